//! System-assigned or user-assigned: a case on one side, and what the model argues on the
//! other.

use vouchsafe_model::choice::{
    self, Argument, MOST_DRAWN_HOSTS, MOST_DRAWN_TARGETS, Recommendation, Weighed,
};
use vouchsafe_model::diagram::Case;
use yew::prelude::*;

use super::case::CaseForm;
use crate::language::{Words, use_words};
use crate::store::Action;
use crate::studio::hooks::{ByPointer, use_diagram, use_dispatch};
use crate::widget::{
    Button, ButtonKind, ButtonSize, Icon, IconName, IconSize, Mark, MarkKind, prose,
};

/// What a [`Chooser`] begins with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ChooserProps {
    /// The case at first; whoever looks changes it to their own.
    #[prop_or_default]
    pub case: Case,
}

/// The case, the counts, the arguments, and what can be done with the answer.
#[component]
pub fn Chooser(props: &ChooserProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    let case = use_state_eq(|| props.case);
    use_effect_with(props.case, {
        let case = case.clone();
        move |asked| case.set(*asked)
    });
    let chosen = use_memo((words.clone(), *case), recommended);
    let drawn = use_memo((ByPointer(diagram), *case), |(diagram, case)| {
        choice::case_of(&diagram.0, case)
    });
    let onchange = {
        let case = case.clone();
        Callback::from(move |changed: Case| case.set(changed))
    };
    let take = {
        let (case, drawn) = (case.clone(), *drawn);
        move |_: MouseEvent| {
            if let Some(drawn) = drawn {
                case.set(drawn);
            }
        }
    };
    let design = chosen.design;
    let build = {
        let (dispatch, case) = (dispatch.clone(), *case);
        move |_: MouseEvent| dispatch.send(Action::DesignBuilt { case, design })
    };
    let adopt = move |_: MouseEvent| dispatch.send(Action::DesignAdopted(design));
    let name = words.told_text(&design.name());
    let sentence = words.told_text(&design.sentence());
    let is_drawn_whole =
        case.hosts.get() <= MOST_DRAWN_HOSTS && case.targets.get() <= MOST_DRAWN_TARGETS;
    html! {
        <div class="chooser"><div class="chooser__sides">
            <section class="chooser__case" aria-label={words.choice_your_case()}>
                <CaseForm case={*case} {onchange} />
                if drawn.is_some() {
                    <Button label={words.choice_take_from_drawing()} icon={IconName::Pointer} size={ButtonSize::Small} onclick={take} />
                }
            </section>
            <section class="chooser__answer" aria-label={words.choice_answer()}>
                <div class="chooser__verdict" role="status">
                    <p class="eyebrow">{ words.choice_recommended() }</p>
                    <p class="chooser__design" lang={words.lang_of(&name)}>{ name.to_string() }</p>
                    <p lang={words.lang_of(&sentence)}>{ sentence.to_string() }</p>
                    if !chosen.missed().is_empty() {
                        <p class="chooser__missed">{ missed(&words, &chosen) }</p>
                    }
                </div>
                { table(&words, &chosen) }
                <ul class="chooser__arguments">{ for chosen.arguments.iter().map(|it| argument(&words, it)) }</ul>
                <div class="chooser__do">
                    <Button label={words.choice_draw_beside()} icon={IconName::Plus} kind={ButtonKind::Primary} size={ButtonSize::Small} onclick={build} />
                    if drawn.is_some() {
                        <Button label={words.choice_adopt()} icon={IconName::Check} size={ButtonSize::Small} onclick={adopt} />
                    }
                    if !is_drawn_whole {
                        <span class="chooser__note">
                            { words.choice_most_drawn(MOST_DRAWN_HOSTS, MOST_DRAWN_TARGETS) }
                        </span>
                    }
                </div>
            </section>
        </div></div>
    }
}

/// What the model recommends, in the language of the words.
fn recommended((words, case): &(Words, Case)) -> Recommendation {
    let chosen = choice::recommend(case);
    match words.dictionary() {
        Some(dictionary) => chosen.told(dictionary),
        None => chosen,
    }
}

fn missed(words: &Words, chosen: &Recommendation) -> String {
    let missed = words.told_text(&chosen.missed_in_words());
    words.choice_none_meets(missed.as_str())
}

/// What each design costs, and whether it meets what is asked.
fn table(words: &Words, chosen: &Recommendation) -> Html {
    let row = |it: &Weighed| {
        let name = words.told_text(&it.design.name());
        let is_chosen = it.design == chosen.design;
        // Where there is little room, the last column is a line of its own.
        html! {
            <tr key={name.in_english()} class={classes!(is_chosen.then_some("chooser__row--chosen"))}>
                <th scope="row" lang={words.lang_of(&name)}>{ name.to_string() }</th>
                <td>{ words.number(it.identities) }</td>
                <td>{ words.number(it.role_assignments) }</td>
                <td>{ words.number(it.to_make_again) }</td>
                <td class="chooser__meets" data-label={words.choice_meets()}>{ meets(words, it) }</td>
            </tr>
        }
    };
    html! {
        <table class="compare chooser__table">
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{ words.choice_identities() }</th>
                    <th scope="col">{ words.compare_role_assignments() }</th>
                    <th scope="col">{ words.choice_assign_again() }</th>
                    <th scope="col">{ words.choice_meets() }</th>
                </tr>
            </thead>
            <tbody>{ for chosen.weighed.iter().map(row) }</tbody>
        </table>
    }
}

fn meets(words: &Words, it: &Weighed) -> Html {
    if it.misses.is_empty() {
        return html! { <Mark kind={MarkKind::Passed} label={words.choice_meets_it()} /> };
    }
    let missed = words.told_text(&it.misses_in_words());
    html! {
        <span class="chooser__misses">
            <Mark kind={MarkKind::Failed} label={words.choice_misses()} />
            <span lang={words.lang_of(&missed)}>{ missed.to_string() }</span>
        </span>
    }
}

fn argument(words: &Words, it: &Argument) -> Html {
    let speaks_for = words.told_text(&it.speaks_for.name());
    html! {
        <li key={it.words.in_english()} class="chooser__argument">
            <span class="chooser__for" lang={words.lang_of(&speaks_for)}>{ speaks_for.to_string() }</span>
            <span>
                <span lang={words.lang_of(&it.words)}>{ prose(&it.words) }</span>
                if let Some(url) = it.source.url() {
                    <a class="chooser__source" href={url} target="_blank" rel="noopener noreferrer">
                        { words.check_source() }<Icon name={IconName::ExternalLink} size={IconSize::Small} />
                    </a>
                }
            </span>
        </li>
    }
}

/// What a [`ChoiceText`] says.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ChoiceTextProps {
    /// The case.
    pub case: Case,
}

/// The same to be read or printed: the case is what the story says.
#[component]
pub fn ChoiceText(props: &ChoiceTextProps) -> Html {
    let words = use_words();
    let chosen = use_memo((words.clone(), props.case), recommended);
    let (hosts, targets) = (props.case.hosts.get(), props.case.targets.get());
    let name = words.told_text(&chosen.design.name());
    let sentence = words.told_text(&chosen.design.sentence());
    html! {
        <div class="chooser-text">
            <p>
                { words.choice_hosts_and_targets(hosts, targets) }{ " " }
                { words.choice_recommended_design(name.as_str()) }{ " " }
                <span lang={words.lang_of(&sentence)}>{ sentence.to_string() }</span>
            </p>
            { table(&words, &chosen) }
            <ul class="chooser__arguments">{ for chosen.arguments.iter().map(|it| argument(&words, it)) }</ul>
        </div>
    }
}
