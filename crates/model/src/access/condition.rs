//! What does the condition on a role assignment say, and does it hold?
//!
//! [`Condition::parse`] reads the text as Azure writes it, [`Condition::told`]
//! says it in words, [`Condition::ask`] asks whether it holds for a request. A
//! request tells what it knows: what it does not tell is unknown, and a condition
//! that hangs on it is not evaluated. Nothing is guessed in either direction.
//!
//! Covered are the operators and the syntax of the documentation. Where that is
//! silent (an order between `AND` and `OR`, several values without a word on which
//! of them count), the condition is refused or not evaluated.
//!
//! Reading order: `expression`, `lexer`, `parser`, `attributes`, `evaluate`,
//! `known`, `words`, `forms`.

// Source: Microsoft Learn, "Azure role assignment condition format and syntax".

mod attributes;
mod evaluate;
mod expression;
mod forms;
mod known;
mod lexer;
mod parser;
mod words;

pub use attributes::{AttributeSource, Attributes, Known, SubOperation};
pub use evaluate::{Answer, Clause, Found, Unknown};
pub use expression::{Attribute, Expression, Operand, Operator, Quantifier, Value};
pub use forms::Form;
#[cfg(test)]
pub(crate) use known::listed;
pub use parser::ConditionError;
pub use words::{all_of, any_of, each_of};

use expression::Expression as Root;

/// How long a condition can be, in bytes.
// Source: Microsoft Learn, "Azure RBAC limits": size of condition for role assignments, 8 KB.
pub const MAX_BYTES: usize = 8 * 1024;

/// A condition that has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    root: Root,
}

impl Condition {
    /// Reads a condition as Azure writes it.
    ///
    /// # Errors
    ///
    /// Says where the text is not a condition that is known here, and what was
    /// expected there.
    pub fn parse(text: &str) -> Result<Self, ConditionError> {
        parser::parse(text).map(|root| Self { root })
    }

    /// What it says.
    #[must_use]
    pub const fn root(&self) -> &Expression {
        &self.root
    }
}

impl From<Expression> for Condition {
    fn from(root: Expression) -> Self {
        Self { root }
    }
}

impl std::fmt::Display for Condition {
    /// As Azure writes it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.root)
    }
}

#[cfg(test)]
mod tests;
