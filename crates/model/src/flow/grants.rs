//! What a service with a system of its own says to a caller.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::check::{Asked, Cause, Refused, Stop};
use super::estate::memberships;
use super::trace::{Deciding, Question};
use super::words;
use crate::azure::Source;
use crate::azure::data_roles::{DataRole, GrantSystemRow};
use crate::azure::operations::{DataPermission, ListedPermission, RbacPermission};
use crate::diagram::{DataGrant, Diagram, Principal, PrincipalId, Scope};
use crate::say;
use crate::text::Text;

/// Asks whether the service knows the caller, where it is a login that asks; and
/// whether something that the caller holds there allows it.
pub(super) fn ask(
    diagram: &Diagram,
    principal: &Principal,
    target: Scope,
    permission: &DataPermission,
    login_source: Option<Source>,
) -> Vec<Asked> {
    let system = system(permission);
    let held = held(diagram, principal.id, target.node(), system);
    let login = login_source.map(|source| known(diagram, principal, target, system, &held, source));
    let reaching: Vec<&DataGrant> = held
        .into_iter()
        .filter(|it| reaches(diagram, it, target, permission))
        .collect();
    let allowing: Vec<&DataGrant> = reaching
        .iter()
        .copied()
        .filter(|it| allows(it, permission))
        .collect();
    let place = words::scope(diagram, target);
    let check = |found: Text| {
        Asked::passed(
            Question::DataRole,
            say!(
                "{grant} with {role}, or more, for {place}",
                grant = words::grant(system),
                role = permission.least_role.row().name,
                place
            ),
            found,
            permission.action_source,
        )
    };
    let role = if allowing.is_empty() {
        let instead = roles_that_do_not_count(diagram, principal.id, target);
        let mut found = match names(reaching.iter().flat_map(|it| it.roles.iter().copied())) {
            roles if roles.is_empty() => say!(
                "no {grant} that reaches it",
                grant = words::bare_grant(system)
            ),
            roles => words::list(&roles),
        };
        if !instead.is_empty() {
            found = say!(
                "{found}; the Azure roles that it holds do not count here: {roles}",
                found,
                roles = words::list(&instead),
            );
        }
        let mut because = say!(
            "The token is good, but no {grant} lets {who} do this for {place}.",
            grant = words::bare_grant(system),
            who = principal.name,
            place,
        );
        if !instead.is_empty() {
            because = because.then(words::note(system.of_azure_roles));
        }
        check(found).refused(because, Cause::NoDataRole(principal.id))
    } else {
        let found = allowing.iter().map(|it| {
            let roles = it.roles.iter().copied();
            let roles = roles.filter(|role| role.allows(permission.action));
            say!(
                "{roles} for {place}",
                roles = words::list(&names(roles)),
                place = words::scope(diagram, it.scope)
            )
        });
        check(words::list(&found.collect::<Vec<_>>()))
            .decided_by(allowing.iter().map(|it| Deciding::DataGrant(it.id)))
    };
    login.into_iter().chain([role]).collect()
}

/// Whether the service knows the caller at all.
fn known(
    diagram: &Diagram,
    principal: &Principal,
    target: Scope,
    system: &'static GrantSystemRow,
    held: &[&DataGrant],
    source: Source,
) -> Asked {
    let place = diagram.node_name(target.node());
    let name = &principal.name;
    let check = |found: Text| {
        Asked::passed(
            Question::KnownThere,
            say!(
                "{grant} of {place} for {name}",
                grant = words::grant(system),
                place,
                name
            ),
            found,
            source,
        )
    };
    if held.is_empty() {
        check(say!("none")).refused(
            say!(
                "The token is good, but {place} knows no {name}.",
                place,
                name
            )
            .then(words::note(system.of_azure_roles)),
            Cause::NotKnownThere(principal.id),
        )
    } else {
        let holders: Vec<String> = held
            .iter()
            .filter_map(|it| diagram.principal(it.principal))
            .map(|it| it.name)
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        check(words::list(&holders)).decided_by(held.iter().map(|it| Deciding::DataGrant(it.id)))
    }
}

/// What the principal, or a group that counts, holds in the system of a resource.
fn held<'d>(
    diagram: &'d Diagram,
    principal: PrincipalId,
    node: crate::diagram::NodeId,
    system: &'static GrantSystemRow,
) -> Vec<&'d DataGrant> {
    let memberships = memberships(diagram, principal);
    diagram
        .data_grants()
        .filter(|it| {
            it.scope.node() == node
                && if system.counts_groups {
                    memberships.contains_key(&it.principal)
                } else {
                    it.principal == principal
                }
        })
        .map(|it| &**it)
        .collect()
}

