//! Which call is played, where is it, and what is being said?

use std::rc::Rc;

use vouchsafe_model::diagram::{CallId, Diagram};
use vouchsafe_model::flow::{Step, Trace, Verdict};
use vouchsafe_model::text::Text;
use vouchsafe_scene::playback::{Command, Playback, Speed};
use vouchsafe_scene::timeline::Timeline;
use yew::prelude::*;

use super::timeline::TimelineView;
use crate::browser::page;
use crate::language::{Language, Words, use_words};
use crate::store::context::{Dispatcher, DocumentContext, PlayerContext};
use crate::store::play::verdicts_of_all;
use crate::store::{Action, PlayerCommand};
use crate::studio::ReadAloud;
use crate::widget::{
    Button, ButtonKind, ButtonSize, Choice, EmptyState, IconButton, IconName, Mark, MarkKind,
    Select, literal, prose,
};

/// Props of [`PlayerBar`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PlayerBarProps {
    /// Called with the number of the fix to apply. The caption offers the
    /// smallest fix of a denial itself where this is given: where the wire,
    /// which offers it too, is not in sight.
    #[prop_or_default]
    pub onfix: Option<Callback<usize>>,
}

/// The caption, the transport and the timeline of the call that is played.
#[component]
pub fn PlayerBar(props: &PlayerBarProps) -> Html {
    let words = use_words();
    let document: Option<DocumentContext> = use_context();
    let player: Option<PlayerContext> = use_context();
    let dispatcher: Option<Dispatcher> = use_context();
    let (Some(document), Some(PlayerContext(player)), Some(dispatcher)) =
        (document, player, dispatcher)
    else {
        return Html::default();
    };
    let (Some(call), Some(trace), Some(timeline)) = (player.call, &player.trace, &player.timeline)
    else {
        return html! {
            <section class="player player--empty" aria-label={words.player()}>
                <EmptyState icon={IconName::Play} title={words.player_empty()} text={words.player_empty_text()} />
            </section>
        };
    };
    html! {
        <section class="player" aria-label={words.player()}>
            <div class="player__caption">
                if let Some(all) = &player.all {
                    <div class="player__words">
                        <p class="player__sentence">{ words.player_calls_at_once(all.len()) }</p>
                        <p class="player__detail">
                            { if player.playback.is_over(timeline) { verdicts_of_all(&words, all) }
                              else { words.player_together() } }
                        </p>
                    </div>
                } else {
                    <Caption trace={trace.clone()} at={caption_at(&player.playback, timeline)}
                        fixed={player.fixed.clone()} onfix={props.onfix.clone()} />
                    if !player.is_at_start() { <ReadAloud language={Language::English} /> }
                }
            </div>
            <CallChoice diagram={document.diagram.clone()} {call} dispatcher={dispatcher.clone()} />
            <Transport playback={player.playback} is_over={player.playback.is_over(timeline)}
                dispatcher={dispatcher.clone()} />
            <TimelineView trace={trace.clone()} timeline={timeline.clone()} playback={player.playback}
                jumps={player.jumps} {dispatcher} />
        </section>
    }
}

/// What the caption speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CaptionAt {
    Start,
    Step(usize),
    Verdict,
}

