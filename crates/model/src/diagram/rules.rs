//! The rules for single records, which edits and invariants share.

mod roles;

use super::assertion::NewAssertion;
use super::error::EditError;
use super::federation::{NewFederatedCredential, Workload};
use super::id::{NodeId, PartId, SettingId};
use super::naming::check_rule;
use super::sas::{MAX_DELEGATION_SECONDS, Sas, SasSigner};
use super::silence::Silence;
use super::{
    Credential, DeniedPrincipals, Diagram, HeldSecret, HeldToken, KeyFileAccess, LocalSecret,
    NewCall, NewDenyAssignment, Node, NodeKind, Resource, Scope, Setting, Size, WorldPoint, limits,
};
use crate::azure::federation;
use crate::azure::local_auth::LocalKind;
use crate::azure::operations::Permission;
use crate::azure::resource_kinds::IdentityRefusal;
use crate::azure::{Operation, PartKind, ResourceKind};
use crate::time::Timestamp;

impl Diagram {
    /// Checks that the node, with what stands in it, may stand where it says
    /// it stands. The rest of the diagram is known to be sound.
    pub(super) fn check_place(&self, node: &Node) -> Result<(), EditError> {
        self.check_own_place(node)?;
        let outside = node
            .parent
            .map_or(0, |parent| self.management_group_levels(parent));
        if outside + self.height_in_management_groups(node) > limits::MAX_MANAGEMENT_GROUP_LEVELS {
            return Err(EditError::TooDeep);
        }
        Ok(())
    }

    /// Checks that the node may stand where it says it stands, whatever stands
    /// in it. Takes no more than [`limits::MAX_DEPTH`] steps, also where nodes
    /// stand in each other in a ring.
    pub(super) fn check_own_place(&self, node: &Node) -> Result<(), EditError> {
        check_point(node.at)?;
        if let Some(size) = node.size() {
            check_size(size)?;
        }
        let Some(parent) = node.parent else {
            return Ok(());
        };
        let parent = self.node(parent).ok_or(EditError::NoSuchNode(parent))?;
        if !node.may_stand_in(Some(parent)) {
            return Err(EditError::CannotStandThere {
                what: node.kind_name(),
                parent: parent.kind_name(),
                help: where_it_stands(&node.kind),
            });
        }
        if parent.id == node.id || self.stands_in(parent.id, node.id) {
            return Err(EditError::CannotStandThere {
                what: node.kind_name(),
                parent: parent.kind_name(),
                help: "it already holds the place you chose",
            });
        }
        // A longer way outwards than a diagram is deep is a ring.
        if self.ancestors(node.id).count() > limits::MAX_DEPTH {
            return Err(EditError::TooDeep);
        }
        let own = usize::from(matches!(node.kind, NodeKind::ManagementGroup { .. }));
        if own + self.management_group_levels(parent.id) > limits::MAX_MANAGEMENT_GROUP_LEVELS {
            return Err(EditError::TooDeep);
        }
        Ok(())
    }

    /// Management groups from this node outwards, itself included.
    fn management_group_levels(&self, node: NodeId) -> usize {
        let is_one = |node: &Node| matches!(node.kind, NodeKind::ManagementGroup { .. });
        let own = self.node(node).is_some_and(|node| is_one(node));
        usize::from(own) + self.ancestors(node).filter(|node| is_one(node)).count()
    }

    /// Levels of management groups that the node brings, itself included.
    fn height_in_management_groups(&self, node: &Node) -> usize {
        if !matches!(node.kind, NodeKind::ManagementGroup { .. }) {
            return 0;
        }
        1 + self
            .children(node.id)
            .map(|child| self.height_in_management_groups(child))
            .max()
            .unwrap_or(0)
    }

    fn check_scope_is_there(&self, scope: Scope) -> Result<(), EditError> {
        let node = scope.node();
        if self.node(node).is_none() {
            return Err(EditError::NoSuchNode(node));
        }
        match scope.part() {
            Some(part) if self.part(node, part).is_none() => Err(EditError::NoSuchPart(node, part)),
            _ => Ok(()),
        }
    }

