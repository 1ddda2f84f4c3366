//! Does a condition hold for a request?
//!
//! There are three answers. What the request does not tell is unknown, and so is
//! what hangs on it: `unknown OR true` is true, `unknown AND true` is unknown.

use super::Condition;
use super::attributes::{Attributes, Known, SubOperation};
use super::expression::{Attribute, Expression, Operand, Operator, Quantifier, Value};
use crate::access::pattern::{Wildcards, matches};

/// Whether a condition holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It does, because of these.
    Holds(Vec<Clause>),
    /// It does not, because of these.
    Fails(Vec<Clause>),
    /// Nobody can tell, because of these.
    Unknown(Vec<Unknown>),
}

/// A part of a condition that decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// A comparison, or another part that is not made of parts.
    pub expression: Expression,
    /// Whether the condition wants it to be true: what stands after a `NOT` is
    /// wanted to be false.
    pub is_wanted: bool,
    /// What was found instead or as wanted.
    pub found: Found,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// That it is so, or not, and there is no more to say.
    Nothing,
    /// These values of the attribute on the left.
    Values(Vec<Value>),
    /// That the request or resource does not have the attribute, so that it
    /// cannot be compared, and fails.
    Absent,
}

/// What a condition hangs on that nobody said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// What this attribute has.
    Attribute(Attribute),
    /// Which suboperation it is.
    SubOperation,
    /// How this comparison is meant: it has several values, or values of another
    /// kind than the operator compares.
    Comparison(Expression),
}

/// The answer of a part, which does not know yet what is wanted of it.
enum Part {
    Is(bool, Vec<Clause>),
    /// It cannot be evaluated, since attributes are absent: whatever it is part
    /// of, it does not help.
    Absent(Vec<Clause>),
    Unknown(Vec<Unknown>),
}

impl Condition {
    /// Whether it holds for a request to do this action.
    #[must_use]
    pub fn ask(&self, action: &str, attributes: &Attributes<'_>) -> Answer {
        let asked = Asked { action, attributes };
        match asked.part(self.root(), true) {
            Part::Is(true, clauses) => Answer::Holds(clauses),
            // Source: Microsoft Learn, "Actions and attributes for Azure role assignment
            // conditions for Azure Blob Storage", section "Suboperations": an operation
            // that does not have the attribute cannot evaluate the condition, and fails
            // the access check.
            Part::Is(false, clauses) | Part::Absent(clauses) => Answer::Fails(clauses),
            Part::Unknown(unknown) => Answer::Unknown(unknown),
        }
    }
}

struct Asked<'a> {
    action: &'a str,
    attributes: &'a Attributes<'a>,
}

