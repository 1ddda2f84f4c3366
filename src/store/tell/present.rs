//! Presenting: nothing but the stage.

use vouchsafe_scene::playback::Command;

use super::Turn;
use crate::input::KeyPress;
use crate::input::clicker::{self, Click};
use crate::store::play::PlayerCommand;
use crate::store::{SideFace, State};

/// How a story is presented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Presenting {
    /// Whether there is nothing to see for a while.
    pub is_blank: bool,
    /// How large words are: 0 is the usual size, each step a tenth more or less.
    pub text_step: i8,
}

impl Presenting {
    /// The steps that text can be larger or smaller.
    const STEPS: std::ops::RangeInclusive<i8> = -3..=6;

    /// How much larger than usual text is.
    #[must_use]
    pub fn text_scale(self) -> f64 {
        f64::from(self.text_step).mul_add(0.1, 1.0)
    }
}

impl State {
    /// Begins to present the story: from its beginning, or from the beat on stage.
    pub(in crate::store) fn present(&mut self, from_here: bool) {
        if self.story().is_none_or(|story| story.beats.is_empty()) {
            self.announce(self.words.telling_no_story_to_present());
            return;
        }
        self.leave_gesture();
        self.leave_attack();
        self.change_chrome(|chrome| {
            chrome.dialog = None;
            chrome.presenting = Some(Presenting {
                is_blank: false,
                text_step: 0,
            });
        });
        self.change_telling(|telling| telling.is_writing = false);
        match self.beat_on_stage().filter(|_| from_here) {
            Some(beat) => self.choose_beat(beat),
            None => {
                self.telling_begins_anew();
                self.turn(Turn::First);
            }
        }
    }

    /// What a key means while the story is presented. `None` where it is not, or the
    /// key means nothing then.
    #[must_use]
    pub fn click_for(&self, press: KeyPress) -> Option<Click> {
        self.chrome.presenting?;
        clicker::meaning(press)
    }

    /// What somebody who presents wants.
    pub(in crate::store) fn clicked(&mut self, click: Click) {
        let Some(presenting) = self.chrome.presenting else {
            return;
        };
        // Whoever goes on wants to see something.
        if presenting.is_blank && !matches!(click, Click::Leave) {
            self.set_presenting(|it| it.is_blank = false);
            self.announce(self.words.telling_stage_again());
            if click == Click::Blank {
                return;
            }
        }
        match click {
            Click::On => self.turn(Turn::On),
            Click::Back => self.turn(Turn::Back),
            Click::First => self.turn(Turn::First),
            Click::Last => self.turn(Turn::Last),
            Click::Blank => {
                self.set_presenting(|it| it.is_blank = true);
                self.play(PlayerCommand::Do(Command::Pause));
                self.announce(self.words.telling_blank());
            }
            Click::Larger => self.set_presenting(|it| it.text_step += 1),
            Click::Smaller => self.set_presenting(|it| it.text_step -= 1),
            Click::Leave => self.leave_presenting(),
        }
    }

    /// Leaves the stage; the beat stays where it is, in the studio.
    pub(in crate::store) fn leave_presenting(&mut self) {
        if self.chrome.presenting.is_some() {
            self.change_chrome(|chrome| {
                chrome.presenting = None;
                chrome.side = SideFace::Story;
            });
            self.announce(self.words.telling_studio());
        }
    }

    fn set_presenting(&mut self, change: impl FnOnce(&mut Presenting)) {
        self.change_chrome(|chrome| {
            if let Some(presenting) = &mut chrome.presenting {
                change(presenting);
                let (least, most) = (*Presenting::STEPS.start(), *Presenting::STEPS.end());
                presenting.text_step = presenting.text_step.clamp(least, most);
            }
        });
    }

    /// Whatever beat was on stage, the first is to come from its beginning.
    fn telling_begins_anew(&mut self) {
        self.change_telling(|telling| {
            telling.guess = None;
            telling.is_revealed = true;
        });
    }
}
