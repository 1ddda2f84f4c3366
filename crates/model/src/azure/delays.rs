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

/// A role with data actions of App Configuration that was assigned, or removed: for its
/// data.
pub const APP_CONFIGURATION_ROLE: DelayRow = DelayRow {
    what: "A role for data of App Configuration that was assigned or removed",
    seconds: 900,
    bound: "up to 15 minutes",
    source: sources::APP_CONFIGURATION_ROLES,
    unverified: Some(
        "whether taking the role away takes as long: the document speaks of assigning it",
    ),
};

/// A role to send logs that was assigned, or removed: for data collection rules.
pub const LOGS_INGESTION_ROLE: DelayRow = DelayRow {
    what: "A role to send logs to a data collection rule that was assigned or removed",
    seconds: 1_800,
    bound: "up to 30 minutes",
    source: sources::MONITOR_INGESTION_TROUBLESHOOTING,
    unverified: Some(
        "whether taking the role away takes as long: the document speaks of granting it; and whether a role that is assigned further up than the rule and sends metrics, too, takes as long for those",
    ),
};

/// A role for data of `SignalR` Service that was assigned, or removed.
pub const SIGNALR_ROLE: DelayRow = DelayRow {
    what: "A role for data of SignalR Service that was assigned or removed",
    seconds: 1_800,
    bound: "up to 30 minutes",
    source: sources::SIGNALR_ROLE_DELAY,
    unverified: Some(
        "whether it still takes so long: the library says so and refers to a document about all of Azure, which now says 10 minutes; and whether taking the role away takes as long",
    ),
};

/// A managed identity that was added to a group, or taken out of one: groups are
/// claims in its token.
pub const GROUP_MEMBERSHIP: DelayRow = DelayRow {
    what: "A managed identity that was added to a group or taken out of one",
    seconds: 86_400,
    bound: "until its cached token is renewed, about 24 hours",
    source: sources::MANAGED_IDENTITY_BEST_PRACTICE,
    unverified: None,
};

/// A token of a managed identity, as the platform caches it.
pub const MANAGED_IDENTITY_TOKEN: DelayRow = DelayRow {
    what: "A token of a managed identity, cached for each identity and resource",
    seconds: 86_400,
    bound: "about 24 hours, and nothing renews it sooner",
    source: sources::MANAGED_IDENTITY_FAQ,
    unverified: Some("the exact number of hours: the document says around 24"),
};

/// How long before it expires a token is no longer reused.
pub const TOKEN_MARGIN: DelayRow = DelayRow {
    what: "A token that a software development kit reuses",
    seconds: 300,
    bound: "until 5 minutes before it expires",
    source: sources::MSAL_PYTHON_MANAGED_IDENTITY,
    unverified: None,
};

/// A token that is good for at least so long is asked for anew at half its life.
pub const TOKEN_REFRESH: DelayRow = DelayRow {
    what: "A token that a software development kit asks for anew ahead of time",
    seconds: 7_200,
    bound: "at half its life, if it is good for 2 hours or more",
    source: sources::MSAL_PYTHON_MANAGED_IDENTITY,
    unverified: None,
};

/// A token of an identity that was detached, disabled or deleted.
pub const TOKEN_LIVES_ON: DelayRow = DelayRow {
    what: "A token of an identity that was detached, turned off or deleted",
    seconds: 86_400,
    bound: "until it expires: Azure RBAC goes on accepting it",
    source: sources::MANAGED_IDENTITY_FAQ,
    unverified: None,
};

/// A federated credential that was added or changed.
pub const FEDERATED_CREDENTIAL: DelayRow = DelayRow {
    what: "A federated credential that was added or changed",
    seconds: 600,
    bound: "several minutes",
    source: sources::FEDERATION_CONSIDERATIONS,
    unverified: Some(
        "how many minutes it takes at most: no document says, and another one speaks of seconds; 10 minutes are counted here",
    ),
};

/// The identity of an AKS cluster that was exchanged for one of the other kind.
pub const CLUSTER_IDENTITY: DelayRow = DelayRow {
    what: "The identity of an AKS cluster that was exchanged for one of the other kind",
    seconds: 86_400,
    bound: "several hours, until the token of the old one expires",
    source: sources::AKS_IDENTITIES,
    unverified: Some(
        "how many hours it takes at most: no document says; 24 are counted here, about the life of a token",
    ),
};

/// The secret of a vault to which a setting of an app refers, and which was replaced, or
/// can be read no more.
pub const VAULT_REFERENCE: DelayRow = DelayRow {
    what: "A secret of a vault that a setting of an app refers to, and that was replaced, deleted, or can be read no more",
    seconds: 86_400,
    bound: "within 24 hours, or when the configuration of the app changes",
    source: sources::KEY_VAULT_REFERENCES,
    unverified: Some(
        "whether an app that is only restarted reads it anew: the document names a change of the configuration, which restarts the app, and a request that resolves all references. That the cached value is used where a role or an access policy was taken follows from it, and no document says so by name; nor what happens where the app lost its identity, or the whole vault is gone: there nothing is kept here",
    ),
};

/// What takes its time, and no document says how much: nothing waits for it here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UntimedRow {
    /// What is new: `A principal that was made just now`.
    pub what: &'static str,
    /// What Azure may answer until then.
    pub code: &'static str,
    /// Where it was read.
    pub source: Source,
}

/// A principal that was made just now, and is assigned a role at once: the region
/// that assigns may not know it yet.
pub const NEW_PRINCIPAL: UntimedRow = UntimedRow {
    what: "A principal that was made just now",
    code: "PrincipalNotFound",
    source: sources::RBAC_TROUBLESHOOTING,
};

/// An identity that was attached to a machine just now, or turned on there: the endpoint
/// on it may not know it yet.
pub const NEW_ATTACHMENT: UntimedRow = UntimedRow {
    what: "An identity that was attached to a machine just now",
    code: "Identity not found",
    source: sources::MSAL_IMDS_RETRY,
};

/// All rows that give a time, for whoever lists or tests them.
pub const ALL: &[&DelayRow] = &[
    &ROLE_ASSIGNMENT,
    &DATA_ROLE_AT_MANAGEMENT_GROUP,
    &APP_CONFIGURATION_ROLE,
    &LOGS_INGESTION_ROLE,
    &SIGNALR_ROLE,
    &GROUP_MEMBERSHIP,
    &MANAGED_IDENTITY_TOKEN,
    &TOKEN_MARGIN,
    &TOKEN_REFRESH,
    &TOKEN_LIVES_ON,
    &FEDERATED_CREDENTIAL,
    &CLUSTER_IDENTITY,
    &VAULT_REFERENCE,
];
