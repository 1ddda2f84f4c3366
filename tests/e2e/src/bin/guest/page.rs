//! The pages that are compared, and one visit to one of them.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};
use vouchsafe_e2e::compare::{Row, busy_ms, time_of};
use vouchsafe_e2e::{
    JourneyError, JourneyResult, Page, Setting, Stage, compressed_size, wait_until,
};

use crate::graph::Graph;

/// How long the main thread is watched while tokens travel.
const WATCHED: Duration = Duration::from_secs(4);
/// How long a page gets to calm down before it is measured.
const CALM: Duration = Duration::from_millis(1500);
/// How much slower a slow processor is.
const SLOWER: f64 = 4.0;

/// A page to be measured.
pub(crate) struct Subject {
    pub(crate) name: &'static str,
    folder: PathBuf,
    /// What follows the address.
    ending: &'static str,
    /// What the browser records once everything is painted.
    mark: &'static str,
    /// What sends the tokens on their way.
    travel: &'static str,
}

/// What came out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measured {
    painted_ms: f64,
    painted_slow_ms: f64,
    busy_ms_per_s: f64,
    requests: f64,
    bytes: f64,
}

impl Measured {
    pub(crate) const ROWS: [Row<Self>; 5] = [
        ("painted", "ms", |it| it.painted_ms),
        ("painted, processor / 4", "ms", |it| it.painted_slow_ms),
        ("5 tokens, main thread", "ms/s", |it| it.busy_ms_per_s),
        ("requests until it plays", "", |it| it.requests),
        ("all of it in brotli", "KB", |it| it.bytes / 1024.0),
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

/// Tells when the guest is painted: the frame after it said that it is there.
const GUEST_MARK: &str = "document.addEventListener('vouchsafe-ready', () => \
    requestAnimationFrame(() => setTimeout(() => performance.mark('painted'))), true)";

/// The guest in a frame's page, the block of HTML with its picture, the bare page, and the peers that are there.
pub(crate) fn prepare(
    setting: &Setting,
    peers: &Path,
    cli: &Path,
    graph: &Graph,
) -> JourneyResult<Vec<Subject>> {
    let folder = peers.join("guest");
    copy(&setting.page.join("embed"), &folder)?;
    let mut diagram = graph.diagram.clone();
    let calls = diagram.get("calls").and_then(Value::as_array);
    let runs = calls.into_iter().flatten();
    let runs: Vec<Value> = runs.map(|it| json!({ "call": it.get("id") })).collect();
    if let Some(fields) = diagram.as_object_mut() {
        let beat = json!({ "id": 0, "title": "All at once", "runs": runs });
        fields.insert("story".to_owned(), json!({ "beats": [beat] }));
    }
    let file = folder.join("diagram.json");
    write(&file, &diagram.to_string())?;
    let run = |arguments: &[&str]| {
        let output = Command::new(cli).args(arguments).arg(&file).output();
        let output = output.map_err(|source| at(cli)(source))?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        } else {
            let reason = String::from_utf8_lossy(&output.stderr).into_owned();
            Err(JourneyError::Driver { reason })
        }
    };
    write(
        &folder.join("recording.json"),
        &run(&["embed", "--format", "recording"])?,
    )?;
    let head = "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title>";
    let block = run(&["embed", "--at", "."])?;
    let element = peers.join("element");
    copy(&setting.page.join("embed"), &element)?;
    write(&element.join("index.html"), &format!("{head}{block}"))?;
    let picture = run(&["render", "--format", "svg"])?;
    let bare = peers.join("still");
    write(
        &bare.join("index.html"),
        &format!("{head}{picture}<script>{BARE}</script>"),
    )?;
    let player = "document.querySelector('vouchsafe-diagram').play()";
    let mut subjects = vec![
        Subject {
            name: "guest",
            folder,
            ending: "#src=recording.json",
            mark: "painted",
            travel: player,
        },
        Subject {
            name: "with a poster",
            folder: element,
            ending: "",
            mark: "first-contentful-paint",
            travel: player,
        },
        Subject {
            name: "bare",
            folder: bare,
            ending: "",
            mark: "first-contentful-paint",
            travel: "travel()",
        },
    ];
    for name in ["react-flow", "jointjs"] {
        let folder = peers.join(name);
        if folder.join("index.html").is_file() {
            write(&folder.join("graph.json"), &graph.plain.to_string())?;
            subjects.push(Subject {
                name,
                folder,
                ending: "",
                mark: "painted",
                travel: "travel()",
            });
        }
    }
    Ok(subjects)
}

/// Five tokens over the still picture, moved by Web Animations.
const BARE: &str = "window.travel = () => {
  for (let number = 0; number < 5; number++) {
    const token = document.createElement('div');
    token.textContent = 'Bearer';
    token.style.cssText = 'position:absolute;left:0;top:0;padding:4px 10px;border-radius:11px;background:#0b63c5;color:#fff;will-change:transform';
    document.body.append(token);
    token.animate([{ transform: `translate(40px, ${60 + 90 * number}px)` }, { transform: `translate(700px, ${90 * number}px)` }],
      { duration: 20000, iterations: Infinity });
  }
}";

