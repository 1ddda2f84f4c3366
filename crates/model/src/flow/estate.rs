//! The drawing as what decides access: scopes, principals, roles, assignments.
//!
//! For one principal and one scope only what can matter is taken along: the
//! assignments that the principal or one of its groups holds, and those made at
//! the scope or above. So a question stays fast in a drawing of thousands.
//!
//! Scopes and principals keep the ids of the drawing, which compare faster and
//! more surely than the ids that Azure would show.

use std::collections::{BTreeMap, BTreeSet};

use super::need::Need;
use crate::access::condition::Attributes;
use crate::access::{
    Breadth, Decision, DenyAssignment, Estate, NearMisses, Patterns, PermissionBlock, Plane,
    Principal, PrincipalId, Question, Role, RoleAnswer, RoleAssignment, Scope, ScopeId, Wildcards,
};
use crate::azure::operations::Permission;
use crate::azure::{BuiltInRole, Operation};
use crate::diagram::{self, DeniedPrincipals, Diagram, KnownRole, NodeKind};
use crate::guid::Guid;

/// How patterns are read: as they are written. What documentation grants all the
/// same is added to the role, see [`role`].
pub(super) const WILDCARDS: Wildcards = Wildcards::AsWritten;

/// The scope above all others, which is never drawn.
pub(super) const ROOT: &str = "/";

/// All that bears on what a principal may do at a scope.
#[derive(Clone, Debug)]
pub(super) struct Surroundings {
    estate: Estate<'static>,
    principal: diagram::PrincipalId,
    scope: diagram::Scope,
    attributes: Attributes<'static>,
}

impl Surroundings {
    /// What bears on this principal at this scope, and what is known of its request.
    pub(super) fn of(
        diagram: &Diagram,
        principal: diagram::PrincipalId,
        scope: diagram::Scope,
        attributes: Attributes<'static>,
    ) -> Self {
        let memberships = memberships(diagram, principal);
        let chain = diagram.scope_chain(scope);
        let role_assignments: Vec<_> = diagram
            .role_assignments()
            .filter(|it| chain.contains(&it.scope) || memberships.contains_key(&it.principal))
            .collect();
        let deny_assignments: Vec<_> = diagram
            .deny_assignments()
            .filter(|it| chain.contains(&it.rule.scope))
            .collect();

        let mut scopes = BTreeSet::from([scope]);
        scopes.extend(role_assignments.iter().map(|it| it.scope));
        Self {
            estate: Estate {
                scopes: with_all_above(diagram, &scopes),
                principals: memberships
                    .iter()
                    .map(|(id, groups)| Principal {
                        id: principal_id(*id),
                        member_of: groups.iter().copied().map(principal_id).collect(),
                    })
                    .collect(),
                roles: roles_of(diagram, role_assignments.iter().map(|it| &***it)),
                role_assignments: role_assignments.iter().map(|it| assigned(it)).collect(),
                deny_assignments: deny_assignments.into_iter().map(|it| deny(it)).collect(),
                wildcards: WILDCARDS,
            },
            principal,
            scope,
            attributes,
        }
    }

    /// The same estate without deny assignments.
    pub(super) fn without_denials(&self) -> Self {
        let mut without = self.clone();
        without.estate.deny_assignments.clear();
        without
    }

    /// May the principal do this here?
    pub(super) fn decide(&self, action: &str, plane: Plane) -> Decision<'_> {
        crate::access::decide(&self.estate, &self.question(action, plane))
    }

    /// It may not: what came near?
    pub(super) fn near_misses(&self, action: &str, plane: Plane) -> NearMisses<'_> {
        let question = self.question(action, plane);
        self.estate.index().near_misses(&question)
    }

    fn question<'q>(&self, action: &'q str, plane: Plane) -> Question<'q> {
        Question {
            principal: principal_id(self.principal),
            action: action.into(),
            plane,
            scope: scope_id(self.scope),
            attributes: self.attributes.clone(),
        }
    }
}

/// The roles that these assignments assign, each once, as far as they are known.
pub(super) fn roles_of<'r>(
    diagram: &Diagram,
    assignments: impl Iterator<Item = &'r diagram::RoleAssignment>,
) -> Vec<Role<'static>> {
    let roles: BTreeSet<_> = assignments.map(|it| it.role).collect();
    let known = roles.into_iter().filter_map(|role| diagram.role(role));
    known.map(role).collect()
}

/// A role assignment as access decisions take it.
pub(super) fn assigned(it: &diagram::RoleAssignment) -> RoleAssignment<'static> {
    RoleAssignment {
        id: it.id.number().to_string().into(),
        principal: principal_id(it.principal),
        role: it.role.to_string().into(),
        scope: scope_id(it.scope),
        condition: it.condition.clone().map(Into::into),
    }
}

