//! Keys of a storage account, and the copies that a host holds.

use vouchsafe_app::language::Words;
use vouchsafe_app::store::Selection;
use vouchsafe_app::store::select::{self, CredentialSource, Details};
use vouchsafe_model::azure::BuiltInRole;
use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::diagram::{
    CallId, ClientCredentialKind, Credential, Edit, KeySlot, NewCall, NewSas, NewSecret, NodeId,
    PrincipalId, Rights, SasPermission, Scope, SettingId, Subject, WorldPoint,
};
use vouchsafe_scene::layout::{EdgeId, EdgeKind};

use crate::harness::Studio;

/// A machine whose code reads a blob.
fn studio() -> Studio {
    let mut studio = Studio::blank();
    studio.place("virtual machine", WorldPoint { x: 100, y: 300 });
    studio.place("storage", WorldPoint { x: 700, y: 300 });
    studio.connect("vm", "contosostore");
    studio.choose_offer("Read blob");
    studio
}

fn call(studio: &Studio) -> CallId {
    studio.diagram().calls().next().unwrap().id
}

fn store(studio: &Studio) -> NodeId {
    studio.node("contosostore")
}

/// The credentials that the call's form offers, in words.
fn offered(studio: &Studio) -> Vec<String> {
    let diagram = studio.diagram();
    let what = &diagram.call(call(studio)).unwrap().what;
    let (_, credentials) = select::call_choices(&Words::english(), &diagram, what);
    credentials.into_iter().map(|it| it.words).collect()
}

/// Chooses the first credential that is copied to the host.
fn choose_a_copy(studio: &mut Studio) {
    let (diagram, call) = (studio.diagram(), call(studio));
    let what = &diagram.call(call).unwrap().what;
    let (_, credentials) = select::call_choices(&Words::english(), &diagram, what);
    let secret: NewSecret = credentials
        .iter()
        .find_map(|it| match it.source {
            CredentialSource::Copied(secret) => Some(secret),
            CredentialSource::Held(_) => None,
        })
        .unwrap();
    studio.edit(select::copy_and_use(&diagram, call, what, secret));
}

fn setting(studio: &Studio) -> SettingId {
    let diagram = studio.diagram();
    let host = diagram.node(studio.node("vm")).unwrap();
    host.resource().unwrap().settings.first().unwrap().id
}

fn rotate(studio: &mut Studio, slot: KeySlot) {
    let node = store(studio);
    studio.edit(Edit::RegenerateKey { node, slot });
}

/// What the chip of the copy says; `None` if there is no copy. A line leads to it from where it was copied.
fn line(studio: &Studio) -> Option<String> {
    let layout = &studio.state.shown.layout;
    let edge = layout.edges().find(|edge| edge.kind() == EdgeKind::Copy)?;
    assert!(matches!(edge.id, EdgeId::Copy { from, .. } if from == store(studio)));
    let chip = layout.node(edge.to)?.chips.first()?;
    Some(chip.text.clone())
}

#[test]
fn a_key_is_copied_used_rotated_and_given_up_for_an_identity() {
    let mut studio = studio();
    choose_a_copy(&mut studio);
    assert!(
        studio.heard("Copied key1 of contosostore into STORAGE_CONNECTION_STRING of vm"),
        "{:?}",
        studio.heard
    );
    assert_eq!(line(&studio).as_deref(), Some("key1"));
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");

    rotate(&mut studio, KeySlot::Second);
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    rotate(&mut studio, KeySlot::First);
    assert!(studio.heard("Rotated key1 of contosostore"));
    assert_eq!(line(&studio).as_deref(), Some("key1, old"));
    let denied = "Denied 403 Forbidden AuthenticationFailed";
    studio.play_to_end();
    assert_eq!(studio.verdict(), denied);

    studio.apply_fix();
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    assert_eq!(line(&studio).as_deref(), Some("key1"));
    studio.undo();
    assert_eq!(studio.verdict(), denied);
    studio.redo();

    let node = store(&studio);
    studio.edit(Edit::DisallowKeyAccess(node));
    assert!(studio.heard("Disallowed key access to contosostore"));
    studio.play_to_end();
    assert_eq!(
        studio.verdict(),
        "Denied 403 Forbidden KeyBasedAuthenticationNotPermitted"
    );
    studio.apply_fix();
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");
}

