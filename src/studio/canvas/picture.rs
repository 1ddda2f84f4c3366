//! How is the diagram drawn? Element by element as the scene says, each by a component that renders again only when its
//! view is another object.

use std::rc::Rc;

use vouchsafe_scene::draw;
use vouchsafe_scene::frame::Frame;
use vouchsafe_scene::layout::{EdgeId, EdgeView, Layout, NodeView};
use vouchsafe_scene::theme::FONT_FAMILY;
use yew::prelude::*;

use super::element::element;
use super::marks::{MarksBefore, MarksBehind};
use super::shared::{Group, Shared, groups};

/// How many numbers of ids share a group.
pub(super) const GROUP: u32 = 100;

/// What a [`Picture`] shows.
#[derive(Clone, Debug, Properties)]
pub struct PictureProps {
    /// Where everything stands.
    pub layout: Rc<Layout>,
    /// What happens on it. What travels is drawn by [`Capsules`](super::capsules::Capsules).
    pub frame: Rc<Frame>,
    /// Whether what is selected, and where something pulled would go, is marked.
    #[prop_or_default]
    pub is_marked: bool,
}

impl PartialEq for PictureProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.layout, &other.layout)
            && Rc::ptr_eq(&self.frame, &other.frame)
            && self.is_marked == other.is_marked
    }
}

/// The drawing: what there is, and what happens on it. Those who don't see it read `Reach`
/// instead.
#[component]
pub fn Picture(props: &PictureProps) -> Html {
    let (layout, frame) = (Shared::from(&props.layout), Shared::from(&props.frame));
    html! {
        <svg class="picture" width="1" height="1" aria-hidden="true" focusable="false">
            <g class="drawing" font-family={FONT_FAMILY}>
                <Rooms layout={layout.clone()} />
                <Lines layout={layout.clone()} />
                if props.is_marked { <MarksBehind /> }
                <Cards layout={layout.clone()} />
                if props.is_marked { <MarksBefore /> }
                <Underlay frame={frame.clone()} />
                <Words {layout} />
                <Overlay {frame} />
            </g>
        </svg>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LayoutProps {
    layout: Shared<Layout>,
}

#[component]
fn Rooms(props: &LayoutProps) -> Html {
    let rooms = props.layout.rooms();
    html! {
        <g class="rooms">
            { for rooms.into_iter().map(|view| html! {
                <Node key={view.id.number()} view={Shared::from(view)} />
            }) }
        </g>
    }
}

#[component]
fn Lines(props: &LayoutProps) -> Html {
    let edges = groups(props.layout.edges(), |view| bucket(view.id));
    html! {
        <g class="edges">
            { for edges.into_iter().map(|(bucket, views)| html! {
                <Edges key={format!("{bucket:?}")} {views} />
            }) }
        </g>
    }
}

#[component]
fn Cards(props: &LayoutProps) -> Html {
    let cards = groups(props.layout.cards(), |view| view.id.number() / GROUP);
    html! {
        <g class="cards">
            { for cards.into_iter().map(|(bucket, views)| html! { <Nodes key={bucket} {views} /> }) }
        </g>
    }
}

#[component]
fn Words(props: &LayoutProps) -> Html {
    let edges = groups(props.layout.edges(), |view| bucket(view.id));
    html! {
        <g class="labels">
            { for edges.into_iter().map(|(bucket, views)| html! {
                <Labels key={format!("{bucket:?}")} {views} />
            }) }
        </g>
    }
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
    };
    (kind, number / GROUP)
}

#[derive(Clone, PartialEq, Properties)]
struct NodesProps {
    views: Group<NodeView>,
}

#[component]
fn Nodes(props: &NodesProps) -> Html {
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

#[derive(Clone, PartialEq, Properties)]
struct EdgesProps {
    views: Group<EdgeView>,
}

#[component]
fn Edges(props: &EdgesProps) -> Html {
    html! {
        { for props.views.iter().map(|view| html! { <Edge key={view.id.key()} view={view.clone()} /> }) }
    }
}

#[component]
fn Labels(props: &EdgesProps) -> Html {
    html! {
        { for props.views.iter().filter(|view| view.label.is_some()).map(|view| html! {
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