impl Asked<'_> {
    fn part(&self, expression: &Expression, is_wanted: bool) -> Part {
        match expression {
            Expression::All(parts) => self.parts(parts, is_wanted, true),
            Expression::Any(parts) => self.parts(parts, is_wanted, false),
            Expression::Not(inner) => match self.part(inner, !is_wanted) {
                Part::Is(is, clauses) => Part::Is(!is, clauses),
                other => other,
            },
            Expression::ActionMatches(patterns) => {
                let mut patterns = patterns.iter();
                let is = patterns.any(|it| matches(it, self.action, Wildcards::AsWritten));
                self.leaf(is, expression, is_wanted, Found::Nothing)
            }
            Expression::SubOperationMatches(names) => {
                self.sub_operation(names, expression, is_wanted)
            }
            Expression::Exists(attribute) => {
                match self.attributes.get(attribute.source, &attribute.name) {
                    Some(Known::Values(_)) => {
                        self.leaf(true, expression, is_wanted, Found::Nothing)
                    }
                    Some(Known::Absent) => self.leaf(false, expression, is_wanted, Found::Nothing),
                    None => Part::Unknown(vec![Unknown::Attribute(attribute.clone())]),
                }
            }
            Expression::Compare { left, .. } if is_sub_operation(left) => {
                self.compare_sub_operation(expression, is_wanted)
            }
            Expression::Compare {
                left,
                quantifier,
                operator,
                right,
            } => self.compare(left, *quantifier, *operator, right, expression, is_wanted),
        }
    }

    fn leaf(&self, is: bool, expression: &Expression, is_wanted: bool, found: Found) -> Part {
        let clause = Clause {
            expression: expression.clone(),
            is_wanted,
            found,
        };
        Part::Is(is, vec![clause])
    }

    /// A single part decides by being false among all, and true among any.
    fn parts(&self, parts: &[Expression], is_wanted: bool, is_all: bool) -> Part {
        let decisive = !is_all;
        let (mut clauses, mut absent, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
        let mut decided: Option<Vec<Clause>> = None;
        for part in parts {
            match self.part(part, is_wanted) {
                Part::Is(is, found) if is == decisive => {
                    decided.get_or_insert(found);
                }
                Part::Is(_, found) => clauses.extend(found),
                Part::Absent(found) => absent.extend(found),
                Part::Unknown(found) => unknown.extend(found),
            }
        }
        if let Some(decided) = decided {
            return Part::Is(decisive, decided);
        }
        if !unknown.is_empty() {
            return Part::Unknown(unknown);
        }
        if !absent.is_empty() {
            return Part::Absent(absent);
        }
        // That other actions are not meant is worth saying only where nothing else is.
        if clauses.iter().any(|it| !it.is_about_the_action()) {
            clauses.retain(|it| !it.is_about_the_action());
        }
        Part::Is(is_all, clauses)
    }

    fn sub_operation(&self, names: &[String], expression: &Expression, is_wanted: bool) -> Part {
        match &self.attributes.sub_operation {
            SubOperation::Unknown => Part::Unknown(vec![Unknown::SubOperation]),
            SubOperation::None => self.leaf(false, expression, is_wanted, Found::Nothing),
            SubOperation::Named(name) => {
                let is = names.iter().any(|it| it.eq_ignore_ascii_case(name));
                self.leaf(is, expression, is_wanted, Found::Nothing)
            }
        }
    }

    /// As suboperations were written before there was `SubOperationMatches`:
    /// `@Request[subOperation] ForAnyOfAnyValues:StringEqualsIgnoreCase {'Blob.List'}`.
    fn compare_sub_operation(&self, expression: &Expression, is_wanted: bool) -> Part {
        let Expression::Compare {
            operator: Operator::StringEquals | Operator::StringEqualsIgnoreCase,
            right,
            quantifier: None | Some(Quantifier::AnyOfAny),
            ..
        } = expression
        else {
            return Part::Unknown(vec![Unknown::Comparison(expression.clone())]);
        };
        let values = match right {
            Operand::Value(value) => std::slice::from_ref(value),
            Operand::Values(values) => values,
            Operand::Attribute(_) => &[],
        };
        let names = values.iter().filter_map(|value| match value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        });
        let names: Vec<String> = names.collect();
        self.sub_operation(&names, expression, is_wanted)
    }

    fn compare(
        &self,
        left: &Operand,
        quantifier: Option<Quantifier>,
        operator: Operator,
        right: &Operand,
        expression: &Expression,
        is_wanted: bool,
    ) -> Part {
        let (found, wanted) = match (self.values(left), self.values(right)) {
            (Side::Unknown(one), Side::Unknown(other)) => {
                return Part::Unknown(vec![Unknown::Attribute(one), Unknown::Attribute(other)]);
            }
            (Side::Unknown(it), _) | (_, Side::Unknown(it)) => {
                return Part::Unknown(vec![Unknown::Attribute(it)]);
            }
            (Side::Absent, _) | (_, Side::Absent) => {
                return Part::Absent(vec![Clause {
                    expression: expression.clone(),
                    is_wanted,
                    found: Found::Absent,
                }]);
            }
            (Side::Values(found), Side::Values(wanted)) => (found, wanted),
        };
        match quantified(quantifier, operator, &found, &wanted) {
            Some(is) => self.leaf(is, expression, is_wanted, Found::Values(found)),
            None => Part::Unknown(vec![Unknown::Comparison(expression.clone())]),
        }
    }

    fn values(&self, operand: &Operand) -> Side {
        match operand {
            Operand::Value(value) => Side::Values(vec![value.clone()]),
            Operand::Values(values) => Side::Values(values.clone()),
            Operand::Attribute(attribute) => {
                match self.attributes.get(attribute.source, &attribute.name) {
                    Some(Known::Values(values)) => Side::Values(values.clone()),
                    Some(Known::Absent) => Side::Absent,
                    None => Side::Unknown(attribute.clone()),
                }
            }
        }
    }
}

