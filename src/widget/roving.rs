//! Which item comes next? How arrow keys move within a group of which Tab reaches a single item.

/// Along which axis the items of a group lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// Side by side: the left and right arrow keys move.
    Horizontal,
    /// One below the other: the up and down arrow keys move.
    Vertical,
    /// Either: all arrow keys move, as in a group of radio buttons.
    Both,
}

/// The index that a key moves to from index `at` of `count` items, the first after the last; `None` for a key that does
/// not move, and in an empty group.
#[must_use]
pub fn moved(key: &str, at: usize, count: usize, axis: Axis) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let next = if at >= last { 0 } else { at + 1 };
    let previous = if at == 0 { last } else { (at - 1).min(last) };
    match (key, axis) {
        ("ArrowRight", Axis::Horizontal | Axis::Both)
        | ("ArrowDown", Axis::Vertical | Axis::Both) => Some(next),
        ("ArrowLeft", Axis::Horizontal | Axis::Both) | ("ArrowUp", Axis::Vertical | Axis::Both) => {
            Some(previous)
        }
        ("Home", _) => Some(0),
        ("End", _) => Some(last),
        _ => None,
    }
}

/// The index after `at`, going around, of the first label that begins with a typed character, whatever its case.
#[must_use]
pub fn typed_ahead<'a>(
    key: &str,
    at: usize,
    labels: impl Iterator<Item = &'a str>,
) -> Option<usize> {
    let mut characters = key.chars();
    let (Some(typed), None) = (characters.next(), characters.next()) else {
        return None;
    };
    let begins = |label: &str| {
        label
            .chars()
            .next()
            .is_some_and(|first| first.to_lowercase().eq(typed.to_lowercase()))
    };
    let matching: Vec<usize> = labels
        .enumerate()
        .filter(|(_, label)| begins(label))
        .map(|(index, _)| index)
        .collect();
    matching
        .iter()
        .copied()
        .find(|index| *index > at)
        .or_else(|| matching.first().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_move_along_their_axis_and_around() {
        assert_eq!(moved("ArrowRight", 0, 3, Axis::Horizontal), Some(1));
        assert_eq!(moved("ArrowRight", 2, 3, Axis::Horizontal), Some(0));
        assert_eq!(moved("ArrowLeft", 0, 3, Axis::Horizontal), Some(2));
        assert_eq!(moved("ArrowDown", 1, 3, Axis::Horizontal), None);
        assert_eq!(moved("ArrowDown", 1, 3, Axis::Both), Some(2));
        assert_eq!(moved("End", 0, 3, Axis::Vertical), Some(2));
        assert_eq!(moved("Home", 2, 3, Axis::Vertical), Some(0));
        assert_eq!(moved("a", 0, 3, Axis::Vertical), None);
    }

    #[test]
    fn an_empty_group_has_nowhere_to_go() {
        assert_eq!(moved("ArrowRight", 0, 0, Axis::Both), None);
        assert_eq!(moved("Home", 0, 0, Axis::Both), None);
    }

    #[test]
    fn a_group_that_has_shrunk_is_entered_again_at_its_ends() {
        assert_eq!(moved("ArrowLeft", 9, 3, Axis::Both), Some(2));
        assert_eq!(moved("ArrowRight", 9, 3, Axis::Both), Some(0));
    }

    #[test]
    fn a_typed_letter_finds_the_next_label_that_begins_with_it() {
        let labels = ["Copy", "Paste", "Cut"];
        assert_eq!(typed_ahead("c", 0, labels.into_iter()), Some(2));
        assert_eq!(typed_ahead("C", 2, labels.into_iter()), Some(0));
        assert_eq!(typed_ahead("x", 0, labels.into_iter()), None);
        assert_eq!(typed_ahead("Enter", 0, labels.into_iter()), None);
    }
}
