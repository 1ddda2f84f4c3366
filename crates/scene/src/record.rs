//! What happens on a diagram, recorded: for players that have no model.
//!
//! [`record`] asks the model and the frames what every scene shows at every moment, and keeps each piece of a picture
//! once. The same diagram gives the same recording, to the byte.

use std::collections::BTreeMap;
use std::rc::Rc;

use thiserror::Error;
use vouchsafe_model::diagram::{Beat, CallId, Diagram};
use vouchsafe_model::drawn;
use vouchsafe_model::flow::{
    CheckOutcome, ClaimValue, Exchange, Fix, Reply, Step, StepKind, Trace, Verdict, simulate,
};
use vouchsafe_model::link::{self, LinkError};
use vouchsafe_model::story::{self, markdown};
use vouchsafe_model::text::Text;
use vouchsafe_playback::recording::{self as recorded, VERSION};
use vouchsafe_playback::{
    Block, Markup, MarkupError, Recording, RecordingError, Run, RunKind, Scene, WHOLE_WAY,
};

use crate::draw::{Element, Paint, capsule, edge, edge_label, node, overlay, room_name, underlay};
use crate::film::Film;
use crate::frame::Capsule;
use crate::geometry::{Rect, bounds};
use crate::layout::Layout;
use crate::motion::Millis;
use crate::svg::markup;
use crate::timeline::Timeline;
use crate::words::Wording;

/// The room around a drawing, in pixels of the drawing.
const PADDING: i32 = 24;

/// What is recorded of a diagram.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// Its story, a scene a beat; a diagram without one: each of its calls, a scene
    /// a call.
    #[default]
    Everything,
    /// One call, on the drawing as it is before any beat.
    Call(CallId),
}

/// Why a diagram can't be recorded.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RecordError {
    /// There is nothing on the drawing.
    #[error("there is nothing on the drawing that could be shown; place something on it first")]
    Empty,
    /// The call is not drawn.
    #[error("there is no call {} on the drawing; `vouchsafe trace` lists those there are", .0.number())]
    NoSuchCall(CallId),
    /// The diagram doesn't fit a link, which a recording carries.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// It is more than players take.
    #[error("this is more than players take: {0}")]
    Recording(#[from] RecordingError),
    /// A piece of the picture can't be written.
    #[error("the picture can't be recorded: {0}")]
    Markup(#[from] MarkupError),
}

/// Records what happens on a diagram.
///
/// # Errors
///
/// [`RecordError`]: there is nothing to show, or it is too much.
pub fn record(diagram: &Diagram, part: Part) -> Result<Recording, RecordError> {
    record_in(diagram, part, &Wording::english())
}

/// Records what happens on a diagram in the words of a language.
///
/// # Errors
///
/// [`RecordError`]: there is nothing to show, or it is too much.
pub fn record_in(
    diagram: &Diagram,
    part: Part,
    wording: &Wording,
) -> Result<Recording, RecordError> {
    let public = story::without_notes(diagram);
    let mut pieces = Pieces {
        wording: wording.clone(),
        ..Pieces::default()
    };
    let mut scenes = Vec::new();
    match part {
        Part::Call(call) => {
            if diagram.call(call).is_none() {
                return Err(RecordError::NoSuchCall(call));
            }
            scenes.push(scene(diagram, &[call], &mut pieces)?);
        }
        Part::Everything if diagram.story().is_some() => {
            for (beat, stage) in story::stages(diagram) {
                scenes.push(scene_of_beat(beat, &stage.diagram, &mut pieces)?);
            }
        }
        Part::Everything => {
            for call in diagram.calls() {
                scenes.push(scene(diagram, &[call.id], &mut pieces)?);
            }
        }
    }
    if scenes.is_empty() {
        scenes.push(scene(diagram, &[], &mut pieces)?);
    }
    keep_still(&mut scenes);
    let about = public.story().map(|story| markdown::plain(&story.about));
    let recording = Recording {
        version: VERSION,
        by: env!("CARGO_PKG_VERSION").to_owned(),
        title: public.title().to_owned(),
        about: about.unwrap_or_default(),
        link: link::encode(&public)?,
        pieces: pieces.all,
        scenes,
    };
    recording.check()?;
    Ok(recording)
}

/// The pieces so far, each once.
#[derive(Default)]
struct Pieces {
    /// The words in which everything is told.
    wording: Wording,
    all: Vec<Markup>,
    numbers: BTreeMap<Markup, usize>,
}

impl Pieces {
    fn number(&mut self, element: &Element) -> Result<usize, RecordError> {
        let piece = Markup::try_from(markup(element, Paint::Variables))?;
        if let Some(number) = self.numbers.get(&piece) {
            return Ok(*number);
        }
        let number = self.all.len();
        self.all.push(piece.clone());
        self.numbers.insert(piece, number);
        Ok(number)
    }

    fn numbers<'e>(
        &mut self,
        elements: impl IntoIterator<Item = &'e Element>,
    ) -> Result<Vec<usize>, RecordError> {
        elements.into_iter().map(|it| self.number(it)).collect()
    }
}