    /// Checks that roles can be assigned at the scope.
    pub(super) fn check_scope(&self, scope: Scope) -> Result<(), EditError> {
        self.check_scope_is_there(scope)?;
        if !self.is_assignable_scope(scope) {
            return Err(EditError::NotAScope(self.scope_name(scope).to_owned()));
        }
        Ok(())
    }

    /// Checks that contained users can live there.
    pub(super) fn check_database(&self, server: NodeId, database: PartId) -> Result<(), EditError> {
        let part = self
            .part(server, database)
            .ok_or(EditError::NoSuchPart(server, database))?;
        if !has_contained_users(part.kind) {
            return Err(EditError::NotADatabase(part.name.clone()));
        }
        Ok(())
    }

    /// Checks a deny assignment, but not whether its principals exist: those
    /// may be gone.
    pub(super) fn check_deny_assignment(&self, rule: &NewDenyAssignment) -> Result<(), EditError> {
        check_rule(&rule.name, "deny assignment", None)?;
        self.check_scope(rule.scope)?;
        if let DeniedPrincipals::These(principals) = &rule.principals
            && principals.is_empty()
        {
            return Err(EditError::EmptyDeny("somebody whom it denies"));
        }
        if rule.actions.is_empty() && rule.data_actions.is_empty() {
            return Err(EditError::EmptyDeny(
                "an action or data action that it denies",
            ));
        }
        for list in [
            &rule.actions,
            &rule.not_actions,
            &rule.data_actions,
            &rule.not_data_actions,
        ] {
            check_room("patterns", list.len(), limits::MAX_PATTERNS + 1)?;
            for pattern in list {
                check_length("pattern", pattern, limits::MAX_TEXT_CHARS)?;
            }
        }
        Ok(())
    }

    /// Checks that code on this host can prove itself like that. The application
    /// that trusts it may be gone.
    fn check_credential_fits(
        &self,
        caller: &Node,
        credential: Credential,
    ) -> Result<(), EditError> {
        let kind = caller.resource_kind();
        let is_pod = kind.is_some_and(ResourceKind::is_pod);
        let runs_code = kind.is_some_and(ResourceKind::runs_code);
        let refuse = |credential| {
            Err(EditError::NotItsCredential {
                what: caller.kind_name(),
                credential,
            })
        };
        match credential {
            Credential::ManagedIdentity(_) | Credential::DefaultChain if is_pod => {
                refuse("a managed identity of its host")
            }
            Credential::Workload if !is_pod => refuse("a token of a Kubernetes service account"),
            Credential::Trusted { .. } if is_pod || !runs_code => {
                refuse("a managed identity that an application trusts")
            }
            Credential::Trusted { application, .. } => match self.node(application) {
                Some(node) if !node.kind.can_trust() => {
                    Err(EditError::CannotTrust(node.kind_name()))
                }
                Some(_) | None => Ok(()),
            },
            Credential::ManagedIdentity(_)
            | Credential::Setting(_)
            | Credential::DefaultChain
            | Credential::SignedInUser(_)
            | Credential::Workload
            | Credential::Nothing => Ok(()),
        }
    }

    /// Checks that the cluster of a pod is one, and is there.
    pub(super) fn check_cluster(&self, workload: &Workload) -> Result<(), EditError> {
        let Some(cluster) = workload.cluster else {
            return Ok(());
        };
        let node = self.node(cluster).ok_or(EditError::NoSuchNode(cluster))?;
        if node.resource_kind().is_some_and(ResourceKind::runs_pods) {
            Ok(())
        } else {
            Err(EditError::NotACluster(node.kind_name()))
        }
    }

