//! How does a path of an icon stand in a drawing? With its own numbers, not by a transform.
//!
//! A browser keeps a layer's content apart at every transform, and goes through all of them whenever something moves: a
//! thousand icons with one each cost more than everything else that is drawn.

use std::fmt::Write as _;

use crate::geometry::{WorldPoint, next_number, number};

/// Path data in units of the grid, enlarged by `scale` and put with its corner here.
///
/// Knows the notation that the set is written in: `M`, `L`, `H`, `V`, `C`, `S`, `A` and `Z` in both cases.
#[must_use]
pub fn placed(data: &str, corner: WorldPoint, scale: f64) -> String {
    let mut text = String::with_capacity(data.len() * 3 / 2);
    let mut rest = data;
    while let Some(letter) = rest.chars().next() {
        rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        text.push(letter);
        let roles = roles_of(letter);
        let shift = letter.is_ascii_uppercase();
        let mut is_first = true;
        for role in roles.iter().cycle() {
            let Some((value, after)) = next_number(rest) else {
                break;
            };
            rest = after;
            let value = match role {
                Role::Across if shift => value * scale + f64::from(corner.x),
                Role::Down if shift => value * scale + f64::from(corner.y),
                Role::Across | Role::Down | Role::Length => value * scale,
                Role::Plain => value,
            };
            let value = number(value);
            let space = if is_first || value.starts_with('-') {
                ""
            } else {
                " "
            };
            // Writing to a text can't fail.
            let _ = write!(text, "{space}{value}");
            is_first = false;
        }
    }
    text
}

/// What a number of a command is.
#[derive(Clone, Copy)]
enum Role {
    /// A place or a way to the right.
    Across,
    /// A place or a way down.
    Down,
    /// A radius.
    Length,
    /// An angle or a flag.
    Plain,
}

const fn roles_of(letter: char) -> &'static [Role] {
    use Role::{Across, Down, Length, Plain};
    match letter.to_ascii_uppercase() {
        'H' => &[Across],
        'V' => &[Down],
        'A' => &[Length, Length, Plain, Plain, Plain, Across, Down],
        // M, L, C and S; Z has no numbers.
        _ => &[Across, Down],
    }
}

#[cfg(test)]
mod tests {
    use super::super::Icon;
    use super::*;

    const ORIGIN: WorldPoint = WorldPoint { x: 0, y: 0 };

    #[test]
    fn places_move_and_ways_only_grow() {
        let corner = WorldPoint { x: 100, y: -20 };
        assert_eq!(
            placed("M1 2l3-4H5v.5.5z", corner, 2.0),
            "M102-16l6-8H110v1 1z"
        );
        assert_eq!(
            placed(
                "M0 0a1.5 1.5 0 0 1-1.5 1.5 2 2 0 1 0 1 1A1 2 0 0 1 3 4",
                corner,
                2.0
            ),
            "M100-20a3 3 0 0 1-3 3 4 4 0 1 0 2 2A2 4 0 0 1 106-12"
        );
    }

    #[test]
    fn no_icon_loses_a_number() {
        let numbers = |data: &str| {
            let mut found = Vec::new();
            let mut rest = data;
            loop {
                rest = rest.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
                match next_number(rest) {
                    Some((value, after)) => {
                        found.push(value);
                        rest = after;
                    }
                    None if rest.is_empty() => return found,
                    None => panic!("`{rest}` of `{data}`"),
                }
            }
        };
        for path in Icon::ALL.iter().flat_map(|icon| icon.paths()) {
            let moved = placed(path.data, ORIGIN, 1.0);
            let (after, before) = (numbers(&moved), numbers(path.data));
            assert_eq!(after.len(), before.len(), "{moved}\n{}", path.data);
            // A drawing writes two decimals.
            let is_near = |(one, other): (&f64, &f64)| (one - other).abs() < 0.006;
            assert!(
                after.iter().zip(&before).all(is_near),
                "{moved}\n{}",
                path.data
            );
            let letters = |data: &str| {
                data.chars()
                    .filter(|it| it.is_ascii_alphabetic())
                    .collect::<String>()
            };
            assert_eq!(letters(&moved), letters(path.data));
        }
    }
}