/// A built-in role as access decisions take it, with the actions that it is
/// documented to grant beside its patterns.
fn built_in(role: &'static BuiltInRole) -> Role<'static> {
    Role {
        id: role.id.to_string().into(),
        name: role.name.into(),
        permissions: role
            .permissions
            .iter()
            .map(|block| PermissionBlock {
                actions: with_exceptions(role.id, block.actions),
                not_actions: block.not_actions.into(),
                data_actions: block.data_actions.into(),
                not_data_actions: block.not_data_actions.into(),
                condition: block.condition.map(Into::into),
            })
            .collect(),
    }
}

/// A role that the diagram knows as access decisions take it.
fn role(known: KnownRole<'_>) -> Role<'static> {
    match known {
        KnownRole::BuiltIn(role) => built_in(role),
        KnownRole::Defined(it) => it.what.to_role(it.role),
    }
}

/// Whether a role gives what is needed, without a condition.
pub(crate) fn role_grants(diagram: &Diagram, id: Guid, need: &Need) -> bool {
    diagram.role(id).map(role).is_some_and(|role| {
        need.any_of.iter().any(|(plane, action)| {
            matches!(
                role.answer(action, *plane, WILDCARDS),
                RoleAnswer::Grants(_)
            )
        })
    })
}

/// Whether a role could give what is needed, under a condition too; one that is
/// not known could.
pub(crate) fn role_could_grant(diagram: &Diagram, id: Guid, need: &Need) -> bool {
    diagram.role(id).map(role).is_none_or(|role| {
        need.any_of.iter().any(|(plane, action)| {
            matches!(
                role.answer(action, *plane, WILDCARDS),
                RoleAnswer::Grants(_) | RoleAnswer::GrantsUnderCondition { .. }
            )
        })
    })
}

/// Whether a role would give what is needed if the planes were one: it covers
/// the action on the other plane, and does not on the plane where it counts.
pub(crate) fn role_is_of_other_plane(diagram: &Diagram, id: Guid, need: &Need) -> bool {
    !role_grants(diagram, id, need)
        && diagram.role(id).map(role).is_some_and(|role| {
            need.any_of.iter().any(|(plane, action)| {
                matches!(
                    role.answer(action, *plane, WILDCARDS),
                    RoleAnswer::OtherPlane(_)
                )
            })
        })
}

/// Whether a role gives away more than another.
pub(crate) fn is_broader(diagram: &Diagram, id: Guid, than: Guid) -> bool {
    match (diagram.role(id), diagram.role(than)) {
        (Some(one), Some(other)) => {
            role(one).breadth(Plane::Control) > role(other).breadth(Plane::Control)
        }
        _ => false,
    }
}

/// How much a role gives away to somebody who needs something on this plane.
pub(crate) fn breadth_of(diagram: &Diagram, id: Guid, asked: Plane) -> Option<Breadth> {
    Some(role(diagram.role(id)?).breadth(asked))
}

/// The patterns of a block, and each action that documentation says the role
/// grants because of one of them.
fn with_exceptions(role: Guid, patterns: &'static [&'static str]) -> Patterns<'static> {
    let granted: BTreeSet<&str> = Operation::all()
        .filter_map(|operation| match &operation.row().permission {
            Permission::Rbac(permission) => Some(permission.linked),
            Permission::Database(_) | Permission::DataRole(_) => None,
        })
        .flatten()
        .filter(|linked| {
            linked.exception.is_some_and(|exception| {
                exception.role == role && patterns.contains(&exception.pattern)
            })
        })
        .map(|linked| linked.action)
        .collect();
    if granted.is_empty() {
        return patterns.into();
    }
    let written = patterns.iter().copied();
    Patterns::Owned(written.chain(granted).map(str::to_owned).collect())
}

/// The principal and all groups it is in, directly or through others, each with
/// the groups it is directly in.
pub(crate) fn memberships(
    diagram: &Diagram,
    principal: diagram::PrincipalId,
) -> BTreeMap<diagram::PrincipalId, Vec<diagram::PrincipalId>> {
    let groups: Vec<_> = diagram
        .nodes()
        .filter_map(|node| match &node.kind {
            NodeKind::Group { members } => Some((diagram::PrincipalId::of_node(node.id), members)),
            _ => None,
        })
        .collect();
    let mut found = BTreeMap::new();
    let mut waiting = vec![principal];
    while let Some(member) = waiting.pop() {
        if found.contains_key(&member) {
            continue;
        }
        let direct: Vec<_> = groups
            .iter()
            .filter(|(_, members)| members.contains(&member))
            .map(|(group, _)| *group)
            .collect();
        waiting.extend(&direct);
        found.insert(member, direct);
    }
    found
}

/// Whether roles of `other` count for the principal: it is the same, or a group
/// that it is in, directly or through others.
pub(crate) fn stands_for(
    diagram: &Diagram,
    principal: diagram::PrincipalId,
    other: diagram::PrincipalId,
) -> bool {
    principal == other || memberships(diagram, principal).contains_key(&other)
}

