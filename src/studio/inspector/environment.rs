//! What does code find on this host besides secrets?

use std::rc::Rc;

use vouchsafe_model::diagram::{Edit, KeyFileAccess, NodeId};
use yew::prelude::*;

use super::row::Section;
use crate::language::use_words;
use crate::store::Action;
use crate::store::select::EnvironmentDetails;
use crate::studio::hooks::use_dispatch;
use crate::widget::{Choice, Select, Switch};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct EnvironmentSectionProps {
    /// Which host.
    pub(super) host: NodeId,
    pub(super) environment: EnvironmentDetails,
}

/// The variable that names an identity, and whether key files can be read.
#[component]
pub(super) fn EnvironmentSection(props: &EnvironmentSectionProps) -> Html {
    let (dispatch, said) = (use_dispatch(), use_words());
    let host = props.host;
    let environment = &props.environment;
    let choices = &environment.choices;
    let chosen = choices
        .iter()
        .position(|(principal, _)| *principal == environment.client_id);
    let words: Rc<[Choice]> = choices
        .iter()
        .enumerate()
        .map(|(index, (_, words))| Choice::new(index.to_string(), words.clone()))
        .collect();
    let onchange = {
        let (dispatch, choices) = (dispatch.clone(), choices.clone());
        Callback::from(move |index: AttrValue| {
            let chosen = index.parse().ok().and_then(|it: usize| choices.get(it));
            if let Some((principal, _)) = chosen {
                dispatch.send(Action::Edit(Edit::SetClientIdVariable {
                    host,
                    principal: *principal,
                }));
            }
        })
    };
    let onread = {
        let dispatch = dispatch.clone();
        Callback::from(move |may_read: bool| {
            let access = if may_read {
                KeyFileAccess::Member
            } else {
                KeyFileAccess::Outsider
            };
            dispatch.send(Action::Edit(Edit::SetKeyFileAccess { host, access }));
        })
    };
    let references = &environment.reference_choices;
    let resolved_by = references
        .iter()
        .position(|(principal, _)| *principal == environment.reference_identity);
    let resolvers: Rc<[Choice]> = references
        .iter()
        .enumerate()
        .map(|(index, (_, words))| Choice::new(index.to_string(), words.clone()))
        .collect();
    let onresolver = {
        let (dispatch, references) = (dispatch.clone(), references.clone());
        Callback::from(move |index: AttrValue| {
            let chosen = index.parse().ok().and_then(|it: usize| references.get(it));
            if let Some((principal, _)) = chosen {
                dispatch.send(Action::Edit(Edit::SetReferenceIdentity {
                    host,
                    principal: *principal,
                }));
            }
        })
    };
    html! {
        <Section title={said.details_environment()}>
            if references.len() > 1 {
                <Select label={said.details_references_by()} choices={resolvers}
                    value={resolved_by.unwrap_or_default().to_string()} onchange={onresolver}
                    hint={said.details_references_hint()} />
            }
            if choices.len() > 1 {
                <Select label="AZURE_CLIENT_ID" choices={words} value={chosen.unwrap_or_default().to_string()} {onchange}
                    hint={said.details_client_id_hint()} />
            }
            if let Some(access) = environment.key_files {
                <Switch label={said.details_key_files()} checked={access == KeyFileAccess::Member} onchange={onread}
                    hint={said.details_key_files_hint()} />
            }
        </Section>
    }
}
