//! The story: its beats have numbers of their own, and say no more than a beat may.

use std::collections::BTreeSet;

use super::Found;
use crate::diagram::apply::check_beat;
use crate::diagram::error::EditError;
use crate::diagram::rules::{check_length, check_room};
use crate::diagram::story::Story;
use crate::diagram::{BeatId, Problem, limits};

pub(super) fn story(story: &Story, found: &mut Found) {
    let mut hold = |result: Result<(), EditError>| {
        if let Err(error) = result {
            let message = error.to_string();
            let problem = Problem::error(error.code(), None, message, error.help());
            found.0.push(problem);
        }
    };
    hold(check_length("story", &story.about, limits::MAX_SAID_CHARS));
    hold(check_room(
        "beats",
        story.beats.len(),
        limits::MAX_BEATS + 1,
    ));
    let mut seen = BTreeSet::new();
    for beat in &story.beats {
        let number = beat.id.number();
        let is_its_own = number < story.next_beat && number <= BeatId::MAX && seen.insert(beat.id);
        if !is_its_own {
            hold(Err(EditError::BeatNumber(beat.id)));
        }
        hold(check_beat(&beat.what));
    }
}
