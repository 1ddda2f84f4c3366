//! What connects things: calls, role assignments, deny assignments, attached
//! identities, memberships, database users.

use vouchsafe_model::diagram::{
    DatabaseRole, Edit, NewCall, NewSecret, NodeId, PartId, PrincipalId, Scope, Subject,
};
use yew::prelude::*;

use super::access::remove;
use super::calls::{badge, play_now};
use super::condition::ConditionSection;
use super::facts;
use super::header::Header;
use super::principal::node_of;
use super::row::{Lead, Row, Section, nothing};
use crate::language::{Words, use_words};
use crate::store::Action;
use crate::store::connect::principal_name;
use crate::store::select::{
    self, CallDetails, DatabaseUserDetails, DenyAssignmentDetails, RoleAssignmentDetails,
};
use crate::studio::call_form::CallForm;
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::studio::role_grants::{RoleGrants, has_data};
use crate::studio::sign::Sign;
use crate::widget::{Button, ButtonKind, Callout, Checkbox, Disclosure, IconName, Tone, prose};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct CallPanelProps {
    pub(super) details: CallDetails,
}

/// The details of a call: what it does, and how it would end.
#[component]
pub(super) fn CallPanel(props: &CallPanelProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let details = &props.details;
    let row = &details.row;
    let call = row.id;
    let subject = Subject::Call(call);
    let verdict = use_memo(
        (words.clone(), diagram.clone(), call),
        |(words, diagram, call)| facts::verdict(words, diagram, *call),
    );
    let onchange = {
        let dispatch = dispatch.clone();
        Callback::from(move |what: NewCall| {
            dispatch.send(Action::Edit(Edit::ChangeCall { call, what }));
        })
    };
    let oncopy = {
        let (dispatch, diagram, what) = (dispatch.clone(), diagram.clone(), details.what.clone());
        Callback::from(move |secret: NewSecret| {
            dispatch.send(Action::Edit(select::copy_and_use(
                &diagram, call, &what, secret,
            )));
        })
    };
    let play = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| play_now(&dispatch, call)
    };
    html! {
        <>
            <Header {subject} lead={Lead::Icon(IconName::Call)} name={words.said(&row.label)} kind={words.details_call()}>
                { remove(&dispatch, words.details_call_delete(words.said(&row.label)), subject, true) }
            </Header>
            <Section title={words.details_call_end()} action={(*verdict).as_ref().map(badge).unwrap_or_default()}>
                if let Some(verdict) = &*verdict {
                    <Callout tone={verdict.tone} title={if verdict.status.is_empty() { verdict.word.clone() } else { verdict.status.clone() }}>
                        <span lang={verdict.lang}>{ prose(&verdict.because) }</span>
                    </Callout>
                }
                <Button label={words.player_play()} icon={IconName::Play} kind={ButtonKind::Primary} onclick={play} class="details__play" />
            </Section>
            <Section title={words.details_from_and_to()}>
                <ul class="rows">
                    { end(&words, &diagram, words.call_caller(), Scope::Node(row.caller)) }
                    { end(&words, &diagram, words.details_target(), row.target) }
                </ul>
            </Section>
            <Section title={words.details_what_code_does()}>
                <CallForm what={details.what.clone()} expected_audience={details.expected_audience.clone()} {onchange}
                    {oncopy} />
            </Section>
        </>
    }
}

/// One end of a connection, as a line that leads there.
pub(super) fn end(
    words: &Words,
    diagram: &vouchsafe_model::diagram::Diagram,
    label: String,
    scope: Scope,
) -> Html {
    let node = diagram.node(scope.node());
    let lead = node.map_or(Lead::Icon(IconName::Question), |node| {
        Lead::Tile(Sign::of_node(node))
    });
    let (title, subtitle, subject) = match scope.part() {
        None => (
            diagram.scope_name(scope).to_owned(),
            label.clone(),
            Subject::Node(scope.node()),
        ),
        Some(part) => (
            diagram.scope_name(scope).to_owned(),
            words.details_end_in(label.as_str(), node.map_or("", |node| node.name.as_str())),
            Subject::Part(scope.node(), part),
        ),
    };
    html! { <Row key={label.clone()} {lead} {title} {subtitle} subject={subject} /> }
}

