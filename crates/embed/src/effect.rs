//! Effects of one kind.
//!
//! Yew's own hooks are made anew for each kind of dependency and each closure, and a guest is paid for by every page.
//! Here what an effect depends on is a few numbers, and what it does a boxed closure, so that there is one hook.

use yew::prelude::*;

/// What an effect depends on: it runs again when one of them is another.
pub(crate) type Key = [u64; 5];

/// What is done before an effect runs again, or when its component goes.
pub(crate) type Undo = Box<dyn FnOnce()>;

/// Nothing has to be undone.
pub(crate) fn nothing() -> Undo {
    Box::new(|| {})
}

/// Runs `effect` after rendering, whenever `key` has changed.
#[hook]
pub(crate) fn use_effect_on(key: Key, effect: Box<dyn FnOnce() -> Undo>) {
    use_effect_with(key, move |_| effect());
}
