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
use crate::store::words;
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
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let details = &props.details;
    let row = &details.row;
    let call = row.id;
    let subject = Subject::Call(call);
    let verdict = use_memo((diagram.clone(), call), |(diagram, call)| {
        facts::verdict(diagram, *call)
    });
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
            <Header {subject} lead={Lead::Icon(IconName::Call)} name={row.label.clone()} kind="Call">
                { remove(&dispatch, format!("Delete the call {}", row.label), subject, true) }
            </Header>
            <Section title="How it would end" action={(*verdict).as_ref().map(badge).unwrap_or_default()}>
                if let Some(verdict) = &*verdict {
                    <Callout tone={verdict.tone} title={if verdict.status.is_empty() { verdict.word.to_owned() } else { verdict.status.clone() }}>
                        { prose(&verdict.because) }
                    </Callout>
                }
                <Button label="Play" icon={IconName::Play} kind={ButtonKind::Primary} onclick={play} class="details__play" />
            </Section>
            <Section title="From and to">
                <ul class="rows">
                    { end(&diagram, "Caller", Scope::Node(row.caller)) }
                    { end(&diagram, "Target", row.target) }
                </ul>
            </Section>
            <Section title="What the code does">
                <CallForm what={details.what.clone()} expected_audience={details.expected_audience.clone()} {onchange}
                    {oncopy} />
            </Section>
        </>
    }
}

/// One end of a connection, as a line that leads there.
pub(super) fn end(
    diagram: &vouchsafe_model::diagram::Diagram,
    label: &'static str,
    scope: Scope,
) -> Html {
    let node = diagram.node(scope.node());
    let lead = node.map_or(Lead::Icon(IconName::Question), |node| {
        Lead::Tile(Sign::of_node(node))
    });
    let (title, subtitle, subject) = match scope.part() {
        None => (
            diagram.scope_name(scope).to_owned(),
            label.to_owned(),
            Subject::Node(scope.node()),
        ),
        Some(part) => (
            diagram.scope_name(scope).to_owned(),
            format!(
                "{label} · in {}",
                node.map_or("", |node| node.name.as_str())
            ),
            Subject::Part(scope.node(), part),
        ),
    };
    html! { <Row key={label} {lead} {title} {subtitle} subject={subject} /> }
}

