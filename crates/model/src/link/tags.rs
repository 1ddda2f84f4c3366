//! The numbers by which a link says what is there and of which kind it is. In both versions of links they mean the same, so that
//! none is ever changed; new ones come after the last.

/// What an id is the id of: the tags of the second section. From
/// [`RESOURCE`](tag::RESOURCE) on, a resource with the code that is left.
pub(super) mod tag {
    pub(in crate::link) const END: u32 = 0;
    pub(in crate::link) const GAP: u32 = 1;
    pub(in crate::link) const PART: u32 = 2;
    pub(in crate::link) const SYSTEM_ASSIGNED: u32 = 3;
    pub(in crate::link) const ROLE_ASSIGNMENT: u32 = 4;
    pub(in crate::link) const DENY_ASSIGNMENT: u32 = 5;
    pub(in crate::link) const DATABASE_USER: u32 = 6;
    pub(in crate::link) const CALL: u32 = 7;
    pub(in crate::link) const TENANT: u32 = 8;
    pub(in crate::link) const MANAGEMENT_GROUP: u32 = 9;
    pub(in crate::link) const SUBSCRIPTION: u32 = 10;
    pub(in crate::link) const RESOURCE_GROUP: u32 = 11;
    pub(in crate::link) const USER_ASSIGNED_IDENTITY: u32 = 12;
    pub(in crate::link) const SERVICE_PRINCIPAL: u32 = 13;
    pub(in crate::link) const USER: u32 = 14;
    pub(in crate::link) const GROUP: u32 = 15;
    pub(in crate::link) const NOTE: u32 = 16;
    pub(in crate::link) const SETTING: u32 = 17;
    pub(in crate::link) const CLIENT_CREDENTIAL: u32 = 18;
    pub(in crate::link) const FEDERATED_CREDENTIAL: u32 = 19;
    pub(in crate::link) const ROLE_DEFINITION: u32 = 20;
    pub(in crate::link) const ASSERTION: u32 = 21;
    pub(in crate::link) const DATA_GRANT: u32 = 22;
    pub(in crate::link) const RESOURCE: u32 = 24;
}

/// Which of the rarer sections are there.
pub(super) mod section {
    pub(in crate::link) const ATTACHMENTS: u32 = 1;
    pub(in crate::link) const MEMBERS: u32 = 2;
    pub(in crate::link) const CONDITIONS: u32 = 4;
    pub(in crate::link) const CALL_NAMES: u32 = 8;
    pub(in crate::link) const AUDIENCES: u32 = 16;
    pub(in crate::link) const IDENTITIES_OF_CALLS: u32 = 32;
    pub(in crate::link) const ACCESS_KEYS: u32 = 64;
    /// Pods, and federated credentials.
    pub(in crate::link) const FEDERATION: u32 = 128;
    pub(in crate::link) const ROLE_DEFINITIONS: u32 = 256;
    pub(in crate::link) const ASSERTIONS: u32 = 512;
    pub(in crate::link) const SILENCES: u32 = 1024;
    /// What is held in services' own systems, in the order of the ids: for what,
    /// by whom, and the data roles.
    pub(in crate::link) const DATA_GRANTS: u32 = 2048;
    /// Resources that do not work as they usually do: how many, and of each its place
    /// and its modes.
    pub(in crate::link) const MODES: u32 = 4096;
    /// What else there is of secrets: entries, each with its kind.
    pub(in crate::link) const MORE_SECRETS: u32 = 8192;
    /// The moment, and what changed recently.
    pub(in crate::link) const CLOCK: u32 = 32768;
    /// Identities that were deleted while attached.
    pub(in crate::link) const STALE_IDENTITIES: u32 = 65536;
    /// What stands in the environment of hosts.
    pub(in crate::link) const ENVIRONMENTS: u32 = 131_072;
    pub(in crate::link) const STORY: u32 = 524_288;
    pub(in crate::link) const ALL: u32 = 127
        | FEDERATION
        | ROLE_DEFINITIONS
        | ASSERTIONS
        | SILENCES
        | DATA_GRANTS
        | MODES
        | MORE_SECRETS
        | CLOCK
        | STALE_IDENTITIES
        | ENVIRONMENTS
        | STORY;
}

