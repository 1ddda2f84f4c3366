//! The switches of a resource that change who is let in, and how.

use std::rc::Rc;

use vouchsafe_model::azure::{Mode, Switch};
use vouchsafe_model::described;
use vouchsafe_model::diagram::{Edit, NodeId};
use yew::prelude::*;

use super::row::Section;
use crate::language::use_words;
use crate::store::Action;
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::widget::{Choice, Select};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ModesProps {
    pub(super) node: NodeId,
}

/// Each switch of a resource, with its positions to choose from.
#[component]
pub(super) fn Modes(props: &ModesProps) -> Html {
    let (dispatch, diagram, words) = (use_dispatch(), use_diagram(), use_words());
    let node = props.node;
    let resource = diagram.node(node).and_then(|it| it.resource().cloned());
    let Some(resource) = resource else {
        return Html::default();
    };
    let section = |switch: Switch| {
        let mode = resource.mode(switch);
        let name = words.switch(switch);
        let choices: Rc<[Choice]> = switch
            .modes()
            .map(|it| Choice::new(it.slug(), words.mode(it)))
            .collect();
        let dispatch = dispatch.clone();
        let onchange = Callback::from(move |slug: AttrValue| {
            if let Some(mode) = Mode::from_slug(&slug) {
                dispatch.send(Action::Edit(Edit::SetMode { node, mode }));
            }
        });
        html! {
            <Section key={switch.row().name} title={name.clone()}>
                <Select label={name} value={mode.slug()} {choices} {onchange} label_hidden=true
                    hint={words.said(&described::mode(mode))} />
                <p class="details__hint"><code>{ mode.row().arm }</code></p>
            </Section>
        }
    };
    html! { { for Switch::of_resource(resource.kind).map(section) } }
}
