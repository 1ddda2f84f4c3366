//! How does a node stand on the canvas: as a card, a pill, a room or a note?

use std::rc::Rc;

use vouchsafe_model::azure::resource_kinds::Category;
use vouchsafe_model::azure::{PartKind, ResourceKind};
use vouchsafe_model::diagram::{Diagram, Node, NodeId, NodeKind, PartId, PrincipalId, Resource};
use vouchsafe_model::drawn;

use super::chip::{self, ChipView};
use crate::geometry::{Rect, Size, WorldPoint};
use crate::text::{TextStyle, width, wrap};
use crate::theme::ColorRole;
use crate::words::Wording;

/// The height of a card without rows, in world pixels.
pub const CARD_HEIGHT: i32 = 72;
/// The least width of a card.
pub const CARD_MIN_WIDTH: i32 = 176;
/// The side of the tile that holds a card's icon.
pub const TILE: i32 = 40;
/// The height of a pill.
pub const PILL_HEIGHT: i32 = 36;
/// The height of the row of a part.
pub const PART_ROW: i32 = 24;
/// The side of the badge of a system-assigned identity.
pub const BADGE: i32 = 28;
/// The height of the strip at the top of a room that holds its label.
pub const ROOM_LABEL: i32 = 44;
/// The room around what stands in a room.
pub const ROOM_PADDING: i32 = 24;

/// The height of the mark of role assignments that are left to somebody who is gone.
const ORPHANS_HEIGHT: i32 = 22;
/// Between a card and that mark.
const ORPHANS_GAP: i32 = 4;
const CARD_PADDING: i32 = 14;
const TEXT_START: i32 = CARD_PADDING + TILE + 12;
const WIDTH_STEP: i32 = 8;

/// Everything that is needed to draw a node. Equal views draw equal pictures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NodeView {
    /// Which node it is.
    pub id: NodeId,
    /// The scope in which it stands.
    pub parent: Option<NodeId>,
    /// Where it stands, without badges.
    pub rect: Rect,
    /// Its outer form.
    pub shape: NodeShape,
    /// What it is, which decides its icon.
    pub subject: NodeSubject,
    /// Its name, as it is shown.
    pub title: String,
    /// The quiet line: what it is, or the one part it has; of a note, what stands on it while nothing is written there.
    pub subtitle: String,
    /// What people name inside it. Each can be aimed at.
    pub parts: Vec<PartView>,
    /// The secrets that it has made, and the copies that it holds.
    pub chips: Vec<ChipView>,
    /// The system-assigned identity on its corner.
    pub badge: Option<BadgeView>,
    /// How many role assignments at it, or at a part of it, are left to somebody who is
    /// gone: "Identity not found".
    pub orphans: usize,
    /// What is said of those; nothing where there are none.
    pub orphans_text: String,
    /// The lines of a note, or none.
    pub lines: Vec<String>,
    /// How many scopes it stands in. Rooms are drawn from the outermost inwards.
    pub depth: usize,
}

/// The outer form of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NodeShape {
    /// A scope in which others stand.
    Room,
    /// A card with an icon tile, a name and a quiet line.
    Card,
    /// A pill: a user-assigned identity.
    Pill,
    /// A free note.
    Note,
}

/// What a node is, as far as the picture tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeSubject {
    /// The Microsoft Entra tenant.
    Tenant,
    /// A management group.
    ManagementGroup,
    /// A subscription.
    Subscription,
    /// A resource group.
    ResourceGroup,
    /// A resource of this kind.
    Resource(ResourceKind),
    /// A user-assigned identity.
    UserAssignedIdentity,
    /// A service principal.
    ServicePrincipal,
    /// A user.
    User,
    /// A group.
    Group,
    /// A note.
    Note,
}

