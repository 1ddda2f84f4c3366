//! An estate of the size that Azure allows, made by rule and not by chance:
//! the same every time, and nothing to be read from anywhere.

use std::collections::BTreeSet;

use vouchsafe_model::access::condition::Attributes;
use vouchsafe_model::access::{
    DenyAssignment, Estate, PermissionBlock, Plane, Principal, PrincipalId, Question, Role,
    RoleAssignment, Scope, ScopeId,
};

const RESOURCES: usize = 2_000;
const RESOURCE_GROUPS: usize = 120;
const SUBSCRIPTIONS: usize = 6;
const MANAGEMENT_GROUPS: usize = 5;
const CALLERS: usize = 440;
const GROUPS: usize = 60;
const ASSIGNMENTS: usize = 4_000;
const DENY_ASSIGNMENTS: usize = 60;
const ROLES: usize = 899;
const ACTIONS: usize = 12_010;

/// An estate and what is asked about it.
pub(crate) struct Large {
    pub(crate) estate: Estate<'static>,
    /// All actions that there are.
    pub(crate) actions: Vec<(Plane, String)>,
}

/// The numbers after which everything is chosen.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }

    pub(crate) fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        let at = self.below(of.len());
        of.get(at).expect("something to choose from")
    }
}

impl Large {
    pub(crate) fn new() -> Self {
        let mut dice = Dice::new(2_026);
        let actions = actions();
        let roles = roles(&actions, &mut dice);
        let scopes = scopes();
        let principals = principals(&mut dice);
        let mut role_assignments = Vec::with_capacity(ASSIGNMENTS);
        for number in 0..ASSIGNMENTS {
            // Some were made to identities that are gone since.
            let principal = if number % 50 == 49 {
                PrincipalId::from(guid(9, number))
            } else {
                dice.one(&principals).id.clone()
            };
            // Few are made high up, and count for much.
            let scope = match dice.below(20) {
                0 => dice.below(1 + MANAGEMENT_GROUPS + SUBSCRIPTIONS),
                1..8 => 1 + MANAGEMENT_GROUPS + SUBSCRIPTIONS + dice.below(RESOURCE_GROUPS),
                _ => scopes.len() - 1 - dice.below(RESOURCES),
            };
            role_assignments.push(RoleAssignment {
                id: guid(4, number).into(),
                principal,
                // Half of all are made with the few roles that everybody knows.
                role: match dice.below(2) {
                    0 => roles.get(dice.below(12)).expect("a role").id.clone(),
                    _ => dice.one(&roles).id.clone(),
                },
                scope: scopes.get(scope).expect("a scope").id.clone(),
                condition: None,
            });
        }
        let deny_assignments = (0..DENY_ASSIGNMENTS)
            .map(|number| DenyAssignment {
                id: guid(5, number).into(),
                scope: dice.one(&scopes).id.clone(),
                does_not_apply_to_child_scopes: number % 3 == 0,
                principals: if number % 4 == 0 {
                    vec![PrincipalId::ALL_PRINCIPALS]
                } else {
                    (0..3).map(|_| dice.one(&principals).id.clone()).collect()
                },
                exclude_principals: (0..2).map(|_| dice.one(&principals).id.clone()).collect(),
                permissions: vec![block(
                    &[pick(&actions, &mut dice, true)],
                    &["*/read".into()],
                )],
            })
            .collect();
        Self {
            estate: Estate {
                scopes,
                principals,
                roles,
                role_assignments,
                deny_assignments,
                ..Estate::default()
            },
            actions,
        }
    }

    /// Questions that name what there is; a third of them about what the caller
    /// holds a role for.
    pub(crate) fn questions(&self, count: usize) -> Vec<Question<'static>> {
        let mut dice = Dice::new(7);
        let estate = &self.estate;
        (0..count)
            .map(|_| {
                let (plane, action) = dice.one(&self.actions).clone();
                let assignment = dice.one(&estate.role_assignments);
                let is_held = dice.below(3) == 0;
                let scope = if is_held {
                    assignment.scope.clone()
                } else {
                    dice.one(&estate.scopes).id.clone()
                };
                let caller = if is_held {
                    assignment.principal.clone()
                } else {
                    dice.one(&estate.principals).id.clone()
                };
                Question {
                    principal: caller,
                    action: action.into(),
                    plane,
                    scope,
                    attributes: Attributes::NONE,
                }
            })
            .collect()
    }
}