    /// Checks a call, but not whether the identity it names or the setting it
    /// uses exists: it may be gone.
    pub(super) fn check_call(&self, what: &NewCall) -> Result<(), EditError> {
        check_length("name", &what.name, limits::MAX_NAME_CHARS)?;
        if let Some(audience) = &what.audience {
            check_length("audience", audience, limits::MAX_NAME_CHARS)?;
            if audience.is_empty() || !audience.bytes().all(|b| b.is_ascii_graphic()) {
                return Err(EditError::BadName {
                    name: audience.clone(),
                    what: "audience",
                    rule: "a URI or an id, in ASCII without blanks".to_owned(),
                });
            }
        }
        let caller = self
            .node(what.caller)
            .ok_or(EditError::NoSuchNode(what.caller))?;
        if caller
            .resource_kind()
            .is_none_or(|kind| kind.row().host.is_none())
        {
            return Err(EditError::NotACaller(caller.kind_name()));
        }
        let host = caller.resource_kind().and_then(|kind| kind.row().host);
        if host.is_some_and(|host| !host.calls(what.operation)) {
            return Err(EditError::NotKnownToCall {
                what: caller.kind_name(),
                does: what.operation.row().verb,
            });
        }
        check_credential_of(caller, what.credential)?;
        self.check_credential_fits(caller, what.credential)?;
        if let Some(setting) = what.setting() {
            self.check_setting_of_call(caller, setting)?;
        }
        self.check_scope_is_there(what.target)?;
        if !self.offers(what.target, what.operation) {
            return Err(EditError::NotOffered {
                target: self.scope_name(what.target).to_owned(),
                operation: what.operation,
            });
        }
        Ok(())
    }

    /// Checks that the caller can have settings, and that no other host has this
    /// one: code reads its own settings only.
    fn check_setting_of_call(&self, caller: &Node, setting: SettingId) -> Result<(), EditError> {
        if !caller.resource_kind().is_some_and(ResourceKind::runs_code) {
            return Err(EditError::NoSettings(caller.kind_name()));
        }
        let is_of_another = self
            .nodes()
            .any(|node| node.id != caller.id && self.setting(node.id, setting).is_some());
        if is_of_another {
            return Err(EditError::NoSuchSetting(caller.id, setting));
        }
        Ok(())
    }

    /// Whether this token can be held at this moment.
    pub(super) fn check_token(&self, token: &HeldToken, now: Timestamp) -> Result<(), EditError> {
        let host = self.node(token.host).and_then(|node| node.resource_kind());
        if host.is_none_or(|kind| kind.row().host.is_none()) {
            return Err(EditError::NotAToken("no code runs there"));
        }
        check_moment(token.issued_at)?;
        check_moment(token.expires_at)?;
        if now < token.issued_at || token.expires_at <= now {
            return Err(EditError::NotAToken("it is not good at this moment"));
        }
        check_length("audience", &token.audience, limits::MAX_TEXT_CHARS)?;
        check_length("name", &token.name, limits::MAX_NAME_CHARS)?;
        check_length("ARM id", &token.arm_id, limits::MAX_TEXT_CHARS)?;
        check_room("groups in a token", token.groups.len(), limits::MAX_NODES)
    }

    /// Checks what a setting holds, but not whether the resource that it was
    /// copied from exists: it may be gone.
    pub(super) fn check_setting(&self, setting: &Setting) -> Result<(), EditError> {
        check_rule(&setting.name, "setting", None)?;
        self.check_secret(&setting.secret)
    }

    /// Checks what is claimed: of whom, and about what.
    pub(super) fn check_assertion(&self, what: &NewAssertion) -> Result<(), EditError> {
        if !what.name.is_empty() {
            check_rule(&what.name, "assertion", None)?;
        }
        let nodes = what.claim.nodes();
        check_room("claimants", nodes.len(), limits::MAX_CLAIMANTS + 1)?;
        if !nodes.is_sorted_by(|one, next| one < next) {
            return Err(EditError::ClaimantsOutOfOrder);
        }
        for id in nodes {
            let node = self.node(*id).ok_or(EditError::NoSuchNode(*id))?;
            if !node.can_be_claimed_of() {
                return Err(EditError::NoClaimant(node.kind_name()));
            }
            let with = what.claim.claimant().and_then(|it| it.with);
            if with.is_some() && node.resource().is_none() {
                return Err(EditError::NoCredentialThere(node.kind_name()));
            }
            if let Some(Credential::Setting(setting)) = with {
                self.check_setting_of_call(node, setting)?;
            }
        }
        self.check_scope_is_there(what.target)?;
        if !self
            .claimable_operations(what.target)
            .contains(&what.operation)
        {
            return Err(EditError::NotOffered {
                target: self.scope_name(what.target).to_owned(),
                operation: what.operation,
            });
        }
        Ok(())
    }

