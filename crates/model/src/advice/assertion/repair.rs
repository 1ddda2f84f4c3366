//! The smallest edit that makes a claim hold.

use super::ways::{self, NO_OTHER};
use super::{Answer, check};
use crate::advice::least::{self, Survey};
use crate::diagram::{
    CallId, Claim, Claimant, Credential, Diagram, Edit, NewAssertion, NodeKind, PrincipalId,
    RoleAssignmentId, Scope, Subject,
};
use crate::drawn;
use crate::flow::{self, Deciding, Fix};
use crate::say;
use crate::text::Text;
use crate::time::Timestamp;

/// A repair has at most so many steps: to give an identity and then a role is
/// two, to close five ways is five.
const MAX_STEPS: usize = 8;

/// A repair looks at so many calls, to see that they go on working.
const MAX_CALLS: usize = 100;

/// Steps that were found, and what the diagram is after them.
struct Steps {
    diagram: Diagram,
    fixes: Vec<Fix>,
}

impl Steps {
    fn new(diagram: &Diagram) -> Self {
        Self {
            diagram: diagram.clone(),
            fixes: Vec::new(),
        }
    }

    /// Takes the step, if the diagram allows it.
    fn take(&mut self, fix: Fix) -> bool {
        let is_done = self.diagram.apply(&fix.edit).is_ok();
        if is_done {
            self.fixes.push(fix);
        }
        is_done
    }

    /// All steps as one.
    fn finish(mut self, why: impl FnOnce(&[Fix]) -> Text) -> Option<Fix> {
        let why = why(&self.fixes);
        match self.fixes.len() {
            0 => None,
            1 => self.fixes.pop(),
            _ => {
                let titles = self.fixes.iter().map(|fix| fix.title.clone());
                let title = titles.reduce(|steps, step| {
                    let in_a_sentence = flow::words::in_a_sentence(&step);
                    say!(
                        "{steps}; then {step}",
                        steps,
                        step = step.in_form(in_a_sentence)
                    )
                })?;
                Some(Fix {
                    title,
                    why,
                    edit: Edit::Several(self.fixes.into_iter().map(|fix| fix.edit).collect()),
                })
            }
        }
    }
}

/// Lets the claimant in: with the first fix of the denial, then with the first
/// of what is denied then, until they may.
pub(super) fn let_in(
    diagram: &Diagram,
    what: &NewAssertion,
    claimant: Claimant,
    now: Timestamp,
) -> Option<Fix> {
    let mut steps = Steps::new(diagram);
    for _ in 0..MAX_STEPS {
        if check(&steps.diagram, what, now).answer == Answer::Holds {
            return steps
                .finish(|fixes| fixes.last().map_or_else(Text::empty, |fix| fix.why.clone()));
        }
        let fix = next_step(&steps.diagram, what, claimant, now)?;
        if !steps.take(fix) {
            return None;
        }
    }
    None
}

fn next_step(
    diagram: &Diagram,
    what: &NewAssertion,
    claimant: Claimant,
    now: Timestamp,
) -> Option<Fix> {
    for at in diagram.claimed_targets(what.target, what.operation) {
        let ways = ways::of(diagram, claimant, what.operation, at, now);
        if ways.iter().any(|way| way.attempt.is_allowed()) {
            continue;
        }
        if ways.is_empty() {
            let call = ways::call(claimant.node, NO_OTHER, what.operation, at);
            let attempt = flow::attempt(diagram, &call, now)?;
            return attempt.fixes(diagram, now).into_iter().next();
        }
        // A way with an identity is repaired before one with a secret.
        return ways
            .iter()
            .filter(|way| way.principal.is_some())
            .chain(&ways)
            .find_map(|way| way.attempt.fixes(diagram, now).into_iter().next());
    }
    None
}

/// Closes one way after the other, each so that the fewest drawn calls stop
/// working.
pub(super) fn keep_out(diagram: &Diagram, what: &NewAssertion, now: Timestamp) -> Option<Fix> {
    let mut steps = Steps::new(diagram);
    let mut before = None;
    for _ in 0..MAX_STEPS {
        let open = open_ways(&steps.diagram, what, now);
        if causes(&open) > MAX_STEPS {
            return None;
        }
        let before = &*before.get_or_insert_with(|| working_calls(diagram, now));
        let Some(way) = open.first() else {
            let lost = lost(before, &steps.diagram, now);
            return steps.finish(|_| why(&lost, diagram));
        };
        let mut best: Option<(usize, usize, Fix)> = None;
        for (order, mut fix) in candidates(&steps.diagram, way).into_iter().enumerate() {
            let mut after = steps.diagram.clone();
            if after.apply(&fix.edit).is_err() || open_ways(&after, what, now).len() >= open.len() {
                continue;
            }
            let lost = lost(before, &after, now);
            fix.why = why(&lost, diagram);
            let key = (lost.len(), order);
            if best
                .as_ref()
                .is_none_or(|(count, place, _)| key < (*count, *place))
            {
                best = Some((key.0, key.1, fix));
            }
        }
        let (_, _, fix) = best?;
        if !steps.take(fix) {
            return None;
        }
    }
    None
}

