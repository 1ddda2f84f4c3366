//! What does the browser remember for us between visits?
//!
//! Storage can be blocked, full or absent. Then the app works the same and
//! remembers nothing; whoever asked is told, so that a person can be.

use web_sys::Storage;

/// The text stored under a key; `None` if there is none or storage is blocked.
#[must_use]
pub fn load(key: &str) -> Option<String> {
    local()?.get_item(key).ok().flatten()
}

/// Stores a text under a key. Answers whether it is stored.
pub fn save(key: &str, text: &str) -> bool {
    local().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// Forgets what is stored under a key.
pub fn forget(key: &str) {
    if let Some(storage) = local() {
        // Refused only where nothing could have been stored.
        let _ = storage.remove_item(key);
    }
}

/// The text stored under a key for this tab, as long as it is open; `None` if there is
/// none or storage is blocked.
#[must_use]
pub fn load_for_tab(key: &str) -> Option<String> {
    of_tab()?.get_item(key).ok().flatten()
}

/// Stores a text under a key for this tab. Answers whether it is stored.
pub fn save_for_tab(key: &str, text: &str) -> bool {
    of_tab().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

fn of_tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
