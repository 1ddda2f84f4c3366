//! Calls that are made with a key or password of the target itself.

use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::azure::{Operation, ResourceKind};
use vouchsafe_model::diagram::{Edit, KeySlot, NewLocalSecret, NewSecret, Subject};

use super::{repair, scene, trace};

#[test]
fn the_first_and_every_other_fix_of_a_call_with_a_key_or_password_leads_to_allowed() {
    let mut kinds = Vec::new();
    for operation in Operation::all() {
        let Some(kind) = LocalKind::of_service(operation.row().service) else {
            continue;
        };
        kinds.push(kind);
        let mut scene = scene(ResourceKind::named("function-app"), operation);
        let target = scene.target.node();
        let secret = NewSecret::Local(NewLocalSecret {
            of: target,
            kind,
            part: scene.target.part().filter(|_| kind == LocalKind::Sql),
            holder: None,
            slot: KeySlot::First,
        });
        let drawing = &mut scene.drawing;
        let setting = drawing.copy(scene.host, secret);
        let call = drawing.call_with_setting(scene.host, operation.slug(), scene.target, setting);
        assert!(trace(&drawing.diagram, call).verdict.is_allowed());
        let regenerate = Edit::RegenerateKey {
            node: target,
            slot: KeySlot::First,
        };
        for before in [
            regenerate.clone(),
            Edit::DisallowKeyAccess(target),
            Edit::Several(vec![Edit::DisallowKeyAccess(target), regenerate]),
            Edit::Delete(vec![Subject::Setting(scene.host, setting)]),
        ] {
            let what = format!("{}, {before:?}", operation.slug());
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
    for kind in LocalKind::ALL {
        assert!(kinds.contains(&kind), "{kind:?} is called by nothing");
    }
}
