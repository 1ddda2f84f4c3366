//! Calls that are signed with a key of a storage account.

use vouchsafe_model::azure::{Operation, ResourceKind};
use vouchsafe_model::diagram::{CallId, Edit, KeyForm, KeySlot, SettingId, Subject};
use vouchsafe_model::flow::Question;

use super::hosts_with_settings;
use super::repairs::{repair_in_every_way, trace};
use super::scene::{Scene, scene};

/// Operations that can be signed with a key.
fn signed_operations() -> impl Iterator<Item = Operation> {
    Operation::all().filter(|operation| {
        let row = operation.row();
        row.service
            .row()
            .shared_key
            .is_some_and(|keys| !keys.token_only_operations.contains(&operation.slug()))
    })
}

/// A call that is made with key1 of the target.
fn scene_with_key(
    host: ResourceKind,
    operation: Operation,
    form: KeyForm,
) -> (Scene, CallId, SettingId) {
    let mut scene = scene(host, operation);
    let account = scene.target.node();
    let setting = scene
        .drawing
        .copy_key(scene.host, account, KeySlot::First, form);
    let call = scene
        .drawing
        .call_with_setting(scene.host, operation.slug(), scene.target, setting);
    (scene, call, setting)
}

#[test]
fn a_key_opens_everything_in_its_account_without_any_role() {
    for host in hosts_with_settings() {
        for operation in signed_operations() {
            for form in KeyForm::ALL {
                let (scene, call, _) = scene_with_key(host, operation, form);
                let found = trace(&scene.drawing.diagram, call);
                assert!(found.verdict.is_allowed(), "{:?}", found.verdict);
                assert_eq!(found.token, None);
                let asks_for_a_role = found
                    .steps
                    .iter()
                    .flat_map(|step| &step.checks)
                    .any(|check| check.question == Question::RoleAssignment);
                assert!(!asks_for_a_role);
            }
        }
    }
}

#[test]
fn the_first_and_every_other_fix_of_a_call_with_a_key_leads_to_allowed() {
    for host in hosts_with_settings() {
        for operation in signed_operations() {
            let (scene, call, setting) = scene_with_key(host, operation, KeyForm::KeyAlone);
            let account = scene.target.node();
            let regenerate = Edit::RegenerateKey {
                node: account,
                slot: KeySlot::First,
            };
            for before in [
                regenerate.clone(),
                Edit::DisallowKeyAccess(account),
                Edit::Several(vec![Edit::DisallowKeyAccess(account), regenerate.clone()]),
                Edit::Delete(vec![Subject::Setting(scene.host, setting)]),
            ] {
                let what = format!("{} on {}, {before:?}", operation.slug(), host.slug());
                let mut diagram = scene.drawing.diagram.clone();
                diagram.apply(&before).expect("it applies");
                let fixes = repair_in_every_way(diagram, call, &what);
                assert_eq!(fixes, 2, "{what}");
            }
        }
    }
}

#[test]
fn a_managed_identity_in_place_of_a_key_is_allowed_at_once() {
    for operation in signed_operations() {
        let host = ResourceKind::named("app-service");
        let (scene, call, _) = scene_with_key(host, operation, KeyForm::ConnectionString);
        let mut diagram = scene.drawing.diagram;
        diagram
            .apply(&Edit::DisallowKeyAccess(scene.target.node()))
            .expect("it applies");
        let denied = trace(&diagram, call);
        let fix = denied.fixes.first().expect("there is a fix");
        diagram.apply(&fix.edit).expect("it applies");
        assert!(trace(&diagram, call).verdict.is_allowed());
    }
}
