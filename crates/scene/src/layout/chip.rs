//! The secrets on a card: those that it has made, and the copies that it holds.
//!
//! Each is a chip one can take up. They stand in rows under what else is on the card.

use vouchsafe_model::diagram::{Diagram, Node, NodeId, NodeKind, SettingId};
use vouchsafe_model::drawn;
use vouchsafe_model::flow::secrets::{self, SecretOrigin, Worth};
use vouchsafe_model::text::Text;

use crate::geometry::Rect;
use crate::text::{TextStyle, width};
use crate::words::Wording;

/// The height of a chip.
pub const CHIP_HEIGHT: i32 = 24;
/// From one chip to the next.
const GAP: i32 = 6;
/// From one row of chips to the next.
const ROW: i32 = CHIP_HEIGHT + 4;
/// What of a chip is not text: the sign and the room around.
const AROUND: i32 = 36;

/// Which secret it is, and where it is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChipId {
    /// Where it is made.
    Origin(SecretOrigin),
    /// A copy, in a setting of a host.
    Copy(NodeId, SettingId),
}

/// A secret on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChipView {
    /// Which one it is.
    pub id: ChipId,
    /// What it says: `key1`, and what is wrong with it: `key1, old`.
    pub text: String,
    /// Whether it is good for anything.
    pub worth: Worth,
    /// Whether the setting only says in which vault it is.
    pub is_in_vault: bool,
    /// Where it is.
    pub rect: Rect,
}

impl ChipId {
    /// The node on whose card it is.
    #[must_use]
    pub const fn node(self) -> NodeId {
        match self {
            Self::Origin(origin) => origin.node(),
            Self::Copy(host, _) => host,
        }
    }
}

/// The chips of a node, not yet in their places.
pub(super) fn chips(diagram: &Diagram, wording: &Wording, node: &Node) -> Vec<ChipView> {
    let made = secrets::issued(diagram, node.id)
        .into_iter()
        .filter_map(|origin| {
            let name = drawn::origin(diagram, origin)?;
            let worth = secrets::worth_of_origin(diagram, origin);
            Some(chip(ChipId::Origin(origin), name, worth, false, wording))
        });
    let settings = node.resource().into_iter().flat_map(|it| &it.settings);
    let copies = settings.map(|setting| {
        let worth = secrets::worth(diagram, &setting.secret);
        let name = drawn::copy(&setting.secret);
        let id = ChipId::Copy(node.id, setting.id);
        chip(id, name, worth, setting.through.is_some(), wording)
    });
    made.chain(copies).collect()
}

fn chip(id: ChipId, name: Text, worth: Worth, is_in_vault: bool, wording: &Wording) -> ChipView {
    let text = wording.say(drawn::worth(name, worth));
    ChipView {
        rect: Rect::new(0, 0, AROUND + width(&text, TextStyle::Label), CHIP_HEIGHT),
        id,
        text,
        worth,
        is_in_vault,
    }
}

/// Whether a node that did not change may have other chips: it has some that depend on others, or on the time.
pub(super) fn may_change(node: &Node) -> bool {
    match &node.kind {
        NodeKind::Resource(resource) => !resource.settings.is_empty(),
        NodeKind::ServicePrincipal { credentials } => !credentials.is_empty(),
        _ => false,
    }
}

/// How much room the chips take in rows no wider than this.
pub(super) fn height(chips: &[ChipView], room: i32) -> i32 {
    let rows = places(chips, room).last().map_or(0, |(_, row)| row + 1);
    if rows == 0 {
        0
    } else {
        rows * ROW - (ROW - CHIP_HEIGHT)
    }
}

/// Puts the chips into rows no wider than this.
pub(super) fn place(chips: &mut [ChipView], x: i32, y: i32, room: i32) {
    let places: Vec<(i32, i32)> = places(chips, room).collect();
    for (chip, (left, row)) in chips.iter_mut().zip(places) {
        chip.rect.x = x + left;
        chip.rect.y = y + row * ROW;
    }
}

/// How far to the right each chip begins, and in which row.
fn places(chips: &[ChipView], room: i32) -> impl Iterator<Item = (i32, i32)> {
    let (mut left, mut row) = (0, 0);
    chips.iter().map(move |chip| {
        if left > 0 && left + chip.rect.width > room {
            (left, row) = (0, row + 1);
        }
        let place = (left, row);
        left += chip.rect.width + GAP;
        place
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use vouchsafe_model::diagram::NodeId;

    fn some(words: &[&str]) -> Vec<ChipView> {
        let id = ChipId::Copy(NodeId::new(1), SettingId::new(1));
        let good = |word: &&str| chip(id, (*word).into(), Worth::Good, false, &Wording::english());
        words.iter().map(good).collect()
    }

    #[test]
    fn chips_stand_side_by_side_and_go_on_below() {
        let mut chips = some(&["key1", "key2", "client secret", "SAS"]);
        assert_eq!(height(&[], 148), 0);
        place(&mut chips, 100, 200, 148);
        let rows: Vec<i32> = chips.iter().map(|it| it.rect.y).collect();
        assert_eq!(rows, [200, 200, 228, 256]);
        assert_eq!(height(&chips, 148), 80);
        assert!(
            chips
                .iter()
                .all(|it| it.rect.x >= 100 && it.rect.right() <= 248)
        );
    }

    #[test]
    fn a_chip_says_what_is_wrong_with_it() {
        let id = ChipId::Copy(NodeId::new(1), SettingId::new(1));
        let said =
            |name: &str, worth| chip(id, name.into(), worth, false, &Wording::english()).text;
        assert_eq!(said("SAS", Worth::Expired), "SAS, expired");
        assert_eq!(said("key1", Worth::Good), "key1");
        assert_eq!(said("primary", Worth::Old), "primary, old");
    }
}
