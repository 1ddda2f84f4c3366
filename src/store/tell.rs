//! Telling a story, and writing one.
//!
//! While a beat is on stage, the document that is worked on is the drawing at that
//! beat, and the document with the story, the book, stands aside: it is what is
//! saved, linked and kept. Whatever is done to the drawing then is either written
//! into the beat, or only tried and gone with the next beat. Where one stands in a
//! story is a beat and whether its calls are shown; everything else follows.

mod camera;
mod present;
mod wire;
mod words;
mod write;

use std::rc::Rc;

use vouchsafe_model::diagram::{Beat, BeatId, CallId, Diagram, NewBeat, NodeId, Story, Subject};
use vouchsafe_model::flow::Verdict;
use vouchsafe_model::story::{Prediction, stage};
use vouchsafe_scene::playback::Command;

use super::chrome::SideFace;
use super::dialog::Dialog;
use super::play::PlayerCommand;
use super::selection::Selection;
use super::{Document, OpenedFrom, State};
use crate::input::CommandId;

pub use camera::is_told_beside;
pub use present::{Light, Presenting};
pub use wire::{FromSpeaker, OnStage};
pub(super) use words::changed;
pub use words::prediction;

/// A story while a beat of it is on stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Telling {
    /// The document with the story, from its beginning.
    pub book: Document,
    /// The beat on stage.
    pub beat: BeatId,
    /// Whether its calls are shown: of a beat that asks something, not at first.
    pub is_revealed: bool,
    /// What was predicted, where something is asked.
    pub guess: Option<Prediction>,
    /// Whether what is done to the drawing is written into the beat.
    pub is_writing: bool,
}

/// Another place of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// On: to the answer of what was asked, or to the next beat.
    On,
    /// Back the same way.
    Back,
    /// To the first beat.
    First,
    /// To the last beat.
    Last,
}

impl Telling {
    /// The story that is told.
    #[must_use]
    pub fn story(&self) -> Option<&Rc<Story>> {
        self.book.diagram.story()
    }

    /// The beat on stage.
    #[must_use]
    pub fn beat(&self) -> Option<&Rc<Beat>> {
        self.story()?.beat(self.beat)
    }

    /// The place of the beat on stage, from 0, and how many there are.
    #[must_use]
    pub fn place(&self) -> (usize, usize) {
        let story = self.story();
        let place = story.and_then(|story| story.place_of(self.beat));
        (
            place.unwrap_or_default(),
            story.map_or(0, |story| story.beats.len()),
        )
    }

    /// Whether the audience is asked something that is not answered yet.
    #[must_use]
    pub fn is_asking(&self) -> bool {
        !self.is_revealed && self.beat().is_some_and(|beat| asks(beat))
    }

    /// Where a turn leads; `None` where the story ends.
    fn after(&self, turn: Turn) -> Option<(BeatId, bool)> {
        let beats = &self.story()?.beats;
        let (place, _) = self.place();
        let at = |beat: &Rc<Beat>, is_revealed| (beat.id, is_revealed || !asks(beat));
        match turn {
            Turn::On if self.is_asking() => Some((self.beat, true)),
            Turn::On => beats.get(place + 1).map(|beat| at(beat, false)),
            Turn::Back if self.is_revealed && self.beat().is_some_and(|it| asks(it)) => {
                Some((self.beat, false))
            }
            Turn::Back => beats.get(place.checked_sub(1)?).map(|beat| at(beat, true)),
            Turn::First => beats.first().map(|beat| at(beat, false)),
            Turn::Last => beats.last().map(|beat| at(beat, false)),
        }
    }
}

fn asks(beat: &Beat) -> bool {
    !beat.what.question.is_empty() && !beat.what.runs.is_empty()
}

impl State {
    /// The document as it is saved: while a story is told, the one with the story.
    #[must_use]
    pub fn book(&self) -> &Document {
        self.telling
            .as_ref()
            .map_or(&self.document, |telling| &telling.book)
    }

    /// Whether something was done to the drawing on stage that the story does not
    /// tell.
    #[must_use]
    pub fn is_exploring(&self) -> bool {
        self.telling.is_some() && self.document.history.can_undo()
    }

    /// Puts a beat on stage, from its beginning.
    pub(super) fn choose_beat(&mut self, beat: BeatId) {
        let told = self.book().diagram.story().and_then(|it| it.beat(beat));
        let Some(told) = told.cloned() else {
            return;
        };
        self.go_to(beat, !asks(&told));
    }

