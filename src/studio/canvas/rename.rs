//! What is it called? A field over the name, where it stands.

use vouchsafe_model::diagram::{Diagram, NodeKind, Subject};
use vouchsafe_scene::geometry::{Rect, Viewport};
use vouchsafe_scene::layout::{Layout, NodeShape};
use yew::prelude::*;

use super::contexts::{use_shown, use_view};
use crate::browser::dom;
use crate::language::use_words;
use crate::store::Action;
use crate::studio::hooks::{use_chrome, use_dispatch};

/// The field for a new name, while one is entered.
#[component]
pub(super) fn RenameField() -> Html {
    let shown = use_shown();
    let viewport = use_view().viewport;
    let Some(subject) = use_chrome().renaming else {
        return Html::default();
    };
    let asked = name_of(&shown.diagram, subject).zip(place_of(&shown.layout, subject));
    let Some(((name, is_text), place)) = asked else {
        return Html::default();
    };
    html! { <Field key={format!("{subject:?}")} {name} {is_text} style={style_of(viewport, place)} /> }
}

/// The name as it is, and whether it is a text of several lines.
fn name_of(diagram: &Diagram, subject: Subject) -> Option<(String, bool)> {
    match subject {
        Subject::Node(node) => {
            let node = diagram.node(node)?;
            Some(match &node.kind {
                NodeKind::Note { text, .. } => (text.clone(), true),
                _ => (node.name.clone(), false),
            })
        }
        Subject::Part(node, part) => Some((diagram.part(node, part)?.name.clone(), false)),
        Subject::Call(call) => Some((diagram.call(call)?.what.name.clone(), false)),
        Subject::Setting(host, setting) => {
            Some((diagram.setting(host, setting)?.name.clone(), false))
        }
        _ => None,
    }
}

/// The place of the name in the drawing.
fn place_of(layout: &Layout, subject: Subject) -> Option<Rect> {
    match subject {
        Subject::Node(node) => {
            let view = layout.node(node)?;
            let start = view.title_start();
            Some(match view.shape {
                NodeShape::Note => view.rect,
                NodeShape::Card => {
                    Rect::new(start.x - 7, start.y - 19, view.rect.right() - start.x, 27)
                }
                NodeShape::Pill => Rect::new(
                    start.x - 7,
                    view.rect.y + 5,
                    view.rect.right() - start.x,
                    26,
                ),
                NodeShape::Room => Rect::new(start.x - 7, start.y - 18, 180, 26),
            })
        }
        Subject::Part(node, part) => Some(layout.node(node)?.part(part)?.rect),
        _ => layout
            .edges()
            .find(|edge| edge.id.subject() == subject)
            .and_then(|edge| Some(edge.label.as_ref()?.rect.grown(2))),
    }
}

/// On screen the field is never smaller than what can be read and hit.
fn style_of(viewport: Viewport, place: Rect) -> String {
    let at = viewport.to_screen(place.corner());
    let zoom = viewport.zoom;
    let width = (f64::from(place.width) * zoom).max(140.0);
    let height = (f64::from(place.height) * zoom).max(26.0);
    let font = (14.5 * zoom).clamp(12.5, 29.0);
    format!(
        "transform:translate({:.1}px,{:.1}px);inline-size:{width:.0}px;block-size:{height:.0}px;font-size:{font:.1}px",
        at.x, at.y
    )
}

#[derive(Clone, PartialEq, Properties)]
struct FieldProps {
    name: String,
    is_text: bool,
    style: String,
}

#[component]
fn Field(props: &FieldProps) -> Html {
    let dispatch = use_dispatch();
    let field = use_node_ref();
    // The field keeps what is typed; the store hears of it when it is done.
    let typed = use_mut_ref(|| props.name.clone());
    use_effect_with(field.clone(), |field| {
        dom::focus(field);
        dom::select_text(field);
    });
    let oninput = {
        let typed = typed.clone();
        move |event: InputEvent| {
            if let Some(text) = dom::value_of(&event) {
                *typed.borrow_mut() = text;
            }
        }
    };
    let finish = {
        let (dispatch, before) = (dispatch.clone(), props.name.clone());
        move || {
            let name = typed.borrow().clone();
            dispatch.send(if name == before {
                Action::RenameCancelled
            } else {
                Action::Renamed(name)
            });
        }
    };
    let onkeydown = {
        let (dispatch, finish, is_text) = (dispatch.clone(), finish.clone(), props.is_text);
        move |event: KeyboardEvent| {
            event.stop_propagation();
            match event.key().as_str() {
                "Enter"
                    if !event.is_composing()
                        && (!is_text || event.ctrl_key() || event.meta_key()) =>
                {
                    event.prevent_default();
                    finish();
                }
                "Escape" => {
                    event.prevent_default();
                    dispatch.send(Action::RenameCancelled);
                }
                _ => {}
            }
        }
    };
    let onblur = move |_: FocusEvent| {
        finish();
        // A name that is refused is not kept for later.
        dispatch.send(Action::RenameCancelled);
    };
    let (style, value) = (props.style.clone(), props.name.clone());
    let words = use_words();
    if props.is_text {
        html! {
            <textarea ref={field} class="rename rename--text" aria-label={words.details_note_text()} {style} defaultvalue={value}
                {oninput} {onkeydown} {onblur} />
        }
    } else {
        html! {
            <input ref={field} class="rename" type="text" aria-label={words.rename_thing()} spellcheck="false" autocomplete="off"
                {style} {value} {oninput} {onkeydown} {onblur} />
        }
    }
}
