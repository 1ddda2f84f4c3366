//! Every way in which a managed identity serves a call on a host, and in which it
//! does not.

use vouchsafe_model::azure::resource_kinds::SystemAssigned;
use vouchsafe_model::azure::{Host, ResourceKind};
use vouchsafe_model::diagram::{
    Edit, IdentityChoice, NewNodeKind, NodeId, PrincipalId, Scope, Subject,
};

use crate::drawing::Drawing;

/// What is told of a host, in order: a name, and the drawing.
pub(crate) fn ways(host: Host) -> Vec<(&'static str, Drawing)> {
    let kind = ResourceKind::all()
        .find(|kind| kind.row().host == Some(host))
        .expect("a kind of resource is this host");
    let takes = |system_assigned, user_assigned| {
        let support = kind.row().identity;
        support.check(system_assigned, user_assigned).is_ok()
    };
    let mut ways = vec![("without an identity", call(Scene::of(kind)))];
    if takes(SystemAssigned::On, 0) {
        ways.push(("with its system-assigned identity", {
            let mut scene = Scene::of(kind);
            let own = scene.drawing.enable(scene.host);
            scene.grant(own);
            call(scene)
        }));
    }
    if takes(SystemAssigned::Off, 1) {
        ways.push((
            "with the only user-assigned identity, which is not named",
            {
                let mut scene = Scene::of(kind);
                let only = scene.drawing.attach_new(scene.host, "id-only");
                scene.grant(only);
                call(scene)
            },
        ));
        ways.push(("with a user-assigned identity that is named", {
            let mut scene = Scene::of(kind);
            let named = scene.drawing.attach_new(scene.host, "id-named");
            scene.grant(named);
            scene.choice = IdentityChoice::UserAssigned(named);
            call(scene)
        }));
        ways.push(("with a named identity that is not attached", {
            let mut scene = Scene::of(kind);
            let named = scene.drawing.attach_new(scene.host, "id-detached");
            if takes(SystemAssigned::Off, 2) {
                scene.drawing.attach_new(scene.host, "id-other");
            }
            let node = NodeId::new(named.number());
            let attachment = Subject::Attachment(scene.host, node);
            scene.drawing.edit(Edit::Delete(vec![attachment]));
            scene.choice = IdentityChoice::UserAssigned(named);
            call(scene)
        }));
    }
    if !takes(SystemAssigned::On, 1) && !takes(SystemAssigned::Off, 1) {
        ways.push(("with a named identity, which it cannot have", {
            let mut scene = Scene::of(kind);
            scene.drawing.enable(scene.host);
            let named = NewNodeKind::UserAssignedIdentity;
            let named = scene.drawing.place(named, "id-elsewhere", None);
            scene.choice = IdentityChoice::UserAssigned(PrincipalId::of_node(named));
            call(scene)
        }));
    }
    if takes(SystemAssigned::Off, 2) {
        ways.push(("with several user-assigned identities, none named", {
            let mut scene = Scene::of(kind);
            scene.drawing.attach_new(scene.host, "id-one");
            scene.drawing.attach_new(scene.host, "id-two");
            call(scene)
        }));
    }
    if takes(SystemAssigned::On, 1) {
        ways.push(("with both kinds, none named", {
            let mut scene = Scene::of(kind);
            let own = scene.drawing.enable(scene.host);
            scene.drawing.attach_new(scene.host, "id-beside");
            scene.grant(own);
            call(scene)
        }));
    }
    ways.push(("for a service that nobody knows", {
        let mut scene = Scene::of(kind);
        scene.drawing.give_identity(scene.host);
        scene.audience = Some("https://nobody.example");
        call(scene)
    }));
    ways
}

/// A caller and a blob container.
struct Scene {
    drawing: Drawing,
    host: NodeId,
    target: Scope,
    choice: IdentityChoice,
    audience: Option<&'static str>,
}

impl Scene {
    fn of(kind: ResourceKind) -> Self {
        let mut drawing = Drawing::new();
        let host = drawing.resource(kind.slug(), "caller", None);
        let account = drawing.resource("storage-account", "contosoinvoices", None);
        let target = drawing.target(account, "read-blob");
        Self {
            drawing,
            host,
            target,
            choice: IdentityChoice::Unnamed,
            audience: None,
        }
    }

    fn grant(&mut self, principal: PrincipalId) {
        let role = "Storage Blob Data Reader";
        self.drawing.assign(principal, role, self.target);
    }
}

fn call(mut scene: Scene) -> Drawing {
    scene.drawing.call_as(
        scene.host,
        "read-blob",
        scene.target,
        scene.choice,
        scene.audience,
    );
    scene.drawing
}
