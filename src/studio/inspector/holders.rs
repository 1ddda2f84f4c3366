//! Which authorization rules, or users with passwords, does a resource have?

use std::rc::Rc;

use vouchsafe_model::diagram::{Edit, NodeId};
use yew::prelude::*;

use super::row::{Section, nothing};
use super::secrets::key_copies;
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
    let dispatch = use_dispatch();
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
            <MenuButton label="Add" icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small}
                {entries} {onselect} />
        }
    };
    html! {
        <Section {title} count={holders.len()} action={add}>
            if holders.is_empty() {
                { nothing("None.") }
            }
            { for holders.iter().map(|it| holder(&dispatch, node, it)) }
        </Section>
    }
}

fn holder(dispatch: &Dispatch, node: NodeId, row: &HolderRow) -> Html {
    let id = row.id;
    let words: Rc<[Choice]> = row
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
                <h4 class="details__subtitle">{ format!("{} for {}", row.name, row.place) }</h4>
                <Button label={format!("Delete {}", row.name)} icon={IconName::Trash} kind={ButtonKind::Ghost}
                    size={ButtonSize::Small} onclick={remove} />
            </div>
            <Select label={format!("What {} may do", row.name)} choices={words}
                value={chosen.unwrap_or_default().to_string()} {onchange} />
            { for row.keys.iter().map(|it| key(dispatch, node, row, it)) }
        </div>
    }
}

fn key(dispatch: &Dispatch, node: NodeId, holder: &HolderRow, row: &KeyRow) -> Html {
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
            <Button label={format!("Rotate {} of {}", row.name, holder.name)} icon={IconName::Restart}
                kind={ButtonKind::Ghost} size={ButtonSize::Small} onclick={rotate} />
            { key_copies(row) }
        </div>
    }
}
