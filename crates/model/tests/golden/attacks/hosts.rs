//! Attacks on what hosts have besides identities of their own, and on old secrets.

use vouchsafe_model::azure::Service;
use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::compromise::{Foothold, ForgedRequest};
use vouchsafe_model::diagram::{
    ClientCredentialKind, Credential, EXCHANGE_AUDIENCE, Edit, KeySlot, NewFederatedCredential,
    NewLocalSecret, NewNodeKind, NewSecret, NodeId, PrincipalId, Scope,
};
use vouchsafe_model::flow::{Timestamp, issuer_of_cluster};

use super::super::drawing::Drawing;
use super::super::stories::{World, world};
use super::{Attack, YEAR, attack, leaked};

pub(crate) fn a_client_certificate_is_leaked() -> Attack {
    let mut world = world("virtual-machine", "deploy-vm", "key-vault", "kv-shop");
    let application = NewNodeKind::ServicePrincipal;
    let application = world.drawing.place(application, "shop-deploy", None);
    let until = Timestamp::START.plus_seconds(YEAR);
    let kind = ClientCredentialKind::Certificate;
    let certificate = world.drawing.client_credential(application, kind, until);
    let setting = world
        .drawing
        .copy_credential(world.caller, application, certificate);
    let role = "Key Vault Secrets User";
    let principal = PrincipalId::of_node(application);
    world
        .drawing
        .assign(principal, role, Scope::Node(world.target));
    leaked(world.drawing, world.caller, setting)
}

pub(crate) fn a_database_password_is_leaked() -> Attack {
    let mut world = world("app-service", "web", "sql-server", "sql-shop");
    let database = world.drawing.target(world.target, "query-table");
    let secret = NewSecret::Local(NewLocalSecret {
        of: world.target,
        kind: LocalKind::Sql,
        part: database.part(),
        holder: None,
        slot: KeySlot::First,
    });
    let setting = world.drawing.copy(world.caller, secret);
    leaked(world.drawing, world.caller, setting)
}

/// It has the very role already that the example of assigning roles assigns.
pub(crate) fn an_administrator_of_roles_is_a_reader_too() -> Attack {
    let mut world = world("virtual-machine", "ops-vm", "key-vault", "kv-shop");
    let identity = world.drawing.enable(world.caller);
    let vault = Scope::Node(world.target);
    for role in ["Role Based Access Control Administrator", "Reader"] {
        world.drawing.assign(identity, role, vault);
    }
    attack(world.drawing, Foothold::CodeExecution(world.caller))
}

/// A pod with a workload identity, on nodes that may pull images.
fn pod() -> (World, NodeId) {
    let mut world = world(
        "aks-pod",
        "orders-pod",
        "storage-account",
        "contosoinvoices",
    );
    let drawing = &mut world.drawing;
    let identity = drawing.place(NewNodeKind::UserAssignedIdentity, "id-orders", None);
    let container = drawing.target(world.target, "read-blob");
    let principal = PrincipalId::of_node(identity);
    drawing.assign(principal, "Storage Blob Data Reader", container);
    let pod = world.caller;
    let mut workload = drawing.diagram.workload(pod).expect("a pod").clone();
    workload.identity = Some(identity);
    let what = NewFederatedCredential {
        name: "aks-orders".to_owned(),
        issuer: issuer_of_cluster(&drawing.diagram, &workload),
        subject: workload.subject(),
        audience: EXCHANGE_AUDIENCE.to_owned(),
    };
    drawing.edit(Edit::SetWorkload { pod, workload });
    drawing.edit(Edit::AddFederatedCredential { identity, what });
    let nodes = drawing.resource("aks-node-pool", "nodepool1", None);
    let kubelet = drawing.attach_new(nodes, "aks-agentpool");
    let registry = drawing.resource("container-registry", "shopregistry", None);
    drawing.part(registry, "container-repository", Some("payroll"));
    drawing.assign(kubelet, "AcrPull", Scope::Node(registry));
    (world, identity)
}

pub(crate) fn code_runs_in_a_pod() -> Attack {
    let (world, _) = pod();
    attack(world.drawing, Foothold::CodeExecution(world.caller))
}

pub(crate) fn a_pod_sends_forged_requests_with_headers() -> Attack {
    let (world, _) = pod();
    let request = ForgedRequest::AddressAndHeaders;
    let host = world.caller;
    attack(world.drawing, Foothold::ForgedRequest { host, request })
}

/// Cloud Shell, in which Ada is signed in, who may do a lot.
fn cloud_shell() -> (Drawing, NodeId, PrincipalId) {
    let mut drawing = Drawing::new();
    let shell = drawing.resource("cloud-shell", "shell", None);
    let account = drawing.resource("storage-account", "contosoinvoices", None);
    let ada = PrincipalId::of_node(drawing.place(NewNodeKind::User, "Ada", None));
    let container = drawing.target(account, "read-blob");
    drawing.assign(ada, "Storage Blob Data Contributor", container);
    drawing.assign(ada, "Reader", Scope::Node(account));
    let signed_in = Credential::SignedInUser(ada);
    drawing.call_by(shell, "read-blob", container, signed_in, None);
    (drawing, shell, ada)
}

pub(crate) fn a_token_from_cloud_shell_is_stolen() -> Attack {
    let (drawing, _, principal) = cloud_shell();
    let service = Service::named("blob-storage");
    attack(drawing, Foothold::StolenToken { principal, service })
}

pub(crate) fn cloud_shell_sends_forged_requests_with_headers() -> Attack {
    let (drawing, host, _) = cloud_shell();
    let request = ForgedRequest::AddressAndHeaders;
    attack(drawing, Foothold::ForgedRequest { host, request })
}

pub(crate) fn code_runs_in_cloud_shell() -> Attack {
    let (drawing, shell, _) = cloud_shell();
    attack(drawing, Foothold::CodeExecution(shell))
}

/// A certificate, a password, and the tokens of a pod and of Cloud Shell.
pub(crate) fn tokens_and_old_secrets() -> Drawing {
    let (mut world, _) = pod();
    let drawing = &mut world.drawing;
    let container = drawing.target(world.target, "read-blob");
    drawing.call_by(
        world.caller,
        "read-blob",
        container,
        Credential::Workload,
        None,
    );
    let shell = drawing.resource("cloud-shell", "shell", None);
    let ada = drawing.place(NewNodeKind::User, "Ada", None);
    let ada = PrincipalId::of_node(ada);
    drawing.assign(ada, "Storage Blob Data Reader", container);
    let signed_in = Credential::SignedInUser(ada);
    drawing.call_by(shell, "read-blob", container, signed_in, None);
    let web = drawing.resource("app-service", "web", None);
    let application = drawing.place(NewNodeKind::ServicePrincipal, "shop-app", None);
    let principal = PrincipalId::of_node(application);
    drawing.assign(principal, "Storage Blob Data Reader", container);
    let until = Timestamp::START.plus_seconds(YEAR);
    for kind in ClientCredentialKind::ALL {
        let credential = drawing.client_credential(application, kind, until);
        drawing.copy_credential(web, application, credential);
    }
    let server = drawing.resource("sql-server", "sql-shop", None);
    let database = drawing.target(server, "query-table");
    drawing.copy(
        web,
        NewSecret::Local(NewLocalSecret {
            of: server,
            kind: LocalKind::Sql,
            part: database.part(),
            holder: None,
            slot: KeySlot::First,
        }),
    );
    world.drawing
}
