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

impl Limit {
    /// The greatest number, as things are counted.
    #[must_use]
    pub const fn most(self) -> usize {
        self.value as usize
    }
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

/// Federated credentials of one identity or app registration.
pub const FEDERATED_CREDENTIALS_PER_IDENTITY: Limit = Limit {
    value: 20,
    source: sources::FEDERATION_CONSIDERATIONS,
};

/// Days for which the portal lets a client secret live: 24 months.
pub const CLIENT_SECRET_DAYS: Limit = Limit {
    value: 731,
    source: sources::ADD_CREDENTIALS,
};

/// Days for which a client secret should not live: 12 months.
pub const RECOMMENDED_CLIENT_SECRET_DAYS: Limit = Limit {
    value: 365,
    source: sources::ADD_CREDENTIALS,
};

/// Bytes of the condition on a role assignment.
pub const CONDITION_BYTES: Limit = Limit {
    value: 8 * 1_024,
    source: sources::RBAC_LIMITS_TABLE,
};

/// Expressions of a condition that the visual editor of the portal can show.
pub const EXPRESSIONS_IN_EDITOR: Limit = Limit {
    value: 5,
    source: sources::CONDITIONS_OVERVIEW,
};
