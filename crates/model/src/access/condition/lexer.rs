//! The words of a condition.

use super::attributes::AttributeSource;
use super::expression::Attribute;
use super::parser::{ConditionError, Wrong};

/// A word of a condition, and where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) kind: TokenKind<'t>,
    /// In bytes from the start.
    pub(super) at: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum TokenKind<'t> {
    Open,
    Close,
    OpenBrace,
    CloseBrace,
    Comma,
    And,
    Or,
    Not,
    Text(&'t str),
    Attribute(Attribute),
    /// An operator, a number, an id, `true` or `false`.
    Word(&'t str),
}

/// All words of a text.
pub(super) fn tokens(text: &str) -> Result<Vec<Token<'_>>, ConditionError> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let first = rest.chars().next().unwrap_or_default();
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let error = |wrong| ConditionError { at, wrong };
        let (kind, length) = match first {
            '(' => (TokenKind::Open, 1),
            ')' => (TokenKind::Close, 1),
            '{' => (TokenKind::OpenBrace, 1),
            '}' => (TokenKind::CloseBrace, 1),
            ',' => (TokenKind::Comma, 1),
            '!' => (TokenKind::Not, 1),
            '&' if rest.starts_with("&&") => (TokenKind::And, 2),
            '|' if rest.starts_with("||") => (TokenKind::Or, 2),
            '\'' => {
                let inner = rest.get(1..).unwrap_or_default();
                let end = inner.find('\'').ok_or_else(|| error(Wrong::OpenText))?;
                (
                    TokenKind::Text(inner.get(..end).unwrap_or_default()),
                    end + 2,
                )
            }
            '@' => attribute(rest).map_err(error)?,
            _ => {
                let end = rest.find(|c: char| !is_of_word(c)).unwrap_or(rest.len());
                let word = rest.get(..end).unwrap_or_default();
                match word {
                    "" => return Err(error(Wrong::Sign(first))),
                    "AND" => (TokenKind::And, end),
                    "OR" => (TokenKind::Or, end),
                    "NOT" => (TokenKind::Not, end),
                    _ => (TokenKind::Word(word), end),
                }
            }
        };
        tokens.push(Token { kind, at });
        at += length;
    }
    Ok(tokens)
}

const fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, ':' | '-' | '_' | '.')
}

/// `@Resource[Microsoft.Storage/storageAccounts:name]`
fn attribute(rest: &str) -> Result<(TokenKind<'_>, usize), Wrong> {
    let (source, name) = rest
        .get(1..)
        .and_then(|rest| rest.split_once('['))
        .ok_or(Wrong::OpenAttribute)?;
    let found = AttributeSource::ALL
        .into_iter()
        .find(|known| known.name() == source.trim());
    let found = found.ok_or_else(|| Wrong::Source(source.chars().take(40).collect()))?;
    let (name, _) = name.split_once(']').ok_or(Wrong::OpenAttribute)?;
    let length = 1 + source.len() + 1 + name.len() + 1;
    let name = name.trim();
    if name.is_empty() {
        return Err(Wrong::OpenAttribute);
    }
    let attribute = Attribute {
        source: found,
        name: name.to_owned(),
    };
    Ok((TokenKind::Attribute(attribute), length))
}
