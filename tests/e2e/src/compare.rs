//! What benchmarks of pages share: what the browser counts, and the table in the end.

use serde_json::{Value, json};

use crate::error::JourneyError;
use crate::page::Page;
use crate::wait::wait_until;

/// How many rounds are asked for, or so many.
#[must_use]
pub fn rounds(usual: usize) -> usize {
    let asked = std::env::var("VOUCHSAFE_ROUNDS").ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// When a mark was set, in milliseconds since navigation began.
///
/// # Errors
///
/// When it is not set in time.
pub fn time_of(page: &Page, mark: &str) -> Result<f64, JourneyError> {
    let mut time = None;
    wait_until(mark, || {
        let entry = page.session().execute(
            "return performance.getEntriesByName(arguments[0])[0]?.startTime ?? null",
            json!([mark]),
        )?;
        time = entry.as_f64();
        Ok(time.is_some())
    })?;
    Ok(time.unwrap_or_default())
}

/// How long the main thread has been busy since the page was opened, in milliseconds.
///
/// # Errors
///
/// When the browser keeps no count.
pub fn busy_ms(page: &Page) -> Result<f64, JourneyError> {
    let session = page.session();
    session.devtools("Performance.enable", json!({}))?;
    let metrics = session.devtools("Performance.getMetrics", json!({}))?;
    let metrics = metrics.get("metrics").and_then(Value::as_array);
    let is_spent = |it: &&Value| it.get("name").is_some_and(|name| name == "TaskDuration");
    let spent = metrics.and_then(|metrics| metrics.iter().find(is_spent));
    spent
        .and_then(|it| it.get("value")?.as_f64())
        .map(|seconds| seconds * 1000.0)
        .ok_or_else(|| JourneyError::NotAsExpected("the browser keeps no count".to_owned()))
}

/// What is measured, in which unit, and where it stands.
pub type Row<M> = (&'static str, &'static str, fn(&M) -> f64);

/// Prints the medians of each subject's rounds, and the first's as a multiple of the others'.
pub fn print<M>(names: &[&str], results: &[Vec<M>], rows: &[Row<M>]) {
    let names = names.iter().map(|name| format!("{name:>14}"));
    println!("{:<26}{}", "", names.collect::<String>());
    for (what, unit, value) in rows {
        let medians: Vec<f64> = results
            .iter()
            .map(|of_subject| median(of_subject.iter().map(value).collect()))
            .collect();
        let numbers: String = medians.iter().map(|it| format!("{it:>14.1}")).collect();
        println!("{what:<26}{numbers} {unit}");
        if let Some((ours, peers)) = medians.split_first() {
            let ratios: String = peers
                .iter()
                .map(|peer| format!("{:>14.2}", ours / peer))
                .collect();
            println!("{:<26}{:>14}{ratios} ours as a multiple", "", "");
        }
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
