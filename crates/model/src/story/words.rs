//! The words of a story, apart from the drawing: what another language replaces.
//!
//! Names on the drawing are no words of the story: they stand in the narration as they
//! stand on the canvas, and stay.

use std::collections::BTreeMap;

use crate::diagram::{BeatId, Diagram, Edit, EditError, Goal, NewBeat};

/// What a document with a story says in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoryWords {
    /// What the document is called.
    pub title: String,
    /// What the story is about.
    pub about: String,
    /// The words of each beat.
    pub beats: BTreeMap<BeatId, BeatWords>,
}

/// What a beat says in words. A text that is empty is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BeatWords {
    /// What it is called.
    pub title: String,
    /// What is said to the audience: short Markdown.
    pub say: String,
    /// What only the speaker sees: short Markdown.
    pub notes: String,
    /// What the audience is asked.
    pub question: String,
    /// What its goals are called, by their place among them, from 0. Goals that are
    /// told by the model alone are left out.
    pub goals: BTreeMap<usize, String>,
}

impl StoryWords {
    /// The words of a document with a story; `None` where there is no story.
    #[must_use]
    pub fn of(diagram: &Diagram) -> Option<Self> {
        let story = diagram.story()?;
        let beats = story.beats.iter();
        Some(Self {
            title: diagram.title().to_owned(),
            about: story.about.clone(),
            beats: beats
                .map(|beat| (beat.id, BeatWords::of(&beat.what)))
                .collect(),
        })
    }

    /// The same document with these words in place of its own. It draws, changes,
    /// calls and claims what it did. Beats of which these words say nothing keep
    /// theirs.
    ///
    /// # Errors
    ///
    /// The diagram's refusal: words that are longer than it holds.
    pub fn in_place_of(&self, diagram: &Diagram) -> Result<Diagram, EditError> {
        let mut edits = vec![
            Edit::SetTitle(self.title.clone()),
            Edit::SetStoryAbout(self.about.clone()),
        ];
        let beats = diagram.story().into_iter().flat_map(|story| &story.beats);
        edits.extend(beats.filter_map(|beat| {
            let words = self.beats.get(&beat.id)?;
            Some(Edit::ChangeBeat {
                beat: beat.id,
                what: words.in_beat(&beat.what),
            })
        }));
        let mut told = diagram.clone();
        told.apply(&Edit::Several(edits))?;
        Ok(told)
    }
}

impl BeatWords {
    fn of(beat: &NewBeat) -> Self {
        let named = beat.goals.iter().enumerate();
        let named = named.filter_map(|(place, goal)| match goal {
            Goal::Claim(what) if !what.name.is_empty() => Some((place, what.name.clone())),
            _ => None,
        });
        Self {
            title: beat.title.clone(),
            say: beat.say.clone(),
            notes: beat.notes.clone(),
            question: beat.question.clone(),
            goals: named.collect(),
        }
    }

    fn in_beat(&self, beat: &NewBeat) -> NewBeat {
        let mut beat = NewBeat {
            title: self.title.clone(),
            say: self.say.clone(),
            notes: self.notes.clone(),
            question: self.question.clone(),
            ..beat.clone()
        };
        for (place, goal) in beat.goals.iter_mut().enumerate() {
            if let (Goal::Claim(what), Some(name)) = (goal, self.goals.get(&place)) {
                what.name.clone_from(name);
            }
        }
        beat
    }
}
