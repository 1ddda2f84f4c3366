//! The studio, driven by verbs, without a browser.
//!
//! After every action the invariants of the diagram are checked, and that what
//! is derived from it (layout, trace) is what it would be if it were made from
//! nothing.

use std::rc::Rc;

use vouchsafe_app::input::{
    Button, CommandId, Key, KeyPlace, KeyPress, Modifiers, Platform, PointerAt, PointerEvent,
    PointerId, PointerKind,
};
use vouchsafe_app::language::Words;
use vouchsafe_app::store::{Action, Dialog, End, PlayerCommand, State};
use vouchsafe_app::store::{connect, words};
use vouchsafe_app::studio::palette;
use vouchsafe_model::diagram::{
    Diagram, Edit, NewNodeKind, NodeId, Part, PrincipalId, Scope, Subject, WorldPoint, invariant,
};
use vouchsafe_model::flow::{Verdict, simulate};
use vouchsafe_scene::geometry::{ScreenPoint, ScreenSize};
use vouchsafe_scene::layout::Layout;
use vouchsafe_scene::motion::Millis;

/// The studio under test.
pub(crate) struct Studio {
    /// Everything it knows.
    pub(crate) state: State,
    /// What the pointer is held with.
    pub(crate) modifiers: Modifiers,
    /// What kind of pointer it is.
    pub(crate) pointer: PointerKind,
    /// Where the keyboard is.
    pub(crate) place: KeyPlace,
    /// Everything the live region said.
    pub(crate) heard: Vec<String>,
}

impl Studio {
    /// An empty canvas of 1200 by 800 pixels.
    pub(crate) fn blank() -> Self {
        let mut studio = Self {
            state: State::default(),
            modifiers: Modifiers::NONE,
            pointer: PointerKind::Mouse,
            place: KeyPlace::Canvas,
            heard: Vec::new(),
        };
        studio.act(Action::ViewportResized(ScreenSize {
            width: 1200.0,
            height: 800.0,
        }));
        studio
    }

    /// Something happens. Afterwards everything must still hold.
    pub(crate) fn act(&mut self, action: Action) {
        if let Some(next) = self.state.next(&action) {
            if next.announcement.serial != self.state.announcement.serial {
                self.heard.push(next.announcement.text.clone());
            }
            self.state = next;
        }
        let diagram = self.diagram();
        let violations = invariant::violations(&diagram);
        assert!(violations.is_empty(), "{action:?}: {violations:#?}");
        let shown = invariant::violations(&self.state.shown.diagram);
        assert!(shown.is_empty(), "{action:?}: {shown:#?}");
        assert_eq!(
            *self.state.document.layout,
            Layout::told(&diagram, &self.state.words.wording()),
            "the layout is out of date after {action:?}"
        );
        let trace = self
            .state
            .player
            .call
            .and_then(|call| simulate(&diagram, call, diagram.now()).ok())
            .map(|trace| self.state.words.told(trace));
        assert_eq!(
            self.state.player.trace.as_deref(),
            trace.as_ref(),
            "the trace is out of date after {action:?}"
        );
        if let Some(timeline) = &self.state.player.timeline {
            assert!(self.state.player.playback.time() <= timeline.total());
        }
        let order = self.state.focus_order();
        for subject in self.state.selection.subjects() {
            assert!(
                order.contains(&subject),
                "{subject:?} is selected and cannot be reached by keyboard"
            );
        }
    }

    pub(crate) fn edit(&mut self, edit: Edit) {
        self.act(Action::Edit(edit));
    }

    pub(crate) fn diagram(&self) -> Rc<Diagram> {
        self.state.document.diagram.clone()
    }

    // Finding things.

    /// The node with this name.
    pub(crate) fn node(&self, name: &str) -> NodeId {
        let diagram = self.diagram();
        let found: Vec<NodeId> = diagram
            .nodes()
            .filter(|node| node.name == name)
            .map(|node| node.id)
            .collect();
        match found.as_slice() {
            [one] => *one,
            _ => panic!("{} nodes are called {name}", found.len()),
        }
    }