/// How many things there are at least to be taken away.
fn causes(open: &[ways::Way]) -> usize {
    let mut causes: Vec<Option<&Deciding>> = Vec::new();
    for way in open {
        let cause = way.attempt.decided_by.iter().find(|it| {
            matches!(
                it,
                Deciding::RoleAssignment(_)
                    | Deciding::Setting(..)
                    | Deciding::DatabaseUser(_)
                    | Deciding::DataGrant(_)
            )
        });
        if !causes.contains(&cause) {
            causes.push(cause);
        }
    }
    causes.len()
}

fn why(lost: &[CallId], diagram: &Diagram) -> Text {
    let calls: Vec<Text> = lost
        .iter()
        .filter_map(|call| diagram.call(*call))
        .map(|call| say!("“{call}”", call = drawn::call(call)))
        .collect();
    if calls.is_empty() {
        say!("Every drawn call that works goes on working.")
    } else {
        say!("No longer works then: {calls}.", calls = flow::list(&calls))
    }
}

fn open_ways(diagram: &Diagram, what: &NewAssertion, now: Timestamp) -> Vec<ways::Way> {
    diagram
        .claimed_targets(what.target, what.operation)
        .into_iter()
        .flat_map(|at| match &what.claim {
            Claim::May(claimant) | Claim::MayNot(claimant) => {
                ways::of(diagram, *claimant, what.operation, at, now)
            }
            Claim::NobodyBut(nodes) => ways::of_all_but(diagram, nodes, what.operation, at, now),
        })
        .filter(|way| way.attempt.is_allowed())
        .collect()
}

/// Edits that may close a way, the one that takes least away first.
fn candidates(diagram: &Diagram, way: &ways::Way) -> Vec<Fix> {
    let mut found = Vec::new();
    let assignments: Vec<RoleAssignmentId> = way
        .attempt
        .decided_by
        .iter()
        .filter_map(|it| match it {
            Deciding::RoleAssignment(id) => Some(*id),
            _ => None,
        })
        .collect();
    if let Some(principal) = way.principal
        && !assignments.is_empty()
    {
        found.extend(replace_roles(diagram, &assignments));
        found.extend(leave_groups(diagram, principal, &assignments));
        found.push(remove_roles(diagram, &assignments));
    }
    for deciding in &way.attempt.decided_by {
        match deciding {
            Deciding::DatabaseUser(id) => {
                if let Some(user) = diagram.database_user(*id) {
                    let database = Scope::Part(user.server, user.database);
                    let place = flow::scope_words(diagram, database);
                    found.push(step(
                        say!("Drop the user of {place} that lets it in", place),
                        Edit::Delete(vec![Subject::DatabaseUser(*id)]),
                    ));
                }
            }
            Deciding::DataGrant(id) => {
                if let Some(grant) = diagram.data_grant(*id)
                    && let Some(system) = diagram.grant_system(grant.scope)
                {
                    found.push(step(
                        say!(
                            "Remove the {grant} for {place} that lets it in",
                            grant = flow::words::bare_grant(system.row()),
                            place = flow::scope_words(diagram, grant.scope)
                        ),
                        Edit::Delete(vec![Subject::DataGrant(*id)]),
                    ));
                }
            }
            Deciding::Setting(host, setting) => {
                if let Some(held) = diagram.setting(*host, *setting) {
                    found.extend(use_identity(diagram, way));
                    found.push(step(
                        say!(
                            "Take {setting} out of the settings of {name}",
                            setting = held.name,
                            name = diagram.node_name(*host)
                        ),
                        Edit::Delete(vec![Subject::Setting(*host, *setting)]),
                    ));
                }
            }
            Deciding::Node(_)
            | Deciding::RoleAssignment(_)
            | Deciding::DenyAssignment(_)
            | Deciding::Scope(_) => {}
        }
    }
    found
}

