//! The speaker's window: what is on stage, what comes next, notes, and the time.
//!
//! A window of its own that knows the story and nothing of the studio. What it shows
//! the stage tells it; what is pressed here the stage hears.

mod pad;
mod time;

use std::rc::Rc;

use vouchsafe_model::diagram::{Beat, Diagram};
use vouchsafe_model::link;
use yew::prelude::*;

use crate::browser::channel::Channel;
use crate::browser::{keyboard, page, screen};
use crate::input::clicker::{self, Click};
use crate::language::{Words, use_loaded, use_page_language};
use crate::present::{BeatCode, Narration, beat_title};
use crate::store::tell::{FromSpeaker, OnStage};
use crate::studio::hooks::use_contrast;
use crate::studio::persistence;
use crate::widget::{Button, ButtonKind, Callout, EmptyState, IconName, Tone};
use pad::Pad;
use time::Times;

/// After so many milliseconds without a word the stage is taken to be gone.
const LOST_AFTER_MS: f64 = 6_000.0;

/// What the window is told.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct SpeakerProps {
    /// The name of the channel on which the stage speaks.
    pub channel: AttrValue,
}

/// What is on stage, with its story read.
#[derive(Clone, PartialEq)]
struct Seen {
    stage: OnStage,
    diagram: Rc<Diagram>,
}

impl Seen {
    fn beats(&self) -> &[Rc<Beat>] {
        self.diagram.story().map_or(&[], |story| &story.beats)
    }
}

/// The window.
#[component]
pub fn Speaker(props: &SpeakerProps) -> Html {
    let seen = use_state_eq(|| None::<Seen>);
    let is_lost = use_state_eq(|| false);
    let heard = use_state_eq(|| 0_u32);
    let known = use_mut_ref(|| None::<Seen>);
    let channel = use_memo(props.channel.clone(), {
        let (seen, heard) = (seen.clone(), heard.clone());
        move |name| {
            let opened = Channel::open(name, move |text| {
                let Some(stage) = OnStage::from_text(&text) else {
                    return;
                };
                heard.set(page::now_ms() as u32);
                let mut known = known.borrow_mut();
                let diagram = match &*known {
                    Some(before) if before.stage.link == stage.link => before.diagram.clone(),
                    _ => match link::decode(&stage.link) {
                        Ok(diagram) => Rc::new(diagram),
                        Err(_) => return,
                    },
                };
                *known = Some(Seen { stage, diagram });
                seen.set(known.clone());
            });
            if let Some(channel) = &opened {
                channel.tell(&FromSpeaker::Hello.to_text());
            }
            opened
        }
    });
    use_effect_with(*heard, {
        let is_lost = is_lost.clone();
        move |_| {
            is_lost.set(false);
            let timeout = page::after(LOST_AFTER_MS, move || is_lost.set(true));
            move || drop(timeout)
        }
    });
    use_contrast(seen.as_ref().is_some_and(|seen| seen.stage.has_contrast));
    let tell = Callback::from(move |said: FromSpeaker| {
        if let Some(channel) = &*channel {
            channel.tell(&said.to_text());
        }
    });
    use_effect_with((), {
        let tell = tell.clone();
        move |()| {
            let listener = page::on_key_down(move |event| {
                let click = keyboard::press(event, keyboard::platform()).and_then(clicker::meaning);
                if let Some(click) = click {
                    event.prevent_default();
                    tell.emit(FromSpeaker::Click(click));
                }
            });
            move || drop(listener)
        }
    });
    // Until the stage says in which language it speaks, as this browser was told.
    let language = match &*seen {
        Some(seen) => seen.stage.language,
        None => persistence::language(),
    };
    let words = use_loaded(language);
    use_page_language(&words);
    let Some(seen) = &*seen else {
        return html! {
            <main class="speaker speaker--empty">
                <EmptyState icon={IconName::Play} title={words.speaker_empty()} text={words.speaker_empty_text()} />
            </main>
        };
    };
    let place = seen.stage.place;
    let beats = seen.beats();
    let click = |click: Click| {
        let tell = tell.clone();
        Callback::from(move |_: MouseEvent| tell.emit(FromSpeaker::Click(click)))
    };
    html! {
        <ContextProvider<Words> context={words.clone()}>
        <main class="speaker">
            <header class="speaker__top">
                <h1 class="speaker__story">{ seen.diagram.title() }</h1>
                <Times />
            </header>
            if *is_lost {
                <Callout tone={Tone::Warning} title={words.speaker_lost()}>
                    { words.speaker_lost_text() }
                </Callout>
            }
            // The keys scroll it where it is longer than its room.
            <section class="speaker__now" aria-label={words.speaker_stage()} tabindex="0">
                <p class="eyebrow">{ words.speaker_place(place + 1, beats.len()) }</p>
                if let Some(beat) = beats.get(place) { { now(&words, beat, &seen.stage) } }
            </section>
            <section class="speaker__next" aria-label={words.speaker_next()}>
                if let Some(light) = seen.stage.light {
                    <Pad {light} onmove={tell.reform(FromSpeaker::Light)} said={words.speaker_point_here()} />
                }
                <p class="eyebrow">{ words.speaker_next() }</p>
                { next(&words, beats, &seen.stage) }
                <ol class="speaker__beats">{ for beats.iter().enumerate().map(|(at, beat)| {
                    let onclick = tell.reform(move |_: MouseEvent| FromSpeaker::Beat(at));
                    let title = beat_title(&words, at, &beat.what.title);
                    html! {
                        <li key={beat.id.number()}>
                            <button type="button" class="story__choose" aria-current={(at == place).then_some("step")} {onclick}>
                                <span class="story__number">{ at + 1 }</span><span class="story__title">{ title }</span>
                            </button>
                        </li>
                    }
                }) }</ol>
                <BeatCode book={seen.diagram.clone()} {place} />
            </section>
            <nav class="speaker__bar" aria-label={words.stage_story()}>
                <Button label={words.stage_back()} icon={IconName::ChevronLeft} onclick={click(Click::Back)} />
                <Button label={words.stage_on()} icon={IconName::ChevronRight} kind={ButtonKind::Primary} onclick={click(Click::On)} />
                <Button label={words.stage_light()} icon={IconName::Sun} pressed={Some(seen.stage.light.is_some())} onclick={click(Click::Spotlight)} />
                <Button label={words.stage_contrast()} icon={IconName::Monitor} pressed={Some(seen.stage.has_contrast)} onclick={click(Click::Contrast)} />
                <Button label={words.speaker_code_on_stage()} icon={IconName::Share} pressed={Some(seen.stage.is_coded)} onclick={click(Click::Code)} />
                <Button label={words.speaker_change_on_stage()} icon={IconName::Pencil} pressed={Some(seen.stage.is_live)} onclick={click(Click::Live)} />
                <Button label={words.speaker_blank()} icon={IconName::EyeOff} pressed={Some(seen.stage.is_blank)} onclick={click(Click::Blank)} />
            </nav>
        </main>
        </ContextProvider<Words>>
    }
}