    /// A story that was opened to be told begins: from the beat that its link names, or
    /// from the first. Of a file that has one, whoever opens it sees the beats.
    pub(super) fn begin_what_is_told(&mut self) {
        let Some(story) = self.document.diagram.story().cloned() else {
            return;
        };
        let place = match self.document.from {
            OpenedFrom::Story => Some(0),
            OpenedFrom::Link { view } => Some(view.beat.unwrap_or(1).saturating_sub(1)),
            _ => None,
        };
        self.change_chrome(|chrome| chrome.side = SideFace::Story);
        let last = story.beats.len().saturating_sub(1);
        let beat = place.and_then(|place| story.beats.get(place.min(last)));
        if let Some(beat) = beat.map(|beat| beat.id) {
            self.choose_beat(beat);
        }
    }

    /// What a command about the story does.
    pub(super) fn run_story(&mut self, id: CommandId) {
        match id {
            CommandId::ToggleStory => self.change_chrome(|chrome| {
                chrome.side = SideFace::Story.toggled_from(chrome.side);
                chrome.inspector.is_open = true;
            }),
            CommandId::NewBeat => {
                self.add_beat(&NewBeat::default());
                self.change_chrome(|chrome| {
                    chrome.side = SideFace::Story;
                    chrome.inspector.is_open = true;
                });
            }
            CommandId::ToggleWriting => self.set_writing(!self.is_writing()),
            CommandId::AddRun => self.add_run(),
            CommandId::StoryOn => self.turn(Turn::On),
            CommandId::StoryBack => self.turn(Turn::Back),
            CommandId::StoryFirst => self.turn(Turn::First),
            CommandId::StoryLast => self.turn(Turn::Last),
            CommandId::ReturnToStory => self.return_to_story(),
            CommandId::LeaveStory => self.leave_story(),
            CommandId::ReadStory => self.show_dialog(Dialog::StoryText),
            CommandId::Present => self.present(false),
            CommandId::PresentFromHere => self.present(true),
            _ => {}
        }
    }

    /// Goes on or back in the story; begins it where no beat is on stage.
    pub(super) fn turn(&mut self, turn: Turn) {
        let Some(telling) = self.telling.clone() else {
            let story = self.document.diagram.story();
            let beats = story.map(|story| &story.beats);
            let beat = match turn {
                Turn::Last => beats.and_then(|beats| beats.last()),
                Turn::On | Turn::Back | Turn::First => beats.and_then(|beats| beats.first()),
            };
            match beat.map(|beat| beat.id) {
                Some(beat) => self.choose_beat(beat),
                None => self.announce(self.words.telling_no_story()),
            }
            return;
        };
        match telling.after(turn) {
            Some((beat, is_revealed)) => self.go_to(beat, is_revealed),
            None => self.announce(match turn {
                Turn::On => self.words.telling_end(),
                _ => self.words.telling_beginning(),
            }),
        }
    }

    /// Puts the document with the story back in place of what is on stage.
    pub(super) fn leave_story(&mut self) {
        let Some(telling) = self.telling.take() else {
            return;
        };
        self.stop_presenting();
        self.show_document(telling.book.clone());
        self.player.playback = vouchsafe_scene::playback::Playback::default();
        self.fit();
        self.announce(self.words.telling_left());
    }

    /// Takes back whatever was tried at this beat.
    pub(super) fn return_to_story(&mut self) {
        if let Some(telling) = self.telling.clone() {
            self.go_to(telling.beat, telling.is_revealed);
        }
    }

    /// What was predicted; the answer is shown with it.
    pub(super) fn guess(&mut self, guess: Prediction) {
        if !self.telling.as_ref().is_some_and(|it| it.is_asking()) {
            return;
        }
        self.change_telling(|telling| {
            telling.guess = Some(guess);
            telling.is_revealed = true;
        });
        self.make_calls();
        let said = self.telling.as_ref().and_then(|telling| {
            let answer = self.answer()?;
            Some(if telling.guess == Some(answer) {
                self.words.telling_right(prediction(&self.words, answer))
            } else {
                self.words.telling_wrong(prediction(&self.words, answer))
            })
        });
        if let Some(said) = said {
            self.announce(said);
        }
    }

    /// What happens to the first call of the beat on stage.
    #[must_use]
    pub fn answer(&self) -> Option<Prediction> {
        let run = self.telling.as_ref()?.beat()?.what.runs.first()?;
        Prediction::of(&self.verdict_of(run.call)?)
    }

    /// How a call ends on the drawing on stage.
    #[must_use]
    pub fn verdict_of(&self, call: CallId) -> Option<Verdict> {
        let diagram = self.diagram();
        vouchsafe_model::flow::simulate(diagram, call, diagram.now())
            .ok()
            .map(|trace| self.words.told_verdict(trace.verdict))
    }