#[test]
fn only_what_applies_is_offered() {
    let mut studio = studio();
    assert_eq!(
        offered(&studio),
        [
            "Managed identity, none named: the host picks",
            "DefaultAzureCredential: whatever the SDK finds first",
            "Copy here: connection string of contosostore, key1",
            "Copy here: account key of contosostore, key1",
            "Copy here: SAS for invoices (r), signed with key1",
            "Copy here: SAS for september.pdf in invoices (r), signed with key1",
            "Copy here: account SAS for contosostore (b, o, r), signed with key1",
            "None: nothing says who asks",
        ]
    );
    choose_a_copy(&mut studio);
    assert!(
        offered(&studio).contains(&"key1 of contosostore, in STORAGE_CONNECTION_STRING".to_owned())
    );
    // A vault takes no key of a storage account.
    studio.place_by_keyboard("vault");
    studio.connect("vm", "kv-contoso");
    studio.choose_offer("Get secret");
    let diagram = studio.diagram();
    let last = diagram.calls().last().unwrap();
    let (_, credentials) = select::call_choices(&Words::english(), &diagram, &last.what);
    assert_eq!(credentials.len(), 3, "{credentials:?}");
    let nobody = NewCall {
        credential: Credential::Nothing,
        ..last.what.clone()
    };
    let (_, credentials) = select::call_choices(&Words::english(), &diagram, &nobody);
    let chosen = credentials.iter().find(|choice| choice.is_chosen).unwrap();
    assert_eq!(chosen.words, "None: nothing says who asks");
}

#[test]
fn a_sas_is_signed_used_expires_and_is_given_more() {
    let mut studio = studio();
    let (diagram, call) = (studio.diagram(), call(&studio));
    let what = diagram.call(call).unwrap().what.clone();
    let (_, credentials) = select::call_choices(&Words::english(), &diagram, &what);
    let secret = credentials
        .iter()
        .find_map(|it| match it.source {
            CredentialSource::Copied(secret @ NewSecret::Sas(_)) => Some(secret),
            _ => None,
        })
        .unwrap();
    studio.edit(select::copy_and_use(&diagram, call, &what, secret));
    assert!(
        studio.heard("Copied SAS for invoices (r), signed with key1 into STORAGE_SAS_TOKEN of vm"),
        "{:?}",
        studio.heard
    );
    assert_eq!(line(&studio).as_deref(), Some("SAS"));
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");

    let (vm, id) = (studio.node("vm"), setting(&studio));
    let details = |studio: &Studio| {
        let selection = Selection::only(Subject::Setting(vm, id));
        match select::details(&Words::english(), &studio.diagram(), &selection) {
            Details::Setting(details) => details.sas.unwrap(),
            other => panic!("{other:?} is no setting"),
        }
    };
    let sign = |studio: &mut Studio, sas: NewSas| {
        studio.edit(Edit::ChangeSetting {
            host: vm,
            setting: id,
            secret: NewSecret::Sas(sas),
        });
        studio.play_to_end();
    };
    // What it allows is never nothing.
    let first = details(&studio);
    assert_eq!(first.with(SasPermission::Read, false), None);
    let with_list = first.with(SasPermission::List, true).unwrap();
    sign(&mut studio, with_list);
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    let only_list = details(&studio).with(SasPermission::Read, false).unwrap();
    sign(&mut studio, only_list);
    assert_eq!(
        studio.verdict(),
        "Denied 403 Forbidden AuthorizationPermissionMismatch"
    );
    studio.apply_fix();
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");

    let expired = details(&studio).expired();
    sign(&mut studio, expired);
    let denied = "Denied 403 Forbidden AuthenticationFailed";
    assert_eq!(studio.verdict(), denied);
    assert!(details(&studio).is_expired);
    let good = details(&studio).for_an_hour();
    sign(&mut studio, good);
    assert_eq!(studio.verdict(), "Allowed 200 OK");

    rotate(&mut studio, KeySlot::First);
    studio.play_to_end();
    assert_eq!(studio.verdict(), denied);
    assert_eq!(line(&studio).as_deref(), Some("SAS, old"));
    studio.apply_fix();
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");

    // Without its container it can be used for nothing, nor signed again.
    let container = studio.part("contosostore", "invoices").id;
    let gone = Subject::Part(store(&studio), container);
    studio.edit(Edit::Delete(vec![gone]));
    assert!(!details(&studio).is_signable);
    studio.undo();
    assert!(details(&studio).is_signable);
}

