//! What can be reached without seeing the drawing? An element over everything drawn, with a role and a name.
//!
//! They are buttons, pressed while selected, of which Tab reaches one; the store moves the focus among them. Hover, focus
//! and selection show on them, so that the drawing beneath is not drawn again. Pointers go through to the canvas, which
//! knows best what lies where.

use vouchsafe_model::diagram::{CallId, DatabaseUserId, DenyAssignmentId, NodeId, PartId};
use vouchsafe_model::diagram::{PrincipalId, RoleAssignmentId, Subject};
use vouchsafe_scene::geometry::Rect;
use vouchsafe_scene::layout::{EdgeView, Layout, NodeShape, NodeView};
use web_sys::Element;
use yew::prelude::*;

use super::contexts::use_shown;
use super::picture::GROUP;
use super::shared::{Group, Shared, groups};
use crate::browser::dom;
use crate::store::{Action, FocusPlace, SelectHow, Selection, words};
use crate::studio::hooks::{use_chrome, use_dispatch, use_selection};

/// The attribute that says what an element stands for.
const SUBJECT: &str = "data-subject";

/// What some of a group's elements are besides what they stand for.
#[derive(Clone, Debug, Default, PartialEq)]
struct Marks {
    /// What of the group is selected.
    selected: Vec<Subject>,
    /// What of the group Tab reaches, and what is said of it.
    current: Option<(Subject, AttrValue)>,
}

/// Elements for all that is drawn.
#[component]
pub(super) fn Reach() -> Html {
    let dispatch = use_dispatch();
    let shown = use_shown();
    let selection = use_selection();
    let layout = &shown.layout;
    let current = current(&selection, layout);
    let name = current.map(|subject| AttrValue::from(words::subject(&shown.diagram, subject)));
    let current = current.zip(name);
    let root = use_focus(&selection, current.as_ref().map(|(subject, _)| *subject));

    let onfocusin = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: FocusEvent| {
            if let Some(subject) = subject_of(&event) {
                dispatch.send(Action::FocusMoved(Some(subject)));
            }
        })
    };
    // A click without a pointer comes from whoever reads the page to somebody.
    let onclick = Callback::from(move |event: MouseEvent| {
        if let Some(subject) = subject_of(&event).filter(|_| event.detail() == 0) {
            let how = SelectHow::Only;
            dispatch.send(Action::Selected { subject, how });
        }
    });

    let marks = |has: &dyn Fn(Subject) -> bool| Marks {
        selected: selection.subjects().filter(|it| has(*it)).collect(),
        current: current.clone().filter(|(subject, _)| has(*subject)),
    };
    let rooms = groups(layout.rooms(), |view| {
        (view.depth, view.id.number() / GROUP)
    });
    let cards = groups(layout.cards(), |view| view.id.number() / GROUP);
    html! {
        <div ref={root} class="reach" {onfocusin} {onclick}>
            { for rooms.into_iter().map(|((depth, bucket), views)| {
                let marks = marks(&|subject| is_among(&views, subject));
                html! { <ReachNodes key={format!("room-{depth}-{bucket}")} {views} {marks} /> }
            }) }
            <ReachLines layout={Shared::from(layout)} marks={marks(&is_line)} />
            { for cards.into_iter().map(|(bucket, views)| {
                let marks = marks(&|subject| is_among(&views, subject));
                html! { <ReachNodes key={format!("card-{bucket}")} {views} {marks} /> }
            }) }
        </div>
    }
}

/// What Tab reaches: where the keyboard was last, or what is selected, or the first thing there is.
fn current(selection: &Selection, layout: &Layout) -> Option<Subject> {
    let first = || {
        let room = layout.rooms().first().map(|view| view.id);
        room.or_else(|| layout.reading_order().first().copied())
    };
    selection
        .focus()
        .or_else(|| selection.single())
        .or_else(|| first().map(Subject::Node))
}

/// Moves the focus of the page along with the store's, while the canvas has it or when the canvas is asked for.
#[hook]
fn use_focus(selection: &Selection, current: Option<Subject>) -> NodeRef {
    let root = use_node_ref();
    let request = use_chrome().focus;
    use_effect_with(selection.focus(), {
        let root = root.clone();
        move |focus| {
            if let Some(subject) = focus.filter(|_| dom::has_focus_inside(&root)) {
                focus_subject(&root, subject);
            }
        }
    });
    use_effect_with(request, {
        let root = root.clone();
        move |request| {
            let is_asked = request.serial > 0 && request.place == FocusPlace::Canvas;
            if let Some(subject) = current.filter(|_| is_asked) {
                focus_subject(&root, subject);
            }
        }
    });
    root
}

