//! What is it called, and what is it? The head of the details, where things are
//! renamed.

use vouchsafe_model::diagram::{NodeId, Subject};
use yew::prelude::*;

use super::facts;
use super::row::Lead;
use crate::language::use_words;
use crate::store::{Action, SelectHow};
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::widget::{Icon, TextField, Tile};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct HeaderProps {
    /// What it is about.
    pub(super) subject: Subject,
    /// What stands before the name.
    pub(super) lead: Lead,
    /// Its name.
    pub(super) name: AttrValue,
    /// What it is.
    pub(super) kind: AttrValue,
    /// Where it stands: the node and its words.
    #[prop_or_default]
    pub(super) place: Option<(NodeId, AttrValue)>,
    /// Whether it can be renamed here.
    #[prop_or(true)]
    pub(super) is_renamable: bool,
    /// What can be done with it as a whole.
    #[prop_or_default]
    pub(super) children: Html,
}

/// What stands for the name in the words that say where something is.
const PLACE: &str = "\u{fffc}";

/// The head of the details.
#[component]
pub(super) fn Header(props: &HeaderProps) -> Html {
    let (dispatch, said) = (use_dispatch(), use_words());
    let lead = match props.lead {
        Lead::Tile(sign) => html! { <Tile icon={sign.icon} kind={sign.tile} large=true /> },
        Lead::Icon(name) => html! { <span class="head__icon"><Icon {name} /></span> },
    };
    let place = props.place.as_ref().map(|(node, words)| {
        // The name leads to the place, wherever the language has it in the words.
        let sentence = said.details_in(PLACE);
        let (before, after) = sentence.split_once(PLACE).unwrap_or((&sentence, ""));
        let (before, after) = (format!(" {before}"), after.to_owned());
        let node = *node;
        let onclick = move |_: MouseEvent| {
            dispatch.send(Action::Selected {
                subject: Subject::Node(node),
                how: SelectHow::Only,
            });
        };
        html! {
            <>{ before.clone() }<button type="button" class="link" {onclick}>{ words.clone() }</button>{ after.clone() }</>
        }
    });
    html! {
        <header class="head">
            { lead }
            <div class="head__words">
                if props.is_renamable {
                    <NameField subject={props.subject} name={props.name.clone()} label={said.field_name()} />
                } else {
                    <h2 class="head__name" title={props.name.clone()}>{ props.name.clone() }</h2>
                }
                <p class="head__kind">{ props.kind.clone() }{ place }</p>
            </div>
            <div class="head__actions">{ props.children.clone() }</div>
        </header>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct NameFieldProps {
    /// What is named.
    pub(super) subject: Subject,
    /// Its name.
    pub(super) name: AttrValue,
    /// What the field is called, heard and not seen.
    pub(super) label: AttrValue,
    /// What stands in the empty field.
    #[prop_or_default]
    pub(super) placeholder: Option<AttrValue>,
}

/// A field that renames a thing when it is left, and says before why a name
/// would be refused. Escape brings the old name back.
#[component]
pub(super) fn NameField(props: &NameFieldProps) -> Html {
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let draft = use_state_eq(|| None::<String>);
    // An undo, or another field, may have renamed it meanwhile.
    use_effect_with(props.name.clone(), {
        let draft = draft.clone();
        move |_| draft.set(None)
    });
    let typed = draft
        .as_ref()
        .filter(|name| name.trim() != props.name.as_str());
    let edit = typed.and_then(|name| facts::rename(&diagram, props.subject, name));
    let error = edit
        .as_ref()
        .and_then(|edit| facts::refusal(&diagram, edit))
        .map(AttrValue::from);
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |name: String| draft.set(Some(name)))
    };
    let onchange = {
        let (draft, edit, is_refused) = (draft.clone(), edit, error.is_some());
        Callback::from(move |_: String| {
            if is_refused {
                return;
            }
            if let Some(edit) = &edit {
                dispatch.send(Action::Edit(edit.clone()));
            }
            draft.set(None);
        })
    };
    let onkeydown = {
        let draft = draft.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && draft.is_some() {
                event.prevent_default();
                event.stop_propagation();
                draft.set(None);
            }
        })
    };
    let value = draft
        .as_ref()
        .map_or_else(|| props.name.clone(), |name| AttrValue::from(name.clone()));
    html! {
        <TextField label={props.label.clone()} label_hidden=true {value} {error} {oninput} {onchange} {onkeydown}
            placeholder={props.placeholder.clone()} class="name-field" />
    }
}
