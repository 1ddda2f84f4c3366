//! Who may do what, all at once, is what the single calls would find.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "what is drawn for a test must be accepted"
)]

use std::collections::BTreeMap;

use proptest::prelude::*;
use vouchsafe_model::azure::operations::Permission;
use vouchsafe_model::diagram::{
    Credential, Diagram, Edit, IdentityChoice, NewCall, NodeId, PrincipalId, Scope, Subject,
};
use vouchsafe_model::flow::{
    CheckOutcome, Deciding, DrawnEstate, May, Question, Reach, Timestamp, Trace, Use, Verdict,
    simulate,
};

#[cfg(test)]
#[path = "support/random.rs"]
mod random;

use random::{diagrams, edit, seeds};

const NOW: Timestamp = Timestamp::from_unix_seconds(1_760_000_000);

/// Uses of one drawing that are played, spread over all there are.
const PLAYED_AT_MOST: usize = 40;

/// Under which roles are assigned: conditions that hold, fail, and neither.
const CONDITIONS: [Option<&str>; 5] = [
    None,
    Some("a condition"),
    Some("NOT SubOperationMatches{'Blob.List'}"),
    Some("ActionMatches{'*/read'} OR @Principal[team] StringEquals 'red'"),
    Some("@Request[x] StringEquals 'a' AND true BoolEquals false"),
];

/// The same drawing with more roles for hosts: chance alone seldom gives the right one.
fn generous(diagram: &Diagram) -> Diagram {
    let mut generous = diagram.clone();
    // What counts once everything has arrived is what is asked about.
    let _ = generous.apply(&Edit::StopClock);
    let drawn = DrawnEstate::of(diagram);
    let uses: Vec<Use> = drawn.reach().uses().to_vec();
    for (number, principal) in hosts(diagram).map(|(_, it)| it).enumerate() {
        for (made, what) in uses.iter().skip(number).step_by(4).enumerate() {
            if let Permission::DataRole(permission) =
                diagram.permission(what.target, what.operation)
            {
                let scopes = [what.target, Scope::Node(what.target.node())];
                let _ = generous.apply(&Edit::GrantDataRoles {
                    scope: scopes[number % 2],
                    principal,
                    roles: vec![permission.least_role],
                });
            }
            if let Permission::Rbac(permission) = diagram.permission(what.target, what.operation) {
                if let Some(list) = permission.otherwise.filter(|_| made % 2 == 0) {
                    let enough = number % 3 != 0;
                    let _ = generous.apply(&Edit::GrantDataRoles {
                        scope: what.target,
                        principal,
                        roles: list.all_of[usize::from(!enough)..].to_vec(),
                    });
                    continue;
                }
                let above = diagram.scope_chain(what.target);
                let scope = above.get(number % above.len()).copied();
                let _ = generous.apply(&Edit::AssignRole {
                    principal,
                    role: permission.least_role,
                    scope: scope.unwrap_or(what.target),
                    condition: CONDITIONS[made % CONDITIONS.len()].map(str::to_owned),
                });
            }
        }
    }
    generous
}

/// Hosts with an identity of their own.
fn hosts(diagram: &Diagram) -> impl Iterator<Item = (NodeId, PrincipalId)> {
    diagram.nodes().filter_map(|node| {
        let resource = node.resource()?;
        resource.kind.row().host?;
        Some((node.id, resource.system_assigned?))
    })
}

fn played(diagram: &Diagram, caller: NodeId, what: Use) -> Trace {
    let mut diagram = diagram.clone();
    let applied = diagram
        .apply(&Edit::AddCall(NewCall {
            name: String::new(),
            caller,
            target: what.target,
            operation: what.operation,
            credential: Credential::ManagedIdentity(IdentityChoice::Unnamed),
            audience: None,
        }))
        .expect("a call");
    let [Subject::Call(call)] = applied.created.as_slice() else {
        panic!("{applied:?}");
    };
    simulate(&diagram, *call, NOW).expect("a trace")
}

/// What the checks of permission in a trace found; `None` if none was made.
fn found(trace: &Trace) -> Option<May> {
    let checks = trace.steps.iter().flat_map(|step| &step.checks);
    let asked = checks.filter(|check| {
        matches!(
            check.question,
            Question::DenyAssignment
                | Question::RoleAssignment
                | Question::DatabaseUser
                | Question::DatabaseRole
                | Question::KnownThere
                | Question::DataRole
        )
    });
    let outcomes: Vec<CheckOutcome> = asked.map(|check| check.outcome).collect();
    if outcomes.contains(&CheckOutcome::Failed) {
        Some(May::No)
    } else if outcomes.contains(&CheckOutcome::NotModelled) {
        Some(May::NotModelled)
    } else if outcomes.contains(&CheckOutcome::NotReached) || outcomes.is_empty() {
        None
    } else {
        Some(May::Yes)
    }
}

/// Whether something is refused that hangs on what is not drawn: a call says so
/// before it asks anything.
fn is_not_modelled(trace: &Trace) -> bool {
    matches!(trace.verdict, Verdict::NotModelled { .. })
}

/// All at once is asked of a drawing in which everything has arrived.
fn settled(diagram: &Diagram) -> Diagram {
    let mut settled = diagram.clone();
    // Refused where no clock runs: then it is settled.
    let _ = settled.apply(&Edit::StopClock);
    settled
}

