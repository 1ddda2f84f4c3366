//! What do the tables tell a reader about what is in them?
//!
//! Descriptions and notes that stand in lists, panels and dialogs come from here, as a
//! [`Text`], so that they are in the language of what is around them.

use crate::azure::data_roles::GrantSystem;
use crate::azure::identity_support::IdentitySupport;
use crate::azure::{BuiltInRole, DataRole, Host, Mode};
use crate::diagram::NewRoleDefinition;
use crate::guid::Guid;
use crate::text::Text;

/// What a role is for. What is not said by our own table, as of custom roles and of those
/// that were loaded, is as somebody wrote it, in every language.
#[must_use]
pub fn role(id: Guid, definition: &NewRoleDefinition) -> Text {
    let known = BuiltInRole::find(id).filter(|it| it.description == definition.description);
    known.map_or_else(
        || Text::from(&definition.description),
        |it| Text::listed("role", it.description),
    )
}

/// What a role of a service’s own is for.
#[must_use]
pub const fn data_role(role: DataRole) -> Text {
    Text::listed("role", role.row().description)
}

/// What it means that a switch stands so.
#[must_use]
pub const fn mode(mode: Mode) -> Text {
    Text::listed("note", mode.row().description)
}

/// What Azure roles mean where a service has a system of its own.
#[must_use]
pub const fn of_azure_roles(system: GrantSystem) -> Text {
    Text::listed("note", system.row().of_azure_roles)
}

/// What no source confirms of a system of a service’s own; `None` where all is confirmed.
#[must_use]
pub fn unconfirmed(system: GrantSystem) -> Option<Text> {
    let unverified = system.row().unverified;
    unverified.map(|it| Text::listed("note", it))
}

/// What one should know first about identities where code runs, or a service acts.
#[must_use]
pub fn of_identities(host: Host) -> Option<Text> {
    let first = host.row().notes.first().copied();
    first.map(|it| Text::listed("note", it))
}

/// Which identities a resource can have, where that is not every kind.
#[must_use]
pub fn identity_rule(support: IdentitySupport) -> Option<Text> {
    support.rule().map(|it| Text::listed("note", it))
}
