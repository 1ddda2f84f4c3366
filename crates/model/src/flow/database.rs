//! What a database says to a caller: it has its own users and roles.

use super::check::{Asked, Cause};
use super::estate::memberships;
use super::trace::{Deciding, Question};
use super::words;
use crate::azure::Source;
use crate::azure::operations::DatabasePermission;
use crate::diagram::{DatabaseRole, DatabaseUser, Diagram, Principal, PrincipalId, Scope};
use crate::say;
use crate::text::Text;

/// Asks for a user that stands for the caller, then for its role.
///
/// A user may stand for a group that the caller is in.
// Source: Microsoft SQL documentation, "Configure and manage Microsoft Entra authentication
// with Azure SQL": contained users for groups.
pub(super) fn ask(
    diagram: &Diagram,
    principal: &Principal,
    target: Scope,
    permission: &DatabasePermission,
    user_source: Source,
    role_source: Source,
) -> [Asked; 2] {
    let users = users(diagram, principal.id, target);
    let name = &principal.name;
    let database = words::scope(diagram, target);
    let user_check = |found: Text| {
        Asked::passed(
            Question::DatabaseUser,
            say!(
                "a user in {database} that stands for {name}",
                database,
                name
            ),
            found,
            user_source,
        )
    };
    let user = if users.is_empty() {
        user_check(say!("no such user")).refused(
            say!(
                "The token is good, but no user in {database} stands for {name}.",
                database,
                name
            ),
            Cause::NoDatabaseUser(principal.id),
        )
    } else {
        let names: Vec<String> = users
            .iter()
            .filter_map(|user| diagram.principal(user.principal))
            .map(|principal| principal.name)
            .collect();
        user_check(words::list(&names))
            .decided_by(users.iter().map(|user| Deciding::DatabaseUser(user.id)))
    };

    let held: Vec<DatabaseRole> = users.iter().flat_map(|user| user.roles.clone()).collect();
    let granting = users
        .iter()
        .find(|user| user.roles.iter().any(|role| grants(*role, permission)));
    let roles: Vec<String> = held.iter().map(|role| role.name().to_owned()).collect();
    let role_check = |found: Text| {
        Asked::passed(
            Question::DatabaseRole,
            say!("{role} or more", role = permission.database_role),
            found,
            role_source,
        )
    };
    let role = match granting {
        Some(user) => role_check(say!(
            "{roles} in {database}",
            roles = words::list(&roles),
            database
        ))
        .decided_by([Deciding::DatabaseUser(user.id)]),
        None => {
            let found = if roles.is_empty() {
                say!("no role")
            } else {
                words::list(&roles)
            };
            role_check(found.clone()).refused(
                say!(
                    "{name} is a user of {database}, but with {roles} it may not do this.",
                    name,
                    database,
                    roles = found,
                ),
                Cause::NoDatabaseRole(principal.id),
            )
        }
    };
    [user, role]
}

/// The users of the database that stand for the principal or a group it is in.
fn users(diagram: &Diagram, principal: PrincipalId, target: Scope) -> Vec<&DatabaseUser> {
    let memberships = memberships(diagram, principal);
    diagram
        .database_users()
        .filter(|user| {
            user.server == target.node()
                && Some(user.database) == target.part()
                && memberships.contains_key(&user.principal)
        })
        .map(|user| &**user)
        .collect()
}

/// Whether the principal has what is needed.
pub(super) fn is_granted(
    diagram: &Diagram,
    principal: PrincipalId,
    target: Scope,
    permission: &DatabasePermission,
) -> bool {
    users(diagram, principal, target)
        .iter()
        .any(|user| user.roles.iter().any(|role| grants(*role, permission)))
}

/// The users of the database that have what is needed.
pub(super) fn granting<'d>(
    diagram: &'d Diagram,
    target: Scope,
    permission: &'d DatabasePermission,
) -> impl Iterator<Item = &'d DatabaseUser> {
    diagram
        .database_users()
        .filter(move |user| {
            user.server == target.node()
                && Some(user.database) == target.part()
                && user.roles.iter().any(|role| grants(*role, permission))
        })
        .map(|user| &**user)
}

/// Whether a role grants what the operation needs: its own role does, and so
/// does that of the owner.
fn grants(role: DatabaseRole, permission: &DatabasePermission) -> bool {
    role == DatabaseRole::Owner || role.name() == permission.database_role
}
