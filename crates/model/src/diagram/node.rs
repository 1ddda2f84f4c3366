//! Nodes: what stands on the canvas, and where.

use std::collections::{BTreeMap, BTreeSet};

use super::environment::Environment;
use super::federation::Workload;
use super::holder::KeyHolder;
use super::id::{NodeId, PartId, PrincipalId};
use super::sas::StoredPolicy;
use super::secret::{AccessKeys, ClientCredential, Setting};
use crate::azure::resource_kinds::{IdentityRefusal, SystemAssigned};
use crate::azure::{Mode, PartKind, ResourceKind, Switch};

/// A point of the drawing, in whole world pixels; x to the right, y down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WorldPoint {
    /// Distance to the right of the origin.
    pub x: i32,
    /// Distance below the origin.
    pub y: i32,
}

/// The size of a scope or note, in whole world pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Size {
    /// From left to right.
    pub width: i32,
    /// From top to bottom.
    pub height: i32,
}

/// Anything that stands on the canvas.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Which one it is.
    pub id: NodeId,
    /// What people call it; for a resource, its name in Azure.
    pub name: String,
    /// What it is.
    pub kind: NodeKind,
    /// The scope in which it stands; `None` for the open canvas.
    pub parent: Option<NodeId>,
    /// Its top left corner.
    pub at: WorldPoint,
}

/// What a node is.
#[cfg_attr(
    // In WebAssembly it is small enough.
    target_pointer_width = "64",
    expect(
        clippy::large_enum_variant,
        reason = "nodes are mostly resources, and are shared by reference count"
    )
)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// The Microsoft Entra tenant. There is exactly one.
    Tenant,
    /// A management group: a scope over subscriptions and management groups.
    ManagementGroup {
        /// The least room it takes; it grows with what stands in it.
        size: Size,
    },
    /// A subscription: a scope over resource groups.
    Subscription {
        /// The least room it takes; it grows with what stands in it.
        size: Size,
    },
    /// A resource group: a scope over resources.
    ResourceGroup {
        /// The least room it takes; it grows with what stands in it.
        size: Size,
    },
    /// A resource of a kind that the catalogue knows.
    Resource(Resource),
    /// A user-assigned managed identity, which is a resource of its own.
    UserAssignedIdentity,
    /// The service principal of an app registration.
    ServicePrincipal {
        /// What the application can prove itself with, in the order of their ids.
        credentials: Vec<ClientCredential>,
    },
    /// A person in the directory.
    User,
    /// A security group in the directory.
    Group {
        /// Its direct members. Groups may be in groups, even in rings.
        members: BTreeSet<PrincipalId>,
    },
    /// A free note, which means nothing to Azure.
    Note {
        /// What it says.
        text: String,
        /// The room it takes.
        size: Size,
    },
}

/// What is particular to a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// Its kind in the catalogue.
    pub kind: ResourceKind,
    /// What people name inside it, such as blob containers.
    pub parts: Vec<Part>,
    /// Its system-assigned identity, if enabled.
    pub system_assigned: Option<PrincipalId>,
    /// The user-assigned identities attached to it.
    pub user_assigned: BTreeSet<NodeId>,
    /// User-assigned identities that were deleted while attached, and what they
    /// were called: the resource still lists them.
    pub stale_identities: BTreeMap<NodeId, String>,
    /// Its access keys; as they are at first where it has none.
    pub access_keys: AccessKeys,
    /// Whom else it lets in with a key or password of their own, in the order of
    /// their ids.
    pub holders: Vec<KeyHolder>,
    /// Its stored access policies, those that were deleted among them, in the order of
    /// their ids.
    pub policies: Vec<StoredPolicy>,
    /// The settings in which its code finds secrets, in the order of their ids.
    pub settings: Vec<Setting>,
    /// What its code finds there besides secrets.
    pub environment: Environment,
    /// Who it is in its cluster, if it is a pod.
    pub workload: Option<Workload>,
    /// How it works where that is not how it usually does: at most one mode of each
    /// of its switches.
    pub modes: BTreeSet<Mode>,
}

impl Resource {
    /// A resource of this kind with nothing in it.
    #[must_use]
    pub fn new(kind: ResourceKind) -> Self {
        Self {
            kind,
            parts: Vec::new(),
            system_assigned: None,
            user_assigned: BTreeSet::new(),
            stale_identities: BTreeMap::new(),
            access_keys: AccessKeys::default(),
            holders: Vec::new(),
            policies: Vec::new(),
            settings: Vec::new(),
            environment: Environment::default(),
            workload: kind.is_pod().then(Workload::default),
            modes: BTreeSet::new(),
        }
    }
}

impl Resource {
    /// In which position a switch of it stands.
    #[must_use]
    pub fn mode(&self, switch: Switch) -> Mode {
        let other = self.modes.iter().find(|mode| mode.row().switch == switch);
        other.copied().unwrap_or(switch.row().usual)
    }

    /// How it works: one mode for each of its switches.
    pub fn all_modes(&self) -> impl Iterator<Item = Mode> {
        Switch::of_resource(self.kind).map(|switch| self.mode(switch))
    }

    /// Whether its system-assigned identity could be turned on now, as far as the
    /// type of the resource goes.
    #[must_use]
    pub fn may_enable_system_assigned(&self) -> bool {
        self.system_assigned.is_none() && self.could_have(SystemAssigned::On, 0)
    }

