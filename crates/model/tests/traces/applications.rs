//! Calls that are made as an application, with a secret or a certificate of it.

use vouchsafe_model::azure::{Operation, ResourceKind};
use vouchsafe_model::diagram::{ClientCredentialKind, Edit, NewNodeKind, PrincipalId, Subject};
use vouchsafe_model::flow::{Timestamp, Verdict, simulate};

use super::operations;
use super::repairs::{repair, repair_in_every_way, trace};
use super::scene::scene;

#[test]
fn an_application_signs_in_to_a_machine_and_a_managed_identity_does_not() {
    for operation in Operation::all().filter(|it| it.asks_for_ssh_certificate()) {
        let mut scene = scene(ResourceKind::named("app-service"), operation);
        let drawing = &mut scene.drawing;
        drawing.enable(scene.host);
        let call = drawing.call_to(scene.host, operation.slug(), scene.target);
        let found = simulate(&drawing.diagram, call, Timestamp::START).expect("it is there");
        let Verdict::NotModelled { what } = found.verdict else {
            panic!(
                "no managed identity gets a certificate: {:?}",
                found.verdict
            );
        };
        assert!(what.contains("SSH certificate"), "{what}");

        let application = drawing.place(NewNodeKind::ServicePrincipal, "app", None);
        let soon = Timestamp::START.plus_seconds(86_400);
        let kind = ClientCredentialKind::Secret;
        let credential = drawing.client_credential(application, kind, soon);
        let setting = drawing.copy_credential(scene.host, application, credential);
        let call = drawing.call_with_setting(scene.host, operation.slug(), scene.target, setting);
        assert_eq!(trace(&drawing.diagram, call).token, None);
        repair(scene.drawing.diagram, call, operation.slug());
    }
}

#[test]
fn the_first_and_every_other_fix_of_a_call_as_an_application_leads_to_allowed() {
    for kind in ClientCredentialKind::ALL {
        for operation in operations() {
            let mut scene = scene(ResourceKind::named("app-service"), operation);
            let drawing = &mut scene.drawing;
            let application = drawing.place(NewNodeKind::ServicePrincipal, "app", None);
            let soon = Timestamp::START.plus_seconds(86_400);
            let credential = drawing.client_credential(application, kind, soon);
            let setting = drawing.copy_credential(scene.host, application, credential);
            let call =
                drawing.call_with_setting(scene.host, operation.slug(), scene.target, setting);
            let deleted = Subject::ClientCredential(application, credential);
            for (before, fixes) in [
                (Edit::Several(Vec::new()), None),
                (
                    Edit::SetExpiry {
                        application,
                        credential,
                        expires_at: Timestamp::START,
                    },
                    Some(2),
                ),
                (Edit::Delete(vec![deleted]), Some(2)),
                (Edit::Delete(vec![Subject::Node(application)]), Some(1)),
            ] {
                let what = format!("{} with {}, {before:?}", operation.slug(), kind.slug());
                let mut diagram = drawing.diagram.clone();
                diagram.apply(&before).expect("it applies");
                let count = repair_in_every_way(diagram, call, &what);
                assert!(fixes.is_none_or(|fixes| fixes == count), "{what}: {count}");
            }
        }
    }
}

#[test]
fn a_token_of_an_application_says_how_it_proved_itself() {
    for (kind, proof) in [
        (ClientCredentialKind::Secret, "1"),
        (ClientCredentialKind::Certificate, "2"),
    ] {
        let operation = Operation::named("read-blob");
        let mut scene = scene(ResourceKind::named("virtual-machine"), operation);
        let drawing = &mut scene.drawing;
        let application = drawing.place(NewNodeKind::ServicePrincipal, "app", None);
        let soon = Timestamp::START.plus_seconds(86_400);
        let credential = drawing.client_credential(application, kind, soon);
        let setting = drawing.copy_credential(scene.host, application, credential);
        drawing.assign(
            PrincipalId::of_node(application),
            "Storage Blob Data Reader",
            scene.target,
        );
        let call = drawing.call_with_setting(scene.host, "read-blob", scene.target, setting);
        let found = trace(&drawing.diagram, call);
        assert!(found.verdict.is_allowed(), "{:?}", found.verdict);
        let token = found.token.expect("a token was issued");
        assert_eq!(token.text("appidacr"), Some(proof));
        assert_eq!(token.text("aud"), Some("https://storage.azure.com"));
        assert_eq!(token.text("xms_mirid"), None);
    }
}
