//! What a template is called in files of translations.

use super::template::{Piece, pieces};

/// Longer ids are cut, and end in a number made of the whole template.
const LONGEST: usize = 60;

/// The id of a template: its words, and its placeholders by name.
pub(super) fn of_template(template: &str) -> String {
    let words = pieces(template).map(|piece| match piece {
        Piece::Words(words) | Piece::Placeholder(words) => words,
    });
    cut(slug(words), template)
}

/// The id of words of a table.
pub(super) fn of_listed(group: &str, words: &str) -> String {
    cut(slug([group, words].into_iter()), words)
}

/// Lower-case words with dashes between them.
fn slug<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    let mut slug = String::new();
    for part in parts {
        let words = part.split(|letter: char| !letter.is_ascii_alphanumeric());
        for word in words.filter(|word| !word.is_empty()) {
            // Ids of Project Fluent begin with a letter.
            if slug.is_empty() && word.starts_with(|first: char| first.is_ascii_digit()) {
                slug.push_str("of");
            }
            if !slug.is_empty() {
                slug.push('-');
            }
            slug.push_str(&word.to_ascii_lowercase());
        }
    }
    slug
}

fn cut(slug: String, template: &str) -> String {
    if slug.len() <= LONGEST {
        return slug;
    }
    let short = slug.get(..LONGEST).unwrap_or(&slug);
    let whole_words = short.rsplit_once('-').map_or(short, |(words, _)| words);
    format!("{whole_words}-{:04x}", sum(template))
}

/// The hash of Fowler, Noll and Vo, folded into 16 bits.
fn sum(text: &str) -> u32 {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (hash >> 16) ^ (hash & 0xffff)
}
