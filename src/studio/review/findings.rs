//! What was found, what repairs it, and what is silenced.

use vouchsafe_model::advice::{Finding, Level, subject_of};
use vouchsafe_model::diagram::{Diagram, Edit, FindingKey, Silence};
use vouchsafe_model::flow::Fix;
use yew::prelude::*;

use super::ReviewProps;
use crate::browser::dom;
use crate::language::{Words, use_words};
use crate::store::select::level_word;
use crate::store::words::subject as subject_words;
use crate::store::{Action, Dialog, FocusPlace};
use crate::studio::hooks::{Dispatch, use_chrome, use_diagram, use_dispatch};
use crate::studio::inspector::row::Section;
use crate::widget::{
    Badge, Button, ButtonKind, ButtonSize, Disclosure, EmptyState, IconButton, IconName, Tone,
    prose,
};

/// So many findings of a level are drawn: nobody reads more at once.
const LISTED: usize = 60;

/// All findings by level, then those that are silenced.
#[component]
pub(super) fn Findings(props: &ReviewProps) -> Html {
    let words = use_words();
    let (dispatch, diagram) = (use_dispatch(), use_diagram());
    // One that was asked for comes into view, and has the keyboard.
    let chrome = use_chrome();
    use_effect_with(chrome.focus, |request| {
        if let (FocusPlace::Finding(finding), true) = (request.place, request.serial > 0) {
            let id = id_of(finding);
            dom::reveal_id(&id);
            dom::focus_id(&id);
        }
    });
    let review = &props.details.0.review;
    let of_level = |level: Level| {
        let found: Vec<&Finding> = review
            .findings
            .iter()
            .filter(|it| it.level == level)
            .collect();
        if found.is_empty() {
            return Html::default();
        }
        let more = found.len().saturating_sub(LISTED);
        html! {
            <Section key={level.name()} title={heading(&words, level)} count={found.len()}>
                <ul class="review__list">
                    { for found.iter().take(LISTED).map(|it| finding(&words, &dispatch, it)) }
                </ul>
                if more > 0 {
                    <p class="details__nothing">{ words.review_more(more) }</p>
                }
            </Section>
        }
    };
    let is_quiet = review.silenced.is_empty() && review.idle.is_empty();
    html! {
        <>
            if review.findings.is_empty() {
                <Section title={words.review_findings()}>
                    <EmptyState icon={IconName::Review}
                        title={if is_quiet { words.review_none() } else { words.review_no_other() }}
                        text={words.review_none_text()} />
                </Section>
            } else {
                { for Level::ALL.into_iter().map(of_level) }
            }
            if !is_quiet {
                <Section title={words.review_silenced()} count={review.silenced.len() + review.idle.len()}>
                    <ul class="review__list">
                        { for review.silenced.iter().map(|(it, silence)| silenced(&words, &dispatch, it, silence)) }
                        { for review.idle.iter().map(|silence| idle(&words, &dispatch, &diagram, silence)) }
                    </ul>
                </Section>
            }
        </>
    }
}

/// The id of the element that tells of a finding.
fn id_of(finding: FindingKey) -> String {
    format!("finding-{}-{}", finding.rule.slug(), finding.about)
}

/// What stands over the findings of a level.
fn heading(words: &Words, level: Level) -> String {
    match level {
        Level::High => words.review_findings_high(),
        Level::Medium => words.review_findings_medium(),
        Level::Low => words.review_findings_low(),
    }
}

fn badge(words: &Words, level: Level) -> Html {
    let (tone, icon) = match level {
        Level::High => (Tone::Denied, IconName::Warning),
        Level::Medium => (Tone::Warning, IconName::Warning),
        Level::Low => (Tone::Neutral, IconName::Info),
    };
    html! { <Badge label={level_word(words, level)} {tone} {icon} /> }
}

