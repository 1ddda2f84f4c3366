//! What can be reached without seeing the drawing? An element for everything drawn, with a role and a name.
//!
//! They are buttons, pressed while selected, of which Tab reaches one; the store moves the focus among them. Hover and
//! focus show on them, so that the drawing is not drawn again. Pointers go through to the canvas, which knows best what lies
//! where.

use std::rc::Rc;

use vouchsafe_model::diagram::{
    AssertionId, CallId, ClientCredentialId, DataGrantId, DatabaseUserId, DenyAssignmentId,
    FederatedCredentialId, KeyHolderId, KeySlot, NodeId, PartId, SettingId,
};
use vouchsafe_model::diagram::{Diagram, PrincipalId, RoleAssignmentId, RoleDefinitionId, Subject};
use vouchsafe_model::flow::secrets::SecretOrigin;
use vouchsafe_scene::geometry::Rect;
use vouchsafe_scene::layout::{ChipId, ChipView, EdgeKind, EdgeView, Layout, NodeShape, NodeView};
use web_sys::Element;
use yew::prelude::*;

use super::contexts::use_shown;
use super::extent::{Extent, use_extent};
use super::picture::GROUP;
use super::shared::{Group, Shared, groups};
use crate::browser::dom;
use crate::language::{Words, use_words};
use crate::store::{Action, FocusPlace, InspectorTab, SelectHow, Selection, secret, words};
use crate::studio::hooks::{use_chrome, use_dispatch, use_selection};

/// The attribute that says what an element stands for.
const SUBJECT: &str = "data-subject";

/// The attribute that says which key an element stands for.
const CHIP: &str = "data-chip";

/// The attribute that says to which node a port or badge belongs.
pub(super) const NODE: &str = "data-node";

/// What some of a group's elements are besides what they stand for.
#[derive(Clone, Debug, Default, PartialEq)]
struct Marks {
    /// What of the group is selected.
    selected: Vec<Subject>,
    /// What of the group Tab reaches, and what is said of it.
    current: Option<(Subject, AttrValue)>,
}

impl Marks {
    /// Whether Tab reaches it.
    fn is_current(&self, subject: Subject) -> bool {
        self.current.as_ref().is_some_and(|(it, _)| *it == subject)
    }

    /// Those of one node.
    fn of_node(&self, node: NodeId) -> Self {
        let is_of = |subject: &Subject| node_of(*subject) == Some(node);
        Self {
            selected: self.selected.iter().copied().filter(is_of).collect(),
            current: self.current.clone().filter(|(subject, _)| is_of(subject)),
        }
    }
}

/// What is marked on the whole canvas.
struct AllMarks {
    selection: Rc<Selection>,
    current: Option<(Subject, AttrValue)>,
}

impl AllMarks {
    fn of(said: &Words, selection: Rc<Selection>, layout: &Layout, diagram: &Diagram) -> Self {
        let current = current(&selection, layout);
        let said = current.map(|subject| AttrValue::from(words::subject(said, diagram, subject)));
        Self {
            current: current.zip(said),
            selection,
        }
    }

    /// Those of a part of the canvas.
    fn among(&self, has: impl Fn(Subject) -> bool) -> Marks {
        Marks {
            selected: self.selection.subjects().filter(|it| has(*it)).collect(),
            current: self.current.clone().filter(|(subject, _)| has(*subject)),
        }
    }
}

