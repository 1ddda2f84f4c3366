//! Who may do what in a drawing, all of it at once?
//!
//! [`DrawnEstate::of`] takes from the diagram what decides access, and
//! [`DrawnEstate::reach`] works out every answer: for every principal and every
//! [`Use`], that is, everything that can be done with something that is drawn.
//! Then each answer is there to be looked up.
//!
//! Answers are those that hold once all that is drawn counts, and not those of the
//! first minutes after a change. It is about permission alone: whether a caller gets a token, and with which
//! identity, is another matter, of which [`simulate`](super::simulate) tells.

use std::collections::BTreeMap;
use std::ops::Range;

use super::estate::{self, principal_id, scope_id};
use super::need::{checked_at, linked_among};
use super::{attributes, database, grants, model, rbac};
use crate::access::condition::Attributes;
use crate::access::{
    Decision, Deed, Estate, Index, Matrix, Plane, Principal, Question, RoleMissReason,
    Scope as AccessScope, Standing,
};
use crate::azure::Operation;
use crate::azure::operations::{Permission, RbacPermission};
use crate::diagram::{Diagram, NodeId, NodeKind, PrincipalId, Scope};
use crate::flow::trace::Deciding;

/// Something that can be done with something that is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Use {
    /// What it is done to.
    pub target: Scope,
    /// What is done.
    pub operation: Operation,
}

/// Whether a principal may do something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum May {
    /// It may not.
    No,
    /// The model cannot tell: it hangs on a condition that is not evaluated, on a
    /// role that is not known, or on something that is not drawn.
    NotModelled,
    /// It may.
    Yes,
}

/// What of a diagram decides access.
#[derive(Debug)]
pub struct DrawnEstate<'d> {
    diagram: &'d Diagram,
    estate: Estate<'static>,
    principals: Vec<PrincipalId>,
    scopes: Vec<Scope>,
}

/// Who may do what in a drawing.
#[derive(Debug)]
pub struct Reach<'r> {
    drawn: &'r DrawnEstate<'r>,
    index: Index<'r>,
    principal_numbers: BTreeMap<PrincipalId, usize>,
    use_numbers: BTreeMap<Use, usize>,
    uses: Vec<Use>,
    /// For each use: what it takes.
    takes: Vec<Takes>,
    /// Uses one after the other for which a role is looked for at the same scope.
    runs: Vec<Run>,
    deeds: Vec<Deed<'static>>,
    matrix: Matrix,
}

/// Uses one after the other, told by their numbers, and the number of the scope at
/// which a role is looked for; `None` where the target knows of its own.
#[derive(Debug)]
struct Run {
    scope: Option<usize>,
    uses: Range<usize>,
}

/// What a use takes.
#[derive(Debug)]
enum Takes {
    /// All of these.
    Rbac(Vec<Taken>),
    /// What the target itself knows of.
    OfItsOwn,
    /// It refers to something that is not drawn.
    NotDrawn(Taken),
}

/// One of these actions at this scope.
#[derive(Clone, Debug)]
struct Taken {
    /// Numbers of deeds, the first of which answers tell of.
    actions: Vec<usize>,
    /// Its number, and which it is.
    scope: (usize, Scope),
    /// Whether it is wanted for what is done to the target, and not besides.
    is_of_the_target: bool,
}

impl<'d> DrawnEstate<'d> {
    /// What of this diagram decides access, once all that is drawn has arrived: a
    /// clock that runs is not looked at.
    #[must_use]
    pub fn of(diagram: &'d Diagram) -> Self {
        let mut groups_of: BTreeMap<PrincipalId, Vec<PrincipalId>> = BTreeMap::new();
        for node in diagram.nodes() {
            if let NodeKind::Group { members } = &node.kind {
                for member in members {
                    let groups = groups_of.entry(*member).or_default();
                    groups.push(PrincipalId::of_node(node.id));
                }
            }
        }
        let principals: Vec<PrincipalId> = diagram.principals().map(|it| it.id).collect();
        let (scopes, listed) = all_scopes(diagram);
        let estate = Estate {
            scopes: listed,
            principals: principals
                .iter()
                .map(|id| Principal {
                    id: principal_id(*id),
                    member_of: groups_of
                        .get(id)
                        .into_iter()
                        .flatten()
                        .map(|group| principal_id(*group))
                        .collect(),
                })
                .collect(),
            roles: estate::roles_of(diagram, diagram.role_assignments().map(|it| &**it)),
            role_assignments: diagram
                .role_assignments()
                .map(|it| estate::assigned(it))
                .collect(),
            deny_assignments: diagram
                .deny_assignments()
                .map(|it| estate::deny(it))
                .collect(),
            wildcards: estate::WILDCARDS,
        };
        Self {
            diagram,
            estate,
            principals,
            scopes,
        }
    }

