//! A condition in words that people read.
//!
//! Most conditions are made of guards: "unless it is something else than reading
//! a blob, the container must be this one". They are told as guards. Any other
//! condition is told part by part, so that nothing is left out.

use super::attributes::AttributeSource;
use super::expression::{Attribute, Expression, Operand, Operator, Quantifier, Value};
use super::known::{READ_BLOBS, TAGS, WHETHER, action_words, attribute_words};
use super::{Clause, Condition, Found, Unknown};
use crate::guid::Guid;
use crate::say;
use crate::text::{Text, either, list};

/// What people call the thing with this id, where it is known.
type Names<'n> = &'n dyn Fn(Guid) -> Option<String>;

impl Condition {
    /// What it says, one sentence for each limit.
    #[must_use]
    pub fn told(&self, names: Names<'_>) -> Vec<Text> {
        let parts = match self.root() {
            Expression::All(parts) => parts.as_slice(),
            other => std::slice::from_ref(other),
        };
        let mut guards: Vec<(Vec<Text>, Option<Text>)> = Vec::new();
        for part in parts {
            let (targets, limit) = guard(part);
            let limit = limit.map(|limit| expression(&limit, true, names));
            match guards.iter_mut().find(|(_, known)| *known == limit) {
                Some((known, _)) if !known.is_empty() && !targets.is_empty() => {
                    known.extend(targets);
                }
                _ => guards.push((targets, limit)),
            }
        }
        let sentences = guards.into_iter().map(|(targets, limit)| {
            let what = if targets.is_empty() {
                say!("anything that the role allows")
            } else {
                list(&targets)
            };
            let what = what.capitalized();
            match limit {
                Some(condition) => say!("{what}: only if {condition}.", what, condition),
                None => say!("{what}: never.", what),
            }
        });
        sentences.collect()
    }
}

impl Clause {
    /// What it wants, and what was found: "the container is `invoices` (it is
    /// `payroll`)".
    #[must_use]
    pub fn told(&self, names: Names<'_>) -> Text {
        let condition = self.wanted(names);
        match &self.found {
            Found::Nothing => condition,
            Found::Values(values) => {
                let values: Vec<Text> = values.iter().map(|it| value(it, names)).collect();
                say!(
                    "{condition} (it is {values})",
                    condition,
                    values = list(&values)
                )
            }
            Found::Absent => say!(
                "{condition} (this request has no such attribute)",
                condition
            ),
        }
    }

    /// What it wants.
    #[must_use]
    pub fn wanted(&self, names: Names<'_>) -> Text {
        expression(&self.expression, self.is_wanted, names)
    }
}

impl Unknown {
    /// What nobody said.
    #[must_use]
    pub fn told(&self, names: Names<'_>) -> Text {
        match self {
            Self::Attribute(it) => {
                say!("{attribute} is not known here", attribute = attribute(it))
            }
            Self::SubOperation => say!("it is not known here which suboperation it is"),
            Self::Comparison(it) => say!(
                "how this is compared is not documented: {condition}",
                condition = expression(it, true, names)
            ),
        }
    }
}

/// Clauses that all hold: `a, and b`.
#[must_use]
pub fn all_of(clauses: impl IntoIterator<Item = Text>) -> Text {
    joined(clauses, |condition, next| {
        say!("{condition}, and {next}", condition, next)
    })
}

/// Clauses of which one would do: `a, or b`.
#[must_use]
pub fn any_of(clauses: impl IntoIterator<Item = Text>) -> Text {
    joined(clauses, |condition, next| {
        say!("{condition}, or {next}", condition, next)
    })
}

/// What nobody said, one after the other: `a; b`.
#[must_use]
pub fn each_of(unknown: impl IntoIterator<Item = Text>) -> Text {
    joined(unknown, |condition, next| {
        say!("{condition}; {next}", condition, next)
    })
}

fn joined(parts: impl IntoIterator<Item = Text>, join: impl Fn(Text, Text) -> Text) -> Text {
    parts.into_iter().reduce(join).unwrap_or_default()
}

/// What a part limits, and to what: `None` if it never allows it. Without any
/// target it limits everything.
fn guard(part: &Expression) -> (Vec<Text>, Option<Expression>) {
    let parts = match part {
        Expression::Any(parts) => parts.as_slice(),
        other => std::slice::from_ref(other),
    };
    let mut targets = Vec::new();
    let mut limits = Vec::new();
    for part in parts {
        match exempted(part) {
            Some(found) if targets.is_empty() => targets = found,
            _ => limits.push(part.clone()),
        }
    }
    let limit = match limits.len() {
        0 => None,
        1 => limits.pop(),
        _ => Some(Expression::Any(limits)),
    };
    (targets, limit)
}

/// The actions that the part asks not to be one of.
fn exempted(part: &Expression) -> Option<Vec<Text>> {
    match part {
        Expression::Not(inner) => target(inner).map(|target| vec![target]),
        Expression::All(parts) => {
            let each: Option<Vec<Vec<Text>>> = parts.iter().map(exempted).collect();
            Some(each?.concat())
        }
        _ => None,
    }
}

