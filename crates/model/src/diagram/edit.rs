//! Edits: every change to a diagram, as a value.

use super::assertion::NewAssertion;
use super::call::NewCall;
use super::clock::HeldToken;
use super::environment::KeyFileAccess;
use super::federation::{NewFederatedCredential, Workload};
use super::fragment::Fragment;
use super::holder::Rights;
use super::id::{
    AssertionId, BeatId, CallId, ClientCredentialId, DataGrantId, DatabaseUserId, DenyAssignmentId,
    FederatedCredentialId, KeyHolderId, NodeId, PartId, PrincipalId, RoleAssignmentId,
    RoleDefinitionId, SettingId, StoredPolicyId,
};
use super::node::{Size, WorldPoint};
use super::relation::{DatabaseRole, NewDenyAssignment};
use super::role_definition::NewRoleDefinition;
use super::scope::Scope;
use super::secret::{ClientCredentialKind, KeySlot, NewSecret, VaultReference};
use super::silence::FindingKey;
use super::story::NewBeat;
use crate::azure::{DataRole, Mode, PartKind, ResourceKind};
use crate::guid::Guid;
use crate::time::Timestamp;

/// One change to a diagram. It applies whole or is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Several edits as one: all or none, and one step of undo.
    Several(Vec<Edit>),
    /// Names the diagram.
    SetTitle(String),
    /// Puts something new on the canvas.
    Place(NewNode),
    /// Renames a node.
    Rename {
        /// Which node.
        node: NodeId,
        /// Its new name.
        name: String,
    },
    /// Moves nodes; what stands in them moves along.
    MoveNodes(Vec<Move>),
    /// Puts nodes into a scope, or onto the open canvas, where they are. While
    /// time runs, a resource is moved by that: role assignments on it stay behind.
    Nest {
        /// Which nodes.
        nodes: Vec<NodeId>,
        /// The scope; `None` is the open canvas.
        parent: Option<NodeId>,
    },
    /// Gives a scope or note a new size.
    Resize {
        /// Which node.
        node: NodeId,
        /// Its new size.
        size: Size,
    },
    /// Writes a note's text.
    SetNoteText {
        /// Which note.
        node: NodeId,
        /// What it says from now on.
        text: String,
    },
    /// Adds a part, such as a blob container, to a resource.
    AddPart {
        /// To which resource.
        node: NodeId,
        /// What kind of part.
        kind: PartKind,
        /// Its name; `None` takes the kind's usual one.
        name: Option<String>,
    },
    /// Renames a part.
    RenamePart {
        /// Of which resource.
        node: NodeId,
        /// Which part.
        part: PartId,
        /// Its new name.
        name: String,
    },
    /// Turns the system-assigned identity of a resource on. Azure makes a new
    /// service principal each time.
    EnableSystemAssigned(NodeId),
    /// Turns it off. Its service principal is deleted; role assignments to it
    /// stay behind.
    DisableSystemAssigned(NodeId),
    /// Attaches a user-assigned identity to a resource.
    AttachIdentity {
        /// To which resource.
        host: NodeId,
        /// Which identity.
        identity: NodeId,
    },
    /// Adds a direct member to a group.
    AddMember {
        /// The group.
        group: NodeId,
        /// The new member.
        member: PrincipalId,
    },
    /// Assigns a role.
    AssignRole {
        /// To whom.
        principal: PrincipalId,
        /// The role definition, by its id.
        role: Guid,
        /// Where.
        scope: Scope,
        /// Under which condition, as Azure writes it.
        condition: Option<String>,
    },
    /// Puts a role assignment under a condition, or takes it off.
    SetCondition {
        /// Which role assignment.
        assignment: RoleAssignmentId,
        /// The condition, as Azure writes it; `None` for none.
        condition: Option<String>,
    },
    /// Defines a role: a custom one, or a built-in one that the tables do not
    /// have. A built-in role that is defined already stays as it is.
    DefineRole {
        /// The id that assignments are to refer to; `None` gives a custom role
        /// one that no other has.
        role: Option<Guid>,
        /// What it says.
        what: NewRoleDefinition,
    },
    /// Changes a custom role, for all who hold it.
    ChangeRole {
        /// Which one.
        definition: RoleDefinitionId,
        /// What it says from now on.
        what: NewRoleDefinition,
    },
    /// Adds a deny assignment.
    AddDenyAssignment(NewDenyAssignment),
    /// Makes a contained database user, or gives an existing one more roles.
    GrantDatabaseRoles {
        /// The database server.
        server: NodeId,
        /// Its database.
        database: PartId,
        /// For whom.
        principal: PrincipalId,
        /// The roles to add.
        roles: Vec<DatabaseRole>,
    },
    /// Gives somebody data roles in the service's own system, in addition to those
    /// that are held there for the same scope.
    GrantDataRoles {
        /// For what: a resource, or a part of one.
        scope: Scope,
        /// To whom.
        principal: PrincipalId,
        /// The data roles to add.
        roles: Vec<DataRole>,
    },
    /// Lets somebody hold exactly these data roles, in place of what is held.
    SetDataRoles {
        /// What is held.
        grant: DataGrantId,
        /// The data roles that are held from now on; at least one.
        roles: Vec<DataRole>,
    },
    /// Puts a switch of a resource into another position.
    SetMode {
        /// Of which resource.
        node: NodeId,
        /// How it works from then on.
        mode: Mode,
    },
    /// Makes one of the two access keys of a resource anew. Copies of it stay
    /// what they were, and open nothing any more.
    RegenerateKey {
        /// Of which resource.
        node: NodeId,
        /// Which of its keys.
        slot: KeySlot,
    },
    /// Lets requests in that are signed with an access key.
    AllowKeyAccess(NodeId),
    /// Refuses requests that are signed with an access key.
    DisallowKeyAccess(NodeId),
    /// Revokes all user delegation keys of a storage account: what they have
    /// signed opens nothing any more.
    RevokeDelegationKeys(NodeId),
    /// Makes an authorization rule of a Service Bus namespace, or a user of a
    /// database with a password.
    AddKeyHolder {
        /// The namespace, or the database server.
        node: NodeId,
        /// The queue, topic or database; `None` for a rule of the whole namespace.
        part: Option<PartId>,
        /// What it is called; `None` for a free name.
        name: Option<String>,
        /// What it may do.
        rights: Rights,
    },
    /// Changes what an authorization rule or a user with a password is called and
    /// may do.
    ChangeKeyHolder {
        /// The namespace, or the database server.
        node: NodeId,
        /// The rule or user.
        holder: KeyHolderId,
        /// What it is called from now on.
        name: String,
        /// What it may do from now on.
        rights: Rights,
    },
    /// Makes a key of an authorization rule, or the password of a user, anew.
    RegenerateHolderKey {
        /// The namespace, or the database server.
        node: NodeId,
        /// The rule or user.
        holder: KeyHolderId,
        /// Which key; the first for a password.
        slot: KeySlot,
    },
    /// Deletes an authorization rule, or a user with a password. Copies of its keys
    /// stay where they are.
    RemoveKeyHolder {
        /// The namespace, or the database server.
        node: NodeId,
        /// The rule or user.
        holder: KeyHolderId,
    },
    /// Makes a stored access policy at a part of a storage account. One with the name
    /// of a policy that was deleted there takes its place: signatures that name it are
    /// good again.
    AddStoredPolicy {
        /// The storage account.
        node: NodeId,
        /// The container, queue, table or share.
        part: PartId,
        /// What it is called; `None` for a free name.
        name: Option<String>,
    },
    /// Deletes a stored access policy: every signature that names it is void.
    DeleteStoredPolicy {
        /// The storage account.
        node: NodeId,
        /// The policy.
        policy: StoredPolicyId,
    },
    /// Sets the variable `AZURE_CLIENT_ID` of a host to the client id of an identity
    /// or application, or takes it away.
    SetClientIdVariable {
        /// The host.
        host: NodeId,
        /// Whose client id; `None` takes the variable away.
        principal: Option<PrincipalId>,
    },
    /// Lets the platform resolve the Key Vault references of a host with a
    /// user-assigned identity, or with the system-assigned one again.
    SetReferenceIdentity {
        /// The host.
        host: NodeId,
        /// The identity; `None` takes the property away.
        principal: Option<PrincipalId>,
    },
    /// Lets code on an Arc-enabled server run as somebody who may read the key files
    /// of the agent, or as somebody who may not.
    SetKeyFileAccess {
        /// The host.
        host: NodeId,
        /// Whether it may.
        access: KeyFileAccess,
    },
    /// Gives an application a client secret or a certificate.
    AddClientCredential {
        /// The service principal of the application.
        application: NodeId,
        /// What it gets.
        kind: ClientCredentialKind,
        /// Its description; `None` takes the usual one.
        name: Option<String>,
        /// When it is no longer accepted.
        expires_at: Timestamp,
    },
    /// Lets a client secret or certificate expire at another moment.
    SetExpiry {
        /// The service principal of the application.
        application: NodeId,
        /// Which of its credentials.
        credential: ClientCredentialId,
        /// When it is no longer accepted.
        expires_at: Timestamp,
    },
    /// Copies a secret into a new setting of a host.
    AddSetting {
        /// Of which host.
        host: NodeId,
        /// The name of the setting; `None` takes the usual one.
        name: Option<String>,
        /// What is copied, as it is now.
        secret: NewSecret,
    },
    /// Copies a secret into a setting that is there.
    ChangeSetting {
        /// Of which host.
        host: NodeId,
        /// Which setting.
        setting: SettingId,
        /// What is copied, as it is now.
        secret: NewSecret,
    },
    /// Lets a setting refer to a secret of a vault, which holds the secret in its
    /// place, or hold it itself. What a vault holds already stays.
    ReferToVault {
        /// Of which host.
        host: NodeId,
        /// Which setting.
        setting: SettingId,
        /// To which secret; `None` lets the setting hold it itself.
        reference: Option<VaultReference>,
    },
    /// Renames a setting.
    RenameSetting {
        /// Of which host.
        host: NodeId,
        /// Which setting.
        setting: SettingId,
        /// Its new name.
        name: String,
    },
    /// Lets an identity or application trust tokens that another issues.
    AddFederatedCredential {
        /// The user-assigned identity or service principal.
        identity: NodeId,
        /// Which tokens.
        what: NewFederatedCredential,
    },
    /// Changes which tokens are trusted.
    ChangeFederatedCredential {
        /// Which trust.
        credential: FederatedCredentialId,
        /// What it is from now on.
        what: NewFederatedCredential,
    },
    /// Changes who a pod is in its cluster, and what the cluster says of it.
    SetWorkload {
        /// Which pod.
        pod: NodeId,
        /// What it is from now on.
        workload: Workload,
    },
    /// Draws a call.
    AddCall(NewCall),
    /// Changes a call.
    ChangeCall {
        /// Which call.
        call: CallId,
        /// What it is from now on.
        what: NewCall,
    },
    /// Claims something that is checked from then on.
    AddAssertion(NewAssertion),
    /// Changes what an assertion claims, or its name.
    ChangeAssertion {
        /// Which assertion.
        assertion: AssertionId,
        /// What it claims from now on.
        what: NewAssertion,
    },
    /// Leaves a finding as it is, and says why.
    SilenceFinding {
        /// Which finding. It need not occur (any more).
        finding: FindingKey,
        /// Why it is left as it is.
        reason: String,
    },
    /// Lets a silenced finding be told again.
    UnsilenceFinding(FindingKey),
    /// Says what the story is about.
    SetStoryAbout(String),
    /// Adds a beat to the story, and begins one where there is none.
    AddBeat {
        /// Before which place, from 0; at the end if there are fewer.
        place: usize,
        /// What it is.
        what: NewBeat,
    },
    /// Changes a beat.
    ChangeBeat {
        /// Which one.
        beat: BeatId,
        /// What it is from now on.
        what: NewBeat,
    },
    /// Tells a beat at another place.
    MoveBeat {
        /// Which one.
        beat: BeatId,
        /// Its new place, from 0.
        to: usize,
    },
    /// Takes a beat out of the story.
    RemoveBeat(BeatId),
    /// Deletes things. What cannot be without them goes too; role assignments
    /// to a deleted identity stay, as in Azure.
    Delete(Vec<Subject>),
    /// Lets time run from this moment on. All that is drawn has long arrived; what
    /// changes from now on takes as long as it takes in Azure.
    StartClock {
        /// What time it is.
        at: Timestamp,
    },
    /// Lets time pass.
    AdvanceClock {
        /// What time it is then.
        to: Timestamp,
    },
    /// Lets code on a host keep a token that it was issued, in place of an earlier
    /// one that it asked for in the same way.
    HoldToken(HeldToken),
    /// Lets the platform resolve the Key Vault references of an app anew: it keeps
    /// nothing that it read before.
    // Source: MicrosoftDocs/azure-docs:articles/app-service/app-service-key-vault-references.md,
    // "Understand rotation": POST …/config/configreferences/appsettings/refresh.
    ResolveReferences(NodeId),
    /// Lets time run no more: all that changed has arrived.
    StopClock,
    /// Adds copied things, displaced.
    Paste {
        /// What was copied.
        fragment: Fragment,
        /// How far to the right and down of where it was.
        by: WorldPoint,
        /// The scope for what stood on the outside of the fragment.
        parent: Option<NodeId>,
    },
}

