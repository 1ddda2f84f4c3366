//! Scopes and what stands in them; and notes, which mean nothing to Azure.

use vouchsafe_model::diagram::{Edit, Scope, Subject};
use yew::prelude::*;

use super::access::{AccessSection, remove};
use super::copy::CopyLine;
use super::facts;
use super::header::Header;
use super::row::{LISTED, Lead, Row, Section, more, nothing};
use crate::store::Action;
use crate::store::select::{NoteDetails, ScopeDetails};
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::studio::sign::Sign;
use crate::widget::{IconName, TextField};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct ScopePanelProps {
    pub(super) details: ScopeDetails,
}

/// The details of a management group, subscription or resource group.
#[component]
pub(super) fn ScopePanel(props: &ScopePanelProps) -> Html {
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let details = &props.details;
    let header = &details.header;
    let subject = Subject::Node(header.id);
    let lead = |node| {
        diagram
            .node(node)
            .map_or(Lead::Icon(IconName::Resource), |node| {
                Lead::Tile(Sign::of_node(node))
            })
    };
    let place = header.parent.map(|parent| {
        (
            parent,
            AttrValue::from(diagram.node_name(parent).to_owned()),
        )
    });
    html! {
        <>
            <Header {subject} lead={lead(header.id)} name={header.name.clone()} kind={header.kind} {place}>
                { remove(&dispatch, format!("Delete {}", header.name), subject, true) }
            </Header>
            <Section title="Stands in it" count={details.contents.len()}>
                if details.contents.is_empty() { { nothing("Empty. Drag things into it: where they stand is their scope.") } }
                <ul class="rows">
                    { for details.contents.iter().take(LISTED).map(|(node, words)| {
                        let (name, kind) = diagram.node(*node).map_or((words.as_str(), ""), |it| (it.name.as_str(), it.kind_name()));
                        html! {
                            <Row key={node.to_string()} lead={lead(*node)} title={name.to_owned()} subtitle={kind}
                                subject={Subject::Node(*node)} />
                        }
                    }) }
                </ul>
                { more(details.contents.len()) }
            </Section>
            <AccessSection access={details.access.clone()} />
            if let Some(id) = facts::arm_id(&diagram, Scope::Node(header.id)) {
                <Section title="Properties"><CopyLine label="Resource ID" value={id} /></Section>
            }
        </>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct NotePanelProps {
    pub(super) details: NoteDetails,
}

/// The details of a note: its text.
#[component]
pub(super) fn NotePanel(props: &NotePanelProps) -> Html {
    let dispatch = use_dispatch();
    let node = props.details.id;
    let onchange = {
        let (dispatch, was) = (dispatch.clone(), props.details.text.clone());
        Callback::from(move |text: String| {
            if text != was {
                dispatch.send(Action::Edit(Edit::SetNoteText { node, text }));
            }
        })
    };
    html! {
        <>
            <Header subject={Subject::Node(node)} lead={Lead::Tile(Sign::of_new(vouchsafe_model::diagram::NewNodeKind::Note))}
                name="Note" kind="Means nothing to Azure" is_renamable=false>
                { remove(&dispatch, "Delete the note".to_owned(), Subject::Node(node), true) }
            </Header>
            <Section title="Text">
                <TextField label="Text of the note" label_hidden=true value={props.details.text.clone()} rows={8}
                    max_length={u32::try_from(vouchsafe_model::diagram::limits::MAX_NOTE_CHARS).ok()} {onchange} />
            </Section>
        </>
    }
}
