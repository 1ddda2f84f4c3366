//! Ids as Azure would show them, made from the diagram's own numbers.
//!
//! Nothing that is drawn has a real id, so each gets one that looks like an id
//! and like none that Azure would hand out: one digit repeated, then zeros,
//! then the number of the thing in the diagram, in decimal digits.
//!
//! A resource that stands in no drawn resource group stands in [`UNDRAWN_GROUP`],
//! and a resource group outside any drawn subscription in a subscription whose
//! number is zero. What is a child of another resource that cannot be drawn around it,
//! such as a pool of a Batch account, stands in [`UNDRAWN_PARENT`]. Every resource is
//! in [`LOCATION`].

use crate::azure::scopes;
use crate::diagram::{
    CallId, DenyAssignmentId, Diagram, Node, NodeId, NodeKind, PrincipalId, RoleAssignmentId, Scope,
};
use crate::guid::Guid;

/// The resource group of a resource that stands in no drawn one.
pub const UNDRAWN_GROUP: &str = "rg";

/// The region of every resource: a drawing does not say.
pub const LOCATION: &str = "westeurope";

/// The name of what holds a resource but is not drawn, such as the Batch account of
/// a pool.
pub const UNDRAWN_PARENT: &str = "parent";

/// The name of a user-assigned identity that a request names but is not drawn.
const UNDRAWN_IDENTITY: &str = "id-example";

const TENANT: u32 = 0xaaaa_aaaa;
const SUBSCRIPTION: u32 = 0xbbbb_bbbb;
const OBJECT: u32 = 0x6666_6666;
const CLIENT: u32 = 0x1111_1111;
const REQUEST: u32 = 0xeeee_eeee;
const NEW: u32 = 0xcccc_cccc;
const DENY: u32 = 0xdddd_dddd;
const ASSIGNMENT: u32 = 0xa55a_a55a;
const UNIQUE: u32 = 0x5555_5555;
const CLUSTER: u32 = 0x2222_2222;

/// An id that begins with these eight digits and ends with the number.
fn visibly_fake(prefix: u32, number: u64) -> Guid {
    Guid::visibly_fake(prefix, number)
}

/// The id by which the token issuer of a cluster tells it from others; that of the
/// cluster that is not drawn for 0.
pub(super) fn cluster_id(cluster: u32) -> Guid {
    visibly_fake(CLUSTER, u64::from(cluster))
}

/// The id of the tenant.
#[must_use]
pub fn tenant_id(diagram: &Diagram) -> Guid {
    visibly_fake(TENANT, u64::from(diagram.tenant().number()))
}

/// The object id of a security principal, which role assignments refer to.
#[must_use]
pub fn object_id(principal: PrincipalId) -> Guid {
    visibly_fake(OBJECT, u64::from(principal.number()))
}

/// What people call the thing with this id: a built-in role, or a principal of
/// the drawing.
#[must_use]
pub fn name_of(diagram: &Diagram, id: Guid) -> Option<String> {
    if let Some(role) = diagram.role(id) {
        return Some(role.name().to_owned());
    }
    let principal = diagram.principals().find(|it| object_id(it.id) == id);
    principal.map(|principal| principal.name)
}

/// The client id of an identity, which token requests name it by.
#[must_use]
pub fn client_id(principal: PrincipalId) -> Guid {
    visibly_fake(CLIENT, u64::from(principal.number()))
}

/// A GUID that Azure gave a resource when it was made, such as the id of a workspace.
#[must_use]
pub fn unique_id(node: NodeId) -> Guid {
    visibly_fake(UNIQUE, u64::from(node.number()))
}

/// The id of a deny assignment as errors quote it: without dashes.
// Source: MicrosoftDocs/azure-docs:articles/network-function-manager/delete-functions.md
// and public quotes of the same error.
#[must_use]
pub fn deny_assignment_id(id: DenyAssignmentId) -> String {
    visibly_fake(DENY, u64::from(id.number()))
        .to_string()
        .replace('-', "")
}

