//! How do two elements refer to each other? By ids that are counted, not drawn by lot.

use std::cell::Cell;
use yew::prelude::*;

thread_local! {
    static LAST: Cell<u32> = const { Cell::new(0) };
}

/// An id for an element, unique in the page and the same in every render of the component that asks.
///
/// `prefix` tells a reader of the page what the id belongs to, such as `field`.
#[hook]
pub fn use_id(prefix: &'static str) -> AttrValue {
    (*use_memo((), |()| {
        let number = LAST.get().wrapping_add(1);
        LAST.set(number);
        AttrValue::from(format!("{prefix}-{number}"))
    }))
    .clone()
}
