//! How is the diagram drawn? Element by element as the scene says, each by a component that renders again only when its
//! view is another object.

use std::rc::Rc;

use vouchsafe_scene::draw;
use vouchsafe_scene::frame::Frame;
use vouchsafe_scene::geometry::{Rect, bounds};
use vouchsafe_scene::layout::{EdgeId, EdgeView, Layout, NodeView};
use vouchsafe_scene::theme::FONT_FAMILY;
use yew::prelude::*;

use super::attacked::AttackMarks;
use super::element::element;
use super::extent::Extent;
use super::marks::{MarksBefore, MarksBehind};
use super::shared::{Group, Shared, groups};

/// How many numbers of ids share a group: from afar each group is drawn anew as a whole when one of it changes.
pub(super) const GROUP: u32 = 32;

/// What a [`Picture`] shows.
#[derive(Clone, Debug, Properties)]
pub struct PictureProps {
    /// Where everything stands.
    pub layout: Rc<Layout>,
    /// What happens on it. What travels is drawn by [`Capsules`](super::capsules::Capsules).
    pub frame: Rc<Frame>,
    /// How much of it the page holds.
    #[prop_or_default]
    pub extent: Extent,
    /// Whether what is selected, and where something pulled would go, is marked.
    #[prop_or_default]
    pub is_marked: bool,
}

impl PartialEq for PictureProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.layout, &other.layout)
            && Rc::ptr_eq(&self.frame, &other.frame)
            && self.extent == other.extent
            && self.is_marked == other.is_marked
    }
}