fn check(diagram: &Diagram, counts: &mut BTreeMap<May, usize>) {
    let diagram = &settled(diagram);
    let drawn = DrawnEstate::of(diagram);
    let reach = drawn.reach();
    for (caller, principal) in hosts(diagram).take(4) {
        let step = reach.uses().len() / PLAYED_AT_MOST + 1;
        for what in reach.uses().iter().step_by(step) {
            let node = diagram.node(caller).expect("it is there");
            let host = node.resource_kind().and_then(|kind| kind.row().host);
            // Who may do it is one question, whether the service does it another.
            if host.is_some_and(|host| !host.calls(what.operation)) {
                continue;
            }
            let trace = played(diagram, caller, *what);
            let may = reach.may(principal, *what);
            match found(&trace) {
                // A call ends where the model ends; whoever asks for the answer alone
                // is told that what is wanted besides is not allowed in any case.
                Some(May::NotModelled) if is_linked(*what) => assert_ne!(may, May::Yes),
                Some(expected) => {
                    assert_eq!(may, expected, "{what:?} by {caller}: {trace:#?}");
                    *counts.entry(may).or_default() += 1;
                    check_reasons(&reach, principal, *what);
                }
                // Whether a certificate can be had is another matter.
                None if what.operation.asks_for_ssh_certificate() => {}
                None if is_not_modelled(&trace) => assert_ne!(may, May::Yes),
                None => {}
            }
        }
    }
}

fn is_linked(what: Use) -> bool {
    match &what.operation.row().permission {
        Permission::Rbac(permission) => !permission.linked.is_empty(),
        Permission::Database(_) | Permission::DataRole(_) => false,
    }
}

fn check_reasons(reach: &Reach<'_>, principal: PrincipalId, what: Use) {
    let because = reach.because(principal, what);
    let allows = |it: &Deciding| {
        matches!(
            it,
            Deciding::RoleAssignment(_) | Deciding::DatabaseUser(_) | Deciding::DataGrant(_)
        )
    };
    match reach.may(principal, what) {
        May::Yes => {
            assert!(!because.is_empty() && because.iter().all(allows));
            assert!(reach.who_may(what).any(|it| it == principal));
            assert!(reach.allowed_to(principal).any(|it| it == what));
        }
        May::No | May::NotModelled => {
            assert!(reach.who_may(what).all(|it| it != principal));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_one_may_do_is_what_its_calls_are_allowed(diagram in diagrams(60..160)) {
        check(&generous(&diagram), &mut BTreeMap::new());
    }

    #[test]
    fn one_more_role_assignment_takes_nothing_away_and_one_more_deny_gives_nothing(
        diagram in diagrams(60..160),
        more in seeds(40..80),
    ) {
        let before = DrawnEstate::of(&diagram);
        let before = before.reach();
        for seed in more {
            let edit = edit(&diagram, seed);
            let grows = match &edit {
                Edit::AssignRole { .. }
                | Edit::GrantDatabaseRoles { .. }
                | Edit::GrantDataRoles { .. } => true,
                Edit::AddDenyAssignment(_) => false,
                _ => continue,
            };
            let mut changed = diagram.clone();
            if changed.apply(&edit).is_err() {
                continue;
            }
            let after = DrawnEstate::of(&changed);
            let after = after.reach();
            prop_assert_eq!(before.uses(), after.uses());
            for principal in before.principals() {
                for what in before.uses() {
                    let (was, is) = (before.may(*principal, *what), after.may(*principal, *what));
                    prop_assert!(if grows { was <= is } else { was >= is }, "{:?}", edit);
                }
            }
        }
    }

    #[test]
    fn detours_leave_no_trace(
        diagram in diagrams(80..120),
        detour in seeds(1..20),
    ) {
        let mut other = diagram.clone();
        let mut done = Vec::new();
        for seed in detour {
            let edit = edit(&other, seed);
            done.extend(other.apply(&edit));
        }
        while let Some(applied) = done.pop() {
            other.revert(&applied);
        }
        prop_assert_eq!(&other, &diagram);
        for call in diagram.calls() {
            prop_assert_eq!(simulate(&other, call.id, NOW), simulate(&diagram, call.id, NOW));
        }
    }

    #[test]
    fn in_which_order_roles_were_assigned_does_not_matter(
        diagram in diagrams(80..120),
        more in seeds(20..60),
    ) {
        let grants: Vec<Edit> = more
            .into_iter()
            .map(|seed| edit(&diagram, seed))
            .filter(|edit| matches!(edit, Edit::AssignRole { .. } | Edit::AddDenyAssignment(_)))
            .filter(|edit| diagram.clone().apply(edit).is_ok())
            .collect();
        let draw = |grants: &mut dyn Iterator<Item = &Edit>| {
            let mut drawn = diagram.clone();
            for edit in grants {
                let _ = drawn.apply(edit);
            }
            drawn
        };
        let (forward, backward) = (draw(&mut grants.iter()), draw(&mut grants.iter().rev()));
        let (one, other) = (DrawnEstate::of(&forward), DrawnEstate::of(&backward));
        let (one, other) = (one.reach(), other.reach());
        prop_assert_eq!(one.uses(), other.uses());
        // The first of two assignments that say the same is the one that counts,
        // and they may differ in their condition.
        let has_conditions = |diagram: &Diagram| {
            diagram.role_assignments().any(|it| it.condition.is_some())
        };
        if has_conditions(&forward) || has_conditions(&backward) {
            return Ok(());
        }
        for principal in one.principals() {
            for what in one.uses() {
                prop_assert_eq!(one.may(*principal, *what), other.may(*principal, *what));
            }
        }
    }
}

/// Agreement on refusals alone would be worth nothing.
#[test]
fn random_drawings_have_answers_of_every_kind() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut counts = BTreeMap::new();
    for _ in 0..64 {
        let tree = diagrams(300..301).new_tree(&mut runner).expect("a tree");
        check(&generous(&tree.current()), &mut counts);
    }
    for may in [May::No, May::NotModelled, May::Yes] {
        assert!(
            counts.get(&may).is_some_and(|count| *count > 8),
            "{counts:?}"
        );
    }
}
