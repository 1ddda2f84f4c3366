//! The format's types, version 1, as they are read.
//!
//! Only the shape is held here. Names of kinds, operations and roles stay text,
//! so that all that is not known can be told at once.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Map, Value};

/// What every version has.
#[derive(Deserialize)]
pub(super) struct Head {
    pub vouchsafe: Option<u64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct FileV1 {
    /// Where the schema is, for editors. Means nothing here.
    #[serde(rename = "$schema", default)]
    _schema: Option<IgnoredAny>,
    #[serde(rename = "vouchsafe")]
    _version: u64,
    pub title: String,
    pub next_id: Option<u32>,
    pub nodes: Vec<NodeV1>,
    #[serde(default)]
    pub role_assignments: Vec<RoleAssignmentV1>,
    #[serde(default)]
    pub deny_assignments: Vec<DenyAssignmentV1>,
    #[serde(default)]
    pub database_users: Vec<DatabaseUserV1>,
    #[serde(default)]
    pub data_grants: Vec<DataGrantV1>,
    #[serde(default)]
    pub calls: Vec<CallV1>,
    #[serde(default)]
    pub role_definitions: Vec<RoleDefinitionV1>,
    pub clock: Option<ClockV1>,
    #[serde(default)]
    pub assertions: Vec<AssertionV1>,
    #[serde(default)]
    pub silenced: Vec<SilenceV1>,
    #[serde(default)]
    pub federated_credentials: Vec<FederatedCredentialV1>,
    pub story: Option<StoryV1>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct StoryV1 {
    #[serde(default)]
    pub about: String,
    pub next_beat: Option<u32>,
    /// Of parts that are made in the story, or gone since: the part, and its
    /// resource.
    #[serde(default)]
    pub parts: Vec<[u32; 2]>,
    #[serde(default)]
    pub beats: Vec<BeatV1>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct BeatV1 {
    pub id: u32,
    #[serde(default)]
    pub title: String,
    #[serde(default)]
    pub say: String,
    #[serde(default)]
    pub notes: String,
    /// What each has besides `edit` depends on what it is.
    #[serde(default)]
    pub edits: Vec<Map<String, Value>>,
    #[serde(default)]
    pub runs: Vec<RunV1>,
    #[serde(default)]
    pub question: String,
    #[serde(default)]
    pub camera: Vec<u32>,
    #[serde(default)]
    pub emphasis: Vec<u32>,
    pub compare: Option<[u32; 2]>,
    #[serde(default)]
    pub goals: Vec<Map<String, Value>>,
    /// What it has besides `exhibit` depends on what it is.
    pub shows: Option<Map<String, Value>>,
}

/// A call alone, or with what is claimed of it.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum RunV1 {
    Call(u32),
    Claimed(ClaimedRunV1),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct ClaimedRunV1 {
    pub call: u32,
    pub expect: Option<String>,
    #[serde(default)]
    pub code: String,
}

/// What is copied and pasted by an edit of a story.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct FragmentV1 {
    #[serde(default)]
    pub nodes: Vec<NodeV1>,
    #[serde(default)]
    pub around: Vec<NodeV1>,
    #[serde(default)]
    pub role_assignments: Vec<RoleAssignmentV1>,
    #[serde(default)]
    pub role_definitions: Vec<RoleDefinitionV1>,
    #[serde(default)]
    pub database_users: Vec<DatabaseUserV1>,
    #[serde(default)]
    pub data_grants: Vec<DataGrantV1>,
    #[serde(default)]
    pub calls: Vec<CallV1>,
    #[serde(default)]
    pub federated_credentials: Vec<FederatedCredentialV1>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct NodeV1 {
    pub id: u32,
    pub kind: String,
    pub name: String,
    #[serde(rename = "in")]
    pub parent: Option<u32>,
    pub at: [i32; 2],
    pub size: Option<[i32; 2]>,
    pub text: Option<String>,
    pub system_assigned: Option<u32>,
    pub user_assigned: Option<Vec<u32>>,
    pub stale_identities: Option<Vec<StaleIdentityV1>>,
    pub members: Option<Vec<u32>>,
    pub parts: Option<Vec<PartV1>>,
    pub access_keys: Option<AccessKeysV1>,
    pub holders: Option<Vec<KeyHolderV1>>,
    pub policies: Option<Vec<StoredPolicyV1>>,
    pub settings: Option<Vec<SettingV1>>,
    pub credentials: Option<Vec<ClientCredentialV1>>,
    pub environment: Option<EnvironmentV1>,
    pub workload: Option<WorkloadV1>,
    pub modes: Option<Vec<String>>,
}

/// What code finds on a host besides secrets.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct EnvironmentV1 {
    pub client_id: Option<u32>,
    /// Left out: it may read them.
    #[serde(default)]
    pub cannot_read_key_files: bool,
    pub key_vault_reference_identity: Option<u32>,
}

/// An authorization rule, or a user with a password.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct KeyHolderV1 {
    pub id: u32,
    /// Left out: it is of the whole resource.
    pub part: Option<u32>,
    pub name: String,
    #[serde(default)]
    pub rights: Vec<String>,
    #[serde(default)]
    pub key1: u32,
    #[serde(default)]
    pub key2: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct ClientCredentialV1 {
    pub id: u32,
    pub kind: String,
    pub name: String,
    pub expires: String,
}

/// Who a pod is in its cluster.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct WorkloadV1 {
    pub namespace: String,
    pub service_account: String,
    pub identity: Option<u32>,
    pub cluster: Option<u32>,
    #[serde(default)]
    pub unlabeled: bool,
    #[serde(default)]
    pub private_issuer: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct FederatedCredentialV1 {
    pub id: u32,
    pub identity: u32,
    pub name: String,
    pub issuer: String,
    pub subject: String,
    pub audience: String,
}

/// A stored access policy.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct StoredPolicyV1 {
    pub id: u32,
    pub part: u32,
    pub name: String,
    #[serde(default)]
    pub deleted: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct AccessKeysV1 {
    #[serde(default)]
    pub key1: u32,
    #[serde(default)]
    pub key2: u32,
    #[serde(default)]
    pub read_only_key1: u32,
    #[serde(default)]
    pub read_only_key2: u32,
    #[serde(default)]
    pub disallowed: bool,
    #[serde(default)]
    pub revocations: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct SettingV1 {
    pub id: u32,
    pub name: String,
    pub through: Option<ReferenceV1>,
    pub holds: HoldsV1,
}

/// A Key Vault reference.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct ReferenceV1 {
    pub vault: u32,
    pub secret: u32,
    pub form: Option<String>,
}

/// A copy of a secret. Which keys it has depends on what it is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct HoldsV1 {
    pub secret: String,
    pub of: u32,
    pub key: Option<String>,
    pub generation: Option<u32>,
    pub credential: Option<u32>,
    pub container: Option<u32>,
    pub resource: Option<String>,
    pub part: Option<u32>,
    pub database: Option<u32>,
    pub entity: Option<u32>,
    pub holder: Option<u32>,
    pub signer: Option<u32>,
    pub services: Option<String>,
    pub levels: Option<String>,
    pub permissions: Option<String>,
    pub starts: Option<String>,
    pub expires: Option<String>,
    pub addresses: Option<String>,
    #[serde(default)]
    pub https_only: bool,
    pub policy: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct PartV1 {
    pub id: u32,
    pub kind: String,
    pub name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct RoleAssignmentV1 {
    pub id: u32,
    pub principal: u32,
    pub role: Option<String>,
    pub role_name: Option<String>,
    pub scope: u32,
    pub condition: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct RoleDefinitionV1 {
    pub id: u32,
    /// Left out: the one that a custom role made here gets from its number.
    pub role: Option<String>,
    /// Left out: custom.
    pub kind: Option<String>,
    pub name: String,
    #[serde(default)]
    pub description: String,
    #[serde(default)]
    pub permissions: Vec<PermissionsV1>,
    #[serde(default)]
    pub assignable_scopes: Vec<u32>,
    #[serde(default)]
    pub assignable_elsewhere: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct PermissionsV1 {
    #[serde(default)]
    pub actions: Vec<String>,
    #[serde(default)]
    pub not_actions: Vec<String>,
    #[serde(default)]
    pub data_actions: Vec<String>,
    #[serde(default)]
    pub not_data_actions: Vec<String>,
    pub condition: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct DenyAssignmentV1 {
    pub id: u32,
    pub name: String,
    pub scope: u32,
    #[serde(default)]
    pub this_scope_only: bool,
    /// Left out: everyone.
    pub principals: Option<Vec<u32>>,
    #[serde(default)]
    pub exclude_principals: Vec<u32>,
    #[serde(default)]
    pub actions: Vec<String>,
    #[serde(default)]
    pub not_actions: Vec<String>,
    #[serde(default)]
    pub data_actions: Vec<String>,
    #[serde(default)]
    pub not_data_actions: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct DatabaseUserV1 {
    pub id: u32,
    pub database: u32,
    pub principal: u32,
    #[serde(default)]
    pub roles: Vec<String>,
}

/// What somebody holds in a service's own system.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct DataGrantV1 {
    pub id: u32,
    pub scope: u32,
    pub principal: u32,
    pub roles: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct CallV1 {
    pub id: u32,
    #[serde(default)]
    pub name: String,
    pub caller: u32,
    pub operation: String,
    pub target: u32,
    pub identity: Option<u32>,
    pub setting: Option<u32>,
    #[serde(default)]
    pub without_credential: bool,
    /// Whether the SDK looks for a credential by itself.
    #[serde(default)]
    pub default_chain: bool,
    pub user: Option<u32>,
    /// The pod’s own service account proves the caller.
    #[serde(default)]
    pub workload: bool,
    /// The application that trusts the identity of the caller.
    pub application: Option<u32>,
    pub audience: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct ClockV1 {
    pub now: String,
    #[serde(default)]
    pub changes: Vec<ChangeV1>,
    #[serde(default)]
    pub tokens: Vec<HeldTokenV1>,
}

/// A recent change. Which key it has besides `at` says what changed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct ChangeV1 {
    pub at: String,
    pub role_assigned: Option<u32>,
    pub role_removed: Option<RoleAssignmentV1>,
    /// The group and the principal.
    pub member_added: Option<[u32; 2]>,
    pub member_removed: Option<[u32; 2]>,
    pub trust_configured: Option<u32>,
    pub principal_made: Option<u32>,
    /// The cluster and the principal.
    pub system_identity_gone: Option<[u32; 2]>,
    pub user_identity_gone: Option<[u32; 2]>,
    pub secret_replaced: Option<ReplacedV1>,
    /// The host and the principal.
    pub identity_attached: Option<[u32; 2]>,
    pub reference_shut: Option<ShutV1>,
}

/// What shut the reference of a setting; neither of both if its secret was deleted.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct ShutV1 {
    pub host: u32,
    pub setting: u32,
    pub role: Option<RoleAssignmentV1>,
    pub policy: Option<DataGrantV1>,
}

/// A secret of a vault that was replaced, and what it held.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct ReplacedV1 {
    pub host: u32,
    pub setting: u32,
    pub held: HoldsV1,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct HeldTokenV1 {
    pub host: u32,
    /// Left out: the code named none.
    pub identity: Option<u32>,
    pub audience: String,
    pub principal: u32,
    pub name: String,
    pub arm_id: String,
    #[serde(default)]
    pub groups: Vec<u32>,
    pub issued: String,
    pub expires: String,
}

/// A claim. Which of `who` and `but` it has depends on what is claimed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct AssertionV1 {
    pub id: u32,
    #[serde(default)]
    pub name: String,
    pub claim: String,
    pub who: Option<u32>,
    pub with: Option<WithV1>,
    pub but: Option<Vec<u32>>,
    pub operation: String,
    pub target: u32,
}

/// A credential of a host, as calls name theirs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct WithV1 {
    pub identity: Option<u32>,
    pub setting: Option<u32>,
    #[serde(default)]
    pub without_credential: bool,
    #[serde(default)]
    pub default_chain: bool,
    pub user: Option<u32>,
    #[serde(default)]
    pub workload: bool,
    pub application: Option<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct SilenceV1 {
    pub finding: String,
    pub about: u32,
    pub reason: String,
}

/// What a call, or a claim, says of how it is made. One at most is meant.
#[derive(Clone, Copy)]
pub(super) struct NamedCredential {
    pub identity: Option<u32>,
    pub setting: Option<u32>,
    pub default_chain: bool,
    pub user: Option<u32>,
    pub workload: bool,
    pub application: Option<u32>,
    pub without_credential: bool,
}

impl CallV1 {
    pub(super) const fn credential(&self) -> NamedCredential {
        NamedCredential {
            identity: self.identity,
            setting: self.setting,
            default_chain: self.default_chain,
            user: self.user,
            workload: self.workload,
            application: self.application,
            without_credential: self.without_credential,
        }
    }
}

impl WithV1 {
    pub(super) const fn credential(&self) -> NamedCredential {
        NamedCredential {
            identity: self.identity,
            setting: self.setting,
            default_chain: self.default_chain,
            user: self.user,
            workload: self.workload,
            application: self.application,
            without_credential: self.without_credential,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub(super) struct StaleIdentityV1 {
    pub id: u32,
    pub name: String,
}
