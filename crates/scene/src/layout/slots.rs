//! At which point of a side does each line end, so that lines neither meet nor cross needlessly?
//!
//! The lines on one side of a node are spread around where they wish to be. Where a line would make a short step between
//! two facing sides, one end moves to the height of the other, within the stretch that is its own. So the place of an
//! end depends on the lines of two sides only, and a change to one line is felt by few.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::edge_view::EdgeId;
use super::ends::{End, Ends, Spot};
use crate::geometry::{Side, WorldPoint};

/// How far apart lines end on one side, where there is room.
const SPACING: i32 = 18;
/// The least distance when a line is bent straight.
const LEAST_SPACING: i32 = 10;
/// A step in a line that is no longer than this is taken out where possible.
const SHORT_STEP: i32 = 28;
/// How far apart the middle stretches of lines from one side run.
const LANE: i32 = 12;

/// The exact points at which a line leaves and arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ports {
    pub(crate) from: WorldPoint,
    /// The direction in which the line leaves.
    pub(crate) leaving: Side,
    pub(crate) to: WorldPoint,
    /// The direction from the target towards the line.
    pub(crate) arriving: Side,
    /// How far from the middle its middle stretch runs.
    pub(crate) lane: i32,
}

/// A side of something at which lines end.
type Place = (Spot, Side);

/// The end of a line on a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Slot {
    line: EdgeId,
    is_to: bool,
    wish: i32,
    /// Where it is, once spread.
    at: i32,
    range: (i32, i32),
    /// Where the other end is, along this side.
    along: i32,
    /// Whether lines between the same two are counted backwards.
    is_backward: bool,
}

impl Slot {
    /// The order along the side.
    fn order(&self, other: &Self) -> Ordering {
        let between_same = if self.is_backward {
            other.line.cmp(&self.line)
        } else {
            self.line.cmp(&other.line)
        };
        self.along
            .cmp(&other.along)
            .then(self.is_backward.cmp(&other.is_backward))
            .then(between_same)
            .then(self.is_to.cmp(&other.is_to))
    }
}

/// The ends of all lines, side by side.
#[derive(Clone, Debug, Default)]
pub(super) struct Slots {
    sides: BTreeMap<Place, Rc<Vec<Slot>>>,
}

/// Two sides.
type Sides = (Side, Side);

impl Slots {
    /// Takes both ends of a line away. Notes the sides it was on.
    pub(super) fn remove(
        &mut self,
        line: EdgeId,
        ends: &Ends,
        sides: Sides,
        touched: &mut BTreeSet<Place>,
    ) {
        for place in [(ends.from.spot, sides.0), (ends.to.spot, sides.1)] {
            if let Some(slots) = self.sides.get_mut(&place) {
                Rc::make_mut(slots).retain(|slot| slot.line != line);
                if slots.is_empty() {
                    self.sides.remove(&place);
                }
            }
            touched.insert(place);
        }
    }

    /// Adds both ends of a line. Notes the sides it is on.
    pub(super) fn add(
        &mut self,
        line: EdgeId,
        ends: &Ends,
        sides: Sides,
        touched: &mut BTreeSet<Place>,
    ) {
        let shared = shared(ends, sides);
        for (is_to, end, other, side) in [
            (false, &ends.from, &ends.to, sides.0),
            (true, &ends.to, &ends.from, sides.1),
        ] {
            let center = other.anchor.center();
            let wish = shared.unwrap_or_else(|| end.wish(side, other.anchor));
            let slots = self.sides.entry((end.spot, side)).or_default();
            Rc::make_mut(slots).push(Slot {
                line,
                is_to,
                wish,
                at: wish,
                range: end.range(side),
                along: if side.is_horizontal() {
                    center.y
                } else {
                    center.x
                },
                is_backward: is_to && turns_over(sides),
            });
            touched.insert((end.spot, side));
        }
    }