fn with_all_above(diagram: &Diagram, scopes: &BTreeSet<diagram::Scope>) -> Vec<Scope<'static>> {
    let mut parents: BTreeMap<diagram::Scope, Option<diagram::Scope>> = BTreeMap::new();
    for scope in scopes {
        let mut chain = diagram.scope_chain(*scope).into_iter().peekable();
        while let Some(scope) = chain.next() {
            parents.insert(scope, chain.peek().copied());
        }
    }
    let root = Scope {
        id: ScopeId::new(ROOT),
        parent: None,
    };
    let drawn = parents.into_iter().map(|(scope, parent)| Scope {
        id: scope_id(scope),
        parent: Some(parent.map_or(ScopeId::new(ROOT), scope_id)),
    });
    std::iter::once(root).chain(drawn).collect()
}

pub(super) fn deny(it: &diagram::DenyAssignment) -> DenyAssignment<'static> {
    let ids = |principals: &[diagram::PrincipalId]| {
        principals.iter().copied().map(principal_id).collect()
    };
    let rule = &it.rule;
    DenyAssignment {
        id: it.id.number().to_string().into(),
        scope: scope_id(rule.scope),
        does_not_apply_to_child_scopes: rule.is_for_this_scope_only,
        principals: match &rule.principals {
            DeniedPrincipals::All => vec![PrincipalId::ALL_PRINCIPALS],
            DeniedPrincipals::These(principals) => ids(principals),
        },
        exclude_principals: ids(&rule.exclude_principals),
        permissions: vec![PermissionBlock {
            actions: Patterns::Owned(rule.actions.clone()),
            not_actions: Patterns::Owned(rule.not_actions.clone()),
            data_actions: Patterns::Owned(rule.data_actions.clone()),
            not_data_actions: Patterns::Owned(rule.not_data_actions.clone()),
            condition: None,
        }],
    }
}

pub(super) fn principal_id(id: diagram::PrincipalId) -> PrincipalId<'static> {
    id.number().to_string().into()
}

/// The principal of the drawing that the id was made from.
pub(super) fn principal_of(id: &PrincipalId<'_>) -> Option<diagram::PrincipalId> {
    id.as_str().parse().ok().map(diagram::PrincipalId::new)
}

pub(super) fn scope_id(scope: diagram::Scope) -> ScopeId<'static> {
    match scope {
        diagram::Scope::Node(node) => node.number().to_string().into(),
        diagram::Scope::Part(node, part) => format!("{}/{}", node.number(), part.number()).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::{Edit, NewNode, NewNodeKind, NodeId, Subject, WorldPoint};
    use crate::guid::Guid;

    const READER: Guid = crate::azure::roles::id::READER;

    fn place(diagram: &mut Diagram, kind: NewNodeKind, parent: Option<NodeId>) -> NodeId {
        let edit = Edit::Place(NewNode {
            kind,
            name: None,
            parent,
            at: WorldPoint { x: 0, y: 0 },
        });
        diagram.apply(&edit).unwrap().created_node().unwrap()
    }

    fn assign(diagram: &mut Diagram, principal: diagram::PrincipalId, scope: NodeId) -> Subject {
        let edit = Edit::AssignRole {
            principal,
            role: READER,
            scope: diagram::Scope::Node(scope),
            condition: None,
        };
        diagram.apply(&edit).unwrap().created[0]
    }

    #[test]
    fn only_what_the_principal_holds_or_is_in_reach_is_taken_along() {
        let mut diagram = Diagram::new();
        let subscription = place(&mut diagram, NewNodeKind::Subscription, None);
        let asked = place(&mut diagram, NewNodeKind::ResourceGroup, Some(subscription));
        let beside = place(&mut diagram, NewNodeKind::ResourceGroup, Some(subscription));
        let user = place(&mut diagram, NewNodeKind::User, None);
        let stranger = place(&mut diagram, NewNodeKind::User, None);
        let inner = place(&mut diagram, NewNodeKind::Group, None);
        let outer = place(&mut diagram, NewNodeKind::Group, None);
        let id = diagram::PrincipalId::of_node;
        // Groups in a ring.
        for (group, member) in [(inner, user), (outer, inner), (inner, outer)] {
            let member = id(member);
            diagram.apply(&Edit::AddMember { group, member }).unwrap();
        }
        let expected = [
            assign(&mut diagram, id(user), beside),
            assign(&mut diagram, id(outer), beside),
            assign(&mut diagram, id(stranger), asked),
            assign(&mut diagram, id(stranger), subscription),
        ];
        assign(&mut diagram, id(stranger), beside);

        let taken = Surroundings::of(
            &diagram,
            id(user),
            diagram::Scope::Node(asked),
            Attributes::NONE,
        )
        .estate;
        let taken: Vec<Subject> = taken
            .role_assignments
            .iter()
            .map(|it| it.id.as_str().parse().unwrap())
            .map(|id| Subject::RoleAssignment(diagram::RoleAssignmentId::new(id)))
            .collect();
        assert_eq!(taken, expected);
    }
}
