//! What stands around the canvas: palette, inspector, dialogs, notices, theme.

use std::collections::BTreeSet;
use std::rc::Rc;

use vouchsafe_model::diagram::{FindingKey, NewNodeKind, Subject};

use super::all_roles::AllRoles;
use super::dialog::Dialog;
use super::speech::Reading;
use super::tell::Presenting;
use crate::input::Platform;
use crate::language::{Language, Words};

/// Everything around the canvas that is not the document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chrome {
    /// The list of things to place.
    pub palette: Palette,
    /// The panel that tells of the selection.
    pub inspector: Inspector,
    /// What the panel at the side shows.
    pub side: SideFace,
    /// The dialog that is open.
    pub dialog: Option<Rc<Dialog>>,
    /// What is being renamed in place.
    pub renaming: Option<Subject>,
    /// Which theme was chosen.
    pub theme: ThemeChoice,
    /// Which language was chosen. What speaks it is [`State::words`](super::State), which
    /// follow when they have been loaded.
    pub language: Language,
    /// Whether colors are those for a weak projector, or for eyes that want more contrast.
    pub has_contrast: bool,
    /// What is read aloud, while something is.
    pub reading: Option<Reading>,
    /// The languages for which the browser has a voice on the device.
    pub voices: BTreeSet<Language>,
    /// How far the list of all built-in roles has come.
    pub all_roles: AllRoles,
    /// What is to be told, the oldest first.
    pub notices: Vec<Notice>,
    /// How the story is presented, while it is.
    pub presenting: Option<Presenting>,
    /// Where the page shall put the keyboard focus.
    pub focus: FocusRequest,
    /// Whose conventions for keys hold.
    pub platform: Platform,
    pub(super) next_notice: u32,
}

/// The list of things to place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Whether it is to be seen.
    pub is_open: bool,
    /// What is searched for.
    pub search: String,
    /// What the next click on the canvas places.
    pub armed: Option<NewNodeKind>,
}

impl Default for Palette {
    fn default() -> Self {
        Self {
            is_open: true,
            search: String::new(),
            armed: None,
        }
    }
}

/// The panel that tells of the selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inspector {
    /// Whether it is to be seen.
    pub is_open: bool,
    /// Which of its tabs is in front.
    pub tab: InspectorTab,
}

impl Default for Inspector {
    fn default() -> Self {
        Self {
            is_open: true,
            tab: InspectorTab::Overview,
        }
    }
}

/// What the panel at the side shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SideFace {
    /// The details of what is selected.
    #[default]
    Details,
    /// Requests, responses, token and checks of the call that is played.
    Wire,
    /// Findings and assertions.
    Review,
    /// The beats of the story.
    Story,
    /// What can carry an identity, and what accepts tokens. It has the panel to itself.
    Services,
}

impl SideFace {
    /// Those between which the panel lets choose, in order.
    pub const ALL: [Self; 4] = [Self::Details, Self::Wire, Self::Review, Self::Story];

    /// What the code calls it.
    #[must_use]
    pub const fn value(self) -> &'static str {
        match self {
            Self::Details => "details",
            Self::Wire => "wire",
            Self::Review => "review",
            Self::Story => "story",
            Self::Services => "services",
        }
    }

    /// What people call it.
    #[must_use]
    pub fn name(self, words: &Words) -> String {
        match self {
            Self::Details => words.side_details(),
            Self::Wire => words.wire(),
            Self::Review => words.side_review(),
            Self::Story => words.side_story(),
            Self::Services => words.side_services(),
        }
    }

    /// The face that a command shows or hides: this one, or the details where
    /// this one is shown already.
    #[must_use]
    pub fn toggled_from(self, shown: Self) -> Self {
        if shown == self { Self::Details } else { self }
    }
}

/// A tab of the inspector, named as in the Azure portal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum InspectorTab {
    /// Name, kind, parts, calls.
    #[default]
    Overview,
    /// System-assigned and user-assigned identities.
    Identity,
    /// Role assignments here and inherited.
    AccessControl,
}

impl InspectorTab {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Overview, Self::Identity, Self::AccessControl];
}

/// Which theme was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThemeChoice {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Something to tell, shown until it is dismissed or its time is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Which one it is.
    pub id: NoticeId,
    /// Whether all is well.
    pub tone: NoticeTone,
    /// One sentence.
    pub text: String,
}

/// Which notice it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NoticeId(pub u32);

/// Whether all is well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeTone {
    /// Something was done.
    Done,
    /// Something was done, and something else follows from it that one should know.
    Remark,
    /// Something could not be done.
    Problem,
}

/// Where the page shall put the keyboard focus: done once for each serial
/// number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FocusRequest {
    /// Where.
    pub place: FocusPlace,
    /// Counts the requests; 0 is none.
    pub serial: u32,
}

/// A place for the keyboard focus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FocusPlace {
    /// The canvas.
    #[default]
    Canvas,
    /// The palette's search.
    Palette,
    /// The inspector.
    Inspector,
    /// The search of the list of services.
    Services,
    /// A finding in its panel.
    Finding(FindingKey),
}

/// What the live region says next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Announcement {
    /// The words.
    pub text: String,
    /// Counts the announcements, so that the same words can be said twice.
    pub serial: u32,
}

impl Chrome {
    /// At most so many notices are kept.
    const MAX_NOTICES: usize = 5;

    pub(super) fn notify(&mut self, tone: NoticeTone, text: impl Into<String>) {
        let id = NoticeId(self.next_notice);
        self.next_notice = self.next_notice.wrapping_add(1);
        self.notices.push(Notice {
            id,
            tone,
            text: text.into(),
        });
        if self.notices.len() > Self::MAX_NOTICES {
            self.notices.remove(0);
        }
    }

    pub(super) fn ask_for_focus(&mut self, place: FocusPlace) {
        self.focus = FocusRequest {
            place,
            serial: self.focus.serial.wrapping_add(1),
        };
    }
}
