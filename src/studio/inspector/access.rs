//! Who has which role here, and which roles does one hold? Access control, in
//! the words of the portal.

use vouchsafe_model::diagram::{Diagram, Edit, PrincipalId, Scope, Subject};
use yew::prelude::*;

use super::row::{LISTED, Lead, Row, Section, more, nothing};
use crate::language::{Words, use_words};
use crate::store::deny::begun;
use crate::store::select::{AccessRow, AccessTab, HeldRow, Inherited, held_by};
use crate::store::{Action, Dialog, RolePicker};
use crate::studio::hooks::{Dispatch, use_diagram, use_dispatch};
use crate::studio::sign::Sign;
use crate::widget::{Badge, Button, ButtonKind, ButtonSize, IconButton, IconName, Tone};

/// The id of the section, by which it is brought into view.
pub(super) const ACCESS_ID: &str = "details-access";

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct AccessSectionProps {
    pub(super) access: AccessTab,
}

/// What is assigned at a scope, what is inherited, and what is denied.
#[component]
pub(super) fn AccessSection(props: &AccessSectionProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let access = &props.access;
    let add = if access.is_assignable {
        assign_role(&dispatch, words.dialog_role(), None, Some(access.scope))
    } else {
        Html::default()
    };
    let (here, inherited): (Vec<&AccessRow>, Vec<&AccessRow>) = access
        .assignments
        .iter()
        .partition(|row| row.inherited == Inherited::Here);
    let row = |it: &&AccessRow| {
        assignment(
            &words,
            &dispatch,
            &diagram,
            it,
            &it.who,
            Some(&it.role_name),
        )
    };
    html! {
        <Section title={words.details_access()} id={ACCESS_ID} action={add}>
            if !access.denials.is_empty() {
                <h4 class="details__subtitle">{ words.details_denials() }</h4>
                <ul class="rows">
                    { for access.denials.iter().map(|it| html! {
                        <Row key={it.id.to_string()} lead={Lead::Icon(IconName::Deny)} title={it.name.clone()}
                            subtitle={denial_words(&words, &it.who, &it.inherited)} subject={Subject::DenyAssignment(it.id)}>
                            { remove(&dispatch, words.details_remove_denial(it.name.as_str()),
                                Subject::DenyAssignment(it.id), it.inherited == Inherited::Here) }
                        </Row>
                    }) }
                </ul>
            }
            if !here.is_empty() {
                <h4 class="details__subtitle">{ words.compare_role_assignments() }</h4>
                <ul class="rows">{ for here.iter().take(LISTED).map(row) }</ul>
                { more(&words, here.len()) }
            }
            if !inherited.is_empty() {
                <h4 class="details__subtitle">{ words.details_inherited() }</h4>
                <ul class="rows">{ for inherited.iter().take(LISTED).map(row) }</ul>
                { more(&words, inherited.len()) }
            }
            if access.assignments.is_empty() && access.denials.is_empty() {
                { nothing(words.details_nobody_has_role()) }
            }
            if access.is_assignable { { deny(&words, &dispatch, &diagram, access.scope) } }
            if !access.is_assignable {
                { nothing(words.details_roles_above()) }
            }
        </Section>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct RolesHeldProps {
    /// Who holds them.
    pub(super) principal: PrincipalId,
    /// What is held, everywhere.
    pub(super) roles: Vec<AccessRow>,
    /// What is said while nothing is held.
    #[prop_or_default]
    pub(super) empty: Option<String>,
}

/// The roles that a principal holds, wherever.
#[component]
pub(super) fn RolesHeld(props: &RolesHeldProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let add = assign_role(&dispatch, words.dialog_role(), Some(props.principal), None);
    let elsewhere = held_by(&words, &diagram, props.principal);
    let empty = if elsewhere.is_empty() {
        props
            .empty
            .clone()
            .unwrap_or_else(|| words.details_no_role_yet())
    } else {
        words.details_no_role_of_azure()
    };
    html! {
        <>
            <Section title={words.details_roles_held()} action={add}>
                if props.roles.is_empty() { { nothing(empty) } }
                <ul class="rows">{ for props.roles.iter().take(LISTED).map(|it| held(&words, &dispatch, &diagram, it)) }</ul>
                { more(&words, props.roles.len()) }
            </Section>
            { held_elsewhere(&words, &dispatch, &elsewhere) }
        </>
    }
}

/// What somebody holds where no role of Azure decides; nothing where they hold none.
fn held_elsewhere(words: &Words, dispatch: &Dispatch, rows: &[HeldRow]) -> Html {
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <Section title={words.details_elsewhere()} count={rows.len()}>{ held_rows(words, dispatch, rows) }</Section>
    }
}

/// The lines of what is held there, each of which leads to it and can be removed.
pub(super) fn held_rows(words: &Words, dispatch: &Dispatch, rows: &[HeldRow]) -> Html {
    let row = |it: &HeldRow| {
        let subtitle = if it.counts {
            it.subtitle.clone()
        } else {
            words.details_does_not_count(it.subtitle.as_str())
        };
        let label = words.details_remove_what(it.title.as_str(), it.subtitle.as_str());
        html! {
            <Row key={format!("{:?}", it.subject)} lead={Lead::Icon(IconName::Role)} title={it.title.clone()} {subtitle}
                subject={it.subject}>
                { remove(dispatch, label, it.subject, true) }
            </Row>
        }
    };
    html! {
        <>
            <ul class="rows">{ for rows.iter().take(LISTED).map(row) }</ul>
            { more(words, rows.len()) }
        </>
    }
}

/// A role that somebody holds, as a line that leads to the assignment.
pub(super) fn held(words: &Words, dispatch: &Dispatch, diagram: &Diagram, it: &AccessRow) -> Html {
    let on = words.details_on(it.scope_name.as_str());
    assignment(words, dispatch, diagram, it, &it.role_name, Some(&on))
}

fn assignment(
    words: &Words,
    dispatch: &Dispatch,
    diagram: &Diagram,
    it: &AccessRow,
    title: &str,
    subtitle: Option<&str>,
) -> Html {
    let lead = diagram
        .principal(it.principal)
        .map_or(Lead::Icon(IconName::Question), |principal| {
            Lead::Tile(Sign::of_principal(principal.kind))
        });
    let inherited = match &it.inherited {
        Inherited::Here => None,
        Inherited::From(_) => Some(words.details_inherited_from(it.scope_name.as_str())),
    };
    let subtitle = [subtitle.map(str::to_owned), inherited]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ");
    html! {
        <Row key={it.id.to_string()} {lead} title={title.to_owned()} {subtitle} is_gone={it.is_orphaned}
            subject={Subject::RoleAssignment(it.id)}>
            if it.is_orphaned { <Badge label={words.details_orphaned()} tone={Tone::Warning} /> }
            { remove(dispatch, words.details_remove_role(it.role_name.as_str(), it.who.as_str()),
                Subject::RoleAssignment(it.id), it.inherited == Inherited::Here) }
        </Row>
    }
}

/// A button that removes something; nothing where it has to be removed
/// elsewhere, as with what is inherited.
pub(super) fn remove(dispatch: &Dispatch, label: String, subject: Subject, is_here: bool) -> Html {
    if !is_here {
        return Html::default();
    }
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| dispatch.send(Action::Edit(Edit::Delete(vec![subject])));
    html! {
        <IconButton icon={IconName::Trash} {label} size={ButtonSize::Small} {onclick} class="row__remove" />
    }
}

/// A button that opens the role picker, with who or where given.
pub(super) fn assign_role(
    dispatch: &Dispatch,
    label: String,
    principal: Option<PrincipalId>,
    scope: Option<Scope>,
) -> Html {
    let dispatch = dispatch.clone();
    let onclick = move |_: MouseEvent| {
        dispatch.send(Action::DialogOpened(Dialog::RolePicker(RolePicker {
            principal,
            scope,
        })));
    };
    html! {
        <Button {label} icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small} has_popup="dialog"
            {onclick} />
    }
}

/// A button that opens a deny assignment in the making.
fn deny(words: &Words, dispatch: &Dispatch, diagram: &Diagram, scope: Scope) -> Html {
    let (dispatch, draft) = (dispatch.clone(), begun(words, diagram, scope));
    let onclick = move |_: MouseEvent| {
        dispatch.send(Action::DialogOpened(Dialog::DenyAssignment(draft.clone())));
    };
    html! {
        <Button label={words.dialog_deny()} icon={IconName::Deny} kind={ButtonKind::Ghost} size={ButtonSize::Small}
            has_popup="dialog" class="details__quiet" {onclick} />
    }
}

fn denial_words(words: &Words, who: &str, inherited: &Inherited) -> String {
    match inherited {
        Inherited::Here => words.details_denies(who),
        Inherited::From(scope) => words.details_denies_inherited(who, scope.as_str()),
    }
}
