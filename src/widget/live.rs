//! What has just happened, for those who listen? A region whose changes are spoken.

use super::prose::plain;
use yew::prelude::*;

/// Something to be spoken.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Announcement {
    /// What is said.
    pub text: AttrValue,
    /// The number of this announcement, one more than the last. The same words said again have another number.
    pub number: u32,
}

/// What a [`LiveRegion`] speaks.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct LiveRegionProps {
    /// What is said now. Nothing is said while its text is empty.
    pub announcement: Announcement,
}

/// A region that is not seen and whose words are spoken when the listener pauses. Render it once, from the start.
///
/// It has two places that take turns, because words that do not change are not spoken again.
#[component]
pub fn LiveRegion(props: &LiveRegionProps) -> Html {
    let Announcement { text, number } = &props.announcement;
    let place = |turn: u32| {
        let words = if number % 2 == turn {
            plain(text)
        } else {
            String::new()
        };
        html! { <div>{ words }</div> }
    };
    html! {
        <div class="visually-hidden" role="status" aria-live="polite" aria-atomic="false">
            { place(0) }
            { place(1) }
        </div>
    }
}