/// How a call proves who it is, and with which identity.
pub(super) mod credential {
    pub(in crate::link) const UNNAMED: u32 = 0;
    /// A user-assigned identity by name; the principal follows.
    pub(in crate::link) const USER_ASSIGNED: u32 = 1;
    /// A secret in a setting; the setting follows.
    pub(in crate::link) const SETTING: u32 = 2;
    /// A pod’s service account.
    pub(in crate::link) const WORKLOAD: u32 = 3;
    /// An application that trusts a managed identity. The application follows, and
    /// the identity: 0, or 1 and the principal.
    pub(in crate::link) const TRUSTED: u32 = 4;
    /// Nothing at all.
    pub(in crate::link) const NOTHING: u32 = 6;
    /// What the software development kit finds first.
    pub(in crate::link) const DEFAULT_CHAIN: u32 = 5;
    /// The user who is signed in; the principal follows.
    pub(in crate::link) const SIGNED_IN_USER: u32 = 7;
}

/// What stands in the environment of a host, in the section of their own: the
/// number of hosts, and for each its place and these flags.
pub(super) mod environment {
    pub(in crate::link) const CANNOT_READ_KEY_FILES: u32 = 1;
    /// The principal follows.
    pub(in crate::link) const CLIENT_ID: u32 = 2;
    pub(in crate::link) const ALL: u32 = 3;
}

/// What an assertion claims. Of `MAY` and `MAY_NOT` the node follows; of those
/// with a credential that, too; of `NOBODY_BUT` a list of nodes.
pub(super) mod claim {
    pub(in crate::link) const MAY: u32 = 0;
    pub(in crate::link) const MAY_NOT: u32 = 1;
    pub(in crate::link) const MAY_WITH: u32 = 2;
    pub(in crate::link) const MAY_NOT_WITH: u32 = 3;
    pub(in crate::link) const NOBODY_BUT: u32 = 4;
}

/// What a setting holds a copy of.
pub(super) mod secret {
    /// A key of a storage account, with the account it is for, and alone. The
    /// account, the key and its generation follow.
    pub(in crate::link) const CONNECTION_STRING: u32 = 1;
    pub(in crate::link) const ACCOUNT_KEY: u32 = 2;
    /// What proves an application. The application and the credential follow.
    pub(in crate::link) const CLIENT_SECRET: u32 = 3;
    pub(in crate::link) const CLIENT_CERTIFICATE: u32 = 4;
    /// A service SAS. The account, the container, the key and its generation,
    /// the permissions, and from when until when follow.
    pub(in crate::link) const SERVICE_SAS: u32 = 5;
    /// A user delegation SAS. As a service SAS, but in place of the key the
    /// principal, and in place of its generation that of the delegation keys.
    pub(in crate::link) const USER_DELEGATION_SAS: u32 = 6;
    /// An account SAS. As a service SAS, but in place of the container the
    /// services and the levels.
    pub(in crate::link) const ACCOUNT_SAS: u32 = 7;
    /// Keys and passwords of other resources: of Service Bus, of a database, of an
    /// AI service. The resource, 0, the database for the second, the key and its
    /// generation follow. The 0 stands for what the resource was made with; in its
    /// place stands an authorization rule or a user, and then for Service Bus the
    /// queue or topic, if it is of one: 0 or 1 says so.
    pub(in crate::link) const SERVICE_BUS: u32 = 8;
    pub(in crate::link) const SQL: u32 = 9;
    pub(in crate::link) const API_KEY: u32 = 11;
    /// The same, of App Configuration and of Cosmos DB.
    pub(in crate::link) const APP_CONFIGURATION: u32 = 10;
    pub(in crate::link) const COSMOS_DB: u32 = 12;
    /// The same, of a Redis cache.
    pub(in crate::link) const REDIS: u32 = 13;
    /// A SAS that the older entries can not carry. The account, the kind of what it is
    /// for and that part, or [`OF_ACCOUNT`] with the services and the levels; 0, the key
    /// and its generation, or 1, the principal and that of the delegation keys; the
    /// permissions, and from when until when; then flags, and what they announce.
    pub(in crate::link) const SIGNATURE: u32 = 14;
    /// In place of a kind: the account.
    pub(in crate::link) const OF_ACCOUNT: u32 = 15;
    /// The first and the last address follow.
    pub(in crate::link) const ADDRESSES: u32 = 1;
    pub(in crate::link) const HTTPS_ONLY: u32 = 2;
    /// The id of the stored access policy follows.
    pub(in crate::link) const POLICY: u32 = 4;
}

