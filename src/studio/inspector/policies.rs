//! Which stored access policies does a storage account have, and what do they void?

use std::rc::Rc;

use vouchsafe_model::diagram::{Edit, NodeId, Subject};
use yew::prelude::*;

use super::row::{Row, Section, nothing};
use super::secrets::lead;
use crate::language::{Words, use_words};
use crate::store::Action;
use crate::store::select::{PoliciesDetails, PolicyRow};
use crate::studio::hooks::{Dispatch, use_dispatch};
use crate::widget::{Button, ButtonKind, ButtonSize, IconName, MenuButton, MenuEntry, MenuItem};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct PoliciesSectionProps {
    pub(super) node: NodeId,
    pub(super) details: PoliciesDetails,
}

/// Names at containers, queues, tables and shares: whoever deletes one voids what names
/// it.
#[component]
pub(super) fn PoliciesSection(props: &PoliciesSectionProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let node = props.node;
    let PoliciesDetails { policies, parts } = props.details.clone();
    let entries: Rc<[MenuEntry]> = parts
        .iter()
        .enumerate()
        .map(|(index, (_, name))| MenuEntry::Item(MenuItem::new(index.to_string(), name.clone())))
        .collect();
    let onselect = {
        let dispatch = dispatch.clone();
        Callback::from(move |index: AttrValue| {
            if let Some((part, _)) = index.parse().ok().and_then(|it: usize| parts.get(it)) {
                dispatch.send(Action::Edit(Edit::AddStoredPolicy {
                    node,
                    part: *part,
                    name: None,
                }));
            }
        })
    };
    let add = html! {
        <MenuButton label={words.details_policy_add()} icon={IconName::Plus} kind={ButtonKind::Ghost}
            size={ButtonSize::Small} {entries} {onselect} />
    };
    html! {
        <Section title={words.details_policies()} count={policies.len()} action={add}>
            <p class="details__hint">{ words.details_policies_hint() }</p>
            if policies.is_empty() {
                { nothing(words.details_none()) }
            }
            { for policies.iter().map(|it| policy(&words, &dispatch, node, it)) }
        </Section>
    }
}

fn policy(words: &Words, dispatch: &Dispatch, node: NodeId, row: &PolicyRow) -> Html {
    let edit = if row.is_deleted {
        Edit::AddStoredPolicy {
            node,
            part: row.part,
            name: Some(row.name.clone()),
        }
    } else {
        Edit::DeleteStoredPolicy {
            node,
            policy: row.id,
        }
    };
    let onclick = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.send(Action::Edit(edit.clone()))
    };
    let (label, icon) = if row.is_deleted {
        (
            words.details_policy_again(row.name.as_str()),
            IconName::Restart,
        )
    } else {
        (words.details_delete(row.name.as_str()), IconName::Trash)
    };
    let name = if row.is_deleted {
        words.details_policy_deleted(row.name.as_str())
    } else {
        row.name.clone()
    };
    html! {
        <div class="identity" key={row.id.to_string()}>
            <div class="details__heading">
                <h4 class="details__subtitle">{ words.details_name_for(name, row.place.as_str()) }</h4>
                <Button {label} {icon} kind={ButtonKind::Ghost} size={ButtonSize::Small} {onclick} />
            </div>
            <ul class="rows">
                { for row.named_by.iter().map(|it| html! {
                    <Row key={it.id.to_string()} lead={lead(it)} title={it.host_name.clone()}
                        subtitle={it.whereabouts(words)} subject={Subject::Setting(it.host, it.id)} is_gone={!it.is_current} />
                }) }
            </ul>
        </div>
    }
}
