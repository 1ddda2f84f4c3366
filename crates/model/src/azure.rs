//! What is there in Azure? Tables of facts, each row with its source.
//!
//! Adding a row is all it takes to add a kind: a new resource kind, part,
//! host, service, operation or role is one more entry of its table, and every
//! other room finds it by iterating. Rows refer to each other by slug, and the
//! compiler refuses a slug that no row has.
//!
//! Reading order: [`resource_kinds`] and [`part_kinds`] (what can be drawn),
//! [`hosts`] and [`token_endpoints`] (how code there gets a token),
//! [`services`] and [`operations`] (what can be called and what it needs),
//! [`roles`] and [`data_roles`] (who may), [`limits`], [`delays`]. Texts that are shown on the wire are
//! templates, see [`template`].
//!
//! The tables hold what Microsoft's documentation or its public code says. What
//! could not be confirmed carries a note in a field named `unverified`, so that
//! whoever shows the fact can say so; nothing is filled in by guessing.

mod row;
mod sources;

pub mod conflicts;
pub mod data_roles;
pub mod delays;
pub mod deny_assignments;
pub mod directory;
pub mod federation;
pub mod hosts;
pub mod http;
pub mod identity_support;
pub mod key_lists;
pub mod limits;
pub mod local_auth;
pub mod models;
pub mod modes;
pub mod name_rule;
pub mod operations;
pub mod part_kinds;
pub mod request_attributes;
pub mod resource_kinds;
pub mod roles;
pub mod scopes;
pub mod services;
pub mod source;
pub mod template;
pub mod token_endpoints;

pub use data_roles::{DataRole, DataRoleRow};
pub use hosts::{Host, HostRow};
pub use modes::{Mode, Switch};
pub use operations::{Operation, OperationRow, operations_on, operations_on_scope};
pub use part_kinds::{PartKind, PartKindRow};
pub use resource_kinds::{ResourceKind, ResourceKindRow};
pub use roles::BuiltInRole;
pub use row::UnknownSlug;
pub use services::{Service, ServiceRow};
pub use source::Source;
pub use token_endpoints::{TokenEndpoint, TokenEndpointRow};

#[cfg(test)]
mod tests;
