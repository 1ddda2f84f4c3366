//! Lists within sentences.

use super::{Sayable, Text};
use crate::say;

/// `a`, `a and b`, `a, b and c`.
pub(crate) fn list<T: Sayable>(items: &[T]) -> Text {
    match items {
        [] => Text::empty(),
        [one] => one.text(),
        [first @ .., last] => {
            say!("{items} and {last}", items = enumerated(first), last)
        }
    }
}

/// `a`, `a or b`, `a, b or c`.
pub(crate) fn either<T: Sayable>(items: &[T]) -> Text {
    match items {
        [] => Text::empty(),
        [one] => one.text(),
        [first @ .., last] => {
            say!("{items} or {last}", items = enumerated(first), last)
        }
    }
}

/// `a, b, c`.
pub(crate) fn enumerated<T: Sayable>(items: &[T]) -> Text {
    let mut items = items.iter().map(Sayable::text);
    let first = items.next().unwrap_or_default();
    items.fold(first, |before, item| say!("{before}, {item}", before, item))
}
