//! Where is there room for something new?

use vouchsafe_model::diagram::{Edit, NewNode, NewNodeKind, NodeId, Size, Subject, WorldPoint};
use vouchsafe_scene::geometry::Rect;
use vouchsafe_scene::layout::{Layout, ROOM_LABEL, ROOM_PADDING};

use super::State;
use super::chrome::FocusPlace;
use super::edit::SelectAfter;
use super::under::size_of;

/// The step of the grid, in world pixels.
pub(super) const GRID: i32 = 20;

/// The room left between two things for the line between them.
const GAP: i32 = 60;

/// How far around the middle of the view a place is looked for, in steps.
const MAX_RINGS: i32 = 60;

impl State {
    /// Places something new where there is room: in the scope that is selected,
    /// or in which the selection stands, if it may stand there; or else in the
    /// middle of the view.
    pub(super) fn place_where_there_is_room(&mut self, kind: NewNodeKind) {
        let place = |parent: Option<NodeId>, at: WorldPoint| {
            Edit::Place(NewNode {
                kind,
                name: None,
                parent,
                at,
            })
        };
        let origin = WorldPoint { x: 0, y: 0 };
        let parent = self.scopes_at_hand().into_iter().find(|scope| {
            self.document
                .refusal(&place(Some(*scope), origin))
                .is_none()
        });
        let at = self.free_spot(self.size_of_new(kind), parent);
        if self.edit_and(&place(parent, at), SelectAfter::Created) {
            self.reveal_selection();
            // The keyboard goes where the new thing is; what was searched has been found.
            self.change_chrome(|chrome| {
                chrome.palette.search.clear();
                chrome.ask_for_focus(FocusPlace::Canvas);
            });
        }
    }

    /// The selected scope, or those in which the selection stands, from the
    /// nearest outwards.
    fn scopes_at_hand(&self) -> Vec<NodeId> {
        let node = match self.selection.single().or(self.selection.focus()) {
            Some(Subject::Node(node) | Subject::Part(node, _)) => node,
            _ => return Vec::new(),
        };
        let diagram = self.diagram();
        let mut scopes = vec![node];
        scopes.extend(diagram.ancestors(node).map(|outer| outer.id));
        scopes
    }

    /// The size that something new will have.
    pub(super) fn size_of_new(&self, kind: NewNodeKind) -> Size {
        let edit = Edit::Place(NewNode {
            kind,
            name: None,
            parent: None,
            at: WorldPoint { x: 0, y: 0 },
        });
        let mut alone = vouchsafe_model::diagram::Diagram::new();
        let node = alone
            .apply(&edit)
            .ok()
            .and_then(|applied| applied.created_node());
        match node {
            Some(node) => {
                let layout = Layout::told(&alone, self.document.layout.wording());
                size_of(&layout, node)
            }
            None => size_of(&self.document.layout, NodeId::new(0)),
        }
    }

    /// A free place of this size in a scope, or in the view.
    pub(super) fn free_spot(&self, size: Size, parent: Option<NodeId>) -> WorldPoint {
        match parent.and_then(|parent| self.document.layout.node(parent)) {
            Some(room) => self.free_spot_in(room.rect, room.id, size),
            None => self.free_spot_in_view(size),
        }
    }

    fn free_spot_in(&self, room: Rect, parent: NodeId, size: Size) -> WorldPoint {
        let layout = &self.document.layout;
        let taken: Vec<Rect> = layout
            .nodes()
            .filter(|view| view.parent == Some(parent))
            .map(|view| view.hull())
            .collect();
        let left = room.x + ROOM_PADDING;
        let top = room.y + ROOM_LABEL + ROOM_PADDING / 2;
        let (mut y, mut tries) = (top, 0);
        while y + size.height + ROOM_PADDING <= room.bottom() && tries < 2_000 {
            let mut x = left;
            while x + size.width + ROOM_PADDING <= room.right() && tries < 2_000 {
                let rect = Rect::at(WorldPoint { x, y }, size);
                if is_clear(rect, &taken) {
                    return rect.corner();
                }
                x += GRID;
                tries += 1;
            }
            y += GRID;
            tries += 1;
        }
        // The room grows to the right.
        let right = taken.iter().map(|rect| rect.right()).max();
        WorldPoint {
            x: right.map_or(left, |right| right + GAP),
            y: taken
                .iter()
                .map(|rect| rect.y)
                .min()
                .unwrap_or(top)
                .max(top),
        }
    }

    fn free_spot_in_view(&self, size: Size) -> WorldPoint {
        let taken: Vec<Rect> = self
            .document
            .layout
            .nodes()
            .filter(|view| view.parent.is_none())
            .map(|view| view.hull())
            .collect();
        let middle = self.view.viewport.visible(self.view.screen).center();
        let corner = super::plan::on_grid(Rect::around(middle, size).corner());
        for ring in 0..MAX_RINGS {
            let mut best: Option<(i64, WorldPoint)> = None;
            for step in -ring..=ring {
                for (x, y) in [(step, -ring), (step, ring), (-ring, step), (ring, step)] {
                    let at = WorldPoint {
                        x: corner.x.saturating_add(x * GRID),
                        y: corner.y.saturating_add(y * GRID),
                    };
                    let distance = i64::from(x) * i64::from(x) + 2 * i64::from(y) * i64::from(y);
                    let is_better = best.is_none_or(|(least, _)| distance < least);
                    if is_better && is_clear(Rect::at(at, size), &taken) {
                        best = Some((distance, at));
                    }
                }
            }
            if let Some((_, at)) = best {
                return at;
            }
        }
        let right = taken.iter().map(|rect| rect.right()).max();
        WorldPoint {
            x: right.map_or(corner.x, |right| right.saturating_add(GAP)),
            y: corner.y,
        }
    }
}

fn is_clear(rect: Rect, taken: &[Rect]) -> bool {
    let with_gap = rect.grown(GAP / 2);
    !taken.iter().any(|other| other.overlaps(with_gap))
}
