//! Pictures, to the byte. `UPDATE_GOLDEN=1 cargo test -p vouchsafe-picture --features raster` rewrites them.

#![expect(clippy::unwrap_used, reason = "a test stops where something is wrong")]

use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::flow::{Trace, simulate};
use vouchsafe_model::picture::{self, Source};
use vouchsafe_picture::raster;
use vouchsafe_scene::film::Film;
use vouchsafe_scene::frame;
use vouchsafe_scene::layout::Layout;
use vouchsafe_scene::svg::{Options, sheet};
use vouchsafe_scene::theme::Theme;

const EXAMPLE: &str =
    include_str!("../../../static/examples/owner-cannot-read-blob.vouchsafe.json");

struct Played {
    diagram: Diagram,
    layout: Layout,
    trace: Trace,
}

fn played() -> Played {
    let diagram = Diagram::from_json(EXAMPLE).unwrap();
    let call = diagram.calls().next().unwrap().id;
    let trace = simulate(&diagram, call, diagram.now()).unwrap();
    Played {
        layout: Layout::of(&diagram),
        trace,
        diagram,
    }
}

fn check(name: &str, golden: &[u8], made: &[u8]) {
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let path = format!("{}/golden/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::write(path, made).unwrap();
        return;
    }
    assert!(
        made == golden,
        "the picture {name} is another; look at it, then update it"
    );
}

#[test]
fn a_picture_at_rest_carries_its_diagram() {
    let played = played();
    let options = Options::default();
    let drawn = sheet(&played.layout, &frame::still(), &options);
    let source = Source::of(&played.diagram);
    let png = raster::png(&drawn, Theme::Light, 1.0, Some(&source)).unwrap();
    check(
        "rest-light.png",
        include_bytes!("../golden/rest-light.png"),
        &png,
    );
    assert_eq!(picture::open(&png).unwrap().diagram, played.diagram);
}

#[test]
fn a_denial_in_the_dark_at_twice_the_size() {
    let played = played();
    let film = Film::of(&played.layout, &[&played.trace], "");
    let drawn = film.sheet(film.total(), &Options::default());
    let png = raster::png(&drawn, Theme::Dark, 2.0, None).unwrap();
    check(
        "denied-dark-2.png",
        include_bytes!("../golden/denied-dark-2.png"),
        &png,
    );
}

#[test]
fn a_flow_as_a_gif() {
    let played = played();
    let film = Film::of(&played.layout, &[&played.trace], "Owner reads no blob");
    let gif = raster::gif(&film, &Options::default(), Theme::Light, 0.75).unwrap();
    check("flow.gif", include_bytes!("../golden/flow.gif"), &gif);
}

#[test]
fn a_size_that_is_none_is_refused() {
    let played = played();
    let drawn = sheet(&played.layout, &frame::still(), &Options::default());
    for scale in [0.0, -1.0, 9.0, f64::NAN] {
        assert!(raster::draw(&drawn, Theme::Light, scale).is_err());
    }
    let mut wide = drawn;
    wide.area.width = 2_000_000;
    let refused = raster::draw(&wide, Theme::Light, 1.0);
    assert!(matches!(
        refused,
        Err(raster::RasterError::TooLarge {
            width: 2_000_000,
            ..
        })
    ));
}

#[test]
fn everything_that_a_story_shows_can_be_drawn() {
    let text = include_str!("../../../static/stories/01-shared-secrets-or-identity.vouchsafe.json");
    let diagram = Diagram::from_json(text).unwrap();
    for (beat, stage) in vouchsafe_model::story::stages(&diagram) {
        let layout = Layout::of(&stage.diagram);
        let traces: Vec<Trace> = beat
            .what
            .runs
            .iter()
            .map(|run| simulate(&stage.diagram, run.call, stage.diagram.now()).unwrap())
            .collect();
        let film = Film::of(
            &layout,
            &traces.iter().collect::<Vec<_>>(),
            &beat.what.title,
        );
        for change in film.changes() {
            let sheet = film.sheet(change, &Options::default());
            raster::draw(&sheet, Theme::Light, 0.2).unwrap();
        }
    }
}