/// Who holds, is denied or is attached, as a line that leads there.
pub(super) fn who(
    said: &Words,
    diagram: &vouchsafe_model::diagram::Diagram,
    label: String,
    principal: PrincipalId,
) -> Html {
    let known = diagram.principal(principal);
    let lead = known.as_ref().map_or(Lead::Icon(IconName::Question), |it| {
        Lead::Tile(Sign::of_principal(it.kind))
    });
    let subtitle = known.as_ref().map_or_else(
        || label.clone(),
        |it| format!("{label} · {}", said.kind_of_principal(it.kind)),
    );
    let subject = node_of(diagram, principal).map(Subject::Node);
    html! {
        <Row key={label.clone()} {lead} title={principal_name(said, diagram, principal)} {subtitle} is_gone={known.is_none()}
            {subject} />
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct RoleAssignmentPanelProps {
    pub(super) details: RoleAssignmentDetails,
}

/// The details of a role assignment: who, what, where.
#[component]
pub(super) fn RoleAssignmentPanel(props: &RoleAssignmentPanelProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let details = &props.details;
    let row = &details.row;
    let subject = Subject::RoleAssignment(row.id);
    html! {
        <>
            <Header {subject} lead={Lead::Icon(IconName::Role)} name={row.role_name.clone()} kind={words.details_role_assignment()}
                is_renamable=false>
                { remove(&dispatch, words.details_role_assignment_remove(), subject, true) }
            </Header>
            <Section title={words.details_who_and_where()}>
                <ul class="rows">
                    { who(&words, &diagram, words.role_member(), row.principal) }
                    { end(&words, &diagram, words.role_scope(), row.scope) }
                </ul>
                if row.is_orphaned {
                    <Callout tone={Tone::Warning} title={words.compare_orphaned()}>
                        { words.details_role_orphaned() }
                    </Callout>
                }
            </Section>
            <Section title={words.details_grants()}>
                if let Some(role) = &details.role {
                    <RoleGrants role={role.clone()} has_data={has_data(&diagram, row.scope)} />
                } else {
                    <Callout tone={Tone::Warning} title={words.details_role_unknown()}>
                        { words.details_role_unknown_text(row.role.to_string()) }
                    </Callout>
                }
            </Section>
            <ConditionSection key={row.id.to_string()} details={details.condition.clone()} />
        </>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct DenyAssignmentPanelProps {
    pub(super) details: DenyAssignmentDetails,
}

/// The details of a deny assignment.
#[component]
pub(super) fn DenyAssignmentPanel(props: &DenyAssignmentPanelProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let details = &props.details;
    let subject = Subject::DenyAssignment(details.id);
    let patterns = |label: String, patterns: &[String]| {
        if patterns.is_empty() {
            return Html::default();
        }
        html! {
            <Disclosure {label} badge={patterns.len().to_string()} open=true>
                <ul class="grants__patterns">
                    { for patterns.iter().map(|it| html! { <li key={it.clone()}><code>{ it.clone() }</code></li> }) }
                </ul>
            </Disclosure>
        }
    };
    html! {
        <>
            <Header {subject} lead={Lead::Icon(IconName::Deny)} name={details.name.clone()} kind={words.details_denial()}
                is_renamable=false>
                { remove(&dispatch, words.details_denial_remove(), subject, true) }
            </Header>
            <Section title={words.details_who_and_where()}>
                <dl class="facts">
                    <dt>{ words.details_denies_whom() }</dt><dd>{ details.who.clone() }</dd>
                    if !details.spared.is_empty() { <dt>{ words.grants_except() }</dt><dd>{ details.spared.join(", ") }</dd> }
                    <dt>{ words.details_denies_on() }</dt><dd>{ details.scope_words.clone() }</dd>
                </dl>
                <p class="details__hint">{ words.deny_first() }</p>
            </Section>
            <Section title={words.deny_what()}>
                { patterns(words.grants_data_actions(), &details.data_actions) }
                { patterns(words.grants_actions(), &details.actions) }
            </Section>
        </>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct DatabaseUsersProps {
    pub(super) server: NodeId,
    pub(super) database: PartId,
}

/// The users inside a database.
#[component]
pub(super) fn DatabaseUsers(props: &DatabaseUsersProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let users: Vec<_> = diagram
        .database_users()
        .filter(|it| it.server == props.server && it.database == props.database)
        .collect();
    html! {
        <Section title={words.details_database_users()} count={users.len()}>
            if users.is_empty() {
                { nothing(words.details_database_users_none()) }
            }
            <ul class="rows">
                { for users.iter().map(|it| {
                    let known = diagram.principal(it.principal);
                    let lead = known.as_ref().map_or(Lead::Icon(IconName::Question),
                        |it| Lead::Tile(Sign::of_principal(it.kind)));
                    let name = principal_name(&words, &diagram, it.principal);
                    let subject = Subject::DatabaseUser(it.id);
                    html! {
                        <Row key={it.id.to_string()} {lead} title={name.clone()} subtitle={role_names(&words, &it.roles)}
                            is_gone={known.is_none()} {subject}>
                            { remove(&dispatch, words.details_database_user_remove_named(name.as_str()), subject, true) }
                        </Row>
                    }
                }) }
            </ul>
        </Section>
    }
}

fn role_names(words: &Words, roles: &[DatabaseRole]) -> String {
    if roles.is_empty() {
        return words.details_without_database_role();
    }
    let names: Vec<&str> = roles.iter().map(|role| role.name()).collect();
    names.join(", ")
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct DatabaseUserPanelProps {
    pub(super) details: DatabaseUserDetails,
}

/// The details of a database user.
#[component]
pub(super) fn DatabaseUserPanel(props: &DatabaseUserPanelProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let details = &props.details;
    let subject = Subject::DatabaseUser(details.id);
    let (server, database, principal) = (details.server, details.database, details.principal);
    let role = |role: DatabaseRole| {
        let had = details.roles.clone();
        let dispatch = dispatch.clone();
        let onchange = Callback::from(move |is_on: bool| {
            let edit = if is_on {
                Edit::GrantDatabaseRoles {
                    server,
                    database,
                    principal,
                    roles: vec![role],
                }
            } else {
                // A role is taken away by making the user anew with the others.
                Edit::Several(vec![
                    Edit::Delete(vec![subject]),
                    Edit::GrantDatabaseRoles {
                        server,
                        database,
                        principal,
                        roles: had.iter().copied().filter(|it| *it != role).collect(),
                    },
                ])
            };
            dispatch.send(Action::Edit(edit));
        });
        html! {
            <Checkbox key={role.name()} label={role.name()} checked={details.roles.contains(&role)} {onchange}
                disabled={details.is_orphaned} hint={database_role_words(&words, role)} />
        }
    };
    html! {
        <>
            <Header {subject} lead={Lead::Icon(IconName::User)} name={details.who.clone()} kind={words.details_database_user()}
                is_renamable=false>
                { remove(&dispatch, words.details_database_user_remove(), subject, true) }
            </Header>
            <Section title={words.details_who_and_where()}>
                <ul class="rows">
                    { who(&words, &diagram, words.details_stands_for(), principal) }
                    { end(&words, &diagram, words.details_database(), Scope::Part(server, database)) }
                </ul>
            </Section>
            <Section title={words.database_roles()}>{ for DatabaseRole::ALL.into_iter().map(role) }</Section>
        </>
    }
}

/// What a database role lets one do, in a few words.
// Source: Microsoft SQL documentation, "Database-level roles", fixed database roles.
pub(crate) fn database_role_words(words: &Words, role: DatabaseRole) -> String {
    match role {
        DatabaseRole::DataReader => words.database_role_reader(),
        DatabaseRole::DataWriter => words.database_role_writer(),
        DatabaseRole::Owner => words.database_role_owner(),
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct AttachmentDetailsProps {
    pub(super) host: NodeId,
    pub(super) host_name: String,
    pub(super) identity: NodeId,
    pub(super) identity_name: String,
}

/// The details of an attached identity.
#[component]
pub(super) fn AttachmentDetails(props: &AttachmentDetailsProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let subject = Subject::Attachment(props.host, props.identity);
    html! {
        <>
            <Header {subject} lead={Lead::Icon(IconName::UserAssignedIdentity)} name={props.identity_name.clone()}
                kind={words.details_attachment(props.host_name.as_str())} is_renamable=false>
                { remove(&dispatch, words.details_detach(props.host_name.as_str()), subject, true) }
            </Header>
            <Section title={words.details_both_ends()}>
                <ul class="rows">
                    { end(&words, &diagram, words.offer_identity(), Scope::Node(props.identity)) }
                    { end(&words, &diagram, words.details_attached_to(), Scope::Node(props.host)) }
                </ul>
                <p class="details__hint">{ words.details_attachment_hint() }</p>
            </Section>
        </>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct MembershipDetailsProps {
    pub(super) group: NodeId,
    pub(super) group_name: String,
    pub(super) member: PrincipalId,
    pub(super) member_name: String,
}

/// The details of a membership in a group.
#[component]
pub(super) fn MembershipDetails(props: &MembershipDetailsProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let subject = Subject::Membership(props.group, props.member);
    html! {
        <>
            <Header {subject} lead={Lead::Icon(IconName::Group)} name={props.member_name.clone()}
                kind={words.details_membership(props.group_name.as_str())} is_renamable=false>
                { remove(&dispatch, words.details_membership_remove(props.group_name.as_str()), subject, true) }
            </Header>
            <Section title={words.details_both_ends()}>
                <ul class="rows">
                    { who(&words, &diagram, words.role_member(), props.member) }
                    { end(&words, &diagram, words.details_group(), Scope::Node(props.group)) }
                </ul>
                <p class="details__hint">{ words.details_membership_hint() }</p>
            </Section>
        </>
    }
}
