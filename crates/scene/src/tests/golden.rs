//! Pictures, to the byte. `UPDATE_GOLDEN=1 cargo test -p vouchsafe-scene` rewrites them.

use vouchsafe_model::picture::{self, Source};

use crate::animated;
use crate::film::Film;
use crate::frame::{Frame, frame};
use crate::layout::Layout;
use crate::motion::Millis;
use crate::samples::{allowed, denied, estate, shop};
use crate::svg::{Colors, Options, document};
use crate::theme::Theme;
use crate::timeline::Timeline;

fn options(name: &str, colors: Colors) -> Options {
    Options {
        colors,
        title: name.replace('-', " "),
        ..Options::default()
    }
}

fn check(name: &str, golden: &str, layout: &Layout, frame: &Frame, theme: Theme) {
    let text = document(layout, frame, &options(name, Colors::Of(theme)));
    compare(name, golden, &text);
}

fn compare(name: &str, golden: &str, text: &str) {
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let path = format!("{}/golden/{name}.svg", env!("CARGO_MANIFEST_DIR"));
        std::fs::write(path, text).unwrap();
        return;
    }
    assert!(
        text == golden,
        "the picture {name} is another; look at it, then update it"
    );
}

macro_rules! check {
    ($name:literal, $layout:expr, $frame:expr, $theme:expr) => {
        check(
            $name,
            include_str!(concat!("../../golden/", $name, ".svg")),
            $layout,
            $frame,
            $theme,
        )
    };
}

#[test]
fn a_drawing_at_rest() {
    let shop = Layout::of(&shop().drawing.diagram);
    check!("shop-light", &shop, &Frame::default(), Theme::Light);
    check!("shop-dark", &shop, &Frame::default(), Theme::Dark);
    let estate = Layout::of(&estate().diagram);
    check!("estate-light", &estate, &Frame::default(), Theme::Light);
    check!("estate-dark", &estate, &Frame::default(), Theme::Dark);
}

#[test]
fn a_token_on_its_way() {
    let shop = shop();
    let trace = denied(&shop);
    let layout = Layout::of(&shop.drawing.diagram);
    let timeline = Timeline::of(&trace, &layout);
    let time = timeline.steps()[1].start + Millis(300.0);
    let frame = frame(&layout, &trace, &timeline, time);
    check!("shop-token-light", &layout, &frame, Theme::Light);
}

#[test]
fn a_denial() {
    let shop = shop();
    let trace = denied(&shop);
    let layout = Layout::of(&shop.drawing.diagram);
    let timeline = Timeline::of(&trace, &layout);
    let frame = frame(&layout, &trace, &timeline, timeline.steps()[4].settled);
    check!("shop-denied-light", &layout, &frame, Theme::Light);
    check!("shop-denied-dark", &layout, &frame, Theme::Dark);
}

#[test]
fn an_allowance() {
    let mut shop = shop();
    let trace = allowed(&mut shop);
    let layout = Layout::of(&shop.drawing.diagram);
    let timeline = Timeline::of(&trace, &layout);
    let frame = frame(&layout, &trace, &timeline, timeline.steps()[4].settled);
    check!("shop-allowed-light", &layout, &frame, Theme::Light);
}

#[test]
fn a_picture_that_says_what_happens_in_the_colors_of_its_reader() {
    let shop = shop();
    let trace = denied(&shop);
    let layout = Layout::of(&shop.drawing.diagram);
    let film = Film::of(&layout, &[&trace], "");
    let time = film.settled(1).unwrap();
    let options = Options {
        caption: film.caption(time),
        source: Some(Source::of(&shop.drawing.diagram)),
        ..options("shop-step-preferred", Colors::Preferred)
    };
    let text = document(&layout, &film.frame(time), &options);
    let golden = include_str!("../../golden/shop-step-preferred.svg");
    compare("shop-step-preferred", golden, &text);
    let opened = picture::open(text.as_bytes()).unwrap();
    assert_eq!(opened.diagram, shop.drawing.diagram);
}

#[test]
fn a_flow_that_plays_by_itself() {
    let shop = shop();
    let trace = denied(&shop);
    let layout = Layout::of(&shop.drawing.diagram);
    let film = Film::of(&layout, &[&trace], "Photos");
    let options = options("shop-plays", Colors::Preferred);
    let text = animated::document(&film, &options);
    compare(
        "shop-plays",
        include_str!("../../golden/shop-plays.svg"),
        &text,
    );
}
