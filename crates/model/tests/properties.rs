//! What holds for every diagram and every sequence of edits.

use proptest::prelude::*;
use vouchsafe_model::advice::findings;
use vouchsafe_model::diagram::{
    AccessKeys, Credential, Diagram, Edit, HeldSecret, History, NewCall, NodeId, invariant,
};
use vouchsafe_model::flow::{DrawnEstate, simulate, to_json, to_text};

#[cfg(test)]
#[path = "support/random.rs"]
mod random;

use random::{Seed, diagrams_in_time, edit, seeds};

/// The text of the format says all there is to say.
fn check_file(diagram: &Diagram) {
    let text = diagram.to_json();
    let read = Diagram::from_json(&text);
    assert_eq!(read.as_ref(), Ok(diagram), "{text}");
    assert_eq!(read.map(|read| read.to_json()), Ok(text));
}

/// The diagram after edits in one order and in the opposite one, and how many of them
/// those are: edits that say the same whichever of them comes first.
fn in_both_orders(diagram: &Diagram, seeds: Vec<Seed>) -> (Diagram, Diagram, usize) {
    let mut done: Vec<Edit> = Vec::new();
    let (mut forward, mut backward) = (diagram.clone(), diagram.clone());
    for seed in seeds {
        let edit = edit(diagram, seed);
        let mut after = forward.clone();
        if after.apply(&edit).is_err() {
            continue;
        }
        let mut before = diagram.clone();
        let order = std::iter::once(&edit).chain(done.iter().rev());
        let applies = order.map(|edit| before.apply(edit)).all(|it| it.is_ok());
        if applies && before == after && after != forward {
            (forward, backward) = (after, before);
            done.push(edit);
        }
    }
    (forward, backward, done.len())
}

/// The most calls that are added to see what comes of them.
const MORE_CALLS: usize = 16;

/// The diagram with calls by whoever can make one, to the first that offers something.
fn with_calls(mut diagram: Diagram) -> Diagram {
    let drawn = DrawnEstate::of(&diagram);
    let uses = drawn.reach().uses().to_vec();
    let callers: Vec<NodeId> = diagram.nodes().map(|node| node.id).collect();
    let mut added = 0;
    for (place, caller) in callers.into_iter().enumerate() {
        for credential in [
            diagram.usual_credential(caller),
            Some(Credential::DefaultChain),
        ] {
            let Some(credential) = credential else {
                continue;
            };
            // Another target for each.
            let turned = uses.iter().cycle().skip(place * 7).take(uses.len());
            let made = turned.into_iter().any(|what| {
                let call = Edit::AddCall(NewCall {
                    name: String::new(),
                    caller,
                    target: what.target,
                    operation: what.operation,
                    credential,
                    audience: None,
                });
                diagram.apply(&call).is_ok()
            });
            added += usize::from(made);
        }
        if added >= MORE_CALLS {
            break;
        }
    }
    diagram
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_sequence_of_edits_breaks_an_invariant(seeds in seeds(0..120)) {
        let mut diagram = Diagram::new();
        for seed in seeds {
            let before = diagram.clone();
            let edit = edit(&diagram, seed);
            match diagram.apply(&edit) {
                Ok(applied) => {
                    prop_assert_eq!(invariant::violations(&diagram), [], "{:?}", edit);
                    let after = diagram.clone();
                    diagram.revert(&applied);
                    prop_assert_eq!(&diagram, &before, "{:?}", edit);
                    diagram.reapply(&applied);
                    prop_assert_eq!(&diagram, &after, "{:?}", edit);
                    prop_assert_eq!(applied.is_empty(), before == after, "{:?}", edit);
                }
                Err(refusal) => {
                    prop_assert_eq!(&diagram, &before, "{:?}", edit);
                    prop_assert!(!refusal.to_string().is_empty());
                }
            }
        }
    }

    #[test]
    fn undoing_all_and_redoing_all_is_where_one_was(seeds in seeds(0..80)) {
        let mut diagram = Diagram::new();
        let mut history = History::default();
        let mut stations = vec![diagram.clone()];
        for seed in seeds {
            let edit = edit(&diagram, seed);
            if history.apply(&mut diagram, &edit).is_ok_and(|applied| !applied.is_empty()) {
                stations.push(diagram.clone());
            }
        }
        for expected in stations.iter().rev().skip(1) {
            prop_assert!(history.undo(&mut diagram).is_some());
            prop_assert_eq!(&diagram, expected);
        }
        prop_assert!(history.undo(&mut diagram).is_none());
        for expected in stations.iter().skip(1) {
            prop_assert!(history.redo(&mut diagram).is_some());
            prop_assert_eq!(&diagram, expected);
        }
        prop_assert!(history.redo(&mut diagram).is_none());
    }

    #[test]
    fn in_which_order_it_was_drawn_tells_nobody(
        diagram in diagrams_in_time(240..300),
        more in seeds(15..30),
    ) {
        let (forward, backward, _) = in_both_orders(&diagram, more);
        prop_assert_eq!(&forward, &backward);
        prop_assert_eq!(forward.now(), backward.now());
        let (forward, backward) = (with_calls(forward), with_calls(backward));
        prop_assert_eq!(&forward, &backward);
        for call in forward.calls() {
            let one = simulate(&forward, call.id, forward.now()).unwrap();
            let other = simulate(&backward, call.id, backward.now()).unwrap();
            prop_assert_eq!(&one, &other);
            prop_assert_eq!(to_json(&forward, &one), to_json(&backward, &other));
            prop_assert_eq!(to_text(&forward, &one), to_text(&backward, &other));
        }
        prop_assert_eq!(findings(&forward), findings(&backward));
    }

    #[test]
    fn what_a_file_says_is_what_was_drawn(diagram in diagrams_in_time(0..120)) {
        check_file(&diagram);
    }

    #[test]
    fn a_changed_file_is_refused_or_holds_together(
        diagram in diagrams_in_time(10..60),
        changes in prop::collection::vec((any::<prop::sample::Index>(), "[0-9a-z\"{},:\\[\\]-]{0,3}"), 1..4),
    ) {
        let mut text = diagram.to_json();
        for (at, put) in changes {
            let mut at = at.index(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            text.replace_range(at..=at + text[at..].chars().next().unwrap().len_utf8() - 1, &put);
        }
        if let Ok(diagram) = Diagram::from_json(&text) {
            prop_assert_eq!(invariant::violations(&diagram), []);
            check_file(&diagram);
        }
    }

    #[test]
    fn any_text_is_refused_or_holds_together(text in any::<String>()) {
        prop_assert!(Diagram::from_json(&text).is_err());
    }
}

/// An order of two edits is worth little, and of none nothing.
#[test]
fn many_edits_can_be_made_in_another_order() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut edits = 0;
    let mut calls = 0;
    for _ in 0..64 {
        let strategy = (diagrams_in_time(270..271), seeds(22..23));
        let (diagram, more) = strategy.new_tree(&mut runner).unwrap().current();
        let (forward, _, count) = in_both_orders(&diagram, more);
        edits += count;
        calls += with_calls(forward).calls().count();
    }
    assert!(
        edits > 4 * 64 && calls > 2 * 64,
        "{edits} edits, {calls} calls"
    );
}