/// Elements for all that is drawn.
#[component]
pub(super) fn Reach() -> Html {
    let shown = use_shown();
    let layout = &shown.layout;
    let words = use_words();
    let all = AllMarks::of(&words, use_selection(), layout, &shown.diagram);
    let extent = use_extent();
    // What has the keyboard is always there.
    let kept = all
        .current
        .as_ref()
        .and_then(|(subject, _)| node_of(*subject));
    let is_held = |view: &&Rc<NodeView>| extent.holds(view.hull()) || kept == Some(view.id);
    let rooms = groups(layout.rooms().into_iter().filter(is_held), |view| {
        (view.depth, view.id.number() / GROUP)
    });
    let cards = groups(layout.cards().filter(is_held), |view| {
        view.id.number() / GROUP
    });
    let is_in_full = extent.is_in_full();
    html! {
        <div class="reach">
            { for rooms.into_iter().map(|((depth, bucket), views)| {
                let marks = all.among(|subject| is_among(&views, subject));
                html! { <ReachNodes key={format!("room-{depth}-{bucket}")} {views} {marks} {is_in_full} /> }
            }) }
            <ReachLines layout={Shared::from(layout)} {extent} marks={all.among(is_line)} />
            { for cards.into_iter().map(|(bucket, views)| {
                let marks = all.among(|subject| is_among(&views, subject));
                html! { <ReachNodes key={format!("card-{bucket}")} {views} {marks} {is_in_full} /> }
            }) }
        </div>
    }
}

/// What the canvas hears of the focus, and of clicks without a pointer, which come from whoever reads the page to
/// somebody.
#[derive(Clone, PartialEq)]
pub(super) struct ReachHandlers {
    pub(super) onfocusin: Callback<FocusEvent>,
    pub(super) onfocusout: Callback<FocusEvent>,
    pub(super) onclick: Callback<MouseEvent>,
}

