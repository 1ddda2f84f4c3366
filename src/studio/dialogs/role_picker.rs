//! Chooses a role, who gets it, and where: the least-privileged roles for what
//! is drawn first, then all others to search.

use std::rc::Rc;

use vouchsafe_model::azure::BuiltInRole;
use vouchsafe_model::described;
use vouchsafe_model::diagram::{Diagram, PrincipalId, RoleKind, Scope};
use vouchsafe_model::guid::Guid;
use yew::prelude::*;

use super::role_scope::{ScopeLevel, all, levels, sentence};
use crate::browser::dom;
use crate::language::{Words, use_words};
use crate::store::roles::{RoleChoices, RoleRow, choices};
use crate::store::select::{RoleView, principal_choices};
use crate::store::{Action, AllRoles, Dialog as Open, RolePicker};
use crate::studio::hooks::{Dispatch, use_chrome, use_diagram, use_dispatch};
use crate::studio::role_grants::{RoleGrants, has_data, plane_word, planes};
use crate::widget::{
    Badge, Button, ButtonKind, ButtonSize, Choice, Combobox, Dialog, DialogSize, EmptyState,
    IconName, ListOption, ListOptions, Select, Tone,
};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct RolePickerDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
    pub(super) picker: RolePicker,
}

/// A role assignment in the making.
#[component]
pub(super) fn RolePickerDialog(props: &RolePickerDialogProps) -> Html {
    let words = use_words();
    let (dispatch, diagram, chrome) = (use_dispatch(), use_diagram(), use_chrome());
    let RolePicker {
        principal, scope, ..
    } = props.picker;
    let found = use_memo(
        (
            words.clone(),
            diagram.clone(),
            principal,
            scope,
            chrome.all_roles.clone(),
        ),
        |(words, diagram, principal, scope, all_roles)| {
            let catalogue = all_roles.catalogue().map(|it| &**it);
            choices(words, diagram, *principal, *scope, catalogue)
        },
    );
    let options = use_memo((words.clone(), found.clone()), |(words, found)| {
        let heading = words.role_proposed();
        let proposed = found.proposed.iter();
        proposed
            .map(|row| option(words, row, Some(&heading)))
            .chain(by_group(words, &found.others))
            .collect::<ListOptions>()
    });
    // What was chosen by hand; until then the first proposal is.
    let picked = use_state_eq(|| None::<Guid>);
    let picked_id = (*picked).or_else(|| found.proposed.first().map(|row| row.role.id));
    let row = picked_id.and_then(|id| found.row(id));
    let role = row.map(|row| &row.role);
    let assign_ref = use_node_ref();
    let is_by_key = use_mut_ref(|| false);

    let onselect = {
        let (picked, assign_ref) = (picked.clone(), assign_ref.clone());
        Callback::from(move |value: AttrValue| {
            picked.set(role_of(&value));
            dom::focus(&assign_ref);
        })
    };
    // The arrow keys show each role they come to; the pointer only the one it
    // clicks, for it crosses others on its way.
    let onactive = {
        let (picked, is_by_key) = (picked.clone(), is_by_key.clone());
        Callback::from(move |value: Option<AttrValue>| {
            if *is_by_key.borrow()
                && let Some(role) = value.as_deref().and_then(role_of)
            {
                picked.set(Some(role));
            }
        })
    };
    let onkeydown = {
        let is_by_key = is_by_key.clone();
        move |_: KeyboardEvent| *is_by_key.borrow_mut() = true
    };
    let onpointermove = move |_: PointerEvent| *is_by_key.borrow_mut() = false;
    // Whoever searches may mean any of them.
    let onquery = {
        let dispatch = dispatch.clone();
        Callback::from(move |query: AttrValue| {
            if !query.trim().is_empty() {
                dispatch.send(Action::AllRolesWanted);
            }
        })
    };
    let change = {
        let dispatch = dispatch.clone();
        Callback::from(move |picker: RolePicker| {
            dispatch.send(Action::DialogChanged(Open::RolePicker(picker)));
        })
    };
    let assign = {
        let dispatch = dispatch.clone();
        let role = role.map(|role| role.id);
        move |_: MouseEvent| {
            if let Some(role) = role {
                dispatch.send(Action::RoleChosen(role));
            }
        }
    };
    let cancel = props.onclose.reform(|_: MouseEvent| ());
    let outcome = match (role, principal, scope) {
        (_, None, _) => words.role_choose_member(),
        (_, _, None) => words.role_choose_scope(),
        (None, ..) => words.role_choose_role(),
        _ if row.is_some_and(|row| row.is_assigned) => words.role_assigned_already(),
        (Some(role), Some(principal), Some(scope)) => row
            .and_then(|row| row.obstacle.clone())
            .unwrap_or_else(|| sentence(&words, &diagram, &role.what.name, principal, scope)),
    };
    let can_assign = principal.is_some()
        && scope.is_some()
        && row.is_some_and(|row| !row.is_assigned && row.obstacle.is_none());
    let footer = html! {
        <>
            <p class="role-picker__outcome" role="status">{ outcome }</p>
            <Button label={words.dialog_cancel()} onclick={cancel} />
            <Button label={words.role_assign()} icon={IconName::Role} kind={ButtonKind::Primary} disabled={!can_assign}
                onclick={assign} button_ref={assign_ref} />
        </>
    };
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} size={DialogSize::Large} {footer}>
            <div class="role-picker">
                <div class="role-picker__ends">
                    { member_field(&words, &diagram, &props.picker, &change) }
                    { scope_field(&words, &diagram, &props.picker, &change) }
                </div>
                <div class="role-picker__body">
                    <div class="role-picker__list" {onkeydown} {onpointermove}>
                        <Combobox label={words.role_search()} options={(*options).clone()} {onselect} {onactive} {onquery}
                            selected={role.map(|role| AttrValue::from(role.id.to_string()))}
                            empty={words.role_search_nothing()} />
                        { how_many(&words, &found, &chrome.all_roles, &dispatch) }
                    </div>
                    <div class="role-picker__grants scroll" tabindex="0" role="region" aria-label={words.role_grants()}>
                        { grants(&words, role, scope.is_none_or(|scope| has_data(&diagram, scope))) }
                    </div>
                </div>
            </div>
        </Dialog>
    }
}

