//! Chooses what is connected with what, and what the line means.

use std::rc::Rc;

use vouchsafe_model::described;
use vouchsafe_model::diagram::{Diagram, NodeId};
use yew::prelude::*;

use crate::language::{Words, use_words};
use crate::store::connect::{goals, in_sentence, offers, principal_of};
use crate::store::{Action, End, Offer};
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::studio::sign::Sign;
use crate::widget::{Combobox, Dialog, DialogSize, IconName, ListOption, ListOptions};

/// How many offers are told of a goal before it is only said that there are more.
const TOLD: usize = 3;

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct GoalDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
    pub(super) from: End,
}

/// Everything that something can be connected with.
#[component]
pub(super) fn GoalDialog(props: &GoalDialogProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let from = props.from;
    let ends: Rc<Vec<End>> = use_memo((diagram.clone(), from), |(diagram, from)| {
        goals(diagram, *from)
    });
    let options = use_memo(
        (words.clone(), diagram.clone(), ends.clone(), from),
        |(words, diagram, ends, from)| {
            let option = |(index, end): (usize, &End)| goal(words, diagram, *from, *end, index);
            ends.iter().enumerate().map(option).collect::<ListOptions>()
        },
    );
    let onselect = Callback::from(move |value: AttrValue| {
        let to = value.parse().ok().and_then(|index: usize| ends.get(index));
        if let Some(to) = to {
            dispatch.send(Action::Connected { from, to: *to });
        }
    });
    let label = words.connect_with(diagram.node_name(from.node()));
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} size={DialogSize::Palette}>
            <Combobox {label} options={(*options).clone()} {onselect}
                empty={words.connect_nothing()} />
        </Dialog>
    }
}

fn goal(words: &Words, diagram: &Diagram, from: End, to: End, index: usize) -> ListOption {
    let node = diagram.node(to.node());
    let name = node.map_or("", |node| node.name.as_str());
    let (label, icon) = match to {
        End::Part(id, part) => diagram.part(id, part).map_or_else(
            || (String::new(), IconName::Resource),
            |part| (format!("{name} / {}", part.name), Sign::of_part(part.kind)),
        ),
        End::Node(_) | End::SystemAssigned(_) => (
            name.to_owned(),
            node.map_or(IconName::Resource, |node| Sign::of_node(node).icon),
        ),
    };
    let found = offers(diagram, from, to);
    let mut told: Vec<String> = found
        .iter()
        .take(TOLD)
        .map(|offer| offer.words(words, diagram).trim_end_matches('…').to_owned())
        .collect();
    if found.len() > TOLD {
        told.push(words.connect_more(found.len() - TOLD));
    }
    ListOption {
        description: Some(told.join(" · ").into()),
        keywords: node.map(|node| format!("{} {}", words.kind_of(node), node.kind_name()).into()),
        icon: Some(icon),
        ..ListOption::new(index.to_string(), label)
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct OffersDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
    pub(super) from: End,
    pub(super) to: End,
}

/// Everything that a line can mean.
#[component]
pub(super) fn OffersDialog(props: &OffersDialogProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let (from, to) = (props.from, props.to);
    let found: Rc<Vec<Offer>> = use_memo((diagram.clone(), from, to), |(diagram, from, to)| {
        offers(diagram, *from, *to)
    });
    let options = use_memo(
        (words.clone(), diagram.clone(), found.clone()),
        |(words, diagram, found)| {
            let option = |(index, it): (usize, &Offer)| offer(words, diagram, *it, index);
            found
                .iter()
                .enumerate()
                .map(option)
                .collect::<ListOptions>()
        },
    );
    let onselect = Callback::from(move |value: AttrValue| {
        let offer = value.parse().ok().and_then(|index: usize| found.get(index));
        if let Some(offer) = offer {
            dispatch.send(Action::OfferTaken(*offer));
        }
    });
    let label = words.connect_what(
        end_name(&words, &diagram, from),
        end_name(&words, &diagram, to),
    );
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} size={DialogSize::Palette}>
            <Combobox {label} options={(*options).clone()} {onselect} />
        </Dialog>
    }
}

fn offer(words: &Words, diagram: &Diagram, offer: Offer, index: usize) -> ListOption {
    let (icon, description) = match offer {
        Offer::Call { operation, .. } => (
            IconName::Call,
            Some(operation.row().service.row().name.to_owned()),
        ),
        Offer::AttachIdentity { .. } => (
            IconName::UserAssignedIdentity,
            Some(words.connect_attach_hint()),
        ),
        Offer::AddMember { .. } => (IconName::Group, Some(words.connect_member_hint())),
        Offer::AssignRole { principal, .. } => (
            IconName::Role,
            diagram.principal(principal).map(|principal| {
                words.connect_grant_hint(in_sentence(&words.kind_of_principal(principal.kind)))
            }),
        ),
        Offer::GiveDataRoles { system, .. } => (
            IconName::User,
            Some(words.said(&described::of_azure_roles(system))),
        ),
        Offer::AddDatabaseUser { .. } => (IconName::User, Some(words.connect_database_hint())),
    };
    ListOption {
        description: description.map(AttrValue::from),
        group: Some(offer.heading(words).into()),
        icon: Some(icon),
        ..ListOption::new(index.to_string(), offer.words(words, diagram))
    }
}

fn end_name(words: &Words, diagram: &Diagram, end: End) -> String {
    let name = |node: NodeId| diagram.node_name(node).to_owned();
    match end {
        End::Node(node) => name(node),
        End::Part(node, part) => diagram
            .part(node, part)
            .map_or_else(|| name(node), |part| part.name.clone()),
        End::SystemAssigned(node) => principal_of(diagram, end)
            .map_or_else(|| name(node), |_| words.connect_identity_of(name(node))),
    }
}
