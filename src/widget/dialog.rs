//! What must be settled first? A dialog before everything else, everything else at rest.

use super::button::IconButton;
use super::icon::IconName;
use super::id::use_id;
use crate::browser::dom;
use crate::language::use_words;
use yew::prelude::*;

/// How wide a dialog is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DialogSize {
    /// For a question.
    Small,
    /// For a form.
    #[default]
    Medium,
    /// For a table.
    Large,
    /// For a list to search, near the upper edge, its title heard and not seen.
    Palette,
}

impl DialogSize {
    fn class(self) -> Option<&'static str> {
        match self {
            Self::Small => Some("dialog--small"),
            Self::Medium => None,
            Self::Large => Some("dialog--large"),
            Self::Palette => Some("dialog--palette"),
        }
    }
}

/// What a [`Dialog`] shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct DialogProps {
    /// What it is about.
    pub title: AttrValue,
    /// Whether it is open. Its content is rendered only then.
    pub open: bool,
    /// Called when the reader closes it: by Escape, by its button, or by a press outside.
    pub onclose: Callback<()>,
    /// How wide it is.
    #[prop_or_default]
    pub size: DialogSize,
    /// The buttons below, the one to press last.
    #[prop_or_default]
    pub footer: Option<Html>,
    /// The content. What carries the attribute `autofocus` gets the focus, else the first field, else the title.
    pub children: Html,
}

/// A dialog. The focus goes into it, stays in it, and returns to where it was.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let words = use_words();
    let id = use_id("dialog");
    let (dialog, body) = (use_node_ref(), use_node_ref());
    use_effect_with(props.open, {
        let (dialog, body) = (dialog.clone(), body.clone());
        move |is_open| {
            if !*is_open {
                dom::close_modal(&dialog);
                return;
            }
            dom::show_modal(&dialog);
            let _ = dom::focus_first(&body, "[autofocus]")
                || dom::focus_first(&body, "input:not([type=hidden]), select, textarea")
                || dom::focus_first(&dialog, ".dialog__title");
        }
    });
    let close = {
        let onclose = props.onclose.clone();
        Callback::from(move |_: MouseEvent| onclose.emit(()))
    };
    let oncancel = {
        let (onclose, dialog) = (props.onclose.clone(), dialog.clone());
        move |event: Event| {
            // The state decides what is open: the dialog closes when `open` says so.
            if dom::is_target(&event, &dialog) {
                event.prevent_default();
                onclose.emit(());
            }
        }
    };
    // The browser closes it by itself when it has been refused twice. It tells of any closing late, so that the
    // dialog may have been opened again since.
    let onclosed = {
        let (onclose, is_open, dialog) = (props.onclose.clone(), props.open, dialog.clone());
        move |_: Event| {
            if is_open && !dom::is_modal_open(&dialog) {
                onclose.emit(());
            }
        }
    };
    let onpointerdown = {
        let (onclose, dialog) = (props.onclose.clone(), dialog.clone());
        move |event: PointerEvent| {
            // The content fills the dialog, so a press on the dialog itself is a press on what lies behind it.
            if dom::is_target(&event, &dialog) {
                onclose.emit(());
            }
        }
    };
    // Keys in a dialog are no shortcuts of the page behind it.
    let onkeydown = |event: KeyboardEvent| event.stop_propagation();
    let title_class = if props.size == DialogSize::Palette {
        "visually-hidden"
    } else {
        "dialog__title"
    };
    html! {
        <dialog ref={dialog} class={classes!("dialog", props.size.class())} aria-labelledby={id.clone()} {oncancel}
            onclose={onclosed} {onpointerdown} {onkeydown}>
            if props.open {
                <div class="dialog__frame">
                    <h2 {id} class={title_class} tabindex="-1">{ props.title.clone() }</h2>
                    <div ref={body} class="dialog__body scroll">{ props.children.clone() }</div>
                    if let Some(footer) = &props.footer { <div class="dialog__footer">{ footer.clone() }</div> }
                    if props.size != DialogSize::Palette {
                        <IconButton icon={IconName::Close} label={words.widget_close()} class="dialog__close" onclick={close} />
                    }
                </div>
            }
        </dialog>
    }
}
