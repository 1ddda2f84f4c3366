//! Offers what is shown as pictures: SVG, PNG, and what is played as an animated SVG, a GIF or a video.

use std::cell::Cell;
use std::rc::Rc;

use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::picture::Source;
use vouchsafe_scene::svg::{Colors, Options};
use vouchsafe_scene::theme::Theme;
use yew::prelude::*;

use super::make::{MakeError, gif_of, png_of, video_of};
use super::shown::Shown;
use super::told::{Told, said};
use crate::browser::files::{download, download_bytes};
use crate::browser::painter::{self, PaintError};
use crate::browser::recorder;
use crate::language::{Words, use_words};
use crate::studio::dialogs::stories::theme;
use crate::studio::hooks::{use_chrome, use_diagram, use_player, use_telling};
use crate::studio::persistence::file_stem;
use crate::widget::{Button, ButtonSize, Checkbox, Choice, IconName, SegmentedControl, Select};

/// What a picture shows.
const DRAWING: &str = "drawing";
const MOMENT: &str = "moment";

/// Whose colors a picture has.
const LIGHT: &str = "light";
const DARK: &str = "dark";
const AUTO: &str = "auto";

/// How many pixels a pixel of the drawing has on a side.
const SCALES: [&str; 4] = ["1", "2", "3", "4"];

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PicturesProps {
    /// The diagram that pictures carry.
    pub(super) kept: Rc<Diagram>,
}

/// The choices, and a button for each kind of picture.
#[component]
pub(super) fn Pictures(props: &PicturesProps) -> Html {
    let words = use_words();
    let (diagram, player, telling) = (use_diagram(), use_player(), use_telling());
    let page_theme = theme(use_chrome().theme);
    let shown = use_memo(
        (
            crate::studio::hooks::ByPointer(diagram),
            words.wording(),
            player,
            telling,
        ),
        |(diagram, wording, player, telling)| {
            let shown = Shown::now(&diagram.0, wording, player, telling.as_deref());
            Rc::new(shown)
        },
    );
    let shown = (*shown).clone();
    let view = use_state_eq(|| AttrValue::from(if shown.has_begun() { MOMENT } else { DRAWING }));
    let colors = use_state_eq(|| {
        AttrValue::from(match page_theme {
            Theme::Light => LIGHT,
            Theme::Dark => DARK,
        })
    });
    let scale = use_state_eq(|| AttrValue::from(SCALES[1]));
    let carries = use_state_eq(|| true);
    let told = use_state_eq(|| Told::Nothing);
    let is_stopped = (*use_memo((), |()| Rc::new(Cell::new(false)))).clone();
    // Nobody waits for what was being made when the dialog closes.
    use_effect_with((), {
        let is_stopped = is_stopped.clone();
        move |()| move || is_stopped.set(true)
    });

    let pixel_theme = match colors.as_str() {
        LIGHT => Theme::Light,
        DARK => Theme::Dark,
        _ => page_theme,
    };
    let is_moment = *view == MOMENT && shown.plays();
    let wish = Wish {
        shown: shown.clone(),
        is_moment,
        title: AttrValue::from(props.kept.title().to_owned()),
        stem: AttrValue::from(file_stem(props.kept.title())),
        kept: carries.then(|| props.kept.clone()),
        pixel_theme,
        svg_colors: if *colors == AUTO {
            Colors::Preferred
        } else {
            Colors::Of(pixel_theme)
        },
        scale: scale.parse().unwrap_or(1.0),
    };
    let desk = Desk {
        told: told.clone(),
        words: words.clone(),
        wish,
        is_stopped: is_stopped.clone(),
    };
    let save_svg = desk.text(|wish| {
        let text = wish.still(&wish.options(wish.svg_colors));
        (format!("{}.svg", wish.stem), text)
    });
    let save_animated = desk.text(|wish| {
        let text = wish.shown.animated(&wish.options(wish.svg_colors));
        (format!("{}-flow.svg", wish.stem), text)
    });
    let save_png = desk.bytes("image/png", "png", async |wish, _, _| {
        wish.png().await.map(Some)
    });
    let save_gif = desk.bytes("image/gif", "gif", async |wish, is_stopped, tell| {
        gif_of(&wish.shown, &wish.pixels(), &is_stopped, tell).await
    });
    let save_video = recorder::kind().map(|(media_type, ending)| {
        let onclick = desk.bytes(media_type, ending, async |wish, is_stopped, tell| {
            video_of(&wish.shown, &wish.pixels(), wish.scale, &is_stopped, tell).await
        });
        (onclick, if ending == "mp4" { "MP4" } else { "WebM" })
    });
    let copy_png = {
        let desk = desk.clone();
        move |_: MouseEvent| {
            let desk = desk.clone();
            yew::platform::spawn_local(async move {
                let wish = desk.wish.clone();
                let made = async move { wish.png().await.map_err(|_| PaintError::NotDrawn) };
                desk.told.set(if painter::copy_png(made).await {
                    Told::Done(desk.words.picture_copied())
                } else {
                    Told::Failed(desk.words.picture_copy_refused())
                });
            });
        }
    };
    let cancel = move |_: MouseEvent| is_stopped.set(true);
    let is_making = matches!(*told, Told::Making { .. });
    html! {
        <section class="share__part" aria-labelledby="share-pictures">
            <h3 class="visually-hidden" id="share-pictures">{ words.share_as_picture() }</h3>
            <div class="share__choices">
                if shown.plays() {
                    <SegmentedControl label={words.picture_what()} value={(*view).clone()} choices={views(&words)}
                        onchange={setter(&view)} />
                }
                <Select label={words.picture_colors()} class="share__choice" value={(*colors).clone()} choices={color_choices(&words)} onchange={setter(&colors)} />
                <Select label={words.picture_size()} class="share__choice" value={(*scale).clone()} choices={scale_choices()} onchange={setter(&scale)} />
            </div>
            <Checkbox label={words.picture_carries()} checked={*carries}
                onchange={move |it| carries.set(it)} />
            <div class="share__buttons">
                <Button label="SVG" icon={IconName::Download} size={ButtonSize::Small} onclick={save_svg} />
                <Button label="PNG" icon={IconName::Download} size={ButtonSize::Small} onclick={save_png} />
                if painter::copies_pictures() {
                    <Button label={words.picture_copy()} icon={IconName::Copy} size={ButtonSize::Small} onclick={copy_png} />
                }
                if shown.plays() {
                    <Button label={words.picture_animated()} icon={IconName::Download} size={ButtonSize::Small} onclick={save_animated} />
                    <Button label="GIF" icon={IconName::Download} size={ButtonSize::Small} onclick={save_gif} disabled={is_making} />
                    if let Some((onclick, label)) = save_video {
                        <Button {label} icon={IconName::Download} size={ButtonSize::Small} {onclick} disabled={is_making} />
                    }
                }
            </div>
            { said(&told, &words, Some(Callback::from(cancel))) }
        </section>
    }
}