/// Keeps the focus of the page and that of the store together. `canvas` holds everything about the canvas.
#[hook]
pub(super) fn use_reach(canvas: &NodeRef) -> ReachHandlers {
    let dispatch = use_dispatch();
    let chrome = use_chrome();
    let selection = use_selection();
    let layout = use_shown().layout;
    let current = current(&selection, &layout);
    // Whether the focus was last seen about the canvas: then it comes back here when what had it is gone.
    let is_inside = use_mut_ref(|| false);
    use_effect_with((current, chrome.renaming), {
        let (canvas, is_inside) = (canvas.clone(), is_inside.clone());
        move |(current, renaming)| {
            let is_lost = *is_inside.borrow() && dom::is_focus_nowhere();
            let is_on_thing = dom::has_focus_inside_match(&canvas, &format!("[{SUBJECT}]"));
            if let Some(subject) =
                current.filter(|_| renaming.is_none() && (is_lost || is_on_thing))
            {
                focus_subject(&canvas, subject);
            }
        }
    });
    use_effect_with(chrome.focus, {
        let canvas = canvas.clone();
        move |request| {
            let is_asked = request.serial > 0 && request.place == FocusPlace::Canvas;
            if let Some(subject) = current.filter(|_| is_asked) {
                focus_subject(&canvas, subject);
            }
        }
    });
    let onfocusin = {
        let (dispatch, is_inside) = (dispatch.clone(), is_inside.clone());
        Callback::from(move |event: FocusEvent| {
            *is_inside.borrow_mut() = true;
            if let Some(subject) = subject_of(&event) {
                dispatch.send(Action::FocusMoved(Some(subject)));
            }
        })
    };
    let onfocusout = {
        let canvas = canvas.clone();
        Callback::from(move |event: FocusEvent| {
            let goes_elsewhere =
                event.related_target().is_some() && !dom::focus_stays_inside(&event, &canvas);
            if goes_elsewhere {
                *is_inside.borrow_mut() = false;
            }
        })
    };
    let onclick = Callback::from(move |event: MouseEvent| {
        if event.detail() > 0 {
            return;
        }
        let how = SelectHow::Only;
        if let Some(chip) = chip_of(&event) {
            dispatch.send(Action::SecretTaken(chip));
        } else if let Some(subject) = subject_of(&event) {
            dispatch.send(Action::Selected { subject, how });
        } else if let Some(node) = badge_of(&event) {
            let subject = Subject::Node(node);
            dispatch.send(Action::Selected { subject, how });
            dispatch.send(Action::InspectorTabChosen(InspectorTab::Identity));
        }
    });
    ReachHandlers {
        onfocusin,
        onfocusout,
        onclick,
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

fn focus_subject(root: &NodeRef, subject: Subject) {
    dom::focus_in_place(root, &format!("[{SUBJECT}=\"{}\"]", key_of(subject)));
}

#[derive(Clone, PartialEq, Properties)]
struct ReachNodesProps {
    views: Group<NodeView>,
    marks: Marks,
    /// Whether what is on nodes can be aimed at.
    is_in_full: bool,
}

#[component]
fn ReachNodes(props: &ReachNodesProps) -> Html {
    let one = |view: &Shared<NodeView>| {
        let marks = props.marks.of_node(view.id);
        html! {
            <ReachNode key={view.id.number()} view={view.clone()} {marks} is_in_full={props.is_in_full} />
        }
    };
    html! { { for props.views.iter().map(one) } }
}

#[derive(Clone, PartialEq, Properties)]
struct ReachNodeProps {
    view: Shared<NodeView>,
    marks: Marks,
    is_in_full: bool,
}

#[component]
fn ReachNode(props: &ReachNodeProps) -> Html {
    let words = use_words();
    let view = &props.view;
    let class = match view.shape {
        NodeShape::Room => "reach__thing reach__thing--room",
        NodeShape::Card if view.badge.is_some() && props.is_in_full => {
            "reach__thing reach__thing--card reach__thing--badged"
        }
        NodeShape::Card => "reach__thing reach__thing--card",
        NodeShape::Pill => "reach__thing reach__thing--pill",
        NodeShape::Note => "reach__thing reach__thing--note",
    };
    let node = Subject::Node(view.id);
    let part = |part: &vouchsafe_scene::layout::PartView| {
        let subject = Subject::Part(view.id, part.id);
        let name = words.thing_in(part.text.as_str(), view.title.as_str());
        let class = "reach__thing reach__thing--part";
        thing(subject, name.into(), class, part.rect, &props.marks)
    };
    let is_reached = |part: &&vouchsafe_scene::layout::PartView| {
        let subject = Subject::Part(view.id, part.id);
        props.is_in_full || props.marks.is_current(subject)
    };
    html! {
        <>
            { thing(node, name_of(&words, view), class, view.rect, &props.marks) }
            { for view.parts.iter().filter(is_reached).map(part) }
            { for view.chips.iter().filter(|_| props.is_in_full).map(|it| chip(&words, it, &view.title, &props.marks)) }
            if let Some(badge) = view.badge.filter(|_| props.is_in_full) {
                <div class="reach__badge" role="button" tabindex="-1" data-node={view.id.number().to_string()}
                    aria-label={words.canvas_identity_of(view.title.as_str())} style={placed(badge.rect)} />
            }
        </>
    }
}

/// A secret on a card. What is a thing of its own is reached by Tab; a key, which is not, by taking it up.
fn chip(words: &Words, view: &ChipView, title: &str, marks: &Marks) -> Html {
    let class = "reach__thing reach__thing--chip";
    match secret::of_subject(secret::subject_of(view.id)) {
        Some(_) => {
            let subject = secret::subject_of(view.id);
            let name = words.canvas_secret_on(view.text.as_str(), title);
            thing(subject, name.into(), class, view.rect, marks)
        }
        None => {
            let key = key_of_chip(view.id);
            html! {
                <div key={key.clone()} {class} role="button" tabindex="-1" data-chip={key}
                    aria-label={words.canvas_key_of(view.text.as_str(), title)} style={placed(view.rect)} />
            }
        }
    }
}

/// What a node is called where nobody asked for more: `web-vm, Virtual machine`.
fn name_of(words: &Words, view: &NodeView) -> AttrValue {
    if view.shape == NodeShape::Note {
        return words.canvas_note(view.lines.join(" ")).into();
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
    html! {
        <div key={key.as_str()} {class} role="button" aria-label={name} data-subject={key}
            aria-pressed={if is_selected { "true" } else { "false" }}
            tabindex={if current.is_some() { "0" } else { "-1" }}
            style={placed(rect)} />
    }
}

/// The style that puts an element over a rectangle of the drawing.
fn placed(rect: Rect) -> String {
    format!(
        "left:{}px;top:{}px;width:{}px;height:{}px",
        rect.x, rect.y, rect.width, rect.height
    )
}

#[derive(Clone, PartialEq, Properties)]
struct ReachLinesProps {
    layout: Shared<Layout>,
    extent: Extent,
    marks: Marks,
}

/// The words on lines; of lines without words, those that are selected or have the keyboard.
#[component]
fn ReachLines(props: &ReachLinesProps) -> Html {
    let is_held = |view: &&Rc<EdgeView>| {
        let is_near = || place_of(view).is_some_and(|rect| props.extent.holds(rect));
        props.extent.is_in_full() && is_near() || props.marks.is_current(view.id.subject())
    };
    // A copy is reached by its chip.
    let is_of_its_own = |view: &&Rc<EdgeView>| view.kind() != EdgeKind::Copy;
    let edges = props.layout.edges().filter(is_of_its_own).filter(is_held);
    let edges = groups(edges, |view| view.id.kind());
    // An assignment to someone who is gone has no line; the keyboard reaches it all the same.
    let unseen = props.marks.current.as_ref().filter(|(subject, _)| {
        let place = props
            .layout
            .edges()
            .find(|view| view.id.subject() == *subject)
            .and_then(|view| place_of(view));
        place.is_none()
    });
    html! {
        <>
            { for edges.into_iter().map(|(kind, views)| {
                let is_of_kind =
                    |subject: &Subject| views.iter().any(|view| view.id.subject() == *subject);
                let marks = Marks {
                    selected: props.marks.selected.iter().copied().filter(is_of_kind).collect(),
                    current: props.marks.current.clone().filter(|(subject, _)| is_of_kind(subject)),
                };
                html! { <ReachEdges key={format!("{kind:?}")} {views} {marks} /> }
            }) }
            if let Some((subject, said)) = unseen {
                { thing(*subject, said.clone(), "reach__thing visually-hidden", Rect::default(), &props.marks) }
            }
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ReachEdgesProps {
    views: Group<EdgeView>,
    marks: Marks,
}

#[component]
fn ReachEdges(props: &ReachEdgesProps) -> Html {
    let words = use_words();
    let one = |view: &Shared<EdgeView>| {
        let subject = view.id.subject();
        let is_marked = || {
            let is_current = |(current, _): &(Subject, AttrValue)| *current == subject;
            props.marks.selected.contains(&subject)
                || props.marks.current.as_ref().is_some_and(is_current)
        };
        let name = match &view.label {
            Some(label) => label.text.clone(),
            None if is_marked() => words.canvas_line(),
            None => return None,
        };
        let class = "reach__thing reach__thing--line";
        Some(thing(
            subject,
            name.into(),
            class,
            place_of(view)?,
            &props.marks,
        ))
    };
    html! { { for props.views.iter().filter_map(one) } }
}

/// Where a line can be reached: at its words, or else in a small square in its middle.
fn place_of(view: &EdgeView) -> Option<Rect> {
    const SIDE: i32 = 20;
    if let Some(label) = &view.label {
        return Some(label.rect);
    }
    if view.route.is_empty() {
        return None;
    }
    let track = view.route.track();
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
        Subject::Node(node)
        | Subject::Part(node, _)
        | Subject::Setting(node, _)
        | Subject::ClientCredential(node, _) => Some(node),
        _ => None,
    }
}

const fn is_line(subject: Subject) -> bool {
    node_of(subject).is_none()
}

fn is_among(views: &Group<NodeView>, subject: Subject) -> bool {
    // Views are in the order of their ids.
    node_of(subject).is_some_and(|node| views.binary_search_by_key(&node, |view| view.id).is_ok())
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
        Subject::RoleDefinition(id) => format!("f{}", id.number()),
        Subject::DatabaseUser(id) => format!("u{}", id.number()),
        Subject::DataGrant(id) => format!("g{}", id.number()),
        Subject::Call(id) => format!("c{}", id.number()),
        Subject::Assertion(id) => format!("t{}", id.number()),
        Subject::Setting(host, setting) => format!("s{}-{}", host.number(), setting.number()),
        Subject::ClientCredential(application, credential) => {
            format!("k{}-{}", application.number(), credential.number())
        }
        Subject::FederatedCredential(id) => format!("e{}", id.number()),
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
        'f' => Subject::RoleDefinition(RoleDefinitionId::new(first)),
        'd' => Subject::DenyAssignment(DenyAssignmentId::new(first)),
        'u' => Subject::DatabaseUser(DatabaseUserId::new(first)),
        'g' => Subject::DataGrant(DataGrantId::new(first)),
        'c' => Subject::Call(CallId::new(first)),
        't' => Subject::Assertion(AssertionId::new(first)),
        'k' => Subject::ClientCredential(NodeId::new(first), ClientCredentialId::new(second)),
        'e' => Subject::FederatedCredential(FederatedCredentialId::new(first)),
        's' => Subject::Setting(NodeId::new(first), SettingId::new(second)),
        _ => return None,
    })
}

fn subject_of(event: &Event) -> Option<Subject> {
    let element: Element = event.target_dyn_into()?;
    subject_from(&element.get_attribute(SUBJECT)?)
}

/// A key as an attribute.
fn key_of_chip(chip: ChipId) -> String {
    match chip {
        ChipId::Origin(SecretOrigin::Key { node, holder, slot }) => {
            let holder = holder.map_or(0, KeyHolderId::number);
            format!("{}-{}-{holder}", node.number(), slot.place())
        }
        other => key_of(secret::subject_of(other)),
    }
}

/// The secret that an event comes from.
fn chip_of(event: &Event) -> Option<ChipId> {
    let element: Element = event.target_dyn_into()?;
    if let Some(key) = element.get_attribute(CHIP) {
        let mut numbers = key.split('-').map(str::parse::<u32>);
        let node = numbers.next()?.ok()?;
        let place = usize::try_from(numbers.next()?.ok()?).ok()?;
        // Ids begin at 1.
        let holder = numbers.next()?.ok().filter(|it| *it > 0);
        return Some(ChipId::Origin(SecretOrigin::Key {
            node: NodeId::new(node),
            holder: holder.map(KeyHolderId::new),
            slot: KeySlot::ALL
                .into_iter()
                .find(|slot| slot.place() == place)?,
        }));
    }
    secret::of_subject(subject_from(&element.get_attribute(SUBJECT)?)?)
}

/// The node of the port or badge that an event comes from.
fn badge_of(event: &Event) -> Option<NodeId> {
    let element: Element = event.target_dyn_into()?;
    let port = element.closest(&format!("[{NODE}]")).ok().flatten()?;
    port.get_attribute(NODE)?.parse().ok().map(NodeId::new)
}

/// The node under a pointer, whose ports are then shown: by the element for it, or by one of those ports.
pub(super) fn node_under(event: &Event) -> Option<NodeId> {
    badge_of(event)
        .or_else(|| chip_of(event).map(ChipId::node))
        .or_else(|| node_of(subject_of(event)?))
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
            Subject::DataGrant(DataGrantId::new(14)),
            Subject::Call(CallId::new(14)),
            Subject::Setting(node, SettingId::new(15)),
            Subject::ClientCredential(node, ClientCredentialId::new(16)),
            Subject::FederatedCredential(FederatedCredentialId::new(17)),
            Subject::RoleDefinition(RoleDefinitionId::new(18)),
        ] {
            assert_eq!(subject_from(&key_of(subject)), Some(subject));
        }
        assert_eq!(subject_from("x1"), None);
        assert_eq!(subject_from(""), None);
    }
}
