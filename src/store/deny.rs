//! What can a deny assignment deny here, and how does one begin?

use vouchsafe_model::azure::Operation;
use vouchsafe_model::azure::operations::{Permission, Plane};
use vouchsafe_model::diagram::{DeniedPrincipals, Diagram, NewDenyAssignment, Scope, Subject};

use super::State;
use super::connect::End;
use super::dialog::Dialog;
use crate::language::Words;

/// Something that can be denied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deniable {
    /// On which plane.
    pub plane: Plane,
    /// The action, as Azure writes it.
    pub action: &'static str,
    /// What one does with it.
    pub operation: Operation,
    /// Whether a call that is drawn needs it.
    pub is_called_for: bool,
}

/// The actions that operations on a scope, and on what stands in it, need: what
/// drawn calls need comes first. Each stands there once.
#[must_use]
pub fn deniable(diagram: &Diagram, scope: Scope) -> Vec<Deniable> {
    let is_within = |target: Scope| diagram.scope_chain(target).contains(&scope);
    let called = diagram
        .calls()
        .filter(|call| is_within(call.what.target))
        .map(|call| (call.what.operation, true));
    let nodes = diagram
        .nodes()
        .filter(|node| is_within(Scope::Node(node.id)) || node.id == scope.node());
    let possible = nodes.flat_map(|node| {
        let parts = node.resource().map_or(&[][..], |it| it.parts.as_slice());
        let parts = parts.iter().map(move |part| Scope::Part(node.id, part.id));
        std::iter::once(Scope::Node(node.id))
            .chain(parts)
            .filter(|target| is_within(*target))
            .flat_map(|target| diagram.operations_on(target))
            .map(|operation| (operation, false))
    });
    let mut found: Vec<Deniable> = Vec::new();
    for (operation, is_called_for) in called.chain(possible) {
        let Some(it) = needed(operation, is_called_for) else {
            continue;
        };
        let is_known = found
            .iter()
            .any(|other| other.plane == it.plane && other.action == it.action);
        if !is_known {
            found.push(it);
        }
    }
    found
}

fn needed(operation: Operation, is_called_for: bool) -> Option<Deniable> {
    match &operation.row().permission {
        Permission::Rbac(permission) => Some(Deniable {
            plane: permission.plane,
            action: permission.action,
            operation,
            is_called_for,
        }),
        Permission::Database(_) | Permission::DataRole(_) => None,
    }
}

/// The patterns that were typed, parted by blanks, commas or lines.
#[must_use]
pub fn patterns(typed: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for pattern in typed.split(|letter: char| letter.is_whitespace() || letter == ',') {
        if !pattern.is_empty() && !found.iter().any(|other| other == pattern) {
            found.push(pattern.to_owned());
        }
    }
    found
}

/// A deny assignment as it is begun at a scope: for everyone, of nothing yet.
#[must_use]
pub fn begun(words: &Words, diagram: &Diagram, scope: Scope) -> NewDenyAssignment {
    NewDenyAssignment {
        name: words.deny_name(diagram.scope_name(scope)),
        scope,
        is_for_this_scope_only: false,
        principals: DeniedPrincipals::All,
        exclude_principals: Vec::new(),
        actions: Vec::new(),
        not_actions: Vec::new(),
        data_actions: Vec::new(),
        not_data_actions: Vec::new(),
    }
}

impl State {
    /// The scope at which the selection lets one assign and deny.
    pub(super) fn scope_at_hand(&self) -> Option<Scope> {
        let subject: Subject = self.selection.single()?;
        let scope = End::of_subject(subject)?.scope()?;
        self.diagram().is_assignable_scope(scope).then_some(scope)
    }

    pub(super) fn ask_whom_to_deny(&mut self) {
        if let Some(scope) = self.scope_at_hand() {
            let draft = begun(&self.words, self.diagram(), scope);
            self.show_dialog(Dialog::DenyAssignment(draft));
        }
    }
}
