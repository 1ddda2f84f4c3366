use std::num::NonZeroU16;

use super::*;
use crate::diagram::{Carriers, Diagram, WorldPoint, invariant};
use crate::flow::{self, Verdict};

const ORIGIN: WorldPoint = WorldPoint { x: 0, y: 0 };

fn case(hosts: u16, targets: u16) -> Case {
    Case {
        hosts: NonZeroU16::new(hosts).unwrap(),
        targets: NonZeroU16::new(targets).unwrap(),
        ..Case::SIMPLEST
    }
}

fn more(hosts: u16) -> Needs {
    Needs::SomeMore(NonZeroU16::new(hosts).unwrap())
}

#[test]
fn each_case_gets_the_design_that_meets_it_with_the_least() {
    let of = |hosts, targets, change: fn(&mut Case)| {
        let mut case = case(hosts, targets);
        change(&mut case);
        case
    };
    for (case, design) in [
        (of(1, 1, |_| {}), Design::SystemAssigned),
        (of(1, 3, |it| it.before_creation = true), Design::Shared),
        (of(10, 3, |_| {}), Design::Shared),
        (of(10, 3, |it| it.audit_each = true), Design::SystemAssigned),
        (
            of(10, 3, |it| it.ends_with_host = true),
            Design::SystemAssigned,
        ),
        (
            of(10, 3, |it| it.needs = Needs::Different),
            Design::SystemAssigned,
        ),
        (of(10, 3, |it| it.needs = more(2)), Design::Both),
        (
            of(10, 3, |it| {
                it.audit_each = true;
                it.come_and_go = true;
            }),
            Design::OneEach,
        ),
        (
            of(10, 3, |it| {
                it.needs = Needs::Different;
                it.before_creation = true;
            }),
            Design::OneEach,
        ),
        (
            of(3, 1, |it| it.carriers.without_user_assigned = 3),
            Design::SystemAssigned,
        ),
    ] {
        let found = recommend(&case);
        assert_eq!(found.design, design, "{case:?}");
        assert_eq!(found.missed(), [], "{case:?}");
    }
}

#[test]
fn what_no_design_meets_is_told() {
    let mut case = case(4, 2);
    case.ends_with_host = true;
    case.before_creation = true;
    let found = recommend(&case);
    assert_eq!(found.design, Design::Shared);
    assert_eq!(found.missed(), [Demand::EndsWithHost]);
}

#[test]
fn n_hosts_and_m_targets_make_n_times_m_assignments_or_m() {
    let [system_assigned, shared, both, one_each] = weigh(&case(10, 3));
    let counts = |it: &Weighed| (it.identities, it.role_assignments, it.to_make_again);
    assert_eq!(counts(&system_assigned), (10, 30, 3));
    assert_eq!(counts(&shared), (1, 3, 0));
    assert_eq!(counts(&both), (1, 3, 0));
    assert_eq!(counts(&one_each), (10, 30, 0));
    let words: String = recommend(&case(10, 3))
        .arguments
        .into_iter()
        .map(|it| it.words.into_string())
        .collect();
    let said = "10 identities and 30 role assignments each with a system-assigned identity, \
                1 identity and 3 role assignments with a shared one.";
    assert!(words.contains(said), "{words}");
}

#[test]
fn one_role_assignment_too_many_for_a_subscription_is_one_too_many() {
    let misses = |hosts: u16| weigh(&case(hosts, 4))[0].misses.clone();
    assert_eq!(misses(1_000), []);
    assert_eq!(misses(1_001), [Demand::WithinTheLimit]);
}

#[test]
fn every_argument_has_a_source_that_can_be_read() {
    for case in cases() {
        let found = recommend(&case);
        assert!(!found.arguments.is_empty());
        for argument in found.arguments {
            assert!(argument.source.url().is_some(), "{}", argument.words);
            assert!(argument.words.ends_with('.'), "{}", argument.words);
        }
    }
}

