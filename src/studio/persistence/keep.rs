//! Keeps what is drawn, and takes in what comes by link, file or drop.

use std::rc::Rc;

use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::diagram::file::{self, Opened};
use vouchsafe_model::link;
use vouchsafe_model::link::fragment::LinkFragment;
use vouchsafe_model::picture;
use yew::prelude::*;

use super::Latest;
use super::problem::{OpenProblem, ProblemDialog};
use super::start::{KEY, language_of, view_of};
use crate::browser::files::{self, FileReadError};
use crate::browser::{location, page, storage};
use crate::language::use_words;
use crate::store::{Action, OpenedFrom};
use crate::studio::hooks::{ByPointer, Dispatch, use_dispatch, use_document};
use crate::widget::{Icon, IconName};

/// How long after the last change it is kept, in milliseconds: long enough for
/// a drag to end, short enough that nothing is lost by closing the page.
const KEEP_AFTER_MS: f64 = 600.0;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct KeeperProps {
    pub(super) latest: Latest,
    pub(super) file_field: NodeRef,
}

/// Everything about coming and going that is not a command.
#[component]
pub(super) fn Keeper(props: &KeeperProps) -> Html {
    let (dispatch, diagram, words) = (use_dispatch(), use_document().kept, use_words());
    let problem = use_state_eq(|| None::<OpenProblem>);
    let is_over = use_state_eq(|| false);
    props.latest.set(diagram.clone());
    use_autosave(&dispatch, diagram, props.latest.clone());

    let tell = {
        let problem = problem.clone();
        Callback::from(move |told: OpenProblem| problem.set(Some(told)))
    };
    // The link the page was opened with has been opened by now, if it opens.
    use_effect_with((), {
        let tell = tell.clone();
        move |()| {
            let fragment = location::fragment();
            if !fragment.is_empty() {
                if let Some(Err(told)) = decoded(&fragment) {
                    tell.emit(told);
                }
                location::clear_fragment();
            } else if let Some(text) = storage::load(KEY)
                && let Err(error) = Diagram::from_json(&text)
            {
                tell.emit(OpenProblem::of_kept(&error, &text));
            }
        }
    });
    use_effect_with((), {
        let (dispatch, tell) = (dispatch.clone(), tell.clone());
        move |()| {
            let watch = location::on_fragment_change(move |fragment| {
                if let Some(language) = language_of(&fragment) {
                    dispatch.send(Action::LanguageChosen(language));
                }
                match decoded(&fragment) {
                    None => return,
                    Some(Ok(diagram)) => dispatch.send(Action::Opened {
                        diagram: Rc::new(diagram),
                        from: OpenedFrom::Link {
                            view: view_of(&fragment),
                        },
                    }),
                    Some(Err(told)) => tell.emit(told),
                }
                location::clear_fragment();
            });
            move || drop(watch)
        }
    });
    use_effect_with((), {
        let (dispatch, tell, is_over) = (dispatch.clone(), tell.clone(), is_over.clone());
        move |()| {
            let watch = files::watch_drop(
                move |over| is_over.set(over),
                move |dropped| take_in(dispatch.clone(), tell.clone(), dropped),
            );
            move || drop(watch)
        }
    });
    let onchange = {
        let (dispatch, tell, field) = (dispatch, tell, props.file_field.clone());
        move |_: Event| {
            if let Some(chosen) = field.cast().and_then(|field| files::chosen(&field)) {
                take_in(dispatch.clone(), tell.clone(), chosen);
            }
        }
    };
    let onclose = {
        let problem = problem.clone();
        Callback::from(move |()| problem.set(None))
    };
    html! {
        <>
            <input ref={props.file_field.clone()} type="file" hidden=true accept=".json,.svg,.png,application/json,image/svg+xml,image/png"
                aria-label={words.open_field()} {onchange} />
            <ProblemDialog problem={(*problem).clone()} {onclose} />
            if *is_over {
                <div class="drop-here" aria-hidden="true">
                    <div class="drop-here__words"><Icon name={IconName::FolderOpen} />{ words.open_drop_here() }</div>
                </div>
            }
        </>
    }
}

/// Keeps the diagram in the browser: a while after it changed, and when the
/// page is left before that.
#[hook]
fn use_autosave(dispatch: &Dispatch, diagram: Rc<Diagram>, latest: Latest) {
    let kept = use_mut_ref(|| diagram.clone());
    let was_told = use_mut_ref(|| false);
    let keep = use_memo((dispatch.clone(), latest), move |(dispatch, latest)| {
        let (dispatch, latest, kept) = (dispatch.clone(), latest.clone(), kept.clone());
        Callback::from(move |()| {
            let diagram = latest.get();
            if Rc::ptr_eq(&diagram, &kept.borrow()) {
                return;
            }
            *kept.borrow_mut() = diagram.clone();
            let is_kept = storage::save(KEY, &diagram.to_json());
            if !is_kept && !was_told.replace(true) {
                dispatch.send(Action::SaveFailed {
                    reason: latest.words().keep_refused(),
                });
            }
        })
    });
    use_effect_with(ByPointer(diagram), {
        let keep = keep.clone();
        move |_| {
            let timeout = page::after(KEEP_AFTER_MS, move || keep.emit(()));
            move || drop(timeout)
        }
    });
    use_effect_with((), move |()| {
        let watch = page::on_hide(move || keep.emit(()));
        move || drop(watch)
    });
}

/// The diagram in a fragment, or why it does not open; `None` if the fragment
/// has none.
fn decoded(fragment: &str) -> Option<Result<Diagram, OpenProblem>> {
    let text = LinkFragment::parse(fragment).diagram?;
    Some(link::decode(text).map_err(|error| OpenProblem::of_link(&error, fragment)))
}

/// Reads a file and opens what is in it.
fn take_in(dispatch: Dispatch, tell: Callback<OpenProblem>, chosen: files::ChosenFile) {
    yew::platform::spawn_local(async move {
        let limit = u64::try_from(picture::MAX_PICTURE_BYTES).unwrap_or(u64::MAX);
        let read: Result<Vec<u8>, FileReadError> = files::read(&chosen, limit).await;
        let name = files::name(&chosen);
        let bytes = match read {
            Ok(bytes) => bytes,
            Err(error) => return tell.emit(OpenProblem::unreadable(&error)),
        };
        match opened(&name, &bytes) {
            Ok(opened) => {
                if let Some(told) = OpenProblem::warnings(&name, &opened.warnings) {
                    tell.emit(told);
                }
                dispatch.send(Action::Opened {
                    diagram: Rc::new(opened.diagram),
                    from: OpenedFrom::File { name },
                });
            }
            Err(told) => tell.emit(*told),
        }
    });
}

/// The diagram in a file: one that was saved as such, or one that a picture carries.
fn opened(name: &str, bytes: &[u8]) -> Result<Opened, Box<OpenProblem>> {
    if picture::Format::of(bytes).is_some() {
        return picture::open(bytes)
            .map_err(|error| Box::new(OpenProblem::of_picture(name, &error)));
    }
    // What is no text says so where it is read.
    let text = String::from_utf8_lossy(bytes);
    file::read(&text).map_err(|error| Box::new(OpenProblem::of_file(name, &error)))
}
