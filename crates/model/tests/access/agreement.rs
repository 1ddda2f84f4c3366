//! The index and the definition agree on estates made by chance, unsound ones
//! included.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use vouchsafe_model::access::condition::Attributes;
use vouchsafe_model::access::{
    Decision, Deed, DenyAssignment, Estate, Index, PermissionBlock, Plane, Principal, PrincipalId,
    Question, Role, RoleAssignment, RoleMissReason, Scope, Standing,
};

use crate::{reference, written};

const PATTERNS: [&str; 12] = [
    "*",
    "*/read",
    "*/Write",
    "A.B/*",
    "a.b/c/read",
    "A.B/c/*",
    "a.b/*/read",
    "a.b/*/d/*",
    "*/c/*",
    "a.bc/*",
    "*/read/read",
    "",
];
const ACTIONS: [&str; 9] = [
    "a.b/read",
    "A.B/C/read",
    "a.b/c/d/read",
    "a.b/c/Write",
    "a.b/c/d/run/action",
    "a.bc/read",
    "a.b/read/read",
    "x",
    "",
];

fn scope_id() -> impl Strategy<Value = String> {
    // Some are never listed, and case is by chance.
    (0..12_u8, any::<bool>()).prop_map(|(number, upper)| {
        let id = format!("/s{number}");
        if upper { id.to_uppercase() } else { id }
    })
}

fn principal_id() -> impl Strategy<Value = String> {
    (0..10_u8).prop_map(|number| format!("p{number}"))
}

fn patterns() -> impl Strategy<Value = Vec<String>> {
    vec(select(PATTERNS.as_slice()).prop_map(str::to_owned), 0..3)
}

fn condition() -> impl Strategy<Value = Option<std::borrow::Cow<'static, str>>> {
    prop::option::weighted(0.1, Just("@Resource[x] BoolEquals true".into()))
}

fn block() -> impl Strategy<Value = PermissionBlock<'static>> {
    (patterns(), patterns(), patterns(), patterns(), condition()).prop_map(
        |(actions, not_actions, data_actions, not_data_actions, condition)| PermissionBlock {
            actions: actions.into(),
            not_actions: not_actions.into(),
            data_actions: data_actions.into(),
            not_data_actions: not_data_actions.into(),
            condition,
        },
    )
}

fn scope() -> impl Strategy<Value = Scope<'static>> {
    let parent = prop::option::weighted(0.9, scope_id());
    (scope_id(), parent).prop_map(|(id, parent)| Scope {
        id: id.into(),
        parent: parent.map(Into::into),
    })
}

fn principal_ids(at_most: usize) -> impl Strategy<Value = Vec<PrincipalId<'static>>> {
    vec(principal_id().prop_map(PrincipalId::from), 0..=at_most)
}

fn principal() -> impl Strategy<Value = Principal<'static>> {
    (principal_id(), principal_ids(2)).prop_map(|(id, member_of)| Principal {
        id: id.into(),
        member_of,
    })
}

fn role() -> impl Strategy<Value = Role<'static>> {
    (0..6_u8, vec(block(), 0..3)).prop_map(|(number, permissions)| Role {
        id: format!("r{number}").into(),
        name: "role".into(),
        permissions,
    })
}

fn role_assignment() -> impl Strategy<Value = RoleAssignment<'static>> {
    (0..99_u8, principal_id(), 0..7_u8, scope_id(), condition()).prop_map(
        |(id, principal, role, scope, condition)| RoleAssignment {
            id: format!("a{id}").into(),
            principal: principal.into(),
            role: format!("r{role}").into(),
            scope: scope.into(),
            condition,
        },
    )
}

fn deny_assignment() -> impl Strategy<Value = DenyAssignment<'static>> {
    (
        (0..99_u8, scope_id(), any::<bool>(), any::<bool>()),
        (principal_ids(2), principal_ids(2), vec(block(), 0..3)),
    )
        .prop_map(
            |((id, scope, only_here, everyone), (mut principals, exclude, permissions))| {
                if everyone {
                    principals.push(PrincipalId::ALL_PRINCIPALS);
                }
                DenyAssignment {
                    id: format!("d{id}").into(),
                    scope: scope.into(),
                    does_not_apply_to_child_scopes: only_here,
                    principals,
                    exclude_principals: exclude,
                    permissions,
                }
            },
        )
}

fn estate() -> impl Strategy<Value = Estate<'static>> {
    (
        vec(scope(), 0..16),
        vec(principal(), 0..12),
        vec(role(), 0..8),
        vec(role_assignment(), 0..30),
        vec(deny_assignment(), 0..3),
    )
        .prop_map(
            |(scopes, principals, roles, role_assignments, deny_assignments)| Estate {
                scopes,
                principals,
                roles,
                role_assignments,
                deny_assignments,
                ..Estate::default()
            },
        )
}

fn question() -> impl Strategy<Value = Question<'static>> {
    (
        principal_id(),
        select(ACTIONS.as_slice()),
        prop_oneof![Just(Plane::Control), Just(Plane::Data)],
        scope_id(),
    )
        .prop_map(|(principal, action, plane, scope)| Question {
            principal: principal.into(),
            action: action.into(),
            plane,
            scope: scope.into(),
            attributes: Attributes::NONE,
        })
}

/// What must hold of every decision, whatever it is.
fn check_reasons(index: &Index<'_>, decision: &Decision<'_>, question: &Question<'_>) {
    match decision {
        Decision::Allowed { grants, .. } => {
            for grant in grants {
                assert_eq!(grant.assignment.role, grant.role.id);
                assert_eq!(grant.assignment.condition, None);
                assert_eq!(
                    grant.is_inherited(),
                    grant.assignment.scope != question.scope
                );
                let holder = grant.membership.groups.last().copied();
                assert_eq!(
                    holder.unwrap_or(&question.principal),
                    &grant.assignment.principal
                );
            }
        }
        Decision::Denied { denials } => assert!(!denials.is_empty()),
        Decision::NotAllowed { .. } => {
            let misses = index.near_misses(question);
            for miss in &misses.wrong_scope {
                assert_ne!(miss.assignment.scope, question.scope);
            }
        }
    }
}