    /// Spreads the ends on the sides that were touched. Returns the lines that
    /// end there.
    pub(super) fn settle(&mut self, touched: &BTreeSet<Place>) -> BTreeSet<EdgeId> {
        let mut lines = BTreeSet::new();
        for place in touched {
            if let Some(slots) = self.sides.get_mut(place) {
                let slots = Rc::make_mut(slots);
                slots.sort_by(Slot::order);
                spread(slots);
                lines.extend(slots.iter().map(|slot| slot.line));
            }
        }
        lines
    }

    /// The ports of a line that was added and settled.
    pub(super) fn ports(&self, line: EdgeId, ends: &Ends, sides: Sides) -> Option<Ports> {
        let mut from = self.placed((ends.from.spot, sides.0), line, false)?;
        let mut to = self.placed((ends.to.spot, sides.1), line, true)?;
        let is_facing = ends.from.direction(sides.0) == ends.to.direction(sides.1).opposite();
        if is_facing && (from.at - to.at).abs() <= SHORT_STEP {
            if to.owns(from.at) {
                to.at = from.at;
            } else if from.owns(to.at) {
                from.at = to.at;
            }
        }
        let start = point_on(&ends.from, sides.0, from.at);
        let end = point_on(&ends.to, sides.1, to.at);
        let busier = if from.count >= to.count { from } else { to };
        let is_descending = (end.y > start.y) == (end.x > start.x);
        // Centered lanes; of lines that lead the same way, the outer one turns
        // last on one side and first on the other, so that none crosses.
        let offset = (2 * busier.rank - (busier.count - 1)) * LANE / 2;
        Some(Ports {
            from: start,
            leaving: ends.from.direction(sides.0),
            to: end,
            arriving: ends.to.direction(sides.1),
            lane: (if is_descending { -offset } else { offset }).clamp(-120, 120),
        })
    }

    fn placed(&self, place: Place, line: EdgeId, is_to: bool) -> Option<Placed> {
        let slots = self.sides.get(&place)?;
        let index = slots
            .iter()
            .position(|slot| slot.line == line && slot.is_to == is_to)?;
        let slot = slots.get(index)?;
        let halfway = |other: &Slot| i32::midpoint(slot.at, other.at);
        let before = index.checked_sub(1).and_then(|index| slots.get(index));
        let after = slots.get(index + 1);
        Some(Placed {
            at: slot.at,
            from: before.map_or(slot.range.0, |it| halfway(it) + LEAST_SPACING / 2),
            to: after.map_or(slot.range.1, |it| halfway(it) - LEAST_SPACING / 2),
            rank: i32::try_from(index).unwrap_or(i32::MAX / 64),
            count: i32::try_from(slots.len()).unwrap_or(i32::MAX / 64),
        })
    }
}

/// The place of an end among the others on its side.
#[derive(Clone, Copy, Debug)]
struct Placed {
    at: i32,
    /// The stretch of the side that is its own.
    from: i32,
    to: i32,
    rank: i32,
    count: i32,
}

impl Placed {
    const fn owns(self, at: i32) -> bool {
        at >= self.from && at <= self.to
    }
}

/// A point on a side by its place along the side.
fn point_on(end: &End, side: Side, along: i32) -> WorldPoint {
    let middle = end.anchor.middle_of(side);
    if side.is_horizontal() {
        WorldPoint {
            x: middle.x,
            y: along,
        }
    } else {
        WorldPoint {
            x: along,
            y: middle.y,
        }
    }
}

/// Where along two facing sides a straight line fits best: the middle of the
/// stretch they share.
fn shared(ends: &Ends, sides: Sides) -> Option<i32> {
    if ends.from.direction(sides.0) != ends.to.direction(sides.1).opposite() {
        return None;
    }
    let (from, to) = (ends.from.range(sides.0), ends.to.range(sides.1));
    let (low, high) = (from.0.max(to.0), from.1.min(to.1));
    (low <= high).then(|| low + (high - low) / 2)
}