fn focus_subject(root: &NodeRef, subject: Subject) {
    dom::focus_in_place(root, &format!("[{SUBJECT}=\"{}\"]", key_of(subject)));
}

#[derive(Clone, PartialEq, Properties)]
struct ReachNodesProps {
    views: Group<NodeView>,
    marks: Marks,
}

#[component]
fn ReachNodes(props: &ReachNodesProps) -> Html {
    let one = |view: &Shared<NodeView>| {
        let marks = Marks {
            selected: props
                .marks
                .selected
                .iter()
                .copied()
                .filter(|subject| node_of(*subject) == Some(view.id))
                .collect(),
            current: props
                .marks
                .current
                .clone()
                .filter(|(subject, _)| node_of(*subject) == Some(view.id)),
        };
        html! { <ReachNode key={view.id.number()} view={view.clone()} {marks} /> }
    };
    html! { { for props.views.iter().map(one) } }
}

#[derive(Clone, PartialEq, Properties)]
struct ReachNodeProps {
    view: Shared<NodeView>,
    marks: Marks,
}

#[component]
fn ReachNode(props: &ReachNodeProps) -> Html {
    let view = &props.view;
    let class = match view.shape {
        NodeShape::Room => "reach__thing reach__thing--room",
        NodeShape::Card => "reach__thing reach__thing--card",
        NodeShape::Pill => "reach__thing reach__thing--pill",
        NodeShape::Note => "reach__thing reach__thing--note",
    };
    let node = Subject::Node(view.id);
    let parts = view.parts.iter().map(|part| {
        let subject = Subject::Part(view.id, part.id);
        let name = format!("{}, in {}", part.text, view.title);
        thing(
            subject,
            name.into(),
            "reach__thing reach__thing--part",
            part.rect,
            &props.marks,
        )
    });
    html! {
        <>
            { thing(node, name_of(view), class, view.rect, &props.marks) }
            { for parts }
        </>
    }
}

/// What a node is called where nobody asked for more: `web-vm, Virtual machine`.
fn name_of(view: &NodeView) -> AttrValue {
    if view.shape == NodeShape::Note {
        return format!("Note: {}", view.lines.join(" ")).into();
    }
    format!("{}, {}", view.title, view.subtitle).into()
}

