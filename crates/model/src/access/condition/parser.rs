//! From the words of a condition to what it is made of.

use thiserror::Error;

use super::MAX_BYTES;
use super::expression::{Expression, Operand, Operator, Quantifier, Value};
use super::lexer::{Token, TokenKind, tokens};
use crate::say;
use crate::text::Text;

/// How deep parentheses and negations can stand within each other.
const MAX_DEPTH: usize = 64;

/// Why a text is not a condition that is known here, and where.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", self.words())]
pub struct ConditionError {
    /// Where, in bytes from the start.
    pub at: usize,
    pub(super) wrong: Wrong,
}

impl ConditionError {
    /// What is wrong, in words.
    #[must_use]
    pub fn words(&self) -> Text {
        self.wrong.words()
    }

    /// The line and the column where it is, both from one, counted in characters.
    #[must_use]
    pub fn place_in(&self, text: &str) -> (usize, usize) {
        let before = text.get(..self.at).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default();
        (line, column.chars().count() + 1)
    }
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    Empty,
    TooLong,
    TooDeep,
    OpenText,
    OpenAttribute,
    Source(String),
    Sign(char),
    Expected(Text),
    Operator(String),
    TakesOne(Operator),
    Value(String),
    Mixed,
}

impl Wrong {
    fn words(&self) -> Text {
        match self {
            Self::Empty => say!("there is no condition"),
            Self::TooLong => say!("a condition has at most {most} bytes", most = MAX_BYTES),
            Self::TooDeep => say!(
                "parentheses are more than {most} deep here",
                most = MAX_DEPTH
            ),
            Self::OpenText => say!("this text has no closing quote"),
            Self::OpenAttribute => {
                say!("an attribute is written as in `@Resource[provider/type:name]`")
            }
            Self::Source(source) => say!(
                "`@{source}` is not known; an attribute begins with `@Resource`, `@Request`, \
                 `@Principal` or `@Environment`",
                source
            ),
            Self::Sign(sign) => say!("`{sign}` means nothing here", sign),
            Self::Expected(what) => say!("expected {what} here", what),
            Self::Operator(word) => say!(
                "`{word}` is not an operator that is known here, such as `StringEquals`",
                word
            ),
            Self::TakesOne(operator) => say!(
                "`{operator}` compares with a single value only",
                operator = operator.name()
            ),
            Self::Value(word) => say!(
                "`{word}` is not a value: a text in quotes, a whole number, an id, `true` or `false`",
                word
            ),
            Self::Mixed => say!(
                "`AND` and `OR` stand side by side here: parentheses must say which comes first"
            ),
        }
    }
}

pub(super) fn parse(text: &str) -> Result<Expression, ConditionError> {
    let error = |at, wrong| ConditionError { at, wrong };
    if text.len() > MAX_BYTES {
        return Err(error(MAX_BYTES, Wrong::TooLong));
    }
    let tokens = tokens(text)?;
    if tokens.is_empty() {
        return Err(error(0, Wrong::Empty));
    }
    let mut parser = Parser {
        tokens: &tokens,
        end: text.len(),
        depth: 0,
    };
    let root = parser.expression()?;
    match parser.tokens.first() {
        None => Ok(root),
        Some(_) => Err(parser.expected(say!("`AND`, `OR` or the end"))),
    }
}

struct Parser<'p, 't> {
    /// What is still to be read.
    tokens: &'p [Token<'t>],
    end: usize,
    depth: usize,
}

impl<'p, 't> Parser<'p, 't> {
    fn at(&self) -> usize {
        self.tokens.first().map_or(self.end, |token| token.at)
    }

    fn peek(&self) -> Option<&'p TokenKind<'t>> {
        self.tokens.first().map(|token| &token.kind)
    }

    fn skip(&mut self) {
        self.tokens = self.tokens.get(1..).unwrap_or_default();
    }

    fn wrong(&self, wrong: Wrong) -> ConditionError {
        ConditionError {
            at: self.at(),
            wrong,
        }
    }

    fn expected(&self, what: Text) -> ConditionError {
        self.wrong(Wrong::Expected(what))
    }

    fn take(&mut self, kind: &TokenKind<'_>, what: Text) -> Result<(), ConditionError> {
        if self.peek() == Some(kind) {
            self.skip();
            Ok(())
        } else {
            Err(self.expected(what))
        }
    }

    /// Parts that are joined by `AND` alone, or by `OR` alone.
    fn expression(&mut self) -> Result<Expression, ConditionError> {
        let first = self.part()?;
        let Some(joint @ (TokenKind::And | TokenKind::Or)) = self.peek() else {
            return Ok(first);
        };
        let mut parts = vec![first];
        while let Some(next @ (TokenKind::And | TokenKind::Or)) = self.peek() {
            if next != joint {
                return Err(self.wrong(Wrong::Mixed));
            }
            self.skip();
            parts.push(self.part()?);
        }
        Ok(match joint {
            TokenKind::And => Expression::All(parts),
            _ => Expression::Any(parts),
        })
    }

