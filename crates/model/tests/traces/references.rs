//! Calls with a secret that stands in a vault.

use vouchsafe_model::azure::{Operation, ResourceKind};
use vouchsafe_model::diagram::{
    CallId, Diagram, Edit, KeyForm, KeySlot, NewNodeKind, NewSecret, PrincipalId, ReferenceForm,
    Scope, Subject, VaultReference,
};
use vouchsafe_model::flow::{Timestamp, Verdict, moments, simulate};
use vouchsafe_model::link;

use super::repairs::{repair_in_every_way, trace};
use super::scene::scene;

#[test]
fn the_first_and_every_other_fix_of_a_call_with_a_reference_leads_to_allowed() {
    for (host, form) in [
        ("app-service", ReferenceForm::SecretUri),
        ("function-app", ReferenceForm::VaultName),
    ] {
        let operation = Operation::named("read-blob");
        let mut scene = scene(ResourceKind::named(host), operation);
        let account = scene.target.node();
        let drawing = &mut scene.drawing;
        let key = (KeySlot::First, KeyForm::ConnectionString);
        let setting = drawing.copy_key(scene.host, account, key.0, key.1);
        let vault = drawing.resource("key-vault", "kv-shared", None);
        let secret = drawing.part(vault, "key-vault-secret", None);
        let reference = VaultReference {
            vault,
            secret,
            form,
        };
        drawing.edit(Edit::ReferToVault {
            host: scene.host,
            setting,
            reference: Some(reference),
        });
        let call = drawing.call_with_setting(scene.host, "read-blob", scene.target, setting);
        let regenerate = Edit::RegenerateKey {
            node: account,
            slot: KeySlot::First,
        };
        for before in [
            Edit::Several(Vec::new()),
            Edit::EnableSystemAssigned(scene.host),
            regenerate,
            Edit::DisallowKeyAccess(account),
            Edit::Delete(vec![Subject::Part(vault, secret)]),
            Edit::Delete(vec![Subject::Node(vault)]),
        ] {
            let what = format!("{host}, {before:?}");
            let mut diagram = drawing.diagram.clone();
            diagram.apply(&before).expect("it applies");
            let fixes = repair_in_every_way(diagram, call, &what);
            assert_eq!(fixes, 2, "{what}");
        }
    }
}

fn is_allowed_now(diagram: &Diagram, call: CallId) -> bool {
    let trace = simulate(diagram, call, diagram.now()).expect("the call is there");
    matches!(trace.verdict, Verdict::Allowed { .. })
}

