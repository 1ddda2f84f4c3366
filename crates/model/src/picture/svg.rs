//! A diagram in an SVG picture: an element of a namespace of its own in the picture's metadata.
//!
//! The text of a picture is not parsed but looked through, once from its beginning to its end: no entity is expanded, no
//! reference followed, nothing nests.

use std::fmt::Write as _;

use super::{Format, PictureError, Source};

/// The namespace of the element that holds a diagram.
pub const NAMESPACE: &str = "urn:vouchsafe:picture:1";
/// The name of the element that holds a diagram.
pub const ELEMENT: &str = "vouchsafe-diagram";

/// The element `metadata` of a picture, with a diagram in it.
#[must_use]
pub fn metadata(source: &Source) -> String {
    let mut text = format!("<metadata><{ELEMENT} xmlns=\"{NAMESPACE}\">");
    for c in source.as_text().chars() {
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            // XML can't hold these. In the text of a file they stand in strings alone, where JSON writes them so.
            '\u{fffe}' | '\u{ffff}' => {
                // Writing to a text can't fail.
                let _ = write!(text, "\\u{:04x}", u32::from(c));
            }
            c => text.push(c),
        }
    }
    let _ = write!(text, "</{ELEMENT}></metadata>");
    text
}

/// The diagram in a picture, as text.
///
/// # Errors
///
/// Why there is none.
pub fn source(picture: &[u8]) -> Result<Source, PictureError> {
    let text = std::str::from_utf8(picture).map_err(|_| damaged("it is not UTF-8"))?;
    let mut rest = text;
    while let Some((_, markup)) = rest.split_once('<') {
        rest = if let Some(comment) = markup.strip_prefix("!--") {
            after(comment, "-->")?
        } else if let Some(words) = markup.strip_prefix("![CDATA[") {
            after(words, "]]>")?
        } else if let Some(instruction) = markup.strip_prefix('?') {
            after(instruction, "?>")?
        } else if let Some(declaration) = markup.strip_prefix('!') {
            after_declaration(declaration)?
        } else {
            let (tag, behind) = split_tag(markup)?;
            if local_name(tag) == ELEMENT {
                if tag.ends_with('/') {
                    return Err(PictureError::NoDiagram(Format::Svg));
                }
                return Source::found(&content(behind)?, Format::Svg);
            }
            behind
        };
    }
    Err(PictureError::NoDiagram(Format::Svg))
}

/// What comes after the end of something.
fn after<'a>(text: &'a str, end: &str) -> Result<&'a str, PictureError> {
    let (_, behind) = text.split_once(end).ok_or(damaged(NOT_CLOSED))?;
    Ok(behind)
}

/// What comes after a document type, which may hold declarations in brackets.
fn after_declaration(text: &str) -> Result<&str, PictureError> {
    let mut depth = 0_usize;
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '[') => depth += 1,
            (None, ']') => depth = depth.saturating_sub(1),
            (None, '>') if depth == 0 => return Ok(text.get(at + 1..).unwrap_or_default()),
            (None, _) => {}
        }
    }
    Err(damaged(NOT_CLOSED))
}

/// The inside of a tag, and what comes after it. Values may hold `>`.
fn split_tag(text: &str) -> Result<(&str, &str), PictureError> {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '>') => {
                let behind = text.get(at + 1..).unwrap_or_default();
                return Ok((text.get(..at).unwrap_or_default(), behind));
            }
            (None, _) => {}
        }
    }
    Err(damaged(NOT_CLOSED))
}

/// The name of a tag, without the prefix that programs choose as they like.
fn local_name(tag: &str) -> &str {
    let name = tag
        .split(|c: char| c.is_ascii_whitespace() || c == '/')
        .next()
        .unwrap_or_default();
    name.rsplit(':').next().unwrap_or_default()
}

/// The text of an element that holds text alone.
fn content(text: &str) -> Result<String, PictureError> {
    let (inside, behind) = text.split_once('<').ok_or(damaged(NOT_CLOSED))?;
    if !behind.starts_with('/') {
        return Err(damaged("its diagram is not text alone"));
    }
    let mut read = String::with_capacity(inside.len());
    let mut rest = inside;
    while let Some((before, reference)) = rest.split_once('&') {
        read.push_str(before);
        let (name, behind) = reference
            .split_once(';')
            .ok_or(damaged(UNKNOWN_REFERENCE))?;
        read.push(character(name).ok_or(damaged(UNKNOWN_REFERENCE))?);
        rest = behind;
    }
    read.push_str(rest);
    Ok(read)
}

