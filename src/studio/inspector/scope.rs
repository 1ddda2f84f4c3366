//! Scopes and what stands in them; and notes, which mean nothing to Azure.

use vouchsafe_model::diagram::{Edit, Scope, Subject};
use yew::prelude::*;

use super::access::{AccessSection, remove};
use super::copy::CopyLine;
use super::facts;
use super::header::Header;
use super::row::{LISTED, Lead, Row, Section, more, nothing};
use crate::language::use_words;
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
    let words = use_words();
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
            <Header {subject} lead={lead(header.id)} name={header.name.clone()} kind={header.kind.clone()} {place}>
                { remove(&dispatch, words.details_delete(header.name.as_str()), subject, true) }
            </Header>
            <Section title={words.details_contents()} count={details.contents.len()}>
                if details.contents.is_empty() { { nothing(words.details_contents_none()) } }
                <ul class="rows">
                    { for details.contents.iter().take(LISTED).map(|(node, said)| {
                        let (name, kind) = diagram.node(*node)
                            .map_or((said.as_str(), String::new()), |it| (it.name.as_str(), words.kind_of(it)));
                        html! {
                            <Row key={node.to_string()} lead={lead(*node)} title={name.to_owned()} subtitle={kind}
                                subject={Subject::Node(*node)} />
                        }
                    }) }
                </ul>
                { more(&words, details.contents.len()) }
            </Section>
            <AccessSection access={details.access.clone()} />
            if let Some(id) = facts::arm_id(&diagram, Scope::Node(header.id)) {
                <Section title={words.details_properties()}><CopyLine label={words.details_resource_id()} value={id} /></Section>
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
    let (dispatch, words) = (use_dispatch(), use_words());
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
                name={words.details_note()} kind={words.details_note_kind()} is_renamable=false>
                { remove(&dispatch, words.details_note_delete(), Subject::Node(node), true) }
            </Header>
            <Section title={words.details_text()}>
                <TextField label={words.details_note_text()} label_hidden=true value={props.details.text.clone()} rows={8}
                    max_length={u32::try_from(vouchsafe_model::diagram::limits::MAX_NOTE_CHARS).ok()} {onchange} />
            </Section>
        </>
    }
}
