//! Presenting: nothing but the stage.

use vouchsafe_scene::playback::Command;

use super::Turn;
use crate::input::clicker::{self, Click};
use crate::input::command::When;
use crate::input::{CommandId, Direction, Key, KeyPlace, KeyPress};
use crate::store::play::PlayerCommand;
use crate::store::{SideFace, State};

/// How a story is presented.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Presenting {
    /// Whether there is nothing to see for a while.
    pub is_blank: bool,
    /// How large words are: 0 is the usual size, each step a tenth more or less.
    pub text_step: i8,
    /// Where the circle of light is; `None` where there is none.
    pub light: Option<Light>,
    /// Whether the code with which phones open this beat is shown.
    pub is_coded: bool,
    /// Whether the whole drawing is seen, and not the part that the beat is about.
    pub is_whole: bool,
    /// Whether what is drawn can be changed.
    pub is_live: bool,
    /// Whether somebody went into the drawing by keyboard to change it: arrows are theirs
    /// then, and the clicker's again from the next turn on.
    pub has_keys: bool,
    /// Whether colors were those for a weak projector before the stage was entered.
    pub had_contrast: bool,
}

/// Where the circle of light is, in thousandths of the stage from its left and upper
/// edge: from 0 to 1000.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Light {
    /// From the left edge.
    pub across: u16,
    /// From the upper edge.
    pub down: u16,
}

impl Light {
    /// The least and the most of either.
    const MOST: u16 = 1_000;
    /// How far a key moves it.
    const STEP: i16 = 40;

    /// A light there, or at the edge that is nearest.
    #[must_use]
    pub fn at(across: u16, down: u16) -> Self {
        Self {
            across: across.min(Self::MOST),
            down: down.min(Self::MOST),
        }
    }

    /// A light at these shares of the stage, from 0 to 1.
    #[must_use]
    pub fn of_shares(across: f64, down: f64) -> Self {
        let thousandths =
            |share: f64| (share.clamp(0.0, 1.0) * f64::from(Self::MOST)).round() as u16;
        Self::at(thousandths(across), thousandths(down))
    }

    fn moved(self, direction: Direction) -> Self {
        let (across, down) = match direction {
            Direction::Left => (-Self::STEP, 0),
            Direction::Right => (Self::STEP, 0),
            Direction::Up => (0, -Self::STEP),
            Direction::Down => (0, Self::STEP),
        };
        Self::at(
            self.across.saturating_add_signed(across),
            self.down.saturating_add_signed(down),
        )
    }
}

