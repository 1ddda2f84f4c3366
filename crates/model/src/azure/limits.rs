//! How many of something does Azure take?

use super::source::Source;
use super::sources;

/// A limit of Azure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The greatest number that Azure takes.
    pub value: u32,
    /// Where it was read.
    pub source: Source,
}

/// Role assignments in a subscription, those of its resource groups and resources
/// included (public cloud).
pub const ROLE_ASSIGNMENTS_PER_SUBSCRIPTION: Limit = Limit {
    value: 4_000,
    source: sources::RBAC_LIMITS,
};

/// Role assignments on a management group (those below it are not counted).
pub const ROLE_ASSIGNMENTS_PER_MANAGEMENT_GROUP: Limit = Limit {
    value: 500,
    source: sources::RBAC_LIMITS,
};

/// Custom roles in a tenant (public cloud).
pub const CUSTOM_ROLES_PER_TENANT: Limit = Limit {
    value: 5_000,
    source: sources::CUSTOM_ROLES,
};

/// Characters in the name of a role.
pub const ROLE_NAME_CHARS: Limit = Limit {
    value: 512,
    source: sources::CUSTOM_ROLES,
};

/// Characters in the description of a role.
pub const ROLE_DESCRIPTION_CHARS: Limit = Limit {
    value: 2_048,
    source: sources::CUSTOM_ROLES,
};

/// Assignable scopes of a custom role.
pub const ASSIGNABLE_SCOPES: Limit = Limit {
    value: 2_000,
    source: sources::CUSTOM_ROLES,
};

/// Levels of management groups below the root.
pub const MANAGEMENT_GROUP_DEPTH: Limit = Limit {
    value: 6,
    source: sources::MANAGEMENT_GROUPS,
};

/// Groups listed in a token that is a JSON Web Token; beyond it the list is
/// replaced by a pointer.
pub const GROUPS_IN_TOKEN: Limit = Limit {
    value: 200,
    source: sources::TOKEN_CLAIMS,
};