/// A part of a resource on its card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartView {
    /// Which part it is.
    pub id: PartId,
    /// Its kind in the catalogue.
    pub kind: PartKind,
    /// Its name.
    pub name: String,
    /// What is shown, kind and name: `Blob container “invoices”`.
    pub text: String,
    /// Where it is: its row, or for the only part the quiet line of the card.
    pub rect: Rect,
}

/// The badge of a system-assigned identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadgeView {
    /// Whom it stands for.
    pub principal: PrincipalId,
    /// The square around the round badge.
    pub rect: Rect,
}

impl NodeView {
    /// Everything it covers, badge included.
    #[must_use]
    pub fn hull(&self) -> Rect {
        let badge = self.badge.map(|badge| badge.rect);
        let orphans = self.orphans_mark().map(|(_, rect)| rect);
        [badge, orphans]
            .into_iter()
            .flatten()
            .fold(self.rect, Rect::union)
    }

    /// Whether lines must go around it: everything but rooms.
    #[must_use]
    pub fn is_obstacle(&self) -> bool {
        self.shape != NodeShape::Room
    }

    /// Whether its parts stand in rows of their own.
    #[must_use]
    pub fn has_rows(&self) -> bool {
        self.parts.len() > 1
    }

    /// Whether there is more on it than its name and a quiet line.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.has_rows() || !self.chips.is_empty()
    }

    /// What is said of role assignments that are left to somebody who is gone, and where:
    /// under its lower edge, where no outline crosses it. `None` where there are none.
    #[must_use]
    pub fn orphans_mark(&self) -> Option<(String, Rect)> {
        if self.orphans == 0 {
            return None;
        }
        let text = self.orphans_text.clone();
        let mark = Rect::new(
            self.rect.x + CARD_PADDING,
            self.rect.bottom() + ORPHANS_GAP,
            width(&text, TextStyle::Label) + 22,
            ORPHANS_HEIGHT,
        );
        Some((text, mark))
    }

    /// The secret with this id.
    #[must_use]
    pub fn chip(&self, id: chip::ChipId) -> Option<&ChipView> {
        self.chips.iter().find(|chip| chip.id == id)
    }

    /// The part with this id.
    #[must_use]
    pub fn part(&self, id: PartId) -> Option<&PartView> {
        self.parts.iter().find(|part| part.id == id)
    }

    /// The color of its tile or mark.
    #[must_use]
    pub fn color(&self) -> ColorRole {
        match self.subject {
            NodeSubject::Tenant
            | NodeSubject::UserAssignedIdentity
            | NodeSubject::ServicePrincipal
            | NodeSubject::User
            | NodeSubject::Group => ColorRole::CategoryIdentity,
            NodeSubject::ManagementGroup
            | NodeSubject::Subscription
            | NodeSubject::ResourceGroup => ColorRole::CategoryScope,
            NodeSubject::Note => ColorRole::NoteLine,
            NodeSubject::Resource(kind) => match kind.row().category {
                Category::Compute => ColorRole::CategoryCompute,
                Category::Storage | Category::Databases => ColorRole::CategoryData,
                Category::Security => ColorRole::CategorySecurity,
                Category::Integration | Category::Monitoring => ColorRole::CategoryIntegration,
                Category::Ai => ColorRole::CategoryAi,
            },
        }
    }

    /// The view of a node. A room is as large as it was made; what stands in it
    /// is reckoned in afterwards.
    pub(super) fn of(diagram: &Diagram, wording: &Wording, node: &Node, depth: usize) -> Rc<Self> {
        let (subject, shape) = match &node.kind {
            NodeKind::Tenant => (NodeSubject::Tenant, NodeShape::Card),
            NodeKind::ManagementGroup { .. } => (NodeSubject::ManagementGroup, NodeShape::Room),
            NodeKind::Subscription { .. } => (NodeSubject::Subscription, NodeShape::Room),
            NodeKind::ResourceGroup { .. } => (NodeSubject::ResourceGroup, NodeShape::Room),
            NodeKind::Resource(resource) => (NodeSubject::Resource(resource.kind), NodeShape::Card),
            NodeKind::UserAssignedIdentity => (NodeSubject::UserAssignedIdentity, NodeShape::Pill),
            NodeKind::ServicePrincipal { .. } => (NodeSubject::ServicePrincipal, NodeShape::Card),
            NodeKind::User => (NodeSubject::User, NodeShape::Card),
            NodeKind::Group { .. } => (NodeSubject::Group, NodeShape::Card),
            NodeKind::Note { .. } => (NodeSubject::Note, NodeShape::Note),
        };
        let mut view = Self {
            id: node.id,
            parent: node.parent,
            rect: Rect::new(node.at.x, node.at.y, 0, 0),
            shape,
            subject,
            title: node.name.clone(),
            subtitle: wording.say(drawn::kind(node)),
            parts: Vec::new(),
            chips: Vec::new(),
            badge: None,
            orphans: 0,
            orphans_text: String::new(),
            lines: Vec::new(),
            depth,
        };
        if subject == NodeSubject::Tenant {
            view.title = node.kind_name().to_owned();
        }
        match (shape, node.resource()) {
            (NodeShape::Card, resource) => {
                view.chips = chip::chips(diagram, wording, node);
                view.make_card(resource, wording);
            }
            (NodeShape::Pill, _) => {
                let text = width(&view.title, TextStyle::Pill);
                view.set_size(round_up(12 + 18 + 8 + text + 16), PILL_HEIGHT);
            }
            (NodeShape::Room, _) => {
                let size = node.size().unwrap_or(Size {
                    width: 0,
                    height: 0,
                });
                view.set_size(
                    size.width.max(view.label_width()),
                    size.height.max(ROOM_LABEL + ROOM_PADDING),
                );
            }
            (NodeShape::Note, _) => view.make_note(node, wording),
        }
        Rc::new(view)
    }

    /// Writes on it how many role assignments are left to somebody who is gone.
    pub(super) fn set_orphans(&mut self, count: usize, wording: &Wording) {
        let said = || wording.say(drawn::orphaned());
        self.orphans = count;
        self.orphans_text = match count {
            0 => String::new(),
            1 => said(),
            several => format!("{} ×{several}", said()),
        };
    }

    fn set_size(&mut self, width: i32, height: i32) {
        self.rect.width = width;
        self.rect.height = height;
    }

    fn make_card(&mut self, resource: Option<&Resource>, wording: &Wording) {
        let parts = resource.map_or(&[][..], |resource| &resource.parts);
        self.parts = parts
            .iter()
            .map(|part| PartView {
                id: part.id,
                kind: part.kind,
                name: part.name.clone(),
                text: wording.say(drawn::part(part)),
                rect: Rect::default(),
            })
            .collect();
        if let [only] = self.parts.as_slice() {
            self.subtitle.clone_from(&only.text);
        }
        let mut inner =
            width(&self.title, TextStyle::Title).max(width(&self.subtitle, TextStyle::Subtitle));
        let mut height = CARD_HEIGHT;
        if self.has_rows() {
            for part in &self.parts {
                // Rows begin left of the text, under the tile.
                let row = 26 + width(&part.text, TextStyle::Subtitle) + 10;
                inner = inner.max(row + CARD_PADDING - TEXT_START);
            }
            let rows = i32::try_from(self.parts.len()).unwrap_or(i32::MAX / 64);
            height += rows * PART_ROW + 8;
        }
        let widest = self.chips.iter().map(|chip| chip.rect.width).max();
        inner = inner.max(widest.unwrap_or(0) + CARD_PADDING - TEXT_START);
        let card_width = round_up(TEXT_START + inner + CARD_PADDING + 4).max(CARD_MIN_WIDTH);
        let room = card_width - 2 * CARD_PADDING;
        let chips_top = if self.has_rows() {
            height
        } else {
            CARD_HEIGHT - 8
        };
        if !self.chips.is_empty() {
            height = chips_top + chip::height(&self.chips, room) + 10;
        }
        self.set_size(card_width, height);
        let rect = self.rect;
        chip::place(
            &mut self.chips,
            rect.x + CARD_PADDING,
            rect.y + chips_top,
            room,
        );
        let has_rows = self.has_rows();
        let mut row_top = rect.y + CARD_HEIGHT - 2;
        for part in &mut self.parts {
            if has_rows {
                part.rect = Rect::new(rect.x + 8, row_top, rect.width - 16, PART_ROW);
                row_top += PART_ROW;
            } else {
                let text = width(&part.text, TextStyle::Subtitle);
                part.rect = Rect::new(rect.x + TEXT_START - 6, rect.y + 36, text + 10, 22);
            }
        }
        self.badge = resource
            .and_then(|resource| resource.system_assigned)
            .map(|principal| BadgeView {
                principal,
                rect: Rect::new(rect.right() - 22, rect.y - 10, BADGE, BADGE),
            });
    }

    fn make_note(&mut self, node: &Node, wording: &Wording) {
        let size = node.size().unwrap_or(Size {
            width: 220,
            height: 100,
        });
        if let NodeKind::Note { text, .. } = &node.kind {
            self.lines = wrap(text, TextStyle::Note, (size.width - 24).max(16));
        }
        let lines = i32::try_from(self.lines.len()).unwrap_or(i32::MAX / 64);
        // A note grows downwards, so that no line is cut off.
        let text_height = lines * TextStyle::Note.line_height() + 24;
        self.set_size(size.width, size.height.max(text_height));
        self.title.clear();
        self.subtitle = wording.say(drawn::empty_note());
    }

    fn label_width(&self) -> i32 {
        ROOM_TEXT_START
            + width(&self.title, TextStyle::Scope)
            + 8
            + width(&self.subtitle, TextStyle::Subtitle)
            + ROOM_TEXT_END
    }

    /// How round its corners are.
    #[must_use]
    pub const fn radius(&self) -> i32 {
        match self.shape {
            NodeShape::Room => 14,
            NodeShape::Card => 12,
            NodeShape::Pill => self.rect.height / 2,
            NodeShape::Note => 8,
        }
    }

    /// The strip of a room that holds its label and by which it is moved.
    #[must_use]
    pub fn label_strip(&self) -> Rect {
        let label = Rect::new(self.rect.x, self.rect.y, self.label_width(), 36);
        Rect {
            width: label.width.min(self.rect.width),
            ..label
        }
    }

    /// Where the title begins, on its base line.
    #[must_use]
    pub fn title_start(&self) -> WorldPoint {
        let (x, y) = match self.shape {
            NodeShape::Card => (TEXT_START, 32),
            NodeShape::Pill => (38, 22),
            NodeShape::Room => (ROOM_TEXT_START, 26),
            NodeShape::Note => (12, 12),
        };
        WorldPoint {
            x: self.rect.x + x,
            y: self.rect.y + y,
        }
    }

    /// Where the quiet line begins, on its base line.
    #[must_use]
    pub fn subtitle_start(&self) -> WorldPoint {
        let title = self.title_start();
        match self.shape {
            NodeShape::Room => WorldPoint {
                x: title.x + width(&self.title, TextStyle::Scope) + 8,
                y: title.y,
            },
            NodeShape::Card | NodeShape::Pill | NodeShape::Note => WorldPoint {
                x: title.x,
                y: title.y + 19,
            },
        }
    }
}

const ROOM_TEXT_START: i32 = 40;
const ROOM_TEXT_END: i32 = 20;

/// Rounds up to a step, so that the cards of similar names line up.
fn round_up(width: i32) -> i32 {
    (width + WIDTH_STEP - 1) / WIDTH_STEP * WIDTH_STEP
}