fn now(words: &Words, beat: &Beat, stage: &OnStage) -> Html {
    let what = &beat.what;
    let asks = !what.question.is_empty() && !what.runs.is_empty();
    html! {
        <>
            <h2 class="speaker__title">{ &what.title }</h2>
            <Narration text={what.say.clone()} />
            if asks {
                <div class="handout__question"><Narration text={what.question.clone()} /></div>
                <p class="speaker__state">{ if stage.is_revealed { words.speaker_answer_shown() } else { words.speaker_audience_asked() } }</p>
            }
            <h3 class="eyebrow">{ words.speaker_notes() }</h3>
            if what.notes.is_empty() {
                <p class="speaker__state">{ words.speaker_no_notes() }</p>
            } else {
                <div class="speaker__notes"><Narration text={what.notes.clone()} /></div>
            }
        </>
    }
}

/// What the next press shows.
fn next(words: &Words, beats: &[Rc<Beat>], stage: &OnStage) -> Html {
    let now = beats.get(stage.place);
    let asks = now.is_some_and(|beat| !beat.what.question.is_empty() && !beat.what.runs.is_empty());
    if asks && !stage.is_revealed {
        return html! { <p class="speaker__title">{ words.speaker_answer() }</p> };
    }
    match beats.get(stage.place + 1) {
        Some(beat) => html! {
            <>
                <p class="speaker__title">{ &beat.what.title }</p>
                <Narration text={beat.what.say.clone()} />
            </>
        },
        None => html! { <p class="speaker__state">{ words.speaker_end() }</p> },
    }
}

/// The channel that the address asks this window to listen to; `None` where the
/// window is not a speaker's.
#[must_use]
pub fn channel_of_address() -> Option<String> {
    screen::speaker_of(&crate::browser::location::fragment())
}
