//! What Azure role-based access control says to a call, in words.

use super::check::{Asked, Cause, UnmetCondition};
use super::estate::{Surroundings, principal_of};
use super::ids;
use super::need::Need;
use super::sources;
use super::trace::{Deciding, Question};
use super::words;
use crate::access::condition;
use crate::access::{
    ConditionalGrant, Decision, Denial, DeniedPrincipal, Grant, Membership, NearMisses,
    NotEvaluated, Plane, RoleMissReason, ScopeRelation, UnmetGrant,
};
use crate::azure::operations::GrantException;
use crate::azure::{Operation, Source};
use crate::diagram::{DenyAssignmentId, Diagram, Principal, PrincipalId, RoleAssignmentId, Scope};
use crate::say;
use crate::text::{Sayable, Text};

/// Whether the principal has what is needed, no words lost.
pub(crate) fn is_granted(diagram: &Diagram, principal: PrincipalId, need: &Need) -> bool {
    let attributes = need.attributes(diagram, principal);
    let surroundings = Surroundings::of(diagram, principal, need.scope, attributes);
    need.any_of
        .iter()
        .any(|(plane, action)| surroundings.decide(action, *plane).is_allowed())
}

/// The assignments of the drawing that decided.
pub(super) fn deciding(decision: &Decision<'_>) -> Vec<Deciding> {
    match decision {
        Decision::Allowed { grants, .. } => grants
            .iter()
            .filter_map(|grant| number(grant.assignment.id.as_str()))
            .map(|id| Deciding::RoleAssignment(RoleAssignmentId::new(id)))
            .collect(),
        Decision::Denied { denials } => denials
            .iter()
            .filter_map(|denial| number(denial.assignment.id.as_str()))
            .map(|id| Deciding::DenyAssignment(DenyAssignmentId::new(id)))
            .collect(),
        Decision::NotAllowed { .. } => Vec::new(),
    }
}

/// Asks for deny assignments, then for role assignments.
pub(super) fn ask(
    diagram: &Diagram,
    principal: &Principal,
    need: &Need,
    operation: Operation,
    is_linked: bool,
    source: Source,
) -> [Asked; 2] {
    let attributes = need.attributes(diagram, principal.id);
    let surroundings = Surroundings::of(diagram, principal.id, need.scope, attributes);
    // Each of the actions is enough; if none is granted, the first is told of.
    let decision = need
        .any_of
        .iter()
        .map(|(plane, action)| surroundings.decide(action, *plane))
        .find(Decision::is_allowed)
        .unwrap_or_else(|| surroundings.decide(need.action(), need.plane()));
    let teller = Teller {
        diagram,
        principal,
        need,
        operation,
        is_linked,
        source,
    };
    match &decision {
        Decision::Allowed { grants, .. } => [teller.no_deny(), teller.granted(grants)],
        Decision::Denied { denials } => {
            let is_all_that_bars = !is_linked
                && surroundings
                    .without_denials()
                    .decide(need.action(), need.plane())
                    .is_allowed();
            [
                teller.denied(denials, is_all_that_bars),
                teller.role_check(Text::empty()),
            ]
        }
        Decision::NotAllowed {
            not_evaluated,
            unmet,
        } => {
            let misses = surroundings.near_misses(need.action(), need.plane());
            let not_granted = teller.not_granted(not_evaluated, unmet, &misses);
            [teller.no_deny(), not_granted]
        }
    }
}

struct Teller<'t> {
    diagram: &'t Diagram,
    principal: &'t Principal,
    need: &'t Need,
    operation: Operation,
    is_linked: bool,
    source: Source,
}

