//! What is shown on the canvas, for pictures of it.

use std::rc::Rc;

use vouchsafe_model::diagram::Diagram;
use vouchsafe_model::flow::Trace;
use vouchsafe_scene::animated;
use vouchsafe_scene::film::{Film, Shot};
use vouchsafe_scene::frame;
use vouchsafe_scene::layout::Layout;
use vouchsafe_scene::motion::Millis;
use vouchsafe_scene::svg::{self, Options};
use vouchsafe_scene::words::Wording;

use crate::store::{Player, Telling};

/// The drawing, what is played on it, and how far that is.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    layout: Rc<Layout>,
    traces: Vec<Rc<Trace>>,
    heading: String,
    now: Millis,
}

impl Shown {
    /// What is shown now.
    pub(super) fn now(
        diagram: &Diagram,
        wording: &Wording,
        player: &Player,
        telling: Option<&Telling>,
    ) -> Self {
        let traces = match &player.all {
            Some(all) => all.iter().map(|(trace, _)| trace.clone()).collect(),
            None => player.trace.iter().cloned().collect(),
        };
        let beat = telling.and_then(Telling::beat);
        Self {
            layout: Rc::new(Layout::told(diagram, wording)),
            traces,
            heading: beat.map_or_else(String::new, |beat| beat.what.title.clone()),
            now: player.playback.time(),
        }
    }

    fn film(&self) -> Film<'_> {
        let traces: Vec<&Trace> = self.traces.iter().map(|trace| &**trace).collect();
        Film::of(&self.layout, &traces, &self.heading)
    }

    /// Whether something is played that can be shown.
    pub(super) fn plays(&self) -> bool {
        !self.film().is_empty()
    }

    /// Whether it has begun to play.
    pub(super) fn has_begun(&self) -> bool {
        self.plays() && self.now > Millis::ZERO
    }

    /// The drawing as it stands, without what is played on it.
    pub(super) fn drawing(&self, options: &Options) -> String {
        svg::document(&self.layout, &frame::still(), options)
    }

    /// The moment that is shown, with what its step says.
    pub(super) fn moment(&self, options: &Options) -> String {
        let film = self.film();
        let options = Options {
            description: film.caption(self.now).text,
            ..options.clone()
        };
        film.sheet(self.now, &options).to_svg(&options)
    }

    /// What is played, as an SVG that plays by itself.
    pub(super) fn animated(&self, options: &Options) -> String {
        animated::document(&self.film(), options)
    }

    /// The pictures to cut it into.
    pub(super) fn shots(&self, per_second: f64) -> Vec<Shot> {
        self.film().shots(per_second)
    }

    /// How long it is played, with a rest at the end.
    pub(super) fn length(&self) -> Millis {
        self.film().length()
    }

    /// The picture of one moment of what is played.
    pub(super) fn still_at(&self, time: Millis, options: &Options) -> String {
        self.film().sheet(time, options).to_svg(options)
    }

    /// The pictures of these moments, each made when it is asked for.
    pub(super) fn at<'a>(
        &'a self,
        shots: &'a [Shot],
        options: &'a Options,
    ) -> impl Iterator<Item = String> + 'a {
        let film = self.film();
        shots
            .iter()
            .map(move |shot| film.sheet(shot.at, options).to_svg(options))
    }
}
