//! The words of the story panel.

use std::rc::Rc;

use vouchsafe_model::diagram::{Beat, BeatId, Diagram, Expected, Subject};
use vouchsafe_model::story::{confirm, goal_sentence, stage};
use vouchsafe_model::text::Text;

use crate::language::Words;
use crate::store::words;

/// What the panel shows of a story.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryDetails {
    /// What it is about.
    pub about: String,
    /// Its beats, in order.
    pub beats: Vec<BeatRow>,
}

/// A beat in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct BeatRow {
    /// Which one.
    pub id: BeatId,
    /// What it is called.
    pub title: String,
    /// What it does, in a few words: `2 changes, 1 call`.
    pub does: String,
    /// What the model does not confirm.
    pub doubts: Vec<Text>,
}

/// What the panel shows of the beat on stage.
#[derive(Clone, Debug, PartialEq)]
pub struct BeatDetails {
    /// The beat.
    pub beat: Rc<Beat>,
    /// Each of its edits in words.
    pub edits: Vec<String>,
    /// Each of its calls in words, with what is claimed of it.
    pub runs: Vec<String>,
    /// Each of its goals in words.
    pub goals: Vec<Text>,
}

impl StoryDetails {
    /// What there is to say of the story of a diagram.
    #[must_use]
    pub fn of(words: &Words, diagram: &Diagram) -> Self {
        let Some(story) = diagram.story() else {
            return Self {
                about: String::new(),
                beats: Vec::new(),
            };
        };
        let doubts = confirm(diagram);
        let beats = story.beats.iter().enumerate().map(|(place, beat)| BeatRow {
            id: beat.id,
            title: title(words, place, beat),
            does: does(words, beat),
            doubts: doubts
                .iter()
                .filter(|it| it.place(diagram) == Some(place))
                .map(|it| words.told_text(&it.sentence()))
                .collect(),
        });
        Self {
            about: story.about.clone(),
            beats: beats.collect(),
        }
    }
}

/// What a beat is called in lists.
fn title(words: &Words, place: usize, beat: &Beat) -> String {
    match beat.what.title.as_str() {
        "" => words.beat_number(place + 1),
        title => title.to_owned(),
    }
}

fn does(words: &Words, beat: &Beat) -> String {
    let what = &beat.what;
    let several = [
        (
            what.edits.len(),
            Words::counted_changes as fn(&Words, usize) -> String,
        ),
        (what.runs.len(), Words::counted_calls),
        (what.goals.len(), Words::counted_goals),
    ];
    let several = several.into_iter().filter(|(count, _)| *count > 0);
    let mut said: Vec<String> = several.map(|(count, say)| say(words, count)).collect();
    if !what.question.is_empty() {
        said.push(words.beat_does_question());
    }
    if what.shows.is_some() {
        said.push(words.beat_does_list());
    }
    if said.is_empty() {
        words.beat_does_words()
    } else {
        said.join(", ")
    }
}

impl BeatDetails {
    /// What there is to say of a beat; `None` if there is none.
    #[must_use]
    pub fn of(said: &Words, diagram: &Diagram, beat: BeatId) -> Option<Self> {
        let story = diagram.story()?;
        let place = story.place_of(beat)?;
        let beat = story.beats.get(place)?.clone();
        let there = stage(diagram, place).diagram;
        let runs = beat.what.runs.iter().map(|run| {
            let call = words::subject(said, &there, Subject::Call(run.call));
            match &run.expected {
                None => call,
                Some(Expected::Allowed) => said.run_allowed(call),
                Some(Expected::Denied(code)) if code.is_empty() => said.run_denied(call),
                Some(Expected::Denied(code)) => said.run_denied_with(call, code.as_str()),
            }
        });
        let goals = beat.what.goals.iter();
        Some(Self {
            runs: runs.collect(),
            goals: goals
                .map(|goal| said.told_text(&goal_sentence(&there, goal)))
                .collect(),
            edits: edits(said, diagram, place, &beat),
            beat,
        })
    }
}

/// Each edit of a beat in words: what it does where it stands.
fn edits(said: &Words, diagram: &Diagram, place: usize, beat: &Beat) -> Vec<String> {
    let before = match place.checked_sub(1) {
        None => diagram.clone(),
        Some(place) => stage(diagram, place).diagram,
    };
    let up_to = |count: usize| {
        let mut part = beat.clone();
        part.what.edits.truncate(count);
        part
    };
    let told = beat.what.edits.iter().enumerate().map(|(number, edit)| {
        let mut was = before.clone();
        was.tell(&up_to(number));
        let mut is = before.clone();
        match is.tell_and(&up_to(number), edit) {
            Ok(applied) => words::applied(said, &was, &is, &applied),
            Err(error) => said.beat_impossible(error.to_string()),
        }
    });
    told.collect()
}