enum Side {
    Values(Vec<Value>),
    Absent,
    Unknown(Attribute),
}

fn is_sub_operation(operand: &Operand) -> bool {
    matches!(operand, Operand::Attribute(attribute)
        if attribute.source == super::AttributeSource::Request
            && attribute.name.eq_ignore_ascii_case("subOperation"))
}

impl Clause {
    /// Whether it only says which action or suboperation is meant.
    #[must_use]
    pub fn is_about_the_action(&self) -> bool {
        match &self.expression {
            Expression::ActionMatches(_) | Expression::SubOperationMatches(_) => true,
            Expression::Compare { left, .. } => is_sub_operation(left),
            _ => false,
        }
    }
}

/// `None` where it is not said how the comparison is meant.
fn quantified(
    quantifier: Option<Quantifier>,
    operator: Operator,
    left: &[Value],
    right: &[Value],
) -> Option<bool> {
    if left.is_empty() || right.is_empty() {
        return None;
    }
    let Some(quantifier) = quantifier else {
        let ([left], [right]) = (left, right) else {
            return None;
        };
        return compared(operator, left, right);
    };
    let mut fits = Vec::with_capacity(left.len());
    for one in left {
        let mut each = Vec::with_capacity(right.len());
        for other in right {
            each.push(compared(operator, one, other)?);
        }
        fits.push(match quantifier {
            Quantifier::AnyOfAny | Quantifier::AllOfAny => each.contains(&true),
            Quantifier::AnyOfAll | Quantifier::AllOfAll => !each.contains(&false),
        });
    }
    Some(match quantifier {
        Quantifier::AnyOfAny | Quantifier::AnyOfAll => fits.contains(&true),
        Quantifier::AllOfAny | Quantifier::AllOfAll => !fits.contains(&false),
    })
}

/// `None` where the values are not of the kind that the operator compares.
fn compared(operator: Operator, left: &Value, right: &Value) -> Option<bool> {
    use Operator as O;
    let texts = || match (left, right) {
        (Value::Text(left), Value::Text(right)) => Some((left.as_str(), right.as_str())),
        _ => None,
    };
    let folded = || texts().map(|(a, b)| (a.to_lowercase(), b.to_lowercase()));
    let numbers = || match (left, right) {
        (Value::Integer(left), Value::Integer(right)) => Some(left.cmp(right)),
        _ => None,
    };
    let moments = || {
        let (left, right) = texts()?;
        Some(moment(left)?.cmp(&moment(right)?))
    };
    let guid = |value: &Value| match value {
        Value::Guid(guid) => Some(*guid),
        Value::Text(text) => text.parse().ok(),
        Value::Integer(_) | Value::Bool(_) => None,
    };
    Some(match operator {
        O::StringEquals => texts().map(|(a, b)| a == b)?,
        O::StringEqualsIgnoreCase => folded().map(|(a, b)| a == b)?,
        O::StringStartsWith => texts().map(|(a, b)| a.starts_with(b))?,
        O::StringStartsWithIgnoreCase => folded().map(|(a, b)| a.starts_with(&b))?,
        O::StringLike => texts().map(|(a, b)| is_like(a, b))?,
        O::StringLikeIgnoreCase => folded().map(|(a, b)| is_like(&a, &b))?,
        O::NumericEquals => numbers()?.is_eq(),
        O::NumericLessThan => numbers()?.is_lt(),
        O::NumericLessThanEquals => numbers()?.is_le(),
        O::DateTimeEquals => moments()?.is_eq(),
        O::DateTimeLessThan => moments()?.is_lt(),
        O::DateTimeLessThanEquals => moments()?.is_le(),
        O::BoolEquals => match (left, right) {
            (Value::Bool(left), Value::Bool(right)) => left == right,
            _ => return None,
        },
        O::GuidEquals => guid(left)? == guid(right)?,
        O::StringNotEquals
        | O::StringNotEqualsIgnoreCase
        | O::StringNotStartsWith
        | O::StringNotStartsWithIgnoreCase
        | O::StringNotLike
        | O::StringNotLikeIgnoreCase
        | O::NumericNotEquals
        | O::NumericGreaterThan
        | O::NumericGreaterThanEquals
        | O::DateTimeNotEquals
        | O::DateTimeGreaterThan
        | O::DateTimeGreaterThanEquals
        | O::BoolNotEquals
        | O::GuidNotEquals => !compared(operator.opposite(), left, right)?,
    })
}