fn caption_at(playback: &Playback, timeline: &Timeline) -> CaptionAt {
    if playback.time() <= vouchsafe_scene::motion::Millis::ZERO && !playback.is_playing() {
        CaptionAt::Start
    } else if playback.is_over(timeline) {
        CaptionAt::Verdict
    } else {
        CaptionAt::Step(timeline.step_at(playback.time()).unwrap_or_default())
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct CaptionProps {
    trace: Rc<Trace>,
    at: CaptionAt,
    fixed: Option<Text>,
    onfix: Option<Callback<usize>>,
}

/// One sentence for the step under way: the largest text in the room.
#[component]
fn Caption(props: &CaptionProps) -> Html {
    let words = use_words();
    let trace = &props.trace;
    let count = trace.steps.len();
    let step = |index: usize, step: &Step| {
        html! {
            <div class="player__words">
                <p class="player__sentence">
                    <span class="player__count">{ words.player_step(index + 1, count) }{ " · " }</span>
                    <span lang={words.lang_of(&step.caption)}>{ prose(&step.caption) }</span>
                </p>
                <p class="player__detail" lang={words.lang_of(&step.detail)}>{ prose(&step.detail) }</p>
            </div>
        }
    };
    let said = |sentence: String, detail: Html| {
        html! {
            <div class="player__words">
                <p class="player__sentence">{ sentence }</p>
                <p class="player__detail">{ detail }</p>
            </div>
        }
    };
    match props.at {
        CaptionAt::Start => match &props.fixed {
            Some(fixed) => said(
                words.player_fixed(),
                html! { <span lang={words.lang_of(fixed)}>{ prose(fixed) }{ "." }</span> },
            ),
            None => said(words.player_start(), words.player_start_text(count).into()),
        },
        CaptionAt::Step(index) => trace
            .steps
            .get(index)
            .map(|it| step(index, it))
            .unwrap_or_default(),
        CaptionAt::Verdict => verdict(&words, trace, props.onfix.as_ref()),
    }
}

/// How the call ended and why; and the smallest fix, where it is asked for.
fn verdict(words: &Words, trace: &Trace, onfix: Option<&Callback<usize>>) -> Html {
    let (mark, sentence, code, because) = match &trace.verdict {
        Verdict::Allowed {
            status, because, ..
        } => (
            MarkKind::Passed,
            words.player_allowed(status.as_str()),
            None,
            because,
        ),
        Verdict::Denied {
            status,
            code,
            because,
            ..
        } => (
            MarkKind::Failed,
            words.player_denied(status.as_str()),
            (!code.is_empty() && !status.contains(code.as_str())).then_some(code),
            because,
        ),
        Verdict::NotModelled { what } => {
            (MarkKind::Warned, words.player_not_modelled(), None, what)
        }
    };
    let fix = trace.fixes.first().zip(onfix).map(|(fix, onfix)| {
        let onclick = onfix.reform(|_: MouseEvent| 0);
        html! {
            <div class="player__fix">
                <Button label={words.player_apply_fix()} icon={IconName::Wand} kind={ButtonKind::Primary} {onclick} />
                <p><b>{ words.player_smallest_fix() }{ " " }</b><span lang={words.lang_of(&fix.title)}>{ prose(&fix.title) }</span></p>
            </div>
        }
    });
    html! {
        <div class="player__words">
            <p class="player__sentence player__verdict"><Mark kind={mark} />{ sentence }</p>
            <p class="player__detail">
                if let Some(code) = code { { literal(code) }{ " " } }
                <span lang={words.lang_of(because)}>{ prose(because) }</span>
            </p>
            { " " }{ fix.unwrap_or_default() }
        </div>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct CallChoiceProps {
    diagram: Rc<Diagram>,
    call: CallId,
    dispatcher: Dispatcher,
}

/// Which of the calls is played.
#[component]
fn CallChoice(props: &CallChoiceProps) -> Html {
    let words = use_words();
    let diagram = &props.diagram;
    let choices: Rc<[Choice]> = diagram
        .calls()
        .map(|call| {
            Choice::new(
                call.id.to_string(),
                format!(
                    "{}: {} → {}",
                    words.call(call),
                    diagram.node_name(call.what.caller),
                    diagram.scope_name(call.what.target)
                ),
            )
        })
        .collect();
    let onchange = {
        let (diagram, dispatcher) = (diagram.clone(), props.dispatcher.clone());
        Callback::from(move |chosen: AttrValue| {
            let call = diagram
                .calls()
                .find(|call| call.id.to_string() == chosen.as_str());
            if let Some(call) = call {
                dispatcher.send(Action::CallChosen(call.id));
            }
        })
    };
    html! {
        <Select class="player__call" label={words.player_call()} label_hidden={true} {choices}
            value={props.call.to_string()} {onchange} />
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct TransportProps {
    playback: Playback,
    is_over: bool,
    dispatcher: Dispatcher,
}

/// To the start, back, play or pause, forward, speed.
#[component]
fn Transport(props: &TransportProps) -> Html {
    let words = use_words();
    let playback = props.playback;
    let tell = |command: Command| {
        let dispatcher = props.dispatcher.clone();
        Callback::from(move |_: MouseEvent| {
            dispatcher.send(Action::Player(PlayerCommand::Do(command)));
        })
    };
    let (icon, label) = match (playback.is_playing(), props.is_over) {
        (true, _) => (IconName::Pause, words.player_pause()),
        (false, true) => (IconName::Restart, words.player_play_again()),
        (false, false) => (IconName::Play, words.player_play()),
    };
    html! {
        <div class="transport" role="group" aria-label={words.player_playback()}>
            <IconButton icon={IconName::ToStart} label={words.player_to_start()} shortcut="Home" onclick={tell(Command::ToStart)} />
            <IconButton icon={IconName::StepBack} label={words.player_step_back()} shortcut="," onclick={tell(Command::StepBack)} />
            <IconButton class="transport__play" kind={ButtonKind::Primary} size={ButtonSize::Large} {icon} {label}
                shortcut="P" onclick={tell(Command::Toggle)} />
            <IconButton icon={IconName::StepForward} label={words.player_step_forward()} shortcut="." onclick={tell(Command::StepForward)} />
            <Button class="transport__speed" kind={ButtonKind::Ghost} label={words.player_speed(playback.speed().factor().to_string())}
                onclick={tell(Command::SetSpeed(next_speed(playback.speed())))} />
        </div>
    }
}

/// The next choice of speed, after the fastest the slowest.
fn next_speed(speed: Speed) -> Speed {
    Speed::CHOICES
        .into_iter()
        .find(|choice| *choice > speed)
        .or_else(|| Speed::CHOICES.first().copied())
        .unwrap_or(Speed::NORMAL)
}

/// While all calls are played at once something changes nearly all the time.
/// What has changed is then shown this often, in milliseconds of real time;
/// what travels is moved by the compositor meanwhile.
const CROWD_MS: f64 = 500.0;

/// Keeps the playback going: waits, without doing anything, until something
/// becomes visible or is answered, and then says how much time went by.
#[component]
pub fn Clockwork() -> Html {
    let player: Option<PlayerContext> = use_context();
    let dispatcher: Option<Dispatcher> = use_context();
    let until = player.as_ref().and_then(|PlayerContext(player)| {
        let until = player.playback.until_change(player.timeline.as_deref()?)?.0;
        Some(if player.all.is_some() {
            until.max(CROWD_MS)
        } else {
            until
        })
    });
    let key = player.map(|PlayerContext(player)| (player.playback, player.jumps));
    use_effect_with((key, dispatcher), move |(_, dispatcher)| {
        let timer = until.zip(dispatcher.clone()).map(|(until, dispatcher)| {
            let started = page::now_ms();
            page::after(until, move || {
                let passed = vouchsafe_scene::motion::Millis(page::now_ms() - started);
                dispatcher.send(Action::Player(PlayerCommand::Tick(passed)));
            })
        });
        move || drop(timer)
    });
    Html::default()
}
