//! The whole guest: drawing, words, transport.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use vouchsafe_playback::{Block, Command, Millis, Recording, Run, RunKind, Timed, within};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::effect::{nothing, use_effect_on};
use crate::host::{self, Host, Order};
use crate::icons::{Icon, icon};
use crate::motion::{Course, Moving, number};
use crate::stage::{Shown, Stage};
use crate::state::{Action, State, WireTab};
use crate::wire::{Wire, sign, tone, word};
use crate::words::Word;

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(self.after(action))
    }
}

impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct PlayerProps {
    pub(crate) host: Host,
}

#[component]
pub(crate) fn Player(props: &PlayerProps) -> Html {
    let host = props.host.clone();
    let state = use_reducer(|| {
        let mut state = State::new(host.recording(), host::prefers_stills(), host.words());
        if let Some(scene) = host.first_scene() {
            state = state.after(Action::Scene(scene));
        }
        if let Some(step) = host.first_step() {
            state = state.after(Action::Transport(Command::ToStep(step), 0.0));
        }
        state
    });

    // What the page that has us as its guest wants.
    use_effect_on([0; 5], {
        let (host, dispatcher) = (props.host.clone(), state.dispatcher());
        Box::new(move || {
            host.listen(move |order| dispatcher.dispatch(action_of(order)));
            let stills = host.watch_motion();
            Box::new(move || drop(stills))
        })
    });
    let recording = Rc::as_ptr(&state.recording).addr() as u64;
    use_effect_on([recording, 0, 0, 0, 0], {
        let (host, state) = (props.host.clone(), state.clone());
        Box::new(move || {
            host.tell_ready(&state.recording);
            nothing()
        })
    });
    // What it is told.
    let step = state.step().map_or(u64::MAX, |step| step as u64);
    use_effect_on([state.scene as u64, step, 0, 0, 0], {
        let (host, state) = (props.host.clone(), state.clone());
        Box::new(move || {
            if let Some(step) = state.step() {
                host.tell_step(state.scene, step, &caption(&state));
            }
            nothing()
        })
    });
    let told = use_mut_ref(Vec::<usize>::new);
    let fallen = verdicts(&state).len() as u64;
    use_effect_on([recording, state.scene as u64, fallen, 0, 0], {
        let (host, state) = (props.host.clone(), state.clone());
        Box::new(move || {
            let fallen = verdicts(&state);
            let calls = state.scene().map_or(&[][..], |scene| &scene.calls);
            // What had fallen before has been told; what is taken back falls again.
            let before = told.replace(fallen.clone());
            for number in fallen.iter().filter(|number| !before.contains(number)) {
                if let Some(call) = calls.get(*number) {
                    host.tell_verdict(state.scene, &call.title, &call.verdict);
                }
            }
            nothing()
        })
    });
    // Nothing is rendered until something appears or disappears.
    let wait = state.until_change();
    let key = [
        wait.map_or(u64::MAX, |wait| wait.0.to_bits()),
        state.playback.time().0.to_bits(),
        0,
        0,
        0,
    ];
    use_effect_on(key, {
        let dispatcher = state.dispatcher();
        Box::new(move || {
            let timer = wait.map(|wait| {
                let millis = within(wait.0, 0.0, 60_000.0).ceil();
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "between nothing and a minute"
                )]
                let millis = millis as u32;
                Timeout::new(millis, move || {
                    dispatcher.dispatch(Action::Tick(host::now()))
                })
            });
            Box::new(move || drop(timer))
        })
    });

    // Whoever closes the wire goes on where it was opened.
    let wire_button = use_node_ref();
    let close = {
        let (dispatcher, wire_button) = (state.dispatcher(), wire_button.clone());
        Callback::from(move |()| {
            dispatcher.dispatch(Action::Wire(None));
            if let Some(button) = wire_button.cast::<web_sys::HtmlElement>() {
                let _ = button.focus();
            }
        })
    };
    let onkeydown = {
        let (state, close) = (state.clone(), close.clone());
        move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() || event.default_prevented()
            {
                return;
            }
            if let Some(action) = action_of_key(&event, &state) {
                event.prevent_default();
                event.stop_propagation();
                match action {
                    Action::Wire(None) => close.emit(()),
                    action => state.dispatch(action),
                }
            }
        }
    };
    let scene = state.scene();
    let label = format!(
        "{}. {}",
        state.recording.title,
        scene.map_or("", |scene| scene.title.as_str())
    );
    html! {
        <div class="player" {onkeydown}>
            <div class="sight">
                <Stage shown={Shown(state.clone())} {label} />
            </div>
            <div class="words">
                { scenes(&state) }
                { said(&state) }
            </div>
            if let Some(tab) = state.wire {
                <Wire state={state.clone()} {tab} onclose={close} />
            }
            <Bar state={state.clone()} host={props.host.clone()} {wire_button} />
        </div>
    }
}

fn action_of(order: Order) -> Action {
    match order {
        Order::Tell(command) => Action::Transport(command, host::now()),
        Order::Scene(number) => Action::Scene(number),
        Order::Load(recording) => Action::Load(recording),
        Order::Stills(is_stills) => Action::Stills(is_stills),
    }
}

