//! What must be chosen, or settled, before one goes on?
//!
//! One dialog at a time, the one that the store says. Each is a list to search,
//! a short form or a question, works by keyboard alone, and gives the focus
//! back to where it was.

mod assertion;
mod call;
mod choice;
mod choose;
mod command_palette;
mod confirm;
mod connect;
mod custom_role;
mod data_roles;
mod database_roles;
mod deny;
mod notices;
mod open;
mod role_picker;
mod role_scope;
mod share;
mod shortcuts;
mod silence;
mod stories;
mod story_text;

use std::rc::Rc;

use yew::prelude::*;

use super::hooks::{use_chrome, use_dispatch};
use crate::browser::dom::{self, FocusMemory};
use crate::language::{Words, use_words};
use crate::store::{Action, Dialog};

pub use notices::Notices;

use assertion::AssertionDialog;
pub(in crate::studio) use assertion::badge as answer_badge;
use call::CallDialog;
use choice::ChoiceDialog;
use choose::{PartDialog, ScopeDialog};
use command_palette::CommandPalette;
use confirm::ConfirmDialog;
use connect::{GoalDialog, OffersDialog};
use custom_role::CustomRoleDialog;
use data_roles::DataRolesDialog;
use database_roles::DatabaseRolesDialog;
use deny::DenyDialog;
use open::OpenDialog;
use role_picker::RolePickerDialog;
use share::ShareDialog;
use shortcuts::ShortcutsDialog;
use silence::SilenceDialog;
use story_text::StoryTextDialog;

/// The dialog that is open, if one is.
#[component]
pub fn Dialogs() -> Html {
    let (dispatch, chrome, words) = (use_dispatch(), use_chrome(), use_words());
    let root = use_node_ref();
    let is_open = chrome.dialog.is_some();
    // Remembered when the first dialog comes, and given back when the last has
    // gone: from one dialog one may come to another.
    let came_from: Rc<Option<FocusMemory>> =
        use_memo(is_open, |is_open| is_open.then(dom::focused));
    use_effect_with(is_open, {
        let (root, came_from) = (root.clone(), came_from.clone());
        move |_| {
            move || {
                if let Some(memory) = &*came_from {
                    memory.restore_from(&root);
                }
            }
        }
    });
    let onclose = Callback::from(move |()| dispatch.send(Action::DialogClosed));
    html! {
        <div ref={root} class="dialogs">
            if let Some(dialog) = &chrome.dialog { { shown(&words, dialog, &onclose) } }
        </div>
    }
}

fn shown(words: &Words, dialog: &Dialog, onclose: &Callback<()>) -> Html {
    let onclose = onclose.clone();
    let title: AttrValue = dialog.title(words).into();
    match dialog {
        Dialog::CommandPalette => html! { <CommandPalette {title} {onclose} /> },
        Dialog::StoryText => html! { <StoryTextDialog {title} {onclose} /> },
        Dialog::Choice => html! { <ChoiceDialog {title} {onclose} /> },
        Dialog::Shortcuts => html! { <ShortcutsDialog {title} {onclose} /> },
        Dialog::Open => html! { <OpenDialog {title} {onclose} /> },
        Dialog::Share => html! { <ShareDialog {title} {onclose} /> },
        Dialog::Goal { from } => html! { <GoalDialog {title} {onclose} from={*from} /> },
        Dialog::Offers { from, to } => {
            html! { <OffersDialog {title} {onclose} from={*from} to={*to} /> }
        }
        Dialog::RolePicker(picker) => {
            html! { <RolePickerDialog {title} {onclose} picker={*picker} /> }
        }
        Dialog::CustomRole(draft) => {
            html! { <CustomRoleDialog {title} {onclose} draft={draft.clone()} /> }
        }
        Dialog::DenyAssignment(draft) => {
            html! { <DenyDialog {title} {onclose} draft={draft.clone()} /> }
        }
        Dialog::DatabaseRoles {
            principal,
            server,
            database,
            roles,
        } => html! {
            <DatabaseRolesDialog {title} {onclose} principal={*principal} server={*server} database={*database}
                roles={roles.clone()} />
        },
        Dialog::DataRoles {
            principal,
            scope,
            roles,
        } => html! {
            <DataRolesDialog {title} {onclose} principal={*principal} scope={*scope} roles={roles.clone()} />
        },
        Dialog::Call { call, draft } => {
            html! { <CallDialog {title} {onclose} call={*call} draft={draft.clone()} /> }
        }
        Dialog::ScopePicker { nodes } => {
            html! { <ScopeDialog {title} {onclose} nodes={nodes.clone()} /> }
        }
        Dialog::PartPicker { node } => html! { <PartDialog {title} {onclose} node={*node} /> },
        Dialog::Assertion { assertion, draft } => html! {
            <AssertionDialog {title} {onclose} assertion={*assertion} draft={draft.clone()} />
        },
        Dialog::Silence {
            finding,
            message,
            reason,
        } => html! {
            <SilenceDialog {title} {onclose} finding={*finding} message={message.clone()} reason={reason.clone()} />
        },
        Dialog::Confirm(confirmation) => {
            html! { <ConfirmDialog {title} {onclose} confirmation={confirmation.clone()} /> }
        }
    }
}