    /// Checks that a finding is silenced for a reason that can be shown.
    pub(super) fn check_silence(&self, silence: &Silence) -> Result<(), EditError> {
        if silence.reason.trim().is_empty() {
            return Err(EditError::NoReason);
        }
        let number = silence.finding.about;
        if number == 0 || number >= self.next_id() {
            return Err(EditError::OutOfBounds);
        }
        check_length("reason", &silence.reason, limits::MAX_REASON_CHARS)
    }

    /// Checks that a copy is of something that its resource has, or has had.
    pub(super) fn check_secret(&self, secret: &HeldSecret) -> Result<(), EditError> {
        if let HeldSecret::Local(local) = secret
            && (local.kind == LocalKind::Sql) != local.part.is_some()
        {
            return Err(EditError::BadCopy(
                "a connection string names a database of a database server, and of nothing else",
            ));
        }
        if let HeldSecret::Sas(sas) = secret {
            check_moment(sas.starts_at)?;
            check_moment(sas.expires_at)?;
            check_sas(sas)?;
        }
        let Some(node) = self.node(secret.from()) else {
            return Ok(());
        };
        match *secret {
            HeldSecret::AccountKey {
                account,
                slot,
                generation,
                ..
            } => {
                let keys = self
                    .access_keys(account)
                    .filter(|_| signs_with_keys(node))
                    .ok_or(EditError::NoAccessKeys(node.kind_name()))?;
                if generation > keys.generation(slot) {
                    return Err(EditError::KeyOfTheFuture(slot.name()));
                }
            }
            HeldSecret::Sas(sas) => {
                let keys = self
                    .access_keys(sas.account)
                    .filter(|_| signs_with_keys(node))
                    .ok_or(EditError::NoAccessKeys(node.kind_name()))?;
                match sas.signer {
                    SasSigner::Key { slot, generation } if generation > keys.generation(slot) => {
                        return Err(EditError::KeyOfTheFuture(slot.name()));
                    }
                    SasSigner::Principal { generation, .. } if generation > keys.revocations => {
                        return Err(EditError::KeyOfTheFuture("a user delegation key"));
                    }
                    SasSigner::Key { .. } | SasSigner::Principal { .. } => {}
                }
                let container = sas.reach.container();
                let part = container.and_then(|it| self.part(sas.account, it));
                if let Some(part) = part
                    && part.kind != BLOB_CONTAINER
                {
                    return Err(EditError::NoSuchPart(sas.account, part.id));
                }
            }
            HeldSecret::Local(local) => self.check_local(node, &local)?,
            HeldSecret::ClientCredential {
                application,
                credential,
                kind,
            } => {
                if !matches!(node.kind, NodeKind::ServicePrincipal { .. }) {
                    return Err(EditError::NotAnApplication(node.kind_name()));
                }
                let found = self.client_credential(application, credential);
                if found.is_some_and(|found| found.kind != kind) {
                    return Err(EditError::NoSuchClientCredential(application, credential));
                }
            }
        }
        Ok(())
    }

    /// Checks that the host resolves references, and that the setting refers to a
    /// secret of a vault. Both may be gone.
    pub(super) fn check_reference(&self, host: NodeId, setting: &Setting) -> Result<(), EditError> {
        let Some(reference) = setting.through else {
            return Ok(());
        };
        let kind = self.node(host).and_then(|node| node.resource_kind());
        if !kind.is_some_and(ResourceKind::resolves_references) {
            return Err(EditError::BadCopy(
                "only App Service and Azure Functions resolve references to a vault",
            ));
        }
        match self.part(reference.vault, reference.secret) {
            Some(part) if part.kind != VAULT_SECRET => {
                Err(EditError::NoSuchPart(reference.vault, part.id))
            }
            _ => Ok(()),
        }
    }

