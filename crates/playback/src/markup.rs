//! Pieces of a picture that nobody has to trust.
//!
//! A recording brings its pictures as SVG text, because a browser draws text fastest. A piece is taken only if it holds
//! shapes and words and nothing else: no script, no style, no address, no element that could leave the picture. Whatever
//! is not on the two lists below is refused, so that a forged recording can draw nonsense, and do nothing.

use thiserror::Error;

/// The elements that a piece may have.
const TAGS: [&str; 9] = [
    "g", "rect", "path", "circle", "ellipse", "line", "polyline", "text", "tspan",
];

/// The attributes that a piece may have.
const ATTRIBUTES: [&str; 33] = [
    "class",
    "cx",
    "cy",
    "d",
    "dominant-baseline",
    "dx",
    "dy",
    "fill",
    "fill-opacity",
    "fill-rule",
    "font-family",
    "font-size",
    "font-weight",
    "height",
    "letter-spacing",
    "opacity",
    "points",
    "r",
    "rx",
    "ry",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "transform",
    "width",
    "x",
    "x1",
    "x2",
    "y",
];

/// How deep elements may be in each other.
const MAX_DEPTH: usize = 32;

/// A piece of a picture: SVG elements of the lists, well-formed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "write", derive(serde::Serialize), serde(into = "String"))]
pub struct Markup(String);

/// Why a text is no piece of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MarkupError {
    /// An element that is not on the list, or none where one should begin.
    #[error("a piece of the picture has an element that pictures don't have (at byte {0})")]
    Element(usize),
    /// An attribute that is not on the list, or that is not written as one.
    #[error("a piece of the picture has an attribute that pictures don't have (at byte {0})")]
    Attribute(usize),
    /// A character that is not written as it should be.
    #[error("a piece of the picture has a character that doesn't belong there (at byte {0})")]
    Character(usize),
    /// Elements are not closed in the order in which they were opened, or are too
    /// deep in each other.
    #[error("the elements of a piece of the picture don't fit into each other (at byte {0})")]
    Nesting(usize),
}

impl Markup {
    /// The text, which can be given to a browser as it is.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Markup> for String {
    fn from(markup: Markup) -> Self {
        markup.0
    }
}

impl TryFrom<String> for Markup {
    type Error = MarkupError;

    fn try_from(text: String) -> Result<Self, MarkupError> {
        check(&text)?;
        Ok(Self(text))
    }
}

/// Whether a paint is a word, a color in hexadecimal notation, or a custom property.
fn is_color(value: &str) -> bool {
    let property = value
        .strip_prefix("var(--")
        .and_then(|rest| rest.strip_suffix(')'));
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '#';
    property.unwrap_or(value).chars().all(is_plain)
}

