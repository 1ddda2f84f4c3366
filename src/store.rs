//! The state of the app: pure, without a browser.
//!
//! [`State`] is everything the app knows; [`Action`] is everything that can
//! happen to it; [`State::next`] is what follows. Nothing in here touches
//! storage, a clock, chance or the page. What only the browser can do is done
//! elsewhere, and what came of it arrives as an action.
//!
//! Fields are shared by reference count: what an action does not change is the
//! same object afterwards, so that views compare pointers ([`context`]).
//!
//! Reading order: [`action`], [`document`], [`selection`], [`chrome`],
//! [`dialog`], [`preview`], [`play`]; then how they change: `edit`, `pointer`,
//! `aim`, `carry`, `commands`; then what the views read: [`select`], [`connect`], [`roles`],
//! [`deny`], [`attack`], [`secret`],
//! [`words`].

pub mod action;
mod aim;
pub mod all_roles;
mod arrange;
pub mod attack;
mod carry;
pub mod chrome;
mod clipboard;
pub mod clock;
mod commands;
pub mod connect;
pub mod context;
pub mod custom_role;
pub mod deny;
mod design;
pub mod dialog;
mod dialogs;
pub mod document;
mod edit;
pub mod focus;
pub mod follow;
mod language;
mod linked;
mod place;
mod plan;
pub mod play;
mod pointer;
pub mod preview;
pub mod review;
pub mod roles;
pub mod secret;
pub mod select;
pub mod selection;
pub mod speech;
pub mod tell;
pub mod under;
mod view;
pub mod words;

use std::rc::Rc;

use vouchsafe_model::advice::Finding;
use vouchsafe_model::diagram::{Diagram, Edit, Fragment};
use vouchsafe_scene::geometry::{ScreenSize, Viewport};
use yew::Reducible;

pub use action::Action;
pub use all_roles::AllRoles;
pub use attack::Attack;
pub use chrome::{
    Announcement, Chrome, FocusPlace, FocusRequest, InspectorTab, Notice, NoticeId, NoticeTone,
    SideFace, ThemeChoice,
};
pub use connect::{End, Offer};
pub use dialog::{Confirmation, Dialog, RolePicker};
pub use document::{Document, OpenedFrom, Shown};
pub use follow::Following;
pub use linked::view_to_link;
pub use play::{Player, PlayerCommand};
pub use preview::Preview;
pub use selection::{SelectHow, Selection};
pub use tell::{Telling, Turn};

use crate::input::Gesture;
use crate::language::Words;

/// Everything the app knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The document that is open, and its history.
    pub document: Document,
    /// What the canvas shows, and where it stands.
    pub shown: Shown,
    /// What is selected.
    pub selection: Rc<Selection>,
    /// How the drawing lies on the screen.
    pub view: View,
    /// What the pointers are doing.
    pub gesture: Gesture,
    /// What a gesture under way would do; drawn over the diagram.
    pub preview: Option<Rc<Preview>>,
    /// The call that is played, and how far.
    pub player: Player,
    /// What stands around the canvas.
    pub chrome: Rc<Chrome>,
    /// What the live region says.
    pub announcement: Rc<Announcement>,
    /// Whether each assertion holds.
    pub answers: Rc<review::Answers>,
    /// The findings that matter most.
    pub serious: Rc<Vec<Finding>>,
    /// What was copied.
    pub clipboard: Option<Rc<Fragment>>,
    /// The attacker's view, while it is on.
    pub attack: Option<Rc<Attack>>,
    /// The story, while a beat of it is on stage.
    pub telling: Option<Rc<Telling>>,
    /// What the interface says, in the language that it speaks.
    pub words: Words,
}

/// How the drawing lies on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct View {
    /// Which part of the drawing is seen, and how large.
    pub viewport: Viewport,
    /// The size of the canvas; nothing until the page has measured it.
    pub screen: ScreenSize,
    /// Whether it goes where the step under way is.
    pub following: Following,
}

impl Default for State {
    fn default() -> Self {
        Self::new(Rc::new(Diagram::new()), OpenedFrom::Blank)
    }
}

impl State {
    /// The app with this document open.
    #[must_use]
    pub fn new(diagram: Rc<Diagram>, from: OpenedFrom) -> Self {
        let words = Words::english();
        let document = Document::opened(diagram, from, &words.wording());
        let mut state = Self {
            shown: document.shown(),
            answers: review::answers(&document.diagram),
            serious: review::serious(&document.diagram),
            document,
            selection: Rc::default(),
            view: View::default(),
            gesture: Gesture::default(),
            preview: None,
            player: Player::default(),
            chrome: Rc::default(),
            announcement: Rc::default(),
            clipboard: None,
            attack: None,
            telling: None,
            words,
        };
        state.retrace();
        state.look_up_roles();
        state.begin_what_is_told();
        state.show_what_is_linked();
        state
    }

    /// The diagram of the document, without what a gesture under way would do.
    #[must_use]
    pub fn diagram(&self) -> &Diagram {
        &self.document.diagram
    }

    /// What follows from an action; `None` if nothing changes.
    #[must_use]
    pub fn next(&self, action: &Action) -> Option<Self> {
        let mut next = self.clone();
        next.take(action);
        next.read_what_is_shown();
        next.notice_hand(self.view.viewport);
        (next != *self).then_some(next)
    }

