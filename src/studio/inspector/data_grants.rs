//! What is held in the system that a service has of its own.

use vouchsafe_model::azure::DataRole;
use vouchsafe_model::azure::data_roles::GrantSystem;
use vouchsafe_model::described;
use vouchsafe_model::diagram::{Diagram, Edit, Scope, Subject};
use yew::prelude::*;

use super::access::remove;
use super::connection::{end, who};
use super::header::Header;
use super::row::{Lead, Row, Section};
use crate::language::use_words;
use crate::store::Action;
use crate::store::select::{DataGrantDetails, data_grants_of};
use crate::store::words::sentence;
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::studio::sign::Sign;
use crate::widget::{Callout, Checkbox, IconName, Tone};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct DataGrantsProps {
    pub(super) scope: Scope,
    pub(super) system: GrantSystem,
}

/// Everything that is held for a resource or a part of one.
#[component]
pub(super) fn DataGrants(props: &DataGrantsProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let system = props.system.row();
    let grants = data_grants_of(&words, &diagram, props.scope);
    let row = |it: &DataGrantDetails| {
        let known = diagram.principal(it.principal);
        let lead = known.as_ref().map_or(Lead::Icon(IconName::Question), |it| {
            Lead::Tile(Sign::of_principal(it.kind))
        });
        let subject = Subject::DataGrant(it.id);
        let subtitle = if it.scope == props.scope {
            it.text.clone()
        } else {
            words.details_grant_for(it.text.as_str(), diagram.scope_name(it.scope))
        };
        let label = words.details_grant_remove_of(words.grant(system.grant), it.who.as_str());
        html! {
            <Row key={it.id.to_string()} {lead} title={it.who.clone()} {subtitle} is_gone={known.is_none()} {subject}>
                { remove(&dispatch, label, subject, true) }
            </Row>
        }
    };
    html! {
        <Section title={sentence(&words.grant(system.grants)).trim_end_matches('.').to_owned()} count={grants.len()}>
            if grants.is_empty() {
                <p class="details__nothing">
                    { words.details_grant_nobody(words.said(&described::of_azure_roles(props.system))) }
                </p>
            }
            <ul class="rows">{ for grants.iter().map(row) }</ul>
            if let (Some(unconfirmed), Some(_)) = (described::unconfirmed(props.system), diagram.clock()) {
                <p class="details__hint">{ words.details_unconfirmed(words.said(&unconfirmed)) }</p>
            }
            if !diagram.asks_data_roles(props.scope.node()) {
                <p class="details__hint">{ words.details_grant_do_not_count() }</p>
            }
        </Section>
    }
}

/// The system of a resource's own that decides about its data, or in which something
/// is held though it does not.
pub(super) fn system_at(diagram: &Diagram, scope: Scope) -> Option<GrantSystem> {
    let node = scope.node();
    let is_held = diagram.data_grants().any(|it| it.scope.node() == node);
    let system = diagram.node(node).and_then(|it| it.grant_system());
    let system = system.filter(|_| is_held || diagram.asks_data_roles(node))?;
    // What is asked after roles is no matter of the whole resource.
    let is_there = !system.comes_after_roles() || diagram.grant_system(scope).is_some();
    is_there.then_some(system)
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct DataGrantPanelProps {
    pub(super) details: DataGrantDetails,
}

/// The details of what is held: by whom, for what, and which data roles.
#[component]
pub(super) fn DataGrantPanel(props: &DataGrantPanelProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let details = &props.details;
    let system = details.system.row();
    let (grant, subject) = (details.id, Subject::DataGrant(details.id));
    let role = |role: DataRole| {
        let held = details.roles.clone();
        let is_held = held.contains(&role);
        // The last one goes with the grant.
        let is_last = is_held && held.len() == 1;
        let dispatch = dispatch.clone();
        let onchange = Callback::from(move |is_on: bool| {
            let mut roles = held.clone();
            roles.retain(|it| *it != role);
            if is_on {
                roles.push(role);
            }
            dispatch.send(Action::Edit(Edit::SetDataRoles { grant, roles }));
        });
        html! {
            <Checkbox key={role.slug()} label={role.row().name} checked={is_held} {onchange}
                disabled={details.is_orphaned || is_last} hint={words.said(&described::data_role(role))} />
        }
    };
    let of_azure_roles = words.told_text(&described::of_azure_roles(details.system));
    let kind = sentence(&words.grant(system.grant))
        .trim_end_matches('.')
        .to_owned();
    html! {
        <>
            <Header {subject} lead={Lead::Icon(IconName::User)} name={details.who.clone()} {kind} is_renamable=false>
                { remove(&dispatch, words.details_grant_remove(words.grant(system.grant)), subject, true) }
            </Header>
            <Section title={words.details_who_and_where()}>
                <ul class="rows">
                    { who(&words, &diagram, words.details_given_to(), details.principal) }
                    { end(&words, &diagram, words.details_for(), details.scope) }
                </ul>
                if details.is_orphaned {
                    <Callout tone={Tone::Warning} title={words.compare_orphaned()}>
                        { words.details_grant_orphaned() }
                    </Callout>
                }
                <p class="details__hint" lang={words.lang_of(&of_azure_roles)}>{ of_azure_roles.as_str() }</p>
            </Section>
            <Section title={sentence(system.roles).trim_end_matches('.').to_owned()}>
                <div class="ticks" role="group" aria-label={system.roles}>
                    { for details.system.data_roles().map(role) }
                </div>
            </Section>
        </>
    }
}