impl Teller<'_> {
    fn scope(&self, scope: Scope) -> Text {
        words::scope(self.diagram, scope)
    }

    fn here(&self) -> Text {
        self.scope(self.need.scope)
    }

    fn deny_check(&self, found: Text) -> Asked {
        Asked::passed(
            Question::DenyAssignment,
            say!(
                "none on {here} or above that covers this",
                here = self.here()
            ),
            found,
            sources::DENY_ASSIGNMENTS,
        )
    }

    fn no_deny(&self) -> Asked {
        self.deny_check(say!("none"))
    }

    fn denied(&self, denials: &[Denial<'_>], is_all_that_bars: bool) -> Asked {
        let name = &self.principal.name;
        let ids: Vec<DenyAssignmentId> = denials
            .iter()
            .filter_map(|denial| number(denial.assignment.id.as_str()))
            .map(DenyAssignmentId::new)
            .collect();
        let rules: Vec<_> = ids
            .iter()
            .filter_map(|id| self.diagram.deny_assignment(*id))
            .collect();
        let names: Vec<Text> = rules
            .iter()
            .map(|rule| words::quoted(&rule.rule.name))
            .collect();
        let whom = match denials.first().map(|denial| &denial.principal) {
            Some(DeniedPrincipal::AllPrincipals) => say!("everyone"),
            Some(DeniedPrincipal::Named(membership)) => match self.groups(membership).last() {
                Some(group) => say!("the group {group}", group),
                None => name.into(),
            },
            None => Text::empty(),
        };
        let pattern = denials
            .first()
            .map_or("", |denial| denial.permission.pattern);
        let place = rules
            .first()
            .map_or_else(Text::empty, |rule| self.scope(rule.rule.scope));
        let listed = words::list(&names);
        let because = if names.len() == 1 {
            say!(
                "The deny assignment {name} on {place} forbids it, and no role can outweigh that.",
                name = listed,
                place,
            )
        } else {
            say!(
                "The deny assignments {names} on {place} forbid it, and no role can outweigh that.",
                names = listed,
                place,
            )
        };
        self.deny_check(say!(
            "{names} on {place}, for {whom}: {pattern}",
            names = listed,
            place,
            whom,
            pattern,
        ))
        .decided_by(ids.iter().copied().map(Deciding::DenyAssignment))
        .refused(
            because,
            Cause::Denied {
                principal: self.principal.id,
                by: ids,
                is_all_that_bars,
            },
        )
    }

    fn role_check(&self, found: Text) -> Asked {
        let (action, place) = (self.need.action(), self.here());
        Asked::passed(
            Question::RoleAssignment,
            match self.need.plane() {
                Plane::Control => say!("{action} (action) on {place} or above", action, place),
                Plane::Data => say!("{action} (data action) on {place} or above", action, place),
            },
            found,
            self.source,
        )
    }

    fn granted(&self, grants: &[Grant<'_>]) -> Asked {
        let found = grants
            .first()
            .map_or_else(Text::empty, |grant| self.grant(grant));
        let found = match grants.len() {
            0 | 1 => found,
            several => say!("{found}, and {count} more", found, count = several - 1),
        };
        let deciding: Vec<Deciding> = grants
            .iter()
            .flat_map(|grant| {
                let assignment = number(grant.assignment.id.as_str())
                    .map(RoleAssignmentId::new)
                    .map(Deciding::RoleAssignment);
                assignment
                    .into_iter()
                    .chain(self.group_nodes(&grant.membership))
            })
            .collect();
        let mut asked = self.role_check(found).decided_by(deciding);
        if let Some(exception) = self.exception(grants) {
            asked.check.found = say!(
                "{found}. As it is written its pattern {pattern} does not fit; documentation says \
                 that the role grants this all the same",
                found = asked.check.found,
                pattern = exception.pattern,
            );
            asked.check.source = exception.source;
        }
        asked
    }

    /// The documented exception by which it is granted; `None` where a pattern fits.
    fn exception(&self, grants: &[Grant<'_>]) -> Option<GrantException> {
        let exception = self.need.exception?;
        let is_by_exception = |grant: &Grant<'_>| {
            grant.role.id.as_str() == exception.role.to_string()
                && grant.permission.pattern == self.need.action()
        };
        grants.iter().all(is_by_exception).then_some(exception)
    }

    /// `Reader for web-vm on rg-data, inherited, through the group readers`.
    fn grant(&self, grant: &Grant<'_>) -> Text {
        let place = self.place_of(grant.assignment.id.as_str());
        let names = |guid| ids::name_of(self.diagram, guid);
        let held = grant.held.iter().map(|it| it.wanted(&names));
        let condition = condition::all_of(held);
        let mut told = self.holding(&grant.role.name, place);
        if grant.is_inherited() {
            told = say!("{grant}, inherited", grant = told);
        }
        let told = self.through(told, &grant.membership);
        if condition.is_empty() {
            told
        } else {
            say!(
                "{grant}; its condition holds: {condition}",
                grant = told,
                condition
            )
        }
    }

    /// `Reader for web-vm on rg-data`.
    fn holding(&self, role: impl Sayable, place: impl Sayable) -> Text {
        say!(
            "{role} for {who} on {place}",
            role,
            who = self.principal.name,
            place
        )
    }

    /// `…, through the group readers`; as it is for what the principal holds itself.
    fn through(&self, grant: Text, membership: &Membership<'_>) -> Text {
        match self.groups(membership).as_slice() {
            [] => grant,
            [group] => say!("{grant}, through the group {group}", grant, group),
            groups => say!(
                "{grant}, through the groups {groups}",
                grant,
                groups = words::list(groups),
            ),
        }
    }

    fn not_granted(
        &self,
        not_evaluated: &[ConditionalGrant<'_>],
        unmet: &[UnmetGrant<'_>],
        misses: &NearMisses<'_>,
    ) -> Asked {
        if let Some(conditional) = not_evaluated.first() {
            return self.not_evaluated(conditional);
        }
        if let Some(asked) = self.unknown_role(misses) {
            return asked;
        }
        let (found, because, deciding) = match unmet.first() {
            Some(unmet) => self.condition_fails(unmet),
            None => self.explain(misses),
        };
        let mut asked = self.role_check(found).decided_by(deciding);
        if !unmet.is_empty() {
            asked.check.source = sources::CONDITIONS;
        }
        let unmet = unmet.first().and_then(|unmet| {
            Some(UnmetCondition {
                assignment: RoleAssignmentId::new(number(unmet.grant.assignment.id.as_str())?),
                failed: unmet.failed.clone(),
            })
        });
        asked.refused(
            because,
            Cause::NoRole {
                principal: self.principal.id,
                least_role: self.need.least_role,
                scope: self.need.scope,
                is_linked: self.is_linked,
                holds_nothing: unmet.is_none() && misses.wrong_role.is_empty(),
                unmet,
            },
        )
    }

    /// Whether the condition holds cannot be told: that is said, with what it
    /// hangs on.
    fn not_evaluated(&self, conditional: &ConditionalGrant<'_>) -> Asked {
        let names = |guid| ids::name_of(self.diagram, guid);
        let why = match &conditional.why {
            NotEvaluated::Unreadable(error) => say!("it cannot be read: {error}", error),
            NotEvaluated::Unknown(unknown) => {
                condition::each_of(unknown.iter().map(|it| it.told(&names)))
            }
        };
        let grant = self.grant(&conditional.grant);
        let id = number(conditional.grant.assignment.id.as_str()).map(RoleAssignmentId::new);
        let what = say!(
            "the condition on the role assignment {grant}: {why}",
            grant,
            why
        );
        let mut asked = self
            .role_check(say!(
                "{grant}, if its condition holds: {condition}",
                grant,
                condition = words::condition(self.diagram, conditional.condition)
            ))
            .decided_by(id.map(Deciding::RoleAssignment));
        asked.check.source = sources::CONDITIONS;
        asked.not_modelled(what)
    }

    /// The right role in the right place, but under a condition that does not hold.
    fn condition_fails(&self, unmet: &UnmetGrant<'_>) -> (Text, Text, Vec<Deciding>) {
        let names = |guid| ids::name_of(self.diagram, guid);
        let id = unmet.grant.assignment.id.as_str();
        let failed = condition::any_of(unmet.failed.iter().map(|it| it.told(&names)));
        let found = say!(
            "{grant}, only if {failed}",
            grant = self.grant(&unmet.grant),
            failed
        );
        let because = say!(
            "{who} holds {role} on {place}, but its condition wants that {failed}.",
            who = self.principal.name,
            role = unmet.grant.role.name,
            place = self.place_of(id),
            failed
        );
        (found, because, self.deciding(id))
    }

    /// A role in reach that the tables do not have may grant anything or nothing.
    fn unknown_role(&self, misses: &NearMisses<'_>) -> Option<Asked> {
        let miss = misses
            .wrong_role
            .iter()
            .find(|miss| matches!(miss.reason, RoleMissReason::UnknownRole))?;
        let id = miss.assignment.id.as_str();
        let role = say!(
            "the role definition {role}, which is not known here,",
            role = miss.assignment.role,
        );
        let found = self.through(self.holding(role, self.place_of(id)), &miss.membership);
        let what = say!("what this role grants: {grant}", grant = found);
        let mut asked = self
            .role_check(found)
            .decided_by(self.deciding(id))
            .not_modelled(what);
        asked.check.source = sources::RBAC;
        Some(asked)
    }

    /// What was found instead, why that is not enough, and what to show.
    fn explain(&self, misses: &NearMisses<'_>) -> (Text, Text, Vec<Deciding>) {
        let name = &self.principal.name;
        let here = self.here();
        let to_do = self.to_do();
        if let Some(told) = self.wrong_plane(misses) {
            return told;
        }
        if let Some(miss) = misses.wrong_scope.first() {
            let role = &miss.role.name;
            let place = self.place_of(miss.assignment.id.as_str());
            let found = say!("{role} for {who}, but on {place}", role, who = name, place);
            let found = self.through(found, &miss.membership);
            let because = match miss.relation {
                ScopeRelation::Beside => say!(
                    "{who} holds {role}, but on {place}. A role counts where it is assigned and \
                     below, and {here} is not there.",
                    who = name,
                    role,
                    place,
                    here,
                ),
                ScopeRelation::Below => say!(
                    "{who} holds {role}, but only on {place}. A role counts where it is assigned \
                     and below, never above.",
                    who = name,
                    role,
                    place,
                ),
            };
            return (found, because, self.deciding(miss.assignment.id.as_str()));
        }
        if let Some(miss) = misses.wrong_role.first() {
            let id = miss.assignment.id.as_str();
            let place = self.place_of(id);
            let (role, because) = match miss.reason {
                RoleMissReason::LeftOut {
                    role, excluded_by, ..
                } => (
                    role.name.text(),
                    say!(
                        "{who} is {role} on {place}, but that role leaves out {excluded}.",
                        who = name,
                        role = role.name,
                        place,
                        excluded = excluded_by,
                    ),
                ),
                RoleMissReason::OtherActions { role } | RoleMissReason::OtherPlane { role, .. } => {
                    (
                        role.name.text(),
                        say!(
                            "{who} holds {role} on {place}, but that role does not let it {to_do}.",
                            who = name,
                            role = role.name,
                            place,
                            to_do,
                        ),
                    )
                }
                RoleMissReason::UnknownRole => (
                    say!("a role that is not known here"),
                    say!(
                        "{who} holds a role on {place} that is not known here.",
                        who = name,
                        place,
                    ),
                ),
            };
            return (
                self.through(self.holding(role, place), &miss.membership),
                because,
                self.deciding(id),
            );
        }
        let found = match misses.granted_to_others {
            0 => say!("no role assignment in reach"),
            1 => say!("1 assignment in reach, for somebody else"),
            count => say!("{count} assignments in reach, for somebody else", count),
        };
        (
            found,
            if self.is_linked {
                say!(
                    "{who} is known, but nothing lets it {to_do}.",
                    who = name,
                    to_do
                )
            } else {
                say!(
                    "{who} is known, but nothing lets it {to_do} here.",
                    who = name,
                    to_do,
                )
            },
            vec![Deciding::Scope(self.need.scope)],
        )
    }

    /// Owner reading a blob: the classic.
    fn wrong_plane(&self, misses: &NearMisses<'_>) -> Option<(Text, Text, Vec<Deciding>)> {
        let name = &self.principal.name;
        misses.wrong_role.iter().find_map(|miss| {
            let RoleMissReason::OtherPlane { role, .. } = miss.reason else {
                return None;
            };
            let id = miss.assignment.id.as_str();
            let place = self.place_of(id);
            let role = &role.name;
            let grant = self.through(self.holding(role, &place), &miss.membership);
            let (found, because) = match self.need.plane() {
                Plane::Data => (
                    say!("{grant}, without any data action that fits", grant),
                    say!(
                        "{who} is {role} on {place}, but that role is for managing resources. \
                         Using the data in them takes a role with data actions.",
                        who = name,
                        role,
                        place,
                    ),
                ),
                Plane::Control => (
                    say!("{grant}, without any action that fits", grant),
                    say!(
                        "{who} is {role} on {place}, but that role is for using data. Managing \
                         resources takes a role with actions.",
                        who = name,
                        role,
                        place,
                    ),
                ),
            };
            Some((found, because, self.deciding(id)))
        })
    }

    fn to_do(&self) -> Text {
        if self.is_linked {
            say!("attach {here} to a resource", here = self.here())
        } else {
            words::to_do(self.operation)
        }
    }

    fn place_of(&self, assignment: &str) -> Text {
        number(assignment)
            .and_then(|id| self.diagram.role_assignment(RoleAssignmentId::new(id)))
            .map_or_else(Text::empty, |it| self.scope(it.scope))
    }

    fn deciding(&self, assignment: &str) -> Vec<Deciding> {
        number(assignment)
            .map(|id| Deciding::RoleAssignment(RoleAssignmentId::new(id)))
            .into_iter()
            .collect()
    }

    fn groups(&self, membership: &Membership<'_>) -> Vec<String> {
        membership
            .groups
            .iter()
            .filter_map(|group| principal_of(group))
            .filter_map(|group| self.diagram.principal(group))
            .map(|group| group.name)
            .collect()
    }

    fn group_nodes(&self, membership: &Membership<'_>) -> Vec<Deciding> {
        membership
            .groups
            .iter()
            .filter_map(|group| principal_of(group))
            .filter_map(|group| self.diagram.principal(group))
            .map(|group| Deciding::Node(group.node))
            .collect()
    }
}

fn number(id: &str) -> Option<u32> {
    id.parse().ok()
}
