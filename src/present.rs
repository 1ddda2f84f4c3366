//! Presenting a story: nothing but the stage, and what is said of it.
//!
//! What is shown follows from the store: the beat on stage, whether its calls are
//! shown, and how far they have come. Keys come as clickers send them
//! ([`crate::input::clicker`]); everything can be done by pointer as well.

mod code;
mod live;
mod mirror;
mod narration;
mod outcome;
mod question;
mod side_by_side;

use std::rc::Rc;

use vouchsafe_model::diagram::Exhibit as Shown;
use yew::prelude::*;

use crate::browser::{page, pointer, screen};
use crate::exhibit::Exhibit;
use crate::input::clicker::Click;
use crate::language::{Words, use_words};
use crate::store::context::PlayerContext;
use crate::store::tell::{Light, Presenting, is_told_beside};
use crate::store::{Action, Telling};
use crate::studio::hooks::{
    ByPointer, Dispatch, use_chrome, use_diagram, use_dispatch, use_telling,
};
use crate::studio::palette::Palette;
use crate::studio::{LanguageMenu, ReadAloud};
use crate::widget::{Button, ButtonKind, IconButton, IconName};
pub use code::BeatCode;
use live::Live;
use mirror::Mirror;
pub use narration::Narration;
pub use outcome::Goals;
pub(crate) use outcome::lang_of_goal;
use outcome::{Explained, Outcomes};
use question::Ask;
pub use side_by_side::SideBySide;

/// What a [`Present`] is around.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PresentProps {
    /// The canvas.
    pub children: Html,
}

/// The stage, and below it what is said.
#[component]
pub fn Present(props: &PresentProps) -> Html {
    let (dispatch, chrome, telling) = (use_dispatch(), use_chrome(), use_telling());
    let words = use_words();
    use_stage_lights(dispatch.clone());
    let root = use_node_ref();
    let light = chrome.presenting.and_then(|it| it.light);
    let (is_pointing, onpointermove) = use_pointing(&root, light.is_some(), &dispatch);
    let is_beside = use_beside(telling.as_ref());
    let is_exercise = telling.as_ref().is_some_and(|telling| is_exercise(telling));
    let shows = telling
        .as_ref()
        .and_then(|telling| telling.beat()?.what.shows.clone());
    let (Some(telling), Some(presenting)) = (telling, chrome.presenting) else {
        return Html::default();
    };
    let class = classes!(
        "present",
        (!is_pointing && !presenting.is_live).then_some("present--still"),
        presenting.is_live.then_some("present--live"),
        (is_beside && shows.is_none()).then_some("present--beside"),
        is_exercise.then_some("present--exercise"),
        shows.as_ref().map(|shows| match shows {
            Shown::Services(_) => "present--exhibit",
            Shown::Choice(_) => "present--exhibit present--wide",
        }),
    );
    let style = format!("--present-scale: {:.1}", presenting.text_scale());
    html! {
        <div ref={root} {class} {style} {onpointermove}>
            if presenting.is_live {
                <Live telling={telling.clone()} />
                <Palette />
            }
            <main class="present__stage" aria-label={words.stage()}>{ props.children.clone() }</main>
            if let Some(shows) = shows {
                <section class="present__exhibit" aria-label={words.stage_exhibit()}>
                    <Exhibit {shows} is_on_stage=true />
                </section>
            }
            <Said telling={telling.clone()} />
            <Mirror telling={telling.clone()} {presenting} has_contrast={chrome.has_contrast} />
            if presenting.is_coded {
                <div class="present__code">
                    <BeatCode book={telling.book.diagram.clone()} place={telling.place().0} />
                </div>
            }
            <Bar {telling} {dispatch} {presenting} has_contrast={chrome.has_contrast} />
            if let Some(light) = presenting.light {
                <div class="present__light" aria-hidden="true" style={at(light)}></div>
            }
            if presenting.is_blank {
                <div class="present__blank" aria-hidden="true"></div>
            }
        </div>
    }
}

/// Where the circle of light stands.
fn at(light: Light) -> String {
    let percent = |thousandths: u16| f64::from(thousandths) / 10.0;
    format!(
        "--light-across: {:.1}%; --light-down: {:.1}%",
        percent(light.across),
        percent(light.down)
    )
}

