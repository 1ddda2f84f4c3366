//! How is an estate, with questions about it, written in a file?
//!
//! One JSON object: `scopes`, `principals`, `roles`, `assignments`,
//! `denyAssignments` and `checks`. A list or flag that is absent or null is
//! empty or false; keys that are not known are ignored. A check may say what
//! answer it expects, and which assignments should decide it.
//!
//! A file that contradicts itself is refused. One that names things which it
//! does not list is read, with a [`Warning`] for each: an estate may well hold
//! an assignment to somebody who is gone, but it may also be a slip of the pen.

mod file;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Deserialize;
use thiserror::Error;

use self::file::CaseFile;
use super::condition::{Condition, ConditionError};
use super::decide::{Decision, Question};
use super::estate::Estate;
use super::id::{PrincipalId, RoleId, ScopeId};

/// The longest file that is read, in bytes.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// An estate and questions about it.
#[derive(Clone, Debug)]
pub struct Case {
    /// What the case is called; may be empty.
    pub name: String,
    /// What the case is about; may be empty.
    pub about: String,
    /// What decides.
    pub estate: Estate<'static>,
    /// The questions, in the file's order.
    pub checks: Vec<Check>,
    /// What people should know of, such as what looks like a slip.
    pub warnings: Vec<Warning>,
}

/// A question and, where the file says so, its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The question.
    pub question: Question<'static>,
    /// The expected verdict, if there is one.
    pub expected: Option<ExpectedVerdict>,
    /// The ids of the assignments that should decide, if they are given.
    pub deciding: Option<BTreeSet<String>>,
}

/// What a check expects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ExpectedVerdict {
    /// That it is allowed.
    Allow,
    /// That it is denied, or not allowed.
    Deny,
}

/// Something in a usable file that people should know of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The file names something that it does not list.
    NotListed {
        /// Where, such as `checks[3].scope`.
        place: String,
        /// What is named there.
        id: String,
        /// The list that it is missing from.
        list: &'static str,
    },
    /// A role assignment has a condition that cannot be read, so that it is not
    /// evaluated.
    UnreadableCondition {
        /// Where, such as `assignments[3]`.
        place: String,
        /// What is wrong with it.
        error: ConditionError,
    },
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotListed { place, id, list } => {
                write!(f, "{place} names `{id}`, which is not among {list}")
            }
            Self::UnreadableCondition { place, error } => write!(
                f,
                "{place} has a condition that cannot be read, so that it is taken not to grant: \
                 {error}, after {} bytes",
                error.at
            ),
        }
    }
}

/// Why a file cannot be used.
#[derive(Debug, Error)]
pub enum CaseError {
    /// It is longer than [`MAX_BYTES`].
    #[error("the file has {bytes} bytes, and at most {MAX_BYTES} are read")]
    TooLong {
        /// Its length.
        bytes: u64,
    },
    /// It does not begin as a JSON object does.
    #[error("not a case file: it must be one JSON object, from `{{` to `}}`")]
    NotAnObject,
    /// It is not JSON, or not of this form. The message says where.
    #[error("not a case file: {0}")]
    Form(#[from] serde_json::Error),
    /// An id is listed twice, so that it is not clear what it stands for.
    #[error("`{id}` is listed twice among {list}; each id may be listed once")]
    ListedTwice {
        /// In which list.
        list: &'static str,
        /// The id.
        id: String,
    },
    /// A scope is listed twice with different parents.
    #[error("the scope `{id}` is listed with two different parents; a scope has one")]
    TwoParents {
        /// The scope.
        id: String,
    },
    /// A scope is its own ancestor.
    #[error("the scope `{id}` stands within itself; `parent` links must lead to the top")]
    ScopeLoop {
        /// A scope of the loop.
        id: String,
    },
}

impl Check {
    /// Whether a decision is what the check expects. Where the check expects
    /// nothing, every decision is.
    #[must_use]
    pub fn agrees_with(&self, decision: &Decision<'_>) -> bool {
        let verdict = self.expected.is_none_or(|expected| match expected {
            ExpectedVerdict::Allow => decision.is_allowed(),
            ExpectedVerdict::Deny => !decision.is_allowed(),
        });
        let deciding = self.deciding.as_ref().is_none_or(|deciding| {
            let found = decision.deciding_ids();
            deciding.iter().map(String::as_str).eq(found)
        });
        verdict && deciding
    }

