//! A refusal says what came near.

use vouchsafe_model::access::{
    ConditionalGrant, Decision, DeniedPrincipal, Grant, NearMisses, RoleMissReason, ScopeRelation,
    Wildcards,
};

use crate::world::World;

const PLACES: &str = "
    scope sub
    scope rg in sub
    scope store in rg
    scope box in store
    scope other in sub
    principal mira in team
    principal team in staff
    principal staff
    principal tom
    role owner control *
    role keeper control * less */write
    role boxes data boxes/read boxes/write
    role reader control */read
";

/// The near misses of the only question, one word for each.
fn misses_of(lines: &str) -> String {
    let world = World::read(&format!("{PLACES}\n{lines}"));
    let asked = &world.questions[0];
    let index = world.estate.index();
    match index.decide(&asked.question) {
        Decision::NotAllowed { not_evaluated, .. } => {
            told(&not_evaluated, &index.near_misses(&asked.question))
        }
        decision => panic!("{decision:?}"),
    }
}

fn told(not_evaluated: &[ConditionalGrant<'_>], misses: &NearMisses<'_>) -> String {
    let mut told = Vec::new();
    if !misses.principal_is_known {
        told.push("principal unknown".to_owned());
    }
    if !misses.scope_is_known {
        told.push("scope unknown".to_owned());
    }
    for conditional in not_evaluated {
        let id = &conditional.grant.assignment.id;
        told.push(format!("{id}: only if {}", conditional.condition));
    }
    for miss in &misses.wrong_role {
        let id = &miss.assignment.id;
        told.push(match miss.reason {
            RoleMissReason::OtherPlane { role, permission } => {
                format!(
                    "{id}: {} has {} on the other plane",
                    role.id, permission.pattern
                )
            }
            RoleMissReason::LeftOut {
                role,
                permission,
                excluded_by,
            } => format!(
                "{id}: {} has {} less {excluded_by}",
                role.id, permission.pattern
            ),
            RoleMissReason::OtherActions { role } => format!("{id}: {} speaks of others", role.id),
            RoleMissReason::UnknownRole => format!("{id}: unknown role"),
        });
    }
    for miss in &misses.wrong_scope {
        let relation = match miss.relation {
            ScopeRelation::Below => "below",
            ScopeRelation::Beside => "beside",
        };
        told.push(format!(
            "{}: {} {relation}",
            miss.assignment.id, miss.role.id
        ));
    }
    if misses.granted_to_others > 0 {
        told.push(format!("{} to others", misses.granted_to_others));
    }
    told.join("; ")
}

#[test]
fn an_owner_is_told_that_the_permission_is_on_the_other_plane() {
    let told = misses_of(
        "assign a1 owner to mira at sub
         ask mira data boxes/read at box -> not allowed",
    );
    assert_eq!(told, "a1: owner has * on the other plane");
}

#[test]
fn what_a_role_leaves_out_is_named_with_the_pattern_that_does_it() {
    let told = misses_of(
        "assign a1 keeper to team at rg
         ask mira control x/write at store -> not allowed",
    );
    assert_eq!(told, "a1: keeper has * less */write");
}

#[test]
fn roles_for_other_actions_and_missing_roles_are_named() {
    let told = misses_of(
        "assign a1 reader to mira at sub
         assign a2 gone to mira at sub
         ask mira control x/write at store -> not allowed",
    );
    assert_eq!(told, "a1: reader speaks of others; a2: unknown role");
}

#[test]
fn assignments_below_come_before_those_beside() {
    let told = misses_of(
        "assign a1 boxes to mira at other
         assign a2 boxes to staff at box
         assign a3 reader to mira at box
         ask mira data boxes/read at store -> not allowed",
    );
    assert_eq!(told, "a2: boxes below; a1: boxes beside");
}

#[test]
fn assignments_to_others_are_counted_where_they_are_in_reach() {
    let told = misses_of(
        "assign a1 boxes to tom at sub
         assign a2 boxes to gone at store
         assign a3 boxes to tom at other
         assign a4 reader to tom at sub
         ask mira data boxes/read at store -> not allowed",
    );
    assert_eq!(told, "2 to others");
}

#[test]
fn a_conditional_assignment_is_reported_and_does_not_grant() {
    let told = misses_of(
        "assign a1 boxes to mira at rg if tag=red
         ask mira data boxes/read at box -> not allowed",
    );
    assert_eq!(told, "a1: only if tag=red");
}

#[test]
fn a_caller_or_scope_that_nobody_named_is_said_to_be_unknown() {
    let told = misses_of("ask nobody data boxes/read at nowhere -> not allowed");
    assert_eq!(told, "principal unknown; scope unknown");
}

#[test]
fn nothing_is_a_near_miss_where_nothing_came_near() {
    let told = misses_of(
        "assign a1 reader to tom at other
         ask mira data boxes/read at store -> not allowed",
    );
    assert_eq!(told, "");
}

fn path(grant: &Grant<'_>) -> Vec<String> {
    grant
        .membership
        .groups
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn a_grant_names_its_role_pattern_scope_and_the_way_through_groups() {
    let world = World::read(&format!(
        "{PLACES}
         role two data other/* | data boxes/* less boxes/delete
         assign a1 two to staff at rg
         assign a2 boxes to mira at box
         assign a3 boxes to mira at box if tag=red
         ask mira data boxes/read at box -> allowed by a1 a2",
    ));
    let index = world.estate.index();
    let decision = index.decide(&world.questions[0].question);
    let Decision::Allowed {
        grants,
        not_evaluated,
    } = &decision
    else {
        panic!("{decision:?}");
    };
    let [near, far] = grants.as_slice() else {
        panic!("{grants:?}");
    };
    assert_eq!(near.assignment.id.as_str(), "a2");
    assert_eq!((near.levels_up, near.is_inherited()), (0, false));
    assert_eq!(path(near), Vec::<String>::new());

    assert_eq!(far.assignment.scope.as_str(), "rg");
    assert_eq!((far.levels_up, far.is_inherited()), (2, true));
    assert_eq!(
        (far.permission.block, far.permission.pattern),
        (1, "boxes/*")
    );
    assert_eq!(path(far), ["team", "staff"]);

    assert_eq!(not_evaluated.len(), 1);
    assert_eq!(decision.deciding_ids(), ["a1", "a2"]);
}

#[test]
fn a_denial_says_whether_it_is_about_the_caller_or_everybody() {
    let world = World::read(&format!(
        "{PLACES}
         assign a1 owner to mira at sub
         deny d1 everyone at rg control */write
         deny d2 staff at store control x/*
         deny d3 mira at store control x/* if tag=red
         ask mira control x/write at store -> denied by d1 d2 d3",
    ));
    let index = world.estate.index();
    let Decision::Denied { denials } = index.decide(&world.questions[0].question) else {
        panic!("not denied");
    };
    let told: Vec<String> = denials
        .iter()
        .map(|denial| {
            let id = &denial.assignment.id;
            let (up, pattern) = (denial.levels_up, denial.permission.pattern);
            match &denial.principal {
                DeniedPrincipal::AllPrincipals => format!("{id} {up} {pattern} everybody"),
                DeniedPrincipal::Named(membership) => {
                    format!("{id} {up} {pattern} {} groups", membership.groups.len())
                }
            }
        })
        .collect();
    assert_eq!(
        told,
        [
            "d2 0 x/* 2 groups",
            "d3 0 x/* 0 groups",
            "d1 1 */write everybody"
        ]
    );
}

#[test]
fn slashes_around_a_star_meet_only_where_the_estate_says_so() {
    let mut world = World::read(&format!(
        "{PLACES}
         role operator control ids/*/assign/action
         assign a1 operator to mira at rg
         ask mira control ids/assign/action at store -> not allowed",
    ));
    let question = world.questions.remove(0).question;
    assert!(!world.estate.index().decide(&question).is_allowed());
    world.estate.wildcards = Wildcards::SlashesMayMeet;
    assert!(world.estate.index().decide(&question).is_allowed());
}