/// The ports as they would be if this were the only line.
pub(super) fn alone(ends: &Ends, sides: Sides) -> Ports {
    let shared = shared(ends, sides);
    let from = shared.unwrap_or_else(|| ends.from.wish(sides.0, ends.to.anchor));
    let to = shared.unwrap_or_else(|| ends.to.wish(sides.1, ends.from.anchor));
    Ports {
        from: point_on(&ends.from, sides.0, from),
        leaving: ends.from.direction(sides.0),
        to: point_on(&ends.to, sides.1, to),
        arriving: ends.to.direction(sides.1),
        lane: 0,
    }
}

/// Whether lines side by side between these two sides keep their order only if
/// the second end is counted backwards.
const fn turns_over(sides: Sides) -> bool {
    use Side::{Bottom, Left, Right, Top};
    matches!(
        sides,
        (Top, Top | Right) | (Right, Right | Top) | (Bottom, Bottom | Left) | (Left, Left | Bottom)
    )
}

/// Moves slots apart, each as little as possible from where it wishes to be:
/// slots that would meet form a cluster around the middle of their wishes.
fn spread(slots: &mut [Slot]) {
    let Some((low, high)) = slots.first().map(|slot| slot.range) else {
        return;
    };
    let gaps = i32::try_from(slots.len().saturating_sub(1)).unwrap_or(i32::MAX);
    let spacing = if gaps == 0 {
        SPACING
    } else {
        SPACING.min((high - low) / gaps)
    };
    // Each cluster: how many slots, the sum of (wish - index * spacing).
    let mut clusters: Vec<(i64, i64)> = Vec::with_capacity(slots.len());
    let step = i64::from(spacing);
    for slot in slots.iter() {
        clusters.push((1, i64::from(slot.wish)));
        while let [.., (before_count, before_sum), (count, sum)] = clusters.as_slice() {
            let before_start = before_sum / before_count;
            if before_start + before_count * step <= sum / count {
                break;
            }
            // The wishes of the second cluster, seen from the start of the first.
            let shifted = sum - count * before_count * step;
            let merged = (before_count + count, before_sum + shifted);
            clusters.pop();
            clusters.pop();
            clusters.push(merged);
        }
    }
    let mut places = Vec::with_capacity(slots.len());
    for (count, sum) in clusters {
        let start = sum / count;
        places.extend((0..count).map(|index| start + index * step));
    }
    // Within the side: first from its end, then from its start.
    let mut limit = i64::from(high);
    for place in places.iter_mut().rev() {
        *place = (*place).min(limit);
        limit = *place - step;
    }
    let mut limit = i64::from(low);
    for place in &mut places {
        *place = (*place).max(limit);
        limit = *place + step;
    }
    for (slot, place) in slots.iter_mut().zip(places) {
        slot.at = i32::try_from(place).unwrap_or(slot.wish).clamp(low, high);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use vouchsafe_model::diagram::CallId;

    #[test]
    fn lines_on_one_side_spread_around_where_they_wish_to_be() {
        let check = |wishes: &[i32], range: (i32, i32), expected: &[i32]| {
            let mut slots: Vec<Slot> = (1..)
                .zip(wishes)
                .map(|(number, wish)| Slot {
                    line: EdgeId::Call(CallId::new(number)),
                    is_to: false,
                    wish: *wish,
                    at: 0,
                    range,
                    along: 0,
                    is_backward: false,
                })
                .collect();
            spread(&mut slots);
            let places: Vec<i32> = slots.into_iter().map(|slot| slot.at).collect();
            assert_eq!(places, expected);
        };
        check(&[50], (0, 100), &[50]);
        check(&[50, 50], (0, 100), &[41, 59]);
        check(&[50, 50, 50], (0, 100), &[32, 50, 68]);
        check(&[10, 90], (0, 100), &[10, 90]);
        check(&[0, 0], (0, 100), &[0, 18]);
        check(&[100, 100], (0, 100), &[82, 100]);
        check(&[5, 5, 5], (0, 10), &[0, 5, 10]);
    }
}