fn thing(
    subject: Subject,
    name: AttrValue,
    class: &'static str,
    rect: Rect,
    marks: &Marks,
) -> Html {
    let key = key_of(subject);
    let is_selected = marks.selected.contains(&subject);
    let current = marks.current.as_ref().filter(|(it, _)| *it == subject);
    let name = current.map_or(name, |(_, said)| said.clone());
    let Rect {
        x,
        y,
        width,
        height,
    } = rect;
    html! {
        <div key={key.as_str()} {class} role="button" aria-label={name} data-subject={key}
            aria-pressed={if is_selected { "true" } else { "false" }}
            tabindex={if current.is_some() { "0" } else { "-1" }}
            style={format!("left:{x}px;top:{y}px;width:{width}px;height:{height}px")} />
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ReachLinesProps {
    layout: Shared<Layout>,
    marks: Marks,
}

/// The words on lines; of lines without words, those that are selected or have the keyboard.
#[component]
fn ReachLines(props: &ReachLinesProps) -> Html {
    let edges = groups(props.layout.edges(), |view| view.id.kind());
    html! {
        { for edges.into_iter().map(|(kind, views)| {
            let of_kind = |subject: &Subject| views.iter().any(|view| view.id.subject() == *subject);
            let marks = if props.marks == Marks::default() {
                Marks::default()
            } else {
                Marks {
                    selected: props.marks.selected.iter().copied().filter(of_kind).collect(),
                    current: props.marks.current.clone().filter(|(subject, _)| of_kind(subject)),
                }
            };
            html! { <ReachEdges key={format!("{kind:?}")} {views} {marks} /> }
        }) }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ReachEdgesProps {
    views: Group<EdgeView>,
    marks: Marks,
}

#[component]
fn ReachEdges(props: &ReachEdgesProps) -> Html {
    let one = |view: &Shared<EdgeView>| {
        let subject = view.id.subject();
        let is_marked = props.marks.selected.contains(&subject)
            || props
                .marks
                .current
                .as_ref()
                .is_some_and(|(it, _)| *it == subject);
        let (name, place) = match &view.label {
            Some(label) => (label.text.clone(), label.rect),
            None if is_marked => ("Line".to_owned(), middle_of(view)?),
            None => return None,
        };
        let class = "reach__thing reach__thing--line";
        Some(thing(subject, name.into(), class, place, &props.marks))
    };
    html! { { for props.views.iter().filter_map(one) } }
}

/// A small square in the middle of a line.
fn middle_of(view: &EdgeView) -> Option<Rect> {
    const SIDE: i32 = 20;
    let track = view.route.track();
    if view.route.is_empty() {
        return None;
    }
    let at = track.at(track.length() / 2.0);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a point of a route lies where whole numbers do"
    )]
    let (x, y) = (at.x as i32, at.y as i32);
    Some(Rect::new(x - SIDE / 2, y - SIDE / 2, SIDE, SIDE))
}

const fn node_of(subject: Subject) -> Option<NodeId> {
    match subject {
        Subject::Node(node) | Subject::Part(node, _) => Some(node),
        _ => None,
    }
}

const fn is_line_subject(subject: Subject) -> bool {
    node_of(subject).is_none()
}

fn is_line(subject: Subject) -> bool {
    is_line_subject(subject)
}

fn is_among(views: &Group<NodeView>, subject: Subject) -> bool {
    node_of(subject).is_some_and(|node| views.iter().any(|view| view.id == node))
}

/// A subject as an attribute: a letter for what it is, and its numbers.
fn key_of(subject: Subject) -> String {
    match subject {
        Subject::Node(node) => format!("n{}", node.number()),
        Subject::Part(node, part) => format!("p{}-{}", node.number(), part.number()),
        Subject::Attachment(host, identity) => {
            format!("i{}-{}", host.number(), identity.number())
        }
        Subject::Membership(group, member) => format!("m{}-{}", group.number(), member.number()),
        Subject::RoleAssignment(id) => format!("r{}", id.number()),
        Subject::DenyAssignment(id) => format!("d{}", id.number()),
        Subject::DatabaseUser(id) => format!("u{}", id.number()),
        Subject::Call(id) => format!("c{}", id.number()),
    }
}

/// The subject that an attribute means.
fn subject_from(key: &str) -> Option<Subject> {
    let mut letters = key.chars();
    let kind = letters.next()?;
    let (first, second) = match letters.as_str().split_once('-') {
        Some((first, second)) => (first.parse().ok()?, second.parse().ok()?),
        None => (letters.as_str().parse().ok()?, 0),
    };
    Some(match kind {
        'n' => Subject::Node(NodeId::new(first)),
        'p' => Subject::Part(NodeId::new(first), PartId::new(second)),
        'i' => Subject::Attachment(NodeId::new(first), NodeId::new(second)),
        'm' => Subject::Membership(NodeId::new(first), PrincipalId::new(second)),
        'r' => Subject::RoleAssignment(RoleAssignmentId::new(first)),
        'd' => Subject::DenyAssignment(DenyAssignmentId::new(first)),
        'u' => Subject::DatabaseUser(DatabaseUserId::new(first)),
        'c' => Subject::Call(CallId::new(first)),
        _ => return None,
    })
}

fn subject_of(event: &Event) -> Option<Subject> {
    let element: Element = event.target_dyn_into()?;
    subject_from(&element.get_attribute(SUBJECT)?)
}

/// The node under a pointer, whose ports are then shown: by the element over it, or by one of those ports.
pub(super) fn node_under(event: &Event) -> Option<NodeId> {
    let element: Element = event.target_dyn_into()?;
    if let Some(node) = element
        .closest("[data-node]")
        .ok()
        .flatten()
        .and_then(|port| port.get_attribute("data-node"))
    {
        return node.parse().ok().map(NodeId::new);
    }
    node_of(subject_from(&element.get_attribute(SUBJECT)?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_survives_as_an_attribute() {
        let node = NodeId::new(7);
        for subject in [
            Subject::Node(node),
            Subject::Part(node, PartId::new(8)),
            Subject::Attachment(node, NodeId::new(9)),
            Subject::Membership(node, PrincipalId::new(10)),
            Subject::RoleAssignment(RoleAssignmentId::new(11)),
            Subject::DenyAssignment(DenyAssignmentId::new(12)),
            Subject::DatabaseUser(DatabaseUserId::new(13)),
            Subject::Call(CallId::new(14)),
        ] {
            assert_eq!(subject_from(&key_of(subject)), Some(subject));
        }
        assert_eq!(subject_from("x1"), None);
        assert_eq!(subject_from(""), None);
    }
}