/// How many roles are listed, and how to get at the others.
fn how_many(words: &Words, found: &RoleChoices, all_roles: &AllRoles, dispatch: &Dispatch) -> Html {
    let listed = found.proposed.len() + found.others.len();
    let load = |label: String| {
        let dispatch = dispatch.clone();
        let onclick = move |_: MouseEvent| dispatch.send(Action::AllRolesWanted);
        html! { <Button {label} kind={ButtonKind::Ghost} size={ButtonSize::Small} {onclick} /> }
    };
    let (said, button) = match all_roles {
        AllRoles::NotAsked => (words.role_most_used(listed), load(words.role_load_all())),
        AllRoles::Loading => (words.role_loading(), Html::default()),
        AllRoles::Loaded(_) => (words.role_all(listed), Html::default()),
        AllRoles::Failed(reason) => (
            words.role_not_all(reason.to_string()),
            load(words.role_try_again()),
        ),
    };
    html! {
        <div class="role-picker__count">
            <p role="status">{ said }</p>
            { button }
        </div>
    }
}

fn grants(words: &Words, role: Option<&RoleView>, has_data: bool) -> Html {
    match role {
        Some(role) => html! {
            <>
                <h3 class="role-picker__name">{ role.what.name.clone() }</h3>
                <RoleGrants key={role.id.to_string()} role={role.clone()} {has_data} />
            </>
        },
        None => html! {
            <EmptyState icon={IconName::Role} title={words.role_none()}
                text={words.role_none_text()} />
        },
    }
}

fn option(words: &Words, row: &RoleRow, group: Option<&str>) -> ListOption {
    let what = &row.role.what;
    let tags = planes(what).into_iter().map(|it| plane_word(words, it));
    let tags: Vec<String> = tags.collect();
    let mut keywords = tags.join(" ");
    for block in &what.permissions {
        for pattern in block.actions.iter().chain(&block.data_actions) {
            keywords.push(' ');
            keywords.push_str(pattern);
        }
    }
    let told = words.said(&described::role(row.role.id, what));
    // Whoever knows the English words finds it by them, too.
    let keywords = format!("{keywords} {} {told}", what.description);
    let description = match &row.because {
        None => told,
        Some(because) => words.role_for(because.as_str()),
    };
    ListOption {
        description: Some(description.into()),
        keywords: Some(keywords.into()),
        group: Some(AttrValue::from(
            group.map_or_else(|| words.group_of_roles(&row.role.tag), str::to_owned),
        )),
        badge: row.is_assigned.then(|| words.role_assigned().into()),
        ..ListOption::new(row.role.id.to_string(), what.name.clone())
    }
}

