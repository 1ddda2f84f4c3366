//! What is known of a request when a condition is asked.

use std::borrow::Cow;

use super::expression::Value;

/// Of what an attribute is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AttributeSource {
    /// Of the resource that is asked for, such as the name of a container.
    Resource,
    /// Of the request, such as the role that is to be assigned.
    Request,
    /// Of the caller: a custom security attribute.
    Principal,
    /// Of the surroundings, such as the time.
    Environment,
}

/// What is known of a request. What is not told is unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributes<'a> {
    /// Its suboperation.
    pub sub_operation: SubOperation<'a>,
    /// What its attributes have.
    pub known: Vec<(AttributeSource, Cow<'a, str>, Known)>,
}

/// Which suboperation a request is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SubOperation<'a> {
    /// Nobody said.
    #[default]
    Unknown,
    /// It is none of those that have a name.
    None,
    /// This one, such as `Blob.List`.
    Named(Cow<'a, str>),
}

/// What an attribute has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// These values, one in most cases.
    Values(Vec<Value>),
    /// Nothing: the request or resource does not have the attribute.
    Absent,
}

impl AttributeSource {
    /// All that there are.
    pub const ALL: [Self; 4] = [
        Self::Resource,
        Self::Request,
        Self::Principal,
        Self::Environment,
    ];

    /// As Azure writes it, after the `@`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Resource => "Resource",
            Self::Request => "Request",
            Self::Principal => "Principal",
            Self::Environment => "Environment",
        }
    }
}

impl<'a> Attributes<'a> {
    /// Nothing is known.
    pub const NONE: Self = Self {
        sub_operation: SubOperation::Unknown,
        known: Vec::new(),
    };

    /// Says what an attribute has.
    pub fn set(
        &mut self,
        source: AttributeSource,
        name: impl Into<Cow<'a, str>>,
        value: impl Into<Known>,
    ) {
        self.known.push((source, name.into(), value.into()));
    }

    /// What an attribute has; `None` if nobody said. Names are compared without
    /// regard to ASCII case.
    #[must_use]
    pub fn get(&self, source: AttributeSource, name: &str) -> Option<&Known> {
        let mut known = self.known.iter();
        let found = known.find(|(of, known, _)| *of == source && known.eq_ignore_ascii_case(name));
        found.map(|(_, _, known)| known)
    }
}

impl From<Value> for Known {
    fn from(value: Value) -> Self {
        Self::Values(vec![value])
    }
}
