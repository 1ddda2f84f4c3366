//! A role definition that the diagram carries: what it grants, where it can be
//! assigned, and who holds it.

use vouchsafe_model::diagram::Subject;
use yew::prelude::*;

use super::access::remove;
use super::copy::CopyLine;
use super::header::Header;
use super::row::{LISTED, Lead, Row, Section, more, nothing};
use crate::language::{Words, use_words};
use crate::store::custom_role::RoleDraft;
use crate::store::select::{AccessRow, RoleDefinitionDetails, RoleDefinitionRow, ScopeWords};
use crate::store::{Action, Dialog};
use crate::studio::hooks::{Dispatch, use_diagram, use_dispatch};
use crate::studio::role_grants::RoleGrants;
use crate::widget::{Button, ButtonKind, ButtonSize, Callout, IconName, Tone};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct RoleDefinitionPanelProps {
    pub(super) details: RoleDefinitionDetails,
}

/// The details of a role definition.
#[component]
pub(super) fn RoleDefinitionPanel(props: &RoleDefinitionPanelProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let details = &props.details;
    let what = &details.view.what;
    let subject = Subject::RoleDefinition(details.id);
    let is_held = !details.assignments.is_empty();
    let holder = |it: &AccessRow| {
        html! {
            <Row key={it.id.to_string()} lead={Lead::Icon(IconName::Role)} title={it.who.clone()}
                subtitle={words.details_role_on(it.scope_name.as_str())} subject={Subject::RoleAssignment(it.id)} />
        }
    };
    let change = RoleDraft::of(&diagram, details.id)
        .filter(|_| details.is_custom)
        .map_or_else(Html::default, |draft| {
            let dispatch = dispatch.clone();
            let onclick = move |_: MouseEvent| {
                dispatch.send(Action::DialogOpened(Dialog::CustomRole(draft.clone())));
            };
            html! { <Button label={words.details_change()} kind={ButtonKind::Ghost} size={ButtonSize::Small} {onclick} /> }
        });
    html! {
        <>
            <Header {subject} lead={Lead::Icon(IconName::Role)} name={what.name.clone()} kind={words.group_of_roles(what.kind.name())}
                is_renamable=false>
                { change }
                if !is_held {
                    { remove(&dispatch, words.details_delete(what.name.as_str()), subject, true) }
                }
            </Header>
            <Section title={words.details_grants()}>
                <RoleGrants role={details.view.clone()} has_data=false />
            </Section>
            if details.is_custom {
                <Section title={words.custom_role_scopes()} count={details.scopes.len()}>
                    if details.scopes.is_empty() { { nothing(words.details_everywhere()) } }
                    <ul class="rows">{ for details.scopes.iter().map(|it| scope(&words, it)) }</ul>
                </Section>
            }
            <Section title={words.details_assignments()} count={details.assignments.len()}>
                if is_held {
                    <Callout tone={Tone::Neutral} title={words.details_cannot_delete()}>
                        { words.details_cannot_delete_text() }
                    </Callout>
                } else {
                    { nothing(words.details_nobody_holds()) }
                }
                <ul class="rows">{ for details.assignments.iter().take(LISTED).map(holder) }</ul>
                { more(&words, details.assignments.len()) }
            </Section>
            <Section title={words.details_properties()}>
                <CopyLine label={words.details_json()} value={details.json.clone()} />
                <CopyLine label={words.details_role_id()} value={details.view.id.to_string()} />
            </Section>
        </>
    }
}

fn scope(words: &Words, it: &ScopeWords) -> Html {
    html! {
        <Row key={it.words.clone()} lead={Lead::Icon(IconName::Resource)} title={it.words.clone()}
            subtitle={if it.node.is_some() { String::new() } else { words.details_not_in_drawing() }} subject={it.node.map(Subject::Node)} />
    }
}

/// The role definitions that the diagram carries, in the panel of the tenant.
pub(super) fn role_list(words: &Words, rows: &[RoleDefinitionRow], dispatch: &Dispatch) -> Html {
    let begin = {
        let (dispatch, words) = (dispatch.clone(), words.clone());
        move |_: MouseEvent| {
            let draft = RoleDraft::begun(&words);
            dispatch.send(Action::DialogOpened(Dialog::CustomRole(draft)));
        }
    };
    let action = html! {
        <Button label={words.details_new()} icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small} onclick={begin} />
    };
    let row = |it: &RoleDefinitionRow| {
        html! {
            <Row key={it.id.to_string()} lead={Lead::Icon(IconName::Role)} title={it.name.clone()}
                subtitle={it.words.clone()} subject={Subject::RoleDefinition(it.id)} />
        }
    };
    html! {
        <Section title={words.details_custom_roles()} count={rows.len()} {action}>
            if rows.is_empty() { { nothing(words.details_custom_roles_none()) } }
            <ul class="rows">{ for rows.iter().take(LISTED).map(row) }</ul>
            { more(words, rows.len()) }
        </Section>
    }
}
