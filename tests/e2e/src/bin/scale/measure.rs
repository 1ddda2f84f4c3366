//! One page, from opening it to three hundred tokens on their way.

use std::fmt;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use vouchsafe_e2e::compare::{Row, busy_ms, time_of};
use vouchsafe_e2e::{
    JourneyError, JourneyResult, MouseButton, Page, Point, Role, Setting, Stage, any_name,
    wait_until,
};

/// How long the main thread is watched while tokens travel.
const WATCHED: Duration = Duration::from_secs(4);
/// How long a page gets to calm down before it is measured.
const CALM: Duration = Duration::from_millis(1500);

/// What is measured.
pub(crate) enum Subject {
    /// The app, with a diagram file.
    Vouchsafe { page: PathBuf, diagram: String },
    /// A page that draws `graph.json`, marks `painted`, and has a function
    /// `travel`.
    Peer { name: &'static str, page: PathBuf },
}

impl Subject {
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Vouchsafe { .. } => "Vouchsafe",
            Self::Peer { name, .. } => name,
        }
    }
}

/// What came out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measured {
    painted_ms: f64,
    pan_ms: f64,
    drag_ms: f64,
    travel_ms_per_s: f64,
    travel_frames_per_s: f64,
}

impl Measured {
    pub(crate) const ROWS: [Row<Self>; 5] = [
        ("painted", "ms", |it| it.painted_ms),
        ("panning, p95 frame", "ms", |it| it.pan_ms),
        ("dragging, p95 frame", "ms", |it| it.drag_ms),
        ("300 tokens, main thread", "ms/s", |it| it.travel_ms_per_s),
        ("300 tokens, frames", "1/s", |it| it.travel_frames_per_s),
    ];
}

impl fmt::Display for Measured {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (what, unit, value) in Self::ROWS {
            write!(formatter, "{what} {:.1} {unit}; ", value(self))?;
        }
        Ok(())
    }
}

/// Opens the page in a new browser and measures it.
pub(crate) fn measure(setting: &Setting, subject: &Subject) -> JourneyResult<Measured> {
    let mut setting = setting.clone();
    let mark = match subject {
        Subject::Vouchsafe { page, .. } => {
            setting.page.clone_from(page);
            "vouchsafe:painted"
        }
        Subject::Peer { page, .. } => {
            setting.page.clone_from(page);
            "painted"
        }
    };
    let stage = Stage::of(setting)?;
    let page = stage.new_page()?;
    if let Subject::Vouchsafe { diagram, .. } = subject {
        leave_in_storage(&page, diagram)?;
    }
    page.open()?;
    let painted_ms = time_of(&page, mark)?;
    thread::sleep(CALM);

    let (free, _) = places(&page, subject)?;
    let button = match subject {
        // The middle button pans wherever it goes down; the left one would select.
        Subject::Vouchsafe { .. } => MouseButton::Middle,
        Subject::Peer { .. } => MouseButton::Left,
    };
    let pan_ms = frames_while(&page, || page.pull(button, &sway(free)))?;
    thread::sleep(CALM);
    let (_, node) = places(&page, subject)?;
    let drag_ms = frames_while(&page, || page.pull(MouseButton::Left, &sway(node)))?;
    thread::sleep(CALM);

    match subject {
        Subject::Vouchsafe { .. } => play_all(&page)?,
        Subject::Peer { .. } => {
            page.session().execute("window.travel()", json!([]))?;
        }
    }
    thread::sleep(CALM);
    let before = busy_ms(&page)?;
    thread::sleep(WATCHED);
    let after = busy_ms(&page)?;
    Ok(Measured {
        painted_ms,
        pan_ms,
        drag_ms,
        travel_ms_per_s: (after - before) / WATCHED.as_secs_f64(),
        travel_frames_per_s: frames_per_second(&page)?,
    })
}

/// How far and how often things are pulled to and fro, in CSS pixels.
const SWAYS: [f64; 5] = [-120.0, -20.0, -150.0, -40.0, 0.0];

fn sway(from: Point) -> Vec<Point> {
    let along = SWAYS.map(|right| from.offset(right, right / 3.0));
    [from].into_iter().chain(along).collect()
}

