//! A role definition that the diagram carries: what it grants, where it can be
//! assigned, and who holds it.

use vouchsafe_model::diagram::Subject;
use yew::prelude::*;

use super::access::remove;
use super::copy::CopyLine;
use super::header::Header;
use super::row::{LISTED, Lead, Row, Section, more, nothing};
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
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let details = &props.details;
    let what = &details.view.what;
    let subject = Subject::RoleDefinition(details.id);
    let is_held = !details.assignments.is_empty();
    let holder = |it: &AccessRow| {
        html! {
            <Row key={it.id.to_string()} lead={Lead::Icon(IconName::Role)} title={it.who.clone()}
                subtitle={format!("on {}", it.scope_name)} subject={Subject::RoleAssignment(it.id)} />
        }
    };
    let change = RoleDraft::of(&diagram, details.id)
        .filter(|_| details.is_custom)
        .map_or_else(Html::default, |draft| {
            let dispatch = dispatch.clone();
            let onclick = move |_: MouseEvent| {
                dispatch.send(Action::DialogOpened(Dialog::CustomRole(draft.clone())));
            };
            html! { <Button label="Change…" kind={ButtonKind::Ghost} size={ButtonSize::Small} {onclick} /> }
        });
    html! {
        <>
            <Header {subject} lead={Lead::Icon(IconName::Role)} name={what.name.clone()} kind={what.kind.name()}
                is_renamable=false>
                { change }
                if !is_held {
                    { remove(&dispatch, format!("Delete {}", what.name), subject, true) }
                }
            </Header>
            <Section title="What it grants">
                <RoleGrants role={details.view.clone()} has_data=false />
            </Section>
            if details.is_custom {
                <Section title="Assignable scopes" count={details.scopes.len()}>
                    if details.scopes.is_empty() { { nothing("Everywhere in this drawing.") } }
                    <ul class="rows">{ for details.scopes.iter().map(scope) }</ul>
                </Section>
            }
            <Section title="Assignments" count={details.assignments.len()}>
                if is_held {
                    <Callout tone={Tone::Neutral} title="It cannot be deleted">
                        { "A role that is assigned cannot be deleted. Remove its assignments first." }
                    </Callout>
                } else {
                    { nothing("Nobody holds it.") }
                }
                <ul class="rows">{ for details.assignments.iter().take(LISTED).map(holder) }</ul>
                { more(details.assignments.len()) }
            </Section>
            <Section title="Properties">
                <CopyLine label="JSON for Azure" value={details.json.clone()} />
                <CopyLine label="Role definition ID" value={details.view.id.to_string()} />
            </Section>
        </>
    }
}

fn scope(it: &ScopeWords) -> Html {
    html! {
        <Row key={it.words.clone()} lead={Lead::Icon(IconName::Resource)} title={it.words.clone()}
            subtitle={if it.node.is_some() { "" } else { "Not in this drawing" }} subject={it.node.map(Subject::Node)} />
    }
}

/// The role definitions that the diagram carries, in the panel of the tenant.
pub(super) fn role_list(rows: &[RoleDefinitionRow], dispatch: &Dispatch) -> Html {
    let begin = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| {
            let draft = RoleDraft::begun();
            dispatch.send(Action::DialogOpened(Dialog::CustomRole(draft)));
        }
    };
    let action = html! {
        <Button label="New…" icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small} onclick={begin} />
    };
    let row = |it: &RoleDefinitionRow| {
        html! {
            <Row key={it.id.to_string()} lead={Lead::Icon(IconName::Role)} title={it.name.clone()}
                subtitle={it.words.clone()} subject={Subject::RoleDefinition(it.id)} />
        }
    };
    html! {
        <Section title="Custom roles" count={rows.len()} {action}>
            if rows.is_empty() { { nothing("None. The tenant has Azure's built-in roles only.") } }
            <ul class="rows">{ for rows.iter().take(LISTED).map(row) }</ul>
            { more(rows.len()) }
        </Section>
    }
}
