//! At which point of a side does each line end, so that lines neither meet nor cross needlessly?

use std::collections::BTreeMap;

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

#[derive(Clone, Copy, Debug)]
struct Slot {
    line: usize,
    is_to: bool,
    at: i32,
    range: (i32, i32),
    /// Where the other end is, along this side; then the order among lines
    /// between the same two.
    order: (i32, i64),
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
fn shared(ends: &Ends, sides: (Side, Side)) -> Option<i32> {
    if ends.from.direction(sides.0) != ends.to.direction(sides.1).opposite() {
        return None;
    }
    let (from, to) = (ends.from.range(sides.0), ends.to.range(sides.1));
    let (low, high) = (from.0.max(to.0), from.1.min(to.1));
    (low <= high).then(|| low + (high - low) / 2)
}

/// The ports as they would be if this were the only line.
pub(super) fn alone(ends: &Ends, sides: (Side, Side)) -> Ports {
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
const fn turns_over(sides: (Side, Side)) -> bool {
    use Side::{Bottom, Left, Right, Top};
    matches!(
        sides,
        (Top, Top | Right) | (Right, Right | Top) | (Bottom, Bottom | Left) | (Left, Left | Bottom)
    )
}

/// Places every line's ends.
pub(super) fn assign(lines: &[(EdgeId, &Ends, (Side, Side))]) -> Vec<Ports> {
    let mut sides: BTreeMap<(Spot, Side), Vec<Slot>> = BTreeMap::new();
    for (line, (_, ends, chosen)) in lines.iter().enumerate() {
        let shared = shared(ends, *chosen);
        let number = i64::try_from(line).unwrap_or(i64::MAX);
        let mut add = |is_to: bool, end: &End, other: &End, side: Side| {
            let center = other.anchor.center();
            let along = if side.is_horizontal() {
                center.y
            } else {
                center.x
            };
            let tie = if is_to && turns_over(*chosen) {
                -number
            } else {
                number
            };
            sides.entry((end.spot, side)).or_default().push(Slot {
                line,
                is_to,
                at: shared.unwrap_or_else(|| end.wish(side, other.anchor)),
                range: end.range(side),
                order: (along, tie),
            });
        };
        add(false, &ends.from, &ends.to, chosen.0);
        add(true, &ends.to, &ends.from, chosen.1);
    }
    for slots in sides.values_mut() {
        slots.sort_by_key(|slot| (slot.order, slot.is_to));
        spread(slots);
    }
    straighten(lines, &mut sides);
    let mut places = vec![Placed::default(); lines.len()];
    for slots in sides.values() {
        let count = i32::try_from(slots.len()).unwrap_or(i32::MAX);
        for (rank, slot) in (0..count).zip(slots) {
            if let Some(place) = places.get_mut(slot.line) {
                let end = if slot.is_to {
                    &mut place.to
                } else {
                    &mut place.from
                };
                *end = (slot.at, rank, count);
            }
        }
    }
    lines
        .iter()
        .zip(places)
        .map(|((_, ends, chosen), place)| place.ports(ends, *chosen))
        .collect()
}

/// For both ends: the place along the side, the rank on it, and how many lines
/// end on it.
#[derive(Clone, Copy, Debug, Default)]
struct Placed {
    from: (i32, i32, i32),
    to: (i32, i32, i32),
}

impl Placed {
    fn ports(self, ends: &Ends, sides: (Side, Side)) -> Ports {
        let from = point_on(&ends.from, sides.0, self.from.0);
        let to = point_on(&ends.to, sides.1, self.to.0);
        let (_, rank, count) = if self.from.2 >= self.to.2 {
            self.from
        } else {
            self.to
        };
        let is_descending = (to.y > from.y) == (to.x > from.x);
        // Centered lanes; of lines that lead the same way, the outer one turns
        // last on one side and first on the other, so that none crosses.
        let offset = (2 * rank - (count - 1)) * LANE / 2;
        Ports {
            from,
            leaving: ends.from.direction(sides.0),
            to,
            arriving: ends.to.direction(sides.1),
            lane: (if is_descending { -offset } else { offset }).clamp(-120, 120),
        }
    }
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
    let mut clusters: Vec<(i64, i64)> = Vec::new();
    let step = i64::from(spacing);
    for slot in slots.iter() {
        clusters.push((1, i64::from(slot.at)));
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
        slot.at = i32::try_from(place).unwrap_or(slot.at).clamp(low, high);
    }
}

/// Takes short steps out of lines between facing sides by moving one end to the
/// height of the other, where that end has the room.
fn straighten(
    lines: &[(EdgeId, &Ends, (Side, Side))],
    sides: &mut BTreeMap<(Spot, Side), Vec<Slot>>,
) {
    for (line, (_, ends, chosen)) in lines.iter().enumerate() {
        if ends.from.direction(chosen.0) != ends.to.direction(chosen.1).opposite() {
            continue;
        }
        let (from_key, to_key) = ((ends.from.spot, chosen.0), (ends.to.spot, chosen.1));
        let place = |key, is_to| {
            sides.get(&key).and_then(|slots: &Vec<Slot>| {
                slots
                    .iter()
                    .find(|slot| slot.line == line && slot.is_to == is_to)
                    .map(|slot| slot.at)
            })
        };
        let (Some(from), Some(to)) = (place(from_key, false), place(to_key, true)) else {
            continue;
        };
        if from == to || (from - to).abs() > SHORT_STEP {
            continue;
        }
        if !move_to(sides.get_mut(&to_key), line, true, from) {
            move_to(sides.get_mut(&from_key), line, false, to);
        }
    }
}

/// Moves a slot to a new place if that is on its side, keeps the order and is
/// not too near to its neighbors. Returns whether it did.
fn move_to(slots: Option<&mut Vec<Slot>>, line: usize, is_to: bool, at: i32) -> bool {
    let Some(slots) = slots else {
        return false;
    };
    let mut is_before = true;
    for slot in slots.iter() {
        if slot.line == line && slot.is_to == is_to {
            if at < slot.range.0 || at > slot.range.1 {
                return false;
            }
            is_before = false;
        } else if (is_before && slot.at > at - LEAST_SPACING)
            || (!is_before && slot.at < at + LEAST_SPACING)
        {
            return false;
        }
    }
    for slot in slots.iter_mut() {
        if slot.line == line && slot.is_to == is_to {
            slot.at = at;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(wishes: &[i32], range: (i32, i32)) -> Vec<i32> {
        let mut slots: Vec<Slot> = wishes
            .iter()
            .enumerate()
            .map(|(line, at)| Slot {
                line,
                is_to: false,
                at: *at,
                range,
                order: (0, 0),
            })
            .collect();
        spread(&mut slots);
        slots.into_iter().map(|slot| slot.at).collect()
    }

    #[test]
    fn lines_on_one_side_spread_around_where_they_wish_to_be() {
        assert_eq!(places(&[50], (0, 100)), [50]);
        assert_eq!(places(&[50, 50], (0, 100)), [41, 59]);
        assert_eq!(places(&[50, 50, 50], (0, 100)), [32, 50, 68]);
        assert_eq!(places(&[10, 90], (0, 100)), [10, 90]);
        assert_eq!(places(&[0, 0], (0, 100)), [0, 18]);
        assert_eq!(places(&[100, 100], (0, 100)), [82, 100]);
        assert_eq!(places(&[5, 5, 5], (0, 10)), [0, 5, 10]);
    }
}
