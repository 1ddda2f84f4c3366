//! What hosts of each kind can have, and what is offered there.

use vouchsafe_app::language::Words;
use vouchsafe_app::store::select::{self, Details, IdentityTab};
use vouchsafe_app::store::{End, connect};
use vouchsafe_model::azure::{Operation, PartKind, ResourceKind};
use vouchsafe_model::diagram::{Edit, KeyFileAccess, NewNodeKind, PrincipalId, Subject};

use crate::harness::Studio;

fn place(studio: &mut Studio, kind: &str, name: &str, y: i32) {
    let kind = NewNodeKind::Resource(ResourceKind::named(kind));
    studio.with(kind, name, None, 0, y);
}

fn identities(studio: &Studio) -> IdentityTab {
    match select::details(
        &Words::english(),
        &studio.diagram(),
        &studio.state.selection,
    ) {
        Details::Resource(details) => details.identity.unwrap(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_cluster_is_offered_one_kind_of_identity_at_a_time() {
    let mut studio = Studio::blank();
    let cluster = NewNodeKind::Resource(ResourceKind::named("aks-cluster"));
    studio.with(cluster, "aks", None, 0, 0);
    studio.with(NewNodeKind::UserAssignedIdentity, "id-aks", None, 0, 300);
    let (host, identity) = (studio.node("aks"), studio.node("id-aks"));
    studio.click("aks");
    let free = identities(&studio);
    assert!(free.system_assigned.is_some() && free.can_attach);
    assert_eq!(free.attachable.len(), 1);
    assert!(free.rule.as_ref().unwrap().contains("never both"));

    studio.edit(Edit::EnableSystemAssigned(host));
    let own = identities(&studio);
    assert!(own.system_assigned.unwrap().is_on());
    assert!(!own.can_attach && own.attachable.is_empty());

    studio.edit(Edit::DisableSystemAssigned(host));
    studio.edit(Edit::AttachIdentity { host, identity });
    let attached = identities(&studio);
    assert_eq!(attached.system_assigned, None);
    assert_eq!(attached.user_assigned.len(), 1);
    assert!(!attached.can_attach);

    studio.edit(Edit::Delete(vec![Subject::Attachment(host, identity)]));
    assert_eq!(identities(&studio), free);
}

#[test]
fn a_call_from_cloud_shell_is_made_by_somebody_who_is_signed_in() {
    let mut studio = Studio::blank();
    place(&mut studio, "cloud-shell", "shell", 0);
    place(&mut studio, "storage-account", "contosostore", 300);
    let (caller, target) = (studio.node("shell"), studio.scope("contosostore"));
    let operation = Operation::named("list-containers");
    let offer = connect::Offer::Call {
        caller,
        target,
        operation,
    };
    studio.edit(offer.edit(&studio.diagram()).unwrap());
    let diagram = studio.diagram();
    let call = diagram.calls().next().unwrap();
    let user = call.what.signed_in_user().unwrap();
    assert!(diagram.principal(user).is_some());
    let (_, credentials) = select::call_choices(&Words::english(), &diagram, &call.what);
    let words: Vec<&str> = credentials.iter().map(|it| it.words.as_str()).collect();
    assert!(words[0].starts_with("Signed in as"), "{words:?}");
    assert!(words.iter().all(|it| !it.contains("anaged identity")));
    studio.undo();
    assert_eq!(studio.diagram().calls().count(), 0);
}

#[test]
fn the_environment_of_a_host_says_which_identity_the_sdk_asks_for() {
    let mut studio = Studio::blank();
    place(&mut studio, "arc-server", "arc", 0);
    studio.click("arc");
    let environment = |studio: &Studio| match select::details(
        &Words::english(),
        &studio.diagram(),
        &studio.state.selection,
    ) {
        Details::Resource(details) => details.environment.unwrap(),
        other => panic!("{other:?}"),
    };
    assert_eq!(environment(&studio).key_files, Some(KeyFileAccess::Member));
    let host = studio.node("arc");
    let access = KeyFileAccess::Outsider;
    studio.edit(Edit::SetKeyFileAccess { host, access });
    assert_eq!(studio.said(), "Code on arc may not read key files");
    studio.with(NewNodeKind::UserAssignedIdentity, "id-app", None, 0, 300);
    let principal = Some(PrincipalId::of_node(studio.node("id-app")));
    studio.edit(Edit::SetClientIdVariable { host, principal });
    assert_eq!(studio.said(), "Set AZURE_CLIENT_ID of arc to id-app");
    studio.click("arc");
    let found = environment(&studio);
    assert_eq!(found.client_id, principal);
    assert_eq!(found.choices.len(), 2);
}

#[test]
fn a_service_is_offered_what_it_is_known_to_do() {
    let mut studio = Studio::blank();
    place(&mut studio, "iot-hub", "devices", 0);
    place(&mut studio, "storage-account", "contosostore", 300);
    let node = studio.node("contosostore");
    studio.edit(Edit::AddPart {
        node,
        kind: PartKind::named("blob-container"),
        name: Some("telemetry".to_owned()),
    });
    let from = End::Node(studio.node("devices"));
    let to = End::Node(studio.node("contosostore"));
    let offered: Vec<&str> = connect::offers(&studio.diagram(), from, to)
        .into_iter()
        .filter_map(|offer| match offer {
            connect::Offer::Call { operation, .. } => Some(operation.slug()),
            _ => None,
        })
        .collect();
    // Once for the account and once for the container within it.
    assert_eq!(
        offered,
        ["read-blob", "write-blob", "read-blob", "write-blob"]
    );
}
