//! What is said of a story to people who listen.

use vouchsafe_model::diagram::{Beat, Story};
use vouchsafe_model::story::{Prediction, markdown};

use crate::language::Words;

/// What changed in a story, in a few words.
pub(in crate::store) fn changed(
    words: &Words,
    before: Option<&Story>,
    after: Option<&Story>,
) -> String {
    let (Some(before), Some(after)) = (before, after) else {
        return match after {
            Some(_) => words.did_begin_story(),
            None => words.did_take_story(),
        };
    };
    let number = |story: &Story, beat: &Beat| story.place_of(beat.id).map_or(0, |place| place + 1);
    let is_new = |beat: &&std::rc::Rc<Beat>| before.beat(beat.id).is_none();
    if let Some(beat) = after.beats.iter().find(is_new) {
        let number = number(after, beat);
        return match beat.what.title.as_str() {
            "" => words.did_add_beat(number),
            title => words.did_add_beat_named(number, title),
        };
    }
    let is_gone = |beat: &&std::rc::Rc<Beat>| after.beat(beat.id).is_none();
    if let Some(beat) = before.beats.iter().find(is_gone) {
        let number = number(before, beat);
        return match beat.what.title.as_str() {
            "" => words.did_remove_beat(number),
            title => words.did_remove_beat_named(number, title),
        };
    }
    let changed = after
        .beats
        .iter()
        .find(|beat| before.beat(beat.id) != Some(beat));
    if let Some(beat) = changed {
        let number = number(after, beat);
        return match beat.what.title.as_str() {
            "" => words.did_change_beat(number),
            title => words.did_change_beat_named(number, title),
        };
    }
    if before.about == after.about {
        words.did_order_beats()
    } else {
        words.did_story_about()
    }
}

/// What is said when a beat comes on stage.
pub(super) fn on_stage(words: &Words, telling: &super::Telling, is_answer: bool) -> String {
    let Some(beat) = telling.beat() else {
        return String::new();
    };
    if is_answer {
        return words.telling_answer();
    }
    let (place, count) = telling.place();
    let mut said = words.telling_beat(place + 1, count);
    let mut add = |text: &str| {
        if !text.is_empty() {
            said.push_str(". ");
            said.push_str(text.trim_end_matches(['.', '。']));
        }
    };
    add(&beat.what.title);
    add(&markdown::plain(&beat.what.say));
    if telling.is_asking() {
        add(&markdown::plain(&beat.what.question));
    }
    said.push('.');
    said
}

/// What a prediction says.
#[must_use]
pub fn prediction(words: &Words, choice: Prediction) -> String {
    match choice {
        Prediction::Allowed => words.prediction_allowed(),
        Prediction::NotSent => words.prediction_not_sent(),
        Prediction::NotAccepted => words.prediction_not_accepted(),
        Prediction::Forbidden => words.prediction_forbidden(),
    }
}
