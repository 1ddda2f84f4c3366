//! Several things at once: what they are, and how to put them in order.

use vouchsafe_model::diagram::{Diagram, Edit, NodeKind, Subject};
use yew::prelude::*;

use super::row::{LISTED, Lead, Row, Section, more, nothing};
use crate::input::CommandId;
use crate::language::{Words, use_words};
use crate::store::Action;
use crate::store::select::SeveralDetails;
use crate::studio::hooks::{use_chrome, use_diagram, use_dispatch, use_selection};
use crate::studio::sign::{Sign, command_icon};
use crate::widget::{Button, ButtonGroup, ButtonKind, IconButton, IconName};

const ALIGN: [CommandId; 6] = [
    CommandId::AlignLeft,
    CommandId::AlignCenter,
    CommandId::AlignRight,
    CommandId::AlignTop,
    CommandId::AlignMiddle,
    CommandId::AlignBottom,
];

const DISTRIBUTE: [CommandId; 2] = [
    CommandId::DistributeHorizontally,
    CommandId::DistributeVertically,
];

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct SeveralPanelProps {
    pub(super) details: SeveralDetails,
}

/// The details of several things.
#[component]
pub(super) fn SeveralPanel(props: &SeveralPanelProps) -> Html {
    let (dispatch, diagram, selection, chrome) =
        (use_dispatch(), use_diagram(), use_selection(), use_chrome());
    let words = use_words();
    let details = &props.details;
    let button = |id: CommandId, at_least: usize| {
        let row = id.row();
        let dispatch = dispatch.clone();
        let onclick = move |_: MouseEvent| dispatch.send(Action::Command(id));
        let shortcut = row.chords.first().map(|chord| chord.text(chrome.platform));
        html! {
            <IconButton key={format!("{id:?}")} icon={command_icon(id).unwrap_or(IconName::More)} label={row.short_name(&words)}
                disabled={details.movable < at_least} shortcut={shortcut.map(AttrValue::from)} {onclick} />
        }
    };
    let things = selection.subjects().zip(&details.things);
    let delete = {
        let (dispatch, selection) = (dispatch.clone(), selection.clone());
        move |_: MouseEvent| {
            dispatch.send(Action::Edit(Edit::Delete(selection.subjects().collect())));
        }
    };
    html! {
        <>
            <header class="head head--plain"><h2 class="head__name">{ details.summary.clone() }</h2></header>
            <Section title={words.category_arrange()}>
                <div class="details__tools">
                    <ButtonGroup label={words.details_align()}>{ for ALIGN.into_iter().map(|id| button(id, 2)) }</ButtonGroup>
                    <ButtonGroup label={words.details_distribute()}>{ for DISTRIBUTE.into_iter().map(|id| button(id, 3)) }</ButtonGroup>
                </div>
                if details.movable < 2 { { nothing(words.details_align_hint()) } }
            </Section>
            <Section title={words.details_selected()} count={details.things.len()}>
                <ul class="rows">{ for things.take(LISTED).map(|(it, named)| thing(&words, &diagram, it, named)) }</ul>
                { more(&words, details.things.len()) }
            </Section>
            <div class="details__section">
                <Button label={words.details_delete_all()} icon={IconName::Trash} kind={ButtonKind::Danger} onclick={delete} />
            </div>
        </>
    }
}

/// One of the things: a node by name and kind, what connects nodes in words.
fn thing(said: &Words, diagram: &Diagram, subject: Subject, words: &str) -> Html {
    let key = format!("{subject:?}");
    if let Subject::Node(id) = subject
        && let Some(node) = diagram.node(id)
    {
        let title = match &node.kind {
            NodeKind::Note { text, .. } => text.clone(),
            _ => node.name.clone(),
        };
        return html! {
            <Row {key} lead={Lead::Tile(Sign::of_node(node))} {title} subtitle={said.kind_of(node)} subject={subject} />
        };
    }
    let icon = match subject {
        Subject::Call(_) => IconName::Call,
        Subject::Assertion(_) => IconName::Check,
        Subject::DenyAssignment(_) => IconName::Deny,
        Subject::RoleAssignment(_) | Subject::RoleDefinition(_) => IconName::Role,
        Subject::Attachment(..) => IconName::UserAssignedIdentity,
        Subject::Membership(..) => IconName::Group,
        Subject::DatabaseUser(_) | Subject::DataGrant(_) => IconName::User,
        Subject::Setting(..) | Subject::ClientCredential(..) => IconName::Secret,
        Subject::FederatedCredential(_) => IconName::Token,
        Subject::Node(_) | Subject::Part(..) => IconName::Resource,
    };
    html! { <Row {key} lead={Lead::Icon(icon)} title={words.to_owned()} subject={subject} /> }
}
