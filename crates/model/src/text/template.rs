//! Templates: sentences with placeholders in braces.

use super::Text;

/// Whether a template speaks of all these names and of no other.
#[must_use]
pub const fn is_well_made(template: &str, names: &[&str]) -> bool {
    let mut rest = template.as_bytes();
    while let [letter, after @ ..] = rest {
        if *letter == b'{' && !begins_with_one_of(after, names) {
            return false;
        }
        rest = after;
    }
    let mut names = names;
    while let [name, others @ ..] = names {
        if !speaks_of(template.as_bytes(), name.as_bytes()) {
            return false;
        }
        names = others;
    }
    true
}

const fn begins_with_one_of(bytes: &[u8], names: &[&str]) -> bool {
    let mut names = names;
    while let [name, others @ ..] = names {
        if begins_with(bytes, name.as_bytes()) {
            return true;
        }
        names = others;
    }
    false
}

const fn speaks_of(template: &[u8], name: &[u8]) -> bool {
    let mut rest = template;
    while let [letter, after @ ..] = rest {
        if *letter == b'{' && begins_with(after, name) {
            return true;
        }
        rest = after;
    }
    false
}

/// Whether the name and the closing brace come first.
const fn begins_with(bytes: &[u8], name: &[u8]) -> bool {
    match (bytes, name) {
        ([b'}', ..], []) => true,
        ([first, bytes @ ..], [letter, name @ ..]) => *first == *letter && begins_with(bytes, name),
        _ => false,
    }
}

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// It is said as it is.
    Words(&'t str),
    /// What has this name is put here.
    Placeholder(&'t str),
}

/// The pieces of a template, in order.
pub(super) fn pieces(template: &str) -> impl Iterator<Item = Piece<'_>> {
    template.split('{').enumerate().flat_map(|(at, part)| {
        let (name, words) = match part.split_once('}') {
            Some((name, words)) if at > 0 => (Some(name), words),
            _ => (None, part),
        };
        let words = (!words.is_empty()).then_some(Piece::Words(words));
        name.map(Piece::Placeholder).into_iter().chain(words)
    })
}

/// The template with everything put in, in English.
pub(super) fn filled(template: &str, arguments: &[(&'static str, Text)]) -> String {
    let mut text = String::with_capacity(template.len() * 2);
    for piece in pieces(template) {
        match piece {
            Piece::Words(words) => text.push_str(words),
            Piece::Placeholder(name) => {
                if let Some((_, value)) = arguments.iter().find(|(known, _)| *known == name) {
                    text.push_str(&value.english);
                }
            }
        }
    }
    text
}
