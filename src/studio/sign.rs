//! Which icon and which color stand for a thing in lists, panels and menus?

use vouchsafe_model::azure::resource_kinds::Category;
use vouchsafe_model::azure::{PartKind, ResourceKind};
use vouchsafe_model::diagram::{NewNodeKind, Node, NodeKind, PrincipalKind};

use crate::input::CommandId;
use crate::widget::{IconName, TileKind};

/// The icon of a thing, and the color of what it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    /// The icon.
    pub icon: IconName,
    /// The color behind it.
    pub tile: TileKind,
}

impl Sign {
    /// The sign of an entry of the palette.
    #[must_use]
    pub fn of_new(kind: NewNodeKind) -> Self {
        match kind {
            NewNodeKind::ManagementGroup => Self::scope(IconName::ManagementGroup),
            NewNodeKind::Subscription => Self::scope(IconName::Subscription),
            NewNodeKind::ResourceGroup => Self::scope(IconName::ResourceGroup),
            NewNodeKind::Resource(kind) => Self::of_resource(kind),
            NewNodeKind::UserAssignedIdentity => Self::identity(IconName::UserAssignedIdentity),
            NewNodeKind::ServicePrincipal => Self::identity(IconName::ServicePrincipal),
            NewNodeKind::User => Self::identity(IconName::User),
            NewNodeKind::Group => Self::identity(IconName::Group),
            NewNodeKind::Note => Self {
                icon: IconName::Note,
                tile: TileKind::Note,
            },
        }
    }

    /// The sign of something drawn.
    #[must_use]
    pub fn of_node(node: &Node) -> Self {
        match &node.kind {
            NodeKind::Tenant => Self::identity(IconName::Tenant),
            NodeKind::ManagementGroup { .. } => Self::of_new(NewNodeKind::ManagementGroup),
            NodeKind::Subscription { .. } => Self::of_new(NewNodeKind::Subscription),
            NodeKind::ResourceGroup { .. } => Self::of_new(NewNodeKind::ResourceGroup),
            NodeKind::Resource(resource) => Self::of_resource(resource.kind),
            NodeKind::UserAssignedIdentity => Self::of_new(NewNodeKind::UserAssignedIdentity),
            NodeKind::ServicePrincipal { .. } => Self::of_new(NewNodeKind::ServicePrincipal),
            NodeKind::User => Self::of_new(NewNodeKind::User),
            NodeKind::Group { .. } => Self::of_new(NewNodeKind::Group),
            NodeKind::Note { .. } => Self::of_new(NewNodeKind::Note),
        }
    }

    /// The sign of a kind of resource.
    #[must_use]
    pub fn of_resource(kind: ResourceKind) -> Self {
        Self {
            icon: resource_icon(kind),
            tile: match kind.row().category {
                Category::Compute => TileKind::Compute,
                Category::Storage | Category::Databases => TileKind::Data,
                Category::Security => TileKind::Security,
                Category::Integration | Category::Monitoring => TileKind::Integration,
                Category::Ai => TileKind::Ai,
            },
        }
    }

    /// The sign of a part of such a resource.
    #[must_use]
    pub fn of_part(kind: PartKind) -> IconName {
        match kind.slug() {
            "storage-queue" | "service-bus-queue" => IconName::Queue,
            "service-bus-topic" => IconName::ServiceBus,
            "key-vault-secret" => IconName::Secret,
            "key-vault-key" => IconName::Key,
            "openai-deployment" | "openai-embedding-deployment" => IconName::AzureOpenAi,
            "cosmos-database" | "postgresql-database" => IconName::SqlDatabase,
            "cosmos-container" => IconName::CosmosDb,
            slug => IconName::from_name(slug).unwrap_or(IconName::Resource),
        }
    }

    /// The sign of a security principal.
    #[must_use]
    pub const fn of_principal(kind: PrincipalKind) -> Self {
        Self::identity(match kind {
            PrincipalKind::SystemAssigned => IconName::SystemAssignedIdentity,
            PrincipalKind::UserAssigned => IconName::UserAssignedIdentity,
            PrincipalKind::ServicePrincipal => IconName::ServicePrincipal,
            PrincipalKind::User => IconName::User,
            PrincipalKind::Group => IconName::Group,
        })
    }

    const fn identity(icon: IconName) -> Self {
        Self {
            icon,
            tile: TileKind::Identity,
        }
    }

    const fn scope(icon: IconName) -> Self {
        Self {
            icon,
            tile: TileKind::Scope,
        }
    }
}