    /// Whether the check expects anything at all.
    #[must_use]
    pub fn expects_something(&self) -> bool {
        self.expected.is_some() || self.deciding.is_some()
    }
}

/// Reads a case file.
///
/// # Errors
///
/// If the text is too long, is not JSON of this form, lists an id twice or has
/// scopes that stand within themselves.
pub fn read(text: &str) -> Result<Case, CaseError> {
    if text.len() > MAX_BYTES {
        let bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
        return Err(CaseError::TooLong { bytes });
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // Without this a list would do: its entries would count as keys by their order.
    if !text.trim_start().starts_with('{') {
        return Err(CaseError::NotAnObject);
    }
    let file: CaseFile = serde_json::from_str(text)?;
    let case = Case::from(file);
    case.refuse_repetitions()?;
    case.refuse_loops()?;
    let warnings = case.find_warnings();
    Ok(Case { warnings, ..case })
}

impl Case {
    fn refuse_repetitions(&self) -> Result<(), CaseError> {
        let estate = &self.estate;
        let assignments = estate.role_assignments.iter();
        let denials = estate.deny_assignments.iter();
        let mut parents = BTreeMap::new();
        for scope in &estate.scopes {
            let parent = scope.parent.as_ref().map(ScopeId::key);
            // Saying the same twice does no harm.
            let before = parents
                .entry(scope.id.key())
                .or_insert_with(|| parent.clone());
            if *before != parent {
                return Err(CaseError::TwoParents {
                    id: scope.id.to_string(),
                });
            }
        }
        once_each("principals", estate.principals.iter().map(|it| &it.id))?;
        once_each("roles", estate.roles.iter().map(|it| &it.id))?;
        once_each("assignments", assignments.map(|it| &it.id))?;
        once_each("denyAssignments", denials.map(|it| &it.id))
    }

    fn refuse_loops(&self) -> Result<(), CaseError> {
        let scopes = &self.estate.scopes;
        let parents: BTreeMap<String, String> = scopes
            .iter()
            .filter_map(|scope| Some((scope.id.key(), scope.parent.as_ref()?.key())))
            .collect();
        // Scopes that are known to lead to the top need not be walked again.
        let mut lead_to_top: BTreeSet<&str> = BTreeSet::new();
        for scope in parents.keys() {
            let mut walked: BTreeSet<&str> = BTreeSet::new();
            let mut current = scope.as_str();
            while let Some(parent) = parents.get(current)
                && !lead_to_top.contains(current)
            {
                if !walked.insert(current) {
                    let id = current.to_owned();
                    return Err(CaseError::ScopeLoop { id });
                }
                current = parent;
            }
            lead_to_top.extend(walked);
        }
        Ok(())
    }

    fn find_warnings(&self) -> Vec<Warning> {
        let estate = &self.estate;
        let mut names = Names {
            scopes: estate.scopes.iter().map(|it| it.id.key()).collect(),
            principals: estate.principals.iter().map(|it| &it.id).collect(),
            roles: estate.roles.iter().map(|it| &it.id).collect(),
            warnings: Vec::new(),
        };
        for (at, scope) in estate.scopes.iter().enumerate() {
            if let Some(parent) = &scope.parent {
                names.scope(format_args!("scopes[{at}].parent"), parent);
            }
        }
        for (at, principal) in estate.principals.iter().enumerate() {
            for group in &principal.member_of {
                names.principal(format_args!("principals[{at}].memberOf"), group);
            }
        }
        // A principal of an assignment may be gone: that is no slip.
        for (at, assignment) in estate.role_assignments.iter().enumerate() {
            names.role(format_args!("assignments[{at}].role"), &assignment.role);
            names.scope(format_args!("assignments[{at}].scope"), &assignment.scope);
            let condition = assignment.condition.as_deref().map(Condition::parse);
            if let Some(Err(error)) = condition {
                let place = format!("assignments[{at}]");
                let warning = Warning::UnreadableCondition { place, error };
                names.warnings.push(warning);
            }
        }
        for (at, denial) in estate.deny_assignments.iter().enumerate() {
            names.scope(format_args!("denyAssignments[{at}].scope"), &denial.scope);
        }
        for (at, check) in self.checks.iter().enumerate() {
            let question = &check.question;
            names.principal(format_args!("checks[{at}].principal"), &question.principal);
            names.scope(format_args!("checks[{at}].scope"), &question.scope);
        }
        names.warnings
    }
}

fn once_each<Id: Ord + fmt::Display>(
    list: &'static str,
    ids: impl Iterator<Item = Id>,
) -> Result<(), CaseError> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if seen.contains(&id) {
            let id = id.to_string();
            return Err(CaseError::ListedTwice { list, id });
        }
        seen.insert(id);
    }
    Ok(())
}

struct Names<'n> {
    scopes: BTreeSet<String>,
    principals: BTreeSet<&'n PrincipalId<'static>>,
    roles: BTreeSet<&'n RoleId<'static>>,
    warnings: Vec<Warning>,
}

impl Names<'_> {
    fn scope(&mut self, place: fmt::Arguments<'_>, id: &ScopeId<'_>) {
        if !self.scopes.contains(&id.key()) {
            self.warn(place, id.as_str(), "scopes");
        }
    }

    fn principal(&mut self, place: fmt::Arguments<'_>, id: &PrincipalId<'static>) {
        if !self.principals.contains(id) {
            self.warn(place, id.as_str(), "principals");
        }
    }

    fn role(&mut self, place: fmt::Arguments<'_>, id: &RoleId<'static>) {
        if !self.roles.contains(id) {
            self.warn(place, id.as_str(), "roles");
        }
    }

    fn warn(&mut self, place: fmt::Arguments<'_>, id: &str, list: &'static str) {
        self.warnings.push(Warning::NotListed {
            place: place.to_string(),
            id: id.to_owned(),
            list,
        });
    }
}

#[cfg(test)]
mod tests;
