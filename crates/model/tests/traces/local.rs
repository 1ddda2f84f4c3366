//! Calls that are made with a key or password of the target itself.

use vouchsafe_model::azure::local_auth::LocalKind;
use vouchsafe_model::azure::{Operation, ResourceKind};
use vouchsafe_model::diagram::{Diagram, Edit, KeySlot, NewLocalSecret, NewSecret, Subject};
use vouchsafe_model::link;

use super::repairs::{repair, repair_in_every_way, trace};
use super::scene::scene;

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
            let fixes = repair_in_every_way(diagram, call, &what);
            assert_eq!(fixes, 2, "{what}");
        }
    }
    for kind in LocalKind::ALL {
        assert!(kinds.contains(&kind), "{kind:?} is called by nothing");
    }
}

/// A key that only reads is enough for what reads, and each repair of the rest works.
#[test]
fn read_only_keys_read_and_write_nothing() {
    let (mut reads, mut writes) = (0, 0);
    for operation in Operation::all() {
        let Some(kind) = LocalKind::of_service(operation.row().service) else {
            continue;
        };
        let Some(read_only) = &kind.row().read_only else {
            continue;
        };
        let mut scene = scene(ResourceKind::named("function-app"), operation);
        let target = scene.target.node();
        let drawing = &mut scene.drawing;
        let secret = NewSecret::Local(NewLocalSecret {
            of: target,
            kind,
            part: None,
            holder: None,
            slot: KeySlot::SecondReadOnly,
        });
        let setting = drawing.copy(scene.host, secret);
        let call = drawing.call_with_setting(scene.host, operation.slug(), scene.target, setting);
        let what = operation.slug();
        let answered = trace(&drawing.diagram, call);
        if read_only.operations.contains(&what) {
            reads += 1;
            assert!(answered.verdict.is_allowed(), "{what}");
        } else {
            writes += 1;
            assert_eq!(answered.fixes.len(), 2, "{what}");
            for fix in &answered.fixes {
                let mut repaired = drawing.diagram.clone();
                repaired.apply(&fix.edit).expect("it applies");
                repair(repaired, call, what);
            }
        }
        // They are made anew for themselves.
        let mut diagram = drawing.diagram.clone();
        let slot = KeySlot::Second;
        let node = target;
        diagram
            .apply(&Edit::RegenerateKey { node, slot })
            .expect("it applies");
        assert_eq!(trace(&diagram, call).verdict, answered.verdict, "{what}");
        let slot = KeySlot::SecondReadOnly;
        diagram
            .apply(&Edit::RegenerateKey { node, slot })
            .expect("it applies");
        assert!(!trace(&diagram, call).verdict.is_allowed(), "{what}");
        let read = Diagram::from_json(&diagram.to_json()).expect("it opens");
        assert_eq!(read.access_keys(target), diagram.access_keys(target));
        let sent = link::encode(&diagram).expect("it fits");
        let opened = link::decode(&sent).expect("it opens");
        let node = opened
            .nodes()
            .find(|it| it.name == diagram.node_name(target));
        let keys = node.and_then(|it| opened.access_keys(it.id));
        assert_eq!(keys, diagram.access_keys(target));
    }
    assert_eq!((reads, writes), (4, 4));
}