    fn check_local(&self, node: &Node, local: &LocalSecret) -> Result<(), EditError> {
        let kind = node.resource_kind().and_then(LocalKind::of_resource);
        let keys = self.access_keys(local.of);
        let keys = keys
            .filter(|_| kind == Some(local.kind))
            .ok_or(EditError::NoAccessKeys(node.kind_name()))?;
        let name = local.kind.key_name(local.slot.place());
        if local.slot.place() >= local.kind.row().keys.len() {
            return Err(EditError::NoAccessKeys(node.kind_name()));
        }
        if local.generation > keys.generation(local.slot) {
            return Err(EditError::KeyOfTheFuture(name));
        }
        match local.part.and_then(|part| self.part(local.of, part)) {
            Some(part) if !has_contained_users(part.kind) => {
                Err(EditError::NotADatabase(part.name.clone()))
            }
            _ => Ok(()),
        }
    }
}

fn signs_with_keys(node: &Node) -> bool {
    node.resource_kind()
        .is_some_and(ResourceKind::signs_with_keys)
}

/// Checks a federated credential, but not by Azure's rule for its name.
pub(super) fn check_federated(what: &NewFederatedCredential) -> Result<(), EditError> {
    check_rule(&what.name, "federated credential", None)?;
    for (name, text) in [
        ("issuer", &what.issuer),
        ("subject", &what.subject),
        ("audience", &what.audience),
    ] {
        check_length(name, text, federation::MAX_TEXT_CHARS)?;
        if text.is_empty() || text.trim() != text || text.chars().any(char::is_control) {
            return Err(EditError::BadClaim(name));
        }
    }
    Ok(())
}

/// Checks the names of a pod's service account.
pub(super) fn check_workload(workload: &Workload) -> Result<(), EditError> {
    check_rule(
        &workload.namespace,
        "namespace",
        Some(&federation::NAMESPACE_RULE),
    )?;
    check_rule(
        &workload.service_account,
        "service account",
        Some(&federation::OBJECT_NAME_RULE),
    )
}

/// What a reference refers to.
const VAULT_SECRET: PartKind = PartKind::named("key-vault-secret");

/// What a service SAS is for.
const BLOB_CONTAINER: PartKind = PartKind::named("blob-container");

/// Checks that there is something that could sign this.
fn check_sas(sas: &Sas) -> Result<(), EditError> {
    if !sas.permissions.are_of(sas.reach) {
        return Err(EditError::BadSas(
            "it lets its holder do what one of this kind cannot",
        ));
    }
    if sas.signer.principal().is_some() {
        if sas.reach.container().is_none() {
            return Err(EditError::BadSas(
                "an account SAS is signed with a key of the account only",
            ));
        }
        // The key is good for as long as what it signs, and is asked for with it.
        let seconds = sas.expires_at.unix_seconds() - sas.starts_at.unix_seconds();
        if seconds > MAX_DELEGATION_SECONDS {
            return Err(EditError::BadSas(
                "a user delegation key is good for seven days at most",
            ));
        }
    }
    Ok(())
}

/// Checks that the moment can be written in a file and in a link.
pub(super) fn check_moment(moment: Timestamp) -> Result<(), EditError> {
    let last = Timestamp::from_unix_seconds(MAX_EXPIRY);
    if (Timestamp::from_unix_seconds(0)..=last).contains(&moment) {
        Ok(())
    } else {
        Err(EditError::OutOfBounds)
    }
}

/// The last second of the year 2105, in seconds since 1970.
const MAX_EXPIRY: i64 = 4_291_747_199;

pub(super) fn check_point(point: WorldPoint) -> Result<(), EditError> {
    let limit = limits::MAX_COORDINATE;
    if (-limit..=limit).contains(&point.x) && (-limit..=limit).contains(&point.y) {
        Ok(())
    } else {
        Err(EditError::OutOfBounds)
    }
}

pub(super) fn check_size(size: Size) -> Result<(), EditError> {
    let allowed = limits::MIN_SIDE..=limits::MAX_SIDE;
    if allowed.contains(&size.width) && allowed.contains(&size.height) {
        Ok(())
    } else {
        Err(EditError::OutOfBounds)
    }
}

