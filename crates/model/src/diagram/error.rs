//! Why an edit is refused.

use thiserror::Error;

use super::edit::Subject;
use super::id::{
    AssertionId, BeatId, CallId, ClientCredentialId, DataGrantId, FederatedCredentialId,
    KeyHolderId, NodeId, PartId, PrincipalId, RoleAssignmentId, RoleDefinitionId, SettingId,
    StoredPolicyId,
};
use super::naming::an;
use crate::azure::resource_kinds::IdentityRefusal;
use crate::azure::{Operation, PartKind};
use crate::guid::Guid;
use crate::time::Timestamp;

/// Why an edit is refused. The diagram is as it was.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EditError {
    /// A node that the edit speaks of is not there.
    #[error("there is no node {} in this diagram", .0.number())]
    NoSuchNode(NodeId),
    /// A part that the edit speaks of is not there.
    #[error("the resource {} has no part {}", .0.number(), .1.number())]
    NoSuchPart(NodeId, PartId),
    /// A principal that the edit speaks of is not there.
    #[error("there is no security principal {} in this diagram; it may have been deleted", .0.number())]
    NoSuchPrincipal(PrincipalId),
    /// A role assignment that the edit speaks of is not there.
    #[error("there is no role assignment {} in this diagram; it may have been removed", .0.number())]
    NoSuchRoleAssignment(RoleAssignmentId),
    /// A call that the edit speaks of is not there.
    #[error("there is no call {} in this diagram", .0.number())]
    NoSuchCall(CallId),
    /// A beat that the edit speaks of is not there.
    #[error("the story has no beat {}; it may have been removed", .0.number())]
    NoSuchBeat(BeatId),
    /// Beats are counted by themselves, and each has a number of its own.
    #[error("the beat {} has a number that another has, or that was never given", .0.number())]
    BeatNumber(BeatId),
    /// A story tells of everything but of itself.
    #[error("a beat of a story cannot change the story")]
    StoryInAStory,
    /// An assertion that the edit speaks of is not there.
    #[error("there is no assertion {} in this diagram", .0.number())]
    NoSuchAssertion(AssertionId),
    /// Nothing can be claimed of it.
    #[error("nothing can be claimed of {}: it neither calls anything nor holds roles", an(.0))]
    NoClaimant(&'static str),
    /// Only a host has credentials among which one can be meant.
    #[error("{} has no credential of its own to choose", an(.0))]
    NoCredentialThere(&'static str),
    /// The same is named twice, or not in order.
    #[error("those who alone may do something are named in order, each once")]
    ClaimantsOutOfOrder,
    /// A finding is silenced for a reason.
    #[error("a finding is silenced for a reason, and none is given")]
    NoReason,
    /// A finding is not silenced.
    #[error("the finding `{0}` is not silenced")]
    NotSilenced(&'static str),
    /// A setting that the edit speaks of is not there.
    #[error("the resource {} has no setting {}; it may have been deleted", .0.number(), .1.number())]
    NoSuchSetting(NodeId, SettingId),
    /// Only where code runs are there settings for it.
    #[error("no code of yours runs on {}, so it is drawn without settings in which a secret could stand", an(.0))]
    NoSettings(&'static str),
    /// Only identities of workloads have a client id.
    #[error("{} has no client id; an identity or a service principal has", an(.0))]
    NoClientId(&'static str),
    /// Only where an agent hands out tokens are there key files.
    #[error("code on {} needs no key file to get a token; only an Arc-enabled server has them", an(.0))]
    NoKeyFiles(&'static str),
    /// Only in Cloud Shell is a user signed in.
    #[error("nobody is signed in on {}; only Cloud Shell acts as its user", an(.0))]
    NobodySignedIn(&'static str),
    /// Cloud Shell has no identity of its own.
    #[error("{} has no identity of its own: it acts as the user who is signed in", an(.0))]
    ActsAsItsUser(&'static str),
    /// Only some kinds of resources have access keys.
    #[error("{} has no access keys", an(.0))]
    NoAccessKeys(&'static str),
    /// Only an application has client secrets and certificates.
    #[error("{} has no client secrets; only the service principal of an app registration has", an(.0))]
    NotAnApplication(&'static str),
    /// A client secret or certificate that the edit speaks of is not there.
    #[error("the application {} has no client secret or certificate {}", .0.number(), .1.number())]
    NoSuchClientCredential(NodeId, ClientCredentialId),
    /// An authorization rule or user that the edit speaks of is not there.
    #[error("the resource {} has no authorization rule or user {}", .0.number(), .1.number())]
    NoSuchKeyHolder(NodeId, KeyHolderId),
    /// Only some resources have authorization rules, or users with passwords.
    #[error("{} has no authorization rules and no users with passwords here; a Service Bus namespace and a SQL server have", an(.0))]
    NoKeyHolders(&'static str),
    /// A stored access policy that the edit speaks of is not there.
    #[error("the resource {} has no stored access policy {}", .0.number(), .1.number())]
    NoSuchStoredPolicy(NodeId, StoredPolicyId),
    /// Only parts of a storage account have stored access policies.
    #[error("a {0} has no stored access policy there; containers, queues, tables and shares have")]
    NoStoredPolicies(&'static str),
    /// An authorization rule or user that Azure would not take.
    #[error("that is no authorization rule or user: {0}")]
    BadHolder(&'static str),
    /// Only some can trust the tokens of others.
    #[error("{} cannot trust the tokens of another issuer; a user-assigned identity or an app registration can", an(.0))]
    CannotTrust(&'static str),
    /// A federated credential that the edit speaks of is not there.
    #[error("there is no federated credential {} in this diagram", .0.number())]
    NoSuchFederatedCredential(FederatedCredentialId),
    /// Two federated credentials say the same.
    #[error(
        "`{0}` already trusts this issuer and subject; an identity has one federated credential for each pair"
    )]
    TrustedAlready(String),
    /// An issuer, subject or audience that no token could have.
    #[error("the {0} is empty, or has blanks around it or characters that cannot be seen")]
    BadClaim(&'static str),
    /// Only a pod is a Kubernetes workload.
    #[error("{} is no pod: it has no Kubernetes service account", an(.0))]
    NotAPod(&'static str),
    /// Pods run in a cluster.
    #[error("{} runs no pods; an AKS cluster does", an(.0))]
    NotACluster(&'static str),
    /// The caller cannot prove itself like that.
    #[error("{} cannot prove itself with {credential}", an(.what))]
    NotItsCredential {
        /// The caller.
        what: &'static str,
        /// The credential.
        credential: &'static str,
    },
    /// A copy of a key that was never made.
    #[error("this is a copy of {} that has not been made yet", an(.0))]
    KeyOfTheFuture(&'static str),
    /// Something to delete is not there.
    #[error("what was to be deleted is not in this diagram: {0}")]
    NothingToDelete(Subject),
    /// The tenant cannot be deleted or placed.
    #[error("the tenant `{0}` cannot be deleted: every diagram has exactly one")]
    TenantStays(String),
    /// A name that Azure, or this diagram, does not allow.
    #[error("`{name}` is not a name for {}: {rule}", an(.what))]
    BadName {
        /// The name.
        name: String,
        /// What was to be named.
        what: &'static str,
        /// What names must be.
        rule: String,
    },
    /// A name that is taken.
    #[error("there already is {} called `{name}` there; choose another name", an(.what))]
    NameTaken {
        /// The name.
        name: String,
        /// What was to be named.
        what: &'static str,
    },
    /// A node cannot stand where it was put.
    #[error("{} cannot stand in {}; {help}", an(.what), an(.parent))]
    CannotStandThere {
        /// What was put.
        what: &'static str,
        /// Where it was put.
        parent: &'static str,
        /// Where it can stand.
        help: &'static str,
    },
    /// Management groups are nested too deeply.
    #[error("management groups can be nested six levels deep at most")]
    TooDeep,
    /// The node has no size of its own.
    #[error("{} has no size of its own", an(.0))]
    NoSize(&'static str),
    /// Only a note has text.
    #[error("{} has no text; put a note beside it", an(.0))]
    NotANote(&'static str),
    /// Only a group has members.
    #[error("{} has no members; only a group has", an(.0))]
    NotAGroup(&'static str),
    /// Only resources have identities, and only some kinds.
    #[error("{} cannot have {}", an(.what), an(.identity))]
    NoIdentityThere {
        /// What was to have the identity.
        what: &'static str,
        /// Which kind of identity.
        identity: &'static str,
    },
    /// The resource cannot have these identities at once.
    #[error("`{host}` stays as it is: {plural} {refusal}")]
    IdentitiesRefused {
        /// The resource.
        host: String,
        /// What it is one of.
        plural: &'static str,
        /// What its type does not allow.
        refusal: IdentityRefusal,
    },
    /// The identity is already enabled.
    #[error("the system-assigned identity of `{0}` is already on")]
    AlreadyEnabled(String),
    /// The identity is not enabled.
    #[error("the system-assigned identity of `{0}` is already off")]
    NotEnabled(String),
    /// The identity is already attached.
    #[error("`{identity}` is already attached to `{host}`")]
    AlreadyAttached {
        /// The host.
        host: String,
        /// The identity.
        identity: String,
    },
    /// Only a user-assigned identity can be attached.
    #[error("{} cannot be attached to a resource; only a user-assigned identity can", an(.0))]
    NotAnIdentity(&'static str),
    /// The principal is already in the group.
    #[error("`{member}` is already a member of `{group}`")]
    AlreadyAMember {
        /// The group.
        group: String,
        /// The member.
        member: String,
    },
    /// Roles cannot be assigned there.
    #[error("roles cannot be assigned at `{0}`; choose the resource, or the group it stands in")]
    NotAScope(String),
    /// The same principal has the same role at the same scope.
    #[error("`{principal}` already has that role at `{scope}`")]
    AlreadyAssigned {
        /// The principal.
        principal: String,
        /// The scope.
        scope: String,
    },
    /// The role is not in the catalogue.
    #[error("the role definition {0} is not known here")]
    NoSuchRole(Guid),
    /// A role definition that the edit speaks of is not there.
    #[error("there is no role definition {} in this diagram", .0.number())]
    NoSuchRoleDefinition(RoleDefinitionId),
    /// The id of a role that is there already.
    #[error("the role definition `{0}` is there already")]
    RoleIsDefined(String),
    /// Azure's own roles stay what they are.
    #[error("`{0}` is a built-in role, and only custom roles can be made or changed")]
    RoleIsBuiltIn(String),
    /// A role that somebody holds.
    #[error("the role `{role}` is assigned {times}, and a role that is assigned cannot be deleted")]
    RoleIsAssigned {
        /// The role.
        role: String,
        /// How often, in words.
        times: String,
    },
    /// A custom role at a scope that its definition does not name.
    #[error("`{role}` cannot be assigned at `{scope}`: its assignable scopes do not reach there")]
    NotAssignableThere {
        /// The role.
        role: String,
        /// The scope.
        scope: String,
    },
    /// A custom role with data actions at a management group.
    #[error(
        "`{0}` has data actions, and a custom role with data actions cannot be assigned at a \
         management group"
    )]
    DataActionsAtManagementGroup(String),
    /// A custom role that grants nothing.
    #[error("this is not a custom role that Azure takes: it needs an action or a data action")]
    RoleGrantsNothing,
    /// A pattern of a custom role with several wildcards.
    #[error("this is not a custom role that Azure takes: `{0}` has more than one wildcard")]
    SeveralWildcards(String),
    /// A custom role with several management groups among its assignable scopes.
    #[error(
        "this is not a custom role that Azure takes: only one management group can be among the \
         assignable scopes, and there are {0}"
    )]
    SeveralManagementGroups(usize),
    /// A role definition that Azure would not take.
    #[error("this is not a custom role that Azure takes: {0}")]
    BadRole(String),
    /// The resource does not have parts of this kind.
    #[error("{} has no {part:?}", an(.what))]
    NoSuchPartKind {
        /// The kind of node.
        what: &'static str,
        /// The kind of part.
        part: PartKind,
    },
    /// Only a database has users.
    #[error("`{0}` is not a database: contained users live in a database")]
    NotADatabase(String),
    /// The resource has no such switch.
    #[error("{} cannot be set to “{mode}”: it has no such switch", an(.what))]
    NoSuchMode {
        /// What kind of resource.
        what: &'static str,
        /// The mode.
        mode: &'static str,
    },
    /// Only some services have a system of their own.
    #[error(
        "`{0}` has no data roles of its own; Azure roles, or users of a database, decide there"
    )]
    NoDataRolesThere(String),
    /// The data role is one of another service.
    #[error("`{role}` is a data role of another service than `{scope}`")]
    DataRoleOfAnother {
        /// The data role.
        role: &'static str,
        /// For what it was to be given.
        scope: String,
    },
    /// Nothing is held.
    #[error("a grant holds at least one {0}; delete it to take all of it away")]
    NoDataRole(&'static str),
    /// What the edit speaks of is not there.
    #[error("there is no data-plane grant {} in this diagram; it may have been removed", .0.number())]
    NoSuchDataGrant(DataGrantId),
    /// The caller cannot make calls.
    #[error("{} runs no code that could call; choose a host such as a virtual machine", an(.0))]
    NotACaller(&'static str),
    /// No source says that the caller does this by itself.
    #[error("not modelled: that {} {does}; it is only offered what is known of it", an(.what))]
    NotKnownToCall {
        /// What kind of caller.
        what: &'static str,
        /// What it would do.
        does: &'static str,
    },
    /// The target does not offer the operation.
    #[error("`{target}` does not offer {operation:?}")]
    NotOffered {
        /// The target.
        target: String,
        /// The operation.
        operation: Operation,
    },
    /// A deny assignment that names nobody.
    #[error("a deny assignment needs somebody whom it denies")]
    DeniesNobody,
    /// A deny assignment that denies nothing.
    #[error("a deny assignment needs an action or data action that it denies")]
    DeniesNothing,
    /// A shared access signature that nothing could sign.
    #[error("no such signature: {0}")]
    BadSas(&'static str),
    /// A copy of a secret that there cannot be.
    #[error("no such secret: {0}")]
    BadCopy(&'static str),
    /// Too much of something.
    #[error("too many {what}: a diagram holds {limit} at most")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// How many there may be.
        limit: usize,
    },
    /// A text is too long.
    #[error("the {what} is too long: {limit} characters at most")]
    TooLong {
        /// Which text.
        what: &'static str,
        /// How many characters there may be.
        limit: usize,
    },
    /// A place or size is out of bounds.
    #[error("that is too far away or of an impossible size")]
    OutOfBounds,
    /// What is to be pasted does not hold together.
    #[error("what was copied does not hold together: {0}")]
    BrokenFragment(String),
    /// Time runs already.
    #[error("the clock of this diagram runs already")]
    ClockRuns,
    /// Time does not run.
    #[error("the clock of this diagram does not run")]
    NoClock,
    /// Time goes forward only.
    #[error("it is {0} already, and time only goes forward")]
    ClockGoesForward(Timestamp),
    /// Azure does not move user-assigned identities.
    #[error("Azure cannot move the user-assigned identity `{0}` to another resource group")]
    IdentityStays(String),
    /// A token that could not be held here and now.
    #[error("this token cannot be held: {0}")]
    NotAToken(&'static str),
    /// Edits within edits, too deeply.
    #[error("edits are nested too deeply")]
    TooNested,
}

impl EditError {
    /// A stable name for this kind of refusal, in kebab case.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code_and_help().0
    }

    /// The smallest thing to do about it, a sentence.
    #[must_use]
    pub const fn help(&self) -> &'static str {
        self.code_and_help().1
    }

    const fn code_and_help(&self) -> (&'static str, &'static str) {
        match self {
            Self::NoSuchNode(..) => ("no-such-node", "Refer to a node that is there."),
            Self::NoSuchPart(..) => ("no-such-part", "Refer to a part that the resource has."),
            Self::NoSuchPrincipal(..) => (
                "no-such-principal",
                "Refer to an identity, a service principal, a user or a group that is there.",
            ),
            Self::NoSuchRoleAssignment(..) => (
                "no-such-role-assignment",
                "Refer to a role assignment that is there.",
            ),
            Self::NoSuchBeat(..) => ("no-such-beat", "Refer to a beat that is there."),
            Self::BeatNumber(..) => (
                "beat-number",
                "Give each beat a number of its own, below the story’s `nextBeat`.",
            ),
            Self::StoryInAStory => (
                "story-in-a-story",
                "Change the story itself, and let its beats change the drawing.",
            ),
            Self::NoSuchCall(..) => ("no-such-call", "Refer to a call that is there."),
            Self::NoSuchAssertion(..) => {
                ("no-such-assertion", "Refer to an assertion that is there.")
            }
            Self::NoClaimant(..) => (
                "no-claimant",
                "Choose a host, an identity, a service principal, a user or a group.",
            ),
            Self::NoCredentialThere(..) => (
                "no-credential-there",
                "Leave the credential out: a security principal is its own.",
            ),
            Self::ClaimantsOutOfOrder => (
                "claimants-out-of-order",
                "List each once, the lowest id first.",
            ),
            Self::NoReason => ("no-reason", "Say why the finding is left as it is."),
            Self::NotSilenced(..) => ("not-silenced", "Nothing needs to be done."),
            Self::NoSuchSetting(..) => ("no-such-setting", "Refer to a setting that the host has."),
            Self::NoSettings(..) => (
                "no-settings",
                "Give the secret to a host that runs code, such as a virtual machine.",
            ),
            Self::NoClientId(..) => (
                "no-client-id",
                "Choose a user-assigned identity or a service principal.",
            ),
            Self::NoKeyFiles(..) => ("no-key-files", "Choose an Arc-enabled server."),
            Self::NobodySignedIn(..) => (
                "nobody-signed-in",
                "Use a managed identity, or make the call in Cloud Shell.",
            ),
            Self::ActsAsItsUser(..) => (
                "acts-as-its-user",
                "Say which user is signed in, or make the call from another host.",
            ),
            Self::NoAccessKeys(..) => (
                "no-access-keys",
                "Choose a storage account, or another resource that has the key or password.",
            ),
            Self::NotAnApplication(..) => ("not-an-application", "Choose a service principal."),
            Self::NoSuchKeyHolder(..) => (
                "no-such-key-holder",
                "Refer to an authorization rule or user that the resource has.",
            ),
            Self::NoKeyHolders(..) => (
                "no-key-holders",
                "Choose a Service Bus namespace, or a SQL server.",
            ),
            Self::NoSuchStoredPolicy(..) => (
                "no-such-stored-policy",
                "Refer to a stored access policy that the account has.",
            ),
            Self::NoStoredPolicies(..) => (
                "no-stored-policies",
                "Choose a container, queue, table or share of a storage account.",
            ),
            Self::BadHolder(..) => ("bad-holder", "Correct its rights, or where it stands."),
            Self::NoSuchClientCredential(..) => (
                "no-such-client-credential",
                "Refer to a client secret or certificate that the application has.",
            ),
            Self::CannotTrust(..) => (
                "cannot-trust",
                "Choose a user-assigned identity or a service principal.",
            ),
            Self::NoSuchFederatedCredential(..) => (
                "no-such-federated-credential",
                "Refer to a federated credential that is there.",
            ),
            Self::TrustedAlready(..) => (
                "trusted-already",
                "Change the federated credential that is there.",
            ),
            Self::BadClaim(..) => ("bad-claim", "Write it as it stands in the token."),
            Self::NotAPod(..) => ("not-a-pod", "Choose a pod."),
            Self::NotACluster(..) => ("not-a-cluster", "Choose an AKS cluster."),
            Self::NotItsCredential { .. } => (
                "not-its-credential",
                "Choose another credential for the call, or another caller.",
            ),
            Self::KeyOfTheFuture(..) => (
                "key-of-the-future",
                "Let the generation of the copy be that of the key, or below.",
            ),
            Self::NothingToDelete(..) => ("nothing-to-delete", "Choose something that is there."),
            Self::TenantStays(..) => ("tenant-stays", "Delete what stands beside it instead."),
            Self::BadName { .. } => ("bad-name", "Choose another name."),
            Self::NameTaken { .. } => ("name-taken", "Choose another name."),
            Self::CannotStandThere { .. } => ("cannot-stand-there", "Put it elsewhere."),
            Self::TooDeep => ("too-deep", "Put it further out."),
            Self::NoSize(..) => ("no-size", "Resize the scope it stands in."),
            Self::NotANote(..) => ("not-a-note", "Put a note beside it."),
            Self::NotAGroup(..) => ("not-a-group", "Choose a group."),
            Self::NoIdentityThere { .. } => (
                "no-identity-there",
                "Give the identity to a resource that can have one.",
            ),
            Self::IdentitiesRefused { refusal, .. } => refusal.code_and_help(),
            Self::AlreadyEnabled(..) => ("already-enabled", "Nothing needs to be done."),
            Self::NotEnabled(..) => ("not-enabled", "Nothing needs to be done."),
            Self::AlreadyAttached { .. } => ("already-attached", "Nothing needs to be done."),
            Self::NotAnIdentity(..) => ("not-an-identity", "Choose a user-assigned identity."),
            Self::AlreadyAMember { .. } => ("already-a-member", "Nothing needs to be done."),
            Self::NotAScope(..) => (
                "not-a-scope",
                "Choose the resource, or the group it stands in.",
            ),
            Self::AlreadyAssigned { .. } => ("already-assigned", "Keep one of the two."),
            Self::NoSuchRole(..) => (
                "no-such-role",
                "Choose a built-in role, or define the role first.",
            ),
            Self::NoSuchRoleDefinition(..) => (
                "no-such-role-definition",
                "Refer to a role definition that the diagram carries.",
            ),
            Self::RoleIsDefined(..) => (
                "role-is-defined",
                "Change the one that is there, or give the new one another id.",
            ),
            Self::RoleIsBuiltIn(..) => (
                "role-is-built-in",
                "Make a custom role with another name that grants what you need.",
            ),
            Self::RoleIsAssigned { .. } => (
                "role-is-assigned",
                "Remove the role assignments that use it first.",
            ),
            Self::NotAssignableThere { .. } => (
                "not-assignable-there",
                "Add the scope, or one above it, to the role's assignable scopes.",
            ),
            Self::DataActionsAtManagementGroup(..) => (
                "data-actions-at-management-group",
                "Assign it at the subscriptions in the management group.",
            ),
            Self::RoleGrantsNothing
            | Self::SeveralWildcards(..)
            | Self::SeveralManagementGroups(..)
            | Self::BadRole(..) => ("bad-role", "Correct the role definition."),
            Self::NoSuchPartKind { .. } => (
                "no-such-part-kind",
                "Choose a kind of part that the resource has.",
            ),
            Self::NotADatabase(..) => ("not-a-database", "Choose a database."),
            Self::NoSuchMode { .. } => (
                "no-such-mode",
                "Choose a mode that resources of this kind have.",
            ),
            Self::NoDataRolesThere(..) => (
                "no-data-roles-there",
                "Assign an Azure role, or choose a resource that has data roles.",
            ),
            Self::DataRoleOfAnother { .. } => (
                "data-role-of-another",
                "Choose one of the data roles that the service has.",
            ),
            Self::NoDataRole(..) => ("no-data-role", "Choose at least one, or delete the grant."),
            Self::NoSuchDataGrant(..) => (
                "no-such-data-grant",
                "Refer to a data-plane grant that is there.",
            ),
            Self::NotACaller(..) => (
                "not-a-caller",
                "Let a host such as a virtual machine make the call.",
            ),
            Self::NotKnownToCall { .. } => (
                "not-known-to-call",
                "Choose an operation that the service is known to do.",
            ),
            Self::NotOffered { .. } => {
                ("not-offered", "Choose an operation that the target offers.")
            }
            Self::DeniesNobody | Self::DeniesNothing => {
                ("empty-deny", "Say whom and what it denies.")
            }
            Self::BadSas(..) => (
                "bad-sas",
                "Sign it with a key of the account, for what such a signature can be for.",
            ),
            Self::BadCopy(..) => ("bad-copy", "Copy one that the resource has."),
            Self::TooMany { .. } => ("too-many", "Split the diagram."),
            Self::TooLong { .. } => ("too-long", "Shorten it."),
            Self::OutOfBounds => ("out-of-bounds", "Move it nearer, or give it a usual size."),
            Self::BrokenFragment(..) => ("broken-fragment", "Copy it again."),
            Self::ClockRuns => ("clock-runs", "Let time pass, or stop the clock."),
            Self::NoClock => ("no-clock", "Start the clock first."),
            Self::ClockGoesForward(..) => (
                "clock-goes-forward",
                "Undo goes back in time; or stop the clock and start it anew.",
            ),
            Self::IdentityStays(..) => (
                "identity-stays",
                "Create a new one there; or stop the clock, to draw it elsewhere.",
            ),
            Self::NotAToken(..) => ("not-a-token", "Make the call again, and keep its token."),
            Self::TooNested => ("too-nested", "Make the edits one after another."),
        }
    }
}
