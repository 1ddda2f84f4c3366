//! How much of the drawing a beat shows.
//!
//! What its author says, or all of it, where that can be read. On stage, where a drawing is
//! too large for that, the part that the beat is about: what it points at, and everything
//! between which its calls go.

use vouchsafe_model::diagram::{Beat, Diagram, Story, Subject};
use vouchsafe_model::flow::{Trace, simulate};
use vouchsafe_model::story;
use vouchsafe_scene::frame::frame_of_all;
use vouchsafe_scene::geometry::{Rect, Viewport, bounds};
use vouchsafe_scene::layout::{EdgeId, Layout};
use vouchsafe_scene::motion::Millis;
use vouchsafe_scene::stage;
use vouchsafe_scene::timeline::Timeline;

use crate::store::follow::SMALL_ZOOM_ON_STAGE;
use crate::store::{Following, State};

/// The room around what a beat is about, in world pixels: outlines and badges reach out.
const AIR: i32 = 20;
/// How much larger a part must be seen than the whole, to be shown instead of it.
const WORTH_IT: f64 = 1.2;

/// The room beside a drawing of which only a part is seen, in CSS pixels.
const EDGE_PX: f64 = 24.0;

/// Up to how many times wider than high a drawing has more room beside the words than
/// above them, on a screen of 16 to 9.
const BESIDE_UP_TO: f64 = 2.3;

/// Whether the words of a story stand beside its drawing, where the screen is wide: by what
/// is drawn at its end, so that nothing jumps from beat to beat.
#[must_use]
pub fn is_told_beside(book: &Diagram) -> bool {
    let beats = book.story().map_or(0, |story| story.beats.len());
    // A list of goals is long, and no wider beside the drawing than it must be.
    let has_goals = |story: &Story| story.beats.iter().any(|it| !it.what.goals.is_empty());
    if book.story().is_some_and(|story| has_goals(story)) {
        return true;
    }
    let bounds = Layout::of(&story::stage(book, beats).diagram).bounds();
    bounds.is_some_and(|it| f64::from(it.width) < BESIDE_UP_TO * f64::from(it.height))
}

impl State {
    /// Shows as much of the drawing as the beat on stage shows.
    pub(in crate::store) fn frame_beat(&mut self) {
        if !self.is_measured() {
            return;
        }
        if let Some(view) = self.view_of_beat() {
            self.view.viewport = view;
            self.view.following = Following::Beat(view);
        }
    }

    fn view_of_beat(&self) -> Option<Viewport> {
        let beat = self.telling.as_ref()?.beat()?;
        let is_on_stage = self.chrome.presenting.is_some();
        let about = self.area_of_beat(beat);
        // What calls put beside the drawing belongs to it: endpoints, and how it ended.
        let drawn = self.document.layout.bounds();
        let all = bounds(drawn.into_iter().chain(about));
        let whole = all.map_or_else(|| self.fitting_whole(), |area| self.fitting(area));
        let is_whole = self.chrome.presenting.is_some_and(|it| it.is_whole);
        if is_whole {
            return Some(whole);
        }
        let seen = beat.what.camera.iter();
        let places = seen.filter_map(|node| self.place_of(Subject::Node(*node)));
        if let Some(area) = bounds(places) {
            return Some(self.fitting(area));
        }
        if !is_on_stage || whole.zoom >= SMALL_ZOOM_ON_STAGE {
            return Some(whole);
        }
        let part = about.zip(all);
        let part = part.map(|(area, all)| {
            self.fitting(area)
                .filled_with(all, self.view.screen, EDGE_PX)
        });
        let is_worth_it = |part: &Viewport| part.zoom >= whole.zoom * WORTH_IT;
        Some(part.filter(is_worth_it).unwrap_or(whole))
    }

    /// What a beat is about: what it points at, and its calls with how they end.
    fn area_of_beat(&self, beat: &Beat) -> Option<Rect> {
        let (diagram, layout) = (self.diagram(), &self.document.layout);
        let pointed = beat.what.emphasis.iter();
        let pointed = pointed.filter_map(|node| self.place_of(Subject::Node(*node)));
        let traces = beat.what.runs.iter();
        let traces: Vec<Trace> = traces
            .filter_map(|run| simulate(diagram, run.call, diagram.now()).ok())
            .collect();
        // What they come by and where is said how they end depends on all of them.
        let known: Vec<&Trace> = traces.iter().collect();
        let timelines = Timeline::together(&known, layout, self.player.pace);
        let end = timelines.iter().map(Timeline::total);
        let end = end.fold(Millis::ZERO, |one, other| Millis(one.0.max(other.0)));
        let settled = frame_of_all(layout, known.into_iter().zip(&timelines), end);
        let verdicts = settled.verdicts.iter().map(|badge| badge.rect);
        let called = traces.iter().zip(&timelines);
        let called = called.filter_map(|(trace, timeline)| self.area_of_call(trace, timeline));
        bounds(pointed.chain(called).chain(verdicts)).map(|area| area.grown(AIR))
    }

    /// Everything that a call comes by: who acts, the ways between them, and where it was to go.
    fn area_of_call(&self, trace: &Trace, timeline: &Timeline) -> Option<Rect> {
        let layout = &self.document.layout;
        let actors = trace.steps.iter().flat_map(|step| [step.from, step.to]);
        let actors = actors.filter_map(|actor| stage::rect_of(layout, actor));
        let ways = timeline.steps().iter();
        let ways = ways.filter_map(|timing| timing.route.as_ref()?.bounds());
        // Also where it was to go: of a call that ends early, that is what it is about.
        let line = layout.edge(EdgeId::Call(trace.call));
        let ends = line.into_iter().flat_map(|line| [line.from, line.to]);
        let ends = ends.filter_map(|node| Some(layout.node(node)?.rect));
        let line = line.and_then(|line| line.route.bounds());
        bounds(actors.chain(ways).chain(ends).chain(line))
    }
}
