//! What holds for every diagram and every sequence of edits.

use proptest::prelude::*;
use vouchsafe_model::diagram::{AccessKeys, Credential, Diagram, HeldSecret, History, invariant};

#[cfg(test)]
#[path = "support/random.rs"]
mod random;

use random::{diagrams_in_time, edit, seeds};

/// The text of the format says all there is to say.
fn check_file(diagram: &Diagram) {
    let text = diagram.to_json();
    let read = Diagram::from_json(&text);
    assert_eq!(read.as_ref(), Ok(diagram), "{text}");
    assert_eq!(read.map(|read| read.to_json()), Ok(text));
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
