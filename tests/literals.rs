//! Is everything that people read said by a message? Text that stands in the code itself would be
//! English in every language. This reads the code as text: a literal of several words, or a word
//! that is given to an element as its label, is a message that is missing.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot read its input has failed"
)]

use std::path::{Path, PathBuf};

/// Where English words stand on purpose, and which.
const ON_PURPOSE: &[(&str, &str)] = &[
    // What is found by words in any language is found by the English ones, too.
    ("input/command/table.rs", ""),
    ("store/select/palette.rs", ""),
    ("studio/palette/catalogue.rs", ""),
    // The names of the model’s tables, by which translations are asked for.
    ("language/names.rs", ""),
    // What only a browser reads.
    ("present/narration.rs", "noopener noreferrer"),
    ("exhibit/choice.rs", "noopener noreferrer"),
    // What is printed on the keys.
    ("input/command/chord.rs", ""),
    // Our own name.
    ("studio/toolbar.rs", "Vouchsafe"),
];

/// Attributes that people read or hear.
const READ: &[&str] = &[
    "label",
    "aria-label",
    "title",
    "placeholder",
    "text",
    "hint",
    "empty",
    "alt",
    "done_to",
];

/// A literal, the line it begins in, and what stands before and after it.
#[derive(Debug)]
struct Literal<'a> {
    line: usize,
    text: String,
    before: &'a str,
    after: &'a str,
}

/// The literals of a source, without those of comments, attributes of items and tests.
fn literals(source: &str) -> Vec<Literal<'_>> {
    let end = source.find("#[cfg(test)]\nmod tests {");
    let source = &source[..end.unwrap_or(source.len())];
    let bytes = source.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &source[at..];
        if rest.starts_with("//") {
            at += rest.find('\n').unwrap_or(rest.len());
        } else if rest.starts_with("#[") || rest.starts_with("#![") {
            at += attribute(rest);
        } else if rest.starts_with("r\"") || rest.starts_with("r#\"") {
            let hashes = usize::from(rest.starts_with("r#"));
            let close = if hashes == 1 { "\"#" } else { "\"" };
            let start = at + hashes + 2;
            let text = source[start..].split(close).next().unwrap_or_default();
            let after = start + text.len() + close.len();
            found.push(literal(source, at, text, after));
            at = after;
        } else if rest.starts_with('"') {
            let length = quoted(rest);
            let text = &rest[1..length - 1];
            found.push(literal(source, at, text, at + length));
            at += length;
        } else if rest.starts_with('\'') {
            at += character(rest);
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}

fn literal<'a>(source: &'a str, at: usize, text: &str, after: usize) -> Literal<'a> {
    // A line that goes on in the next one.
    let pieces: Vec<&str> = text.split("\\\n").map(str::trim_start).collect();
    Literal {
        line: source[..at].matches('\n').count() + 1,
        text: pieces.concat(),
        before: source[..at].trim_end(),
        after: source[after..].trim_start(),
    }
}

/// How long an attribute is, brackets and texts in it included.
fn attribute(source: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < source.len() {
        let rest = &source[at..];
        match rest.as_bytes()[0] {
            b'"' => {
                at += quoted(rest);
                continue;
            }
            b'[' => depth += 1,
            b']' if depth == 1 => return at + 1,
            b']' => depth -= 1,
            _ => {}
        }
        at += rest.chars().next().map_or(1, char::len_utf8);
    }
    source.len()
}

/// How long a quoted text is, with its quotes.
fn quoted(source: &str) -> usize {
    let bytes = source.as_bytes();
    let mut at = 1;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at + 1
}

/// How long a character is; 1 for the mark of a lifetime.
fn character(source: &str) -> usize {
    let mut letters = source.char_indices().skip(1);
    let is_escaped = letters.next().is_some_and(|(_, letter)| letter == '\\');
    let close = letters.find(|(_, letter)| *letter == '\'');
    match close {
        Some((at, _)) if is_escaped || source[1..at].chars().count() == 1 => at + 1,
        _ => 1,
    }
}

/// Without what is put in: `{name} of {}` is ` of `.
fn without_places(text: &str) -> String {
    let mut depth = 0;
    text.chars()
        .filter(|letter| {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => return depth == 0,
            }
            false
        })
        .collect()
}

/// Whether a text is words for people: several, and no address, selector or class among them.
fn is_sentence(text: &str) -> bool {
    let text = without_places(text);
    let is_foreign = text.starts_with('(')
        || [" -", "--", "px"].iter().any(|it| text.contains(it))
        || text.contains(['_', '[', '<', '=', '/', '*', '#', '@']);
    let words = text.split_whitespace();
    let words = words.filter(|word| word.chars().filter(|it| it.is_alphabetic()).count() > 1);
    !is_foreign && words.count() > 1
}

/// Whether it is a word that an element shows, or one that joins others: `, and `.
fn is_shown(literal: &Literal<'_>) -> bool {
    let text = without_places(&literal.text);
    // Names of formats and variables are in capitals, and a line ends in `\\n`.
    let mut words = text.split(|letter: char| !letter.is_alphabetic());
    let has_word = words.any(|word| word.len() > 1 && word.contains(char::is_lowercase));
    let is_read = || {
        let attribute = literal.before.strip_suffix('=');
        let attribute = attribute.and_then(|it| it.split_whitespace().next_back());
        attribute.is_some_and(|name| READ.contains(&name))
    };
    let is_node = || {
        let opened = literal.before.strip_suffix('{').map(str::trim_end);
        literal.after.starts_with('}')
            && opened.is_some_and(|it| it.ends_with('>') && !it.ends_with("=>"))
    };
    has_word && (is_read() || is_node())
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|it| it == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
}

#[test]
fn what_people_read_stands_in_messages() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    assert!(paths.len() > 200);
    let mut missing = Vec::new();
    for path in paths {
        let source = std::fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(&root).unwrap().display().to_string();
        for literal in literals(&source) {
            let is_on_purpose = ON_PURPOSE
                .iter()
                .any(|(file, text)| *file == name && (text.is_empty() || *text == literal.text));
            let is_class = ["class=", "_class=", "key=", " d="].iter();
            let is_class = is_class.into_iter().any(|it| literal.before.ends_with(it));
            if !is_on_purpose && !is_class && (is_sentence(&literal.text) || is_shown(&literal)) {
                missing.push(format!("src/{name}:{}: {:?}", literal.line, literal.text));
            }
        }
    }
    assert!(
        missing.is_empty(),
        "no message says:\n{}",
        missing.join("\n")
    );
}

#[test]
fn words_of_people_are_told_from_those_of_browsers() {
    for (text, expected) in [
        ("Not set", true),
        ("{} of {name}, {key}", false),
        ("shut where {}", true),
        ("Press play: a machine asks, and storage decides.", true),
        ("hint hint--refused", false),
        ("input:not([type=hidden]), select", false),
        ("Microsoft.Storage/storageAccounts/read and write", false),
        ("translate: {:.0}px {:.0}px", false),
        ("Escape", false),
    ] {
        assert_eq!(is_sentence(text), expected, "{text}");
    }
    let source = "html! { <Button label=\"Close\" /> } // \"No one here\"\nlet it = 'x'; <p>{ \"Shown\" }</p>";
    let found = literals(source);
    let shown: Vec<&str> = found
        .iter()
        .filter(|it| is_shown(it))
        .map(|it| it.text.as_str())
        .collect();
    assert_eq!(shown, ["Close", "Shown"]);
    assert_eq!(found.len(), 2);
}
