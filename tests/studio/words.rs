//! What screen readers hear.

use vouchsafe_app::language::Words;
use vouchsafe_app::store::words::{describe_node, sentence, subject};
use vouchsafe_model::azure::{BuiltInRole, ResourceKind};
use vouchsafe_model::diagram::{Edit, NewNodeKind, Subject};

use crate::harness::Studio;

#[test]
fn a_message_becomes_a_sentence() {
    for (message, expected) in [
        ("too far away", "Too far away."),
        ("`a` is taken.", "`a` is taken."),
        ("", ""),
    ] {
        assert_eq!(sentence(message), expected);
    }
}

#[test]
fn nodes_are_described_by_name_kind_place_and_what_they_have() {
    let mut studio = Studio::blank();
    let kind = |slug: &str| NewNodeKind::Resource(ResourceKind::from_slug(slug).unwrap());
    studio.with(NewNodeKind::ResourceGroup, "rg-web", None, 0, 200);
    studio.with(kind("virtual-machine"), "web-vm", Some("rg-web"), 40, 280);
    studio.with(kind("storage-account"), "contosodata", None, 600, 200);
    studio.with(NewNodeKind::UserAssignedIdentity, "id-app", None, 0, 600);
    studio.go_to("web-vm");
    studio.press("i");
    studio.connect_by_keyboard("invoices", "read blob");
    studio.edit(Edit::AttachIdentity {
        host: studio.node("web-vm"),
        identity: studio.node("id-app"),
    });
    studio.edit(Edit::AssignRole {
        principal: studio.principal("id-app"),
        role: BuiltInRole::by_name("Reader").unwrap().id,
        scope: studio.scope("rg-web"),
        condition: None,
    });
    let check = |name: &str, expected: &str| {
        let id = studio.node(name);
        assert_eq!(
            describe_node(&Words::english(), &studio.diagram(), id),
            expected
        );
    };
    check(
        "web-vm",
        "web-vm, Virtual machine, in rg-web, system-assigned identity on, 1 user-assigned identity, 1 call",
    );
    check("rg-web", "rg-web, Resource group, 1 thing in it");
    check(
        "contosodata",
        "contosodata, Storage account, blob container invoices, called by 1 call",
    );
    check(
        "id-app",
        "id-app, User-assigned identity, attached to 1 resource, 1 role",
    );
    check("contoso", "Microsoft Entra ID, tenant contoso");
    let diagram = studio.diagram();
    let role = diagram.role_assignments().next().unwrap().id;
    assert_eq!(
        subject(&Words::english(), &diagram, Subject::RoleAssignment(role)),
        "role assignment: id-app, Reader, on rg-web"
    );
    let call = diagram.calls().next().unwrap().id;
    assert_eq!(
        subject(&Words::english(), &diagram, Subject::Call(call)),
        "call: Read blob, from web-vm to invoices"
    );
}

#[test]
fn kinds_are_written_small_in_a_sentence_and_products_are_not() {
    let check = |name: &str, expected: &str| {
        assert_eq!(vouchsafe_app::store::connect::in_sentence(name), expected);
    };
    check("Virtual machine", "virtual machine");
    check("SQL server", "SQL server");
    check("App Service", "App Service");
    check("Service Bus queue", "Service Bus queue");
    check("Key vault", "key vault");
    check("AI services", "AI services");
}
