//! The rules for authorization rules, and for users with passwords.

use super::check_room;
use super::grants::has_contained_users;
use crate::azure::local_auth::LocalKind;
use crate::diagram::error::EditError;
use crate::diagram::holder::Rights;
use crate::diagram::limits;
use crate::diagram::naming::check_rule;
use crate::diagram::node::{Node, Resource};

/// Checks every authorization rule of a namespace, or every user with a password of
/// a database server.
pub(in crate::diagram) fn check_holders(node: &Node, resource: &Resource) -> Result<(), EditError> {
    if resource.holders.is_empty() {
        return Ok(());
    }
    let kind = LocalKind::of_resource(resource.kind);
    let Some(kind @ (LocalKind::ServiceBus | LocalKind::Sql)) = kind else {
        return Err(EditError::NoKeyHolders(node.kind_name()));
    };
    for holder in &resource.holders {
        check_rule(&holder.name, "authorization rule or user", None)?;
        let part = match holder.part {
            None => None,
            Some(part) => {
                let found = resource.parts.iter().find(|it| it.id == part);
                Some(found.ok_or(EditError::NoSuchPart(node.id, part))?)
            }
        };
        let is_right_place = match kind {
            LocalKind::Sql => part.is_some_and(|it| has_contained_users(it.kind)),
            _ => true,
        };
        if !is_right_place {
            return Err(EditError::BadHolder(
                "a user with a password is one of a database",
            ));
        }
        let may_manage = kind == LocalKind::ServiceBus && holder.rights.allow(kind, "Manage");
        if may_manage && holder.rights != Rights::ALL {
            return Err(EditError::BadHolder(
                "who may Manage may Send and Listen too",
            ));
        }
        if kind == LocalKind::ServiceBus && holder.rights == Rights::default() {
            return Err(EditError::BadHolder("a rule has a right, or it is none"));
        }
        if kind == LocalKind::Sql && holder.generations.last() != Some(&0) {
            return Err(EditError::BadHolder("a user has one password"));
        }
        let same_level = resource.holders.iter().filter(|it| it.part == holder.part);
        let same_name = same_level.clone().filter(|it| it.name == holder.name);
        if same_name.count() > 1 || holder.name == kind.row().holder {
            return Err(EditError::NameTaken {
                name: holder.name.clone(),
                what: "authorization rule or user",
            });
        }
        // The one that the namespace was made with counts, too.
        let most = match kind {
            LocalKind::ServiceBus if holder.part.is_none() => limits::MAX_RULES - 1,
            LocalKind::ServiceBus => limits::MAX_RULES,
            _ => limits::MAX_SETTINGS,
        };
        check_room("authorization rules or users", same_level.count(), most + 1)?;
    }
    Ok(())
}
