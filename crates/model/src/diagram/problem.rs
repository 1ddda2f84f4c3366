//! What is wrong, or doubtful, about a diagram that came from outside.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::error::EditError;
use super::naming::check_azure_name;
use super::{DeniedPrincipals, Diagram, PrincipalId, Subject, invariant};
use crate::azure::name_rule::UniqueIn;

/// How bad a [`Problem`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The diagram opens, but something in it is probably not meant.
    Warning,
    /// The diagram does not open.
    Error,
}

impl Severity {
    /// The word that stands before the message.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Something that is wrong, or doubtful, about a diagram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// A stable name for this kind of problem, in kebab case.
    pub code: &'static str,
    /// What it is about; `None` for the diagram as a whole.
    pub subject: Option<Subject>,
    /// What is wrong: what was expected and what was found.
    pub message: String,
    /// The smallest thing to do about it, a sentence.
    pub help: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]", self.severity.name(), self.code)?;
        if let Some(subject) = self.subject {
            write!(f, " {subject}")?;
        }
        write!(f, ": {}", self.message)
    }
}

impl Problem {
    pub(super) fn error(
        code: &'static str,
        subject: Option<Subject>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Error,
            code,
            subject,
            message: message.into(),
            help: help.into(),
        }
    }

    pub(crate) fn warning(
        code: &'static str,
        subject: Subject,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Warning,
            code,
            subject: Some(subject),
            message: message.into(),
            help: help.into(),
        }
    }

    /// The problem that an edit would have been refused for.
    pub(super) fn of_edit(subject: Subject, error: &EditError) -> Self {
        Self::error(error.code(), Some(subject), error.to_string(), error.help())
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Node(node) => write!(f, "node {}", node.number()),
            Self::Part(node, part) => write!(f, "part {} of node {}", part.number(), node.number()),
            Self::Attachment(host, identity) => write!(
                f,
                "identity {} attached to node {}",
                identity.number(),
                host.number()
            ),
            Self::Membership(group, member) => {
                write!(f, "member {} of group {}", member.number(), group.number())
            }
            Self::RoleAssignment(id) => write!(f, "role assignment {}", id.number()),
            Self::DenyAssignment(id) => write!(f, "deny assignment {}", id.number()),
            Self::RoleDefinition(id) => write!(f, "role definition {}", id.number()),
            Self::DatabaseUser(id) => write!(f, "database user {}", id.number()),
            Self::DataGrant(id) => write!(f, "data-plane grant {}", id.number()),
            Self::Call(id) => write!(f, "call {}", id.number()),
            Self::ClientCredential(application, credential) => write!(
                f,
                "client credential {} of node {}",
                credential.number(),
                application.number()
            ),
            Self::Assertion(id) => write!(f, "assertion {}", id.number()),
            Self::FederatedCredential(id) => write!(f, "federated credential {}", id.number()),
            Self::Setting(host, setting) => {
                write!(f, "setting {} of node {}", setting.number(), host.number())
            }
        }
    }
}

impl Diagram {
    /// Everything that is wrong or doubtful about the diagram. A diagram that
    /// was made by edits, or opened, has warnings at most.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = invariant::violations(self);
        names_that_azure_refuses(self, &mut problems);
        names_that_are_taken_in_azure(self, &mut problems);
        principals_that_are_gone(self, &mut problems);
        roles_that_are_not_known(self, &mut problems);
        secrets_that_open_nothing(self, &mut problems);
        problems
    }
}

fn names_that_azure_refuses(diagram: &Diagram, problems: &mut Vec<Problem>) {
    for node in diagram.nodes() {
        if let Err(error) = check_azure_name(node) {
            problems.push(name_warning(Subject::Node(node.id), &error));
        }
        for part in node.resource().into_iter().flat_map(|it| &it.parts) {
            if let Err(error) = part.check_azure_name() {
                problems.push(name_warning(Subject::Part(node.id, part.id), &error));
            }
        }
    }
}

fn name_warning(subject: Subject, error: &EditError) -> Problem {
    Problem::warning(
        "name-refused-by-azure",
        subject,
        error.to_string(),
        "Rename it before you build it.",
    )
}

