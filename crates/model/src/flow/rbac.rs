//! What Azure role-based access control says to a call, in words.

use super::check::{Asked, Cause, UnmetCondition};
use super::estate::{Surroundings, principal_of};
use super::ids;
use super::need::Need;
use super::sources;
use super::trace::{Deciding, Question};
use super::words;
use crate::access::{
    ConditionalGrant, Decision, Denial, DeniedPrincipal, Grant, Membership, NearMisses,
    NotEvaluated, Plane, RoleMissReason, ScopeRelation, UnmetGrant,
};
use crate::azure::operations::GrantException;
use crate::azure::{Operation, Source};
use crate::diagram::{DenyAssignmentId, Diagram, Principal, PrincipalId, RoleAssignmentId, Scope};
use crate::say;

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
                teller.role_check(String::new()),
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
    fn scope(&self, scope: Scope) -> String {
        words::scope(self.diagram, scope)
    }

    fn here(&self) -> String {
        self.scope(self.need.scope)
    }

    fn deny_check(&self, found: String) -> Asked {
        Asked::passed(
            Question::DenyAssignment,
            format!("none on {} or above that covers this", self.here()),
            found,
            sources::DENY_ASSIGNMENTS,
        )
    }

    fn no_deny(&self) -> Asked {
        self.deny_check("none".to_owned())
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
        let names: Vec<String> = rules
            .iter()
            .map(|rule| format!("“{}”", rule.rule.name))
            .collect();
        let whom = match denials.first().map(|denial| &denial.principal) {
            Some(DeniedPrincipal::AllPrincipals) => "everyone".to_owned(),
            Some(DeniedPrincipal::Named(membership)) => match self.groups(membership).last() {
                Some(group) => format!("the group {group}"),
                None => name.clone(),
            },
            None => String::new(),
        };
        let pattern = denials
            .first()
            .map_or("", |denial| denial.permission.pattern);
        let place = rules
            .first()
            .map_or_else(String::new, |rule| self.scope(rule.rule.scope));
        let verb = if names.len() == 1 {
            "forbids"
        } else {
            "forbid"
        };
        let because = format!(
            "The deny assignment {} on {place} {verb} it, and no role can outweigh that.",
            words::list(&names).into_string()
        );
        self.deny_check(format!(
            "{} on {place}, for {whom}: {pattern}",
            words::list(&names).into_string()
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

    fn role_check(&self, found: String) -> Asked {
        let plane = match self.need.plane() {
            Plane::Control => "action",
            Plane::Data => "data action",
        };
        Asked::passed(
            Question::RoleAssignment,
            format!(
                "{} ({plane}) on {} or above",
                self.need.action(),
                self.here()
            ),
            found,
            self.source,
        )
    }

    fn granted(&self, grants: &[Grant<'_>]) -> Asked {
        let found = grants
            .first()
            .map_or_else(String::new, |grant| self.grant(grant));
        let more = match grants.len() {
            0 | 1 => String::new(),
            several => format!(", and {} more", several - 1),
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
        let mut asked = self
            .role_check(format!("{found}{more}"))
            .decided_by(deciding);
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
    fn grant(&self, grant: &Grant<'_>) -> String {
        let place = self.place_of(grant.assignment.id.as_str());
        let inherited = if grant.is_inherited() {
            ", inherited"
        } else {
            ""
        };
        let names = |guid| ids::name_of(self.diagram, guid);
        let held: Vec<String> = grant.held.iter().map(|it| it.wanted(&names)).collect();
        let held = if held.is_empty() {
            String::new()
        } else {
            format!("; its condition holds: {}", held.join(", and "))
        };
        format!(
            "{} for {} on {place}{inherited}{}{held}",
            grant.role.name,
            self.principal.name,
            self.through(&grant.membership)
        )
    }

    /// `, through the group readers`; empty for what the principal holds itself.
    fn through(&self, membership: &Membership<'_>) -> String {
        match self.groups(membership).as_slice() {
            [] => String::new(),
            [group] => format!(", through the group {group}"),
            groups => format!(", through the groups {}", words::list(groups).into_string()),
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
            NotEvaluated::Unreadable(error) => format!("it cannot be read: {error}"),
            NotEvaluated::Unknown(unknown) => {
                let unknown: Vec<String> = unknown.iter().map(|it| it.told(&names)).collect();
                unknown.join("; ")
            }
        };
        let grant = self.grant(&conditional.grant);
        let id = number(conditional.grant.assignment.id.as_str()).map(RoleAssignmentId::new);
        let what = format!("the condition on the role assignment {grant}: {why}");
        let mut asked = self
            .role_check(format!(
                "{grant}, if its condition holds: {}",
                words::condition(self.diagram, conditional.condition)
            ))
            .decided_by(id.map(Deciding::RoleAssignment));
        asked.check.source = sources::CONDITIONS;
        asked.not_modelled(what)
    }

    /// The right role in the right place, but under a condition that does not hold.
    fn condition_fails(&self, unmet: &UnmetGrant<'_>) -> (String, String, Vec<Deciding>) {
        let names = |guid| ids::name_of(self.diagram, guid);
        let id = unmet.grant.assignment.id.as_str();
        let failed: Vec<String> = unmet.failed.iter().map(|it| it.told(&names)).collect();
        let failed = failed.join(", or ");
        let found = format!("{}, only if {failed}", self.grant(&unmet.grant));
        let because = format!(
            "{} holds {} on {}, but its condition wants that {failed}.",
            self.principal.name,
            unmet.grant.role.name,
            self.place_of(id)
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
        let found = format!(
            "the role definition {}, which is not known here, for {} on {}{}",
            miss.assignment.role,
            self.principal.name,
            self.place_of(id),
            self.through(&miss.membership)
        );
        let what = format!("what this role grants: {found}");
        let mut asked = self
            .role_check(found)
            .decided_by(self.deciding(id))
            .not_modelled(what);
        asked.check.source = sources::RBAC;
        Some(asked)
    }

    /// What was found instead, why that is not enough, and what to show.
    fn explain(&self, misses: &NearMisses<'_>) -> (String, String, Vec<Deciding>) {
        let name = &self.principal.name;
        let here = self.here();
        let to_do = self.to_do();
        if let Some(told) = self.wrong_plane(misses) {
            return told;
        }
        if let Some(miss) = misses.wrong_scope.first() {
            let role = &miss.role.name;
            let place = self.place_of(miss.assignment.id.as_str());
            let through = self.through(&miss.membership);
            let found = format!("{role} for {name}, but on {place}{through}");
            let because = match miss.relation {
                ScopeRelation::Beside => format!(
                    "{name} holds {role}, but on {place}. A role counts where it is assigned and \
                     below, and {here} is not there."
                ),
                ScopeRelation::Below => format!(
                    "{name} holds {role}, but only on {place}. A role counts where it is assigned \
                     and below, never above."
                ),
            };
            return (found, because, self.deciding(miss.assignment.id.as_str()));
        }
        if let Some(miss) = misses.wrong_role.first() {
            let id = miss.assignment.id.as_str();
            let place = self.place_of(id);
            let through = self.through(&miss.membership);
            let (role, because) = match miss.reason {
                RoleMissReason::LeftOut {
                    role, excluded_by, ..
                } => (
                    role.name.as_ref(),
                    format!(
                        "{name} is {} on {place}, but that role leaves out {excluded_by}.",
                        role.name
                    ),
                ),
                RoleMissReason::OtherActions { role } | RoleMissReason::OtherPlane { role, .. } => {
                    (
                        role.name.as_ref(),
                        format!(
                            "{name} holds {} on {place}, but that role does not let it {to_do}.",
                            role.name
                        ),
                    )
                }
                RoleMissReason::UnknownRole => (
                    "a role that is not known here",
                    format!("{name} holds a role on {place} that is not known here."),
                ),
            };
            return (
                format!("{role} for {name} on {place}{through}"),
                because,
                self.deciding(id),
            );
        }
        let found = match misses.granted_to_others {
            0 => "no role assignment in reach".to_owned(),
            count => format!(
                "{} in reach, for somebody else",
                words::count(count, "assignment")
            ),
        };
        (
            found,
            if self.is_linked {
                format!("{name} is known, but nothing lets it {to_do}.")
            } else {
                format!("{name} is known, but nothing lets it {to_do} here.")
            },
            vec![Deciding::Scope(self.need.scope)],
        )
    }

    /// Owner reading a blob: the classic.
    fn wrong_plane(&self, misses: &NearMisses<'_>) -> Option<(String, String, Vec<Deciding>)> {
        let name = &self.principal.name;
        misses.wrong_role.iter().find_map(|miss| {
            let RoleMissReason::OtherPlane { role, .. } = miss.reason else {
                return None;
            };
            let id = miss.assignment.id.as_str();
            let place = self.place_of(id);
            let through = self.through(&miss.membership);
            let role = &role.name;
            let (because, missing) = match self.need.plane() {
                Plane::Data => (
                    format!(
                        "{name} is {role} on {place}, but that role is for managing resources. \
                         Using the data in them takes a role with data actions."
                    ),
                    "data action",
                ),
                Plane::Control => (
                    format!(
                        "{name} is {role} on {place}, but that role is for using data. Managing \
                         resources takes a role with actions."
                    ),
                    "action",
                ),
            };
            Some((
                format!("{role} for {name} on {place}{through}, without any {missing} that fits"),
                because,
                self.deciding(id),
            ))
        })
    }

    fn to_do(&self) -> String {
        if self.is_linked {
            format!("attach {} to a resource", self.here())
        } else {
            words::to_do(self.operation)
        }
    }

    fn place_of(&self, assignment: &str) -> String {
        number(assignment)
            .and_then(|id| self.diagram.role_assignment(RoleAssignmentId::new(id)))
            .map_or_else(String::new, |it| self.scope(it.scope))
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
