//! Which authorization rules, or users with passwords, does a resource have?

use std::rc::Rc;

use vouchsafe_model::diagram::{Edit, NodeId};
use yew::prelude::*;

use super::row::{Section, nothing};
use super::secrets::key_copies;
use crate::language::{Words, use_words};
use crate::store::Action;
use crate::store::select::{HolderRow, HoldersDetails, KeyRow};
use crate::studio::hooks::{Dispatch, use_dispatch};
use crate::widget::{
    Button, ButtonKind, ButtonSize, Choice, IconName, MenuButton, MenuEntry, MenuItem, Select,
};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct HoldersSectionProps {
    pub(super) node: NodeId,
    pub(super) details: HoldersDetails,
}

/// Whom the resource lets in besides, each with rights and keys of its own.
#[component]
pub(super) fn HoldersSection(props: &HoldersSectionProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let node = props.node;
    let HoldersDetails {
        title,
        holders,
        new,
    } = props.details.clone();
    let entries: Rc<[MenuEntry]> = new
        .iter()
        .enumerate()
        .map(|(index, it)| MenuEntry::Item(MenuItem::new(index.to_string(), it.words.clone())))
        .collect();
    let onselect = {
        let dispatch = dispatch.clone();
        Callback::from(move |index: AttrValue| {
            if let Some(it) = index.parse().ok().and_then(|it: usize| new.get(it)) {
                dispatch.send(Action::Edit(Edit::AddKeyHolder {
                    node,
                    part: it.part,
                    name: None,
                    rights: it.rights,
                }));
            }
        })
    };
    let add = if entries.is_empty() {
        Html::default()
    } else {
        html! {
            <MenuButton label={words.deny_add()} icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small}
                {entries} {onselect} />
        }
    };
    html! {
        <Section {title} count={holders.len()} action={add}>
            if holders.is_empty() {
                { nothing(words.details_none()) }
            }
            { for holders.iter().map(|it| holder(&words, &dispatch, node, it)) }
        </Section>
    }
}

fn holder(words: &Words, dispatch: &Dispatch, node: NodeId, row: &HolderRow) -> Html {
    let id = row.id;
    let choices: Rc<[Choice]> = row
        .choices
        .iter()
        .enumerate()
        .map(|(index, (_, words))| Choice::new(index.to_string(), words.clone()))
        .collect();
    let chosen = row.choices.iter().position(|it| it.0 == row.rights);
    let onchange = {
        let (dispatch, choices, name) = (dispatch.clone(), row.choices.clone(), row.name.clone());
        Callback::from(move |index: AttrValue| {
            if let Some((rights, _)) = index.parse().ok().and_then(|it: usize| choices.get(it)) {
                dispatch.send(Action::Edit(Edit::ChangeKeyHolder {
                    node,
                    holder: id,
                    name: name.clone(),
                    rights: *rights,
                }));
            }
        })
    };
    let remove = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| {
            dispatch.send(Action::Edit(Edit::RemoveKeyHolder { node, holder: id }));
        }
    };
    html! {
        <div class="identity" key={id.to_string()}>
            <div class="details__heading">
                <h4 class="details__subtitle">{ words.details_name_for(row.name.as_str(), row.place.as_str()) }</h4>
                <Button label={words.details_delete(row.name.as_str())} icon={IconName::Trash} kind={ButtonKind::Ghost}
                    size={ButtonSize::Small} onclick={remove} />
            </div>
            <Select label={words.details_may_do(row.name.as_str())} {choices}
                value={chosen.unwrap_or_default().to_string()} {onchange} />
            { for row.keys.iter().map(|it| key(words, dispatch, node, row, it)) }
        </div>
    }
}

fn key(words: &Words, dispatch: &Dispatch, node: NodeId, holder: &HolderRow, row: &KeyRow) -> Html {
    let (id, slot) = (holder.id, row.slot);
    let rotate = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| {
            dispatch.send(Action::Edit(Edit::RegenerateHolderKey {
                node,
                holder: id,
                slot,
            }));
        }
    };
    html! {
        <div key={slot.name()}>
            <Button label={words.details_rotate_of(row.name.as_str(), holder.name.as_str())} icon={IconName::Restart}
                kind={ButtonKind::Ghost} size={ButtonSize::Small} onclick={rotate} />
            { key_copies(words, row) }
        </div>
    }
}
