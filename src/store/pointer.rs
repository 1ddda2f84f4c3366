//! What the pointers on the canvas do.

use std::rc::Rc;

use vouchsafe_model::diagram::{Edit, NewNodeKind, NodeId, NodeKind, Subject, WorldPoint};
use vouchsafe_scene::geometry::{Rect, ScreenPoint};

use super::State;
use super::chrome::InspectorTab;
use super::connect::{End, can_begin, offers, why_not};
use super::edit::SelectAfter;
use super::plan::Snapping;
use super::preview::{DropOnto, Goal, Preview};
use super::selection::{SelectHow, Selection};
use crate::input::{Grip, Modifiers, Outcome, PointerAt, PointerEvent, Pull};

impl State {
    pub(super) fn pointer(&mut self, event: PointerEvent) {
        let grip = match event {
            PointerEvent::Pressed(at) => {
                self.notice_pointer();
                self.grip(at.screen, at.kind)
            }
            _ => Grip::Canvas,
        };
        self.gesture(event, grip);
    }

    pub(super) fn press_palette(&mut self, kind: NewNodeKind, at: PointerAt) {
        self.gesture(PointerEvent::Pressed(at), Grip::Palette(kind));
    }

    fn gesture(&mut self, event: PointerEvent, grip: Grip) {
        let (gesture, outcome) = self.gesture.next(event, grip);
        self.gesture = gesture;
        let Some(outcome) = outcome else {
            // A pointer that leaves takes the ghost at its tip along.
            let is_ghost = matches!(self.preview.as_deref(), Some(Preview::Place { .. }));
            if is_ghost && matches!(event, PointerEvent::Cancelled(_)) {
                self.preview = None;
            }
            return;
        };
        match outcome {
            Outcome::Hovered(at) => self.hover(at),
            Outcome::Clicked { grip, at } => self.click(grip, at),
            Outcome::LongPressed { grip, .. } => self.long_press(grip),
            Outcome::Pulled {
                pull,
                from,
                to,
                modifiers,
            } => self.pull(pull, from, to, modifiers),
            Outcome::Dropped {
                pull,
                from,
                to,
                modifiers,
            } => {
                self.pull(pull, from, to, modifiers);
                self.let_go(pull, from, to, modifiers);
            }
            Outcome::Panned { by_x, by_y } => {
                self.view.viewport = self.view.viewport.panned(by_x, by_y);
            }
            Outcome::Pinched { from, to, factor } => {
                self.view.viewport = self
                    .view
                    .viewport
                    .panned(to.x - from.x, to.y - from.y)
                    .zoomed(to, factor);
            }
            Outcome::Cancelled => {
                self.leave_gesture();
            }
        }
    }

    /// Ends what the pointers are doing, without effect. Answers whether
    /// something was under way.
    pub(super) fn leave_gesture(&mut self) -> bool {
        let escaped = self.gesture.escaped();
        if let Some(gesture) = escaped {
            self.gesture = gesture;
        }
        let preview = self.preview.take();
        self.shown = self.document.shown();
        if let Some(Preview::Marquee { before, .. }) = preview.as_deref() {
            self.selection = before.clone();
        }
        escaped.is_some() || preview.is_some()
    }

    fn world(&self, at: ScreenPoint) -> WorldPoint {
        self.view.viewport.to_world(at)
    }

    fn hover(&mut self, at: PointerAt) {
        if let Some(Preview::Connect {
            from,
            is_armed: true,
            ..
        }) = self.preview.as_deref()
        {
            self.preview_connection(*from, at.screen, true);
        } else if self.is_carrying() {
            self.carry_over(at.screen);
        } else if let Some(kind) = self.chrome.palette.armed {
            self.preview_placement(kind, at.screen);
        }
    }

