//! How long does Azure take until a change counts, and who remembers what until
//! when?
//!
//! A bound that a document names is taken whole: what takes "up to ten minutes"
//! is late by ten minutes here, so that nothing is promised that may not be so.
//! Where documents say only "several hours", the number is the model's own and
//! says so.

use super::source::Source;
use super::sources;

/// A delay or a cache of Azure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DelayRow {
    /// What changed, or is held: `A role assignment that was added or removed`.
    pub what: &'static str,
    /// How long, in seconds, as it is counted here.
    pub seconds: i64,
    /// How long, as it is documented: `up to 10 minutes`.
    pub bound: &'static str,
    /// Where it was read.
    pub source: Source,
    /// What could not be confirmed.
    pub unverified: Option<&'static str>,
}

/// A role assignment that was added or removed.
pub const ROLE_ASSIGNMENT: DelayRow = DelayRow {
    what: "A role assignment that was added or removed",
    seconds: 600,
    bound: "up to 10 minutes",
    source: sources::RBAC_TROUBLESHOOTING,
    unverified: None,
};

/// A role with data actions that was assigned, or removed, at a management
/// group: for the data plane only.
pub const DATA_ROLE_AT_MANAGEMENT_GROUP: DelayRow = DelayRow {
    what: "A role with data actions that was assigned or removed at a management group, for data",
    seconds: 6 * 3_600,
    bound: "several hours",
    source: sources::RBAC_TROUBLESHOOTING,
    unverified: Some("how many hours it takes at most: no document says; 6 are counted here"),
};

/// All rows, for whoever lists or tests them.
pub const ALL: &[&DelayRow] = &[&ROLE_ASSIGNMENT, &DATA_ROLE_AT_MANAGEMENT_GROUP];
