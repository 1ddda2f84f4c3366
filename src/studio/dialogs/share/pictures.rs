//! Offers what is shown as pictures: SVG, PNG, and what is played as an animated SVG or a GIF.

use std::cell::Cell;
use std::rc::Rc;

use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::picture::Source;
use vouchsafe_scene::svg::{Colors, Options};
use vouchsafe_scene::theme::Theme;
use yew::prelude::*;

use super::make::{gif_of, png_of};
use super::shown::Shown;
use crate::browser::files::{download, download_bytes};
use crate::browser::painter::{self, PaintError};
use crate::studio::dialogs::stories::theme;
use crate::studio::hooks::{use_chrome, use_diagram, use_player, use_telling};
use crate::studio::persistence::file_stem;
use crate::widget::{
    Button, ButtonSize, Callout, Checkbox, Choice, IconName, SegmentedControl, Select, Tone,
};

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

/// What came of making a picture, or how far it is.
#[derive(Clone, Debug, PartialEq)]
enum Told {
    Nothing,
    Making { done: usize, of: usize },
    Done(String),
    Failed(String),
}

/// The choices, and a button for each kind of picture.
#[component]
pub(super) fn Pictures(props: &PicturesProps) -> Html {
    let (diagram, player, telling) = (use_diagram(), use_player(), use_telling());
    let page_theme = theme(use_chrome().theme);
    let shown = use_memo(
        (crate::studio::hooks::ByPointer(diagram), player, telling),
        |(diagram, player, telling)| Rc::new(Shown::now(&diagram.0, player, telling.as_deref())),
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
    let save_svg = saving(&told, &wish, |wish| {
        let text = wish.still(wish.svg_colors);
        (format!("{}.svg", wish.stem), text)
    });
    let save_animated = saving(&told, &wish, |wish| {
        let text = wish.shown.animated(&wish.options(wish.svg_colors));
        (format!("{}-flow.svg", wish.stem), text)
    });
    let save_png = {
        let (told, wish) = (told.clone(), wish.clone());
        move |_: MouseEvent| {
            let (told, wish) = (told.clone(), wish.clone());
            yew::platform::spawn_local(async move {
                let name = format!("{}.png", wish.stem);
                told.set(match wish.png().await {
                    Ok(bytes) => handed_over(download_bytes(&name, "image/png", &bytes), &name),
                    Err(error) => Told::Failed(error.to_string()),
                });
            });
        }
    };
    let copy_png = {
        let (told, wish) = (told.clone(), wish.clone());
        move |_: MouseEvent| {
            let (told, wish) = (told.clone(), wish.clone());
            yew::platform::spawn_local(async move {
                let made = async move { wish.png().await.map_err(|_| PaintError::NotDrawn) };
                told.set(if painter::copy_png(made).await {
                    Told::Done("Picture copied".to_owned())
                } else {
                    Told::Failed(
                        "the browser does not let this page copy a picture; save it instead"
                            .to_owned(),
                    )
                });
            });
        }
    };
    let save_gif = {
        let (told, wish, is_stopped) = (told.clone(), wish, is_stopped.clone());
        move |_: MouseEvent| {
            let (told, wish, is_stopped) = (told.clone(), wish.clone(), is_stopped.clone());
            is_stopped.set(false);
            yew::platform::spawn_local(async move {
                let name = format!("{}-flow.gif", wish.stem);
                let options = wish.options(Colors::Of(wish.pixel_theme));
                let progress = |done, of| told.set(Told::Making { done, of });
                let made = gif_of(&wish.shown, &options, &is_stopped, progress).await;
                told.set(match made {
                    Ok(Some(bytes)) => {
                        handed_over(download_bytes(&name, "image/gif", &bytes), &name)
                    }
                    Ok(None) => Told::Nothing,
                    Err(error) => Told::Failed(error.to_string()),
                });
            });
        }
    };
    let cancel = move |_: MouseEvent| is_stopped.set(true);
    let is_making = matches!(*told, Told::Making { .. });
    html! {
        <section class="share__part" aria-labelledby="share-pictures">
            <h3 id="share-pictures">{ "As a picture" }</h3>
            <div class="share__choices">
                if shown.plays() {
                    <SegmentedControl label="What the picture shows" value={(*view).clone()} choices={views()}
                        onchange={setter(&view)} />
                }
                <Select label="Colors" class="share__choice" value={(*colors).clone()} choices={color_choices()} onchange={setter(&colors)} />
                <Select label="Size of PNG" class="share__choice" value={(*scale).clone()} choices={scale_choices()} onchange={setter(&scale)} />
            </div>
            <Checkbox label="Can be opened again: SVG and PNG carry the diagram" checked={*carries}
                onchange={move |it| carries.set(it)} />
            <div class="share__buttons">
                <Button label="SVG" icon={IconName::Download} size={ButtonSize::Small} onclick={save_svg} />
                <Button label="PNG" icon={IconName::Download} size={ButtonSize::Small} onclick={save_png} />
                if painter::copies_pictures() {
                    <Button label="Copy PNG" icon={IconName::Copy} size={ButtonSize::Small} onclick={copy_png} />
                }
                if shown.plays() {
                    <Button label="Animated SVG" icon={IconName::Download} size={ButtonSize::Small} onclick={save_animated} />
                    <Button label="GIF" icon={IconName::Download} size={ButtonSize::Small} onclick={save_gif} disabled={is_making} />
                }
            </div>
            { said(&told, cancel) }
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

    fn still(&self, colors: Colors) -> String {
        let options = self.options(colors);
        if self.is_moment {
            self.shown.moment(&options)
        } else {
            self.shown.drawing(&options)
        }
    }

    async fn png(&self) -> Result<Vec<u8>, super::make::MakeError> {
        let svg = self.still(Colors::Of(self.pixel_theme));
        png_of(svg, self.scale, self.source()).await
    }
}

/// Saves a text that is made when the button is pressed.
fn saving(
    told: &UseStateHandle<Told>,
    wish: &Wish,
    make: impl Fn(&Wish) -> (String, String) + 'static,
) -> Callback<MouseEvent> {
    let (told, wish) = (told.clone(), wish.clone());
    Callback::from(move |_| {
        let (name, text) = make(&wish);
        told.set(handed_over(download(&name, "image/svg+xml", &text), &name));
    })
}

fn handed_over(is_taken: bool, name: &str) -> Told {
    if is_taken {
        Told::Done(format!("Saved {name}"))
    } else {
        Told::Failed("the browser did not take the file".to_owned())
    }
}

/// What came of it, also to those who listen.
fn said(told: &Told, cancel: impl Fn(MouseEvent) + 'static) -> Html {
    match told {
        Told::Failed(reason) => html! {
            <Callout tone={Tone::Denied} title="No picture was made">
                { crate::store::words::sentence(reason) }
            </Callout>
        },
        Told::Making { done, of } => html! {
            <div class="share__progress">
                <progress aria-label="Pictures of the GIF that are drawn" value={done.to_string()} max={of.to_string()} />
                <span>{ format!("{done} of {of}") }</span>
                <Button label="Cancel" size={ButtonSize::Small} onclick={cancel} />
            </div>
        },
        Told::Done(words) => html! { <p class="share__hint" role="status">{ words }</p> },
        Told::Nothing => html! { <p class="share__hint" role="status" /> },
    }
}

fn setter(state: &UseStateHandle<AttrValue>) -> Callback<AttrValue> {
    let state = state.clone();
    Callback::from(move |value| state.set(value))
}

fn views() -> Rc<[Choice]> {
    Rc::from([
        Choice::new(DRAWING, "The drawing"),
        Choice::new(MOMENT, "This moment"),
    ])
}

fn color_choices() -> Rc<[Choice]> {
    Rc::from([
        Choice::new(LIGHT, "Light"),
        Choice::new(DARK, "Dark"),
        Choice::new(AUTO, "Reader’s own (SVG)"),
    ])
}

fn scale_choices() -> Rc<[Choice]> {
    SCALES
        .iter()
        .map(|scale| Choice::new(*scale, format!("{scale}×")))
        .collect()
}