    fn click(&mut self, grip: Grip, at: PointerAt) {
        if let Grip::Palette(kind) = grip {
            self.arm(kind);
            return;
        }
        if let Some(Preview::Connect {
            from,
            is_armed: true,
            ..
        }) = self.preview.as_deref()
        {
            let from = *from;
            self.leave_gesture();
            if let Some(to) = self.end_at(at.screen) {
                self.connect(from, to);
            }
            return;
        }
        if self.is_carrying() {
            self.put_down_at(at.screen);
            return;
        }
        if let Some(kind) = self.chrome.palette.armed {
            self.place_at(kind, at.screen);
            return;
        }
        let how = how_to_select(at.modifiers);
        match grip {
            Grip::Canvas => {
                if how == SelectHow::Only {
                    self.clear_selection();
                }
            }
            Grip::ScopeBody(node) => self.choose(Subject::Node(node), how),
            Grip::Subject(subject) => self.choose(subject, how),
            Grip::Badge(node) => {
                self.choose(Subject::Node(node), how);
                self.change_chrome(|chrome| chrome.inspector.tab = InspectorTab::Identity);
            }
            Grip::Port(node) => {
                self.choose(Subject::Node(node), SelectHow::Only);
                self.preview_connection(End::Node(node), at.screen, true);
                self.announce(self.words.said_choose_end());
            }
            Grip::Chip(chip) => self.take_up(chip),
            Grip::Handle(..) | Grip::Palette(_) => {}
        }
    }

    fn long_press(&mut self, grip: Grip) {
        match grip {
            Grip::Subject(subject) => self.choose(subject, SelectHow::Toggle),
            Grip::Chip(chip) => self.choose_secret(chip),
            _ => {}
        }
    }

    pub(super) fn double_click(&mut self, at: PointerAt) {
        match self.grip(at.screen, at.kind) {
            Grip::Subject(subject @ (Subject::Node(_) | Subject::Part(..))) => {
                self.start_rename(subject);
            }
            Grip::Subject(Subject::Call(call)) => {
                self.choose(Subject::Call(call), SelectHow::Only);
                self.edit_call();
            }
            _ => {}
        }
    }

    fn pull(&mut self, pull: Pull, from: PointerAt, to: ScreenPoint, modifiers: Modifiers) {
        match pull {
            Pull::View => {}
            Pull::Marquee => self.pull_marquee(from, to, modifiers),
            Pull::Move(grip) => self.pull_nodes(grip, from, to, modifiers),
            Pull::Connect(grip) => {
                if let Some(end) = end_of(grip) {
                    self.preview_connection(end, to, false);
                }
            }
            Pull::Carry(grip) => {
                if let Grip::Chip(chip) = grip {
                    self.carry(chip, to);
                }
            }
            Pull::Resize(grip) => self.pull_handle(grip, from, to),
            Pull::Place(Grip::Palette(kind)) => self.preview_placement(kind, to),
            Pull::Place(_) => {}
        }
    }

    fn let_go(&mut self, pull: Pull, from: PointerAt, to: ScreenPoint, modifiers: Modifiers) {
        let preview = self.preview.take();
        match (pull, preview.as_deref()) {
            (Pull::Move(grip), _) => self.drop_nodes(grip, from, to, modifiers),
            (Pull::Resize(Grip::Handle(node, handle)), _) => {
                let (from, to) = (self.world(from.screen), self.world(to));
                let edit = self.plan_resize(node, handle, from, to);
                self.shown = self.document.shown();
                if let Some((_, edit)) = edit {
                    self.edit(&edit);
                }
            }
            (Pull::Connect(grip), _) => {
                let goal = self.end_at(to);
                if let (Some(from), Some(to)) = (end_of(grip), goal) {
                    self.connect(from, to);
                }
            }
            (Pull::Place(Grip::Palette(kind)), _) => self.place_at(kind, to),
            (Pull::Marquee, _) => {
                let chosen = self.selection.count();
                if chosen > 0 {
                    self.announce(self.words.said_selected(chosen));
                }
            }
            (Pull::Carry(Grip::Chip(chip)), _) => self.put_at(chip, to, false),
            (Pull::View | Pull::Resize(_) | Pull::Carry(_) | Pull::Place(_), _) => {}
        }
    }

    fn pull_marquee(&mut self, from: PointerAt, to: ScreenPoint, modifiers: Modifiers) {
        let before = match self.preview.as_deref() {
            Some(Preview::Marquee { before, .. }) => before.clone(),
            _ => self.selection.clone(),
        };
        let rect = Rect::between(self.world(from.screen), self.world(to));
        let inside = self
            .document
            .layout
            .nodes_in(rect)
            .into_iter()
            .map(Subject::Node);
        let selection = match how_to_select(modifiers) {
            SelectHow::Only => Selection::all(inside),
            SelectHow::Toggle | SelectHow::Add => Selection::all(before.subjects().chain(inside)),
        };
        self.set_selection(selection.with_focus(before.focus()));
        self.preview = Some(Rc::new(Preview::Marquee { rect, before }));
    }