    /// Works out who may do what.
    #[must_use]
    pub fn reach(&self) -> Reach<'_> {
        let scope_numbers: BTreeMap<Scope, usize> = self.scopes.iter().copied().zip(0..).collect();
        let mut deeds = Deeds::default();
        let identities: Vec<NodeId> = self
            .diagram
            .nodes()
            .filter(|node| node.kind == NodeKind::UserAssignedIdentity)
            .map(|node| node.id)
            .collect();
        let uses = all_uses(self.diagram);
        let takes: Vec<Takes> = uses
            .iter()
            .map(
                |what| match self.diagram.permission(what.target, what.operation) {
                    Permission::Rbac(permission) => {
                        self.takes(*what, permission, &mut deeds, &scope_numbers, &identities)
                    }
                    Permission::Database(_) | Permission::DataRole(_) => Takes::OfItsOwn,
                },
            )
            .collect();
        let index = self.estate.index();
        let matrix = index.matrix(&deeds.deeds);
        Reach {
            drawn: self,
            principal_numbers: self.principals.iter().copied().zip(0..).collect(),
            use_numbers: uses.iter().copied().zip(0..).collect(),
            uses,
            runs: runs(&takes),
            takes,
            deeds: deeds.deeds,
            matrix,
            index,
        }
    }

    fn takes(
        &self,
        what: Use,
        permission: &'static RbacPermission,
        deeds: &mut Deeds,
        scope_numbers: &BTreeMap<Scope, usize>,
        identities: &[NodeId],
    ) -> Takes {
        let at = |scope: Scope, actions: Vec<usize>, is_of_the_target| Taken {
            actions,
            is_of_the_target,
            scope: (
                scope_numbers.get(&scope).copied().unwrap_or(usize::MAX),
                scope,
            ),
        };
        let alternates = permission.alternate_actions.iter();
        let actions = std::iter::once(&permission.action).chain(alternates);
        let actions = actions.map(|action| deeds.number(action, permission.plane));
        let scope = checked_at(self.diagram, what.target, permission.checked_at);
        let main = at(scope, actions.collect(), true);
        let mut taken = vec![main.clone()];
        for further in permission.further {
            let actions = further.any_of.iter();
            let actions = actions.map(|(plane, action)| deeds.number(action, *plane));
            taken.push(at(scope, actions.collect(), true));
        }
        for linked in permission.linked {
            let drawn = identities.iter().copied();
            let Some(node) = linked_among(drawn, self.diagram, what.target.node(), linked) else {
                return Takes::NotDrawn(main);
            };
            let action = deeds.number(linked.action, Plane::Control);
            taken.push(at(Scope::Node(node), vec![action], false));
        }
        Takes::Rbac(taken)
    }
}