/// An action, with or without a suboperation, in words.
fn target(part: &Expression) -> Option<Text> {
    match part {
        Expression::ActionMatches(patterns) => Some(actions(patterns)),
        Expression::All(parts) => {
            let [Expression::ActionMatches(patterns), sub_operation] = parts.as_slice() else {
                return None;
            };
            let [pattern] = patterns.as_slice() else {
                return None;
            };
            let is_read = pattern.eq_ignore_ascii_case(READ_BLOBS);
            let action = action(pattern);
            match sub_operation {
                Expression::SubOperationMatches(names) if is_read && is_list(names) => {
                    Some(say!("listing blobs"))
                }
                Expression::SubOperationMatches(names) => {
                    Some(say!("{action} as {names}", action, names = any_text(names)))
                }
                Expression::Not(inner) => match &**inner {
                    Expression::SubOperationMatches(names) if is_read && is_list(names) => {
                        Some(say!("reading blobs (listing them is not limited)"))
                    }
                    Expression::SubOperationMatches(names) => Some(say!(
                        "{action} except as {names}",
                        action,
                        names = any_text(names)
                    )),
                    _ => None,
                },
                _ => None,
            }
        }
        _ => None,
    }
}

fn is_list(names: &[String]) -> bool {
    matches!(names, [name] if name.eq_ignore_ascii_case("Blob.List"))
}

fn action(pattern: &str) -> Text {
    action_words(pattern).map_or_else(|| code(pattern), |words| Text::listed("doing", words))
}

fn actions(patterns: &[String]) -> Text {
    let words: Vec<Text> = patterns.iter().map(|it| action(it)).collect();
    either(&words)
}

/// What is wanted to be so, or not.
fn expression(part: &Expression, is_wanted: bool, names: Names<'_>) -> Text {
    match part {
        Expression::Not(inner) => expression(inner, !is_wanted, names),
        // What is not all of these is not one of them, and the other way round.
        Expression::All(parts) => several(parts, is_wanted, is_wanted, names),
        Expression::Any(parts) => several(parts, is_wanted, !is_wanted, names),
        Expression::ActionMatches(patterns) => {
            let action = actions(patterns);
            if is_wanted {
                say!("it is {action}", action)
            } else {
                say!("it is not {action}", action)
            }
        }
        Expression::SubOperationMatches(names) => match (is_list(names), is_wanted) {
            (true, true) => say!("it is listing"),
            (true, false) => say!("it is not listing"),
            (false, true) => say!("it is the suboperation {names}", names = any_text(names)),
            (false, false) => {
                say!(
                    "it is not the suboperation {names}",
                    names = any_text(names)
                )
            }
        },
        Expression::Exists(it) => {
            let attribute = attribute(it);
            if is_wanted {
                say!("{attribute} is given", attribute)
            } else {
                say!("{attribute} is not given", attribute)
            }
        }
        Expression::Compare {
            left,
            quantifier,
            operator,
            right,
        } => compare(left, *quantifier, *operator, right, is_wanted, names),
    }
}

fn several(parts: &[Expression], is_wanted: bool, is_all: bool, names: Names<'_>) -> Text {
    let parts = parts.iter().map(|part| match part {
        Expression::All(_) | Expression::Any(_) => {
            say!(
                "({condition})",
                condition = expression(part, is_wanted, names)
            )
        }
        _ => expression(part, is_wanted, names),
    });
    joined(parts, |one, another| {
        if is_all {
            say!("{one} and {another}", one, another)
        } else {
            say!("{one} or {another}", one, another)
        }
    })
}

fn compare(
    left: &Operand,
    quantifier: Option<Quantifier>,
    operator: Operator,
    right: &Operand,
    is_wanted: bool,
    names: Names<'_>,
) -> Text {
    if let Some(statement) = statement(left, operator, right, is_wanted) {
        return statement;
    }
    let (is_every, is_each) = match quantifier {
        None | Some(Quantifier::AnyOfAny) => (false, false),
        Some(Quantifier::AllOfAny) => (true, false),
        Some(Quantifier::AnyOfAll) => (false, true),
        Some(Quantifier::AllOfAll) => (true, true),
    };
    let subject = operand(left, names);
    let subject = if is_every {
        say!("every value of {attribute}", attribute = subject)
    } else {
        subject
    };
    let has_several = match right {
        Operand::Values(values) => values.len() > 1,
        Operand::Value(_) | Operand::Attribute(_) => false,
    };
    let value = match right {
        Operand::Values(values) if has_several && is_each => {
            let values: Vec<Text> = values.iter().map(|it| value(it, names)).collect();
            say!("each of {values}", values = list(&values))
        }
        _ => operand(right, names),
    };
    // With a single value on the right, which of them counts is no question.
    let has_opposite =
        quantifier.is_none() || quantifier == Some(Quantifier::AnyOfAny) && !has_several;
    match (is_wanted, has_opposite) {
        (true, _) => compared(operator, subject, value),
        (false, true) => compared(operator.opposite(), subject, value),
        (false, false) => not_so(compared(operator, subject, value)),
    }
}