    /// Whether its system-assigned identity could be turned off now.
    #[must_use]
    pub fn may_disable_system_assigned(&self) -> bool {
        self.system_assigned.is_some() && self.could_have(SystemAssigned::Off, 0)
    }

    /// Whether another user-assigned identity could be attached to it now.
    #[must_use]
    pub fn may_attach_another(&self) -> bool {
        self.could_have(self.has_system_assigned(), 1)
    }

    /// Whether its type takes the identities that it has.
    ///
    /// # Errors
    ///
    /// What the type does not allow.
    pub fn check_identities(&self) -> Result<(), IdentityRefusal> {
        let support = self.kind.row().identity;
        support.check(self.has_system_assigned(), self.user_assigned.len())
    }

    const fn has_system_assigned(&self) -> SystemAssigned {
        match self.system_assigned {
            Some(_) => SystemAssigned::On,
            None => SystemAssigned::Off,
        }
    }

    fn could_have(&self, system_assigned: SystemAssigned, more: usize) -> bool {
        let number = self.user_assigned.len() + more;
        let support = self.kind.row().identity;
        support.check(system_assigned, number).is_ok()
    }
}

/// A part of a resource, such as a blob container or a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Which one it is.
    pub id: PartId,
    /// Its kind in the catalogue.
    pub kind: PartKind,
    /// Its name in Azure.
    pub name: String,
}

impl Node {
    /// What is particular to a resource, if this is one.
    #[must_use]
    pub const fn resource(&self) -> Option<&Resource> {
        match &self.kind {
            NodeKind::Resource(resource) => Some(resource),
            _ => None,
        }
    }

    /// The kind of resource, if this is one.
    #[must_use]
    pub fn resource_kind(&self) -> Option<ResourceKind> {
        self.resource().map(|resource| resource.kind)
    }

    /// Whether other nodes can stand in it.
    #[must_use]
    pub const fn is_container(&self) -> bool {
        matches!(
            self.kind,
            NodeKind::ManagementGroup { .. }
                | NodeKind::Subscription { .. }
                | NodeKind::ResourceGroup { .. }
        )
    }

    /// Whether the node as a whole is a scope at which roles can be assigned.
    #[must_use]
    pub fn is_scope(&self) -> bool {
        match &self.kind {
            NodeKind::Resource(resource) => resource.kind.is_managed(),
            NodeKind::UserAssignedIdentity => true,
            _ => self.is_container(),
        }
    }

    /// The security principal that the node itself is.
    #[must_use]
    pub const fn principal(&self) -> Option<PrincipalId> {
        match self.kind {
            NodeKind::UserAssignedIdentity
            | NodeKind::ServicePrincipal { .. }
            | NodeKind::User
            | NodeKind::Group { .. } => Some(PrincipalId::of_node(self.id)),
            NodeKind::Tenant
            | NodeKind::ManagementGroup { .. }
            | NodeKind::Subscription { .. }
            | NodeKind::ResourceGroup { .. }
            | NodeKind::Resource(_)
            | NodeKind::Note { .. } => None,
        }
    }

    /// The size it was given, if it has one of its own.
    #[must_use]
    pub const fn size(&self) -> Option<Size> {
        match self.kind {
            NodeKind::ManagementGroup { size }
            | NodeKind::Subscription { size }
            | NodeKind::ResourceGroup { size }
            | NodeKind::Note { size, .. } => Some(size),
            _ => None,
        }
    }

    /// Whether a node of this kind may stand in `parent`, or on the open
    /// canvas where `parent` is `None`.
    ///
    /// What Azure would refuse is refused here: a subscription in a resource
    /// group, a user in a subscription. A resource on the open canvas is
    /// allowed: it stands in a resource group that is not drawn.
    #[must_use]
    pub fn may_stand_in(&self, parent: Option<&Node>) -> bool {
        let Some(parent) = parent else {
            return true;
        };
        match &self.kind {
            NodeKind::Resource(resource)
                if !(resource.kind.is_managed() || resource.kind.is_pod()) =>
            {
                false
            }
            NodeKind::ManagementGroup { .. } | NodeKind::Subscription { .. } => {
                matches!(parent.kind, NodeKind::ManagementGroup { .. })
            }
            NodeKind::ResourceGroup { .. } => {
                matches!(parent.kind, NodeKind::Subscription { .. })
            }
            NodeKind::Resource(_) | NodeKind::UserAssignedIdentity => {
                matches!(parent.kind, NodeKind::ResourceGroup { .. })
            }
            NodeKind::Tenant
            | NodeKind::ServicePrincipal { .. }
            | NodeKind::User
            | NodeKind::Group { .. }
            | NodeKind::Note { .. } => false,
        }
    }

    /// The words for what it is, as they stand under its name.
    #[must_use]
    pub fn kind_name(&self) -> &'static str {
        match &self.kind {
            NodeKind::Tenant => "Microsoft Entra ID",
            NodeKind::ManagementGroup { .. } => "Management group",
            NodeKind::Subscription { .. } => "Subscription",
            NodeKind::ResourceGroup { .. } => "Resource group",
            NodeKind::Resource(resource) => resource.kind.row().name,
            NodeKind::UserAssignedIdentity => "User-assigned identity",
            NodeKind::ServicePrincipal { .. } => "Service principal",
            NodeKind::User => "User",
            NodeKind::Group { .. } => "Group",
            NodeKind::Note { .. } => "Note",
        }
    }
}
