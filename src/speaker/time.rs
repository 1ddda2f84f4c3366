//! How long one has been talking, and what time it is.

use yew::prelude::*;

use crate::browser::page;
use crate::language::use_words;
use crate::widget::{Button, ButtonKind, ButtonSize};

/// The clock of the wall, and one that begins with the window.
#[component]
pub(super) fn Times() -> Html {
    let words = use_words();
    let begun = use_state_eq(page::now_ms);
    let now = use_state_eq(page::now_ms);
    use_effect_with((*now).to_bits(), {
        let now = now.clone();
        move |_| {
            let timeout = page::after(1_000.0, move || now.set(page::now_ms()));
            move || drop(timeout)
        }
    });
    let restart = {
        let begun = begun.clone();
        move |_: MouseEvent| begun.set(page::now_ms())
    };
    let talked = ((*now - *begun) / 1_000.0).max(0.0).floor();
    html! {
        <div class="speaker__times">
            <span role="timer" aria-label={words.speaker_talked_for()}>{ minutes(talked) }</span>
            <Button label={words.speaker_begin_anew()} size={ButtonSize::Small} kind={ButtonKind::Ghost} onclick={restart} />
            <span aria-label={words.speaker_time_of_day()}>{ page::time_of_day() }</span>
        </div>
    }
}

/// Seconds as minutes and seconds: `07:30`.
fn minutes(seconds: f64) -> String {
    let minutes = (seconds / 60.0).floor();
    format!("{minutes:02.0}:{:02.0}", seconds - minutes * 60.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_told_in_minutes_and_seconds() {
        assert_eq!(minutes(0.0), "00:00");
        assert_eq!(minutes(450.0), "07:30");
        assert_eq!(minutes(3_661.0), "61:01");
    }
}
