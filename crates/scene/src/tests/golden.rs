//! Pictures, to the byte. `UPDATE_GOLDEN=1 cargo test -p vouchsafe-scene` rewrites them.

use crate::frame::{Frame, frame};
use crate::layout::Layout;
use crate::motion::Millis;
use crate::samples::{allowed, denied, estate, shop};
use crate::svg::{Options, document};
use crate::theme::Theme;
use crate::timeline::Timeline;

fn check(name: &str, golden: &str, layout: &Layout, frame: &Frame, theme: Theme) {
    let options = Options {
        theme,
        title: name.replace('-', " "),
        ..Options::default()
    };
    let text = document(layout, frame, &options);
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
