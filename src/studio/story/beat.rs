//! The beat on stage: what it says, changes, makes, asks and wants.

use std::rc::Rc;

use vouchsafe_model::azure::ResourceKind;
use vouchsafe_model::choice::case_of;
use vouchsafe_model::diagram::{
    Case, Exhibit as Shown, Goal, NewBeat, NodeId, NodeKind, Rule, ServicesFilter,
};
use yew::prelude::*;

use crate::exhibit::Exhibit;
use crate::input::CommandId;
use crate::language::{Words, use_words};
use crate::present::{Goals, Narration, lang_of_goal};
use crate::store::select::BeatDetails;
use crate::store::words::sentence;
use crate::store::{Action, Telling};
use crate::studio::hooks::{
    ByPointer, use_diagram, use_dispatch, use_document, use_player, use_selection,
};
use crate::studio::inspector::row::Section;
use crate::studio::persistence::use_run;
use crate::widget::{
    Button, ButtonKind, ButtonSize, Callout, IconButton, IconName, Switch, TextField, Tone, prose,
};

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct BeatOnStageProps {
    pub(super) telling: Rc<Telling>,
}

/// The form of the beat on stage.
#[component]
pub(super) fn BeatOnStage(props: &BeatOnStageProps) -> Html {
    let (dispatch, document, diagram) = (use_dispatch(), use_document(), use_diagram());
    let (selection, player, run) = (use_selection(), use_player(), use_run());
    let (telling, words) = (props.telling.clone(), use_words());
    let kept = ByPointer(document.kept.clone());
    let details = use_memo(
        (words.clone(), kept, telling.beat),
        |(words, kept, beat)| BeatDetails::of(words, &kept.0, *beat),
    );
    let Some(details) = details.as_ref() else {
        return Html::default();
    };
    let (beat, what) = (details.beat.id, details.beat.what.clone());
    let change = {
        let (dispatch, what) = (dispatch, what.clone());
        move |change: &dyn Fn(&mut NewBeat)| {
            let mut changed = what.clone();
            change(&mut changed);
            if changed != what {
                dispatch.send(Action::BeatChanged {
                    beat,
                    what: changed,
                });
            }
        }
    };
    let text = |set: fn(&mut NewBeat, String)| {
        let change = change.clone();
        Callback::from(move |text: String| change(&|beat| set(beat, text.clone())))
    };
    let changes = |set: Rc<dyn Fn(&mut NewBeat)>| {
        let change = change.clone();
        Callback::from(move |_: MouseEvent| change(&|beat| set(beat)))
    };
    let command = |id: CommandId| run.reform(move |_: MouseEvent| id);
    let chosen: Vec<NodeId> = selection.nodes().collect();
    let is_exploring = !telling.is_writing && document.can_undo;
    let write = run.reform(|_: bool| CommandId::ToggleWriting);
    let call_label = player
        .call
        .and_then(|call| diagram.call(call))
        .map(|call| words.call(call));
    let removable = |lines: &[String],
                     langs: &[Option<&'static str>],
                     name: fn(&Words, &str) -> String,
                     remove: fn(&mut NewBeat, usize)| {
        let rows = lines.iter().enumerate().map(|(at, line)| {
            let onclick = changes(Rc::new(move |beat| remove(beat, at)));
            let lang = langs.get(at).copied().flatten();
            html! {
                <li key={format!("{at} {line}")} class="story__line">
                    <span {lang}>{ prose(line) }</span>
                    <IconButton icon={IconName::Close} label={name(&words, line)} kind={ButtonKind::Ghost}
                        size={ButtonSize::Small} {onclick} />
                </li>
            }
        });
        html! { <ul class="story__lines">{ for rows }</ul> }
    };
    let goals: Vec<String> = details.goals.iter().map(ToString::to_string).collect();
    let langs_of_goals: Vec<Option<&str>> = what
        .goals
        .iter()
        .zip(&details.goals)
        .map(|(goal, said)| lang_of_goal(&words, goal, said))
        .collect();
    let goal = |label: String, goal: Goal| {
        let is_there = what.goals.contains(&goal);
        let onclick = changes(Rc::new(move |beat| beat.goals.push(goal.clone())));
        html! {
            if !is_there {
                <Button key={label.clone()} label={label.clone()} icon={IconName::Plus} size={ButtonSize::Small}
                    kind={ButtonKind::Ghost} {onclick} />
            }
        }
    };
    let exhibit = |label: String, shown: &Shown| {
        let is_shown = what
            .shows
            .as_ref()
            .is_some_and(|it| std::mem::discriminant(it) == std::mem::discriminant(shown));
        let shown = shown.clone();
        let onclick = changes(Rc::new(move |beat| beat.shows = Some(shown.clone())));
        html! {
            if !is_shown {
                <Button {label} size={ButtonSize::Small} {onclick} />
            }
        }
    };
    let hosts: Vec<NodeId> = chosen
        .iter()
        .copied()
        .filter(|node| {
            let kind = diagram.node(*node).and_then(|node| node.resource_kind());
            kind.is_some_and(ResourceKind::runs_code)
        })
        .collect();
    let works = player.call.map(Goal::CallWorks);
    let pair: Option<[NodeId; 2]> = chosen
        .iter()
        .copied()
        .filter(|node| {
            diagram.node(*node).is_some_and(|node| {
                matches!(
                    node.kind,
                    NodeKind::ResourceGroup { .. } | NodeKind::Subscription { .. }
                )
            })
        })
        .collect::<Vec<_>>()
        .try_into()
        .ok();
    html! {
        <>
            <Section title={words.speaker_stage()}>
                <h4 class="story__told">{ if what.title.is_empty() { words.beat_this() } else { what.title.clone() } }</h4>
                <Narration text={what.say.clone()} />
                if !what.goals.is_empty() {
                    <Goals goals={what.goals.clone()} diagram={diagram.clone()} />
                }
                if let Some(shows) = &what.shows { <Exhibit shows={shows.clone()} /> }
                if is_exploring {
                    <Callout tone={Tone::Request} title={words.beat_exploring()}>
                        <Button label={words.command_return_to_story()} size={ButtonSize::Small} onclick={command(CommandId::ReturnToStory)} />
                    </Callout>
                }
            </Section>
            <Section title={words.beat_write()}>
                <Switch label={words.beat_write_changes()} checked={telling.is_writing} onchange={write}
                    hint={words.beat_write_changes_hint()} />
                <TextField label={words.beat_title()} value={what.title.clone()} max_length={128} onchange={text(|beat, text| beat.title = text)} />
                <TextField label={words.beat_say()} value={what.say.clone()} rows={4} max_length={4000}
                    hint={words.beat_say_hint()}
                    onchange={text(|beat, text| beat.say = text)} />
                <TextField label={words.beat_question()} value={what.question.clone()} rows={2}
                    max_length={4000} onchange={text(|beat, text| beat.question = text)} />
                <TextField label={words.beat_notes()} value={what.notes.clone()} rows={3} max_length={8000}
                    onchange={text(|beat, text| beat.notes = text)} />
            </Section>
            <Section title={words.beat_changes()} count={details.edits.len()}>
                if details.edits.is_empty() {
                    <p class="review__text">{ if telling.is_writing { words.beat_changes_listed() }
                        else { words.beat_changes_none() } }</p>
                } else {
                    { removable(&details.edits, &[], |words, it| words.beat_remove_change(it), |beat, at| { if at < beat.edits.len() { beat.edits.remove(at); } }) }
                }
            </Section>
            <Section title={words.beat_calls()} count={details.runs.len()}>
                { removable(&details.runs, &[], |words, it| words.beat_remove_call(it), |beat, at| { if at < beat.runs.len() { beat.runs.remove(at); } }) }
                if let Some(label) = call_label {
                    <Button label={words.beat_make_call(label)} icon={IconName::Call} size={ButtonSize::Small}
                        onclick={command(CommandId::AddRun)} />
                } else {
                    <p class="review__text">{ words.beat_no_call() }</p>
                }
            </Section>
            <Section title={words.beat_seen()}>
                <p class="review__text">{ seen(&words, &what) }</p>
                <div class="story__begin">
                    if !chosen.is_empty() {
                        <Button label={words.beat_point()} icon={IconName::Pointer} size={ButtonSize::Small}
                            onclick={changes({ let chosen = chosen.clone(); Rc::new(move |beat| beat.emphasis.clone_from(&chosen)) })} />
                        <Button label={words.beat_show_only()} icon={IconName::Fit} size={ButtonSize::Small}
                            onclick={changes({ let chosen = chosen.clone(); Rc::new(move |beat| beat.camera.clone_from(&chosen)) })} />
                    }
                    if let Some(pair) = pair {
                        <Button label={words.beat_compare()} icon={IconName::AlignMiddle} size={ButtonSize::Small}
                            onclick={changes(Rc::new(move |beat| beat.compare = Some(pair)))} />
                    }
                    { exhibit(words.beat_show_services(), &Shown::Services(ServicesFilter::default())) }
                    { exhibit(words.beat_show_choice(), &Shown::Choice(case_of(&diagram, &Case::SIMPLEST).unwrap_or_default())) }
                    if what.shows.is_some() {
                        <Button label={words.beat_show_drawing()} size={ButtonSize::Small} kind={ButtonKind::Ghost}
                            onclick={changes(Rc::new(|beat| beat.shows = None))} />
                    }
                    if !what.camera.is_empty() || !what.emphasis.is_empty() || what.compare.is_some() {
                        <Button label={words.beat_show_all()} size={ButtonSize::Small} kind={ButtonKind::Ghost}
                            onclick={changes(Rc::new(|beat| {
                                beat.camera.clear();
                                beat.emphasis.clear();
                                beat.compare = None;
                            }))} />
                    }
                </div>
            </Section>
            <Section title={words.beat_goals()} count={details.goals.len()}>
                if !what.goals.is_empty() {
                    { removable(&goals, &langs_of_goals, |words, it| words.beat_remove_goal(it), |beat, at| { if at < beat.goals.len() { beat.goals.remove(at); } }) }
                }
                <div class="story__begin">
                    if let Some(works) = works { { goal(words.beat_goal_call(), works) } }
                    { goal(words.beat_goal_secrets(), Goal::NoSecrets) }
                    { goal(words.beat_goal_broad(), Goal::Nothing(Rule::BroaderThanNeeded)) }
                    { goal(words.beat_goal_needless(), Goal::Nothing(Rule::RoleNotNeeded)) }
                    if !hosts.is_empty() {
                        { goal(words.beat_goal_administration(), Goal::NoRoleAdministration(hosts)) }
                    }
                </div>
            </Section>
        </>
    }
}

/// What the beat shows and points at, in a sentence.
fn seen(words: &Words, what: &NewBeat) -> String {
    let mut seen = vec![match what.camera.len() {
        0 => words.beat_seen_all(),
        some => words.beat_seen_some(some),
    }];
    if !what.emphasis.is_empty() {
        seen.push(words.beat_seen_pointed(what.emphasis.len()));
    }
    if what.compare.is_some() {
        seen.push(words.beat_seen_compared());
    }
    sentence(&seen.join(", "))
}