    pub(crate) fn parent(&self, name: &str) -> Option<String> {
        let parent = self.diagram().node(self.node(name))?.parent?;
        Some(self.diagram().node_name(parent).to_owned())
    }

    pub(crate) fn at(&self, name: &str) -> WorldPoint {
        self.diagram().node(self.node(name)).unwrap().at
    }

    pub(crate) fn part(&self, node: &str, name: &str) -> Part {
        let diagram = self.diagram();
        let node = diagram.node(self.node(node)).unwrap().clone();
        let resource = node.resource().unwrap();
        resource
            .parts
            .iter()
            .find(|part| part.name == name)
            .unwrap()
            .clone()
    }

    pub(crate) fn scope(&self, node: &str) -> Scope {
        Scope::Node(self.node(node))
    }

    pub(crate) fn principal(&self, name: &str) -> PrincipalId {
        let id = self.node(name);
        let diagram = self.diagram();
        let node = diagram.node(id).unwrap();
        node.principal()
            .or_else(|| node.resource().unwrap().system_assigned)
            .unwrap()
    }

    /// The names of the selected nodes.
    pub(crate) fn selected(&self) -> Vec<String> {
        self.state
            .selection
            .nodes()
            .map(|node| self.diagram().node_name(node).to_owned())
            .collect()
    }

    pub(crate) fn said(&self) -> &str {
        &self.state.announcement.text
    }

    /// Whether the live region said something with these words.
    pub(crate) fn heard(&self, words: &str) -> bool {
        self.heard.iter().any(|said| said.contains(words))
    }

    pub(crate) fn last_notice(&self) -> &str {
        let notices = &self.state.chrome.notices;
        notices.last().map_or("", |notice| notice.text.as_str())
    }

    pub(crate) fn dialog(&self) -> Option<&Dialog> {
        self.state.chrome.dialog.as_deref()
    }

    // The pointer.

    fn screen(&self, at: WorldPoint) -> ScreenPoint {
        self.state.view.viewport.to_screen(at)
    }

    pub(crate) fn pointer_at(&self, screen: ScreenPoint) -> PointerAt {
        PointerAt {
            pointer: PointerId(1),
            kind: self.pointer,
            screen,
            button: Button::Primary,
            modifiers: self.modifiers,
        }
    }

    pub(crate) fn press_at(&mut self, at: ScreenPoint) {
        self.act(Action::Pointer(PointerEvent::Pressed(self.pointer_at(at))));
    }

    pub(crate) fn move_to(&mut self, at: ScreenPoint) {
        self.act(Action::Pointer(PointerEvent::Moved(self.pointer_at(at))));
    }

    pub(crate) fn release_at(&mut self, at: ScreenPoint) {
        self.act(Action::Pointer(PointerEvent::Released(self.pointer_at(at))));
    }

    /// Clicks a point of the drawing.
    pub(crate) fn click_at(&mut self, at: WorldPoint) {
        let at = self.screen(at);
        self.press_at(at);
        self.release_at(at);
    }

    /// Clicks a node by its title, clear of its ports.
    pub(crate) fn click(&mut self, name: &str) {
        self.click_at(self.grip_of(name));
    }

    /// Pulls from one point of the drawing to another, and lets go.
    pub(crate) fn drag_between(&mut self, from: WorldPoint, to: WorldPoint) {
        self.pull_between(from, to);
        self.release_at(self.screen(to));
    }

    /// Pulls from one point of the drawing to another, and holds on.
    pub(crate) fn pull_between(&mut self, from: WorldPoint, to: WorldPoint) {
        let (from, to) = (self.screen(from), self.screen(to));
        self.press_at(from);
        for part in 1..=4 {
            let part = f64::from(part) / 4.0;
            self.move_to(ScreenPoint {
                x: from.x + (to.x - from.x) * part,
                y: from.y + (to.y - from.y) * part,
            });
        }
    }

