//! The panel at the side: the details of what is selected, or the wire of what
//! is played.

use std::rc::Rc;

use vouchsafe_model::advice::assertion::Answer;
use vouchsafe_scene::motion::Millis;
use vouchsafe_scene::playback::Command;
use vouchsafe_scene::timeline::{Phase, Timeline};
use yew::prelude::*;

use super::attack::AttackPanel;
use super::hooks::{use_attack, use_diagram, use_document};
use super::inspector::Details;
use super::review::ReviewPanel;
use super::story::StoryPanel;
use crate::exhibit::Services;
use crate::input::CommandId;
use crate::language::use_words;
use crate::player::{Moment, Played, Wire};
use crate::store::context::{ChromeContext, Dispatcher, DocumentContext, PlayerContext};
use crate::store::review;
use crate::store::{Action, PlayerCommand, SideFace};
use crate::widget::{ButtonKind, Choice, EmptyState, IconButton, IconName, SegmentedControl};

/// The panel at the side.
#[component]
pub fn Side() -> Html {
    let chrome: Option<ChromeContext> = use_context();
    let dispatcher: Option<Dispatcher> = use_context();
    let document = use_document();
    let words = use_words();
    let choices = use_memo((urgent(&document), words.clone()), |(urgent, words)| {
        let choice = |face: SideFace| {
            let choice = Choice::new(face.value(), face.name(words));
            if face == SideFace::Review && *urgent > 0 {
                choice.with_badge(urgent.to_string())
            } else {
                choice
            }
        };
        Rc::<[Choice]>::from(SideFace::ALL.map(choice))
    });
    let is_attacked = use_attack().is_some();
    let (Some(ChromeContext { chrome }), Some(dispatcher)) = (chrome, dispatcher) else {
        return Html::default();
    };
    if is_attacked {
        return html! {
            <aside class="studio__side" aria-label={words.side()}><AttackPanel /></aside>
        };
    }
    if chrome.side == SideFace::Services {
        let onclick = {
            let dispatcher = dispatcher.clone();
            move |_: MouseEvent| {
                dispatcher.send(Action::SideFaceChosen(SideFace::Details));
                // The button goes with the list; the keyboard goes back to what is drawn.
                dispatcher.send(Action::Command(CommandId::FocusCanvas));
            }
        };
        return html! {
            <aside class="studio__side" aria-label={words.side()}>
                <div class="studio__faces studio__faces--alone">
                    <h2 class="studio__face-title">{ SideFace::Services.name(&words) }</h2>
                    <IconButton icon={IconName::Close} label={words.side_services_close()} kind={ButtonKind::Ghost} {onclick} />
                </div>
                <div class="studio__face"><Services /></div>
            </aside>
        };
    }
    let onchange = Callback::from(move |name: AttrValue| {
        if let Some(face) = SideFace::ALL.into_iter().find(|it| it.value() == name) {
            dispatcher.send(Action::SideFaceChosen(face));
        }
    });
    html! {
        <aside class="studio__side" aria-label={words.side()}>
            <div class="studio__faces">
                <SegmentedControl label={words.side_shown()} choices={(*choices).clone()}
                    value={chrome.side.value()} {onchange} />
            </div>
            <div class="studio__face">
                { match chrome.side {
                    SideFace::Details => html! { <Details /> },
                    SideFace::Wire => html! { <WireFace /> },
                    SideFace::Review => html! { <ReviewPanel /> },
                    SideFace::Story | SideFace::Services => html! { <StoryPanel /> },
                } }
            </div>
        </aside>
    }
}

/// How many assertions do not hold, and how many findings matter most.
fn urgent(document: &DocumentContext) -> usize {
    let answers = document.answers.iter();
    let failing = answers
        .filter(|(_, answer)| *answer != Answer::Holds)
        .count();
    failing + document.serious.len()
}

/// The wire of the call that is played.
#[component]
fn WireFace() -> Html {
    let words = use_words();
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
    let onstep = {
        let dispatcher = dispatcher.clone();
        use_callback((), move |step: usize, ()| {
            if let Some(dispatcher) = &dispatcher {
                dispatcher.send(Action::Player(PlayerCommand::Do(Command::ToStep(step))));
            }
        })
    };
    let diagram = use_diagram();
    let call = player.as_ref().and_then(|it| it.0.call);
    let onassert = call
        .filter(|call| review::is_worth_asserting(&diagram, *call))
        .map(|call| {
            let dispatcher = dispatcher.clone();
            Callback::from(move |()| {
                if let Some(dispatcher) = &dispatcher {
                    dispatcher.send(Action::CallAsserted(call));
                }
            })
        });
    let played = player.as_ref().and_then(|PlayerContext(player)| {
        let (trace, timeline) = (player.trace.clone()?, player.timeline.as_deref()?);
        Some((Played(trace), moment(timeline, player.playback.time())))
    });
    match played {
        Some((played, moment)) => {
            html! { <Wire {played} {moment} onfix={Some(onfix)} {onassert} {onstep} /> }
        }
        None => html! {
            <EmptyState icon={IconName::Call} title={words.wire_empty()} text={words.wire_empty_text()} />
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