#[test]
fn an_identity_signs_and_what_it_signed_goes_with_its_role_or_is_revoked() {
    let mut studio = studio();
    studio.place_by_keyboard("user-assigned identity");
    let signer = PrincipalId::of_node(studio.node("id-app"));
    let signed = |studio: &Studio| {
        let diagram = studio.diagram();
        let what = diagram.call(call(studio)).unwrap().what.clone();
        let (_, credentials) = select::call_choices(&Words::english(), &diagram, &what);
        credentials.into_iter().find_map(|it| match it.source {
            CredentialSource::Copied(secret) if it.words.ends_with("signed by id-app") => {
                Some((what.clone(), secret))
            }
            _ => None,
        })
    };
    assert_eq!(signed(&studio), None, "it may get no key to sign with");
    let assign = |studio: &mut Studio, role: &str| {
        let role = BuiltInRole::by_name(role).unwrap().id;
        studio.edit(Edit::AssignRole {
            principal: signer,
            role,
            scope: Scope::Node(store(studio)),
            condition: None,
        });
    };
    assign(&mut studio, "Storage Blob Delegator");
    let (what, secret) = signed(&studio).unwrap();
    let (diagram, id) = (studio.diagram(), call(&studio));
    studio.edit(select::copy_and_use(&diagram, id, &what, secret));
    studio.play_to_end();
    let mismatch = "Denied 403 Forbidden AuthorizationPermissionMismatch";
    assert_eq!(studio.verdict(), mismatch);
    studio.apply_fix();
    let account = store(&studio);
    studio.edit(Edit::DisallowKeyAccess(account));
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    studio.edit(Edit::RevokeDelegationKeys(account));
    assert!(studio.heard("Revoked the user delegation keys of contosostore"));
    studio.play_to_end();
    assert_eq!(
        studio.verdict(),
        "Denied 403 Forbidden AuthenticationFailed"
    );
    studio.apply_fix();
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");

    // A week is the most that such a key is good for.
    let (vm, id) = (studio.node("vm"), setting(&studio));
    let selection = Selection::only(Subject::Setting(vm, id));
    let Details::Setting(details) =
        select::details(&Words::english(), &studio.diagram(), &selection)
    else {
        panic!("a setting is selected");
    };
    let sas = details.sas.unwrap();
    assert!(sas.is_signable);
    let week = sas.for_a_week();
    let hold = |sas: NewSas| Edit::ChangeSetting {
        host: vm,
        setting: id,
        secret: NewSecret::Sas(sas),
    };
    let mut diagram = (*studio.diagram()).clone();
    assert!(diagram.apply(&hold(week)).is_ok());
    let longer = NewSas {
        expires_at: week.expires_at.plus_seconds(1),
        ..week
    };
    assert!(diagram.apply(&hold(longer)).is_err());
}

#[test]
fn a_connection_string_of_service_bus_and_of_a_database_is_copied_rotated_and_given_up() {
    for (target, name, operation, copied, denied) in [
        (
            "service bus",
            "sb-contoso",
            "Send message",
            "Connection string of sb-contoso, primary key",
            "Denied 401 Unauthorized 401",
        ),
        (
            "sql",
            "sql-contoso",
            "Query a table",
            "Connection string for shop of sql-contoso, sqladmin",
            "Denied Error 18456",
        ),
    ] {
        let mut studio = Studio::blank();
        studio.place("virtual machine", WorldPoint { x: 100, y: 300 });
        studio.place(target, WorldPoint { x: 700, y: 300 });
        studio.connect("vm", name);
        studio.choose_offer(operation);
        let copied = format!("Copy here: {}", copied.replacen('C', "c", 1));
        assert!(offered(&studio).contains(&copied), "{:?}", offered(&studio));
        choose_a_copy(&mut studio);
        studio.play_to_end();
        let allowed = studio.verdict();
        assert!(allowed.starts_with("Allowed"), "{allowed}");
        let node = studio.node(name);
        studio.edit(Edit::RegenerateKey {
            node,
            slot: KeySlot::First,
        });
        studio.play_to_end();
        assert_eq!(studio.verdict(), denied);
        studio.apply_fix();
        studio.play_to_end();
        assert_eq!(studio.verdict(), allowed);
        studio.edit(Edit::DisallowKeyAccess(node));
        studio.play_to_end();
        assert!(studio.verdict().starts_with("Denied"));
        studio.apply_fix();
        studio.play_to_end();
        assert_eq!(studio.verdict(), allowed);
        let Details::Resource(details) = select::details(
            &Words::english(),
            &studio.diagram(),
            &Selection::only(Subject::Node(node)),
        ) else {
            panic!("a resource is selected");
        };
        let keys = details.access_keys.unwrap();
        assert!(!keys.is_allowed);
        assert!(keys.keys.iter().any(|key| key.copies.len() == 1));
    }
}