    /// Pulls a node by these pixels.
    pub(crate) fn drag(&mut self, name: &str, x: i32, y: i32) {
        let from = self.grip_of(name);
        self.drag_between(
            from,
            WorldPoint {
                x: from.x + x,
                y: from.y + y,
            },
        );
    }

    /// Pulls a node into a scope and lets go there.
    pub(crate) fn drop_into(&mut self, name: &str, scope: &str) {
        let to = self.inside(scope);
        self.drag_between(self.grip_of(name), to);
    }

    /// Pulls a node onto another and lets go there.
    pub(crate) fn drop_onto(&mut self, name: &str, other: &str) {
        self.drag_between(self.grip_of(name), self.grip_of(other));
    }

    /// Draws a connection from a port of one node to another node.
    pub(crate) fn connect(&mut self, from: &str, to: &str) {
        let view = self.view(from);
        let port = vouchsafe_app::store::under::ports(&view)[1];
        self.drag_between(port, self.grip_of(to));
    }

    /// Pulls an entry of the palette onto the canvas.
    pub(crate) fn drag_from_palette(&mut self, search: &str, to: WorldPoint) {
        let kind = first_found(search);
        // The palette is to the left of the canvas.
        let from = ScreenPoint { x: -100.0, y: 50.0 };
        let at = self.pointer_at(from);
        self.act(Action::PalettePressed { kind, at });
        let to = self.screen(to);
        self.move_to(ScreenPoint {
            x: (from.x + to.x) / 2.0,
            y: (from.y + to.y) / 2.0,
        });
        self.move_to(to);
        self.release_at(to);
    }

    /// Clicks an entry of the palette, and then the canvas.
    pub(crate) fn place(&mut self, search: &str, at: WorldPoint) {
        let kind = first_found(search);
        self.act(Action::PaletteArmed(kind));
        self.click_at(at);
    }

    pub(crate) fn view(&self, name: &str) -> Rc<vouchsafe_scene::layout::NodeView> {
        let node = self.node(name);
        self.state.shown.layout.node(node).unwrap().clone()
    }

    /// A point by which a node is taken: clear of ports, badge and handles.
    pub(crate) fn grip_of(&self, name: &str) -> WorldPoint {
        let rect = self.view(name).rect;
        WorldPoint {
            x: rect.x + 30,
            y: rect.y + 20,
        }
    }

    /// A point in a scope where nothing else stands.
    pub(crate) fn inside(&self, scope: &str) -> WorldPoint {
        let rect = self.view(scope).rect;
        WorldPoint {
            x: rect.x + 60,
            y: rect.y + rect.height / 2,
        }
    }

    // The keyboard.

    /// Presses keys, written as in `Ctrl+Shift+Z`. Answers whether they meant
    /// something.
    pub(crate) fn press(&mut self, keys: &str) -> bool {
        let mut modifiers = Modifiers::NONE;
        let mut key = Key::Other;
        let mut names = keys.split('+').peekable();
        while let Some(name) = names.next() {
            match name {
                "Ctrl" => modifiers.control = true,
                "Shift" => modifiers.shift = true,
                "Alt" => modifiers.alt = true,
                "Space" => key = Key::Space,
                // What follows the last plus is the key itself.
                "" if names.peek().is_none() => key = Key::Character('+'),
                name => key = Key::from_dom(name, ""),
            }
        }
        let press = KeyPress {
            key,
            modifiers,
            place: self.place,
            platform: Platform::Other,
        };
        match self.state.command_for(press) {
            Some(command) => {
                self.act(Action::Command(command.id));
                true
            }
            None => false,
        }
    }

    pub(crate) fn run(&mut self, command: CommandId) {
        self.act(Action::Command(command));
    }

    pub(crate) fn undo(&mut self) {
        assert!(self.press("Ctrl+z"));
    }

    pub(crate) fn redo(&mut self) {
        assert!(self.press("Ctrl+Shift+z"));
    }

    /// Searches the palette and presses Enter.
    pub(crate) fn place_by_keyboard(&mut self, search: &str) {
        assert!(self.press("/"));
        self.act(Action::PaletteSearched(search.to_owned()));
        let kind = first_found(search);
        self.act(Action::PaletteChosen(kind));
        self.press("g");
    }