/// Whether a text fits a pattern: `*` is any run of characters, `?` any one, and
/// a backslash takes their meaning away.
fn is_like(text: &str, pattern: &str) -> bool {
    #[derive(Clone, Copy)]
    enum Sign {
        Run,
        One,
        This(char),
    }
    let mut signs = Vec::new();
    let mut chars = pattern.chars().peekable();
    while let Some(c) = chars.next() {
        signs.push(match c {
            '\\' => match chars.next_if(|next| matches!(next, '*' | '?')) {
                Some(escaped) => Sign::This(escaped),
                None => Sign::This(c),
            },
            '*' => Sign::Run,
            '?' => Sign::One,
            other => Sign::This(other),
        });
    }
    let text: Vec<char> = text.chars().collect();
    // Where to go on after the last run if what follows it does not fit.
    let mut again: Option<(usize, usize)> = None;
    let (mut at, mut sign) = (0, 0);
    while at < text.len() || sign < signs.len() {
        let fits = match (signs.get(sign), text.get(at)) {
            (Some(Sign::Run), _) => {
                again = Some((sign, at));
                sign += 1;
                continue;
            }
            (Some(Sign::One), Some(_)) => true,
            (Some(Sign::This(wanted)), Some(found)) => wanted == found,
            _ => false,
        };
        if fits {
            (at, sign) = (at + 1, sign + 1);
            continue;
        }
        match again {
            Some((run, from)) if from < text.len() => {
                again = Some((run, from + 1));
                (at, sign) = (from + 1, run + 1);
            }
            _ => return false,
        }
    }
    true
}

/// `2022-06-01T23:38:32.8883645Z` as whole seconds by the calendar and the tenths
/// of microseconds after them.
fn moment(text: &str) -> Option<(u64, u32)> {
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    let numbers = |text: &str, sign: char| -> Option<Vec<u64>> {
        let parts = text.split(sign).map(|part| {
            let is_number = !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit());
            is_number.then(|| part.parse().ok()).flatten()
        });
        parts.collect()
    };
    let (whole, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let [year, month, day] = *numbers(date, '-')? else {
        return None;
    };
    let [hour, minute, second] = *numbers(whole, ':')? else {
        return None;
    };
    let is_fraction = !fraction.is_empty()
        && fraction.len() <= 7
        && fraction.bytes().all(|it| it.is_ascii_digit());
    let is_in_range = year <= 9_999
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && hour < 24
        && minute < 60
        && second < 60;
    if !is_fraction || !is_in_range {
        return None;
    }
    // Not seconds since anything, but in the same order, and that is all it takes.
    let days = (year * 12 + month) * 31 + day;
    let seconds = ((days * 24 + hour) * 60 + minute) * 60 + second;
    Some((seconds, format!("{fraction:0<7}").parse().ok()?))
}
