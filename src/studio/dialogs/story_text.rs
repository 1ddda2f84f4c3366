//! The story as text: for whoever reads instead of watching, and, printed, a hand-out
//! with a page for each beat.

use std::rc::Rc;

use vouchsafe_model::diagram::{Beat, Diagram};
use vouchsafe_model::flow::{Verdict, simulate};
use vouchsafe_model::story::{goal_sentence, stages};
use vouchsafe_scene::theme::Theme;
use yew::prelude::*;

use super::stories::picture_of;
use crate::browser::page;
use crate::exhibit::ExhibitText;
use crate::language::{Words, use_words};
use crate::present::{Narration, SideBySide, lang_of_goal};
use crate::studio::hooks::use_document;
use crate::widget::{Button, ButtonKind, Checkbox, Dialog, DialogSize, Mark, MarkKind, prose};

#[derive(Debug, Clone, PartialEq, Properties)]
pub(super) struct StoryTextDialogProps {
    pub(super) title: AttrValue,
    pub(super) onclose: Callback<()>,
}

/// A beat, and the drawing at it.
type There = (Rc<Beat>, Rc<Diagram>);

/// Every beat in order.
#[component]
pub(super) fn StoryTextDialog(props: &StoryTextDialogProps) -> Html {
    let words = use_words();
    let kept = use_document().kept;
    let has_notes = use_state_eq(|| false);
    let beats = use_memo((), |()| beats(&kept));
    let footer = html! {
        <>
            <Checkbox label={words.share_with_notes()} checked={*has_notes}
                onchange={{ let has_notes = has_notes.clone(); move |is_on| has_notes.set(is_on) }} />
            <Button label={words.handout_print()} kind={ButtonKind::Primary} onclick={|_: MouseEvent| page::print()} />
        </>
    };
    html! {
        <Dialog title={props.title.clone()} open=true onclose={props.onclose.clone()} size={DialogSize::Large} {footer}>
            <article class="handout" tabindex="0" role="region" aria-label={props.title.clone()} autofocus=true>
                <h3 class="handout__title">{ kept.title() }</h3>
                if let Some(story) = kept.story() { <Narration text={story.about.clone()} /> }
                { for beats.iter().zip(1..).map(|(there, number)| beat(&words, &kept, there, number, *has_notes)) }
            </article>
        </Dialog>
    }
}

fn beats(kept: &Diagram) -> Vec<There> {
    stages(kept)
        .map(|(beat, stage)| (beat.clone(), Rc::new(stage.diagram)))
        .collect()
}

fn beat(
    words: &Words,
    kept: &Rc<Diagram>,
    (beat, diagram): &There,
    number: usize,
    has_notes: bool,
) -> Html {
    let what = &beat.what;
    let ended = what.runs.iter().filter_map(|run| {
        let call = diagram.call(run.call)?;
        let verdict = simulate(diagram, run.call, diagram.now()).ok()?.verdict;
        let verdict = words.told_verdict(verdict);
        let caller = diagram.node_name(call.what.caller);
        Some((run.call, format!("{caller}: {}", words.call(call)), verdict))
    });
    let ended = ended.map(|(id, label, verdict)| {
        let (kind, said) = said(words, &verdict);
        html! {
            <li key={id.number()} class="outcome__end">
                <Mark {kind} />
                <p>{ label }{ ": " }{ prose(&said) }</p>
            </li>
        }
    });
    html! {
        <section key={number} class="handout__beat">
            <h4 class="handout__heading">{ format!("{number}. {}", what.title) }</h4>
            <img class="handout__picture" src={picture_of(diagram, &words.wording(), Theme::Light)} alt={words.handout_picture()} />
            <Narration text={what.say.clone()} />
            if !what.question.is_empty() {
                <div class="handout__question"><Narration text={what.question.clone()} /></div>
            }
            <ul class="outcome">{ for ended }</ul>
            if let Some(scopes) = what.compare { <SideBySide {scopes} diagram={diagram.clone()} book={kept.clone()} place={number - 1} /> }
            if let Some(shows) = &what.shows { <ExhibitText shows={shows.clone()} /> }
            if !what.goals.is_empty() {
                <ul class="handout__goals">{ for what.goals.iter().map(|goal| {
                    let said = words.told_text(&goal_sentence(diagram, goal));
                    html! { <li lang={lang_of_goal(words, goal, &said)}>{ prose(&said) }</li> }
                }) }</ul>
            }
            if has_notes && !what.notes.is_empty() {
                <div class="handout__notes"><Narration text={what.notes.clone()} /></div>
            }
        </section>
    }
}

fn said(words: &Words, verdict: &Verdict) -> (MarkKind, String) {
    match verdict {
        Verdict::Allowed {
            status, because, ..
        } => (
            MarkKind::Passed,
            words.handout_allowed(status.as_str(), because.as_str()),
        ),
        Verdict::Denied {
            status,
            code,
            because,
            ..
        } => {
            let answer = format!("{status} {code}");
            (
                MarkKind::Failed,
                words.handout_denied(answer.trim(), because.as_str()),
            )
        }
        Verdict::NotModelled { what } => {
            (MarkKind::Warned, words.handout_not_modelled(what.as_str()))
        }
    }
}
