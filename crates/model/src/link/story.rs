//! The numbers with which a link tells a story.

use crate::diagram::BeatId;

/// Which parts of a beat are there, in this order but for the texts, which come
/// first.
pub(super) mod beat {
    pub(in crate::link) const TITLE: u32 = 1;
    pub(in crate::link) const SAY: u32 = 2;
    pub(in crate::link) const NOTES: u32 = 4;
    pub(in crate::link) const EDITS: u32 = 8;
    pub(in crate::link) const RUNS: u32 = 16;
    pub(in crate::link) const QUESTION: u32 = 32;
    pub(in crate::link) const CAMERA: u32 = 64;
    pub(in crate::link) const EMPHASIS: u32 = 128;
    pub(in crate::link) const COMPARE: u32 = 256;
    pub(in crate::link) const GOALS: u32 = 512;
    pub(in crate::link) const SHOWS: u32 = 1024;
    pub(in crate::link) const ALL: u32 = 2047;
}

/// How a call is expected to end. After `DENIED` the code follows.
pub(super) mod run {
    pub(in crate::link) const NOTHING_EXPECTED: u32 = 0;
    pub(in crate::link) const ALLOWED: u32 = 1;
    pub(in crate::link) const DENIED: u32 = 2;
}

/// The edits that are told in few numbers. Every other one stands there as the
/// JSON of a file.
pub(super) mod edit {
    pub(in crate::link) const AS_IN_A_FILE: u32 = 0;
    pub(in crate::link) const SEVERAL: u32 = 1;
    pub(in crate::link) const PLACE: u32 = 2;
    pub(in crate::link) const RENAME: u32 = 3;
    pub(in crate::link) const MOVE: u32 = 4;
    pub(in crate::link) const ENABLE: u32 = 5;
    pub(in crate::link) const DISABLE: u32 = 6;
    pub(in crate::link) const ATTACH: u32 = 7;
    pub(in crate::link) const ASSIGN_ROLE: u32 = 8;
    pub(in crate::link) const REGENERATE_KEY: u32 = 9;
    pub(in crate::link) const ADD_USUAL_CALL: u32 = 10;
    pub(in crate::link) const DELETE: u32 = 11;
    pub(in crate::link) const DISALLOW_KEYS: u32 = 12;
}

/// What can be deleted.
pub(super) mod subject {
    /// By the word that files have for it. A list that grows at its end.
    pub(in crate::link) const KINDS: &[&str] = &[
        "node",
        "part",
        "attachment",
        "membership",
        "role-assignment",
        "deny-assignment",
        "role-definition",
        "database-user",
        "call",
        "setting",
        "client-credential",
        "assertion",
        "federated-credential",
        "data-grant",
    ];
    /// Those that two numbers tell.
    pub(in crate::link) const OF_TWO: &[&str] = &[
        "part",
        "attachment",
        "membership",
        "setting",
        "client-credential",
    ];
}

/// The beat that makes what has this number, and its place among what that makes;
/// `None` for what is drawn from the beginning.
pub(super) const fn made_by(number: u32) -> Option<(u32, u32)> {
    match BeatId::of_number(number) {
        Some((beat, place)) => Some((beat.number(), place)),
        None => None,
    }
}
