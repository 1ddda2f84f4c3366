//! What a link shows of its diagram: taken up when it is opened, and told when one is made.

use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::link::view::{LinkTheme, LinkView};
use vouchsafe_scene::playback::Command;

use super::State;
use super::chrome::{Chrome, ThemeChoice};
use super::document::OpenedFrom;
use super::play::{Player, PlayerCommand};
use super::tell::Telling;

impl State {
    /// Shows what the link names from which the document was opened; the beat is on stage
    /// already.
    pub(super) fn show_what_is_linked(&mut self) {
        let OpenedFrom::Link { view } = self.document.from else {
            return;
        };
        if let Some(theme) = view.theme {
            self.change_chrome(|chrome| {
                chrome.theme = match theme {
                    LinkTheme::Light => ThemeChoice::Light,
                    LinkTheme::Dark => ThemeChoice::Dark,
                };
            });
        }
        // The stage begins a beat anew, so it comes before what is played of it.
        if view.is_presented && self.story().is_some() {
            self.present(true);
        }
        let call = view
            .call
            .and_then(|number| self.diagram().calls().nth(number - 1));
        if let Some(call) = call.map(|call| call.id) {
            self.choose_call(call);
        }
        if let Some(step) = view.step {
            self.play(PlayerCommand::Do(Command::ToStep(step - 1)));
        }
    }
}

/// What a link can name of what is shown now.
#[must_use]
pub fn view_to_link(
    diagram: &Diagram,
    player: &Player,
    telling: Option<&Telling>,
    chrome: &Chrome,
) -> LinkView {
    let moment = player.moment().filter(|_| !player.is_at_start());
    // Calls that are played at once are the beat's, not chosen one by one.
    let call = player
        .call
        .filter(|_| player.all.is_none() && moment.is_some());
    let number = |call| {
        let place = diagram.calls().position(|it| it.id == call);
        place.map(|place| place + 1)
    };
    LinkView {
        beat: telling.map(|telling| telling.place().0 + 1),
        call: call.and_then(number),
        step: moment.map(|moment| moment.step + 1),
        theme: match chrome.theme {
            ThemeChoice::System => None,
            ThemeChoice::Light => Some(LinkTheme::Light),
            ThemeChoice::Dark => Some(LinkTheme::Dark),
        },
        is_presented: chrome.presenting.is_some(),
    }
}