impl Reach<'_> {
    /// The principals that exist, in the order of the diagram.
    #[must_use]
    pub fn principals(&self) -> &[PrincipalId] {
        &self.drawn.principals
    }

    /// Everything that can be done with what is drawn, target by target.
    #[must_use]
    pub fn uses(&self) -> &[Use] {
        &self.uses
    }

    /// Whether the principal may. One that is gone may nothing, and what cannot be
    /// done with the target is not allowed.
    #[must_use]
    pub fn may(&self, principal: PrincipalId, what: Use) -> May {
        let numbers = (
            self.principal_numbers.get(&principal),
            self.use_numbers.get(&what),
        );
        match numbers {
            (Some(caller), Some(number)) => self.answer(*caller, principal, *number),
            _ => May::No,
        }
    }

    /// Everything that the principal may do, target by target.
    pub fn allowed_to(&self, principal: PrincipalId) -> impl Iterator<Item = Use> {
        let caller = self.principal_numbers.get(&principal).copied();
        // Most principals may nothing in most places, and there need not be asked.
        let runs = caller.into_iter().flat_map(move |caller| {
            let runs = self.runs.iter();
            runs.filter(move |run| {
                let is_idle = |scope| self.matrix.has_nothing(caller, scope);
                !run.scope.is_some_and(is_idle)
            })
            .map(move |run| (caller, run))
        });
        let numbers = runs.flat_map(|(caller, run)| run.uses.clone().map(move |it| (caller, it)));
        numbers
            .filter(move |(caller, number)| self.answer(*caller, principal, *number) == May::Yes)
            .filter_map(|(_, number)| self.uses.get(number).copied())
    }

    /// Everybody who may do it, groups included, in the order of the diagram.
    pub fn who_may(&self, what: Use) -> impl Iterator<Item = PrincipalId> {
        let number = self.use_numbers.get(&what).copied();
        let principals = self.drawn.principals.iter().enumerate();
        principals
            .filter(move |(caller, principal)| {
                number.is_some_and(|number| self.answer(*caller, **principal, number) == May::Yes)
            })
            .map(|(_, principal)| *principal)
    }

    /// What decides it: the role assignments or database users that allow it, or
    /// the deny assignments that bar it; nothing where nothing allows it.
    #[must_use]
    pub fn because(&self, principal: PrincipalId, what: Use) -> Vec<Deciding> {
        let number = self.use_numbers.get(&what);
        let mut because = Vec::new();
        match number.and_then(|number| self.takes.get(*number)) {
            Some(Takes::Rbac(taken)) => {
                let listed = self.listed(principal, what, taken);
                if !listed.is_empty() {
                    return listed;
                }
                for taken in taken {
                    let decisions = self.decisions(principal, what, taken);
                    let decision = decisions.iter().find(|it| it.is_allowed());
                    if let Some(decision) = decision.or(decisions.first()) {
                        because.extend(rbac::deciding(decision));
                    }
                }
            }
            Some(Takes::OfItsOwn) => because.extend(self.of_its_own(principal, what)),
            Some(Takes::NotDrawn(_)) | None => {}
        }
        because
    }

    fn answer(&self, caller: usize, principal: PrincipalId, number: usize) -> May {
        let (Some(takes), Some(what)) = (self.takes.get(number), self.uses.get(number)) else {
            return May::No;
        };
        match takes {
            Takes::Rbac(taken) => {
                let answers = taken
                    .iter()
                    .map(|it| self.has(caller, principal, *what, it));
                match answers.min().unwrap_or(May::No) {
                    May::No if !self.listed(principal, *what, taken).is_empty() => May::Yes,
                    by_roles => by_roles,
                }
            }
            Takes::NotDrawn(taken) => self
                .has(caller, principal, *what, taken)
                .min(May::NotModelled),
            Takes::OfItsOwn => {
                if self.of_its_own(principal, *what).is_empty() {
                    May::No
                } else {
                    May::Yes
                }
            }
        }
    }

    fn has(&self, caller: usize, principal: PrincipalId, what: Use, taken: &Taken) -> May {
        let (scope, _) = taken.scope;
        let standings = taken.actions.iter();
        let standings = standings.map(|action| self.matrix.standing(caller, scope, *action));
        match standings.max() {
            Some(Standing::Yes) => May::Yes,
            Some(Standing::Depends) => {
                let decisions = self.decisions(principal, what, taken);
                if decisions.iter().any(Decision::is_allowed) {
                    May::Yes
                } else if self.holds_unknown_role(principal, taken)
                    || decisions.iter().any(is_not_evaluated)
                {
                    May::NotModelled
                } else {
                    May::No
                }
            }
            Some(Standing::No) | None => May::No,
        }
    }

    /// What is said to each of the actions.
    fn decisions(&self, principal: PrincipalId, what: Use, taken: &Taken) -> Vec<Decision<'_>> {
        let deeds = taken.actions.iter().filter_map(|it| self.deeds.get(*it));
        let decisions = deeds.map(|deed| {
            let mut question = question(principal, deed, taken.scope.1);
            if taken.is_of_the_target {
                let (diagram, operation) = (self.drawn.diagram, what.operation);
                question.attributes =
                    attributes::of_use(diagram, principal, operation, what.target, None);
            }
            self.index.decide(&question)
        });
        decisions.collect()
    }

    /// Whether the principal holds a role in reach of which nobody knows what it
    /// grants.
    fn holds_unknown_role(&self, principal: PrincipalId, taken: &Taken) -> bool {
        let deed = taken.actions.first().and_then(|it| self.deeds.get(*it));
        deed.is_some_and(|deed| {
            let misses = self
                .index
                .near_misses(&question(principal, deed, taken.scope.1));
            let mut reasons = misses.wrong_role.iter().map(|miss| miss.reason);
            reasons.any(|reason| matches!(reason, RoleMissReason::UnknownRole))
        })
    }

    /// What of a list lets the principal do it, which is asked where no role allows
    /// it and nothing forbids it.
    fn listed(&self, principal: PrincipalId, what: Use, taken: &[Taken]) -> Vec<Deciding> {
        let diagram = self.drawn.diagram;
        let Permission::Rbac(permission) = diagram.permission(what.target, what.operation) else {
            return Vec::new();
        };
        let listed = grants::listed(diagram, principal, what.target, permission);
        if listed.is_empty() {
            return Vec::new();
        }
        let decisions = taken
            .iter()
            .flat_map(|it| self.decisions(principal, what, it));
        let is_open = |decision: Decision<'_>| match decision {
            Decision::NotAllowed { not_evaluated, .. } => not_evaluated.is_empty(),
            Decision::Allowed { .. } | Decision::Denied { .. } => false,
        };
        let mut are_open = decisions.map(is_open);
        if are_open.all(|it| it) {
            let listed = listed.into_iter();
            listed.map(|it| Deciding::DataGrant(it.id)).collect()
        } else {
            Vec::new()
        }
    }

    /// What of the target's own lets the principal do it.
    fn of_its_own(&self, principal: PrincipalId, what: Use) -> Vec<Deciding> {
        let caller = principal_id(principal);
        let stands_for = |holder| self.index.stands_for(&caller, &principal_id(holder));
        let diagram = self.drawn.diagram;
        match diagram.permission(what.target, what.operation) {
            Permission::Rbac(_) => Vec::new(),
            Permission::Database(permission) => {
                database::granting(diagram, what.target, permission)
                    .filter(|user| stands_for(user.principal))
                    .map(|user| Deciding::DatabaseUser(user.id))
                    .collect()
            }
            Permission::DataRole(permission) => {
                let counts_groups = grants::system(permission).counts_groups;
                grants::granting(diagram, what.target, permission)
                    .filter(|it| {
                        it.principal == principal || counts_groups && stands_for(it.principal)
                    })
                    .map(|it| Deciding::DataGrant(it.id))
                    .collect()
            }
        }
    }
}