fn step(title: Text, edit: Edit) -> Fix {
    Fix {
        title,
        why: Text::empty(),
        edit,
    }
}

/// Puts roles with fewer permissions, or at narrower scopes, in the place of
/// those that let it in: as much as the drawn calls need.
fn replace_roles(diagram: &Diagram, assignments: &[RoleAssignmentId]) -> Option<Fix> {
    let survey = Survey::of(diagram);
    let mut edits = Vec::new();
    let mut titles: Vec<Text> = Vec::new();
    for id in assignments {
        let assignment = diagram.role_assignment(*id)?;
        edits.push(Edit::Delete(vec![Subject::RoleAssignment(*id)]));
        let given = survey.given_by(assignment);
        let needs = given.iter().map(|it| &it.need);
        let smaller = least::fewest(diagram, needs);
        if smaller.is_empty() {
            continue;
        }
        let name = diagram
            .principal(assignment.principal)
            .map_or_else(String::new, |it| it.name);
        for (role, scope) in smaller {
            if (role, scope) == (assignment.role, assignment.scope) {
                return None;
            }
            titles.push(say!(
                "Give {who} {roles} in place of {role}",
                who = name,
                roles = least::role_at(diagram, role, scope),
                role = least::role_at(diagram, assignment.role, assignment.scope)
            ));
            let is_there = diagram
                .role_assignments()
                .any(|it| (it.principal, it.role, it.scope) == (assignment.principal, role, scope));
            if !is_there {
                edits.push(Edit::AssignRole {
                    principal: assignment.principal,
                    role,
                    scope,
                    condition: None,
                });
            }
        }
    }
    let title = titles
        .into_iter()
        .reduce(|steps, step| say!("{steps}; {step}", steps, step))?;
    Some(step(title, Edit::Several(edits)))
}

/// Takes the principal out of the groups that hold the roles.
fn leave_groups(
    diagram: &Diagram,
    principal: PrincipalId,
    assignments: &[RoleAssignmentId],
) -> Option<Fix> {
    let name = diagram.principal(principal)?.name;
    let mut subjects = Vec::new();
    let mut groups = Vec::new();
    for id in assignments {
        let holder = diagram.principal(diagram.role_assignment(*id)?.principal)?;
        let group = diagram.node(holder.node)?;
        match &group.kind {
            NodeKind::Group { members } if members.contains(&principal) => {
                subjects.push(Subject::Membership(group.id, principal));
                groups.push(group.name.clone());
            }
            _ => return None,
        }
    }
    subjects.dedup();
    groups.dedup();
    Some(step(
        say!(
            "Take {name} out of {groups}",
            name,
            groups = flow::list(&groups)
        ),
        Edit::Delete(subjects),
    ))
}

fn remove_roles(diagram: &Diagram, assignments: &[RoleAssignmentId]) -> Fix {
    let roles: Vec<Text> = assignments
        .iter()
        .filter_map(|id| diagram.role_assignment(*id))
        .map(|it| {
            let name = diagram
                .principal(it.principal)
                .map_or_else(String::new, |it| it.name);
            say!(
                "{role} of {name} on {place}",
                role = diagram.role_name(it.role),
                name,
                place = flow::scope_words(diagram, it.scope)
            )
        })
        .collect();
    step(
        say!("Remove {roles}", roles = flow::list(&roles)),
        Edit::Delete(
            assignments
                .iter()
                .copied()
                .map(Subject::RoleAssignment)
                .collect(),
        ),
    )
}

/// Lets the calls that use a secret use an identity, and takes the secret away.
fn use_identity(diagram: &Diagram, way: &ways::Way) -> Option<Fix> {
    let Some(Credential::Setting(setting)) = way.with else {
        return None;
    };
    crate::advice::secret_instead_of_identity::replace(diagram, way.who, setting)
}

/// Which of the drawn calls work.
fn working_calls(diagram: &Diagram, now: Timestamp) -> Vec<CallId> {
    diagram
        .calls()
        .take(MAX_CALLS)
        .filter(|call| {
            flow::attempt(diagram, &call.what, now).is_some_and(|attempt| attempt.is_allowed())
        })
        .map(|call| call.id)
        .collect()
}

/// Those that worked and no longer do.
fn lost(before: &[CallId], after: &Diagram, now: Timestamp) -> Vec<CallId> {
    before
        .iter()
        .copied()
        .filter(|id| {
            !after.call(*id).is_some_and(|call| {
                flow::attempt(after, &call.what, now).is_some_and(|attempt| attempt.is_allowed())
            })
        })
        .collect()
}