/// Where all scenes show about the same, they show exactly the same, so that the
/// picture holds still from one to the next.
fn keep_still(scenes: &mut [Scene]) {
    let areas = || {
        let rect = |[x, y, width, height]: [i32; 4]| Rect::new(x, y, width, height);
        scenes.iter().map(move |scene| rect(scene.area))
    };
    let Some(all) = bounds(areas()) else {
        return;
    };
    let size = |rect: Rect| f64::from(rect.width) * f64::from(rect.height);
    if areas().all(|area| size(area) * 1.6 >= size(all)) {
        for scene in scenes {
            scene.area = [all.x, all.y, all.width, all.height];
        }
    }
}

fn scene_of_beat(
    beat: &Rc<Beat>,
    diagram: &Diagram,
    pieces: &mut Pieces,
) -> Result<Scene, RecordError> {
    let what = &beat.what;
    let calls: Vec<CallId> = what.runs.iter().map(|run| run.call).collect();
    let mut scene = scene(diagram, &calls, pieces)?;
    scene.title.clone_from(&what.title);
    scene.say = markdown::read(&what.say).into_iter().map(block).collect();
    scene.question = markdown::plain(&what.question);
    let layout = Layout::told(diagram, &pieces.wording);
    let shown = what.camera.iter().filter_map(|node| layout.node(*node));
    if let Some(shown) = bounds(shown.map(|view| view.rect)) {
        let shown = shown.grown(2 * PADDING);
        scene.area = [shown.x, shown.y, shown.width, shown.height];
    }
    Ok(scene)
}

fn block(block: markdown::Block) -> Block {
    let runs = |spans: Vec<markdown::Span>| spans.into_iter().map(run).collect();
    match block {
        markdown::Block::Paragraph(spans) => Block::Paragraph(runs(spans)),
        markdown::Block::List(items) => Block::List(items.into_iter().map(runs).collect()),
    }
}

fn run(span: markdown::Span) -> Run {
    match span {
        // A guest leads nobody away from the page; the studio shows where links go.
        markdown::Span::Text(text) | markdown::Span::Link { text, .. } => Run(RunKind::Text, text),
        markdown::Span::Strong(text) => Run(RunKind::Strong, text),
        markdown::Span::Emphasis(text) => Run(RunKind::Emphasis, text),
        markdown::Span::Code(text) => Run(RunKind::Code, text),
    }
}

/// Calls that are made at once, on a drawing.
fn scene(diagram: &Diagram, calls: &[CallId], pieces: &mut Pieces) -> Result<Scene, RecordError> {
    let layout = Layout::told(diagram, &pieces.wording);
    let made = calls
        .iter()
        .filter_map(|call| simulate(diagram, *call, diagram.now()).ok());
    let made = made.map(|trace| match pieces.wording.dictionary() {
        Some(dictionary) => trace.told(dictionary),
        None => trace,
    });
    let traces: Vec<Trace> = made.collect();
    let of_traces: Vec<&Trace> = traces.iter().collect();
    let film = Film::of(&layout, &of_traces, "");
    let area = film.area();
    if area.width <= 0 || area.height <= 0 {
        return Err(RecordError::Empty);
    }
    let area = area.grown(PADDING);

    let rooms = layout.rooms().into_iter().map(|view| node(view));
    let edges = layout.edges().map(|view| edge(view));
    let cards = layout.cards().map(|view| node(view));
    let names = layout
        .rooms()
        .into_iter()
        .filter_map(|view| room_name(view));
    let drawing: Vec<Element> = rooms.chain(edges).chain(cards).chain(names).collect();
    let changes = film.changes().into_iter();
    let moments = changes.map(|time| moment(&film, time, pieces));
    let moments = moments.collect::<Result<Vec<_>, _>>()?;
    let title = match traces.as_slice() {
        [trace] => call_title(&layout, trace.call),
        _ => diagram.title().to_owned(),
    };
    Ok(Scene {
        title,
        say: Vec::new(),
        question: String::new(),
        area: [area.x, area.y, area.width, area.height],
        drawing: pieces.numbers(&drawing)?,
        moments,
        steps: steps(&film),
        calls: traces.iter().map(|trace| call(&layout, trace)).collect(),
    })
}