fn finding(words: &Words, dispatch: &Dispatch, it: &Finding) -> Html {
    let sends = |action: Action| {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.send(action.clone())
    };
    let message = it.message.clone();
    let show = sends(Action::ShownOnCanvas(vec![it.subject]));
    let silence = sends(Action::DialogOpened(Dialog::Silence {
        finding: it.key(),
        message: message.clone(),
        reason: String::new(),
    }));
    let class = match it.level {
        Level::High => "review__item review__item--denied",
        Level::Medium => "review__item review__item--warning",
        Level::Low => "review__item",
    };
    html! {
        <li key={format!("{}-{}", it.rule.slug(), it.key().about)} id={id_of(it.key())} tabindex="-1" {class}>
            <div class="review__head">
                { badge(words, it.level) }
                <span class="review__tools">
                    <IconButton icon={IconName::Eye} label={words.review_show(message.as_str())}
                        kind={ButtonKind::Ghost} size={ButtonSize::Small} onclick={show} />
                    <IconButton icon={IconName::EyeOff} label={words.review_silence(message.as_str())}
                        kind={ButtonKind::Ghost} size={ButtonSize::Small} onclick={silence} />
                </span>
            </div>
            <p class="review__title" lang={words.lang_of(&message)}>{ prose(&message) }</p>
            <Disclosure label={words.review_why()}>
                <p class="review__text" lang={words.lang_of(&it.reason)}>{ prose(&it.reason) }</p>
                { source(words, it) }
            </Disclosure>
            if let Some(repair) = &it.fix { { fix(words, dispatch, repair) } }
        </li>
    }
}

fn source(words: &Words, it: &Finding) -> Html {
    let text = it.source.text();
    match it.source.url() {
        Some(url) => html! {
            <a class="review__source" href={url} target="_blank" rel="noreferrer" title={text}>{ words.check_source() }</a>
        },
        None => html! { <span class="review__source">{ text }</span> },
    }
}

/// What repairs it, and a button that does.
pub(super) fn fix(words: &Words, dispatch: &Dispatch, fix: &Fix) -> Html {
    let (dispatch, edit) = (dispatch.clone(), fix.edit.clone());
    let onclick = move |_: MouseEvent| dispatch.send(Action::Edit(edit.clone()));
    html! {
        <div class="fix fix--other">
            <div class="fix__words">
                <p lang={words.lang_of(&fix.title)}><b>{ prose(&fix.title) }</b></p>
                <p class="fix__why" lang={words.lang_of(&fix.why)}>{ prose(&fix.why) }</p>
            </div>
            <Button label={words.checks_apply()} icon={IconName::Wand} kind={ButtonKind::Secondary} {onclick} />
        </div>
    }
}

fn silenced(words: &Words, dispatch: &Dispatch, it: &Finding, silence: &Silence) -> Html {
    let message = it.message.clone();
    let show = {
        let (dispatch, subject) = (dispatch.clone(), it.subject);
        move |_: MouseEvent| dispatch.send(Action::ShownOnCanvas(vec![subject]))
    };
    let change = {
        let dispatch = dispatch.clone();
        let dialog = Dialog::Silence {
            finding: it.key(),
            message: message.clone(),
            reason: silence.reason.clone(),
        };
        move |_: MouseEvent| dispatch.send(Action::DialogOpened(dialog.clone()))
    };
    html! {
        <li key={format!("{}-{}", it.rule.slug(), it.key().about)} class="review__item review__item--quiet">
            <div class="review__head">
                { badge(words, it.level) }
                <span class="review__tools">
                    <IconButton icon={IconName::Eye} label={words.review_show(message.as_str())}
                        kind={ButtonKind::Ghost} size={ButtonSize::Small} onclick={show} />
                    <IconButton icon={IconName::Pencil} label={words.review_change_reason(message.as_str())}
                        kind={ButtonKind::Ghost} size={ButtonSize::Small} onclick={change} />
                </span>
            </div>
            <p class="review__title" lang={words.lang_of(&message)}>{ prose(&message) }</p>
            <p class="review__reason">{ silence.reason.clone() }</p>
            { tell_again(dispatch, silence, words.review_tell_again()) }
        </li>
    }
}

/// A silence of something that does not occur (any more).
fn idle(words: &Words, dispatch: &Dispatch, diagram: &Diagram, silence: &Silence) -> Html {
    let about = match subject_of(diagram, silence.finding) {
        Some(subject) => words.review_silenced_about(subject_words(words, diagram, subject)),
        None => words.review_silenced_about_gone(),
    };
    html! {
        <li key={format!("{}-{}", silence.finding.rule.slug(), silence.finding.about)}
            class="review__item review__item--quiet">
            <p class="review__title">{ words.review_no_longer(silence.finding.rule.slug()) }</p>
            <p class="review__text">{ about }</p>
            <p class="review__reason">{ silence.reason.clone() }</p>
            { tell_again(dispatch, silence, words.review_remove_silence()) }
        </li>
    }
}

fn tell_again(dispatch: &Dispatch, silence: &Silence, label: String) -> Html {
    let (dispatch, finding) = (dispatch.clone(), silence.finding);
    let onclick = move |_: MouseEvent| dispatch.send(Action::Edit(Edit::UnsilenceFinding(finding)));
    html! { <Button {label} size={ButtonSize::Small} {onclick} class="review__again" /> }
}
