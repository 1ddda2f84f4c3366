//! A diagram as bytes, version 1 of the link. Nothing here may change: links
//! that were given out must open. What has to be different is a version 2.
//!
//! The bytes are the length of the numbers, the numbers, and then the texts.
//! Numbers are written seven bits to a byte, the lowest first, the highest bit
//! saying that more follow; texts are UTF-8 and end with a byte that UTF-8 does
//! not have. Values of one meaning stand together, for all nodes, then for all
//! parts, and so on: that squeezes best. In order:
//!
//! 1. The grid: the greatest number that divides every place and size.
//! 2. For each id of the diagram, in order, what it is the id of. Ids that are
//!    not in use, and the counter, are told as gaps.
//! 3. Nodes: where they stand, their places as steps from one to the next,
//!    and sizes. Their names.
//! 4. Parts and system-assigned identities: what they belong to.
//! 5. Attached identities, members of groups.
//! 6. Access keys that are not as they were at first; client secrets and
//!    certificates; settings: what they belong to, their names, what they hold.
//! 7. Role assignments, calls, database users, deny assignments.
//! 8. Pods: who they are in their clusters. Federated credentials.
//! 9. Role definitions that the diagram carries.
//! 10. Assertions; findings that are silenced, and why.
//! 11. What else there is of secrets.
//! 12. The clock.
//! 13. What stands in the environment of hosts.
//! 14. The story, in which ids are numbers: what it speaks of need not be there.
//! 15. What is held in services' own systems.
//! 16. Modes of resources.
//!
//! References are places in the order of nodes, parts or principals, which are
//! smaller than ids.

mod bytes;
mod codes;
mod dictionary;
mod read;
mod story;
mod write;

pub(super) use dictionary::DICTIONARY;
pub(super) use read::read;
pub(super) use write::write;

/// What an id is the id of: the tags of the second section. From
/// [`RESOURCE`](tag::RESOURCE) on, a resource with the code that is left.
mod tag {
    pub(super) const END: u32 = 0;
    pub(super) const GAP: u32 = 1;
    pub(super) const PART: u32 = 2;
    pub(super) const SYSTEM_ASSIGNED: u32 = 3;
    pub(super) const ROLE_ASSIGNMENT: u32 = 4;
    pub(super) const DENY_ASSIGNMENT: u32 = 5;
    pub(super) const DATABASE_USER: u32 = 6;
    pub(super) const CALL: u32 = 7;
    pub(super) const TENANT: u32 = 8;
    pub(super) const MANAGEMENT_GROUP: u32 = 9;
    pub(super) const SUBSCRIPTION: u32 = 10;
    pub(super) const RESOURCE_GROUP: u32 = 11;
    pub(super) const USER_ASSIGNED_IDENTITY: u32 = 12;
    pub(super) const SERVICE_PRINCIPAL: u32 = 13;
    pub(super) const USER: u32 = 14;
    pub(super) const GROUP: u32 = 15;
    pub(super) const NOTE: u32 = 16;
    pub(super) const SETTING: u32 = 17;
    pub(super) const CLIENT_CREDENTIAL: u32 = 18;
    pub(super) const FEDERATED_CREDENTIAL: u32 = 19;
    pub(super) const ROLE_DEFINITION: u32 = 20;
    pub(super) const ASSERTION: u32 = 21;
    pub(super) const DATA_GRANT: u32 = 22;
    pub(super) const RESOURCE: u32 = 24;
}