/// A web app whose reference finds a key of the account, on a drawing with a clock; and
/// the key, and what the vault holds, made anew.
#[test]
fn what_the_platform_read_is_kept_for_a_day_or_until_the_configuration_changes() {
    let operation = Operation::named("read-blob");
    let mut scene = scene(ResourceKind::named("app-service"), operation);
    let account = scene.target.node();
    let host = scene.host;
    let drawing = &mut scene.drawing;
    let (slot, form) = (KeySlot::First, KeyForm::ConnectionString);
    let setting = drawing.copy_key(host, account, slot, form);
    let other = drawing.copy_key(host, account, KeySlot::Second, form);
    let vault = drawing.resource("key-vault", "kv-shared", None);
    let secret = drawing.part(vault, "key-vault-secret", None);
    let reference = VaultReference {
        vault,
        secret,
        form: ReferenceForm::SecretUri,
    };
    drawing.edit(Edit::ReferToVault {
        host,
        setting,
        reference: Some(reference),
    });
    let identity = drawing.enable(host);
    drawing.assign(identity, "Key Vault Secrets User", Scope::Node(vault));
    let call = drawing.call_with_setting(host, "read-blob", scene.target, setting);
    drawing.edit(Edit::StartClock {
        at: Timestamp::START,
    });
    let regenerate = Edit::RegenerateKey {
        node: account,
        slot,
    };
    let replace = Edit::ChangeSetting {
        host,
        setting,
        secret: NewSecret::AccountKey {
            account,
            slot,
            form,
        },
    };
    let wait = |seconds| Edit::AdvanceClock {
        to: Timestamp::START.plus_seconds(seconds),
    };
    let is_allowed = |edits: &[&Edit]| {
        let mut diagram = drawing.diagram.clone();
        for edit in edits {
            diagram.apply(edit).expect("it applies");
        }
        // A link and a file carry what is kept.
        let sent = link::encode(&diagram).expect("it fits");
        let there = link::decode(&sent).expect("it opens");
        let read = Diagram::from_json(&diagram.to_json()).expect("it opens");
        assert_eq!(there.clock(), diagram.clock());
        assert_eq!(read.clock(), diagram.clock());
        is_allowed_now(&diagram, call)
    };
    let replaced = [&regenerate, &replace];
    let then = |edits: &[&Edit]| is_allowed(&[&replaced[..], edits].concat());
    let rename = |setting| Edit::RenameSetting {
        host,
        setting,
        name: "ANOTHER_NAME".to_owned(),
    };
    assert!(is_allowed(&[]));
    // The vault still holds what is good for nothing: nobody keeps anything.
    assert!(!is_allowed(&[&regenerate]));
    assert!(!then(&[]));
    assert!(!then(&[&wait(86_399)]));
    assert!(then(&[&wait(86_400)]));
    assert!(then(&[&Edit::StopClock]));
    assert!(then(&[&Edit::ResolveReferences(host)]));
    // Any change of the configuration is enough.
    assert!(then(&[&rename(setting)]));
    assert!(then(&[&rename(other)]));
    assert!(then(&[&Edit::Delete(vec![Subject::Setting(host, other)])]));
    // To rename the app, or to move it on the canvas, is none.
    let app = Edit::Rename {
        node: host,
        name: "another-app".to_owned(),
    };
    assert!(!then(&[&app]));
    // The first that is kept is kept, however often it is replaced.
    assert!(then(&[&wait(3_600), &regenerate, &replace, &wait(86_400)]));
    // It names the moment, and each repair is one.
    let mut diagram = drawing.diagram.clone();
    for edit in replaced {
        diagram.apply(edit).expect("it applies");
    }
    let named: Vec<_> = moments(&diagram).into_iter().map(|it| it.at).collect();
    assert_eq!(named, [Timestamp::START.plus_seconds(86_400)]);
    let denied = trace(&diagram, call);
    assert_eq!(denied.fixes.len(), 2);
    for fix in &denied.fixes {
        let mut repaired = diagram.clone();
        repaired.apply(&fix.edit).expect("it applies");
        assert!(is_allowed_now(&repaired, call), "{}", fix.title);
    }
}

#[test]
fn all_who_refer_to_a_secret_of_a_vault_find_the_same() {
    let operation = Operation::named("read-blob");
    let mut scene = scene(ResourceKind::named("app-service"), operation);
    let account = scene.target.node();
    let drawing = &mut scene.drawing;
    let other = drawing.resource("function-app", "func", None);
    let vault = drawing.resource("key-vault", "kv-shared", None);
    let secret = drawing.part(vault, "key-vault-secret", None);
    let user = drawing.place(NewNodeKind::UserAssignedIdentity, "id-user", None);
    drawing.assign(
        PrincipalId::of_node(user),
        "Key Vault Secrets User",
        Scope::Node(vault),
    );
    let form = KeyForm::KeyAlone;
    let first = drawing.copy_key(scene.host, account, KeySlot::First, form);
    let second = drawing.copy_key(other, account, KeySlot::Second, form);
    let refer = |host, setting, form| Edit::ReferToVault {
        host,
        setting,
        reference: Some(VaultReference {
            vault,
            secret,
            form,
        }),
    };
    drawing.edit(refer(scene.host, first, ReferenceForm::SecretUri));
    drawing.edit(refer(other, second, ReferenceForm::VaultName));
    let held = |drawing: &crate::drawing::Drawing, host, setting| {
        let setting = drawing.diagram.setting(host, setting);
        setting.expect("it is there").secret
    };
    // The vault holds what it held.
    assert_eq!(
        held(drawing, other, second),
        held(drawing, scene.host, first)
    );
    drawing.edit(Edit::RegenerateKey {
        node: account,
        slot: KeySlot::First,
    });
    let old = held(drawing, other, second);
    drawing.edit(Edit::ChangeSetting {
        host: other,
        setting: second,
        secret: old.again(),
    });
    assert_ne!(held(drawing, other, second), old);
    assert_eq!(
        held(drawing, other, second),
        held(drawing, scene.host, first)
    );
    // A machine has nothing that resolves references.
    let machine = drawing.resource("virtual-machine", "vm", None);
    let third = drawing.copy_key(machine, account, KeySlot::First, form);
    let refused = refer(machine, third, ReferenceForm::SecretUri);
    assert!(drawing.diagram.clone().apply(&refused).is_err());
}