    fn take(&mut self, action: &Action) {
        match action {
            Action::Edit(edit) => {
                self.edit(edit);
            }
            Action::Command(command) => self.run(*command),
            Action::Opened { diagram, from } => self.ask_to_open(diagram, from),
            Action::Saved { diagram, name } => self.saved(diagram, name),
            Action::SaveFailed { reason } => self.fail(self.words.said_not_saved(reason)),
            Action::LinkCopied => self.succeed(self.words.share_link_copied_whole()),
            Action::LinkFailed { reason } => self.fail(self.words.share_link_failed(reason)),
            Action::Selected { subject, how } => self.choose(*subject, *how),
            Action::SelectionCleared => self.clear_selection(),
            Action::FocusMoved(subject) => self.set_focus(*subject),
            Action::Pointer(event) => self.pointer(*event),
            Action::PalettePressed { kind, at } => self.press_palette(*kind, *at),
            Action::DoubleClicked(at) => self.double_click(*at),
            Action::Wheel(wheel) => self.wheel(*wheel),
            Action::SpaceHeld(is_held) => self.gesture.is_space_held = *is_held,
            Action::PaletteSearched(search) => {
                self.change_chrome(|chrome| chrome.palette.search.clone_from(search));
            }
            Action::PaletteChosen(kind) => self.place_where_there_is_room(*kind),
            Action::PaletteArmed(kind) => self.arm(*kind),
            Action::DesignBuilt { case, design } => self.build_design(case, *design),
            Action::DesignAdopted(design) => self.adopt_design(*design),
            Action::DialogOpened(dialog) | Action::DialogChanged(dialog) => {
                self.show_dialog(dialog.clone());
            }
            Action::DialogClosed => self.close_dialog(),
            Action::DialogAccepted => self.accept_dialog(),
            Action::Connected { from, to } => self.connect(*from, *to),
            Action::OfferTaken(offer) => self.take_offer(*offer),
            Action::RoleChosen(role) => self.assign_chosen_role(*role),
            Action::AllRolesWanted => self.want_all_roles(),
            Action::AllRolesCame(outcome) => self.all_roles_came(outcome),
            Action::DatabaseRolesChosen(roles) => self.add_chosen_database_user(roles),
            Action::DataRolesChosen(roles) => self.give_chosen_data_roles(roles),
            Action::ScopeChosen(parent) => self.move_into_chosen_scope(*parent),
            Action::PartChosen(kind) => self.add_chosen_part(*kind),
            Action::RenameStarted(subject) => self.start_rename(*subject),
            Action::Renamed(name) => self.rename(name),
            Action::RenameCancelled => self.change_chrome(|chrome| chrome.renaming = None),
            Action::CallChosen(call) => self.choose_call(*call),
            Action::Player(command) => self.play(*command),
            Action::FixApplied(number) => self.apply_fix(*number),
            Action::SecretChosen(chip) => self.choose_secret(*chip),
            Action::SecretTaken(chip) => self.take_up(*chip),
            Action::BeatChosen(beat) => self.choose_beat(*beat),
            Action::BeatChanged { beat, what } => {
                self.edit_story(&Edit::ChangeBeat {
                    beat: *beat,
                    what: what.clone(),
                });
            }
            Action::BeatMoved { beat, to } => {
                self.edit_story(&Edit::MoveBeat {
                    beat: *beat,
                    to: *to,
                });
            }
            Action::BeatRemoved(beat) => {
                self.edit_story(&Edit::RemoveBeat(*beat));
            }
            Action::StoryDescribed(about) => {
                self.edit_story(&Edit::SetStoryAbout(about.clone()));
            }
            Action::Guessed(guess) => self.guess(*guess),
            Action::Clicked(click) => self.clicked(*click),
            Action::Shone(light) => self.shine(*light),
            Action::FootholdChosen(foothold) => self.choose_foothold(foothold),
            Action::FootholdDropped => self.drop_foothold(),
            Action::RemedyApplied(number) => self.apply_remedy(*number),
            Action::ViewportResized(screen) => self.resize_view(*screen),
            Action::InspectorTabChosen(tab) => {
                self.change_chrome(|chrome| chrome.inspector.tab = *tab);
            }
            Action::SideFaceChosen(face) => self.change_chrome(|chrome| chrome.side = *face),
            Action::ShownOnCanvas(subjects) => self.show_on_canvas(subjects),
            Action::FindingShown(finding) => self.show_finding(*finding),
            Action::CallAsserted(call) => self.assert_call(*call),
            Action::ThemeChosen(theme) => self.change_chrome(|chrome| chrome.theme = *theme),
            Action::VoicesKnown(voices) => self.know_voices(voices),
            Action::ReadingEnded => self.end_reading(),
            Action::LanguageChosen(language) => self.choose_language(*language),
            Action::LanguageCame { language, words } => self.language_came(*language, words),
            Action::StoryTranslated { was, is } => self.translate_story(was, is),
            Action::NoticeDismissed(id) => {
                self.change_chrome(|chrome| chrome.notices.retain(|notice| notice.id != *id));
            }
            Action::PlatformKnown(platform) => {
                self.change_chrome(|chrome| chrome.platform = *platform);
            }
        }
    }

    fn change_chrome(&mut self, change: impl FnOnce(&mut Chrome)) {
        change(Rc::make_mut(&mut self.chrome));
    }

    /// Lets the live region say something.
    fn announce(&mut self, text: impl Into<String>) {
        self.announcement = Rc::new(Announcement {
            text: text.into(),
            serial: self.announcement.serial.wrapping_add(1),
        });
    }

    /// Tells that something could not be done.
    fn fail(&mut self, text: impl Into<String>) {
        let text = text.into();
        self.announce(text.clone());
        self.change_chrome(|chrome| chrome.notify(NoticeTone::Problem, text));
    }

    /// Tells that something was done that one would not see otherwise.
    fn succeed(&mut self, text: impl Into<String>) {
        let text = text.into();
        self.announce(text.clone());
        self.change_chrome(|chrome| chrome.notify(NoticeTone::Done, text));
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        match self.next(&action) {
            Some(next) => Rc::new(next),
            None => self,
        }
    }
}
