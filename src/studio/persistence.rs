//! Where does a diagram stay, and how does it come and go?
//!
//! It is kept in the browser as it is drawn, saved to a file and opened from
//! one, and carried in the fragment of a link. Whatever comes from outside is
//! read whole before it replaces anything; what cannot be read is shown with
//! the reason, and its text is kept.

mod keep;
mod problem;
mod start;
mod tasks;

use std::cell::RefCell;
use std::rc::Rc;

use vouchsafe_model::diagram::Diagram;
use yew::prelude::*;

use super::hooks::use_dispatch;
use crate::input::CommandId;
use crate::input::command::BrowserTask;
use crate::language::{Words, use_words};
use crate::store::Action;

pub(super) use start::kept;
pub use start::{Start, keep_language, language, start};

pub(crate) use tasks::{address, with_view};
pub(super) use tasks::{file_name, file_stem};

use keep::Keeper;
use tasks::{copy_link, save_file};

/// The diagram as it is now, for tasks that are started later.
#[derive(Clone, Debug, Default)]
pub(super) struct Latest(Rc<RefCell<Rc<Diagram>>>, Rc<RefCell<Words>>);

impl PartialEq for Latest {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Latest {
    fn get(&self) -> Rc<Diagram> {
        self.0.borrow().clone()
    }

    /// What the interface says.
    fn words(&self) -> Words {
        self.1.borrow().clone()
    }

    fn set(&self, diagram: Rc<Diagram>) {
        *self.0.borrow_mut() = diagram;
    }
}

/// Runs commands.
#[derive(Clone, Debug, Default, PartialEq)]
struct Runner(Callback<CommandId>);

/// Runs a command: tells the store, and starts what only the browser can do.
/// To be called inside the handler of the click or key that asked for it. Never
/// changes.
#[hook]
pub fn use_run() -> Callback<CommandId> {
    let runner: Option<Runner> = use_context();
    runner.unwrap_or_default().0
}

/// What a [`Persistence`] is around.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct PersistenceProps {
    /// The studio.
    pub children: Html,
}

/// Keeps the diagram, and lets everything inside run commands.
#[component]
pub fn Persistence(props: &PersistenceProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let latest = (*use_memo((), |()| Latest::default())).clone();
    latest.1.replace(words);
    let file_field = use_node_ref();
    let runner = use_memo((dispatch, latest.clone()), |(dispatch, latest)| {
        let (dispatch, latest) = (dispatch.clone(), latest.clone());
        let file_field = file_field.clone();
        Runner(Callback::from(move |command: CommandId| {
            dispatch.send(Action::Command(command));
            match command.row().task {
                None => {}
                Some(BrowserTask::OpenFile) => crate::browser::files::ask(&file_field),
                Some(BrowserTask::SaveFile) => save_file(&dispatch, &latest.get(), &latest.words()),
                Some(BrowserTask::CopyLink) => copy_link(&dispatch, &latest.get(), &latest.words()),
                Some(BrowserTask::OpenSpeaker) => crate::browser::screen::open_speaker(),
                Some(BrowserTask::FillScreen) => crate::browser::screen::fill(),
            }
        }))
    });
    html! {
        <ContextProvider<Runner> context={(*runner).clone()}>
            { props.children.clone() }
            <Keeper {latest} {file_field} />
        </ContextProvider<Runner>>
    }
}