/// Puts the diagram where the app looks for the one of the last visit.
fn leave_in_storage(page: &Page, diagram: &str) -> JourneyResult {
    page.open()?;
    page.session()
        .execute(
            "localStorage.setItem('vouchsafe.diagram.1', arguments[0])",
            json!([diagram]),
        )
        .map(|_| ())
}

/// The node that is dragged: one in the middle, with lines near and far.
const NODE: &str = "vm-12-05";

/// Where the page is taken hold of to pan it, and where the node is.
fn places(page: &Page, subject: &Subject) -> JourneyResult<(Point, Point)> {
    if let Subject::Vouchsafe { .. } = subject {
        let canvas = page.find(Role::Application, any_name())?;
        let node = canvas.find(Role::Button, vouchsafe_e2e::containing(&format!("{NODE},")))?;
        return Ok((canvas.center()?, node.center()?));
    }
    let found = page.session().execute(
        "const box = Array.from(document.querySelectorAll('.react-flow__node, [data-node]'))
           .find(it => it.textContent.startsWith(arguments[0])).getBoundingClientRect();
         return [box.left + box.width / 2, box.top + box.height / 2]",
        json!([NODE]),
    )?;
    let number = |index: usize| found.get(index).and_then(Value::as_f64);
    match (number(0), number(1)) {
        // Right of the graph, which is higher than wide for the window.
        (Some(x), Some(y)) => Ok((
            Point {
                x: 1410.0,
                y: 450.0,
            },
            Point { x, y },
        )),
        _ => Err(JourneyError::NotAsExpected(format!("`{NODE}` is nowhere"))),
    }
}

/// The length of the frames, at the 95th percentile, in milliseconds.
fn frames_while(page: &Page, act: impl FnOnce() -> JourneyResult) -> JourneyResult<f64> {
    page.session().execute(
        "window.frameTimes = [];
         const next = time => { frameTimes.push(time); if (window.frameTimes) requestAnimationFrame(next); };
         requestAnimationFrame(next)",
        json!([]),
    )?;
    act()?;
    let times = page.session().execute(
        "const times = window.frameTimes; window.frameTimes = null; return times",
        json!([]),
    )?;
    let times: Vec<f64> = times
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default()
        .iter()
        .filter_map(Value::as_f64)
        .collect();
    let mut lengths: Vec<f64> = times
        .windows(2)
        .filter_map(|pair| Some(pair.last()? - pair.first()?))
        .collect();
    lengths.sort_by(f64::total_cmp);
    let at = lengths.len() * 95 / 100;
    lengths
        .get(at)
        .copied()
        .ok_or_else(|| JourneyError::NotAsExpected("no frame was drawn".to_owned()))
}

/// How many frames a second the page could draw something in.
fn frames_per_second(page: &Page) -> JourneyResult<f64> {
    let counted = page.session().execute(
        "return new Promise(done => {
           let count = 0; let first = null;
           const next = time => {
             first ??= time;
             if (time - first >= 2000) return done(count * 1000 / (time - first));
             count += 1; requestAnimationFrame(next);
           };
           requestAnimationFrame(next);
         })",
        json!([]),
    )?;
    counted
        .as_f64()
        .ok_or_else(|| JourneyError::NotAsExpected("no frame was drawn".to_owned()))
}

/// Lets all 300 calls be played at once.
fn play_all(page: &Page) -> JourneyResult {
    page.press("Control+K")?;
    page.find(Role::Dialog, any_name())?
        .find(Role::ComboBox, any_name())?;
    page.type_text("play all calls")?;
    is_there(page, "[role=option]", "Play all calls")?;
    page.press("Enter")?;
    // A page that does not play would seem to cost nothing.
    is_there(page, "[aria-label^=Pause]", "")
}

/// Waits for an element with these words. It asks the page itself: looking by
/// role and name would make the browser compute names from then on.
fn is_there(page: &Page, selector: &'static str, words: &str) -> JourneyResult {
    wait_until(selector, || {
        let found = page.session().execute(
            "return Array.from(document.querySelectorAll(arguments[0])).some(it => it.textContent.includes(arguments[1]))",
            json!([selector, words]),
        )?;
        Ok(found == Value::Bool(true))
    })
}
