//! What does a visitor download, and how soon do they see a diagram?
//!
//! Prints the bytes of each file of the page, as it is and as a host sends it
//! (brotli, quality 11), and the time from the start of navigation to the first
//! painted diagram: the median of several loads, each in a new browser with an
//! empty cache, from a server on this machine.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use serde_json::json;
use vouchsafe_e2e::{JourneyError, JourneyResult, Setting, Stage, compressed_size, wait_until};

const LOADS: usize = 7;

/// The mark that the app sets once its first diagram has been painted.
const MARK: &str = "vouchsafe:painted";

/// What every browser records by itself; used while there is no mark.
const FALLBACK: &str = "first-contentful-paint";

fn main() -> ExitCode {
    match measure() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> JourneyResult {
    let setting = Setting::from_environment()?;
    let mut files = Vec::new();
    list(&setting.page, "", &mut files)?;
    files.sort_by_key(|file| std::cmp::Reverse(file.compressed));

    println!("{:>10} {:>10}  file", "bytes", "brotli");
    for file in &files {
        println!("{:>10} {:>10}  {}", file.bytes, file.compressed, file.name);
    }
    let bytes: usize = files.iter().map(|file| file.bytes).sum();
    let compressed: usize = files.iter().map(|file| file.compressed).sum();
    println!("{bytes:>10} {compressed:>10}  in all\n");

    let is_kept = budgets(&files);

    let mut times = Vec::new();
    let mut event = MARK;
    for _ in 0..LOADS {
        let (time_ms, seen) = first_paint(event)?;
        event = seen;
        times.push(time_ms);
    }
    times.sort_by(f64::total_cmp);
    if let (Some(fastest), Some(median), Some(slowest)) =
        (times.first(), times.get(times.len() / 2), times.last())
    {
        println!(
            "{median:.0} ms to the first painted diagram ({event}; \
             median of {LOADS} loads, {fastest:.0} to {slowest:.0})"
        );
    }
    if event == FALLBACK {
        println!("the page does not set the mark `{MARK}`, so this is its first content instead");
    }
    // Without wasm-opt the budgets say nothing.
    if is_kept || std::env::var_os("VOUCHSAFE_NOT_OPTIMIZED").is_some() {
        Ok(())
    } else {
        Err(JourneyError::Driver {
            reason: "the guest is larger than it may be; see its budgets above".to_owned(),
        })
    }
}

/// What a page may load for a guest, compressed: the page for frames, the player and its
/// script, without the recording; and the script of the element.
const GUEST_BYTES: usize = 103_000;
const ELEMENT_BYTES: usize = 3_072;

/// Prints what a guest costs, and whether it keeps to its budgets.
fn budgets(files: &[File]) -> bool {
    let is_part = |file: &&File| {
        let name = file.name.strip_prefix("embed/").unwrap_or_default();
        name == "index.html" || name.starts_with("player-")
    };
    let guest: usize = files.iter().filter(is_part).map(|it| it.compressed).sum();
    let is_element = |file: &&File| file.name == "embed/vouchsafe-diagram.js";
    let element: usize = files
        .iter()
        .filter(is_element)
        .map(|it| it.compressed)
        .sum();
    println!(
        "{guest} bytes in brotli for a guest in a frame, without its recording (at most {GUEST_BYTES})"
    );
    println!("{element} bytes in brotli for the custom element (at most {ELEMENT_BYTES})\n");
    guest <= GUEST_BYTES && element <= ELEMENT_BYTES
}

/// A file of the page.
struct File {
    name: String,
    bytes: usize,
    compressed: usize,
}

fn list(folder: &Path, prefix: &str, files: &mut Vec<File>) -> JourneyResult {
    let at = |source| JourneyError::File {
        path: folder.to_owned(),
        source,
    };
    for entry in fs::read_dir(folder).map_err(at)? {
        let path = entry.map_err(at)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            list(&path, &format!("{name}/"), files)?;
        } else {
            let bytes = fs::read(&path).map_err(at)?;
            files.push(File {
                compressed: compressed_size(&bytes).map_err(at)?,
                bytes: bytes.len(),
                name,
            });
        }
    }
    Ok(())
}

/// Milliseconds from the start of navigation to `event` in a new browser, or to
/// [`FALLBACK`] where that does not come; and which of them it was.
fn first_paint(event: &'static str) -> JourneyResult<(f64, &'static str)> {
    let stage = Stage::set_up()?;
    let page = stage.new_page()?;
    page.open()?;
    let mut time = None;
    let mut time_of = |name: &'static str| {
        wait_until(name, || {
            let entry = page.session().execute(
                "return performance.getEntriesByName(arguments[0])[0]?.startTime ?? null",
                json!([name]),
            )?;
            time = entry.as_f64();
            Ok(time.is_some())
        })
        .map(|()| (time.unwrap_or_default(), name))
    };
    match time_of(event) {
        Err(JourneyError::TimedOut { .. }) => time_of(FALLBACK),
        other => other,
    }
}
