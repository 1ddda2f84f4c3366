//! Stories: writing them, and telling a beat of one.

use std::rc::Rc;

use super::Draft;
use crate::diagram::Diagram;
use crate::diagram::change::{Applied, Change};
use crate::diagram::edit::Edit;
use crate::diagram::error::EditError;
use crate::diagram::id::BeatId;
use crate::diagram::limits;
use crate::diagram::rules::{check_length, check_room};
use crate::diagram::story::{Beat, Expected, NewBeat, Story};

impl Draft<'_> {
    pub(super) fn set_story_about(&mut self, about: &str) -> Result<(), EditError> {
        check_length("story", about, limits::MAX_SAID_CHARS)?;
        let mut story = self.story();
        about.clone_into(&mut story.about);
        self.put_story(story);
        Ok(())
    }

    pub(super) fn add_beat(&mut self, place: usize, what: &NewBeat) -> Result<(), EditError> {
        check_beat(what)?;
        let mut story = self.story();
        check_room("beats", story.beats.len(), limits::MAX_BEATS)?;
        if self.diagram.story.is_none() {
            story.next_beat = BeatId::first_above(self.diagram.next_id);
        }
        if story.next_beat > BeatId::MAX {
            return Err(EditError::TooMany {
                what: "beats were ever made here",
                limit: BeatId::MAX as usize,
            });
        }
        let beat = Beat {
            id: BeatId::new(story.next_beat),
            what: what.clone(),
        };
        story.next_beat += 1;
        let place = place.min(story.beats.len());
        story.beats.insert(place, Rc::new(beat));
        self.put_story(story);
        Ok(())
    }

    pub(super) fn change_beat(&mut self, id: BeatId, what: &NewBeat) -> Result<(), EditError> {
        check_beat(what)?;
        let mut story = self.story();
        let beat = story
            .beats
            .iter_mut()
            .find(|it| it.id == id)
            .ok_or(EditError::NoSuchBeat(id))?;
        if beat.what != *what {
            *beat = Rc::new(Beat {
                id,
                what: what.clone(),
            });
            self.put_story(story);
        }
        Ok(())
    }

    pub(super) fn move_beat(&mut self, id: BeatId, to: usize) -> Result<(), EditError> {
        let mut story = self.story();
        let from = story.place_of(id).ok_or(EditError::NoSuchBeat(id))?;
        let beat = story.beats.remove(from);
        let to = to.min(story.beats.len());
        story.beats.insert(to, beat);
        if to != from {
            self.put_story(story);
        }
        Ok(())
    }

    pub(super) fn remove_beat(&mut self, id: BeatId) -> Result<(), EditError> {
        let mut story = self.story();
        let place = story.place_of(id).ok_or(EditError::NoSuchBeat(id))?;
        story.beats.remove(place);
        self.put_story(story);
        Ok(())
    }

    fn story(&self) -> Story {
        self.diagram.story.as_deref().cloned().unwrap_or_default()
    }

    /// A story of which nothing is left is none, unless numbers were given that
    /// must not be given again.
    fn put_story(&mut self, story: Story) {
        let before = self.diagram.story.clone();
        let after = (story != Story::default()).then(|| Rc::new(story));
        if before != after {
            self.make(Change::Story { before, after });
        }
    }
}

/// Checks how much a beat says and does, but not whether its edits can be made:
/// that depends on all that comes before, and is found out when it is told.
pub(in crate::diagram) fn check_beat(what: &NewBeat) -> Result<(), EditError> {
    check_length("title", &what.title, limits::MAX_NAME_CHARS)?;
    check_length("text of a beat", &what.say, limits::MAX_SAID_CHARS)?;
    check_length("notes of a beat", &what.notes, limits::MAX_NOTES_CHARS)?;
    check_length("question", &what.question, limits::MAX_SAID_CHARS)?;
    let counts = [
        ("edits in a beat", what.edits.len()),
        ("calls in a beat", what.runs.len()),
        ("nodes in view", what.camera.len()),
        ("nodes pointed at", what.emphasis.len()),
        ("goals", what.goals.len()),
    ];
    for (what, count) in counts {
        // One more would be too many; as many as may be are not.
        check_room(what, count, limits::MAX_IN_A_BEAT + 1)?;
    }
    for edit in &what.edits {
        check_told(edit, limits::MAX_EDIT_DEPTH)?;
    }
    for run in &what.runs {
        if let Some(Expected::Denied(code)) = &run.expected {
            check_length("error code", code, limits::MAX_NAME_CHARS)?;
        }
    }
    Ok(())
}

/// A story tells of everything but of itself.
fn check_told(edit: &Edit, depth_left: usize) -> Result<(), EditError> {
    let depth_left = depth_left.checked_sub(1).ok_or(EditError::TooNested)?;
    match edit {
        Edit::Several(edits) => {
            check_room("edits in a beat", edits.len(), limits::MAX_NODES + 1)?;
            edits.iter().try_for_each(|it| check_told(it, depth_left))
        }
        Edit::SetStoryAbout(_)
        | Edit::AddBeat { .. }
        | Edit::ChangeBeat { .. }
        | Edit::MoveBeat { .. }
        | Edit::RemoveBeat(_) => Err(EditError::StoryInAStory),
        _ => Ok(()),
    }
}

/// An edit of a beat that could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// In which beat.
    pub beat: BeatId,
    /// The how-manieth of its edits, from 0.
    pub edit: usize,
    /// Why not.
    pub error: EditError,
}

impl Diagram {
    /// Makes the edits of a beat. What it makes gets numbers of its own, the same
    /// whatever was made before. An edit that can't be made is left out and told.
    pub fn tell(&mut self, beat: &Beat) -> Vec<Refused> {
        let reached = self.next_id;
        let refused = self.tell_edits(beat);
        self.next_id = self.next_id.max(reached);
        refused
    }

    /// Makes the edits of a beat, and then one more that is to be its last.
    ///
    /// # Errors
    ///
    /// The diagram's refusal of that one. Those of the beat are made.
    pub fn tell_and(&mut self, beat: &Beat, edit: &Edit) -> Result<Applied, EditError> {
        let reached = self.next_id;
        self.tell_edits(beat);
        let applied = self.tell_one(beat.id, edit);
        self.next_id = self.next_id.max(reached);
        applied
    }

    fn tell_edits(&mut self, beat: &Beat) -> Vec<Refused> {
        self.next_id = beat.id.numbers().start;
        let mut refused = Vec::new();
        for (place, edit) in beat.what.edits.iter().enumerate() {
            if let Err(error) = self.tell_one(beat.id, edit) {
                refused.push(Refused {
                    beat: beat.id,
                    edit: place,
                    error,
                });
            }
        }
        refused
    }

    fn tell_one(&mut self, beat: BeatId, edit: &Edit) -> Result<Applied, EditError> {
        let applied = self.apply(edit)?;
        if self.next_id > beat.numbers().end {
            self.revert(&applied);
            return Err(EditError::TooMany {
                what: "things are made by one beat",
                limit: beat.numbers().len(),
            });
        }
        Ok(applied)
    }
}
