//! What does a call need, and where is it looked for?

use super::attributes;
use crate::access::Plane;
use crate::access::condition::Attributes;
use crate::azure::Operation;
use crate::azure::operations::{
    CheckedAt, GrantException, LinkedPermission, Permission, RbacPermission,
};
use crate::azure::part_kinds::RoleScope;
use crate::azure::scopes;
use crate::diagram::{Diagram, NewCall, NodeId, NodeKind, PartId, PrincipalId, Scope};
use crate::guid::Guid;
use crate::time::Timestamp;

/// A permission that is looked for at a scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Need {
    /// The actions that are each enough, each with its plane; never empty.
    pub(crate) any_of: Vec<(Plane, &'static str)>,
    /// Where it is looked for.
    pub(crate) scope: Scope,
    /// The built-in role with the fewest permissions that grants it.
    pub(crate) least_role: Guid,
    /// A role that grants it although its patterns do not.
    pub(crate) exception: Option<GrantException>,
    /// What is done to what, for conditions; `None` for what is looked for besides.
    pub(crate) what: Option<(Operation, Scope)>,
    /// When it is done, where that is known.
    pub(crate) now: Option<Timestamp>,
}

impl Need {
    /// What the target of the call looks for.
    pub(crate) fn of_call(diagram: &Diagram, call: &NewCall, permission: &RbacPermission) -> Self {
        Self {
            any_of: std::iter::once(permission.action)
                .chain(permission.alternate_actions.iter().copied())
                .map(|action| (permission.plane, action))
                .collect(),
            scope: checked_at(diagram, call.target, permission.checked_at),
            least_role: permission.least_role,
            exception: None,
            what: Some((call.operation, call.target)),
            now: None,
        }
    }

    /// What the target looks for besides, at the same scope.
    pub(crate) fn further_of_call(
        diagram: &Diagram,
        call: &NewCall,
        permission: &RbacPermission,
    ) -> impl Iterator<Item = Self> {
        let first = Self::of_call(diagram, call, permission);
        permission.further.iter().map(move |further| Self {
            any_of: further.any_of.to_vec(),
            ..first.clone()
        })
    }

    /// What it takes to write to a key vault, whose access policies are a property of it.
    // Sources: MicrosoftDocs/azure-security-docs:articles/key-vault/general/rbac-access-policy.md
    // (its warning); policies have a request of their own, too:
    // learn.microsoft.com/rest/api/keyvault/keyvault/vaults/update-access-policy.
    pub(crate) fn to_write_vault(vault: NodeId) -> Self {
        Self {
            any_of: vec![
                (Plane::Control, "Microsoft.KeyVault/vaults/write"),
                (
                    Plane::Control,
                    "Microsoft.KeyVault/vaults/accessPolicies/write",
                ),
            ],
            scope: Scope::Node(vault),
            least_role: crate::azure::roles::id::CONTRIBUTOR,
            exception: None,
            what: None,
            now: None,
        }
    }

    /// What it takes to list the keys of an authorization rule of a queue or a topic; `None`
    /// for what has no such rules.
    // Source: MicrosoftDocs/azure-docs:articles/role-based-access-control/resource-provider-operations.md,
    // Microsoft.ServiceBus.
    pub(crate) fn to_list_keys_of_rule(
        diagram: &Diagram,
        namespace: NodeId,
        part: PartId,
    ) -> Option<Self> {
        let action = match diagram.part(namespace, part)?.kind.slug() {
            "service-bus-queue" => {
                "Microsoft.ServiceBus/namespaces/queues/authorizationRules/ListKeys/action"
            }
            "service-bus-topic" => {
                "Microsoft.ServiceBus/namespaces/topics/authorizationRules/ListKeys/action"
            }
            _ => return None,
        };
        let target = Scope::Part(namespace, part);
        Some(Self {
            any_of: vec![(Plane::Control, action)],
            scope: checked_at(diagram, target, CheckedAt::Part),
            least_role: crate::azure::roles::id::AZURE_SERVICE_BUS_DATA_OWNER,
            exception: None,
            what: None,
            now: None,
        })
    }

    /// What is looked for on another resource that the request refers to.
    pub(crate) fn linked(permission: &LinkedPermission, on: NodeId) -> Self {
        Self {
            any_of: vec![(Plane::Control, permission.action)],
            scope: Scope::Node(on),
            least_role: permission.least_role,
            exception: permission.exception,
            what: None,
            now: None,
        }
    }

    /// What this principal tells the conditions on its role assignments.
    pub(super) fn attributes(&self, diagram: &Diagram, by: PrincipalId) -> Attributes<'static> {
        self.what.map_or(Attributes::NONE, |(operation, target)| {
            attributes::of_use(diagram, by, operation, target, self.now)
        })
    }

    /// The action that the answer names.
    pub(crate) fn action(&self) -> &'static str {
        self.any_of.first().map_or("", |(_, action)| *action)
    }

    /// The plane of the action that the answer names.
    pub(crate) fn plane(&self) -> Plane {
        self.any_of
            .first()
            .map_or(Plane::Control, |(plane, _)| *plane)
    }
}

/// All role assignments that a call needs; none where the target has a system
/// of its own.
pub(crate) fn needs_of_call(diagram: &Diagram, call: &NewCall) -> Vec<Need> {
    let Permission::Rbac(permission) = diagram.permission(call.target, call.operation) else {
        return Vec::new();
    };
    let linked = permission.linked.iter().filter_map(|linked| {
        linked_resource(diagram, call, linked).map(|node| Need::linked(linked, node))
    });
    std::iter::once(Need::of_call(diagram, call, permission))
        .chain(Need::further_of_call(diagram, call, permission))
        .chain(linked)
        .collect()
}

/// The scope at which an action is looked for.
pub(super) fn checked_at(diagram: &Diagram, target: Scope, checked_at: CheckedAt) -> Scope {
    let whole = Scope::Node(target.node());
    match (checked_at, target) {
        (CheckedAt::Resource, _) => whole,
        (CheckedAt::Part | CheckedAt::Target, Scope::Node(_)) => target,
        (CheckedAt::Part | CheckedAt::Target, Scope::Part(node, part)) => {
            match diagram
                .part(node, part)
                .map(|part| part.kind.row().role_scope)
            {
                Some(RoleScope::Resource) => whole,
                Some(RoleScope::Part) | None => target,
            }
        }
    }
}

/// The resource that the request refers to besides its target. A call does not
/// say which, so it is the first that the target does not have yet, else the
/// first there is; `None` if none is drawn.
pub(super) fn linked_resource(
    diagram: &Diagram,
    call: &NewCall,
    permission: &LinkedPermission,
) -> Option<NodeId> {
    let identities = diagram
        .nodes()
        .filter(|node| node.kind == NodeKind::UserAssignedIdentity)
        .map(|node| node.id);
    linked_among(identities, diagram, call.target.node(), permission)
}

/// The same, where the identities that are drawn are known.
pub(super) fn linked_among(
    mut identities: impl Iterator<Item = NodeId> + Clone,
    diagram: &Diagram,
    target: NodeId,
    permission: &LinkedPermission,
) -> Option<NodeId> {
    if permission.arm_type != scopes::USER_ASSIGNED_IDENTITY_TYPE {
        return None;
    }
    let attached = diagram
        .node(target)
        .and_then(|node| node.resource())
        .map(|resource| &resource.user_assigned);
    let first = identities.clone().next();
    identities
        .find(|id| !attached.is_some_and(|attached| attached.contains(id)))
        .or(first)
}