/// Something new for the canvas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNode {
    /// What it is.
    pub kind: NewNodeKind,
    /// Its name; `None` takes the usual one, numbered if it is taken.
    pub name: Option<String>,
    /// The scope in which it stands; `None` for the open canvas.
    pub parent: Option<NodeId>,
    /// Its top left corner.
    pub at: WorldPoint,
}

/// What a new node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NewNodeKind {
    /// A management group.
    ManagementGroup,
    /// A subscription.
    Subscription,
    /// A resource group.
    ResourceGroup,
    /// A resource of this kind, with the parts that such a resource usually
    /// has, so that there is something to call.
    Resource(ResourceKind),
    /// A user-assigned managed identity.
    UserAssignedIdentity,
    /// A service principal.
    ServicePrincipal,
    /// A user.
    User,
    /// A group.
    Group,
    /// A note.
    Note,
}

/// Where a node goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Which node.
    pub node: NodeId,
    /// Its new top left corner.
    pub to: WorldPoint,
}

/// Something of a diagram that can be selected and deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A node, and what stands in it.
    Node(NodeId),
    /// A part of a resource.
    Part(NodeId, PartId),
    /// The attachment of a user-assigned identity (second) to a host (first).
    Attachment(NodeId, NodeId),
    /// The direct membership of a principal in a group.
    Membership(NodeId, PrincipalId),
    /// A role assignment.
    RoleAssignment(RoleAssignmentId),
    /// A deny assignment.
    DenyAssignment(DenyAssignmentId),
    /// A role definition that the diagram carries.
    RoleDefinition(RoleDefinitionId),
    /// A contained database user.
    DatabaseUser(DatabaseUserId),
    /// What somebody holds in a service's own system.
    DataGrant(DataGrantId),
    /// A call.
    Call(CallId),
    /// A setting of a host that holds a secret.
    Setting(NodeId, SettingId),
    /// A client secret or certificate of an application.
    ClientCredential(NodeId, ClientCredentialId),
    /// An assertion.
    Assertion(AssertionId),
    /// Trust of an identity or application in tokens of another.
    FederatedCredential(FederatedCredentialId),
}