/// The id of a role assignment, without dashes, as refusals write it.
pub(super) fn role_assignment_id(id: RoleAssignmentId) -> String {
    visibly_fake(ASSIGNMENT, u64::from(id.number()))
        .to_string()
        .replace('-', "")
}

/// The ARM id with its fixed segments in lower case, names as they are.
// Source: hashicorp/terraform-provider-azurerm:#27817 (an answer of Key Vault).
#[must_use]
pub fn with_fixed_segments_in_lower_case(arm_id: &str) -> String {
    let mut follows_providers = false;
    let segments: Vec<String> = arm_id
        .split('/')
        .scan(true, |is_name, segment| {
            // Fixed segments and names take turns; after `providers` come two fixed
            // ones, the namespace and the type.
            let is_fixed = !*is_name || follows_providers;
            *is_name = is_fixed && !follows_providers;
            follows_providers = segment == "providers";
            Some(if is_fixed {
                segment.to_ascii_lowercase()
            } else {
                segment.to_owned()
            })
        })
        .collect();
    segments.join("/")
}

/// The id of the subscription in which the node stands; that of the undrawn
/// subscription where none is drawn.
#[must_use]
pub fn subscription_id(diagram: &Diagram, node: NodeId) -> Guid {
    let subscription = itself_and_ancestors(diagram, node)
        .find(|node| matches!(node.kind, NodeKind::Subscription { .. }));
    visibly_fake(
        SUBSCRIPTION,
        subscription.map_or(0, |node| u64::from(node.id.number())),
    )
}

/// The ids of the subscriptions of the drawing: those that are drawn, or else the
/// one that is not.
#[must_use]
pub fn subscriptions(diagram: &Diagram) -> Vec<Guid> {
    let drawn: Vec<Guid> = diagram
        .nodes()
        .filter(|node| matches!(node.kind, NodeKind::Subscription { .. }))
        .map(|node| subscription_id(diagram, node.id))
        .collect();
    if drawn.is_empty() {
        vec![subscription_id(diagram, diagram.tenant())]
    } else {
        drawn
    }
}

/// The name of the resource group in which the node stands.
#[must_use]
pub fn resource_group_name(diagram: &Diagram, node: NodeId) -> &str {
    itself_and_ancestors(diagram, node)
        .find(|node| matches!(node.kind, NodeKind::ResourceGroup { .. }))
        .map_or(UNDRAWN_GROUP, |group| group.name.as_str())
}

/// How Cosmos DB names what something is given for: `/` for the whole account,
/// `dbs/shop` or `dbs/shop/colls/orders`.
// Source: MicrosoftDocs/azure-docs:articles/cosmos-db/how-to-setup-rbac.md.
#[must_use]
pub fn data_scope(diagram: &Diagram, scope: Scope) -> String {
    if scope.part().is_none() {
        return "/".to_owned();
    }
    match diagram.scope_name(scope).split_once('/') {
        Some((database, container)) => format!("/dbs/{database}/colls/{container}"),
        None => format!("/dbs/{}", diagram.scope_name(scope)),
    }
}

/// The id that Azure Resource Manager knows a scope by, with its leading slash;
/// `None` for what Azure Resource Manager does not manage.
#[must_use]
pub fn arm_id(diagram: &Diagram, scope: Scope) -> Option<String> {
    let node = diagram.node(scope.node())?;
    let whole = node_arm_id(diagram, node)?;
    match scope.part() {
        None => Some(whole),
        Some(part) => {
            let part = diagram.part(node.id, part)?;
            Some(part.kind.arm_id(&whole, &part.name))
        }
    }
}

