//! What do the drawn calls need, and which roles give just that?

use std::collections::BTreeMap;

use crate::diagram::{CallId, Credential, Diagram, NodeId, PrincipalId, RoleAssignment, Scope};
use crate::flow::{self, Need};
use crate::guid::Guid;
use crate::say;
use crate::text::Text;

/// Something that a drawn call needs, of whoever makes it.
#[derive(Clone, Debug)]
pub(super) struct Needed {
    pub(super) call: CallId,
    pub(super) caller: NodeId,
    pub(super) credential: Credential,
    pub(super) principal: PrincipalId,
    pub(super) need: Need,
    /// The scopes at which a role counts for it, the narrowest first.
    pub(super) chain: Vec<Scope>,
}

/// A diagram, looked over once for all rules.
#[derive(Debug)]
pub(super) struct Survey<'d> {
    pub(super) diagram: &'d Diagram,
    /// What the drawn calls need, in their order.
    pub(super) needed: Vec<Needed>,
    /// Which of them are needed by somebody, or by a member of a group.
    by_holder: BTreeMap<PrincipalId, Vec<usize>>,
}

impl<'d> Survey<'d> {
    pub(super) fn of(diagram: &'d Diagram) -> Self {
        let mut needed: Vec<Needed> = Vec::new();
        for call in diagram.calls() {
            let Some(principal) = flow::principal_of_call(diagram, &call.what) else {
                continue;
            };
            for need in flow::needs_of_call(diagram, &call.what) {
                needed.push(Needed {
                    call: call.id,
                    caller: call.what.caller,
                    credential: call.what.credential,
                    principal,
                    chain: diagram.scope_chain(need.scope),
                    need,
                });
            }
        }
        let mut standing: BTreeMap<PrincipalId, Vec<PrincipalId>> = BTreeMap::new();
        let mut by_holder: BTreeMap<PrincipalId, Vec<usize>> = BTreeMap::new();
        for (place, it) in needed.iter().enumerate() {
            let holders = standing.entry(it.principal).or_insert_with(|| {
                flow::memberships(diagram, it.principal)
                    .into_keys()
                    .collect()
            });
            for holder in holders {
                by_holder.entry(*holder).or_default().push(place);
            }
        }
        Self {
            diagram,
            needed,
            by_holder,
        }
    }

    /// What the drawn calls need that are made as this principal, or as a
    /// member of this group.
    pub(super) fn needed_by(&self, holder: PrincipalId) -> impl Iterator<Item = &Needed> + Clone {
        self.by_holder
            .get(&holder)
            .into_iter()
            .flatten()
            .filter_map(|place| self.needed.get(*place))
    }

    /// What of that an assignment gives.
    pub(super) fn given_by(&self, assignment: &RoleAssignment) -> Vec<&Needed> {
        self.needed_by(assignment.principal)
            .filter(|it| {
                it.chain.contains(&assignment.scope)
                    && flow::role_grants(self.diagram, assignment.role, &it.need)
            })
            .collect()
    }

    /// Whether an assignment is of use to a call that does something for which
    /// its role has no permission: there it is the plane that is wrong.
    pub(super) fn is_of_the_wrong_plane(
        &self,
        assignment: &RoleAssignment,
        needed: &Needed,
    ) -> bool {
        needed.chain.contains(&assignment.scope)
            && flow::role_is_of_other_plane(self.diagram, assignment.role, &needed.need)
            && !flow::is_granted(self.diagram, needed.principal, &needed.need)
    }
}

/// The roles with the fewest permissions that give all of this, each at the
/// narrowest sensible scope, in the order in which they are needed. One that
/// gives nothing that another does not give is left out.
pub(super) fn fewest<'n>(
    diagram: &Diagram,
    needs: impl IntoIterator<Item = &'n Need>,
) -> Vec<(Guid, Scope)> {
    let mut chosen: Vec<(Guid, Scope, &Need)> = Vec::new();
    for need in needs {
        let scope = flow::sensible_scope(diagram, need.scope);
        if !chosen.iter().any(|(_, _, known)| *known == need) {
            chosen.push((need.least_role, scope, need));
        }
    }
    let covers = |(role, at, _): &(Guid, Scope, &Need), need: &Need| {
        flow::role_grants(diagram, *role, need) && diagram.scope_chain(need.scope).contains(at)
    };
    let mut kept: Vec<(Guid, Scope)> = Vec::new();
    for (i, one) in chosen.iter().enumerate() {
        // Another role covers it that it does not cover in turn; of two that
        // cover each other, the first stays.
        let is_covered = chosen.iter().enumerate().any(|(j, other)| {
            j != i
                && (other.0, other.1) != (one.0, one.1)
                && covers(other, one.2)
                && (j < i || !covers(one, other.2))
        });
        if !is_covered && !kept.contains(&(one.0, one.1)) {
            kept.push((one.0, one.1));
        }
    }
    kept
}

/// A role where it is held: `Reader on rg-data`.
pub(super) fn role_at(diagram: &Diagram, role: Guid, scope: Scope) -> Text {
    say!(
        "{role} on {place}",
        role = diagram.role_name(role),
        place = flow::scope_words(diagram, scope)
    )
}

/// What people call a principal: that of a resource by its resource.
pub(super) fn holder_name(diagram: &Diagram, principal: PrincipalId) -> Text {
    diagram
        .principal(principal)
        .map_or_else(|| say!("an identity that is gone"), |it| it.name.into())
}