impl Default for Light {
    fn default() -> Self {
        Self::at(Self::MOST / 2, Self::MOST / 3)
    }
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
                had_contrast: chrome.has_contrast,
                ..Presenting::default()
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
        let presenting = self.chrome.presenting?;
        let click = clicker::meaning(press)?;
        let is_the_canvas = press.place == KeyPlace::Canvas && press.key == Key::Enter;
        let is_led = self.is_led() && matches!(press.key, Key::Escape | Key::Enter | Key::Arrow(_));
        let moves = self.is_moved_by(press)
            && !matches!(click, Click::Light(_) if presenting.light.is_some());
        (!(presenting.is_live && (is_the_canvas || is_led || moves))).then_some(click)
    }

    /// Whether a key moves what is selected. Arrows are the clicker's, even after something
    /// was pulled by pointer; but not while somebody changes the drawing by keyboard, and
    /// with Shift no clicker sends them.
    fn is_moved_by(&self, press: KeyPress) -> bool {
        let is_theirs =
            press.modifiers.shift || self.chrome.presenting.is_some_and(|it| it.has_keys);
        matches!(press.key, Key::Arrow(_))
            && press.place == KeyPlace::Canvas
            && is_theirs
            && self.selection.nodes().next().is_some()
    }

    /// Another stop is on stage: arrows are the clicker's again, and of another beat the
    /// part is seen that it is about.
    pub(super) fn begin_stop(&mut self, is_same_beat: bool) {
        self.set_presenting(|it| {
            it.has_keys = false;
            it.is_whole &= is_same_beat;
        });
    }

    /// Somebody took to the pointer: arrows are the clicker's again.
    pub(in crate::store) fn notice_pointer(&mut self) {
        if self.chrome.presenting.is_some_and(|it| it.has_keys) {
            self.set_presenting(|it| it.has_keys = false);
        }
    }

    /// On stage a command was given by key: those with which one goes from thing to thing
    /// say that somebody changes the drawing by keyboard.
    pub(in crate::store) fn notice_keys(&mut self, id: CommandId) {
        let goes_about = matches!(
            id,
            CommandId::FocusNext
                | CommandId::FocusPrevious
                | CommandId::SelectFocused
                | CommandId::ToggleFocused
                | CommandId::FocusCanvas
        );
        if goes_about {
            self.set_presenting(|it| it.has_keys = it.is_live);
        }
    }

    /// Whether a line or a thing is in the hand: keys lead it then, and Escape lets go of it.
    fn is_led(&self) -> bool {
        self.is_aiming() || self.is_carrying() || self.chrome.palette.armed.is_some()
    }

    /// Whether a command can be given by key on stage: while the drawing can be changed,
    /// those with which one changes it.
    pub(in crate::store) fn is_for_the_stage(&self, id: CommandId) -> bool {
        let is_live = self.chrome.presenting.is_some_and(|it| it.is_live);
        let changes = matches!(
            id,
            CommandId::Undo
                | CommandId::Redo
                | CommandId::Delete
                | CommandId::Rename
                | CommandId::Connect
                | CommandId::ConnectOnCanvas
                | CommandId::AssignRole
                | CommandId::EnableSystemAssigned
                | CommandId::DisableSystemAssigned
                | CommandId::AddPart
                | CommandId::FocusNext
                | CommandId::FocusPrevious
                | CommandId::SelectFocused
                | CommandId::ToggleFocused
                | CommandId::FocusPalette
                | CommandId::FocusCanvas
                | CommandId::NudgeLeft
                | CommandId::NudgeRight
                | CommandId::NudgeUp
                | CommandId::NudgeDown
                | CommandId::NudgeLeftFine
                | CommandId::NudgeRightFine
                | CommandId::NudgeUpFine
                | CommandId::NudgeDownFine
        );
        let leads = matches!(
            id,
            CommandId::Escape
                | CommandId::PanLeft
                | CommandId::PanRight
                | CommandId::PanUp
                | CommandId::PanDown
        );
        is_live && (changes || (leads && self.is_led()))
    }

    /// What somebody who presents wants.
    pub(in crate::store) fn clicked(&mut self, click: Click) {
        let Some(presenting) = self.chrome.presenting else {
            return;
        };
        // Whoever goes on wants to see something.
        if presenting.is_blank && !matches!(click, Click::Leave | Click::StepOut) {
            self.set_presenting(|it| it.is_blank = false);
            self.announce(self.words.telling_stage_again());
            if click == Click::Blank {
                return;
            }
        }
        // Whoever goes on has done with what lies over the stage.
        if matches!(click, Click::On | Click::Back | Click::First | Click::Last) {
            self.close_dialog();
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
            Click::Contrast => self.set_contrast(!self.chrome.has_contrast),
            Click::Spotlight => {
                let is_on = presenting.light.is_none();
                self.set_presenting(|it| it.light = is_on.then(Light::default));
                let said = if is_on {
                    self.words.telling_light()
                } else {
                    self.words.telling_no_light()
                };
                self.announce(said);
            }
            Click::Light(direction) => {
                self.set_presenting(|it| it.light = it.light.map(|light| light.moved(direction)));
            }
            Click::Code => {
                let is_on = !presenting.is_coded;
                self.set_presenting(|it| it.is_coded = is_on);
                let said = if is_on {
                    self.words.telling_code()
                } else {
                    self.words.telling_no_code()
                };
                self.announce(said);
            }
            Click::Whole => self.set_whole(!presenting.is_whole),
            Click::Live => self.set_live(!presenting.is_live),
            // A dialog is left first.
            Click::Leave | Click::StepOut if self.chrome.dialog.is_some() => self.close_dialog(),
            Click::ReadAloud => self.toggle_reading(),
            Click::StepOut => self.step_out(presenting),
            Click::Leave => self.leave_presenting(),
        }
    }

    /// Shows the whole drawing, or again the part that the beat is about.
    fn set_whole(&mut self, is_whole: bool) {
        self.set_presenting(|it| it.is_whole = is_whole);
        self.frame_beat();
        let said = if is_whole {
            self.words.telling_whole()
        } else {
            self.words.telling_part()
        };
        self.announce(said);
    }

    /// Leaves what is innermost: what is under way or selected while the drawing can be
    /// changed, then the changing, then the stage.
    fn step_out(&mut self, presenting: Presenting) {
        if presenting.is_live && self.holds(When::SomethingToLeave) {
            self.escape();
        } else if presenting.is_live {
            self.set_live(false);
        } else {
            self.leave_presenting();
        }
    }

    /// Puts the circle of light there, if it is on.
    pub(in crate::store) fn shine(&mut self, light: Light) {
        self.set_presenting(|it| it.light = it.light.map(|_| light));
    }

    /// Colors for a weak projector, or the usual ones.
    pub(in crate::store) fn set_contrast(&mut self, has_contrast: bool) {
        self.change_chrome(|chrome| chrome.has_contrast = has_contrast);
        let said = if has_contrast {
            self.words.telling_contrast()
        } else {
            self.words.telling_no_contrast()
        };
        self.announce(said);
    }

    /// Lets what is drawn be changed while it is presented, or no more. What was only tried
    /// is gone then: the story is as it was.
    fn set_live(&mut self, is_live: bool) {
        self.set_presenting(|it| {
            it.is_live = is_live;
            it.has_keys = false;
        });
        if !is_live {
            self.close_dialog();
            self.leave_gesture();
            if !self.is_writing() && self.is_exploring() {
                self.return_to_story();
            }
            self.change_telling(|telling| telling.is_writing = false);
        }
        let said = if is_live {
            self.words.telling_live()
        } else {
            self.words.telling_story_again()
        };
        self.announce(said);
    }

    /// Leaves the stage; the beat stays where it is, in the studio.
    pub(in crate::store) fn leave_presenting(&mut self) {
        if self.chrome.presenting.is_some() {
            self.change_telling(|telling| telling.is_writing = false);
            self.stop_presenting();
            self.change_chrome(|chrome| chrome.side = SideFace::Story);
            self.announce(self.words.telling_studio());
        }
    }

    /// Nothing is presented any more. Colors for a weak projector go with the stage, unless
    /// they were there before.
    pub(super) fn stop_presenting(&mut self) {
        self.change_chrome(|chrome| {
            if let Some(presenting) = chrome.presenting.take() {
                chrome.has_contrast = presenting.had_contrast;
            }
        });
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