    /// The nodes that are moved by a grip, the outermost of them. What was not
    /// selected is selected by taking hold of it.
    fn nodes_moved_by(
        &mut self,
        grip: Grip,
        modifiers: Modifiers,
    ) -> Option<(NodeId, Vec<NodeId>)> {
        let Grip::Subject(Subject::Node(node) | Subject::Part(node, _)) = grip else {
            return None;
        };
        if !self.selection.contains_node(node) {
            let is_inside_selected = self
                .diagram()
                .ancestors(node)
                .any(|outer| self.selection.contains_node(outer.id));
            let how = match how_to_select(modifiers) {
                SelectHow::Only => SelectHow::Only,
                SelectHow::Toggle | SelectHow::Add => SelectHow::Add,
            };
            if !is_inside_selected || how == SelectHow::Only {
                self.set_selection(self.selection.choosing(Subject::Node(node), how));
            }
        }
        Some((node, self.selection.outermost_nodes(self.diagram())))
    }

    fn pull_nodes(&mut self, grip: Grip, from: PointerAt, to: ScreenPoint, modifiers: Modifiers) {
        let Some((grip, nodes)) = self.nodes_moved_by(grip, modifiers) else {
            return;
        };
        let plan = self.plan_move(
            &nodes,
            grip,
            self.world(from.screen),
            self.world(to),
            snapping(modifiers),
        );
        if let Ok((shown, _)) = self.document.tried_from(&plan.shown, &self.shown.layout) {
            self.shown = shown;
        }
        self.preview = Some(Rc::new(Preview::Move {
            nodes,
            guides: plan.guides,
            into: plan.into,
        }));
    }

    fn drop_nodes(&mut self, grip: Grip, from: PointerAt, to: ScreenPoint, modifiers: Modifiers) {
        let Some((grip, nodes)) = self.nodes_moved_by(grip, modifiers) else {
            return;
        };
        let plan = self.plan_move(
            &nodes,
            grip,
            self.world(from.screen),
            self.world(to),
            snapping(modifiers),
        );
        match (plan.edit, plan.into) {
            (Some(edit), _) => {
                self.edit(&edit);
            }
            (None, DropOnto::Refused { why, .. }) => {
                self.leave_gesture();
                self.fail(why);
            }
            (None, _) => {
                self.leave_gesture();
            }
        }
    }

    fn pull_handle(&mut self, grip: Grip, from: PointerAt, to: ScreenPoint) {
        let Grip::Handle(node, handle) = grip else {
            return;
        };
        let (from, to) = (self.world(from.screen), self.world(to));
        let Some((rect, edit)) = self.plan_resize(node, handle, from, to) else {
            return;
        };
        if let Ok((shown, _)) = self.document.tried_from(&edit, &self.shown.layout) {
            let rect = shown.layout.node(node).map_or(rect, |view| view.rect);
            self.shown = shown;
            self.preview = Some(Rc::new(Preview::Resize { node, handle, rect }));
        }
    }

    fn preview_connection(&mut self, from: End, at: ScreenPoint, is_armed: bool) {
        let diagram = self.diagram();
        let goal = match self.end_at(at).filter(|end| *end != from) {
            None => Goal::Nothing,
            Some(end) if !offers(diagram, from, end).is_empty() => Goal::Offered(end),
            Some(end) => {
                // The room around a host is not what one aims at by accident.
                let is_room = diagram
                    .node(end.node())
                    .is_some_and(|node| node.is_container());
                if is_room || end.node() == from.node() {
                    Goal::Nothing
                } else {
                    let why = why_not(&self.words, diagram, from, end);
                    Goal::Refused { end, why }
                }
            }
        };
        self.preview = Some(Rc::new(Preview::Connect {
            from,
            to: self.world(at),
            goal,
            is_armed,
        }));
    }

    fn is_on_canvas(&self, at: ScreenPoint) -> bool {
        at.x >= 0.0
            && at.y >= 0.0
            && at.x <= self.view.screen.width
            && at.y <= self.view.screen.height
    }

