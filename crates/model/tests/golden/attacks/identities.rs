//! Attacks on identities: stolen tokens, forged requests, and what roles lead to.

use vouchsafe_model::compromise::{Foothold, ForgedRequest};
use vouchsafe_model::diagram::{Edit, NewFederatedCredential, NewNodeKind, PrincipalId, Scope};
use vouchsafe_model::flow::ids::object_id;
use vouchsafe_model::flow::issuer_of_tenant;

use super::super::stories::world;
use super::{Attack, attack, machine, token};

pub(crate) fn a_token_for_storage_is_stolen() -> Attack {
    let mut world = machine();
    let identity = world.drawing.attach_new(world.caller, "id-web");
    let vault = world.drawing.resource("key-vault", "kv-payroll", None);
    world
        .drawing
        .assign(identity, "Key Vault Secrets User", Scope::Node(vault));
    world.drawing.assign(
        identity,
        "Storage Blob Data Reader",
        Scope::Node(world.target),
    );
    token(world.drawing, identity, "blob-storage")
}

pub(crate) fn a_token_for_resource_manager_is_stolen() -> Attack {
    let mut world = machine();
    let identity = world.drawing.attach_new(world.caller, "id-ops");
    world.drawing.assign(
        identity,
        "Storage Account Key Operator Service Role",
        Scope::Node(world.target),
    );
    token(world.drawing, identity, "resource-manager")
}

fn forged(host: &str, request: ForgedRequest) -> Attack {
    let mut world = world(host, "web", "storage-account", "contosoinvoices");
    let identity = world.drawing.enable(world.caller);
    world.drawing.assign(
        identity,
        "Storage Blob Data Reader",
        Scope::Node(world.target),
    );
    let host = world.caller;
    attack(world.drawing, Foothold::ForgedRequest { host, request })
}

pub(crate) fn a_machine_sends_forged_requests() -> Attack {
    forged("virtual-machine", ForgedRequest::AddressOnly)
}

pub(crate) fn a_machine_sends_forged_requests_with_headers() -> Attack {
    forged("virtual-machine", ForgedRequest::AddressAndHeaders)
}

pub(crate) fn a_web_app_sends_forged_requests_with_headers() -> Attack {
    forged("app-service", ForgedRequest::AddressAndHeaders)
}

pub(crate) fn an_arc_server_sends_forged_requests_with_headers() -> Attack {
    forged("arc-server", ForgedRequest::AddressAndHeaders)
}

pub(crate) fn code_leads_from_machine_to_machine() -> Attack {
    let mut world = machine();
    let drawing = &mut world.drawing;
    let inner = drawing.resource("virtual-machine", "payroll-vm", None);
    let vault = drawing.resource("key-vault", "kv-payroll", None);
    let first = drawing.attach_new(world.caller, "id-ops");
    let second = drawing.enable(inner);
    drawing.assign(first, "Virtual Machine Contributor", Scope::Node(inner));
    drawing.assign(second, "Key Vault Secrets User", Scope::Node(vault));
    attack(world.drawing, Foothold::CodeExecution(world.caller))
}

pub(crate) fn an_owner_of_a_group_grants_itself_what_it_lacks() -> Attack {
    let mut world = machine();
    let group = world
        .drawing
        .diagram
        .node(world.target)
        .and_then(|node| node.parent)
        .expect("the account stands in a resource group");
    let identity = world.drawing.attach_new(world.caller, "id-ops");
    world
        .drawing
        .assign(identity, "User Access Administrator", Scope::Node(group));
    token(world.drawing, identity, "resource-manager")
}

pub(crate) fn an_operator_attaches_what_it_may() -> Attack {
    let mut world = machine();
    let drawing = &mut world.drawing;
    let machine = drawing.resource("virtual-machine", "build-vm", None);
    let payroll = drawing.place(NewNodeKind::UserAssignedIdentity, "id-payroll", None);
    let vault = drawing.resource("key-vault", "kv-payroll", None);
    drawing.assign(
        PrincipalId::of_node(payroll),
        "Key Vault Secrets User",
        Scope::Node(vault),
    );
    let operator = drawing.attach_new(world.caller, "id-ops");
    drawing.assign(
        operator,
        "Virtual Machine Contributor",
        Scope::Node(machine),
    );
    drawing.assign(
        operator,
        "Managed Identity Contributor",
        Scope::Node(payroll),
    );
    drawing.assign(operator, "Managed Identity Operator", Scope::Node(payroll));
    token(world.drawing, operator, "resource-manager")
}

pub(crate) fn a_role_comes_through_a_group() -> Attack {
    let mut world = machine();
    let identity = world.drawing.attach_new(world.caller, "id-web");
    let readers = world.drawing.group("readers", &[identity]);
    world.drawing.target(world.target, "peek-messages");
    world.drawing.assign(
        readers,
        "Storage Queue Data Reader",
        Scope::Node(world.target),
    );
    token(world.drawing, identity, "queue-storage")
}

pub(crate) fn a_deny_assignment_stands_in_the_way() -> Attack {
    let mut world = machine();
    world.drawing.deny_all(
        "no reading",
        Scope::Node(world.target),
        &["Microsoft.Storage/*"],
    );
    attack(world.drawing, Foothold::CodeExecution(world.caller))
}

pub(crate) fn an_application_trusts_the_identity() -> Attack {
    let mut world = world(
        "virtual-machine",
        "web-vm",
        "storage-account",
        "contosoinvoices",
    );
    let identity = world.drawing.attach_new(world.caller, "id-web");
    let application = world
        .drawing
        .place(NewNodeKind::ServicePrincipal, "app-invoices", None);
    let what = NewFederatedCredential {
        name: "id-web".to_owned(),
        issuer: issuer_of_tenant(&world.drawing.diagram),
        subject: object_id(identity).to_string(),
        audience: "api://AzureADTokenExchange".to_owned(),
    };
    world.drawing.edit(Edit::AddFederatedCredential {
        identity: application,
        what,
    });
    world.drawing.assign(
        PrincipalId::of_node(application),
        "Storage Blob Data Contributor",
        Scope::Node(world.target),
    );
    attack(world.drawing, Foothold::CodeExecution(world.caller))
}