/// Whether the words stand beside the drawing: one answer for the whole story, by what
/// is drawn at its end, so that nothing jumps from beat to beat.
#[hook]
fn use_beside(telling: Option<&Rc<Telling>>) -> bool {
    let book = telling.map(|telling| ByPointer(telling.book.diagram.clone()));
    *use_memo(book, |book| {
        book.as_ref().is_some_and(|book| is_told_beside(&book.0))
    })
}

/// Whether a beat of the story has goals: the list of them wants room, in every beat, so
/// that nothing jumps.
fn is_exercise(telling: &Telling) -> bool {
    telling
        .story()
        .is_some_and(|story| story.beats.iter().any(|beat| !beat.what.goals.is_empty()))
}

/// How long after it moved the pointer is still to be seen, in milliseconds.
const POINTING_MS: f64 = 2_500.0;

/// Whether somebody points with the pointer: it moved a moment ago. It would lie on the
/// drawing otherwise. The circle of light, while there is one, follows it.
#[hook]
fn use_pointing(
    root: &NodeRef,
    is_lit: bool,
    dispatch: &Dispatch,
) -> (bool, Callback<PointerEvent>) {
    let moves = use_state_eq(|| 0_u32);
    let seen = use_state_eq(|| 0_u32);
    use_effect_with(*moves, {
        let seen = seen.clone();
        move |moves| {
            let moves = *moves;
            let timeout = page::after(POINTING_MS, move || seen.set(moves));
            move || drop(timeout)
        }
    });
    let is_pointing = *moves != *seen;
    let onpointermove = {
        // One count for each stretch of moving would do; each move begins the time anew.
        let (moves, root, dispatch) = (moves.clone(), root.clone(), dispatch.clone());
        Callback::from(move |event: PointerEvent| {
            moves.set(moves.wrapping_add(1));
            if is_lit && let Some((across, down)) = pointer::share_of(&event, &root) {
                dispatch.send(Action::Shone(Light::of_shares(across, down)));
            }
        })
    };
    (is_pointing, onpointermove)
}