/// Who holds, is denied or is attached, as a line that leads there.
pub(super) fn who(
    diagram: &vouchsafe_model::diagram::Diagram,
    label: &'static str,
    principal: PrincipalId,
) -> Html {
    let known = diagram.principal(principal);
    let lead = known.as_ref().map_or(Lead::Icon(IconName::Question), |it| {
        Lead::Tile(Sign::of_principal(it.kind))
    });
    let subtitle = known.as_ref().map_or_else(
        || label.to_owned(),
        |it| format!("{label} · {}", words::principal_kind(it.kind)),
    );
    let subject = node_of(diagram, principal).map(Subject::Node);
    html! {
        <Row key={label} {lead} title={principal_name(diagram, principal)} {subtitle} is_gone={known.is_none()}
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
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let details = &props.details;
    let row = &details.row;
    let subject = Subject::RoleAssignment(row.id);
    html! {
        <>
            <Header {subject} lead={Lead::Icon(IconName::Role)} name={row.role_name.clone()} kind="Role assignment"
                is_renamable=false>
                { remove(&dispatch, "Remove the role assignment".to_owned(), subject, true) }
            </Header>
            <Section title="Who and where">
                <ul class="rows">
                    { who(&diagram, "Member", row.principal) }
                    { end(&diagram, "Scope", row.scope) }
                </ul>
                if row.is_orphaned {
                    <Callout tone={Tone::Warning} title="Identity not found">
                        { "Whoever held this role was deleted. Azure keeps the assignment; it grants nobody anything. \
                           An identity that is turned on again is another one." }
                    </Callout>
                }
            </Section>
            <Section title="What it grants">
                if let Some(role) = &details.role {
                    <RoleGrants role={role.clone()} has_data={has_data(&diagram, row.scope)} />
                } else {
                    <Callout tone={Tone::Warning} title="The role is not known">
                        { format!("The role definition {} is neither built in here nor in this diagram, so what it \
                           grants is not known, and no call is decided by guessing.", row.role) }
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
    let dispatch = use_dispatch();
    let details = &props.details;
    let subject = Subject::DenyAssignment(details.id);
    let patterns = |label: &'static str, patterns: &[String]| {
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
            <Header {subject} lead={Lead::Icon(IconName::Deny)} name={details.name.clone()} kind="Deny assignment"
                is_renamable=false>
                { remove(&dispatch, "Remove the deny assignment".to_owned(), subject, true) }
            </Header>
            <Section title="Who and where">
                <dl class="facts">
                    <dt>{ "Denies" }</dt><dd>{ details.who.clone() }</dd>
                    if !details.spared.is_empty() { <dt>{ "Except" }</dt><dd>{ details.spared.join(", ") }</dd> }
                    <dt>{ "On" }</dt><dd>{ details.scope_words.clone() }</dd>
                </dl>
                <p class="details__hint">{ "It forbids whatever roles allow: deny assignments are asked first." }</p>
            </Section>
            <Section title="What it denies">
                { patterns("Data actions", &details.data_actions) }
                { patterns("Actions", &details.actions) }
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
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let users: Vec<_> = diagram
        .database_users()
        .filter(|it| it.server == props.server && it.database == props.database)
        .collect();
    html! {
        <Section title="Database users" count={users.len()}>
            if users.is_empty() {
                { nothing("Nobody. A database asks its own users, not Azure roles: drag a line from an identity to it.") }
            }
            <ul class="rows">
                { for users.iter().map(|it| {
                    let known = diagram.principal(it.principal);
                    let lead = known.as_ref().map_or(Lead::Icon(IconName::Question),
                        |it| Lead::Tile(Sign::of_principal(it.kind)));
                    let name = principal_name(&diagram, it.principal);
                    let subject = Subject::DatabaseUser(it.id);
                    html! {
                        <Row key={it.id.to_string()} {lead} title={name.clone()} subtitle={role_names(&it.roles)}
                            is_gone={known.is_none()} {subject}>
                            { remove(&dispatch, format!("Remove database user {name}"), subject, true) }
                        </Row>
                    }
                }) }
            </ul>
        </Section>
    }
}

fn role_names(roles: &[DatabaseRole]) -> String {
    if roles.is_empty() {
        return "Without a database role".to_owned();
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
            <Header {subject} lead={Lead::Icon(IconName::User)} name={details.who.clone()} kind="Database user"
                is_renamable=false>
                { remove(&dispatch, "Remove the database user".to_owned(), subject, true) }
            </Header>
            <Section title="Who and where">
                <ul class="rows">
                    { who(&diagram, "Stands for", principal) }
                    { end(&diagram, "Database", Scope::Part(server, database)) }
                </ul>
            </Section>
            <Section title="Database roles">{ for DatabaseRole::ALL.into_iter().map(role) }</Section>
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
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let subject = Subject::Attachment(props.host, props.identity);
    html! {
        <>
            <Header {subject} lead={Lead::Icon(IconName::UserAssignedIdentity)} name={props.identity_name.clone()}
                kind={format!("Attached to {}", props.host_name)} is_renamable=false>
                { remove(&dispatch, format!("Detach from {}", props.host_name), subject, true) }
            </Header>
            <Section title="Both ends">
                <ul class="rows">
                    { end(&diagram, "Identity", Scope::Node(props.identity)) }
                    { end(&diagram, "Attached to", Scope::Node(props.host)) }
                </ul>
                <p class="details__hint">{ "Code on the resource can get tokens for this identity, by its client ID." }</p>
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
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let subject = Subject::Membership(props.group, props.member);
    html! {
        <>
            <Header {subject} lead={Lead::Icon(IconName::Group)} name={props.member_name.clone()}
                kind={format!("Member of {}", props.group_name)} is_renamable=false>
                { remove(&dispatch, format!("Remove from {}", props.group_name), subject, true) }
            </Header>
            <Section title="Both ends">
                <ul class="rows">
                    { who(&diagram, "Member", props.member) }
                    { end(&diagram, "Group", Scope::Node(props.group)) }
                </ul>
                <p class="details__hint">{ "What the group may do, its members may do." }</p>
            </Section>
        </>
    }
}