/// An attribute compared with a value.
fn compared(operator: Operator, attribute: Text, value: Text) -> Text {
    use Operator as O;
    match operator {
        O::StringEquals
        | O::StringEqualsIgnoreCase
        | O::NumericEquals
        | O::DateTimeEquals
        | O::BoolEquals
        | O::GuidEquals => say!("{attribute} is {value}", attribute, value),
        O::StringNotEquals
        | O::StringNotEqualsIgnoreCase
        | O::NumericNotEquals
        | O::DateTimeNotEquals
        | O::BoolNotEquals
        | O::GuidNotEquals => say!("{attribute} is not {value}", attribute, value),
        O::StringStartsWith | O::StringStartsWithIgnoreCase => {
            say!("{attribute} begins with {value}", attribute, value)
        }
        O::StringNotStartsWith | O::StringNotStartsWithIgnoreCase => {
            say!("{attribute} does not begin with {value}", attribute, value)
        }
        O::StringLike | O::StringLikeIgnoreCase => {
            say!("{attribute} fits {value}", attribute, value)
        }
        O::StringNotLike | O::StringNotLikeIgnoreCase => {
            say!("{attribute} does not fit {value}", attribute, value)
        }
        O::NumericLessThan => say!("{attribute} is less than {value}", attribute, value),
        O::NumericLessThanEquals => say!("{attribute} is at most {value}", attribute, value),
        O::NumericGreaterThan => say!("{attribute} is more than {value}", attribute, value),
        O::NumericGreaterThanEquals => {
            say!("{attribute} is at least {value}", attribute, value)
        }
        O::DateTimeLessThan => say!("{attribute} is before {value}", attribute, value),
        O::DateTimeLessThanEquals => {
            say!("{attribute} is not after {value}", attribute, value)
        }
        O::DateTimeGreaterThan => say!("{attribute} is after {value}", attribute, value),
        O::DateTimeGreaterThanEquals => {
            say!("{attribute} is not before {value}", attribute, value)
        }
    }
}

fn not_so(condition: Text) -> Text {
    say!("it is not so that {condition}", condition)
}

/// What is either so or not: "it is the current version".
fn statement(left: &Operand, operator: Operator, right: &Operand, is_wanted: bool) -> Option<Text> {
    let (Operand::Attribute(it), Operand::Value(Value::Bool(value))) = (left, right) else {
        return None;
    };
    if it.source == AttributeSource::Principal {
        return None;
    }
    let statement = Text::listed(
        "statement",
        attribute_words(&it.name)?.strip_prefix(WHETHER)?,
    );
    let is_so = match operator {
        Operator::BoolEquals => *value == is_wanted,
        Operator::BoolNotEquals => *value != is_wanted,
        _ => return None,
    };
    Some(if is_so { statement } else { not_so(statement) })
}

fn operand(operand: &Operand, names: Names<'_>) -> Text {
    match operand {
        Operand::Attribute(it) => attribute(it),
        Operand::Value(it) => value(it, names),
        Operand::Values(values) => {
            let values: Vec<Text> = values.iter().map(|it| value(it, names)).collect();
            either(&values)
        }
    }
}

fn value(value: &Value, names: Names<'_>) -> Text {
    match value {
        Value::Text(text) => code(text),
        Value::Integer(number) => number.to_string().into(),
        Value::Bool(true) => say!("true"),
        Value::Bool(false) => say!("false"),
        Value::Guid(guid) => {
            let name = names(*guid).map(Text::from);
            name.unwrap_or_else(|| code(&guid.to_string()))
        }
    }
}

/// What is written so in every language.
fn code(text: &str) -> Text {
    format!("`{text}`").into()
}

fn attribute(it: &Attribute) -> Text {
    if it.source == AttributeSource::Principal {
        let name = &it.name;
        return say!("the caller's custom security attribute `{name}`", name);
    }
    if let Some(words) = attribute_words(&it.name) {
        return Text::listed("attribute", words);
    }
    let tag = it.name.get(..TAGS.len());
    if tag.is_some_and(|tag| tag.eq_ignore_ascii_case(TAGS)) {
        let key = it.name.get(TAGS.len()..).unwrap_or_default();
        let key = key.strip_suffix("<$key_case_sensitive$>").unwrap_or(key);
        return match it.source {
            AttributeSource::Request => say!("the index tag `{key}` that is written", key),
            _ => say!("the index tag `{key}`", key),
        };
    }
    code(&it.to_string())
}

fn any_text(texts: &[String]) -> Text {
    let texts: Vec<Text> = texts.iter().map(|it| code(it)).collect();
    either(&texts)
}