/// Keys count only while the focus is inside, and never those of a field.
fn action_of_key(event: &KeyboardEvent, state: &State) -> Option<Action> {
    let now = host::now();
    let is_on = |tag: &str| {
        let target = event.composed_path().get(0);
        let element = wasm_bindgen::JsCast::dyn_into::<web_sys::Element>(target).ok();
        element.is_some_and(|element| element.tag_name().eq_ignore_ascii_case(tag))
    };
    match event.key().as_str() {
        "Escape" if state.wire.is_some() => Some(Action::Wire(None)),
        " " if !is_on("button") && !is_on("a") => Some(Action::Transport(Command::Toggle, now)),
        "ArrowRight" | "PageDown" => Some(Action::Forward(now)),
        "ArrowLeft" | "PageUp" => Some(Action::Back(now)),
        "Home" => Some(Action::Transport(Command::ToStart, now)),
        "End" => Some(Action::Transport(Command::ToEnd, now)),
        "w" | "W" => Some(Action::Wire(match state.wire {
            Some(_) => None,
            None => Some(WireTab::Checks),
        })),
        _ => None,
    }
}

/// The calls whose verdicts have fallen.
fn verdicts(state: &State) -> Vec<usize> {
    let calls = state.scene().map_or(0, |scene| scene.calls.len());
    (0..calls)
        .filter(|number| state.has_verdict(*number))
        .collect()
}

/// What is said of the step under way, or before the first: a sentence for each thing
/// that happens.
fn sentences(state: &State) -> Vec<String> {
    let Some(scene) = state.scene() else {
        return Vec::new();
    };
    let Some(step) = state.step() else {
        let before = match (
            scene.question.is_empty(),
            scene.say.is_empty(),
            scene.calls.len(),
        ) {
            (false, _, _) => scene.question.clone(),
            (true, true, 0) => scene.title.clone(),
            (true, true, _) => format!("{}: play it, or take it step by step.", scene.title),
            (true, false, _) => return Vec::new(),
        };
        return vec![before];
    };
    let mut sentences = Vec::new();
    for said in scene.calls.iter().filter_map(|call| call.steps.get(step)) {
        if !sentences.contains(&said.caption) {
            sentences.push(said.caption.clone());
        }
    }
    sentences
}

/// All of it as one text.
fn caption(state: &State) -> String {
    sentences(state).join(". ")
}

/// Which scene it is, of how many.
fn scenes(state: &UseReducerHandle<State>) -> Html {
    let count = state.recording.scenes.len();
    if count < 2 {
        return Html::default();
    }
    let to = |number: Option<usize>, label: Word, sign: Icon| {
        let dispatcher = state.dispatcher();
        let onclick = move |_: MouseEvent| {
            if let Some(number) = number {
                dispatcher.dispatch(Action::Scene(number));
            }
        };
        let label = state.words.say(label);
        html! {
            <button type="button" class="icon" aria-label={label} title={label} disabled={number.is_none()} {onclick}>{ icon(sign) }</button>
        }
    };
    let next = state.has_next_scene().then_some(state.scene + 1);
    let title = state.scene().map_or("", |scene| scene.title.as_str());
    html! {
        <header class="scenes">
            { to(state.scene.checked_sub(1), Word::PreviousScene, Icon::Back) }
            <h2><span class="count">{ format!("{}/{count}", state.scene + 1) }</span>{ title }</h2>
            { to(next, Word::NextScene, Icon::Forward) }
        </header>
    }
}

fn said(state: &State) -> Html {
    let Some(scene) = state.scene() else {
        return Html::default();
    };
    let sentences = sentences(state);
    let step = state.step().map(|step| (step + 1, scene.steps.len()));
    let fallen = verdicts(state);
    html! {
        <>
            if !scene.say.is_empty() {
                <div class="say">{ for scene.say.iter().map(block) }</div>
            }
            <div class="caption" role="status">
                if !sentences.is_empty() {
                    <p>
                        if let Some((step, count)) = step {
                            <span class="number" aria-label={state.words.step(step, count)}>{ step }</span>
                        }
                        <span>{ for sentences.iter().map(|it| html! { <span class="sentence">{ it }</span> }) }</span>
                    </p>
                }
                <ul class="verdicts">
                    { for fallen.iter().filter_map(|number| scene.calls.get(*number)).map(|call| {
                        let verdict = &call.verdict;
                        html! {
                            <li class={classes!("chip", tone(verdict.outcome))}>
                                { icon(sign(verdict.outcome)) }
                                <span>
                                    if scene.calls.len() > 1 { { &call.title }{ " · " } }
                                    { state.words.say(word(verdict.outcome)) }
                                    if !verdict.status.is_empty() { { " · " }{ &verdict.status } }
                                </span>
                            </li>
                        }
                    }) }
                </ul>
            </div>
        </>
    }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph(runs) => html! { <p>{ for runs.iter().map(run) }</p> },
        Block::List(items) => html! {
            <ul>{ for items.iter().map(|runs| html! { <li>{ for runs.iter().map(run) }</li> }) }</ul>
        },
    }
}

