//! What a condition is made of.

use std::fmt;

use super::attributes::AttributeSource;
use crate::guid::Guid;

/// Something that is true or false of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// All of these; at least two.
    All(Vec<Expression>),
    /// At least one of these; at least two.
    Any(Vec<Expression>),
    /// Not this.
    Not(Box<Expression>),
    /// The action fits one of these patterns.
    ActionMatches(Vec<String>),
    /// The suboperation is one of these.
    SubOperationMatches(Vec<String>),
    /// The request or the resource has the attribute.
    Exists(Attribute),
    /// A comparison.
    Compare {
        /// What is compared.
        left: Operand,
        /// Which of several values count; `None` where there is one on each side.
        quantifier: Option<Quantifier>,
        /// How.
        operator: Operator,
        /// With what.
        right: Operand,
    },
}

/// One side of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operand {
    /// What an attribute has.
    Attribute(Attribute),
    /// A single value.
    Value(Value),
    /// Values in braces; never empty.
    Values(Vec<Value>),
}

/// Something that is known of a request, of the resource, of the caller or of
/// the surroundings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Of what.
    pub source: AttributeSource,
    /// As it stands in the brackets.
    pub name: String,
}

/// A value that is written in a condition, or known of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// `true` or `false`.
    Bool(bool),
    /// An id.
    Guid(Guid),
}

/// Which of several values count: of those on the left, of those on the right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantifier {
    /// One on the left fits one on the right.
    AnyOfAny,
    /// Each on the left fits one on the right.
    AllOfAny,
    /// One on the left fits each on the right.
    AnyOfAll,
    /// Each on the left fits each on the right.
    AllOfAll,
}

macro_rules! operators {
    ($($name:ident),* $(,)?) => {
        /// How two values are compared, by the name that Azure gives it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the names say it, and they are Azure's")]
        pub enum Operator {
            $($name),*
        }

        impl Operator {
            /// All that there are.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// As Azure writes it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$name => stringify!($name)),*
                }
            }
        }
    };
}

operators! {
    StringEquals,
    StringEqualsIgnoreCase,
    StringNotEquals,
    StringNotEqualsIgnoreCase,
    StringStartsWith,
    StringStartsWithIgnoreCase,
    StringNotStartsWith,
    StringNotStartsWithIgnoreCase,
    StringLike,
    StringLikeIgnoreCase,
    StringNotLike,
    StringNotLikeIgnoreCase,
    NumericEquals,
    NumericNotEquals,
    NumericLessThan,
    NumericLessThanEquals,
    NumericGreaterThan,
    NumericGreaterThanEquals,
    DateTimeEquals,
    DateTimeNotEquals,
    DateTimeLessThan,
    DateTimeLessThanEquals,
    DateTimeGreaterThan,
    DateTimeGreaterThanEquals,
    BoolEquals,
    BoolNotEquals,
    GuidEquals,
    GuidNotEquals,
}

impl Operator {
    /// The operator that holds exactly where this one does not.
    #[must_use]
    pub const fn opposite(self) -> Self {
        match self {
            Self::StringEquals => Self::StringNotEquals,
            Self::StringNotEquals => Self::StringEquals,
            Self::StringEqualsIgnoreCase => Self::StringNotEqualsIgnoreCase,
            Self::StringNotEqualsIgnoreCase => Self::StringEqualsIgnoreCase,
            Self::StringStartsWith => Self::StringNotStartsWith,
            Self::StringNotStartsWith => Self::StringStartsWith,
            Self::StringStartsWithIgnoreCase => Self::StringNotStartsWithIgnoreCase,
            Self::StringNotStartsWithIgnoreCase => Self::StringStartsWithIgnoreCase,
            Self::StringLike => Self::StringNotLike,
            Self::StringNotLike => Self::StringLike,
            Self::StringLikeIgnoreCase => Self::StringNotLikeIgnoreCase,
            Self::StringNotLikeIgnoreCase => Self::StringLikeIgnoreCase,
            Self::NumericEquals => Self::NumericNotEquals,
            Self::NumericNotEquals => Self::NumericEquals,
            Self::NumericLessThan => Self::NumericGreaterThanEquals,
            Self::NumericGreaterThanEquals => Self::NumericLessThan,
            Self::NumericGreaterThan => Self::NumericLessThanEquals,
            Self::NumericLessThanEquals => Self::NumericGreaterThan,
            Self::DateTimeEquals => Self::DateTimeNotEquals,
            Self::DateTimeNotEquals => Self::DateTimeEquals,
            Self::DateTimeLessThan => Self::DateTimeGreaterThanEquals,
            Self::DateTimeGreaterThanEquals => Self::DateTimeLessThan,
            Self::DateTimeGreaterThan => Self::DateTimeLessThanEquals,
            Self::DateTimeLessThanEquals => Self::DateTimeGreaterThan,
            Self::BoolEquals => Self::BoolNotEquals,
            Self::BoolNotEquals => Self::BoolEquals,
            Self::GuidEquals => Self::GuidNotEquals,
            Self::GuidNotEquals => Self::GuidEquals,
        }
    }