/// Visits the page twice in new browsers: as it is, and with a slow processor.
pub(crate) fn measure(setting: &Setting, subject: &Subject) -> JourneyResult<Measured> {
    let mut setting = setting.clone();
    setting.page.clone_from(&subject.folder);
    let (slow, painted_slow_ms) = visit(&setting, subject, Some(SLOWER))?;
    drop(slow);
    let ((_stage, page), painted_ms) = visit(&setting, subject, None)?;
    // The element with a poster goes on to load its player.
    wait_until("what travels", || {
        let ready = "const element = document.querySelector(':not(metadata) > vouchsafe-diagram');
             return !element || Boolean(element.shadowRoot.querySelector('.player .bar'))";
        Ok(page.session().execute(ready, json!([]))? == json!(true))
    })?;
    thread::sleep(CALM);
    let (requests, bytes) = loaded(&page, subject)?;
    page.session().execute(subject.travel, json!([]))?;
    thread::sleep(CALM);
    let before = busy_ms(&page)?;
    thread::sleep(WATCHED);
    let after = busy_ms(&page)?;
    Ok(Measured {
        painted_ms,
        painted_slow_ms,
        busy_ms_per_s: (after - before) / WATCHED.as_secs_f64(),
        requests,
        bytes,
    })
}

type Visit = (std::rc::Rc<Stage>, Page);

fn visit(setting: &Setting, subject: &Subject, slower: Option<f64>) -> JourneyResult<(Visit, f64)> {
    let stage = Stage::of(setting.clone())?;
    let page = stage.new_page()?;
    let session = page.session();
    session.devtools(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": GUEST_MARK }),
    )?;
    if let Some(rate) = slower {
        session.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))?;
    }
    page.go_to(&format!("{}{}", page.address(), subject.ending))?;
    let time = time_of(&page, subject.mark)?;
    Ok(((stage, page), time))
}

/// How many requests were made, and what a host sends for them, compressed.
fn loaded(page: &Page, subject: &Subject) -> JourneyResult<(f64, f64)> {
    let names = page.session().execute(
        "return performance.getEntriesByType('resource').map((it) => new URL(it.name).pathname.split('/some/folder/')[1])",
        json!([]),
    )?;
    let names = names.as_array().map_or(&[][..], Vec::as_slice);
    let names = names
        .iter()
        .filter_map(Value::as_str)
        .filter(|it| !it.is_empty());
    let mut count = 0.0;
    let mut bytes = 0.0;
    for name in ["index.html"].into_iter().chain(names) {
        let path = subject.folder.join(name);
        let file = fs::read(&path).map_err(at(&path))?;
        let size = compressed_size(&file).map_err(at(&path))?;
        count += 1.0;
        bytes += f64::from(u32::try_from(size).unwrap_or(u32::MAX));
    }
    Ok((count, bytes))
}

fn at(path: &Path) -> impl Fn(std::io::Error) -> JourneyError + '_ {
    move |source| JourneyError::File {
        path: path.to_owned(),
        source,
    }
}

fn write(path: &Path, text: &str) -> JourneyResult {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    fs::write(path, text).map_err(at(path))
}

fn copy(from: &Path, to: &Path) -> JourneyResult {
    fs::create_dir_all(to).map_err(at(to))?;
    for entry in fs::read_dir(from).map_err(at(from))? {
        let path = entry.map_err(at(from))?.path();
        if path.is_file() {
            let goal = to.join(path.file_name().unwrap_or_default());
            fs::copy(&path, &goal).map_err(at(&path))?;
        }
    }
    Ok(())
}
