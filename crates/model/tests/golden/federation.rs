//! Calls whose code presents a token that another issued, and how each of them
//! fails.

use vouchsafe_model::diagram::{
    Credential, EXCHANGE_AUDIENCE, Edit, IdentityChoice, NewFederatedCredential, NewNodeKind,
    NodeId, PrincipalId, Scope, Subject, Workload,
};
use vouchsafe_model::flow::{ids, issuer_of_cluster, issuer_of_tenant};

use super::drawing::Drawing;
use super::stories::{World, world};

const ROLE: &str = "Storage Blob Data Reader";

/// A pod, the identity that its service account names, and a storage account.
struct Pod {
    world: World,
    identity: NodeId,
}

fn pod_with(kind: NewNodeKind, name: &str) -> Pod {
    let mut world = world(
        "aks-pod",
        "orders-pod",
        "storage-account",
        "contosoinvoices",
    );
    let identity = world.drawing.place(kind, name, None);
    let scope = world.drawing.target(world.target, "read-blob");
    world
        .drawing
        .assign(PrincipalId::of_node(identity), ROLE, scope);
    Pod { world, identity }.workload(|workload| {
        workload.namespace = "shop".to_owned();
        workload.service_account = "orders".to_owned();
        workload.identity = Some(identity);
    })
}

fn pod() -> Pod {
    pod_with(NewNodeKind::UserAssignedIdentity, "id-orders")
}

impl Pod {
    fn workload(mut self, change: impl FnOnce(&mut Workload)) -> Self {
        let mut workload = self.of_pod();
        change(&mut workload);
        let pod = self.world.caller;
        self.world.drawing.edit(Edit::SetWorkload { pod, workload });
        self
    }

    fn of_pod(&self) -> Workload {
        let workload = self.world.drawing.diagram.workload(self.world.caller);
        workload.expect("it is a pod").clone()
    }

    /// The identity trusts the pod, but for what is changed.
    fn trusted_but(mut self, change: impl FnOnce(&mut NewFederatedCredential)) -> Self {
        let workload = self.of_pod();
        let mut what = NewFederatedCredential {
            name: "aks-orders".to_owned(),
            issuer: issuer_of_cluster(&self.world.drawing.diagram, &workload),
            subject: workload.subject(),
            audience: EXCHANGE_AUDIENCE.to_owned(),
        };
        change(&mut what);
        let identity = self.identity;
        self.world
            .drawing
            .edit(Edit::AddFederatedCredential { identity, what });
        self
    }

    fn trusted(self) -> Self {
        self.trusted_but(|_| {})
    }

    fn call_for(mut self, audience: Option<&str>) -> Drawing {
        let target = self.world.drawing.target(self.world.target, "read-blob");
        self.world.drawing.call_by(
            self.world.caller,
            "read-blob",
            target,
            Credential::Workload,
            audience,
        );
        self.world.drawing
    }

    fn call(self) -> Drawing {
        self.call_for(None)
    }

    /// The call, and then an edit that goes for it.
    fn call_before(self, edit: Edit) -> Drawing {
        let mut drawing = self.call();
        drawing.edit(edit);
        drawing
    }
}

pub(crate) fn pod_reads_blob() -> Drawing {
    pod().trusted().call()
}

/// It is trusted while time runs.
pub(super) fn pod_that_is_trusted_now() -> Drawing {
    let mut pod = pod();
    pod.world.drawing.start_clock();
    pod.trusted().call()
}

pub(crate) fn pod_reads_blob_as_an_application() -> Drawing {
    pod_with(NewNodeKind::ServicePrincipal, "orders-app")
        .trusted()
        .call()
}

pub(crate) fn pod_without_the_label() -> Drawing {
    pod().trusted().workload(|it| it.is_labeled = false).call()
}

pub(crate) fn service_account_without_a_client_id() -> Drawing {
    pod().trusted().workload(|it| it.identity = None).call()
}

pub(crate) fn identity_of_the_pod_was_deleted() -> Drawing {
    let pod = pod().trusted();
    let gone = Edit::Delete(vec![Subject::Node(pod.identity)]);
    pod.call_before(gone)
}

pub(crate) fn identity_of_the_pod_trusts_nobody() -> Drawing {
    pod().call()
}

pub(crate) fn issuer_lacks_its_slash() -> Drawing {
    pod()
        .trusted_but(|it| it.issuer = it.issuer.trim_end_matches('/').to_owned())
        .call()
}

pub(crate) fn issuer_of_another_cluster() -> Drawing {
    pod()
        .trusted_but(|it| {
            "https://token.actions.githubusercontent.com".clone_into(&mut it.issuer);
            "repo:contoso/orders:ref:refs/heads/main".clone_into(&mut it.subject);
        })
        .call()
}

pub(crate) fn service_account_of_another_namespace() -> Drawing {
    pod()
        .trusted_but(|it| "system:serviceaccount:default:orders".clone_into(&mut it.subject))
        .call()
}

pub(crate) fn service_account_in_other_capital_letters() -> Drawing {
    pod()
        .trusted_but(|it| it.subject = it.subject.replace("orders", "Orders"))
        .call()
}

pub(crate) fn federated_credential_for_another_audience() -> Drawing {
    pod()
        .trusted_but(|it| "api://AzureADTokenExchangeUSGov".clone_into(&mut it.audience))
        .call()
}