/// Random edits are worth nothing if they are refused or never reach a corner.
#[test]
fn random_edits_reach_every_kind_of_record() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut counts = [0_usize; 28];
    for _ in 0..320 {
        let tree = diagrams_in_time(300..301).new_tree(&mut runner).unwrap();
        let diagram = tree.current();
        let resources = || diagram.nodes().filter_map(|node| node.resource());
        let found = [
            diagram.node_count(),
            resources().map(|it| it.parts.len()).sum(),
            resources()
                .filter(|it| it.system_assigned.is_some())
                .count(),
            resources().map(|it| it.user_assigned.len()).sum(),
            diagram.role_assignments().count(),
            diagram.deny_assignments().count(),
            diagram.database_users().count(),
            diagram.data_grants().count(),
            resources().map(|it| it.modes.len()).sum(),
            diagram.calls().count(),
            resources().map(|it| it.settings.len()).sum(),
            resources()
                .filter(|it| it.access_keys != AccessKeys::default())
                .count(),
            diagram
                .calls()
                .filter(|it| {
                    it.what
                        .setting()
                        .is_some_and(|setting| diagram.setting(it.what.caller, setting).is_some())
                })
                .count(),
            diagram
                .nodes()
                .map(|it| diagram.client_credentials(it.id).len())
                .sum(),
            resources()
                .flat_map(|it| &it.settings)
                .filter(|it| it.secret.client_credential().is_some())
                .count(),
            resources()
                .flat_map(|it| &it.settings)
                .filter(|it| matches!(it.secret, HeldSecret::Sas(_)))
                .count(),
            resources()
                .flat_map(|it| &it.settings)
                .filter(|it| !diagram.is_current(&it.secret))
                .count(),
            diagram.clock().map_or(0, |clock| clock.changes.len()),
            diagram.held_tokens().count(),
            diagram.problems().len(),
            diagram.assertions().count(),
            diagram.silences().count(),
            diagram.role_definitions().count(),
            diagram
                .role_definitions()
                .filter(|it| diagram.assignments_of(it.role).next().is_some())
                .count(),
            diagram.federated_credentials().count(),
            diagram
                .calls()
                .filter(|it| {
                    matches!(
                        it.what.credential,
                        Credential::Workload | Credential::Trusted { .. }
                    )
                })
                .count(),
            diagram.story().map_or(0, |story| story.beats.len()),
            diagram
                .story()
                .into_iter()
                .flat_map(|story| &story.beats)
                .map(|beat| beat.what.edits.len())
                .sum(),
        ];
        for (count, found) in counts.iter_mut().zip(found) {
            *count += found;
        }
    }
    assert!(counts.iter().all(|count| *count > 8), "{counts:?}");
}