/// The icon of a kind of resource. Where the set has one of the kind's own name
/// that is it; a kind that is new to the catalogue gets the plain one.
fn resource_icon(kind: ResourceKind) -> IconName {
    match kind.slug() {
        "function-app" => IconName::Functions,
        "container-app" => IconName::ContainerApps,
        "aks-pod" => IconName::AksPod,
        "service-bus-namespace" => IconName::ServiceBus,
        "app-configuration-store" => IconName::AppConfiguration,
        slug => IconName::from_name(slug).unwrap_or(IconName::Resource),
    }
}

/// The icon of a command, where it has one that people know.
#[must_use]
pub const fn command_icon(command: CommandId) -> Option<IconName> {
    Some(match command {
        CommandId::NewDiagram => IconName::NewFile,
        CommandId::ReadAloud => IconName::ReadAloud,
        CommandId::OpenFile => IconName::FolderOpen,
        CommandId::OpenExample => IconName::Image,
        CommandId::SaveFile => IconName::Download,
        CommandId::CopyLink => IconName::Link,
        CommandId::Undo => IconName::Undo,
        CommandId::Redo => IconName::Redo,
        CommandId::Copy => IconName::Copy,
        CommandId::Paste => IconName::Paste,
        CommandId::Duplicate => IconName::Duplicate,
        CommandId::Delete => IconName::Trash,
        CommandId::Rename | CommandId::EditCall => IconName::Pencil,
        CommandId::AlignLeft => IconName::AlignLeft,
        CommandId::AlignCenter => IconName::AlignCenter,
        CommandId::AlignRight => IconName::AlignRight,
        CommandId::AlignTop => IconName::AlignTop,
        CommandId::AlignMiddle => IconName::AlignMiddle,
        CommandId::AlignBottom => IconName::AlignBottom,
        CommandId::DistributeHorizontally => IconName::DistributeHorizontally,
        CommandId::DistributeVertically => IconName::DistributeVertically,
        CommandId::Group | CommandId::MoveIntoScope => IconName::ResourceGroup,
        CommandId::Connect | CommandId::ConnectOnCanvas => IconName::Connect,
        CommandId::AssignRole => IconName::Role,
        CommandId::Deny => IconName::Deny,
        CommandId::EnableSystemAssigned | CommandId::DisableSystemAssigned => {
            IconName::SystemAssignedIdentity
        }
        CommandId::TakeUpSecret => IconName::Hand,
        CommandId::RotateSecret => IconName::Restart,
        CommandId::CopySecretAgain => IconName::Key,
        CommandId::ReferToVault => IconName::KeyVault,
        CommandId::LeakSecret => IconName::Attacker,
        CommandId::AddPart => IconName::Plus,
        CommandId::PlayPause => IconName::Play,
        CommandId::StepForward => IconName::StepForward,
        CommandId::StepBack => IconName::StepBack,
        CommandId::ToStart => IconName::ToStart,
        CommandId::ToEnd => IconName::ToEnd,
        CommandId::ApplyFix => IconName::Wand,
        CommandId::MakeCall => IconName::Token,
        CommandId::StartClock
        | CommandId::StopClock
        | CommandId::WaitForChange
        | CommandId::WaitMinute
        | CommandId::WaitTenMinutes
        | CommandId::WaitHour
        | CommandId::WaitDay => IconName::Clock,
        CommandId::ZoomIn => IconName::Plus,
        CommandId::ZoomOut => IconName::Minus,
        CommandId::ZoomFit | CommandId::ZoomSelection => IconName::Fit,
        CommandId::TogglePalette => IconName::PanelLeft,
        CommandId::ToggleInspector => IconName::PanelRight,
        CommandId::ToggleWire => IconName::PanelBottom,
        CommandId::ToggleReview => IconName::Review,
        CommandId::NewAssertion | CommandId::AssertCall => IconName::Check,
        CommandId::ToggleAttack => IconName::Attacker,
        CommandId::ThemeSystem => IconName::Monitor,
        CommandId::ThemeLight => IconName::Sun,
        CommandId::ThemeDark => IconName::Moon,
        CommandId::CommandPalette => IconName::Command,
        CommandId::Shortcuts => IconName::Keyboard,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_the_catalogue_has_a_picture_of_its_own() {
        for kind in ResourceKind::all() {
            assert_ne!(resource_icon(kind), IconName::Resource, "{kind:?}");
        }
        for kind in PartKind::all() {
            assert_ne!(Sign::of_part(kind), IconName::Resource, "{kind:?}");
        }
    }
}