/// The roles in the order of their groups, so that each group stands together.
fn by_group(words: &Words, rows: &[RoleRow]) -> impl Iterator<Item = ListOption> {
    let mut groups: Vec<&str> = vec![RoleKind::Custom.name(), RoleKind::BuiltIn.name()];
    for role in BuiltInRole::all() {
        let group = role.group.name();
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    // Further groups are those of the catalogue.
    let mut further: Vec<&str> = rows.iter().map(|row| row.role.tag.as_str()).collect();
    further.sort_unstable();
    further.dedup();
    further.retain(|tag| !groups.contains(tag));
    groups.extend(further);
    groups.into_iter().flat_map(move |group| {
        rows.iter()
            .filter(move |row| row.role.tag == group)
            .map(|row| option(words, row, None))
    })
}

fn role_of(value: &str) -> Option<Guid> {
    value.parse().ok()
}

/// Who gets the role.
fn member_field(
    words: &Words,
    diagram: &Diagram,
    picker: &RolePicker,
    change: &Callback<RolePicker>,
) -> Html {
    let mut members: Vec<Choice> = principal_choices(words, diagram)
        .into_iter()
        .map(|it| {
            Choice::new(
                it.principal.number().to_string(),
                format!("{} · {}", it.name, it.kind),
            )
        })
        .collect();
    if members.is_empty() {
        return html! {
            <p class="role-picker__nobody">
                <Badge label={words.role_nobody()} tone={Tone::Warning} />
                { " " }{ words.role_nobody_text() }
            </p>
        };
    }
    if picker.principal.is_none() {
        members.insert(0, Choice::new("", words.role_choose()));
    }
    let value = picker
        .principal
        .map(|principal| principal.number().to_string())
        .unwrap_or_default();
    let onchange = {
        let (picker, change) = (*picker, change.clone());
        Callback::from(move |value: AttrValue| {
            if let Ok(number) = value.parse() {
                change.emit(RolePicker {
                    principal: Some(PrincipalId::new(number)),
                    ..picker
                });
            }
        })
    };
    html! { <Select label={words.role_member()} choices={Rc::from(members)} {value} {onchange} /> }
}

/// Where it applies: wider or narrower, each with what it comes to.
fn scope_field(
    words: &Words,
    diagram: &Diagram,
    picker: &RolePicker,
    change: &Callback<RolePicker>,
) -> Html {
    let levels: Vec<ScopeLevel> = picker.scope.map_or_else(
        || all(words, diagram),
        |scope| around(words, diagram, scope),
    );
    let mut choices: Vec<Choice> = levels
        .iter()
        .enumerate()
        .map(|(index, level)| Choice::new(index.to_string(), level.words.clone()))
        .collect();
    let chosen = levels
        .iter()
        .position(|level| Some(level.scope) == picker.scope);
    if chosen.is_none() {
        choices.insert(0, Choice::new("", words.role_choose()));
    }
    let hint = chosen
        .and_then(|index| levels.get(index))
        .map(|level| AttrValue::from(level.reach.clone()));
    let onchange = {
        let (picker, change) = (*picker, change.clone());
        Callback::from(move |value: AttrValue| {
            let level = value
                .parse()
                .ok()
                .and_then(|index: usize| levels.get(index));
            if let Some(level) = level {
                change.emit(RolePicker {
                    scope: Some(level.scope),
                    ..picker
                });
            }
        })
    };
    html! {
        <Select label={words.role_scope()} choices={Rc::from(choices)}
            value={chosen.map(|index| index.to_string()).unwrap_or_default()} {hint} {onchange} />
    }
}

/// The scopes around one: of a part, also its resource's other parts.
fn around(words: &Words, diagram: &Diagram, scope: Scope) -> Vec<ScopeLevel> {
    match scope {
        Scope::Node(_) => levels(words, diagram, scope),
        Scope::Part(node, _) => levels(words, diagram, Scope::Node(node)),
    }
}