#[test]
fn a_rule_of_a_queue_is_made_copied_given_what_it_lacks_and_taken_away() {
    let mut studio = Studio::blank();
    studio.place("virtual machine", WorldPoint { x: 100, y: 300 });
    studio.place("service bus", WorldPoint { x: 700, y: 300 });
    studio.connect("vm", "sb-contoso");
    studio.choose_offer("Send message");
    let node = studio.node("sb-contoso");
    let holders = |studio: &Studio| {
        let selected = Selection::only(Subject::Node(node));
        let Details::Resource(details) =
            select::details(&Words::english(), &studio.diagram(), &selected)
        else {
            panic!("a resource is selected");
        };
        details.access_keys.unwrap().holders.unwrap()
    };
    let new = holders(&studio).new;
    assert!(new.first().unwrap().part.is_none());
    let listen = Rights::from_names(LocalKind::ServiceBus, ["Listen"]).unwrap();
    studio.edit(Edit::AddKeyHolder {
        node,
        part: new.last().unwrap().part,
        name: Some("worker".to_owned()),
        rights: listen,
    });
    assert!(
        studio.heard("Added the authorization rule worker to sb-contoso"),
        "{:?}",
        studio.heard
    );
    let copy = offered(&studio)
        .into_iter()
        .find(|it| it.starts_with("Copy here: connection string of worker"));
    assert!(copy.is_some(), "{:?}", offered(&studio));
    let (diagram, call) = (studio.diagram(), call(&studio));
    let what = &diagram.call(call).unwrap().what;
    let (_, credentials) = select::call_choices(&Words::english(), &diagram, what);
    let chosen = credentials
        .iter()
        .find(|it| Some(&it.words) == copy.as_ref());
    let CredentialSource::Copied(secret) = chosen.unwrap().source else {
        panic!("it is to be copied");
    };
    studio.edit(select::copy_and_use(&diagram, call, what, secret));
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Denied 401 Unauthorized 401");
    studio.apply_fix();
    studio.play_to_end();
    assert!(
        studio.verdict().starts_with("Allowed"),
        "{}",
        studio.verdict()
    );
    let row = holders(&studio).holders.into_iter().next().unwrap();
    assert!(row.keys.iter().any(|key| key.copies.len() == 1));
    studio.edit(Edit::RemoveKeyHolder {
        node,
        holder: row.id,
    });
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Denied 401 Unauthorized 401");
}

#[test]
fn a_setting_refers_to_a_vault_that_the_platform_may_read_or_not() {
    let mut studio = Studio::blank();
    studio.place("app service", WorldPoint { x: 100, y: 300 });
    studio.place("storage", WorldPoint { x: 700, y: 300 });
    studio.connect("app-contoso", "contosostore");
    studio.choose_offer("Read blob");
    choose_a_copy(&mut studio);
    let host = studio.node("app-contoso");
    let setting = studio
        .diagram()
        .node(host)
        .unwrap()
        .resource()
        .unwrap()
        .settings
        .first()
        .unwrap()
        .id;
    let details = |studio: &Studio| {
        let selection = Selection::only(Subject::Setting(host, setting));
        match select::details(&Words::english(), &studio.diagram(), &selection) {
            Details::Setting(details) => details,
            other => panic!("{other:?} is no setting"),
        }
    };
    assert!(details(&studio).places.is_empty(), "there is no vault yet");
    studio.place_by_keyboard("vault");
    let places = details(&studio).places;
    assert!(places.first().unwrap().is_chosen);
    let reference = places.get(1).unwrap().reference;
    studio.edit(Edit::ReferToVault {
        host,
        setting,
        reference,
    });
    assert!(
        studio.heard("refer to the vault kv-contoso"),
        "{:?}",
        studio.heard
    );
    let shown = details(&studio);
    assert!(shown.is_reference());
    assert!(
        shown
            .value
            .starts_with("@Microsoft.KeyVault(SecretUri=https://kv-contoso")
    );
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Denied Not resolved MSINotEnabled");
    studio.apply_fix();
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    let node = studio.node("contosostore");
    studio.edit(Edit::RegenerateKey {
        node,
        slot: KeySlot::First,
    });
    studio.play_to_end();
    assert_eq!(
        studio.verdict(),
        "Denied 403 Forbidden AuthenticationFailed"
    );
    studio.apply_fix();
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    // While time runs, the platform goes on with what it read before.
    assert!(studio.press("k"));
    let again = details(&studio).again;
    studio.edit(Edit::Several(vec![
        Edit::RegenerateKey {
            node,
            slot: KeySlot::First,
        },
        Edit::ChangeSetting {
            host,
            setting,
            secret: again,
        },
    ]));
    studio.play_to_end();
    assert_eq!(
        studio.verdict(),
        "Denied 403 Forbidden AuthenticationFailed"
    );
    let kept = details(&studio).kept.unwrap();
    assert!(kept.contains("was replaced at 10:00:00"), "{kept}");
    studio.edit(Edit::ResolveReferences(host));
    assert!(
        studio.heard("The references of app-contoso were resolved again"),
        "{:?}",
        studio.heard
    );
    assert_eq!(details(&studio).kept, None);
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");
    studio.edit(Edit::ReferToVault {
        host,
        setting,
        reference: None,
    });
    assert!(!details(&studio).is_reference());
}