/// A made-up id of the usual form.
fn guid(kind: usize, number: usize) -> String {
    let mixed = (number as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let (high, low) = (mixed >> 32, mixed & 0xffff);
    format!("{high:08x}-{low:04x}-4{kind:03x}-8000-{number:012x}")
}

const WORDS: [&str; 24] = [
    "accounts",
    "alerts",
    "apps",
    "backups",
    "clusters",
    "configurations",
    "connections",
    "databases",
    "endpoints",
    "gateways",
    "images",
    "instances",
    "jobs",
    "keys",
    "links",
    "namespaces",
    "networks",
    "policies",
    "pools",
    "queues",
    "registries",
    "rules",
    "servers",
    "vaults",
];
const VERBS: [&str; 8] = [
    "read",
    "write",
    "delete",
    "listKeys/action",
    "start/action",
    "restart/action",
    "move/action",
    "validate/action",
];

fn actions() -> Vec<(Plane, String)> {
    let mut seen = BTreeSet::new();
    let mut actions = Vec::with_capacity(ACTIONS);
    let mut dice = Dice::new(11);
    while actions.len() < ACTIONS {
        let first = dice.one(&WORDS);
        let number = dice.below(180);
        let mut action = format!("Microsoft.{}{number}/{first}", capital(WORDS[number % 24]));
        for _ in 0..dice.below(3) {
            action = format!("{action}/{}", dice.one(&WORDS));
        }
        action = format!("{action}/{}", dice.one(&VERBS));
        if seen.insert(action.clone()) {
            let plane = match dice.below(6) {
                0 => Plane::Data,
                _ => Plane::Control,
            };
            actions.push((plane, action));
        }
    }
    actions
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_uppercase() + rest
}

/// A pattern that fits at least one of the actions.
fn pick(actions: &[(Plane, String)], dice: &mut Dice, is_broad: bool) -> String {
    let (_, action) = dice.one(actions);
    let slashes: Vec<usize> = action.match_indices('/').map(|(at, _)| at).collect();
    match dice.below(if is_broad { 3 } else { 6 }) {
        0 => format!("{}/*", &action[..slashes[0]]),
        1 => format!("{}/*", &action[..*dice.one(&slashes)]),
        2 => format!("{}/*/read", &action[..slashes[0]]),
        _ => action.clone(),
    }
}

fn block(included: &[String], excluded: &[String]) -> PermissionBlock<'static> {
    PermissionBlock {
        actions: included.to_vec().into(),
        not_actions: excluded.to_vec().into(),
        data_actions: included.to_vec().into(),
        not_data_actions: excluded.to_vec().into(),
        condition: None,
    }
}

fn roles(actions: &[(Plane, String)], dice: &mut Dice) -> Vec<Role<'static>> {
    (0..ROLES)
        .map(|number| {
            let mut permissions = match number {
                0 => block(&["*".to_owned()], &[]),
                1 => block(&["*".to_owned()], &["Microsoft.Keys13/*/write".to_owned()]),
                2 => block(&["*/read".to_owned()], &[]),
                _ => {
                    // Most roles have a handful of patterns, some have dozens.
                    let count = if number % 30 == 29 {
                        60
                    } else {
                        3 + dice.below(9)
                    };
                    let included: Vec<String> =
                        (0..count).map(|_| pick(actions, dice, false)).collect();
                    let excluded = match dice.below(5) {
                        0 => vec![pick(actions, dice, false)],
                        _ => Vec::new(),
                    };
                    block(&included, &excluded)
                }
            };
            if number % 3 != 0 {
                permissions.data_actions = Vec::new().into();
            }
            Role {
                id: guid(3, number).into(),
                name: format!("Role {number}").into(),
                permissions: vec![permissions],
            }
        })
        .collect()
}

fn scopes() -> Vec<Scope<'static>> {
    let mut scopes = vec![Scope {
        id: "/".into(),
        parent: None,
    }];
    let group = |number: usize| {
        ScopeId::from(format!(
            "/providers/Microsoft.Management/managementGroups/mg{number}"
        ))
    };
    for number in 0..MANAGEMENT_GROUPS {
        let parent = number.checked_sub(1).map_or("/".into(), group);
        scopes.push(Scope {
            id: group(number),
            parent: Some(parent),
        });
    }
    let subscription = |number: usize| format!("/subscriptions/{}", guid(1, number));
    for number in 0..SUBSCRIPTIONS {
        scopes.push(Scope {
            id: subscription(number).into(),
            parent: Some(group(number % MANAGEMENT_GROUPS)),
        });
    }
    let resource_group = |number: usize| {
        format!(
            "{}/resourceGroups/rg-{number}",
            subscription(number % SUBSCRIPTIONS)
        )
    };
    for number in 0..RESOURCE_GROUPS {
        scopes.push(Scope {
            id: resource_group(number).into(),
            parent: Some(subscription(number % SUBSCRIPTIONS).into()),
        });
    }
    for number in 0..RESOURCES {
        let group = resource_group(number % RESOURCE_GROUPS);
        scopes.push(Scope {
            id: format!("{group}/providers/Microsoft.Storage/storageAccounts/store{number:05}")
                .into(),
            parent: Some(group.into()),
        });
    }
    scopes
}

/// Callers first, then the groups, of which some are in others.
fn principals(dice: &mut Dice) -> Vec<Principal<'static>> {
    (0..CALLERS + GROUPS)
        .map(|number| {
            let is_group = number >= CALLERS;
            let memberships = dice.below(if is_group { 2 } else { 4 });
            Principal {
                id: guid(2, number).into(),
                member_of: (0..memberships)
                    .map(|_| guid(2, CALLERS + dice.below(GROUPS)).into())
                    .collect(),
            }
        })
        .collect()
}