/// Keeps the screen lit, and leaves the stage when the browser leaves the whole
/// screen: the key for that never reaches the page.
#[hook]
fn use_stage_lights(dispatch: Dispatch) {
    use_effect_with((), move |()| {
        let lit = screen::Lit::new();
        let listener = screen::on_left(move || dispatch.send(Action::Clicked(Click::StepOut)));
        move || {
            drop((lit, listener));
            screen::leave();
        }
    });
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct SaidProps {
    telling: Rc<Telling>,
}

/// What is said of the beat on stage.
#[component]
fn Said(props: &SaidProps) -> Html {
    let (words, diagram) = (use_words(), use_diagram());
    let player: Option<PlayerContext> = use_context();
    let telling = &props.telling;
    let Some(beat) = telling.beat() else {
        return Html::default();
    };
    let what = &beat.what;
    let (place, _) = telling.place();
    let title = beat_title(&words, place, &what.title);
    // How several end, beside each other or beside what is counted or to be reached, has to
    // be seen at once.
    let has_more = what.compare.is_some() || !what.goals.is_empty();
    let brief = (what.runs.len() > 1 || has_more).then_some({
        if !what.goals.is_empty() {
            Explained::None
        } else if what.question.is_empty() {
            Explained::Refused
        } else {
            Explained::First
        }
    });
    html! {
        <section class="present__said" aria-label={words.stage_said()}>
            <div class="present__words">
                <h1 class="present__title">{ title }</h1>
                <Narration text={what.say.clone()} />
            </div>
            if !what.question.is_empty() && !what.runs.is_empty() {
                <div class={classes!("present__ask", telling.is_asking().then_some("present__ask--open"))}>
                    <Ask telling={telling.clone()} diagram={diagram.clone()} />
                </div>
            }
            <div class="present__shown">
                if telling.is_revealed {
                    if let Some(PlayerContext(player)) = player {
                        <Outcomes runs={what.runs.clone()} diagram={diagram.clone()} {player} {brief} />
                    }
                }
                if let Some(scopes) = what.compare {
                    <SideBySide {scopes} diagram={diagram.clone()} book={telling.book.diagram.clone()} {place} is_asking={telling.is_asking()} />
                }
                if !what.goals.is_empty() {
                    <Goals goals={what.goals.clone()} {diagram} is_brief=true />
                }
            </div>
        </section>
    }
}

/// What a beat at a place, from 0, is called.
pub(crate) fn beat_title(words: &Words, place: usize, title: &str) -> String {
    if title.is_empty() {
        words.beat_number(place + 1)
    } else {
        title.to_owned()
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct BarProps {
    telling: Rc<Telling>,
    dispatch: Dispatch,
    presenting: Presenting,
    has_contrast: bool,
}

/// Where one is, and what can be done by pointer.
#[component]
fn Bar(props: &BarProps) -> Html {
    let words = use_words();
    let (place, count) = props.telling.place();
    let click = |click: Click| {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.send(Action::Clicked(click)))
    };
    let titles: Vec<String> = props
        .telling
        .story()
        .into_iter()
        .flat_map(|story| story.beats.iter())
        .zip(1..)
        .map(|(beat, number)| match beat.what.title.as_str() {
            "" => words.beat_number(number),
            title => words.beat_named(number, title),
        })
        .collect();
    let beats: Vec<_> = props
        .telling
        .story()
        .into_iter()
        .flat_map(|story| story.beats.iter().map(|beat| beat.id))
        .collect();
    let dots = beats.iter().zip(titles).enumerate().map(|(at, (beat, title))| {
        let (dispatch, beat) = (props.dispatch.clone(), *beat);
        let onclick = Callback::from(move |_: MouseEvent| dispatch.send(Action::BeatChosen(beat)));
        let current = (at == place).then_some("step");
        html! {
            <li key={beat.number()}>
                <button type="button" class={classes!("present__dot", (at < place).then_some("present__dot--told"))}
                    aria-label={title.clone()} aria-current={current} {title} {onclick}></button>
            </li>
        }
    });
    let is_end = place + 1 == count && !props.telling.is_asking();
    html! {
        <nav class="present__bar" aria-label={words.stage_story()}>
            <div class="present__turn">
            <IconButton icon={IconName::ChevronLeft} label={words.stage_back()} kind={ButtonKind::Ghost} onclick={click(Click::Back)} />
            <span class="present__count">{ words.stage_place(place + 1, count) }</span>
            <IconButton icon={IconName::ChevronRight} label={words.stage_on()} kind={ButtonKind::Primary} onclick={click(Click::On)} disabled={is_end} />
            </div>
            <ol class="present__dots">{ for dots }</ol>
            <div class="present__tools">
            <Button label={words.stage_change()} kind={ButtonKind::Ghost} pressed={Some(props.presenting.is_live)} onclick={click(Click::Live)} />
            <Button label={words.stage_light()} kind={ButtonKind::Ghost} pressed={Some(props.presenting.light.is_some())} onclick={click(Click::Spotlight)} />
            <Button label={words.stage_contrast()} kind={ButtonKind::Ghost} pressed={Some(props.has_contrast)} onclick={click(Click::Contrast)} />
            <Button label={words.stage_code()} kind={ButtonKind::Ghost} pressed={Some(props.presenting.is_coded)} onclick={click(Click::Code)} />
            <IconButton icon={IconName::Fit} label={words.stage_whole()} kind={ButtonKind::Ghost} pressed={Some(props.presenting.is_whole)} onclick={click(Click::Whole)} />
            <ReadAloud language={words.language()} />
            </div>
            <div class="present__leave">
            <LanguageMenu icon_only={true} />
            <Button label={words.speaker()} class="present__speaker" kind={ButtonKind::Ghost} onclick={|_: MouseEvent| screen::open_speaker()} />
            <IconButton icon={IconName::Minus} label={words.stage_smaller()} kind={ButtonKind::Ghost} onclick={click(Click::Smaller)} />
            <IconButton icon={IconName::Plus} label={words.stage_larger()} kind={ButtonKind::Ghost} onclick={click(Click::Larger)} />
            <Button label={words.stage_leave()} kind={ButtonKind::Ghost} onclick={click(Click::Leave)} />
            </div>
        </nav>
    }
}
