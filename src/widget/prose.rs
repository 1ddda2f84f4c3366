//! How is a sentence shown that names something literally? Whoever writes it puts what is literal between backticks, as
//! in Markdown; people see it set as code, and those who listen do not hear the backticks.

use yew::prelude::*;

/// A piece of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece<'a> {
    /// Said.
    Words(&'a str),
    /// Quoted to the letter.
    Literal(&'a str),
}

/// The pieces of a sentence, in order. A backtick without a partner is a letter like any other.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('`') {
        let Some((literal, behind)) = after.split_once('`').filter(|(it, _)| !it.is_empty()) else {
            break;
        };
        if !before.is_empty() {
            found.push(Piece::Words(before));
        }
        found.push(Piece::Literal(literal));
        rest = behind;
    }
    if !rest.is_empty() {
        found.push(Piece::Words(rest));
    }
    found
}

/// A sentence without the backticks around what is literal: for labels, titles and what is spoken.
#[must_use]
pub fn plain(text: &str) -> String {
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) | Piece::Literal(words) => words,
        })
        .collect()
}

/// A sentence in which what stands between backticks is set as code.
pub fn prose(text: &str) -> Html {
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => html! { { words } },
            Piece::Literal(text) => literal(text),
        })
        .collect()
}

/// Up to how many characters a name stays in one line: that many have room on a phone.
const LONGEST_WHOLE: usize = 24;

/// What is named to the letter, set as code. A long one breaks where its words meet, and nowhere within them.
pub fn literal(text: &str) -> Html {
    // Not behind the last: the comma or full stop that follows stays with it.
    let pieces = words_of(text);
    // A short name is not torn at its hyphens.
    let is_whole = pieces.len() == 1 && text.chars().count() <= LONGEST_WHOLE;
    let class = classes!("literal", is_whole.then_some("literal--whole"));
    let pieces = pieces.into_iter().enumerate().map(|(at, piece)| {
        html! { <>if at > 0 { <wbr /> }{ piece }</> }
    });
    html! { <code {class}>{ for pieces }</code> }
}

/// A name in pieces: `AuthorizationPermissionMismatch` before each capital, an address after its slashes and dots.
fn words_of(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (index, letter) in text.char_indices() {
        let is_seam = before.is_some_and(|before: char| {
            (before.is_lowercase() && letter.is_uppercase())
                || (matches!(before, '/' | '.') && letter.is_alphanumeric())
        });
        if is_seam {
            found.extend(text.get(start..index));
            start = index;
        }
        before = Some(letter);
    }
    found.extend(text.get(start..));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use Piece::{Literal, Words};

    #[test]
    fn what_stands_between_backticks_is_literal() {
        let check =
            |text: &str, expected: &[Piece<'_>]| assert_eq!(pieces(text), expected, "{text}");
        check("", &[]);
        check("no backtick", &[Words("no backtick")]);
        check("`a` is taken", &[Literal("a"), Words(" is taken")]);
        check(
            "from `a` to `b`.",
            &[
                Words("from "),
                Literal("a"),
                Words(" to "),
                Literal("b"),
                Words("."),
            ],
        );
        check("one ` alone", &[Words("one ` alone")]);
        check("an empty `` pair", &[Words("an empty `` pair")]);
    }

    #[test]
    fn a_long_name_breaks_where_its_words_meet() {
        let check = |text: &str, expected: &[&str]| assert_eq!(words_of(text), expected);
        check(
            "AuthorizationPermissionMismatch",
            &["Authorization", "Permission", "Mismatch"],
        );
        check("403", &["403"]);
        check(
            "https://vault.azure.net/",
            &["https://", "vault.", "azure.", "net/"],
        );
        check("AADSTS500011", &["AADSTS500011"]);
    }

    #[test]
    fn nobody_hears_a_backtick() {
        assert_eq!(
            plain("nothing called `api://x` here"),
            "nothing called api://x here"
        );
        assert_eq!(plain("one ` alone"), "one ` alone");
    }
}