/// The steps of all calls together, which go as far as the longest.
fn steps(film: &Film<'_>) -> Vec<recorded::StepTimes> {
    let longest = film.timelines().max_by_key(|it| it.steps().len());
    let steps = longest.into_iter().flat_map(Timeline::steps);
    steps
        .map(|step| recorded::StepTimes(millis(step.start), millis(step.settled), millis(step.end)))
        .collect()
}

/// How many checks of each call's step are answered at a moment.
fn answered(film: &Film<'_>, time: Millis) -> Vec<usize> {
    let of = |timeline: &Timeline| {
        let step = timeline
            .step_at(time)
            .and_then(|step| timeline.steps().get(step));
        step.map_or(0, |step| step.checks_answered(time))
    };
    film.timelines().map(of).collect()
}

/// A moment as a whole number of milliseconds.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a cast stays within what fits"
)]
fn millis(time: Millis) -> u32 {
    time.0.round() as u32
}

/// A place in tenths of a pixel: nobody sees less.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a cast stays within what fits"
)]
fn tenths(pixels: f64) -> i32 {
    (pixels * 10.0).round() as i32
}

fn moment(
    film: &Film<'_>,
    time: Millis,
    pieces: &mut Pieces,
) -> Result<recorded::Moment, RecordError> {
    // What travels is on its own, because it moves by itself.
    let mut still = film.frame(time);
    let capsules = std::mem::take(&mut still.capsules);
    let edges = film.layout().edges();
    let said = edges.filter(|view| !still.unsaid.contains(&view.id));
    let labels: Vec<Element> = said.filter_map(|view| edge_label(view)).collect();
    let (under, over) = (underlay(&still), overlay(&still));
    let all = under.children.iter().chain(&labels).chain(&over.children);
    Ok(recorded::Moment {
        at: millis(time),
        pieces: pieces.numbers(all)?,
        capsules: capsules
            .iter()
            .map(|it| travelling(it, pieces))
            .collect::<Result<_, _>>()?,
        answered: answered(film, time),
    })
}

fn travelling(travels: &Capsule, pieces: &mut Pieces) -> Result<recorded::Capsule, RecordError> {
    let mut picture = capsule(travels);
    picture.attributes.retain(|(name, _)| *name != "transform");
    let way = travels.motion.iter().flat_map(|motion| {
        let keyframes = motion.keyframes().into_iter();
        keyframes.map(|it| {
            let part = tenths(it.offset * f64::from(WHOLE_WAY) / 10.0);
            [tenths(it.at.x), tenths(it.at.y), part]
        })
    });
    let time = travels
        .motion
        .as_ref()
        .map(|it| [millis(it.start), millis(it.end)]);
    let at = travels
        .motion
        .as_ref()
        .map_or(travels.at, |it| it.at(it.end));
    Ok(recorded::Capsule {
        piece: pieces.number(&picture)?,
        at: [tenths(at.x), tenths(at.y)],
        way: way.collect(),
        time: time.unwrap_or_default(),
    })
}

/// Who does what: `web reads a blob of invoices`.
fn call_title(layout: &Layout, call: CallId) -> String {
    let diagram = layout.diagram();
    diagram.call(call).map_or_else(String::new, |call| {
        layout.wording().say(drawn::call_by_caller(diagram, call))
    })
}

fn call(layout: &Layout, trace: &Trace) -> recorded::Call {
    let deciding = trace.steps.iter().position(|step| {
        let is_end = |outcome| matches!(outcome, CheckOutcome::Failed | CheckOutcome::NotModelled);
        step.checks.iter().any(|check| is_end(check.outcome))
    });
    let last = trace.steps.len().saturating_sub(1);
    let signed = || {
        trace
            .steps
            .iter()
            .position(|step| step.kind == StepKind::Call)
    };
    recorded::Call {
        title: call_title(layout, trace.call),
        verdict: verdict(&trace.verdict),
        verdict_step: deciding.unwrap_or(last),
        steps: (0..)
            .zip(&trace.steps)
            .map(|(at, step)| call_step(trace, at, step))
            .collect(),
        exchanges: trace
            .exchanges
            .iter()
            .map(|it| exchange(it, layout.wording()))
            .collect(),
        token: token(trace, layout.wording()),
        token_step: match trace.signed {
            Some(_) => signed(),
            None => trace.issued_at(),
        },
        fixes: trace
            .fixes
            .iter()
            .map(|Fix { title, .. }| title.to_string())
            .collect(),
    }
}

