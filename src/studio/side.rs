//! The panel at the side: the details of what is selected, or the wire of what
//! is played.

use std::rc::Rc;

use vouchsafe_scene::motion::Millis;
use vouchsafe_scene::playback::Command;
use vouchsafe_scene::timeline::{Phase, Timeline};
use yew::prelude::*;

use super::attack::AttackPanel;
use super::hooks::use_attack;
use super::inspector::Details;
use crate::player::{Moment, Played, Wire};
use crate::store::context::{ChromeContext, Dispatcher, PlayerContext};
use crate::store::{Action, PlayerCommand, SideFace};
use crate::widget::{Choice, EmptyState, IconName, SegmentedControl};

/// The panel at the side.
#[component]
pub fn Side() -> Html {
    let chrome: Option<ChromeContext> = use_context();
    let dispatcher: Option<Dispatcher> = use_context();
    let choices = use_memo((), |()| {
        let choice = |face: SideFace| {
            let icon = match face {
                SideFace::Details => IconName::Settings,
                SideFace::Wire => IconName::Code,
            };
            Choice::new(face.name(), face.name()).with_icon(icon)
        };
        Rc::<[Choice]>::from(SideFace::ALL.map(choice))
    });
    let is_attacked = use_attack().is_some();
    let (Some(ChromeContext { chrome }), Some(dispatcher)) = (chrome, dispatcher) else {
        return Html::default();
    };
    if is_attacked {
        return html! {
            <aside class="studio__side" aria-label="Side panel"><AttackPanel /></aside>
        };
    }
    let onchange = Callback::from(move |name: AttrValue| {
        if let Some(face) = SideFace::ALL.into_iter().find(|it| it.name() == name) {
            dispatcher.send(Action::SideFaceChosen(face));
        }
    });
    html! {
        <aside class="studio__side" aria-label="Side panel">
            <div class="studio__faces">
                <SegmentedControl label="What the side panel shows" choices={(*choices).clone()}
                    value={chrome.side.name()} {onchange} />
            </div>
            <div class="studio__face">
                { match chrome.side {
                    SideFace::Details => html! { <Details /> },
                    SideFace::Wire => html! { <WireFace /> },
                } }
            </div>
        </aside>
    }
}

/// The wire of the call that is played.
#[component]
fn WireFace() -> Html {
    let player: Option<PlayerContext> = use_context();
    let dispatcher: Option<Dispatcher> = use_context();
    let onfix = {
        let dispatcher = dispatcher.clone();
        use_callback((), move |number: usize, ()| {
            if let Some(dispatcher) = &dispatcher {
                dispatcher.send(Action::FixApplied(number));
            }
        })
    };
    let onstep = use_callback((), move |step: usize, ()| {
        if let Some(dispatcher) = &dispatcher {
            dispatcher.send(Action::Player(PlayerCommand::Do(Command::ToStep(step))));
        }
    });
    let played = player.as_ref().and_then(|PlayerContext(player)| {
        let (trace, timeline) = (player.trace.clone()?, player.timeline.as_deref()?);
        Some((Played(trace), moment(timeline, player.playback.time())))
    });
    match played {
        Some((played, moment)) => html! { <Wire {played} {moment} onfix={Some(onfix)} {onstep} /> },
        None => html! {
            <EmptyState icon={IconName::Call} title="No call is drawn"
                text="Draw a line from a host to what it calls, and its requests appear here." />
        },
    }
}

/// How far the playing has come, as the wire counts it.
fn moment(timeline: &Timeline, time: Millis) -> Moment {
    let Some(moment) = timeline.position(time) else {
        return Moment {
            step: 0,
            answered: 0,
        };
    };
    let answered = match (moment.phase, timeline.steps().get(moment.step)) {
        (Phase::Traveling, _) | (_, None) => 0,
        (_, Some(step)) => step.checks_answered(time),
    };
    Moment {
        step: moment.step,
        answered,
    }
}