pub(crate) fn issuer_cannot_be_reached() -> Drawing {
    pod()
        .trusted()
        .workload(|it| it.has_public_issuer = false)
        .call()
}

pub(crate) fn pod_asks_for_a_service_nobody_knows() -> Drawing {
    pod().trusted().call_for(Some("api://our-own-app"))
}

pub(crate) fn pod_without_role() -> Drawing {
    let mut pod = pod().trusted();
    let roles: Vec<Subject> = pod
        .world
        .drawing
        .diagram
        .role_assignments()
        .map(|it| Subject::RoleAssignment(it.id))
        .collect();
    pod.world.drawing.edit(Edit::Delete(roles));
    pod.call()
}

/// A host with an identity, an application with a role, and a storage account.
struct Trusting {
    world: World,
    identity: NodeId,
    application: NodeId,
}

fn trusting_on(host: &str, caller: &str, application: NewNodeKind) -> Trusting {
    let mut world = world(host, caller, "storage-account", "contosoinvoices");
    let identity = world.drawing.attach_new(world.caller, "id-web");
    let identity = NodeId::new(identity.number());
    let application = world.drawing.place(application, "orders-app", None);
    let scope = world.drawing.target(world.target, "read-blob");
    world
        .drawing
        .assign(PrincipalId::of_node(application), ROLE, scope);
    Trusting {
        world,
        identity,
        application,
    }
}

fn trusting() -> Trusting {
    trusting_on("virtual-machine", "web-vm", NewNodeKind::ServicePrincipal)
}

impl Trusting {
    /// The application trusts the identity, but for what is changed.
    fn trusted_but(mut self, change: impl FnOnce(&mut NewFederatedCredential)) -> Self {
        let mut what = NewFederatedCredential {
            name: "id-web".to_owned(),
            issuer: issuer_of_tenant(&self.world.drawing.diagram),
            subject: ids::object_id(PrincipalId::of_node(self.identity)).to_string(),
            audience: EXCHANGE_AUDIENCE.to_owned(),
        };
        change(&mut what);
        let identity = self.application;
        self.world
            .drawing
            .edit(Edit::AddFederatedCredential { identity, what });
        self
    }

    fn trusted(self) -> Self {
        self.trusted_but(|_| {})
    }

    fn call_naming(mut self, identity: IdentityChoice) -> Drawing {
        let target = self.world.drawing.target(self.world.target, "read-blob");
        self.world.drawing.call_by(
            self.world.caller,
            "read-blob",
            target,
            Credential::Trusted {
                identity,
                application: self.application,
            },
            None,
        );
        self.world.drawing
    }

    fn call(self) -> Drawing {
        let named = IdentityChoice::UserAssigned(PrincipalId::of_node(self.identity));
        self.call_naming(named)
    }
}

pub(crate) fn application_trusts_the_identity_of_a_vm() -> Drawing {
    trusting().trusted().call()
}

pub(crate) fn application_trusts_the_identity_of_a_web_app() -> Drawing {
    trusting_on("app-service", "web", NewNodeKind::ServicePrincipal)
        .trusted()
        .call()
}

pub(crate) fn application_trusts_nobody() -> Drawing {
    trusting().call()
}

pub(crate) fn application_trusts_the_client_id_of_the_identity() -> Drawing {
    let trusting = trusting();
    let client_id = ids::client_id(PrincipalId::of_node(trusting.identity)).to_string();
    trusting.trusted_but(|it| it.subject = client_id).call()
}

pub(crate) fn application_trusts_the_older_issuer() -> Drawing {
    trusting()
        .trusted_but(|it| {
            let tenant = it.issuer.replace("https://login.microsoftonline.com/", "");
            it.issuer = format!("https://sts.windows.net/{}", tenant.replace("v2.0", ""));
        })
        .call()
}

pub(crate) fn application_that_trusted_was_deleted() -> Drawing {
    let trusting = trusting().trusted();
    let application = trusting.application;
    let mut drawing = trusting.call();
    drawing.edit(Edit::Delete(vec![Subject::Node(application)]));
    drawing
}

pub(crate) fn managed_identity_takes_no_token_of_another() -> Drawing {
    trusting_on(
        "virtual-machine",
        "web-vm",
        NewNodeKind::UserAssignedIdentity,
    )
    .trusted()
    .call()
}

pub(crate) fn system_assigned_identity_for_an_application() -> Drawing {
    let mut trusting = trusting().trusted();
    trusting.world.drawing.enable(trusting.world.caller);
    trusting.call_naming(IdentityChoice::Unnamed)
}

pub(crate) fn identity_of_the_application_is_not_attached() -> Drawing {
    let mut trusting = trusting().trusted();
    let (host, identity) = (trusting.world.caller, trusting.identity);
    trusting
        .world
        .drawing
        .edit(Edit::Delete(vec![Subject::Attachment(host, identity)]));
    trusting.call()
}

pub(crate) fn trusted_application_without_role() -> Drawing {
    let mut trusting = trusting().trusted();
    let target = Scope::Node(trusting.world.target);
    trusting.world.drawing.target(target.node(), "read-blob");
    let roles: Vec<Subject> = trusting
        .world
        .drawing
        .diagram
        .role_assignments()
        .map(|it| Subject::RoleAssignment(it.id))
        .collect();
    trusting.world.drawing.edit(Edit::Delete(roles));
    trusting.call()
}
