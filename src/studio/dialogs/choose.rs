//! Chooses one of a few: the scope into which things go, the kind of a new part.

use vouchsafe_model::azure::PartKind;
use vouchsafe_model::diagram::NodeId;
use yew::prelude::*;

use crate::language::use_words;
use crate::store::Action;
use crate::store::select::scope_choices;
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::studio::sign::Sign;
use crate::widget::{Combobox, Dialog, DialogSize, IconName, ListOption, ListOptions};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ScopeDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
    pub(super) nodes: Vec<NodeId>,
}

/// The places where all of some nodes may stand.
#[component]
pub(super) fn ScopeDialog(props: &ScopeDialogProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let choices = use_memo(
        (words.clone(), diagram.clone(), props.nodes.clone()),
        |(words, diagram, nodes)| scope_choices(words, diagram, nodes),
    );
    let options = use_memo(
        (words.clone(), diagram, choices.clone()),
        |(words, diagram, choices)| {
            let option = |(index, choice): (usize, &crate::store::select::ScopeChoice)| {
                let node = choice.parent.and_then(|parent| diagram.node(parent));
                ListOption {
                    icon: Some(node.map_or(IconName::Pointer, |node| Sign::of_node(node).icon)),
                    badge: choice.is_chosen.then(|| words.scope_stands_there().into()),
                    ..match node {
                        Some(node) => ListOption {
                            description: Some(words.kind_of(node).into()),
                            ..ListOption::new(index.to_string(), node.name.clone())
                        },
                        None => ListOption::new(index.to_string(), choice.words.clone()),
                    }
                }
            };
            choices
                .iter()
                .enumerate()
                .map(option)
                .collect::<ListOptions>()
        },
    );
    let onselect = Callback::from(move |value: AttrValue| {
        let choice = value
            .parse()
            .ok()
            .and_then(|index: usize| choices.get(index));
        if let Some(choice) = choice {
            dispatch.send(Action::ScopeChosen(choice.parent));
        }
    });
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} size={DialogSize::Palette}>
            <Combobox label={words.scope_which()} options={(*options).clone()} {onselect} />
        </Dialog>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct PartDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
    pub(super) node: NodeId,
}

/// The kinds of parts that a resource can have.
#[component]
pub(super) fn PartDialog(props: &PartDialogProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let options = use_memo(
        (words.clone(), diagram, props.node),
        |(words, diagram, node)| {
            let kind = diagram.node(*node).and_then(|node| node.resource_kind());
            let parts = kind.map_or(&[][..], |kind| kind.row().parts);
            parts
                .iter()
                .map(|part| ListOption {
                    icon: Some(Sign::of_part(*part)),
                    ..ListOption::new(part.slug(), words.part(*part))
                })
                .collect::<ListOptions>()
        },
    );
    let onselect = Callback::from(move |slug: AttrValue| {
        if let Some(kind) = PartKind::from_slug(&slug) {
            dispatch.send(Action::PartChosen(kind));
        }
    });
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} size={DialogSize::Palette}>
            <Combobox label={words.part_which()} options={(*options).clone()} {onselect} />
        </Dialog>
    }
}