/// What an entry of [`section::MORE_SECRETS`] is. The place of its resource
/// follows, and then what is particular to the kind.
pub(super) mod more_secrets {
    /// How often user delegation keys were revoked.
    pub(in crate::link) const REVOCATIONS: u32 = 0;
    /// A Key Vault reference: after the place of the host the setting, the vault,
    /// its secret, and how it is written.
    pub(in crate::link) const REFERENCE: u32 = 1;
    /// With whose token a host’s references are resolved: after its place the
    /// identity.
    pub(in crate::link) const REFERENCE_IDENTITY: u32 = 2;
    /// An authorization rule, or a user with a password: after the place of its
    /// resource the id, whether it is of a part, that part, its name, rights and
    /// the generations of its keys.
    pub(in crate::link) const KEY_HOLDER: u32 = 3;
    /// How often the two keys of a resource were made anew that only read: after its
    /// place.
    pub(in crate::link) const READ_ONLY_KEYS: u32 = 4;
    /// A stored access policy: after the place of its account the id, its part, its
    /// name, and whether it was deleted.
    pub(in crate::link) const STORED_POLICY: u32 = 5;
}

/// What changed recently.
pub(super) mod change {
    /// A role was assigned; its place follows.
    pub(in crate::link) const ROLE_ASSIGNED: u32 = 1;
    /// A role assignment was removed; it follows, whole.
    pub(in crate::link) const ROLE_REMOVED: u32 = 2;
    /// A principal was added to a group, or taken out; the group and it
    /// follow.
    pub(in crate::link) const MEMBER_ADDED: u32 = 3;
    pub(in crate::link) const MEMBER_REMOVED: u32 = 4;
    /// A federated credential was added or changed; its place follows.
    pub(in crate::link) const TRUST_CONFIGURED: u32 = 5;
    /// A principal was made; it follows.
    pub(in crate::link) const PRINCIPAL_MADE: u32 = 6;
    /// A cluster lost its system-assigned identity, or a user-assigned one; the place
    /// of the cluster and the principal follow.
    pub(in crate::link) const SYSTEM_IDENTITY_GONE: u32 = 7;
    pub(in crate::link) const USER_IDENTITY_GONE: u32 = 8;
    /// The secret of a vault was replaced that a setting refers to: the place of the
    /// host, the setting, and the secret that was held follow.
    pub(in crate::link) const SECRET_REPLACED: u32 = 9;
    /// What shut the reference of a setting: a role assignment, an access policy, or that
    /// the secret was deleted. The place of the host and the setting follow, then what
    /// was taken, whole.
    pub(in crate::link) const SHUT_BY_ROLE: u32 = 10;
    pub(in crate::link) const SHUT_BY_POLICY: u32 = 11;
    pub(in crate::link) const SHUT_BY_DELETION: u32 = 12;
    /// An identity was attached to a host, or turned on there; the place of the host and
    /// the principal follow.
    pub(in crate::link) const IDENTITY_ATTACHED: u32 = 13;
}

/// What a client credential is.
pub(super) mod client_credential {
    pub(in crate::link) const SECRET: u32 = 0;
    pub(in crate::link) const CERTIFICATE: u32 = 1;
}

/// A pod's flags.
pub(super) mod workload {
    pub(in crate::link) const UNLABELED: u32 = 1;
    pub(in crate::link) const PRIVATE_ISSUER: u32 = 2;
}

/// A role definition's flags.
pub(super) mod role_definition {
    pub(in crate::link) const BUILT_IN: u32 = 1;
    /// The id that assignments refer to follows: it is not the one that a custom
    /// role gets from its number.
    pub(in crate::link) const OWN_ID: u32 = 2;
}

/// A deny assignment's flags.
pub(super) mod deny {
    pub(in crate::link) const THIS_SCOPE_ONLY: u32 = 1;
    pub(in crate::link) const THESE_PRINCIPALS: u32 = 2;
}
