//! Every way in which a managed identity serves a call on a host, and in which it
//! does not.

use vouchsafe_model::azure::hosts::Calls;
use vouchsafe_model::azure::resource_kinds::SystemAssigned;
use vouchsafe_model::azure::{Host, Operation, ResourceKind};
use vouchsafe_model::diagram::{
    ClientCredentialKind, Credential, EXCHANGE_AUDIENCE, Edit, IdentityChoice, KeyFileAccess,
    NewCall, NewFederatedCredential, NewNodeKind, NodeId, PrincipalId, Scope, Subject, Workload,
};

use vouchsafe_model::flow::{Timestamp, issuer_of_cluster};

use crate::drawing::Drawing;
use crate::errands::{ERRANDS, READ_BLOB};

/// What is told of a host, in order: a name, and the drawing.
pub(crate) fn ways(host: Host) -> Vec<(&'static str, Drawing)> {
    let kind = ResourceKind::all()
        .find(|kind| kind.row().host == Some(host))
        .expect("a kind of resource is this host");
    let takes = |system_assigned, user_assigned| {
        let support = kind.row().identity;
        support.check(system_assigned, user_assigned).is_ok()
    };
    if kind.acts_as_its_user() {
        return of_cloud_shell(kind);
    }
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
    if kind.wants_key_files() {
        ways.push(("with code that may not read the file", {
            let mut scene = Scene::of(kind);
            let own = scene.drawing.enable(scene.host);
            scene.grant(own);
            scene.drawing.edit(Edit::SetKeyFileAccess {
                host: scene.host,
                access: KeyFileAccess::Outsider,
            });
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

/// Cloud Shell has no identity of its own: somebody is signed in.
fn of_cloud_shell(kind: ResourceKind) -> Vec<(&'static str, Drawing)> {
    let signed_in = |has_role, is_gone| {
        let mut scene = Scene::of(kind);
        let user = scene.drawing.place(NewNodeKind::User, "Ada", None);
        if has_role {
            scene.grant(PrincipalId::of_node(user));
        }
        scene.credential = Some(Credential::SignedInUser(PrincipalId::of_node(user)));
        scene.audience = None;
        let mut drawing = call(scene);
        if is_gone {
            drawing.edit(Edit::Delete(vec![Subject::Node(user)]));
        }
        drawing
    };
    vec![
        ("with a user who may", signed_in(true, false)),
        ("with a user without a role", signed_in(false, false)),
        ("with a user who was deleted", signed_in(true, true)),
    ]
}

/// What the chain of the SDK finds, on some hosts.
pub(crate) fn chains() -> Vec<(&'static str, Drawing)> {
    let scene = |slug| {
        let mut scene = Scene::of(ResourceKind::named(slug));
        scene.credential = Some(Credential::DefaultChain);
        scene
    };
    let named = |slug| {
        let mut scene = scene(slug);
        scene.drawing.attach_new(scene.host, "id-other");
        let named = scene.drawing.attach_new(scene.host, "id-named");
        scene.grant(named);
        scene.set_client_id(named);
        scene
    };
    let mut ways = vec![
        ("nothing is there", call(scene("virtual-machine"))),
        ("the host picks", {
            let mut scene = scene("virtual-machine");
            let own = scene.drawing.enable(scene.host);
            scene.grant(own);
            call(scene)
        }),
        (
            "the variable names an identity",
            call(named("virtual-machine")),
        ),
        (
            "the variable names an identity of an app",
            call(named("app-service")),
        ),
        (
            "an app has a user-assigned identity only, and no variable",
            {
                let mut scene = scene("app-service");
                let only = scene.drawing.attach_new(scene.host, "id-only");
                scene.grant(only);
                call(scene)
            },
        ),
        ("the variable names an identity that is not attached", {
            let mut scene = scene("virtual-machine");
            scene.drawing.enable(scene.host);
            let elsewhere = NewNodeKind::UserAssignedIdentity;
            let elsewhere = scene.drawing.place(elsewhere, "id-elsewhere", None);
            scene.set_client_id(PrincipalId::of_node(elsewhere));
            call(scene)
        }),
        (
            "the variable names an identity where the manifest binds one",
            call(named("service-fabric-application")),
        ),
    ];
    ways.push(("the environment describes an application", {
        let mut scene = scene("virtual-machine");
        let application = scene.application();
        scene.set_client_id(application);
        scene.grant(application);
        call(scene)
    }));
    ways.push(("the environment lacks the client id", {
        let mut scene = scene("virtual-machine");
        scene.application();
        let own = scene.drawing.enable(scene.host);
        scene.grant(own);
        call(scene)
    }));
    ways.push(("the environment mixes an identity with a secret", {
        let mut scene = named("virtual-machine");
        scene.application();
        call(scene)
    }));
    ways.push((
        "the variable names an identity of a container app",
        call(named("container-app")),
    ));
    ways.push(("a server of Azure Arc has its own identity", {
        let mut scene = scene("arc-server");
        let own = scene.drawing.enable(scene.host);
        scene.grant(own);
        call(scene)
    }));
    ways
}

/// What the chain of the SDK finds in a pod, which has no endpoint of its own.
pub(crate) fn chains_of_pods() -> Vec<(&'static str, Drawing)> {
    vec![
        ("the pod is labelled and trusted", {
            let pod = PodScene::new();
            pod.trusted().call()
        }),
        ("the pod is labelled, but nobody trusts it", {
            let pod = PodScene::new();
            pod.call()
        }),
        ("the pod lacks the label, and its nodes have an identity", {
            let mut pod = PodScene::new()
                .trusted()
                .workload(|it| it.is_labeled = false);
            let kubelet = pod.nodes(Some("aks-agentpool"));
            let kubelet = kubelet.expect("they have one");
            pod.scene.grant(kubelet);
            pod.call()
        }),
        ("the pod lacks the label, and its nodes have no identity", {
            let mut pod = PodScene::new()
                .trusted()
                .workload(|it| it.is_labeled = false);
            pod.nodes(None);
            pod.call()
        }),
        ("the pod lacks the label, and its nodes are not drawn", {
            let pod = PodScene::new().trusted();
            pod.workload(|it| it.is_labeled = false).call()
        }),
        (
            "the pod lacks the label, and names an identity that its nodes lack",
            {
                let mut pod = PodScene::new().workload(|it| it.is_labeled = false);
                pod.nodes(Some("aks-agentpool"));
                pod.scene.set_client_id(PrincipalId::of_node(pod.identity));
                pod.call()
            },
        ),
        ("the service account is annotated with no client id", {
            let mut pod = PodScene::new().workload(|it| it.identity = None);
            let kubelet = pod.nodes(Some("aks-agentpool"));
            pod.scene.grant(kubelet.expect("they have one"));
            pod.call()
        }),
        ("the pod names another identity than its service account", {
            let mut pod = PodScene::new().trusted();
            let other = NewNodeKind::UserAssignedIdentity;
            let other = pod.scene.drawing.place(other, "id-other", None);
            pod.scene.set_client_id(PrincipalId::of_node(other));
            pod.call()
        }),
        (
            "the environment of the pod has a secret of an application",
            {
                let mut pod = PodScene::new().trusted();
                let application = pod.scene.application();
                pod.scene.set_client_id(application);
                pod.scene.grant(application);
                pod.call()
            },
        ),
        (
            "the environment of the pod has a secret beside the identity",
            {
                let mut pod = PodScene::new().trusted();
                pod.scene.application();
                pod.call()
            },
        ),
    ]
}

/// A pod with a service account that names an identity.
struct PodScene {
    scene: Scene,
    identity: NodeId,
}

impl PodScene {
    fn new() -> Self {
        let mut scene = Scene::of(ResourceKind::named("aks-pod"));
        scene.credential = Some(Credential::DefaultChain);
        let identity = NewNodeKind::UserAssignedIdentity;
        let identity = scene.drawing.place(identity, "id-orders", None);
        scene.grant(PrincipalId::of_node(identity));
        let pod = Self { scene, identity };
        pod.workload(|it| it.identity = Some(identity))
    }

    fn of_pod(&self) -> Workload {
        let workload = self.scene.drawing.diagram.workload(self.scene.host);
        workload.expect("it is a pod").clone()
    }

    fn workload(mut self, change: impl FnOnce(&mut Workload)) -> Self {
        let mut workload = self.of_pod();
        change(&mut workload);
        let pod = self.scene.host;
        self.scene.drawing.edit(Edit::SetWorkload { pod, workload });
        self
    }

    fn trusted(mut self) -> Self {
        let workload = self.of_pod();
        let what = NewFederatedCredential {
            name: "aks-orders".to_owned(),
            issuer: issuer_of_cluster(&self.scene.drawing.diagram, &workload),
            subject: workload.subject(),
            audience: EXCHANGE_AUDIENCE.to_owned(),
        };
        let identity = self.identity;
        let trust = Edit::AddFederatedCredential { identity, what };
        self.scene.drawing.edit(trust);
        self
    }

    /// The nodes on which it runs, and the identity that they have.
    fn nodes(&mut self, kubelet: Option<&str>) -> Option<PrincipalId> {
        let nodes = self
            .scene
            .drawing
            .resource("aks-node-pool", "nodepool1", None);
        kubelet.map(|name| self.scene.drawing.attach_new(nodes, name))
    }

    fn call(self) -> Drawing {
        call(self.scene)
    }
}

/// A caller and a blob container.
struct Scene {
    drawing: Drawing,
    host: NodeId,
    operation: &'static str,
    role: &'static str,
    target: Scope,
    choice: IdentityChoice,
    audience: Option<&'static str>,
    /// In place of a managed identity.
    credential: Option<Credential>,
}

impl Scene {
    fn of(kind: ResourceKind) -> Self {
        let mut drawing = Drawing::new();
        let host = drawing.resource(kind.slug(), "caller", None);
        // A blob is read, or else what the service is known to do, what it does most
        // often first.
        let known: &[&str] = match kind.row().host.map(|host| host.row().calls) {
            Some(Calls::These(slugs)) => slugs,
            _ => &[READ_BLOB.operation],
        };
        let errand = known
            .iter()
            .find_map(|known| ERRANDS.into_iter().find(|it| it.operation == *known))
            .expect("the host does one of these");
        let target = drawing.resource(errand.target, errand.name, None);
        let target = drawing.target(target, errand.operation);
        Self {
            drawing,
            host,
            operation: errand.operation,
            role: errand.role,
            target,
            choice: IdentityChoice::Unnamed,
            audience: None,
            credential: None,
        }
    }

    fn set_client_id(&mut self, principal: PrincipalId) {
        self.drawing.edit(Edit::SetClientIdVariable {
            host: self.host,
            principal: Some(principal),
        });
    }

    /// An application whose client secret stands in the environment of the host.
    fn application(&mut self) -> PrincipalId {
        let application = NewNodeKind::ServicePrincipal;
        let application = self.drawing.place(application, "deployer", None);
        let until = Timestamp::START.plus_seconds(86_400);
        let kind = ClientCredentialKind::Secret;
        let secret = self.drawing.client_credential(application, kind, until);
        self.drawing.copy_credential(self.host, application, secret);
        PrincipalId::of_node(application)
    }

    fn grant(&mut self, principal: PrincipalId) {
        self.drawing.assign(principal, self.role, self.target);
    }
}

fn call(mut scene: Scene) -> Drawing {
    if let Some(credential) = scene.credential {
        scene.drawing.edit(Edit::AddCall(NewCall {
            name: String::new(),
            caller: scene.host,
            target: scene.target,
            operation: Operation::named(scene.operation),
            credential,
            audience: None,
        }));
        return scene.drawing;
    }
    scene.drawing.call_as(
        scene.host,
        scene.operation,
        scene.target,
        scene.choice,
        scene.audience,
    );
    scene.drawing
}