/// Which of the rarer sections are there.
mod section {
    pub(super) const ATTACHMENTS: u32 = 1;
    pub(super) const MEMBERS: u32 = 2;
    pub(super) const CONDITIONS: u32 = 4;
    pub(super) const CALL_NAMES: u32 = 8;
    pub(super) const AUDIENCES: u32 = 16;
    pub(super) const IDENTITIES_OF_CALLS: u32 = 32;
    pub(super) const ACCESS_KEYS: u32 = 64;
    /// Pods, and federated credentials.
    pub(super) const FEDERATION: u32 = 128;
    pub(super) const ROLE_DEFINITIONS: u32 = 256;
    pub(super) const ASSERTIONS: u32 = 512;
    pub(super) const SILENCES: u32 = 1024;
    /// What is held in services' own systems, in the order of the ids: for what,
    /// by whom, and the data roles.
    pub(super) const DATA_GRANTS: u32 = 2048;
    /// Resources that do not work as they usually do: how many, and of each its place
    /// and its modes.
    pub(super) const MODES: u32 = 4096;
    /// What else there is of secrets: entries, each with its kind.
    pub(super) const MORE_SECRETS: u32 = 8192;
    /// The moment, and what changed recently.
    pub(super) const CLOCK: u32 = 32768;
    /// Identities that were deleted while attached.
    pub(super) const STALE_IDENTITIES: u32 = 65536;
    /// What stands in the environment of hosts.
    pub(super) const ENVIRONMENTS: u32 = 131_072;
    pub(super) const STORY: u32 = 524_288;
    pub(super) const ALL: u32 = 127
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
mod credential {
    pub(super) const UNNAMED: u32 = 0;
    /// A user-assigned identity by name; the principal follows.
    pub(super) const USER_ASSIGNED: u32 = 1;
    /// A secret in a setting; the setting follows.
    pub(super) const SETTING: u32 = 2;
    /// A pod’s service account.
    pub(super) const WORKLOAD: u32 = 3;
    /// An application that trusts a managed identity. The application follows, and
    /// the identity: 0, or 1 and the principal.
    pub(super) const TRUSTED: u32 = 4;
    /// Nothing at all.
    pub(super) const NOTHING: u32 = 6;
    /// What the software development kit finds first.
    pub(super) const DEFAULT_CHAIN: u32 = 5;
    /// The user who is signed in; the principal follows.
    pub(super) const SIGNED_IN_USER: u32 = 7;
}

/// What stands in the environment of a host, in the section of their own: the
/// number of hosts, and for each its place and these flags.
mod environment {
    pub(super) const CANNOT_READ_KEY_FILES: u32 = 1;
    /// The principal follows.
    pub(super) const CLIENT_ID: u32 = 2;
    pub(super) const ALL: u32 = 3;
}

/// What an assertion claims. Of `MAY` and `MAY_NOT` the node follows; of those
/// with a credential that, too; of `NOBODY_BUT` a list of nodes.
mod claim {
    pub(super) const MAY: u32 = 0;
    pub(super) const MAY_NOT: u32 = 1;
    pub(super) const MAY_WITH: u32 = 2;
    pub(super) const MAY_NOT_WITH: u32 = 3;
    pub(super) const NOBODY_BUT: u32 = 4;
}

/// What a setting holds a copy of.
mod secret {
    /// A key of a storage account, with the account it is for, and alone. The
    /// account, the key and its generation follow.
    pub(super) const CONNECTION_STRING: u32 = 1;
    pub(super) const ACCOUNT_KEY: u32 = 2;
    /// What proves an application. The application and the credential follow.
    pub(super) const CLIENT_SECRET: u32 = 3;
    pub(super) const CLIENT_CERTIFICATE: u32 = 4;
    /// A service SAS. The account, the container, the key and its generation,
    /// the permissions, and from when until when follow.
    pub(super) const SERVICE_SAS: u32 = 5;
    /// A user delegation SAS. As a service SAS, but in place of the key the
    /// principal, and in place of its generation that of the delegation keys.
    pub(super) const USER_DELEGATION_SAS: u32 = 6;
    /// An account SAS. As a service SAS, but in place of the container the
    /// services and the levels.
    pub(super) const ACCOUNT_SAS: u32 = 7;
    /// Keys and passwords of other resources: of Service Bus, of a database, of an
    /// AI service. The resource, 0, the database for the second, the key and its
    /// generation follow. The 0 stands for what the resource was made with; in its
    /// place stands an authorization rule or a user, and then for Service Bus the
    /// queue or topic, if it is of one: 0 or 1 says so.
    pub(super) const SERVICE_BUS: u32 = 8;
    pub(super) const SQL: u32 = 9;
    pub(super) const API_KEY: u32 = 11;
    /// The same, of App Configuration and of Cosmos DB.
    pub(super) const APP_CONFIGURATION: u32 = 10;
    pub(super) const COSMOS_DB: u32 = 12;
    /// The same, of a Redis cache.
    pub(super) const REDIS: u32 = 13;
}

/// What an entry of [`section::MORE_SECRETS`] is. The place of its resource
/// follows, and then what is particular to the kind.
mod more_secrets {
    /// How often user delegation keys were revoked.
    pub(super) const REVOCATIONS: u32 = 0;
    /// A Key Vault reference: after the place of the host the setting, the vault,
    /// its secret, and how it is written.
    pub(super) const REFERENCE: u32 = 1;
    /// With whose token a host’s references are resolved: after its place the
    /// identity.
    pub(super) const REFERENCE_IDENTITY: u32 = 2;
    /// An authorization rule, or a user with a password: after the place of its
    /// resource the id, whether it is of a part, that part, its name, rights and
    /// the generations of its keys.
    pub(super) const KEY_HOLDER: u32 = 3;
    /// How often the two keys of a resource were made anew that only read: after its
    /// place.
    pub(super) const READ_ONLY_KEYS: u32 = 4;
}

/// What changed recently.
mod change {
    /// A role was assigned; its place follows.
    pub(super) const ROLE_ASSIGNED: u32 = 1;
    /// A role assignment was removed; it follows, whole.
    pub(super) const ROLE_REMOVED: u32 = 2;
    /// A principal was added to a group, or taken out; the group and it
    /// follow.
    pub(super) const MEMBER_ADDED: u32 = 3;
    pub(super) const MEMBER_REMOVED: u32 = 4;
    /// A federated credential was added or changed; its place follows.
    pub(super) const TRUST_CONFIGURED: u32 = 5;
    /// A principal was made; it follows.
    pub(super) const PRINCIPAL_MADE: u32 = 6;
    /// A cluster lost its system-assigned identity, or a user-assigned one; the place
    /// of the cluster and the principal follow.
    pub(super) const SYSTEM_IDENTITY_GONE: u32 = 7;
    pub(super) const USER_IDENTITY_GONE: u32 = 8;
    /// The secret of a vault was replaced that a setting refers to: the place of the
    /// host, the setting, and the secret that was held follow.
    pub(super) const SECRET_REPLACED: u32 = 9;
    /// What shut the reference of a setting: a role assignment, an access policy, or that
    /// the secret was deleted. The place of the host and the setting follow, then what
    /// was taken, whole.
    pub(super) const SHUT_BY_ROLE: u32 = 10;
    pub(super) const SHUT_BY_POLICY: u32 = 11;
    pub(super) const SHUT_BY_DELETION: u32 = 12;
    /// An identity was attached to a host, or turned on there; the place of the host and
    /// the principal follow.
    pub(super) const IDENTITY_ATTACHED: u32 = 13;
}

/// What a client credential is.
mod client_credential {
    pub(super) const SECRET: u32 = 0;
    pub(super) const CERTIFICATE: u32 = 1;
}

/// A pod's flags.
mod workload {
    pub(super) const UNLABELED: u32 = 1;
    pub(super) const PRIVATE_ISSUER: u32 = 2;
}

/// A role definition's flags.
mod role_definition {
    pub(super) const BUILT_IN: u32 = 1;
    /// The id that assignments refer to follows: it is not the one that a custom
    /// role gets from its number.
    pub(super) const OWN_ID: u32 = 2;
}

/// A deny assignment's flags.
mod deny {
    pub(super) const THIS_SCOPE_ONLY: u32 = 1;
    pub(super) const THESE_PRINCIPALS: u32 = 2;
}