fn verdict(verdict: &Verdict) -> recorded::Verdict {
    let (outcome, status, because) = match verdict {
        Verdict::Allowed {
            status, because, ..
        } => (recorded::Outcome::Allowed, status.to_string(), because),
        Verdict::Denied {
            status,
            code,
            because,
            ..
        } => {
            let says_code = code.is_empty() || status.contains(code.as_str());
            let status = if says_code {
                status.to_string()
            } else {
                format!("{status} {code}")
            };
            (recorded::Outcome::Denied, status, because)
        }
        Verdict::NotModelled { what } => (recorded::Outcome::NotModelled, String::new(), what),
    };
    recorded::Verdict {
        outcome,
        status,
        because: because.to_string(),
    }
}

fn call_step(trace: &Trace, at: usize, step: &Step) -> recorded::CallStep {
    let of_exchange = |other: &Step| other.exchange.is_some() && other.exchange == step.exchange;
    let earlier = trace.steps.iter().take(at).any(of_exchange);
    recorded::CallStep {
        caption: step.caption.to_string(),
        detail: step.detail.to_string(),
        exchange: step.exchange.map(|id| id.0),
        is_answer: earlier,
        checks: step.checks.iter().map(check).collect(),
    }
}

fn check(check: &vouchsafe_model::flow::Check) -> recorded::Check {
    let outcome = match check.outcome {
        CheckOutcome::Passed => recorded::CheckOutcome::Passed,
        CheckOutcome::LeftOpen => recorded::CheckOutcome::LeftOpen,
        CheckOutcome::Failed => recorded::CheckOutcome::Failed,
        CheckOutcome::NotReached => recorded::CheckOutcome::NotReached,
        CheckOutcome::NotModelled => recorded::CheckOutcome::NotModelled,
    };
    let is_failed = check.outcome == CheckOutcome::Failed;
    recorded::Check {
        question: check.asks.to_string(),
        outcome,
        found: check.found.to_string(),
        expected: if is_failed {
            check.expected.to_string()
        } else {
            String::new()
        },
        source: check.source.url().unwrap_or_default().to_owned(),
    }
}

fn exchange(exchange: &Exchange, wording: &Wording) -> recorded::Exchange {
    match exchange {
        Exchange::Http {
            request, response, ..
        } => recorded::Exchange {
            request: request.to_string(),
            response: response.as_ref().map(ToString::to_string),
        },
        Exchange::Session {
            protocol,
            server,
            request,
            response,
            ..
        } => recorded::Exchange {
            request: format!(
                "{}\n{}",
                wording.say(drawn::login(*protocol, server)),
                request.join("\n")
            ),
            response: response.as_ref().map(|Reply { error_code, lines }| {
                let code = error_code.iter().map(|code| format!("Error {code}\n"));
                code.chain([lines.join("\n")]).collect()
            }),
        },
    }
}

fn token(trace: &Trace, wording: &Wording) -> Vec<recorded::Claim> {
    if let Some(signed) = &trace.signed {
        let claim = |name: Text, value: &str, meaning: Text| {
            recorded::Claim(wording.say(name), value.to_owned(), wording.say(meaning))
        };
        let no_more = Text::empty;
        return vec![
            claim(drawn::signed_with(), &signed.with, drawn::who_signs()),
            claim(drawn::string_to_sign(), &signed.string_to_sign, no_more()),
            claim(drawn::signature(), &signed.signature, no_more()),
        ];
    }
    let claims = trace.token.iter().flat_map(|token| &token.claims);
    claims
        .map(|claim| {
            let value = match &claim.value {
                ClaimValue::Text(text) => text.clone(),
                ClaimValue::Number(number) => number.to_string(),
                ClaimValue::List(items) => items.join("\n"),
            };
            recorded::Claim(claim.name.to_owned(), value, claim.meaning.to_string())
        })
        .collect()
}
