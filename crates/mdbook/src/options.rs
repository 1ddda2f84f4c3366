//! What does a block ask for?
//!
//! After the word `vouchsafe` stand `name=value` pairs, divided by blanks or commas; a value with a blank stands in
//! quotation marks.

use thiserror::Error;

/// Where the diagram is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// In a file, by its path from the chapter.
    File(String),
    /// In a story that comes along, by its name.
    Story(String),
}

/// What is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// Where the diagram is; `None`: in the block itself.
    pub(crate) source: Option<Source>,
    /// The only call to be played, by its name or id.
    pub(crate) call: Option<String>,
    /// What the element is told, by its attributes.
    pub(crate) attributes: Vec<(&'static str, String)>,
}

/// Why options can't be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub(crate) enum OptionsError {
    #[error("there is no option `{0}`; there are file, story, call, height, scene, step and theme")]
    Unknown(String),
    #[error("option `{0}` has no value; write {0}=…, and a value with blanks in quotation marks")]
    NoValue(String),
    #[error("`{name}` is a whole number from 1, not `{value}`")]
    NotANumber { name: &'static str, value: String },
    #[error("`theme` is light, dark or auto, not `{0}`")]
    NotATheme(String),
    #[error("`{0}` is said twice; keep one")]
    Twice(String),
    #[error("a diagram is in a file or in a story; keep one of `file` and `story`")]
    TwoSources,
    #[error("no file is named; write {{{{#vouchsafe shop.vouchsafe.json}}}}")]
    NoFile,
    #[error("a quotation mark is not closed; add one at the end of the value")]
    OpenQuotation,
}

/// Whether an info string is one of ours, and its options.
pub(crate) fn of_fence(info: &str) -> Option<&str> {
    let rest = info.trim_start().strip_prefix("vouchsafe")?;
    match rest.chars().next() {
        None => Some(rest),
        Some(c) => is_divider(c).then_some(rest),
    }
}

fn is_divider(c: char) -> bool {
    c == ',' || c.is_whitespace()
}

/// Reads what stands after the word `vouchsafe` of a fence.
pub(crate) fn read(text: &str) -> Result<Options, OptionsError> {
    of_words(words(text)?)
}

/// Reads what stands after `{{#vouchsafe`, of which the first word is a file's path.
pub(crate) fn read_after_file(text: &str) -> Result<Options, OptionsError> {
    let mut words = words(text)?;
    match words.first_mut() {
        Some(first) if !first.contains('=') => *first = format!("file={first}"),
        _ => return Err(OptionsError::NoFile),
    }
    of_words(words)
}

fn of_words(words: Vec<String>) -> Result<Options, OptionsError> {
    let mut options = Options::default();
    let mut seen: Vec<String> = Vec::new();
    for word in words {
        let (name, value) = match word.split_once('=') {
            Some((name, value)) if !value.is_empty() => (name, value),
            _ => return Err(OptionsError::NoValue(word)),
        };
        if seen.iter().any(|it| it == name) {
            return Err(OptionsError::Twice(name.to_owned()));
        }
        seen.push(name.to_owned());
        let value = value.to_owned();
        match name {
            "file" | "story" if options.source.is_some() => return Err(OptionsError::TwoSources),
            "file" => options.source = Some(Source::File(value)),
            "story" => options.source = Some(Source::Story(value)),
            "call" => options.call = Some(value),
            "height" => options
                .attributes
                .push(("height", number("height", value)?)),
            "scene" => options.attributes.push(("scene", number("scene", value)?)),
            "step" => options.attributes.push(("step", number("step", value)?)),
            "theme" if ["light", "dark", "auto"].contains(&value.as_str()) => {
                options.attributes.push(("theme", value));
            }
            "theme" => return Err(OptionsError::NotATheme(value)),
            unknown => return Err(OptionsError::Unknown(unknown.to_owned())),
        }
    }
    Ok(options)
}

fn number(name: &'static str, value: String) -> Result<String, OptionsError> {
    match value.parse::<u16>() {
        Ok(number) if number > 0 => Ok(value),
        _ => Err(OptionsError::NotANumber { name, value }),
    }
}

/// The words of a text, without the quotation marks in them.
fn words(text: &str) -> Result<Vec<String>, OptionsError> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut is_quoted = false;
    for c in text.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            c if is_divider(c) && !is_quoted => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
            }
            c => word.push(c),
        }
    }
    if is_quoted {
        return Err(OptionsError::OpenQuotation);
    }
    if !word.is_empty() {
        words.push(word);
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fence_is_ours_by_its_first_word() {
        assert_eq!(of_fence("vouchsafe"), Some(""));
        assert_eq!(of_fence("vouchsafe,height=3"), Some(",height=3"));
        assert_eq!(of_fence(" vouchsafe call=c7"), Some(" call=c7"));
        for other in ["", "json", "vouchsafes", "rust vouchsafe"] {
            assert_eq!(of_fence(other), None, "{other}");
        }
    }

    #[test]
    fn options_are_pairs_and_values_with_blanks_are_quoted() {
        let options = read(" file=a/b.json, call=\"Read blob\" height=420,theme=dark").unwrap();
        assert_eq!(
            options,
            Options {
                source: Some(Source::File("a/b.json".to_owned())),
                call: Some("Read blob".to_owned()),
                attributes: vec![("height", "420".to_owned()), ("theme", "dark".to_owned())],
            }
        );
        assert_eq!(read(" \t"), Ok(Options::default()));
    }

    #[test]
    fn a_directive_begins_with_a_file() {
        let options = read_after_file(" a.json height=300").unwrap();
        assert_eq!(options.source, Some(Source::File("a.json".to_owned())));
        assert_eq!(read_after_file(" height=300"), Err(OptionsError::NoFile));
        assert_eq!(read_after_file(""), Err(OptionsError::NoFile));
    }

    #[test]
    fn what_cannot_be_meant_is_refused_in_words() {
        for (text, words) in [
            ("width=3", "there is no option `width`"),
            ("call", "option `call` has no value"),
            ("call=", "option `call=` has no value"),
            ("height=0", "`height` is a whole number from 1, not `0`"),
            ("step=two", "not `two`"),
            ("theme=blue", "not `blue`"),
            ("file=a file=b", "`file` is said twice"),
            ("file=a story=b", "keep one of"),
            ("call=\"Read", "quotation mark"),
        ] {
            let said = read(text).unwrap_err().to_string();
            assert!(said.contains(words), "{text}: {said}");
        }
    }
}