#[test]
fn the_line_of_a_copy_comes_and_goes_with_its_ends() {
    let mut studio = studio();
    choose_a_copy(&mut studio);
    rotate(&mut studio, KeySlot::First);
    let (vm, store) = (studio.node("vm"), store(&studio));
    for gone in [
        Subject::Node(store),
        Subject::Node(vm),
        Subject::Setting(vm, setting(&studio)),
    ] {
        studio.edit(Edit::Delete(vec![gone]));
        let left = studio.state.shown.layout.clone();
        assert!(left.edges().all(|edge| edge.kind() != EdgeKind::Copy));
        studio.undo();
        assert_eq!(line(&studio).as_deref(), Some("key1, old"));
    }
}

#[test]
fn the_panels_say_who_holds_a_copy() {
    let mut studio = studio();
    choose_a_copy(&mut studio);
    studio.click("contosostore");
    let Details::Resource(details) = select::details(
        &Words::english(),
        &studio.diagram(),
        &studio.state.selection,
    ) else {
        panic!("a resource is selected");
    };
    let keys = details.access_keys.unwrap();
    assert!(keys.is_allowed);
    let copies: Vec<_> = keys
        .keys
        .iter()
        .map(|key| key.copies.iter().map(|it| it.name.as_str()).collect())
        .collect::<Vec<Vec<_>>>();
    assert_eq!(copies, [vec!["STORAGE_CONNECTION_STRING"], vec![]]);
    assert_eq!(details.settings, None, "no code runs in a storage account");

    studio.click("vm");
    let Details::Resource(details) = select::details(
        &Words::english(),
        &studio.diagram(),
        &studio.state.selection,
    ) else {
        panic!("a resource is selected");
    };
    let settings = details.settings.unwrap();
    assert_eq!(settings.settings.len(), 1);
    assert_eq!(settings.copyable.len(), 4);
    assert_eq!(details.access_keys, None);
}

#[test]
fn an_application_gets_a_secret_that_is_copied_expires_and_is_made_anew() {
    let mut studio = studio();
    studio.place_by_keyboard("service principal");
    let application = studio.node("app");
    let kind = ClientCredentialKind::Secret;
    let expires_at = studio.diagram().now().plus_seconds(86_400);
    studio.edit(Edit::AddClientCredential {
        application,
        kind,
        name: None,
        expires_at,
    });
    assert!(studio.heard("Gave app the client secret secret"));
    let credential = studio
        .diagram()
        .client_credentials(application)
        .first()
        .unwrap()
        .id;
    assert!(
        offered(&studio).contains(&"Copy here: client secret “secret” of app".to_owned()),
        "{:?}",
        offered(&studio)
    );
    let (diagram, call) = (studio.diagram(), call(&studio));
    let what = diagram.call(call).unwrap().what.clone();
    let secret = NewSecret::ClientCredential {
        application,
        credential,
    };
    studio.edit(select::copy_and_use(&diagram, call, &what, secret));
    studio.play_to_end();
    assert_eq!(
        studio.verdict(),
        "Denied 403 Forbidden AuthorizationPermissionMismatch"
    );
    studio.apply_fix();
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");

    let expires_at = studio.diagram().now();
    studio.edit(Edit::SetExpiry {
        application,
        credential,
        expires_at,
    });
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Denied 401 Unauthorized AADSTS7000222");
    studio.apply_fix();
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Allowed 200 OK");

    studio.edit(Edit::Delete(vec![Subject::Node(application)]));
    studio.play_to_end();
    assert_eq!(studio.verdict(), "Denied 400 Bad Request AADSTS700016");
    studio.undo();
    assert_eq!(studio.verdict(), "Allowed 200 OK");
}
