//! Writing a story: what is done on stage becomes part of its beat.

use vouchsafe_model::diagram::{BeatId, Edit, EditError, Expected, History, NewBeat, Run};
use vouchsafe_model::flow::Verdict;
use vouchsafe_model::story::record;

use super::Telling;
use crate::store::edit::SelectAfter;
use crate::store::{State, words};

impl State {
    /// Whether what is done to the drawing is written into the beat on stage.
    pub(in crate::store) fn is_writing(&self) -> bool {
        self.telling.as_ref().is_some_and(|it| it.is_writing)
    }

    /// Begins or ends to write what is done into the beat on stage. What was only
    /// tried until then is gone.
    pub(in crate::store) fn set_writing(&mut self, is_writing: bool) {
        if self.telling.is_none() {
            return;
        }
        if self.is_exploring() {
            self.return_to_story();
        }
        self.change_telling(|telling| telling.is_writing = is_writing);
        self.announce(if is_writing {
            self.words.said_writing()
        } else {
            self.words.said_trying()
        });
    }

    /// Does something to the drawing on stage as part of its beat.
    pub(in crate::store) fn write_edit(&mut self, edit: &Edit, select: SelectAfter) -> bool {
        let Some(telling) = self.telling.clone() else {
            return false;
        };
        let whole = match self.document.making_way(edit) {
            Ok(whole) => whole,
            Err(error) => return self.refuse(&error),
        };
        match record(&telling.book.diagram, telling.beat, &whole) {
            Err(error) => self.refuse(&error),
            Ok(recorded) if recorded.applied.is_empty() => {
                self.leave_gesture();
                true
            }
            Ok(recorded) => {
                let change = Edit::ChangeBeat {
                    beat: telling.beat,
                    what: recorded.what,
                };
                let before = self.document.diagram.clone();
                if !self.write_to_book(&telling, &change) {
                    return false;
                }
                let said = words::applied(
                    &self.words,
                    &before,
                    &self.document.diagram,
                    &recorded.applied,
                );
                if select == SelectAfter::Created {
                    self.select_created(&recorded.applied);
                }
                self.follow_new_call(&recorded.applied);
                self.announce(self.words.said_written(said));
                true
            }
        }
    }

    /// Changes the story itself.
    pub(in crate::store) fn edit_story(&mut self, edit: &Edit) -> bool {
        let Some(telling) = self.telling.clone() else {
            return self.edit(edit);
        };
        let is_changed = self.write_to_book(&telling, edit);
        if is_changed && self.telling.as_ref().is_some_and(|it| it.beat().is_none()) {
            // The beat on stage is gone: its neighbor takes its place.
            let (place, _) = telling.place();
            let beats = self.book().diagram.story().map(|story| &story.beats);
            let next = beats.and_then(|beats| {
                let last = beats.len().checked_sub(1)?;
                beats.get(place.min(last)).map(|beat| beat.id)
            });
            match next {
                Some(beat) => self.choose_beat(beat),
                None => self.leave_story(),
            }
        }
        is_changed
    }

    /// Adds a beat after the one on stage, or at the end, and puts it on stage, ready
    /// to be written.
    pub(in crate::store) fn add_beat(&mut self, what: &NewBeat) {
        let place = self.telling.as_ref().map(|it| it.place().0 + 1);
        let count = |state: &Self| {
            let story = state.book().diagram.story();
            story.map_or(0, |story| story.beats.len())
        };
        let place = place.unwrap_or_else(|| count(self));
        let add = Edit::AddBeat {
            place,
            what: what.clone(),
        };
        if !self.edit_story(&add) {
            return;
        }
        let story = self.book().diagram.story();
        let added = story.and_then(|story| story.beats.get(place));
        if let Some(beat) = added.map(|beat| beat.id) {
            self.choose_beat(beat);
            self.change_telling(|telling| telling.is_writing = true);
            self.announce(self.words.said_beat_added(place + 1));
        }
    }

    /// Lets the beat on stage make the call that is chosen, and claim what comes of
    /// it now.
    pub(in crate::store) fn add_run(&mut self) {
        let Some(telling) = self.telling.clone() else {
            return;
        };
        let (Some(beat), Some(call)) = (telling.beat(), self.player.call) else {
            return;
        };
        let mut what = beat.what.clone();
        let expected = self.verdict_of(call).as_ref().and_then(expected_of);
        what.runs.retain(|run| run.call != call);
        what.runs.push(Run { call, expected });
        let is_changed = self.edit_story(&Edit::ChangeBeat {
            beat: telling.beat,
            what,
        });
        if is_changed {
            let label = self.diagram().call(call).map(|it| self.words.call(it));
            self.announce(self.words.said_beat_calls(label.unwrap_or_default()));
        }
    }

    /// Takes back, or does again, what was last written.
    pub(in crate::store) fn undo_writing(&mut self, is_redo: bool) {
        let Some(telling) = self.telling.clone() else {
            return;
        };
        let changed = if is_redo {
            telling.book.redone()
        } else {
            telling.book.undone()
        };
        let Some((book, applied)) = changed else {
            return;
        };
        let said = words::applied(&self.words, &telling.book.diagram, &book.diagram, &applied);
        self.change_telling(|telling| telling.book = book);
        if self.telling.as_ref().is_some_and(|it| it.beat().is_none()) {
            self.leave_story();
        } else {
            self.set_stage();
        }
        self.announce(if is_redo {
            self.words.said_redone(said)
        } else {
            self.words.said_undone(said)
        });
    }

    /// What undo takes back: what was written, or what was done to the drawing.
    pub(in crate::store) fn history(&self) -> &History {
        if self.is_writing() {
            &self.book().history
        } else {
            &self.document.history
        }
    }

    fn write_to_book(&mut self, telling: &Telling, edit: &Edit) -> bool {
        match telling.book.after(edit) {
            Err(error) => self.refuse(&error),
            Ok((book, _)) => {
                let is_on_stage = book
                    .diagram
                    .story()
                    .is_some_and(|it| it.beat(telling.beat).is_some());
                self.change_telling(|telling| telling.book = book);
                if is_on_stage {
                    self.set_stage();
                }
                true
            }
        }
    }

    fn refuse(&mut self, error: &EditError) -> bool {
        self.leave_gesture();
        self.fail(self.words.refusal(error).said);
        false
    }

    /// Which beat is on stage, if one is.
    #[must_use]
    pub fn beat_on_stage(&self) -> Option<BeatId> {
        self.telling.as_ref().map(|it| it.beat)
    }
}

/// What a verdict is expected to be from now on; nothing where the model does not
/// say.
fn expected_of(verdict: &Verdict) -> Option<Expected> {
    match verdict {
        Verdict::Allowed { .. } => Some(Expected::Allowed),
        Verdict::Denied { status, code, .. } => Some(Expected::Denied(if code.is_empty() {
            status.to_string()
        } else {
            code.clone()
        })),
        Verdict::NotModelled { .. } => None,
    }
}
