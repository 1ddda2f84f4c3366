//! The drawing at a beat.

use std::rc::Rc;

use crate::diagram::{Applied, Beat, BeatId, Diagram, Edit, EditError, NewBeat, Refused};

/// The drawing at a beat of its story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// What is drawn there.
    pub diagram: Diagram,
    /// Edits on the way there that could not be made, and were left out.
    pub refused: Vec<Refused>,
}

/// The drawing after the beats up to this place, from 0, have been told. Beyond the
/// last beat it is the drawing at the end.
#[must_use]
pub fn stage(diagram: &Diagram, place: usize) -> Stage {
    after(diagram, place.saturating_add(1))
}

/// Each beat of the story with the drawing at it, in order, at the cost of telling the
/// story once. What was refused is told of each beat alone.
pub fn stages(diagram: &Diagram) -> impl Iterator<Item = (&Rc<Beat>, Stage)> {
    let beats = diagram.story().into_iter().flat_map(|story| &story.beats);
    let mut there = diagram.clone();
    beats.map(move |beat| {
        let refused = there.tell(beat);
        let stage = Stage {
            diagram: there.clone(),
            refused,
        };
        (beat, stage)
    })
}

/// The drawing after so many beats.
fn after(diagram: &Diagram, count: usize) -> Stage {
    let mut stage = Stage {
        diagram: diagram.clone(),
        refused: Vec::new(),
    };
    let beats = diagram.story().into_iter().flat_map(|story| &story.beats);
    for beat in beats.take(count) {
        stage.refused.extend(stage.diagram.tell(beat));
    }
    stage
}

/// The same document with nothing in it that only the speaker is to see.
#[must_use]
pub fn without_notes(diagram: &Diagram) -> Diagram {
    let mut public = diagram.clone();
    let beats = diagram.story().into_iter().flat_map(|story| &story.beats);
    for beat in beats.filter(|beat| !beat.what.notes.is_empty()) {
        let mut what = beat.what.clone();
        what.notes.clear();
        // A beat that was there can say less.
        let _ = public.apply(&Edit::ChangeBeat {
            beat: beat.id,
            what,
        });
    }
    public
}

/// A beat with one more edit, and what that edit does on stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The beat as it would be.
    pub what: NewBeat,
    /// What the edit did.
    pub applied: Applied,
}

/// What a beat would be with this edit at its end. Moves of the same things follow
/// on one another as one.
///
/// # Errors
///
/// The diagram's refusal at that point of the story; [`EditError::NoSuchBeat`] if
/// there is no such beat.
pub fn record(diagram: &Diagram, beat: BeatId, edit: &Edit) -> Result<Recorded, EditError> {
    let no_such = || EditError::NoSuchBeat(beat);
    let story = diagram.story().ok_or_else(no_such)?;
    let place = story.place_of(beat).ok_or_else(no_such)?;
    let told: &Rc<Beat> = story.beats.get(place).ok_or_else(no_such)?;
    let applied = after(diagram, place).diagram.tell_and(told, edit)?;
    let mut what = told.what.clone();
    if !applied.is_empty() {
        let is_same_move = match (what.edits.last(), edit) {
            (Some(Edit::MoveNodes(before)), Edit::MoveNodes(after)) => before
                .iter()
                .map(|it| it.node)
                .eq(after.iter().map(|it| it.node)),
            _ => false,
        };
        if is_same_move {
            what.edits.pop();
        }
        what.edits.push(edit.clone());
    }
    Ok(Recorded { what, applied })
}