    fn part(&mut self) -> Result<Expression, ConditionError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.wrong(Wrong::TooDeep));
        }
        let part = match self.peek() {
            Some(TokenKind::Not) => {
                self.skip();
                Expression::Not(Box::new(self.part()?))
            }
            Some(TokenKind::Open) => {
                self.skip();
                let inner = self.expression()?;
                self.take(
                    &TokenKind::Close,
                    say!("`AND`, `OR` or a closing parenthesis"),
                )?;
                inner
            }
            Some(TokenKind::Word("ActionMatches")) => {
                self.skip();
                Expression::ActionMatches(self.texts()?)
            }
            Some(TokenKind::Word("SubOperationMatches")) => {
                self.skip();
                Expression::SubOperationMatches(self.texts()?)
            }
            Some(TokenKind::Word("Exists")) => {
                self.skip();
                let Some(TokenKind::Attribute(attribute)) = self.peek() else {
                    return Err(self.expected(say!("an attribute")));
                };
                self.skip();
                Expression::Exists(attribute.clone())
            }
            _ => self.comparison()?,
        };
        self.depth -= 1;
        Ok(part)
    }

    fn comparison(&mut self) -> Result<Expression, ConditionError> {
        let left = self.operand(say!(
            "an attribute, `ActionMatches`, `NOT` or a parenthesis"
        ))?;
        let Some(TokenKind::Word(word)) = self.peek() else {
            return Err(self.expected(say!("an operator, such as `StringEquals`")));
        };
        let (quantifier, name) = match word.split_once(':') {
            Some((quantifier, name)) => {
                let mut known = Quantifier::ALL.into_iter();
                let found = known.find(|known| known.name() == quantifier);
                (Some(found), name)
            }
            None => (None, *word),
        };
        let unknown = || Wrong::Operator(word.chars().take(60).collect());
        let operator = Operator::ALL.iter().find(|known| known.name() == name);
        let (Some(operator), None | Some(Some(_))) = (operator, quantifier) else {
            return Err(self.wrong(unknown()));
        };
        let quantifier = quantifier.flatten();
        if quantifier.is_some() && !operator.takes_several() {
            return Err(self.wrong(Wrong::TakesOne(*operator)));
        }
        self.skip();
        Ok(Expression::Compare {
            left,
            quantifier,
            operator: *operator,
            right: self.operand(say!("a value or an attribute"))?,
        })
    }

    fn operand(&mut self, what: Text) -> Result<Operand, ConditionError> {
        match self.peek() {
            Some(TokenKind::Attribute(attribute)) => {
                self.skip();
                Ok(Operand::Attribute(attribute.clone()))
            }
            Some(TokenKind::OpenBrace) => {
                self.skip();
                let mut values = vec![self.value(say!("a value"))?];
                while self.peek() == Some(&TokenKind::Comma) {
                    self.skip();
                    values.push(self.value(say!("a value"))?);
                }
                self.take(&TokenKind::CloseBrace, say!("a comma or a closing brace"))?;
                Ok(Operand::Values(values))
            }
            _ => self.value(what).map(Operand::Value),
        }
    }

    fn value(&mut self, what: Text) -> Result<Value, ConditionError> {
        let value = match self.peek() {
            Some(TokenKind::Text(text)) => Value::Text((*text).to_owned()),
            Some(TokenKind::Word(word)) => match *word {
                "true" => Value::Bool(true),
                "false" => Value::Bool(false),
                word => word
                    .parse()
                    .map(Value::Guid)
                    .or_else(|_| word.parse().map(Value::Integer))
                    .map_err(|_| self.wrong(Wrong::Value(word.chars().take(60).collect())))?,
            },
            _ => return Err(self.expected(what)),
        };
        self.skip();
        Ok(value)
    }

    /// `{'one', 'two'}`
    fn texts(&mut self) -> Result<Vec<String>, ConditionError> {
        self.take(&TokenKind::OpenBrace, say!("an opening brace"))?;
        let mut texts = Vec::new();
        loop {
            let Some(TokenKind::Text(text)) = self.peek() else {
                return Err(self.expected(say!("a text in quotes")));
            };
            texts.push((*text).to_owned());
            self.skip();
            if self.peek() != Some(&TokenKind::Comma) {
                break;
            }
            self.skip();
        }
        self.take(&TokenKind::CloseBrace, say!("a comma or a closing brace"))?;
        Ok(texts)
    }
}