/// The drawing: what there is, and what happens on it, each on a sheet of its own, so that what happens repaints nothing
/// that is there. Those who don't see it read `Reach` instead.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let (layout, frame) = (Shared::from(&props.layout), Shared::from(&props.frame));
    let extent = props.extent;
    html! {
        <>
            <Sheet>
                <Rooms layout={layout.clone()} {extent} />
                <Lines layout={layout.clone()} {extent} />
                if props.is_marked { <MarksBehind /> }
                <Cards layout={layout.clone()} {extent} />
                if props.is_marked { <AttackMarks /><MarksBefore /> }
            </Sheet>
            if extent.is_in_full() {
                <Sheet><Underlay frame={frame.clone()} /></Sheet>
                <Sheet><Words {layout} {extent} unsaid={frame.unsaid.clone()} /></Sheet>
                <Sheet><Overlay {frame} /></Sheet>
            } else {
                <Sheet>{ element(&draw::overview_of_frame(&frame)) }</Sheet>
            }
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct SheetProps {
    children: Html,
}

#[component]
fn Sheet(props: &SheetProps) -> Html {
    html! {
        <svg class="picture" width="1" height="1" aria-hidden="true" focusable="false">
            <g class="drawing" font-family={FONT_FAMILY}>{ props.children.clone() }</g>
        </svg>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LayoutProps {
    layout: Shared<Layout>,
    extent: Extent,
}

impl LayoutProps {
    /// The lines that are held, in groups.
    fn edges(&self) -> Vec<((u8, u32), Group<EdgeView>)> {
        let held = self.layout.edges().filter(|view| match self.extent {
            Extent::Near(_) => area_of(view).is_some_and(|area| self.extent.holds(area)),
            Extent::All | Extent::Overview => true,
        });
        groups(held, |view| bucket(view.id))
    }
}

#[component]
fn Rooms(props: &LayoutProps) -> Html {
    let rooms = props.layout.rooms();
    let is_in_full = props.extent.is_in_full();
    let rooms = groups(rooms, |view| (view.depth, view.id.number() / GROUP));
    html! {
        <g class="rooms">
            { for rooms.into_iter().map(|((depth, bucket), views)| html! {
                <Nodes key={format!("{depth}-{bucket}")} {views} {is_in_full} />
            }) }
        </g>
    }
}

#[component]
fn Lines(props: &LayoutProps) -> Html {
    let is_in_full = props.extent.is_in_full();
    html! {
        <g class="edges">
            { for props.edges().into_iter().map(|(bucket, views)| html! {
                <Edges key={format!("{bucket:?}")} {views} {is_in_full} />
            }) }
        </g>
    }
}

#[component]
fn Cards(props: &LayoutProps) -> Html {
    let held = props
        .layout
        .cards()
        .filter(|view| props.extent.holds(view.hull()));
    let cards = groups(held, |view| view.id.number() / GROUP);
    let is_in_full = props.extent.is_in_full();
    html! {
        <g class="cards">
            { for cards.into_iter().map(|(bucket, views)| html! {
                <Nodes key={bucket} {views} {is_in_full} />
            }) }
        </g>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct WordsProps {
    layout: Shared<Layout>,
    extent: Extent,
    /// The lines whose words are left out.
    unsaid: Vec<EdgeId>,
}

#[component]
fn Words(props: &WordsProps) -> Html {
    let all = LayoutProps {
        layout: props.layout.clone(),
        extent: props.extent,
    };
    let unsaid_of = |views: &Group<EdgeView>| -> Vec<EdgeId> {
        let is_of_group = |id: &EdgeId| views.iter().any(|view| view.id == *id);
        props.unsaid.iter().copied().filter(is_of_group).collect()
    };
    let rooms = props.layout.rooms().into_iter();
    let rooms = rooms.filter(|view| props.extent.holds(view.label_strip()));
    html! {
        <>
        <g class="names">
            { for rooms.map(|view| html! { <Name key={view.id.number()} view={Shared::from(view)} /> }) }
        </g>
        <g class="labels">
            { for all.edges().into_iter().map(|(bucket, views)| {
                let unsaid = unsaid_of(&views);
                html! { <Labels key={format!("{bucket:?}")} {views} {unsaid} /> }
            }) }
        </g>
        </>
    }
}

/// The room that a line and the words on it take.
fn area_of(view: &EdgeView) -> Option<Rect> {
    let label = view.label.as_ref().map(|label| label.rect);
    bounds(view.route.bounds().into_iter().chain(label))
}

/// The group of a line: by its kind and its number, both of which it keeps.
fn bucket(id: EdgeId) -> (u8, u32) {
    let (kind, number) = match id {
        EdgeId::Call(id) => (0, id.number()),
        EdgeId::RoleAssignment(id) => (1, id.number()),
        EdgeId::DatabaseUser(id) => (2, id.number()),
        EdgeId::DenyAssignment(id, _) => (3, id.number()),
        EdgeId::Attachment { host, .. } => (4, host.number()),
        EdgeId::Membership { group, .. } => (5, group.number()),
        EdgeId::Copy { host, .. } => (6, host.number()),
        EdgeId::DataGrant(id) => (7, id.number()),
    };
    (kind, number / GROUP)
}

#[derive(Clone, PartialEq, Properties)]
struct NodesProps {
    views: Group<NodeView>,
    is_in_full: bool,
}

#[component]
fn Nodes(props: &NodesProps) -> Html {
    if !props.is_in_full {
        return element(&draw::overview_of_nodes(
            props.views.iter().map(|view| &**view),
        ));
    }
    html! {
        { for props.views.iter().map(|view| html! { <Node key={view.id.number()} view={view.clone()} /> }) }
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct NodeProps {
    pub(super) view: Shared<NodeView>,
}

/// A node as the scene draws it.
#[component]
pub(super) fn Node(props: &NodeProps) -> Html {
    element(&draw::node(&props.view))
}

/// What a room is called.
#[component]
fn Name(props: &NodeProps) -> Html {
    draw::room_name(&props.view)
        .map(|name| element(&name))
        .unwrap_or_default()
}

#[derive(Clone, PartialEq, Properties)]
struct EdgesProps {
    views: Group<EdgeView>,
    is_in_full: bool,
}

#[component]
fn Edges(props: &EdgesProps) -> Html {
    if !props.is_in_full {
        return element(&draw::overview_of_lines(
            props.views.iter().map(|view| &**view),
        ));
    }
    html! {
        { for props.views.iter().map(|view| html! { <Edge key={view.id.key()} view={view.clone()} /> }) }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LabelsProps {
    views: Group<EdgeView>,
    unsaid: Vec<EdgeId>,
}

#[component]
fn Labels(props: &LabelsProps) -> Html {
    let is_said = |view: &EdgeView| view.label.is_some() && !props.unsaid.contains(&view.id);
    html! {
        { for props.views.iter().filter(|view| is_said(view)).map(|view| html! {
            <Label key={view.id.key()} view={view.clone()} />
        }) }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct EdgeProps {
    view: Shared<EdgeView>,
}

#[component]
fn Edge(props: &EdgeProps) -> Html {
    element(&draw::edge(&props.view))
}

#[component]
fn Label(props: &EdgeProps) -> Html {
    draw::edge_label(&props.view)
        .map(|label| element(&label))
        .unwrap_or_default()
}

#[derive(Clone, PartialEq, Properties)]
struct FrameProps {
    frame: Shared<Frame>,
}

#[component]
fn Underlay(props: &FrameProps) -> Html {
    element(&draw::underlay(&props.frame))
}

/// What happens, but for what travels.
#[component]
fn Overlay(props: &FrameProps) -> Html {
    let frame = Frame {
        capsules: Vec::new(),
        ..Frame::clone(&props.frame)
    };
    element(&draw::overlay(&frame))
}