/// Asks the list that is asked where no role assignment allows it: `by_roles` is
/// what those said.
pub(super) fn ask_list(
    diagram: &Diagram,
    principal: &Principal,
    target: Scope,
    permission: &RbacPermission,
    by_roles: Asked,
) -> Vec<Asked> {
    let Some(list) = permission.otherwise else {
        return vec![by_roles];
    };
    let refused = match &by_roles.stop {
        Some(Stop::Refused(refused))
            if matches!(refused.cause, Cause::NoRole { .. } | Cause::NotYet { .. }) =>
        {
            refused.clone()
        }
        _ => return vec![by_roles],
    };
    let place = words::scope(diagram, target);
    let counting = that_count(diagram, principal.id, target);
    let held = names(counting.iter().flat_map(|it| it.roles.iter().copied()));
    let needed = words::list(&names(list.all_of.iter().copied()));
    let found = if held.is_empty() {
        say!("no entry for {who}", who = principal.name)
    } else {
        let holders: BTreeSet<String> = counting
            .iter()
            .filter_map(|it| diagram.principal(it.principal))
            .map(|it| it.name)
            .collect();
        let holders: Vec<String> = holders.into_iter().collect();
        say!(
            "{rights}, given to {holders}",
            rights = words::list(&held),
            holders = words::list(&holders)
        )
    };
    let check = Asked::passed(
        Question::DataRole,
        say!(
            "{rights}, in the access control lists of {place}",
            rights = needed,
            place
        ),
        found,
        list.source,
    );
    let listed = if is_enough(&counting, list) {
        check.decided_by(counting.iter().map(|it| Deciding::DataGrant(it.id)))
    } else {
        let Refused { because, cause } = refused;
        let missing = if held.is_empty() {
            say!("The access control lists, which are asked next, do not name it.")
        } else {
            say!(
                "The access control lists, which are asked next, do not give it {rights}.",
                rights = needed,
            )
        };
        let hides_groups = counting.iter().any(|it| it.principal == principal.id)
            && entries_of_groups(diagram, principal.id, target)
                .next()
                .is_some();
        let hidden = if hides_groups {
            say!("Its own entry counts instead of those of its groups.")
        } else {
            Text::empty()
        };
        check.refused(because.then(missing).then(hidden), cause)
    };
    vec![by_roles.left_open(), listed]
}

/// The entries by which the principal may do it where no role allows it; none where
/// they do not suffice.
pub(super) fn listed<'d>(
    diagram: &'d Diagram,
    principal: PrincipalId,
    target: Scope,
    permission: &RbacPermission,
) -> Vec<&'d DataGrant> {
    let Some(list) = permission.otherwise else {
        return Vec::new();
    };
    let counting = that_count(diagram, principal, target);
    if is_enough(&counting, list) {
        counting
    } else {
        Vec::new()
    }
}

/// The entries of a list that count for somebody: its own, or else those of its
/// groups, taken together.
// Source: MicrosoftDocs/azure-docs:articles/storage/blobs/data-lake-storage-access-control.md,
// access check algorithm.
fn that_count(diagram: &Diagram, principal: PrincipalId, target: Scope) -> Vec<&DataGrant> {
    let own = diagram
        .data_grants()
        .find(|it| it.scope == target && it.principal == principal);
    match own {
        Some(own) => vec![own],
        None => entries_of_groups(diagram, principal, target).collect(),
    }
}

fn entries_of_groups(
    diagram: &Diagram,
    principal: PrincipalId,
    target: Scope,
) -> impl Iterator<Item = &DataGrant> {
    let there = move |it: &&Rc<DataGrant>| it.scope == target && it.principal != principal;
    let mut entries = diagram.data_grants().filter(there).peekable();
    let memberships = match entries.peek() {
        Some(_) => memberships(diagram, principal),
        None => BTreeMap::new(),
    };
    entries
        .filter(move |it| memberships.contains_key(&it.principal))
        .map(|it| &**it)
}

fn is_enough(entries: &[&DataGrant], list: &ListedPermission) -> bool {
    let mut needed = list.all_of.iter();
    needed.all(|role| entries.iter().any(|it| it.roles.contains(role)))
}

/// Whether the principal has what is needed.
pub(super) fn is_granted(
    diagram: &Diagram,
    principal: PrincipalId,
    target: Scope,
    permission: &DataPermission,
) -> bool {
    held(diagram, principal, target.node(), system(permission))
        .iter()
        .any(|it| reaches(diagram, it, target, permission) && allows(it, permission))
}

/// What allows it, whoever holds it.
pub(super) fn granting<'d>(
    diagram: &'d Diagram,
    target: Scope,
    permission: &'d DataPermission,
) -> impl Iterator<Item = &'d DataGrant> {
    diagram
        .data_grants()
        .filter(move |it| reaches(diagram, it, target, permission) && allows(it, permission))
        .map(|it| &**it)
}

/// The scope for which something is best given, to do this with the target: the
/// narrowest that there is.
pub(super) fn sensible_scope(diagram: &Diagram, target: Scope) -> Scope {
    match diagram.grant_system(target) {
        Some(_) => target,
        None => Scope::Node(target.node()),
    }
}

/// What the table says of the system that a permission is of.
pub(super) const fn system(permission: &DataPermission) -> &'static GrantSystemRow {
    permission.least_role.row().system.row()
}

/// Whether what is held is held for the target, as this permission takes it.
fn reaches(
    diagram: &Diagram,
    grant: &DataGrant,
    target: Scope,
    permission: &DataPermission,
) -> bool {
    let is_there = grant.scope.node() == target.node();
    (permission.counts_from_any_part && is_there) || diagram.data_scope_reaches(grant.scope, target)
}

fn allows(grant: &DataGrant, permission: &DataPermission) -> bool {
    let mut roles = grant.roles.iter();
    roles.any(|role| {
        role.row().system == permission.least_role.row().system && role.allows(permission.action)
    })
}

fn names(roles: impl Iterator<Item = DataRole>) -> Vec<String> {
    let roles: BTreeSet<DataRole> = roles.collect();
    DataRole::all()
        .filter(|role| roles.contains(role))
        .map(|role| role.row().name.to_owned())
        .collect()
}

/// The Azure roles that the principal holds on the resource or above: what people
/// think would let it in.
fn roles_that_do_not_count(
    diagram: &Diagram,
    principal: PrincipalId,
    target: Scope,
) -> Vec<String> {
    let memberships = memberships(diagram, principal);
    let chain = diagram.scope_chain(target);
    let mut names: Vec<String> = diagram
        .role_assignments()
        .filter(|it| memberships.contains_key(&it.principal) && chain.contains(&it.scope))
        .filter_map(|it| diagram.role(it.role))
        .map(|role| role.name().to_owned())
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}