/// A good many of all cases that there are.
fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (hosts, targets) in [(1, 1), (2, 1), (3, 2), (12, 7)] {
        for needs in [Needs::Same, more(1), more(5), Needs::Different] {
            for flags in 0_u8..16 {
                cases.push(Case {
                    needs,
                    come_and_go: flags & 1 > 0,
                    before_creation: flags & 2 > 0,
                    ends_with_host: flags & 4 > 0,
                    audit_each: flags & 8 > 0,
                    ..case(hosts, targets)
                });
            }
        }
    }
    cases
}

/// What is drawn has the counts that were told, and every call in it works.
#[test]
fn what_is_built_is_what_was_counted() {
    // What is asked besides changes what is recommended, and not what is drawn.
    for case in cases().into_iter().step_by(16) {
        let is_drawn_whole =
            case.hosts.get() <= MOST_DRAWN_HOSTS && case.targets.get() <= MOST_DRAWN_TARGETS;
        for weighed in weigh(&case) {
            let mut diagram = Diagram::new();
            let built = build(&diagram, &case, weighed.design, ORIGIN).unwrap();
            diagram.apply(&built.edit).unwrap();
            assert_eq!(invariant::violations(&diagram), []);
            for call in diagram.calls() {
                let verdict = flow::verdict(&diagram, call.id, diagram.now()).unwrap();
                assert!(
                    matches!(verdict, Verdict::Allowed { .. }),
                    "{case:?} {:?}: {verdict:?}",
                    weighed.design
                );
            }
            // What is needed by one alone is drawn as one thing more for the first.
            let is_counted = case.needs == Needs::Same
                || (case.with_more() > 0 && weighed.design != Design::Shared);
            if is_drawn_whole && is_counted {
                let assignments = diagram.role_assignments().count() as u32;
                assert_eq!(
                    assignments, weighed.role_assignments,
                    "{case:?} {weighed:?}"
                );
            }
        }
    }
}

#[test]
fn a_drawing_that_adopts_a_design_has_the_case_it_had() {
    let first = case(3, 2);
    let mut first = Case {
        needs: more(1),
        ..first
    };
    first.carriers = Carriers::default();
    let mut drawn = Diagram::new();
    let built = build(&drawn, &first, Design::SystemAssigned, ORIGIN).unwrap();
    drawn.apply(&built.edit).unwrap();
    assert_eq!(case_of(&drawn, &Case::SIMPLEST), Some(first));
    for design in Design::ALL {
        let mut diagram = drawn.clone();
        let Some(edit) = adopt(&diagram, design) else {
            assert_eq!(design, Design::SystemAssigned, "nothing to change");
            continue;
        };
        diagram.apply(&edit).unwrap();
        assert_eq!(invariant::violations(&diagram), []);
        assert_eq!(
            case_of(&diagram, &Case::SIMPLEST),
            Some(first),
            "{design:?}"
        );
        for call in diagram.calls() {
            let verdict = flow::verdict(&diagram, call.id, diagram.now()).unwrap();
            assert!(
                matches!(verdict, Verdict::Allowed { .. }),
                "{design:?}: {verdict:?}"
            );
        }
        let expected = &weigh(&first)[design as usize];
        let assignments = diagram.role_assignments().count() as u32;
        assert_eq!(assignments, expected.role_assignments, "{design:?}");
        let on = |node: &&std::rc::Rc<crate::diagram::Node>| {
            node.resource()
                .is_some_and(|it| it.system_assigned.is_some())
        };
        let system_assigned = diagram.nodes().filter(on).count();
        let shared = diagram
            .nodes()
            .filter(|node| node.kind == crate::diagram::NodeKind::UserAssignedIdentity)
            .count();
        assert_eq!(
            (system_assigned + shared) as u32,
            expected.identities,
            "{design:?}"
        );
    }
}

#[test]
fn an_empty_drawing_has_no_case_and_adopts_nothing() {
    let diagram = Diagram::new();
    assert_eq!(case_of(&diagram, &Case::SIMPLEST), None);
    assert_eq!(adopt(&diagram, Design::Shared), None);
}