pub(super) fn check_part_name(
    resource: &Resource,
    own: Option<PartId>,
    kind: PartKind,
    name: &str,
) -> Result<(), EditError> {
    check_rule(name, kind.row().name, Some(&kind.row().name_rule))?;
    let is_taken = resource.parts.iter().any(|part| {
        Some(part.id) != own && part.kind == kind && part.name.eq_ignore_ascii_case(name)
    });
    if is_taken {
        return Err(EditError::NameTaken {
            name: name.to_owned(),
            what: kind.row().name,
        });
    }
    Ok(())
}

/// Checks that what makes the call can prove itself like this.
fn check_credential_of(caller: &Node, credential: Credential) -> Result<(), EditError> {
    let Some(kind) = caller.resource_kind() else {
        return Ok(());
    };
    match credential {
        Credential::ManagedIdentity(_) | Credential::DefaultChain if kind.acts_as_its_user() => {
            Err(EditError::ActsAsItsUser(caller.kind_name()))
        }
        Credential::SignedInUser(_) if !kind.acts_as_its_user() => {
            Err(EditError::NobodySignedIn(caller.kind_name()))
        }
        Credential::DefaultChain if !kind.runs_code() => {
            Err(EditError::NoSettings(caller.kind_name()))
        }
        _ => Ok(()),
    }
}

/// Checks what code finds on the host besides secrets, but not whether the
/// identity exists: it may be gone.
pub(super) fn check_environment(node: &Node, resource: &Resource) -> Result<(), EditError> {
    let environment = resource.environment;
    if environment.client_id.is_some() && !resource.kind.runs_code() {
        return Err(EditError::NoSettings(node.kind_name()));
    }
    if environment.key_files != KeyFileAccess::default() && !resource.kind.wants_key_files() {
        return Err(EditError::NoKeyFiles(node.kind_name()));
    }
    Ok(())
}

/// Refuses identities that the type of the resource has no value for.
pub(super) fn check_identities(node: &Node, resource: &Resource) -> Result<(), EditError> {
    let what = node.kind_name();
    resource
        .check_identities()
        .map_err(|refusal| match refusal {
            IdentityRefusal::NoSystemAssigned => EditError::NoIdentityThere {
                what,
                identity: "system-assigned identity",
            },
            IdentityRefusal::NoUserAssigned => EditError::NoIdentityThere {
                what,
                identity: "user-assigned identity",
            },
            IdentityRefusal::NeverBoth
            | IdentityRefusal::OnlyOneUserAssigned
            | IdentityRefusal::UserAssignedAlone => EditError::IdentitiesRefused {
                host: node.name.clone(),
                plural: resource.kind.row().plural,
                refusal,
            },
        })
}

/// Refuses one more of something when there are as many as there may be.
pub(super) fn check_room(what: &'static str, count: usize, limit: usize) -> Result<(), EditError> {
    if count >= limit {
        return Err(EditError::TooMany { what, limit });
    }
    Ok(())
}

/// Refuses a text that is too long.
pub(super) fn check_length(what: &'static str, text: &str, limit: usize) -> Result<(), EditError> {
    // Bytes are never fewer than characters, and are counted at once.
    if text.len() > limit && text.chars().count() > limit {
        return Err(EditError::TooLong { what, limit });
    }
    Ok(())
}

fn where_it_stands(kind: &NodeKind) -> &'static str {
    match kind {
        NodeKind::ManagementGroup { .. } | NodeKind::Subscription { .. } => {
            "put it in a management group or on the open canvas"
        }
        NodeKind::ResourceGroup { .. } => "put it in a subscription or on the open canvas",
        NodeKind::Resource(resource) if !(resource.kind.is_managed() || resource.kind.is_pod()) => {
            "put it on the open canvas: it is no resource of Azure Resource Manager"
        }
        NodeKind::Resource(_) | NodeKind::UserAssignedIdentity => {
            "put it in a resource group or on the open canvas"
        }
        NodeKind::Tenant
        | NodeKind::ServicePrincipal { .. }
        | NodeKind::User
        | NodeKind::Group { .. }
        | NodeKind::Note { .. } => "put it on the open canvas: it belongs to no scope",
    }
}

/// Whether users are made inside such a part.
fn has_contained_users(kind: PartKind) -> bool {
    Operation::all().any(|operation| {
        let row = operation.row();
        row.parts.contains(&kind) && matches!(row.permission, Permission::Database(_))
    })
}
