//! Under which condition does a role assignment hold, and what could it say?

use crate::language::Words;
use std::collections::BTreeSet;
use std::rc::Rc;

use vouchsafe_model::access::condition::{Condition, Form};
use vouchsafe_model::access::{Plane, Wildcards, matches};
use vouchsafe_model::azure::{BuiltInRole, roles};
use vouchsafe_model::diagram::{Diagram, RoleAssignment, RoleAssignmentId, Scope};
use vouchsafe_model::flow::ids;
use vouchsafe_model::guid::Guid;
use vouchsafe_model::text::Text;

/// How many containers are offered.
const CONTAINERS_AT_MOST: usize = 6;

/// What the inspector shows of the condition on a role assignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionDetails {
    /// On which role assignment.
    pub assignment: RoleAssignmentId,
    /// The condition, as Azure writes it; `None` if there is none.
    pub text: Option<String>,
    /// Whether a condition can limit what the role grants.
    pub can_have: bool,
    /// Conditions of the usual forms, ready to be taken and changed.
    pub forms: Rc<[ReadyCondition]>,
}

/// A condition of a usual form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadyCondition {
    /// What it does, in a few words.
    pub words: String,
    /// As Azure writes it.
    pub text: String,
}

/// What a text says, if it is a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// In sentences, one for each limit.
    Says(Vec<Text>),
    /// It cannot be read: where, and why.
    Wrong(String),
}

/// Reads a condition for people.
#[must_use]
pub fn read_condition(words: &Words, diagram: &Diagram, text: &str) -> Reading {
    match Condition::parse(text) {
        Ok(condition) => {
            let sentences = condition.told(&|guid| ids::name_of(diagram, guid));
            Reading::Says(sentences.iter().map(|it| words.told_text(it)).collect())
        }
        Err(error) => {
            let (line, column) = error.place_in(text);
            let why = words.said(&error.words());
            Reading::Wrong(if text.contains('\n') {
                words.condition_wrong_in_line(line, column, why)
            } else {
                words.condition_wrong_at(column, why)
            })
        }
    }
}

impl ConditionDetails {
    pub(super) fn of(words: &Words, diagram: &Diagram, assignment: &RoleAssignment) -> Self {
        let role = BuiltInRole::find(assignment.role);
        let grants = |action: &str, plane: Plane| role.is_some_and(|it| grants(it, action, plane));
        let ready = |said: String, form: &Form| {
            let text = form.condition(grants)?.to_string();
            Some(ReadyCondition { words: said, text })
        };
        let mut forms = Vec::new();
        for container in containers(diagram, assignment.scope) {
            let said = words.condition_container(container.as_str());
            forms.extend(ready(said, &Form::OnlyContainer(container)));
        }
        let path = "reports/".to_owned();
        forms.extend(ready(
            words.condition_path(path.as_str()),
            &Form::OnlyPath(path),
        ));
        let (names, harmless) = harmless_roles(diagram);
        forms.extend(ready(
            words.condition_roles(names),
            &Form::OnlyRoles(harmless),
        ));
        forms.extend(ready(
            words.condition_principals(),
            &Form::OnlyServicePrincipals,
        ));
        let can_have = assignment.condition.is_some()
            || LIMITED.iter().any(|(action, plane)| grants(action, *plane));
        Self {
            assignment: assignment.id,
            text: assignment.condition.clone(),
            can_have,
            forms: forms.into(),
        }
    }
}

/// Actions of which a role must grant one for a condition to be of use.
// Source: Microsoft Learn, "Azure role assignment condition format and syntax", section
// "Actions", and "Authorization actions and attributes".
const LIMITED: [(&str, Plane); 12] = [
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read",
        Plane::Data,
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/write",
        Plane::Data,
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action",
        Plane::Data,
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/delete",
        Plane::Data,
    ),
    (
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/tags/read",
        Plane::Data,
    ),
    (
        "Microsoft.Storage/storageAccounts/queueServices/queues/messages/read",
        Plane::Data,
    ),
    (
        "Microsoft.Storage/storageAccounts/queueServices/queues/messages/write",
        Plane::Data,
    ),
    (
        "Microsoft.Storage/storageAccounts/queueServices/queues/messages/add/action",
        Plane::Data,
    ),
    (
        "Microsoft.Storage/storageAccounts/queueServices/queues/messages/delete",
        Plane::Data,
    ),
    (
        "Microsoft.Storage/storageAccounts/queueServices/queues/messages/process/action",
        Plane::Data,
    ),
    (
        "Microsoft.Authorization/roleAssignments/write",
        Plane::Control,
    ),
    (
        "Microsoft.Authorization/roleAssignments/delete",
        Plane::Control,
    ),
];

/// Whether a role grants an action.
fn grants(role: &BuiltInRole, action: &str, plane: Plane) -> bool {
    let any = |patterns: &[&str]| {
        let mut patterns = patterns.iter();
        patterns.any(|it| matches(it, action, Wildcards::SlashesMayMeet))
    };
    role.permissions.iter().any(|block| {
        let (included, excluded) = match plane {
            Plane::Control => (block.actions, block.not_actions),
            Plane::Data => (block.data_actions, block.not_data_actions),
        };
        any(included) && !any(excluded)
    })
}

/// The blob containers at the scope or in it, by name.
fn containers(diagram: &Diagram, scope: Scope) -> Vec<String> {
    let mut names = BTreeSet::new();
    for node in diagram.nodes() {
        let is_in = node.id == scope.node() || diagram.stands_in(node.id, scope.node());
        let parts = node.resource().into_iter().flat_map(|it| &it.parts);
        let of_scope = parts.filter(|part| scope.part().is_none_or(|it| it == part.id));
        let blobs = of_scope.filter(|part| part.kind.slug() == "blob-container" && is_in);
        names.extend(blobs.map(|part| part.name.clone()));
    }
    names.into_iter().take(CONTAINERS_AT_MOST).collect()
}

/// Roles that are assigned in the drawing and hand out no roles themselves, and
/// their names; a role for reading where there is none.
fn harmless_roles(diagram: &Diagram) -> (String, Vec<Guid>) {
    let assigned: BTreeSet<Guid> = diagram.role_assignments().map(|it| it.role).collect();
    let assigned = assigned.into_iter().filter_map(BuiltInRole::find);
    let mut found: Vec<&BuiltInRole> = assigned
        .filter(|role| {
            !grants(
                role,
                "Microsoft.Authorization/roleAssignments/write",
                Plane::Control,
            )
        })
        .take(3)
        .collect();
    if found.is_empty() {
        found.extend(BuiltInRole::find(roles::id::READER));
    }
    let names: Vec<&str> = found.iter().map(|role| role.name).collect();
    (names.join(", "), found.iter().map(|role| role.id).collect())
}