    fn change_telling(&mut self, change: impl FnOnce(&mut Telling)) {
        if let Some(telling) = &mut self.telling {
            change(Rc::make_mut(telling));
        }
    }

    /// Changes what is known of the document that is saved.
    pub(super) fn change_book(&mut self, change: impl FnOnce(&mut Document)) {
        match &mut self.telling {
            Some(telling) => change(&mut Rc::make_mut(telling).book),
            None => change(&mut self.document),
        }
    }

    /// What was predicted before stays predicted.
    pub(super) fn predict_as_before(&mut self, guess: Option<Prediction>) {
        self.change_telling(|telling| telling.guess = guess);
    }

    /// Puts a beat on stage, with its calls shown or not.
    pub(super) fn go_to(&mut self, beat: BeatId, is_revealed: bool) {
        let before = self.telling.take();
        let book = before
            .as_ref()
            .map_or_else(|| self.document.clone(), |it| it.book.clone());
        let is_same_beat = before.as_ref().is_some_and(|it| it.beat == beat);
        self.begin_stop(is_same_beat);
        let is_answer =
            is_same_beat && is_revealed && before.as_ref().is_some_and(|it| it.is_asking());
        let guess = before
            .as_ref()
            .filter(|_| is_answer)
            .and_then(|it| it.guess);
        let is_writing = before.as_ref().is_some_and(|it| it.is_writing);
        self.telling = Some(Rc::new(Telling {
            book,
            beat,
            is_revealed,
            guess,
            is_writing,
        }));
        if !is_answer {
            self.set_stage();
            self.look_at_beat();
        }
        self.make_calls();
        self.announce_beat(is_answer);
    }

    /// Draws the beat on stage anew, from the book.
    fn set_stage(&mut self) {
        let Some(telling) = self.telling.clone() else {
            return;
        };
        let (place, _) = telling.place();
        let staged = stage(&telling.book.diagram, place).diagram;
        let (staged, from) = (Rc::new(staged), telling.book.from.clone());
        self.show_document(Document::opened(staged, from, &self.words.wording()));
    }

    /// Shows what the beat shows, and points at what it points at.
    fn look_at_beat(&mut self) {
        let Some(beat) = self.telling.as_ref().and_then(|it| it.beat().cloned()) else {
            return;
        };
        let diagram = self.diagram();
        let is_there = |node: &&NodeId| diagram.node(**node).is_some();
        let pointed = beat.what.emphasis.iter().filter(is_there);
        let pointed: Vec<Subject> = pointed.map(|node| Subject::Node(*node)).collect();
        self.set_selection(Selection::all(pointed));
        self.frame_beat();
    }

    /// Makes the calls of the beat, all at once, or leaves them to be made once the
    /// audience has predicted what happens.
    fn make_calls(&mut self) {
        let Some(telling) = self.telling.clone() else {
            return;
        };
        let Some(beat) = telling.beat() else {
            return;
        };
        let calls: Vec<CallId> = beat.what.runs.iter().map(|run| run.call).collect();
        let calls: Vec<CallId> = calls
            .into_iter()
            .filter(|call| self.diagram().call(*call).is_some())
            .collect();
        let side = self.chrome.side;
        let following = self.view;
        match calls.as_slice() {
            [] => self.play(PlayerCommand::Do(Command::ToStart)),
            [only] => {
                self.choose_call(*only);
                self.play(PlayerCommand::Do(Command::ToStart));
                if telling.is_revealed {
                    self.play(PlayerCommand::Do(Command::Play));
                }
            }
            several if telling.is_revealed => self.play_together(several),
            several => {
                self.choose_call(several.first().copied().unwrap_or(CallId::new(0)));
                self.play(PlayerCommand::Do(Command::ToStart));
            }
        }
        // The story says what is seen, but whoever sits far away must be able to read it.
        let is_small = self.chrome.presenting.is_some() && {
            let followed = std::mem::replace(&mut self.view, following);
            let is_small = self.is_hard_to_read();
            self.view = followed;
            is_small
        };
        if !is_small {
            self.view = following;
        }
        self.change_chrome(|chrome| chrome.side = side);
    }

    fn announce_beat(&mut self, is_answer: bool) {
        let Some(telling) = self.telling.clone() else {
            return;
        };
        let said = words::on_stage(&self.words, &telling, is_answer);
        self.announce(said);
    }

    /// The story of the document that is open, whether it is told or not.
    #[must_use]
    pub fn story(&self) -> Option<&Rc<Story>> {
        self.book().diagram.story()
    }

    /// The diagram that is saved and linked.
    #[must_use]
    pub fn kept(&self) -> &Rc<Diagram> {
        &self.book().diagram
    }
}
