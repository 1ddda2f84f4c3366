//! Which icon stands for a command on the canvas?

use crate::input::CommandId;
use crate::widget::IconName;

/// The icon of a command; three dots for one that has none of its own.
pub(super) const fn icon_of_command(id: CommandId) -> IconName {
    match id {
        CommandId::Connect => IconName::Connect,
        CommandId::AssignRole => IconName::Role,
        CommandId::Rename | CommandId::EditCall => IconName::Pencil,
        CommandId::Duplicate => IconName::Duplicate,
        CommandId::Delete => IconName::Trash,
        CommandId::Copy => IconName::Copy,
        CommandId::Paste => IconName::Paste,
        CommandId::Undo => IconName::Undo,
        CommandId::Redo => IconName::Redo,
        CommandId::AddPart => IconName::Plus,
        CommandId::EnableSystemAssigned | CommandId::DisableSystemAssigned => {
            IconName::SystemAssignedIdentity
        }
        CommandId::Group | CommandId::MoveIntoScope => IconName::ResourceGroup,
        CommandId::AlignLeft => IconName::AlignLeft,
        CommandId::AlignCenter => IconName::AlignCenter,
        CommandId::AlignRight => IconName::AlignRight,
        CommandId::AlignTop => IconName::AlignTop,
        CommandId::AlignMiddle => IconName::AlignMiddle,
        CommandId::AlignBottom => IconName::AlignBottom,
        CommandId::DistributeHorizontally => IconName::DistributeHorizontally,
        CommandId::DistributeVertically => IconName::DistributeVertically,
        CommandId::ZoomFit | CommandId::ZoomSelection => IconName::Fit,
        CommandId::PlayPause => IconName::Play,
        _ => IconName::More,
    }
}