fn runs(takes: &[Takes]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (number, takes) in takes.iter().enumerate() {
        let scope = match takes {
            // All of it is wanted, so that the first can tell that there is nothing.
            Takes::Rbac(taken) => taken.first().map(|it| it.scope.0),
            Takes::NotDrawn(taken) => Some(taken.scope.0),
            Takes::OfItsOwn => None,
        };
        match runs.last_mut() {
            Some(run) if run.scope == scope => run.uses.end = number + 1,
            _ => runs.push(Run {
                scope,
                uses: number..number + 1,
            }),
        }
    }
    runs
}

fn question(principal: PrincipalId, deed: &Deed<'static>, scope: Scope) -> Question<'static> {
    Question {
        principal: principal_id(principal),
        action: deed.action.into(),
        plane: deed.plane,
        scope: scope_id(scope),
        attributes: Attributes::NONE,
    }
}

fn is_not_evaluated(decision: &Decision<'_>) -> bool {
    matches!(decision, Decision::NotAllowed { not_evaluated, .. } if !not_evaluated.is_empty())
}

/// The actions that are asked about, each once.
#[derive(Debug, Default)]
struct Deeds {
    deeds: Vec<Deed<'static>>,
    numbers: BTreeMap<Deed<'static>, usize>,
}

impl Deeds {
    fn number(&mut self, action: &'static str, plane: Plane) -> usize {
        let deed = Deed { action, plane };
        let next = self.deeds.len();
        let number = *self.numbers.entry(deed).or_insert(next);
        if number == next {
            self.deeds.push(deed);
        }
        number
    }
}

/// All scopes that are drawn, and as access decisions take them.
fn all_scopes(diagram: &Diagram) -> (Vec<Scope>, Vec<AccessScope<'static>>) {
    let mut scopes = Vec::new();
    let mut listed = Vec::new();
    for node in diagram.nodes().filter(|node| node.is_scope()) {
        let whole = Scope::Node(node.id);
        let parent = node.parent.map(Scope::Node);
        scopes.push(whole);
        listed.push(AccessScope {
            id: scope_id(whole),
            parent: Some(parent.map_or(estate::ROOT.into(), scope_id)),
        });
        for part in node.resource().into_iter().flat_map(|it| &it.parts) {
            let part = Scope::Part(node.id, part.id);
            scopes.push(part);
            listed.push(AccessScope {
                id: scope_id(part),
                parent: Some(scope_id(whole)),
            });
        }
    }
    (scopes, listed)
}

/// Everything that can be done with what is drawn.
fn all_uses(diagram: &Diagram) -> Vec<Use> {
    let mut uses = Vec::new();
    let mut add = |target: Scope| {
        let operations = diagram.operations_on(target).into_iter();
        // What no model does there, nobody does.
        let operations = operations.filter(|it| model::works(diagram, target, *it));
        uses.extend(operations.map(|operation| Use { target, operation }));
    };
    for node in diagram.nodes() {
        add(Scope::Node(node.id));
        for part in node.resource().into_iter().flat_map(|it| &it.parts) {
            add(Scope::Part(node.id, part.id));
        }
    }
    uses
}
