//! A group and its members.

use std::rc::Rc;

use vouchsafe_model::diagram::{Edit, NewNodeKind, PrincipalId, Subject};
use vouchsafe_model::flow::ids;
use yew::prelude::*;

use super::access::{RolesHeld, remove};
use super::copy::CopyLine;
use super::header::Header;
use super::principal::{Groups, node_of};
use super::row::{Lead, Row, Section, nothing};
use crate::language::{Words, use_words};
use crate::store::Action;
use crate::store::select::{GroupDetails, MemberRow, PrincipalChoice};
use crate::studio::hooks::{use_diagram, use_dispatch};
use crate::studio::sign::Sign;
use crate::widget::{ButtonKind, ButtonSize, IconName, MenuButton, MenuEntry, MenuItem};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct GroupPanelProps {
    pub(super) details: GroupDetails,
}

/// The details of a group.
#[component]
pub(super) fn GroupPanel(props: &GroupPanelProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let details = &props.details;
    let (header, group) = (&details.header, details.header.id);
    let subject = Subject::Node(group);
    let add = {
        let dispatch = dispatch.clone();
        Callback::from(move |member: PrincipalId| {
            dispatch.send(Action::Edit(Edit::AddMember { group, member }));
        })
    };
    let row = |it: &MemberRow| {
        let lead = diagram
            .principal(it.principal)
            .map_or(Lead::Icon(IconName::Question), |principal| {
                Lead::Tile(Sign::of_principal(principal.kind))
            });
        html! {
            <Row key={it.principal.to_string()} {lead} title={it.name.clone()} subtitle={it.kind.clone()}
                subject={node_of(&diagram, it.principal).map(Subject::Node)}>
                { remove(&dispatch, words.details_group_remove(it.name.as_str()),
                    Subject::Membership(group, it.principal), true) }
            </Row>
        }
    };
    html! {
        <>
            <Header {subject} lead={Lead::Tile(Sign::of_new(NewNodeKind::Group))} name={header.name.clone()}
                kind={header.kind.clone()}>
                { remove(&dispatch, words.details_delete(header.name.as_str()), subject, true) }
            </Header>
            <Section title={words.offer_members()} count={details.members.len()} action={add_menu(&words, &details.candidates, add)}>
                if details.members.is_empty() { { nothing(words.details_group_nobody()) } }
                <ul class="rows">{ for details.members.iter().map(row) }</ul>
            </Section>
            <RolesHeld principal={details.principal} roles={details.roles.clone()}
                empty={words.details_no_role_of_group()} />
            <Groups groups={details.groups.clone()} />
            <Section title={words.details_properties()}>
                <CopyLine label={words.details_object_id()} value={ids::object_id(details.principal).to_string()} />
            </Section>
        </>
    }
}

fn add_menu(words: &Words, candidates: &[PrincipalChoice], add: Callback<PrincipalId>) -> Html {
    if candidates.is_empty() {
        return Html::default();
    }
    let entries: Rc<[MenuEntry]> = candidates
        .iter()
        .map(|it| {
            let words = format!("{} · {}", it.name, it.kind);
            MenuItem::new(it.principal.number().to_string(), words).into()
        })
        .collect();
    let onselect = Callback::from(move |value: AttrValue| {
        if let Ok(number) = value.parse() {
            add.emit(PrincipalId::new(number));
        }
    });
    html! {
        <MenuButton label={words.details_group_add()} icon={IconName::Plus} kind={ButtonKind::Ghost} size={ButtonSize::Small}
            {entries} {onselect} />
    }
}