fn node_arm_id(diagram: &Diagram, node: &Node) -> Option<String> {
    let subscription = || format!("/subscriptions/{}", subscription_id(diagram, node.id));
    let in_group = |arm_type: &str| {
        format!(
            "{}/resourceGroups/{}/providers/{}/{}",
            subscription(),
            resource_group_name(diagram, node.id),
            with_undrawn_parents(arm_type),
            node.name
        )
    };
    match &node.kind {
        NodeKind::ManagementGroup { .. } => Some(format!(
            "/providers/Microsoft.Management/managementGroups/{}",
            management_group_name(node)
        )),
        NodeKind::Subscription { .. } => Some(subscription()),
        NodeKind::ResourceGroup { .. } => {
            Some(format!("{}/resourceGroups/{}", subscription(), node.name))
        }
        NodeKind::Resource(resource) if !resource.kind.is_managed() => None,
        NodeKind::Resource(resource) => Some(in_group(resource.kind.row().arm_type)),
        NodeKind::UserAssignedIdentity => Some(in_group(scopes::USER_ASSIGNED_IDENTITY_TYPE)),
        NodeKind::Tenant
        | NodeKind::ServicePrincipal { .. }
        | NodeKind::User
        | NodeKind::Group { .. }
        | NodeKind::Note { .. } => None,
    }
}

/// The id of a user-assigned identity that is not drawn, in the resource group of the
/// node: what a request names where none is drawn.
pub(super) fn undrawn_identity(diagram: &Diagram, node: NodeId) -> String {
    format!(
        "/subscriptions/{}/resourceGroups/{}/providers/{}/{UNDRAWN_IDENTITY}",
        subscription_id(diagram, node),
        resource_group_name(diagram, node),
        scopes::USER_ASSIGNED_IDENTITY_TYPE,
    )
}

/// The type with a name after each of its segments but the last, as ids have it.
fn with_undrawn_parents(arm_type: &str) -> String {
    let mut segments = arm_type.split('/');
    let namespace = segments.next().unwrap_or_default();
    let types: Vec<&str> = segments.collect();
    format!("{namespace}/{}", types.join(&format!("/{UNDRAWN_PARENT}/")))
}

/// The drawn name where it could stand in an id, else one made of its number:
/// the drawn name of a management group is what people read.
fn management_group_name(node: &Node) -> String {
    let fits = |c: char| c.is_ascii_alphanumeric() || "-_.()".contains(c);
    if node.name.chars().all(fits) {
        node.name.clone()
    } else {
        format!("mg-{}", node.id.number())
    }
}

/// The id of a request: the number of the call, and the number of the request in it.
pub(super) fn request_id(call: CallId, request: usize) -> Guid {
    let request = u64::try_from(request).unwrap_or_default() % 100;
    visibly_fake(REQUEST, u64::from(call.number()) * 100 + request)
}

/// The id of something that a call makes.
pub(super) fn new_id(call: CallId) -> Guid {
    visibly_fake(NEW, u64::from(call.number()))
}

fn itself_and_ancestors(diagram: &Diagram, node: NodeId) -> impl Iterator<Item = &Node> {
    diagram
        .node(node)
        .into_iter()
        .chain(diagram.ancestors(node))
        .map(|node| &**node)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_show_the_number_they_are_made_from() {
        for (id, expected) in [
            (
                object_id(PrincipalId::new(7)),
                "66666666-0000-4000-8000-000000000007",
            ),
            (
                client_id(PrincipalId::new(4_294_967_295)),
                "11111111-0000-4000-8000-004294967295",
            ),
            (
                request_id(CallId::new(12), 3),
                "eeeeeeee-0000-4000-8000-000000001203",
            ),
        ] {
            assert_eq!(id.to_string(), expected);
        }
    }

    #[test]
    fn a_child_stands_in_a_parent_that_is_not_drawn() {
        for (arm_type, expected) in [
            ("Microsoft.Web/sites", "Microsoft.Web/sites"),
            (
                "Microsoft.Batch/batchAccounts/pools",
                "Microsoft.Batch/batchAccounts/parent/pools",
            ),
        ] {
            assert_eq!(with_undrawn_parents(arm_type), expected);
        }
    }

    #[test]
    fn names_keep_their_case_where_fixed_segments_lose_it() {
        assert_eq!(
            with_fixed_segments_in_lower_case(
                "/subscriptions/S/resourceGroups/RG-Data/providers/Microsoft.KeyVault/vaults/KV-Shop/secrets/Pass"
            ),
            "/subscriptions/S/resourcegroups/RG-Data/providers/microsoft.keyvault/vaults/KV-Shop/secrets/Pass"
        );
    }
}