    /// Whether it can stand after `ForAnyOfAnyValues:` and its like.
    // Source: Microsoft Learn, "Azure role assignment condition format and syntax",
    // section "Cross product comparison operators".
    pub(super) const fn takes_several(self) -> bool {
        !matches!(
            self,
            Self::StringStartsWith
                | Self::StringStartsWithIgnoreCase
                | Self::StringNotStartsWith
                | Self::StringNotStartsWithIgnoreCase
                | Self::DateTimeEquals
                | Self::DateTimeNotEquals
                | Self::DateTimeLessThan
                | Self::DateTimeLessThanEquals
                | Self::DateTimeGreaterThan
                | Self::DateTimeGreaterThanEquals
                | Self::BoolEquals
                | Self::BoolNotEquals
        )
    }
}

impl Quantifier {
    /// All that there are.
    pub const ALL: [Self; 4] = [
        Self::AnyOfAny,
        Self::AllOfAny,
        Self::AnyOfAll,
        Self::AllOfAll,
    ];

    /// As Azure writes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::AnyOfAny => "ForAnyOfAnyValues",
            Self::AllOfAny => "ForAllOfAnyValues",
            Self::AnyOfAll => "ForAnyOfAllValues",
            Self::AllOfAll => "ForAllOfAllValues",
        }
    }
}

impl Expression {
    /// The same with one comparison replaced wherever it stands.
    #[must_use]
    pub fn with_replaced(&self, old: &Self, new: &Self) -> Self {
        if self == old {
            return new.clone();
        }
        let each = |parts: &[Self]| parts.iter().map(|it| it.with_replaced(old, new)).collect();
        match self {
            Self::All(parts) => Self::All(each(parts)),
            Self::Any(parts) => Self::Any(each(parts)),
            Self::Not(inner) => Self::Not(Box::new(inner.with_replaced(old, new))),
            Self::ActionMatches(_)
            | Self::SubOperationMatches(_)
            | Self::Exists(_)
            | Self::Compare { .. } => self.clone(),
        }
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let joined = |f: &mut fmt::Formatter<'_>, parts: &[Self], word: &str| {
            for (number, part) in parts.iter().enumerate() {
                if number > 0 {
                    write!(f, " {word} ")?;
                }
                match part {
                    Self::All(_) | Self::Any(_) => write!(f, "({part})")?,
                    _ => write!(f, "{part}")?,
                }
            }
            Ok(())
        };
        match self {
            Self::All(parts) => joined(f, parts, "AND"),
            Self::Any(parts) => joined(f, parts, "OR"),
            Self::Not(inner) => match &**inner {
                Self::SubOperationMatches(_) | Self::Exists(_) => write!(f, "NOT {inner}"),
                _ => write!(f, "!({inner})"),
            },
            Self::ActionMatches(patterns) => write!(f, "ActionMatches{{{}}}", quoted(patterns)),
            Self::SubOperationMatches(names) => {
                write!(f, "SubOperationMatches{{{}}}", quoted(names))
            }
            Self::Exists(attribute) => write!(f, "Exists {attribute}"),
            Self::Compare {
                left,
                quantifier,
                operator,
                right,
            } => {
                write!(f, "{left} ")?;
                if let Some(quantifier) = quantifier {
                    write!(f, "{}:", quantifier.name())?;
                }
                write!(f, "{} {right}", operator.name())
            }
        }
    }
}

fn quoted(texts: &[String]) -> String {
    let quoted: Vec<String> = texts.iter().map(|text| format!("'{text}'")).collect();
    quoted.join(", ")
}

impl fmt::Display for Operand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Attribute(attribute) => write!(f, "{attribute}"),
            Self::Value(value) => write!(f, "{value}"),
            Self::Values(values) => {
                let values: Vec<String> = values.iter().map(ToString::to_string).collect();
                write!(f, "{{{}}}", values.join(", "))
            }
        }
    }
}

impl fmt::Display for Attribute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "@{}[{}]", self.source.name(), self.name)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(f, "'{text}'"),
            Self::Integer(number) => write!(f, "{number}"),
            Self::Bool(is) => write!(f, "{is}"),
            Self::Guid(guid) => write!(f, "{guid}"),
        }
    }
}