/// Everything that a picture is made from.
#[derive(Clone)]
struct Wish {
    shown: Rc<Shown>,
    is_moment: bool,
    title: AttrValue,
    stem: AttrValue,
    kept: Option<Rc<Diagram>>,
    pixel_theme: Theme,
    svg_colors: Colors,
    scale: f64,
}

impl Wish {
    /// What the file is called; what plays says so.
    fn name(&self, ending: &str) -> String {
        let flow = if ending == "png" { "" } else { "-flow" };
        format!("{}{flow}.{ending}", self.stem)
    }

    fn source(&self) -> Option<Source> {
        self.kept.as_deref().map(Source::of)
    }

    fn options(&self, colors: Colors) -> Options {
        Options {
            colors,
            title: self.title.to_string(),
            source: self.source(),
            ..Options::default()
        }
    }

    /// What pixels are made of: they carry nothing, or carry it in another way.
    fn pixels(&self) -> Options {
        Options {
            source: None,
            ..self.options(Colors::Of(self.pixel_theme))
        }
    }

    fn still(&self, options: &Options) -> String {
        if self.is_moment {
            self.shown.moment(options)
        } else {
            self.shown.drawing(options)
        }
    }

    async fn png(&self) -> Result<Vec<u8>, MakeError> {
        png_of(self.still(&self.pixels()), self.scale, self.source()).await
    }
}

/// Where files are made: what is wanted, and where it is told how that goes.
#[derive(Clone)]
struct Desk {
    told: UseStateHandle<Told>,
    words: Words,
    wish: Wish,
    is_stopped: Rc<Cell<bool>>,
}

impl Desk {
    /// Saves a text that is made when the button is pressed.
    fn text(&self, make: impl Fn(&Wish) -> (String, String) + 'static) -> Callback<MouseEvent> {
        let desk = self.clone();
        Callback::from(move |_| {
            let (name, text) = make(&desk.wish);
            let is_taken = download(&name, "image/svg+xml", &text);
            desk.told
                .set(Told::handed_over(is_taken, &name, &desk.words));
        })
    }

    /// Saves bytes whose making takes a while, and can be stopped.
    fn bytes(
        &self,
        media_type: &'static str,
        ending: &'static str,
        make: impl AsyncFn(Wish, Rc<Cell<bool>>, &dyn Fn(usize, usize)) -> Made + Copy + 'static,
    ) -> Callback<MouseEvent> {
        let desk = self.clone();
        Callback::from(move |_| {
            let desk = desk.clone();
            desk.is_stopped.set(false);
            yew::platform::spawn_local(async move {
                let tell = |done, of| desk.told.set(Told::Making { done, of });
                let made = make(desk.wish.clone(), desk.is_stopped.clone(), &tell).await;
                desk.told.set(match made {
                    Ok(Some(bytes)) => {
                        let name = desk.wish.name(ending);
                        let is_taken = download_bytes(&name, media_type, &bytes);
                        Told::handed_over(is_taken, &name, &desk.words)
                    }
                    Ok(None) => Told::Nothing,
                    Err(MakeError::Paint(error)) => Told::Failed(desk.words.of_paint_error(error)),
                    Err(error) => Told::Failed(error.to_string()),
                });
            });
        })
    }
}

/// The bytes of a file, or nothing where it was stopped.
type Made = Result<Option<Vec<u8>>, MakeError>;

fn setter(state: &UseStateHandle<AttrValue>) -> Callback<AttrValue> {
    let state = state.clone();
    Callback::from(move |value| state.set(value))
}

fn views(words: &Words) -> Rc<[Choice]> {
    Rc::from([
        Choice::new(DRAWING, words.picture_drawing()),
        Choice::new(MOMENT, words.picture_moment()),
    ])
}

fn color_choices(words: &Words) -> Rc<[Choice]> {
    Rc::from([
        Choice::new(LIGHT, words.picture_light()),
        Choice::new(DARK, words.picture_dark()),
        Choice::new(AUTO, words.picture_readers()),
    ])
}

fn scale_choices() -> Rc<[Choice]> {
    SCALES
        .iter()
        .map(|scale| Choice::new(*scale, format!("{scale}×")))
        .collect()
}