/// The character that a reference stands for: those that XML itself knows.
fn character(name: &str) -> Option<char> {
    let code = match name {
        "amp" => return Some('&'),
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "quot" => return Some('"'),
        "apos" => return Some('\''),
        _ => name.strip_prefix('#')?,
    };
    let number = match code.strip_prefix('x') {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => code.parse(),
    };
    char::from_u32(number.ok()?)
}

const NOT_CLOSED: &str = "something in it does not end";
const UNKNOWN_REFERENCE: &str = "its diagram has a reference that is not known";

const fn damaged(what: &'static str) -> PictureError {
    PictureError::Damaged {
        format: Format::Svg,
        what,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Result<String, PictureError> {
        source(text.as_bytes()).map(|source| source.as_text().to_owned())
    }

    #[test]
    fn what_was_put_into_a_picture_comes_out() {
        let link = Source::Link("1.ab-_C".to_owned());
        let text = format!("<svg>{}<g/></svg>", metadata(&link));
        assert_eq!(source(text.as_bytes()), Ok(link));
        let file = Source::File("{\n\"a\": \"<&>'é\"\n}".to_owned());
        let text = format!("<svg>{}</svg>", metadata(&file));
        assert_eq!(source(text.as_bytes()), Ok(file));
        let nowhere = Source::File("{\"a\": \"\u{ffff}\"}".to_owned());
        assert!(metadata(&nowhere).contains("\"\\uffff\""));
    }

    #[test]
    fn what_other_programs_do_to_a_picture_does_no_harm() {
        for text in [
            "<?xml version=\"1.0\"?>\n<!DOCTYPE svg [<!ENTITY a \">\">]>\n<svg><!-- <vouchsafe-diagram> --><metadata><ns0:vouchsafe-diagram xmlns:ns0=\"a>b\">\n  1.ab\n  cd\n</ns0:vouchsafe-diagram></metadata></svg>",
            "<svg><style><![CDATA[a>b]]></style><vouchsafe-diagram>&#x31;&#46;abcd</vouchsafe-diagram></svg>",
        ] {
            assert_eq!(found(text).as_deref(), Ok("1.abcd"), "{text}");
        }
    }

    #[test]
    fn hostile_pictures_are_refused() {
        let without = PictureError::NoDiagram(Format::Svg);
        for (text, expected) in [
            ("<svg/>", without.clone()),
            ("<", damaged(NOT_CLOSED)),
            ("<svg a='", damaged(NOT_CLOSED)),
            ("<!--", damaged(NOT_CLOSED)),
            ("<!DOCTYPE svg [", damaged(NOT_CLOSED)),
            ("<vouchsafe-diagram/>", without.clone()),
            ("<vouchsafe-diagram> </vouchsafe-diagram>", without.clone()),
            ("<vouchsafe-diagram>1.abc", damaged(NOT_CLOSED)),
            (
                "<vouchsafe-diagram>1.<b/></vouchsafe-diagram>",
                damaged("its diagram is not text alone"),
            ),
            (
                "<!DOCTYPE svg [<!ENTITY lol \"lol\">]><vouchsafe-diagram>&lol;</vouchsafe-diagram>",
                damaged(UNKNOWN_REFERENCE),
            ),
            (
                "<vouchsafe-diagram>&#xd800;</vouchsafe-diagram>",
                damaged(UNKNOWN_REFERENCE),
            ),
            (
                "<vouchsafe-diagram>&amp</vouchsafe-diagram>",
                damaged(UNKNOWN_REFERENCE),
            ),
            // Words on a drawing are only words.
            (
                "<text>&lt;vouchsafe-diagram&gt;1.abc&lt;/vouchsafe-diagram&gt;</text>",
                without.clone(),
            ),
            (
                "<g id=\"<vouchsafe-diagram>1.a</vouchsafe-diagram>\"/>",
                without,
            ),
        ] {
            assert_eq!(found(text), Err(expected), "{text}");
        }
        assert_eq!(source(b"<svg>\xff"), Err(damaged("it is not UTF-8")));
    }
}
