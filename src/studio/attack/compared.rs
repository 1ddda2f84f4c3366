//! What is each credential worth to somebody else, side by side?

use vouchsafe_model::compromise::{Comparison, Foothold};
use vouchsafe_model::flow::Timestamp;
use yew::prelude::*;

use super::reached::{AttackProps, good};
use crate::language::{Words, use_words};
use crate::store::Action;
use crate::studio::hooks::{Dispatch, use_dispatch};
use crate::studio::inspector::row::Section;
use crate::widget::{Icon, IconName, Tone, prose};

/// A table of all credentials of the drawing.
#[component]
pub(super) fn Compared(props: &AttackProps) -> Html {
    let (dispatch, words) = (use_dispatch(), use_words());
    let now = props.attack.now;
    let chosen = props.attack.foothold();
    html! {
        <Section title={words.attack_side_by_side()} count={props.attack.compared.len()}>
            <p class="attack__intro">
                { words.attack_side_by_side_text() }
            </p>
            <ul class="attack__compared">
                { for props.attack.compared.iter().map(|it| row(&words, &dispatch, it, chosen == Some(&it.foothold), now)) }
            </ul>
        </Section>
    }
}

fn row(
    words: &Words,
    dispatch: &Dispatch,
    comparison: &Comparison,
    is_chosen: bool,
    now: Timestamp,
) -> Html {
    let (icon, tone) = match comparison.foothold {
        Foothold::LeakedSecret { .. } => (IconName::Secret, Tone::Secret),
        Foothold::StolenToken { .. }
        | Foothold::ForgedRequest { .. }
        | Foothold::CodeExecution(_) => (IconName::Token, Tone::Identity),
    };
    let dispatch = dispatch.clone();
    let foothold = comparison.foothold.clone();
    let onclick = move |_: MouseEvent| dispatch.send(Action::FootholdChosen(foothold.clone()));
    let reach = match comparison.operations {
        0 => words.attack_opens_nothing(),
        1 => words.attack_one_operation(),
        operations => words.attack_operations_on(operations, comparison.targets),
    };
    html! {
        <li key={comparison.what.as_str()}>
            <button type="button" class={classes!("attack__credential", tone.class())} aria-pressed={is_chosen.to_string()}
                {onclick}>
                <span class="attack__loot"><Icon name={icon} /><b lang={words.lang_of(&comparison.what)}>{ prose(&comparison.what) }</b></span>
                <span class="attack__worth">{ words.attack_worth(reach, good(words, comparison.lifetime, now)) }</span>
                if let Some((title, effect)) = &comparison.stop {
                    <span class="attack__worth">
                        { prose(&words.attack_stopped_soonest(title.as_str(), words.told_text(&effect.words()).as_str())) }
                    </span>
                }
            </button>
        </li>
    }
}
