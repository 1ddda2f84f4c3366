//! Makes the file with all built-in roles anew from what Azure prints. Started by
//! `cargo xtask roles`.

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, fs};

use vouchsafe_model::catalogue::{Catalogue, UNSORTED};
use vouchsafe_model::flow::Timestamp;

const USAGE: &str = "Usage: built-in-roles <what Azure printed> <static/data/built-in-roles.json>";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [printed, file] = arguments.as_slice() else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    match renew(printed, file) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            eprintln!("{file} stays as it is:");
            for problem in problems {
                eprintln!("- {problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn renew(printed: &str, file: &str) -> Result<(), Vec<String>> {
    let read =
        |path: &str| fs::read_to_string(path).map_err(|error| vec![format!("{path}: {error}")]);
    let known = Catalogue::read(&read(file)?).map_err(|error| vec![error.to_string()])?;
    let renewed = known.renewed(&read(printed)?)?;
    let today = today();
    let about = format!(
        "All built-in roles of Azure, as `az role definition list` printed them on {today}. Facts \
         only: ids, names, and what each role grants, without Microsoft's descriptions; blanks \
         around names and patterns, and repeated patterns, are taken out."
    );
    let source = format!("az role definition list, {today}");
    let text = renewed.catalogue.to_text(&about, &source);
    fs::write(file, text).map_err(|error| vec![format!("{file}: {error}")])?;
    println!("{file} has {} roles now.", renewed.catalogue.roles().len());
    for (names, what) in [
        (&renewed.added, "new"),
        (&renewed.changed, "changed"),
        (&renewed.removed, "gone"),
    ] {
        for name in names {
            println!("{what}: {name}");
        }
    }
    if !renewed.added.is_empty() {
        println!("New roles stand in the category “{UNSORTED}” until somebody says better.");
    }
    Ok(())
}

/// The date, in UTC.
#[expect(
    clippy::disallowed_methods,
    reason = "a file that is made anew says when; nothing is decided by it"
)]
fn today() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = since.map_or(0, |it| it.as_secs());
    let now = Timestamp::from_unix_seconds(i64::try_from(seconds).unwrap_or_default());
    now.to_string().chars().take(10).collect()
}