fn run(Run(kind, text): &Run) -> Html {
    match kind {
        RunKind::Text => html! { <>{ text }</> },
        RunKind::Strong => html! { <strong>{ text }</strong> },
        RunKind::Emphasis => html! { <em>{ text }</em> },
        RunKind::Code => html! { <code>{ text }</code> },
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct BarProps {
    state: UseReducerHandle<State>,
    host: Host,
    wire_button: NodeRef,
}

/// Play, step, scrub, wire, studio.
#[component]
fn Bar(props: &BarProps) -> Html {
    let state = &props.state;
    let send = |action: fn(f64) -> Action| {
        let dispatcher = state.dispatcher();
        move |_: MouseEvent| dispatcher.dispatch(action(host::now()))
    };
    let total = state.scene().map_or(Millis::ZERO, Timed::total);
    let playback = state.playback;
    let is_over = state.scene().is_none_or(|scene| playback.is_over(scene));
    let (label, sign) = match (playback.is_playing(), is_over) {
        (true, _) => (Word::Pause, Icon::Pause),
        (false, true) if total > Millis::ZERO => (Word::PlayAgain, Icon::Again),
        (false, _) => (Word::Play, Icon::Play),
    };
    let say = |word: Word| state.words.say(word);
    let label = say(label);
    let fill = use_node_ref();
    let growing = use_mut_ref(|| None::<Moving>);
    let speed = playback.is_playing().then(|| playback.speed().factor());
    let key = [
        playback.time().0.to_bits(),
        speed.map_or(u64::MAX, f64::to_bits),
        total.0.to_bits(),
        0,
        0,
    ];
    use_effect_on(key, {
        let fill = fill.clone();
        Box::new(move || {
            let course = Course {
                duration: total.0,
                at: playback.time().0,
                speed,
            };
            let element = fill.cast::<web_sys::Element>();
            *growing.borrow_mut() = element.and_then(|element| Moving::growing(&element, course));
            nothing()
        })
    });
    let oninput = {
        let dispatcher = state.dispatcher();
        move |event: InputEvent| {
            let field: Option<HtmlInputElement> = event.target_dyn_into();
            if let Some(field) = field {
                let time = Millis(field.value_as_number());
                dispatcher.dispatch(Action::Transport(Command::Seek(time), host::now()));
            }
        }
    };
    let ticks = state.scene().map_or(&[][..], |scene| &scene.steps);
    let step = state.step().map_or(0, |step| step + 1);
    let text = format!(
        "{}: {}",
        state.words.step(step, ticks.len()),
        caption(state)
    );
    let wire = {
        let dispatcher = state.dispatcher();
        let next = match state.wire {
            Some(_) => None,
            None => Some(WireTab::Checks),
        };
        move |_: MouseEvent| dispatcher.dispatch(Action::Wire(next))
    };
    let has_calls = state.scene().is_some_and(|scene| !scene.calls.is_empty());
    html! {
        <div class="bar" role="group" aria-label={say(Word::Player)}>
            if has_calls {
                <button type="button" class="icon icon--play" aria-label={label} title={label}
                    onclick={send(|now| Action::Transport(Command::Toggle, now))}>{ icon(sign) }</button>
            }
            if has_calls || state.recording.scenes.len() > 1 {
                <button type="button" class="icon" aria-label={say(Word::StepBack)} title={say(Word::StepBack)} onclick={send(Action::Back)}>{ icon(Icon::Back) }</button>
                <button type="button" class="icon" aria-label={say(Word::StepForward)} title={say(Word::StepForward)} onclick={send(Action::Forward)}>{ icon(Icon::Forward) }</button>
            }
            <div class="line">
                if has_calls {
                    <div class="rail"><div class="fill" ref={fill}></div></div>
                    <svg class="ticks" viewBox="0 0 1000 4" preserveAspectRatio="none" aria-hidden="true">
                        { for ticks.iter().skip(1).map(|tick| {
                            let x = number(f64::from(tick.0) / total.0.max(1.0) * 1000.0);
                            html! { <rect {x} y="0" width="3" height="4" /> }
                        }) }
                    </svg>
                    <input type="range" min="0" max={number(total.0)} step="10" value={number(playback.time().0)}
                        aria-label={say(Word::Moment)} aria-valuetext={text} {oninput} />
                }
            </div>
            if has_calls {
                <button type="button" class="text" ref={props.wire_button.clone()} aria-expanded={state.wire.is_some().to_string()} title={say(Word::WireHint)}
                    onclick={wire}>{ icon(Icon::Wire) }<span>{ say(Word::Wire) }</span></button>
            }
            if let Some(address) = props.host.studio(&state.recording, state.scene) {
                <a class="text" href={address} target="_blank" rel="noopener" title={say(Word::OpenHint)}>
                    { icon(Icon::Open) }<span>{ say(Word::Open) }</span></a>
            }
        </div>
    }
}

/// A recording that the page brought.
pub(crate) fn read(text: &str) -> Result<Rc<Recording>, String> {
    Recording::read(text)
        .map(Rc::new)
        .map_err(|error| error.to_string())
}
