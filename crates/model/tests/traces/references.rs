//! Calls with a secret that stands in a vault.

use vouchsafe_model::azure::{Operation, ResourceKind};
use vouchsafe_model::diagram::{
    Edit, KeyForm, KeySlot, NewNodeKind, PrincipalId, ReferenceForm, Scope, Subject, VaultReference,
};

use super::{repair, scene, trace};

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
            let denied = trace(&diagram, call);
            assert_eq!(denied.fixes.len(), 2, "{what}");
            for fix in &denied.fixes {
                let mut repaired = diagram.clone();
                repaired.apply(&fix.edit).expect("it applies");
                repair(repaired, call, &what);
            }
            repair(diagram, call, &what);
        }
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
