//! A drawing for each host and each operation.

use vouchsafe_model::azure::operations::{ManagedTarget, ScopeLevel, Targets};
use vouchsafe_model::azure::{Operation, ResourceKind};
use vouchsafe_model::diagram::{NewNodeKind, NodeId, Scope};

use super::drawing::Drawing;

/// A drawing with the host, and with the target of the operation.
pub(crate) struct Scene {
    pub(crate) drawing: Drawing,
    pub(crate) host: NodeId,
    pub(crate) target: Scope,
    pub(crate) operation: Operation,
}

/// The host, and what the operation can be done on, each as it is when it is drawn.
pub(crate) fn scene(host: ResourceKind, operation: Operation) -> Scene {
    let mut drawing = Drawing::new();
    let management_group = drawing.place(NewNodeKind::ManagementGroup, "mg", None);
    let subscription = drawing.place(NewNodeKind::Subscription, "sub", Some(management_group));
    let group = drawing.place(NewNodeKind::ResourceGroup, "rg", Some(subscription));
    // What `attach-identity` attaches.
    drawing.place(NewNodeKind::UserAssignedIdentity, "id-drawn", Some(group));
    let inside = (host.is_managed() || host.is_pod()).then_some(group);
    let host = drawing.resource(host.slug(), "caller", inside);
    let on = |drawing: &mut Drawing, kind: ResourceKind| {
        let node = drawing.resource(kind.slug(), kind.row().default_name, Some(group));
        drawing.target(node, operation.slug())
    };
    let target = match operation.row().targets {
        Targets::Offering => {
            let kind = ResourceKind::all()
                .find(|kind| operation.applies_to(*kind))
                .expect("a kind offers the operation");
            on(&mut drawing, kind)
        }
        Targets::Managed(targets) => match targets.first().expect("there is a target") {
            ManagedTarget::Kind(kind) => on(&mut drawing, *kind),
            ManagedTarget::AnyResource => on(&mut drawing, ResourceKind::named("key-vault")),
            ManagedTarget::Scope(ScopeLevel::ResourceGroup) => Scope::Node(group),
            ManagedTarget::Scope(ScopeLevel::Subscription) => Scope::Node(subscription),
            ManagedTarget::Scope(ScopeLevel::ManagementGroup) => Scope::Node(management_group),
        },
    };
    Scene {
        drawing,
        host,
        target,
        operation,
    }
}