    fn preview_placement(&mut self, kind: NewNodeKind, at: ScreenPoint) {
        let known = match self.preview.as_deref() {
            Some(Preview::Place {
                kind: before, rect, ..
            }) if *before == kind => Some(rect.size()),
            _ => None,
        };
        let size = known.unwrap_or_else(|| self.size_of_new(kind));
        let (_, mut into, rect) = self.plan_placement(kind, size, self.world(at));
        if !self.is_on_canvas(at) {
            into = DropOnto::Nowhere;
        }
        self.preview = Some(Rc::new(Preview::Place { kind, rect, into }));
    }

    /// Places something new at a point of the canvas.
    fn place_at(&mut self, kind: NewNodeKind, at: ScreenPoint) {
        self.change_chrome(|chrome| chrome.palette.armed = None);
        self.preview = None;
        if !self.is_on_canvas(at) {
            return;
        }
        let size = self.size_of_new(kind);
        let (edit, into, _) = self.plan_placement(kind, size, self.world(at));
        match (edit, into) {
            (Some(edit), _) => {
                self.edit_and(&edit, SelectAfter::Created);
            }
            (None, DropOnto::Refused { why, .. }) => self.fail(why),
            (None, _) => {}
        }
    }

    /// Lets the next click on the canvas place something, or no longer.
    pub(super) fn arm(&mut self, kind: NewNodeKind) {
        self.leave_gesture();
        let is_armed = self.chrome.palette.armed == Some(kind);
        self.change_chrome(|chrome| {
            chrome.palette.armed = if is_armed { None } else { Some(kind) };
        });
        if !is_armed {
            self.announce(self.words.said_armed());
        }
    }

    /// Whether something can be connected from the selection, and from which
    /// end.
    pub(super) fn end_at_hand(&self) -> Option<End> {
        let end = End::of_subject(self.selection.single()?)?;
        can_begin(self.diagram(), end).then_some(end)
    }

    pub(super) fn start_rename(&mut self, subject: Subject) {
        let has_name = match subject {
            Subject::Node(node) => self
                .diagram()
                .node(node)
                .is_some_and(|node| node.kind != NodeKind::Tenant),
            Subject::Part(node, part) => self.diagram().part(node, part).is_some(),
            Subject::Call(call) => self.diagram().call(call).is_some(),
            Subject::Setting(host, setting) => self.diagram().setting(host, setting).is_some(),
            _ => false,
        };
        if has_name {
            self.leave_gesture();
            self.set_selection(Selection::only(subject));
            self.change_chrome(|chrome| chrome.renaming = Some(subject));
        }
    }

    pub(super) fn rename(&mut self, name: &str) {
        let Some(subject) = self.chrome.renaming else {
            return;
        };
        let name = name.to_owned();
        let edit = match subject {
            Subject::Node(node) => {
                let is_note = self
                    .diagram()
                    .node(node)
                    .is_some_and(|node| matches!(node.kind, NodeKind::Note { .. }));
                if is_note {
                    Edit::SetNoteText { node, text: name }
                } else {
                    Edit::Rename { node, name }
                }
            }
            Subject::Part(node, part) => Edit::RenamePart { node, part, name },
            Subject::Setting(host, setting) => Edit::RenameSetting {
                host,
                setting,
                name,
            },
            Subject::Call(call) => match self.diagram().call(call) {
                Some(it) => Edit::ChangeCall {
                    call,
                    what: vouchsafe_model::diagram::NewCall {
                        name,
                        ..it.what.clone()
                    },
                },
                None => return,
            },
            _ => return,
        };
        if self.edit(&edit) {
            self.change_chrome(|chrome| chrome.renaming = None);
        }
    }
}

const fn how_to_select(modifiers: Modifiers) -> SelectHow {
    if modifiers.shift || modifiers.is_control_or_meta() {
        SelectHow::Toggle
    } else {
        SelectHow::Only
    }
}

const fn snapping(modifiers: Modifiers) -> Snapping {
    if modifiers.is_control_or_meta() {
        Snapping::Off
    } else {
        Snapping::On
    }
}

const fn end_of(grip: Grip) -> Option<End> {
    match grip {
        Grip::Port(node) => Some(End::Node(node)),
        Grip::Badge(node) => Some(End::SystemAssigned(node)),
        _ => None,
    }
}
