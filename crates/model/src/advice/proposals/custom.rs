//! Custom roles that the diagram carries, where they give away less.
//!
//! A custom role stands in for the built-in roles that are least for what it
//! grants of that. It is worth offering where it is narrower than all of them
//! together.

use std::collections::BTreeSet;

use crate::access::{Breadth, Plane};
use crate::diagram::{CallId, Diagram, RoleKind, Scope};
use crate::flow::{self, Need};
use crate::guid::Guid;

/// The custom roles that can be assigned at a scope.
pub(super) struct CustomRoles<'d> {
    diagram: &'d Diagram,
    roles: Vec<Guid>,
}

/// What a call needs, and whether its caller lacks it.
pub(super) struct NeedOfCall {
    pub(super) call: CallId,
    pub(super) need: Need,
    pub(super) is_lacking: bool,
}

impl<'d> CustomRoles<'d> {
    pub(super) fn at(diagram: &'d Diagram, scope: Scope) -> Self {
        let all = diagram.role_definitions();
        let custom = all.filter(|it| it.what.kind == RoleKind::Custom);
        let roles = custom
            .map(|it| it.role)
            .filter(|role| diagram.check_role_at(*role, scope).is_ok())
            .collect();
        Self { diagram, roles }
    }

    /// Those that give away less than the built-in roles for what they grant of
    /// all this, with the places of that.
    pub(super) fn narrower(&self, needs: &[&Need]) -> Vec<(Guid, Vec<usize>)> {
        let mut found = Vec::new();
        for role in &self.roles {
            let granted: Vec<usize> = needs
                .iter()
                .enumerate()
                .filter(|(_, need)| flow::role_grants(self.diagram, *role, need))
                .map(|(place, _)| place)
                .collect();
            let stands_in_for: Vec<&Need> = granted
                .iter()
                .filter_map(|place| needs.get(*place).copied())
                .collect();
            if self.is_narrower(*role, &stands_in_for) {
                found.push((*role, granted));
            }
        }
        found
    }

    fn is_narrower(&self, role: Guid, than_for: &[&Need]) -> bool {
        let is_for_data = than_for.iter().any(|need| need.plane() == Plane::Data);
        let asked = if is_for_data {
            Plane::Data
        } else {
            Plane::Control
        };
        let breadth = |role: Guid| flow::breadth_of(self.diagram, role, asked);
        let least: BTreeSet<Guid> = than_for.iter().map(|need| need.least_role).collect();
        let others = least
            .into_iter()
            .filter_map(breadth)
            .fold(Breadth::default(), Breadth::and);
        breadth(role).is_some_and(|own| own < others)
    }
}
