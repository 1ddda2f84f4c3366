//! What holds for role definitions, assignments and the users of databases.

use std::collections::BTreeSet;

use super::{Found, Numbers};
use crate::azure::BuiltInRole;
use crate::diagram::error::EditError;
use crate::diagram::problem::Problem;
use crate::diagram::rules::check_length;
use crate::diagram::{DeniedPrincipals, Diagram, RoleKind, Subject, limits};

pub(super) fn role_definitions(diagram: &Diagram, numbers: &Numbers, found: &mut Found) {
    let mut roles = BTreeSet::new();
    let mut names = BTreeSet::new();
    for it in diagram.role_definitions() {
        let subject = Subject::RoleDefinition(it.id);
        let what = &it.what;
        found.hold(subject, diagram.check_role_definition(what));
        for scope in &what.assignable_scopes {
            if diagram.node(*scope).is_none() && !numbers.was_once_there(scope.number()) {
                found.hold(subject, Err(EditError::NoSuchNode(*scope)));
            }
        }
        let built_in = BuiltInRole::find(it.role);
        if let Some(role) = built_in.filter(|_| what.kind == RoleKind::Custom) {
            let error = EditError::RoleIsBuiltIn(role.name.to_owned());
            found.hold(subject, Err(error));
        }
        if !roles.insert(it.role) {
            found.hold(subject, Err(EditError::RoleIsDefined(what.name.clone())));
        }
        if !names.insert(what.name.to_ascii_lowercase()) {
            found.hold(
                subject,
                Err(EditError::NameTaken {
                    name: what.name.clone(),
                    what: "role in this tenant",
                }),
            );
        }
    }
}

pub(super) fn grants(diagram: &Diagram, numbers: &Numbers, found: &mut Found) {
    let mut assigned = BTreeSet::new();
    for it in diagram.role_assignments() {
        let subject = Subject::RoleAssignment(it.id);
        numbers.check(subject, it.principal, found);
        found.hold(subject, diagram.check_scope(it.scope));
        if let Some(condition) = &it.condition {
            found.hold(
                subject,
                check_length("condition", condition, limits::MAX_TEXT_CHARS),
            );
        }
        if !assigned.insert((it.principal, it.role, it.scope)) {
            found.hold(
                subject,
                Err(EditError::AlreadyAssigned {
                    principal: numbers
                        .principals
                        .get(&it.principal)
                        .cloned()
                        .unwrap_or_else(|| it.principal.number().to_string()),
                    scope: diagram.scope_name(it.scope).to_owned(),
                }),
            );
        }
    }
    for it in diagram.deny_assignments() {
        let subject = Subject::DenyAssignment(it.id);
        found.hold(subject, diagram.check_deny_assignment(&it.rule));
        if let DeniedPrincipals::These(principals) = &it.rule.principals {
            for principal in principals {
                numbers.check(subject, *principal, found);
            }
        }
        for principal in &it.rule.exclude_principals {
            numbers.check(subject, *principal, found);
        }
    }
    let mut users = BTreeSet::new();
    for it in diagram.database_users() {
        let subject = Subject::DatabaseUser(it.id);
        found.hold(subject, diagram.check_database(it.server, it.database));
        numbers.check(subject, it.principal, found);
        if !users.insert((it.server, it.database, it.principal)) {
            found.0.push(Problem::error(
                "user-twice",
                Some(subject),
                "the database has two users for the same security principal",
                "Keep one of them, with the roles of both.",
            ));
        }
        if !it.roles.is_sorted_by(|one, next| one < next) {
            found.0.push(Problem::error(
                "database-roles-out-of-order",
                Some(subject),
                "the database roles are not each there once, in order",
                "List each role once, from the least to the most powerful.",
            ));
        }
    }
}

/// What is held in services' own systems: once for each scope and principal.
pub(super) fn data_grants(diagram: &Diagram, numbers: &Numbers, found: &mut Found) {
    let mut held = BTreeSet::new();
    for it in diagram.data_grants() {
        let subject = Subject::DataGrant(it.id);
        found.hold(subject, diagram.check_data_grant(it.scope, &it.roles));
        numbers.check(subject, it.principal, found);
        if !held.insert((it.scope, it.principal)) {
            found.0.push(Problem::error(
                "data-grant-twice",
                Some(subject),
                "the same security principal is given something twice for the same scope",
                "Keep one of the two grants, with the roles of both.",
            ));
        }
        if !it.roles.is_sorted_by(|one, next| one < next) {
            found.0.push(Problem::error(
                "data-roles-out-of-order",
                Some(subject),
                "the data roles are not each there once, in order",
                "List each data role once, in the order of their names.",
            ));
        }
    }
}