    /// Goes to something on the canvas with Tab, and selects it with Enter.
    pub(crate) fn go_to(&mut self, name: &str) {
        let subject = Subject::Node(self.node(name));
        self.act(Action::FocusMoved(None));
        for _ in 0..200 {
            if self.state.selection.focus() == Some(subject) {
                assert!(self.press("Enter"));
                return;
            }
            assert!(self.press("Tab"), "{name} cannot be reached with Tab");
        }
        panic!("{name} cannot be reached with Tab");
    }

    /// Presses C, and chooses the goal and then the offer from their lists.
    pub(crate) fn connect_by_keyboard(&mut self, goal: &str, offer: &str) {
        assert!(self.press("c"));
        let Some(Dialog::Goal { from }) = self.dialog() else {
            panic!("no goals are offered: {:?}", self.dialog());
        };
        let from = *from;
        let diagram = self.diagram();
        let goals = connect::goals(&diagram, from);
        let to = goals
            .into_iter()
            .find(|end| end_words(&diagram, *end).contains(goal))
            .expect("the goal is offered");
        self.act(Action::Connected { from, to });
        self.choose_offer(offer);
    }

    /// Chooses from the list of offers.
    pub(crate) fn choose_offer(&mut self, words: &str) {
        let Some(Dialog::Offers { from, to, .. }) = self.dialog() else {
            panic!("nothing is offered: {:?}, {}", self.dialog(), self.said());
        };
        let diagram = self.diagram();
        let offer = connect::offers(&diagram, *from, *to)
            .into_iter()
            .find(|offer| {
                let offered = offer.words(&Words::english(), &diagram).to_lowercase();
                offered.contains(&words.to_lowercase())
            })
            .unwrap_or_else(|| panic!("{words} is not offered"));
        self.act(Action::OfferTaken(offer));
    }

    pub(crate) fn connect_ends(&mut self, from: End, to: End) {
        self.act(Action::Connected { from, to });
    }

    // The player.

    /// Plays the chosen call until it is over.
    pub(crate) fn play_to_end(&mut self) {
        assert!(self.press("p"), "nothing can be played");
        for _ in 0..10_000 {
            if !self.state.player.playback.is_playing() {
                return;
            }
            self.act(Action::Player(PlayerCommand::Tick(Millis(250.0))));
        }
        panic!("it plays for ever");
    }

    /// The verdict: `Allowed 200 OK`, `Denied 403 Forbidden SomeCode`.
    pub(crate) fn verdict(&self) -> String {
        match self.state.player.verdict() {
            None => "none".to_owned(),
            Some(Verdict::Allowed { status, .. }) => format!("Allowed {status}"),
            Some(Verdict::Denied { status, code, .. }) => {
                format!("Denied {status} {code}").trim_end().to_owned()
            }
            Some(Verdict::NotModelled { what }) => format!("Not modelled: {what}"),
        }
    }

    pub(crate) fn apply_fix(&mut self) {
        assert!(self.press("x"), "no fix is offered");
    }

    /// A node placed by an edit, for what a test does not speak of.
    pub(crate) fn with(
        &mut self,
        kind: NewNodeKind,
        name: &str,
        parent: Option<&str>,
        x: i32,
        y: i32,
    ) {
        let parent = parent.map(|parent| self.node(parent));
        self.edit(Edit::Place(vouchsafe_model::diagram::NewNode {
            kind,
            name: Some(name.to_owned()),
            parent,
            at: WorldPoint { x, y },
        }));
    }
}

/// An end of a line in words: `blob container invoices`.
pub(crate) fn end_words(diagram: &Diagram, end: End) -> String {
    end.scope().map_or_else(
        || diagram.node_name(end.node()).to_owned(),
        |scope| words::scope(&Words::english(), diagram, scope),
    )
}

/// What Enter places while this is searched for.
fn first_found(search: &str) -> NewNodeKind {
    let found = palette::found(&Words::english(), search);
    *found.first().expect("the palette has it")
}