/// Reads the text from its beginning to its end, once.
fn check(text: &str) -> Result<(), MarkupError> {
    let mut reader = Reader { text, at: 0 };
    let mut open: Vec<&str> = Vec::new();
    while !reader.is_at_end() {
        if reader.eat("</") {
            let at = reader.at;
            let tag = reader.name();
            if open.pop() != Some(tag) || !reader.eat(">") {
                return Err(MarkupError::Nesting(at));
            }
        } else if reader.eat("<") {
            let at = reader.at;
            let tag = reader.name();
            if !TAGS.contains(&tag) {
                return Err(MarkupError::Element(at));
            }
            while reader.eat(" ") {
                reader.attribute()?;
            }
            if reader.eat("/>") {
                continue;
            }
            if !reader.eat(">") {
                return Err(MarkupError::Attribute(reader.at));
            }
            open.push(tag);
            if open.len() > MAX_DEPTH {
                return Err(MarkupError::Nesting(at));
            }
        } else {
            // Words stand only where words are drawn.
            if !matches!(open.last(), Some(&"text" | &"tspan")) {
                return Err(MarkupError::Character(reader.at));
            }
            reader.words('<')?;
        }
    }
    if open.is_empty() {
        Ok(())
    } else {
        Err(MarkupError::Nesting(text.len()))
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn is_at_end(&self) -> bool {
        self.at >= self.text.len()
    }

    fn eat(&mut self, what: &str) -> bool {
        let is_there = self.rest().starts_with(what);
        if is_there {
            self.at += what.len();
        }
        is_there
    }

    /// A name of small letters, digits and hyphens; may be empty.
    fn name(&mut self) -> &'a str {
        let rest = self.rest();
        let end = rest
            .find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
            .unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    fn attribute(&mut self) -> Result<(), MarkupError> {
        let at = self.at;
        let name = self.name();
        if !ATTRIBUTES.contains(&name) || !self.eat("=\"") {
            return Err(MarkupError::Attribute(at));
        }
        let value = self.words('"')?;
        let is_paint = matches!(name, "fill" | "stroke");
        // Browsers read paints as they read style sheets, in which an address can be
        // written in many ways: so only what paints need is taken.
        if value.contains('\\') || (is_paint && !is_color(value)) {
            return Err(MarkupError::Attribute(at));
        }
        // A paint or a path that lies somewhere else would be fetched.
        if value
            .as_bytes()
            .windows(3)
            .any(|it| it.eq_ignore_ascii_case(b"url"))
            || !self.eat("\"")
        {
            return Err(MarkupError::Attribute(at));
        }
        Ok(())
    }

    /// Escaped text up to this character or the end.
    fn words(&mut self, until: char) -> Result<&'a str, MarkupError> {
        let rest = self.rest();
        let end = rest.find(until).unwrap_or(rest.len());
        let words = rest.get(..end).unwrap_or_default();
        for (offset, c) in words.char_indices() {
            let is_fine = match c {
                '&' => ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
                    .iter()
                    .any(|it| {
                        words
                            .get(offset..)
                            .is_some_and(|it_is| it_is.starts_with(it))
                    }),
                '<' | '>' | '"' => false,
                c => !c.is_control(),
            };
            if !is_fine {
                return Err(MarkupError::Character(self.at + offset));
            }
        }
        self.at += end;
        Ok(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Markup, MarkupError> {
        Markup::try_from(text.to_owned())
    }

    #[test]
    fn shapes_and_words_are_taken_as_they_are() {
        let text = concat!(
            "<g class=\"node\"><rect x=\"1\" y=\"-2.5\" width=\"3\" height=\"4\" fill=\"var(--color-paper)\"/>",
            "<text x=\"0\" y=\"0\">a &amp; b<tspan dx=\"4\">c</tspan></text></g><path d=\"M0 0h1z\"/>"
        );
        assert_eq!(read(text).map(String::from), Ok(text.to_owned()));
        assert!(read("").is_ok());
    }

    #[test]
    fn what_could_do_anything_is_refused() {
        for text in [
            "<script>alert(1)</script>",
            "<SCRIPT/>",
            "<image href=\"http://example.com/a.png\"/>",
            "<use href=\"#a\"/>",
            "<a href=\"javascript:alert(1)\"><text>x</text></a>",
            "<g onclick=\"alert(1)\"/>",
            "<g style=\"background:url(http://example.com)\"/>",
            "<rect fill=\"url(http://example.com/#a)\"/>",
            "<rect fill=\"URL(#a)\"/>",
            "<rect fill=\"\\75rl(http://example.com/#a)\"/>",
            "<rect stroke=\"u\\72l(#a)\"/>",
            "<rect fill=\"src(#a)\"/>",
            "<rect fill=\"var(--a, image(#b))\"/>",
            "<text font-family=\"\\75rl(#a)\"/>",
            "<foreignObject></foreignObject>",
            "<title><img src=x onerror=alert(1)></title>",
            "<style>*{}</style>",
            "<animate attributeName=\"href\"/>",
            "<!--><script>alert(1)</script>-->",
            "<![CDATA[x]]>",
            "<?xml version=\"1.0\"?>",
            "<g><b>x</b></g>",
            "</g>",
            "<g>",
            "<g></rect>",
            "<g ",
            "<g class=\"a",
            "<g class='a'/>",
            "<g  class=\"a\"/>",
            "<text>&nbsp;</text>",
            "<text>&#60;script&#62;</text>",
            "<text>a > b</text>",
            "<g>words</g>",
            "words",
            "<rect x=\"<\"/>",
            "<text>\u{0}</text>",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn depth_is_bounded() {
        let deep = |depth: usize| format!("{}{}", "<g>".repeat(depth), "</g>".repeat(depth));
        assert!(read(&deep(MAX_DEPTH)).is_ok());
        assert!(matches!(
            read(&deep(MAX_DEPTH + 1)),
            Err(MarkupError::Nesting(_))
        ));
    }

    #[cfg(not(target_arch = "wasm32"))]
    proptest::proptest! {
        #[test]
        fn whatever_the_text_is_it_is_read_or_refused(text in "[<>/a-z =\"'&;#é\u{0}]{0,60}") {
            let _ = read(&text);
        }
    }
}