fn names_that_are_taken_in_azure(diagram: &Diagram, problems: &mut Vec<Problem>) {
    let mut taken = BTreeMap::new();
    for node in diagram.nodes() {
        let Some(kind) = node.resource_kind() else {
            continue;
        };
        if kind.row().name_rule.unique_in != UniqueIn::World {
            continue;
        }
        if taken
            .insert((kind, node.name.to_ascii_lowercase()), node.id)
            .is_some()
        {
            problems.push(Problem::warning(
                "name-taken-in-azure",
                Subject::Node(node.id),
                format!(
                    "another {} is called `{}`, and such names are unique in all of Azure",
                    kind.row().name,
                    node.name
                ),
                "Give one of them another name.",
            ));
        }
    }
}

fn principals_that_are_gone(diagram: &Diagram, problems: &mut Vec<Problem>) {
    let existing: BTreeSet<PrincipalId> = diagram.principals().map(|it| it.id).collect();
    let mut look = |subject: Subject, principal: PrincipalId, what: &str, help: &str| {
        if !existing.contains(&principal) {
            problems.push(Problem::warning(
                "principal-not-found",
                subject,
                format!(
                    "{what} the security principal {}, which does not exist",
                    principal.number()
                ),
                help,
            ));
        }
    };
    let again = "Delete it, or give it to a principal that exists: Azure shows it as \
                 \"identity not found\", and a new identity of the same name does not get it back.";
    for it in diagram.role_assignments() {
        let subject = Subject::RoleAssignment(it.id);
        look(subject, it.principal, "this gives a role to", again);
    }
    for it in diagram.deny_assignments() {
        let subject = Subject::DenyAssignment(it.id);
        if let DeniedPrincipals::These(principals) = &it.rule.principals {
            for principal in principals {
                look(subject, *principal, "this denies", "Take it out.");
            }
        }
        for principal in &it.rule.exclude_principals {
            look(subject, *principal, "this excludes", "Take it out.");
        }
    }
    for it in diagram.database_users() {
        let subject = Subject::DatabaseUser(it.id);
        look(subject, it.principal, "this user stands for", again);
    }
    for it in diagram.data_grants() {
        let subject = Subject::DataGrant(it.id);
        look(subject, it.principal, "this gives access to", again);
    }
    for it in diagram.calls() {
        if let Some(principal) = it.what.named_identity() {
            look(
                Subject::Call(it.id),
                principal,
                "the code names",
                "Name an identity that is attached to the caller, or none.",
            );
        }
    }
}

fn secrets_that_open_nothing(diagram: &Diagram, problems: &mut Vec<Problem>) {
    for node in diagram.nodes() {
        for setting in node.resource().into_iter().flat_map(|it| &it.settings) {
            if !diagram.is_current(&setting.secret) {
                problems.push(Problem::warning(
                    "secret-is-stale",
                    Subject::Setting(node.id, setting.id),
                    format!(
                        "the setting `{}` holds a copy of a secret that was made anew or deleted \
                         since",
                        setting.name
                    ),
                    "Copy the secret again, or let the code use a managed identity.",
                ));
            }
        }
    }
    for call in diagram.calls() {
        let Some(setting) = call.what.setting() else {
            continue;
        };
        if diagram.setting(call.what.caller, setting).is_none() {
            problems.push(Problem::warning(
                "setting-not-found",
                Subject::Call(call.id),
                format!(
                    "the code looks for its secret in the setting {}, which does not exist",
                    setting.number()
                ),
                "Choose another credential for the call.",
            ));
        }
    }
}

fn roles_that_are_not_known(diagram: &Diagram, problems: &mut Vec<Problem>) {
    for it in diagram.role_assignments() {
        let subject = Subject::RoleAssignment(it.id);
        match diagram.role(it.role) {
            None => problems.push(Problem::warning(
                "role-not-known",
                subject,
                format!(
                    "the role definition {} is neither among the built-in roles that are known \
                     here nor in the diagram, so what it grants is not known",
                    it.role
                ),
                "Add its definition to the diagram, or use a built-in role where one will do.",
            )),
            Some(_) => {
                if let Err(error) = diagram.check_role_at(it.role, it.scope) {
                    problems.push(Problem::warning(
                        error.code(),
                        subject,
                        error.to_string(),
                        error.help(),
                    ));
                }
            }
        }
    }
}