fn answers(estate: &Estate<'_>, questions: &[Question<'_>]) -> Vec<bool> {
    let index = estate.index();
    let answers = questions.iter();
    answers.map(|it| index.decide(it).is_allowed()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_index_agrees_with_the_definition(estate in estate(), questions in vec(question(), 20)) {
        let index = estate.index();
        for question in &questions {
            let decision = index.decide(question);
            prop_assert_eq!(written(&decision), reference::decide(&estate, question));
            check_reasons(&index, &decision, question);
        }
    }

    #[test]
    fn the_matrix_agrees_with_every_single_decision(estate in estate()) {
        let index = estate.index();
        let deeds: Vec<Deed<'_>> = ACTIONS
            .into_iter()
            .flat_map(|action| [Plane::Control, Plane::Data].map(|plane| Deed { action, plane }))
            .collect();
        let matrix = index.matrix(&deeds);
        for (caller, principal) in index.callers().enumerate() {
            for (place, scope) in index.scopes().enumerate() {
                let mut allowed = Vec::new();
                for (number, deed) in deeds.iter().enumerate() {
                    let question = Question {
                        principal: principal.clone(),
                        action: deed.action.into(),
                        plane: deed.plane,
                        scope: scope.clone(),
                        attributes: Attributes::NONE,
                    };
                    let expected = match index.decide(&question) {
                        Decision::Allowed { .. } => Standing::Yes,
                        Decision::Denied { .. } => Standing::No,
                        Decision::NotAllowed { not_evaluated, .. } => {
                            let has_unknown_role = index
                                .near_misses(&question)
                                .wrong_role
                                .iter()
                                .any(|miss| matches!(miss.reason, RoleMissReason::UnknownRole));
                            if not_evaluated.is_empty() && !has_unknown_role {
                                Standing::No
                            } else {
                                Standing::Depends
                            }
                        }
                    };
                    prop_assert_eq!(matrix.standing(caller, place, number), expected);
                    if expected == Standing::Yes {
                        allowed.push(number);
                    }
                }
                prop_assert_eq!(matrix.allowed(caller, place).collect::<Vec<_>>(), allowed);
            }
        }
    }

    #[test]
    fn one_more_assignment_takes_nothing_away(
        mut estate in estate(),
        more in role_assignment(),
        questions in vec(question(), 20),
    ) {
        let before: Vec<bool> = answers(&estate, &questions);
        estate.role_assignments.push(more);
        let after = answers(&estate, &questions);
        prop_assert!(before.iter().zip(&after).all(|(before, after)| before <= after));
    }

    #[test]
    fn one_more_deny_assignment_gives_nothing(
        mut estate in estate(),
        more in deny_assignment(),
        questions in vec(question(), 20),
    ) {
        let before = answers(&estate, &questions);
        estate.deny_assignments.push(more);
        let after = answers(&estate, &questions);
        prop_assert!(before.iter().zip(&after).all(|(before, after)| before >= after));
    }

    #[test]
    fn the_order_of_an_estate_does_not_matter(estate in estate(), question in question()) {
        // Repeated ids are the exception: the first counts.
        let mut once = estate;
        once.scopes.sort_by(|a, b| a.id.cmp(&b.id));
        once.scopes.dedup_by(|a, b| a.id == b.id);
        once.principals.sort_by(|a, b| a.id.cmp(&b.id));
        once.principals.dedup_by(|a, b| a.id == b.id);
        once.roles.sort_by(|a, b| a.id.cmp(&b.id));
        once.roles.dedup_by(|a, b| a.id == b.id);
        let mut reversed = once.clone();
        reversed.scopes.reverse();
        reversed.principals.reverse();
        reversed.roles.reverse();
        reversed.role_assignments.reverse();
        reversed.deny_assignments.reverse();
        let forward = written(&once.index().decide(&question));
        prop_assert_eq!(forward, written(&reversed.index().decide(&question)));
    }
}

#[test]
fn deep_chains_of_scopes_and_groups_are_walked_to_their_end() {
    let depth = 20_000;
    let next = |prefix: &str, number: usize| format!("{prefix}{}", number + 1);
    let estate = Estate {
        scopes: (0..depth)
            .map(|number| Scope {
                id: format!("s{number}").into(),
                parent: Some(next("s", number).into()),
            })
            .collect(),
        principals: (0..depth)
            .map(|number| Principal {
                id: format!("p{number}").into(),
                member_of: vec![next("p", number).into()],
            })
            .collect(),
        roles: vec![Role {
            id: "r".into(),
            name: "r".into(),
            permissions: vec![PermissionBlock {
                actions: vec!["*".to_owned()].into(),
                ..PermissionBlock::default()
            }],
        }],
        role_assignments: vec![RoleAssignment {
            id: "a".into(),
            principal: format!("p{depth}").into(),
            role: "r".into(),
            scope: format!("s{depth}").into(),
            condition: None,
        }],
        ..Estate::default()
    };
    let question = Question {
        principal: "p0".into(),
        action: "a/read".into(),
        plane: Plane::Control,
        scope: "s0".into(),
        attributes: Attributes::NONE,
    };
    let decision = estate.index().decide(&question);
    let Decision::Allowed { grants, .. } = decision else {
        panic!("{decision:?}");
    };
    assert_eq!(grants[0].levels_up, depth);
    assert_eq!(grants[0].membership.groups.len(), depth);
}
