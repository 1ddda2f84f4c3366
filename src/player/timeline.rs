//! Where in the flow is it, and how does one go elsewhere?

use std::rc::Rc;

use vouchsafe_model::flow::{StepKind, Trace};
use vouchsafe_scene::motion::Millis;
use vouchsafe_scene::playback::{Command, Playback};
use vouchsafe_scene::timeline::{Pace, Timeline};
use yew::prelude::*;

use crate::browser::dom;
use crate::browser::motion::Growing;
use crate::language::use_words;
use crate::store::context::Dispatcher;
use crate::store::{Action, PlayerCommand};
use crate::widget::plain;

/// Props of [`TimelineView`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct TimelineViewProps {
    pub(super) trace: Rc<Trace>,
    pub(super) timeline: Rc<Timeline>,
    pub(super) playback: Playback,
    /// Counts jumps: the rail is then set anew.
    pub(super) jumps: u32,
    pub(super) dispatcher: Dispatcher,
}

/// A rail with a stop for each step; it can be scrubbed.
#[component]
pub(super) fn TimelineView(props: &TimelineViewProps) -> Html {
    let words = use_words();
    let total = props.timeline.total().0.max(1.0);
    let done = use_node_ref();
    {
        // The browser lengthens the rail by itself while it plays; among stills it
        // stands still, too.
        let (done, playback) = (done.clone(), props.playback);
        let is_growing = playback.is_playing() && props.timeline.pace() == Pace::Moving;
        let key = (
            is_growing,
            playback.speed().factor().to_bits(),
            props.jumps,
            total.to_bits(),
            (!is_growing).then_some(playback.time().0.to_bits()),
        );
        use_effect_with(key, move |_| {
            let growing = Growing::start(
                &done,
                total,
                playback.time().0,
                is_growing.then_some(playback.speed().factor()),
            );
            move || drop(growing)
        });
    }
    let seek = {
        let dispatcher = props.dispatcher.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(time) = dom::value_of(&event).and_then(|text| text.parse().ok()) {
                dispatcher.send(Action::Player(PlayerCommand::Do(Command::Seek(Millis(
                    time,
                )))));
            }
        })
    };
    let now = props.timeline.step_at(props.playback.time());
    let has_begun = props.playback.time() > Millis::ZERO;
    let stop = |index: usize| {
        let Some((timing, step)) = props
            .timeline
            .steps()
            .get(index)
            .zip(props.trace.steps.get(index))
        else {
            return Html::default();
        };
        let is_past = has_begun && now.is_some_and(|now| index <= now);
        let is_now = has_begun && now == Some(index);
        let outcome = match step.kind {
            StepKind::Failure => Some("timeline__stop--failed"),
            StepKind::Success => Some("timeline__stop--allowed"),
            _ => None,
        };
        let sign = match step.kind {
            StepKind::Failure => "✕".to_owned(),
            StepKind::Success => "✓".to_owned(),
            _ => (index + 1).to_string(),
        };
        let onclick = {
            let dispatcher = props.dispatcher.clone();
            move |_: MouseEvent| {
                dispatcher.send(Action::Player(PlayerCommand::Do(Command::ToStep(index))));
            }
        };
        let caption = plain(&step.caption);
        let at = timing.start.0 / total * 100.0;
        html! {
            <button type="button" key={index} {onclick} style={format!("inset-inline-start:{at:.2}%")}
                class={classes!("timeline__stop", outcome, is_past.then_some("timeline__stop--past"), is_now.then_some("timeline__stop--now"))}
                aria-label={words.timeline_step(index + 1, caption.clone())}
                aria-current={is_now.then_some("step")} title={caption.clone()}>
                { sign }
            </button>
        }
    };
    html! {
        <div class="timeline">
            <input class="timeline__scrub" type="range" min="0" max={format!("{total:.0}")} step="1"
                value={format!("{:.0}", props.playback.time().0)} oninput={seek} aria-label={words.timeline_position()}
                aria-valuetext={now.filter(|_| has_begun).map_or_else(|| words.timeline_start(), |now| words.timeline_at(now + 1, props.trace.steps.len()))} />
            <div class="timeline__rail"></div>
            <div class="timeline__done" ref={done}></div>
            { for (0..props.trace.steps.len()).map(stop) }
        </div>
    }
}
