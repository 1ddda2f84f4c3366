//! `cargo xtask test`: every test there is, and how many passed.

use std::path::PathBuf;
use std::process::Command;

use crate::USAGE;
use crate::browser::Browser;
use crate::dist;
use crate::failure::Failure;
use crate::process::{announce, run_watched};
use crate::tools::{Toolbox, WASM_TARGET, azurite};
use crate::workspace::Workspace;

/// The three kinds of tests, in the order in which they run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// On this machine, examples in the documentation included.
    Native,
    /// In a browser: the test targets named `browser`, of any package.
    Browser,
    /// The built page, driven as a person would.
    EndToEnd,
}

const ALL: [Kind; 3] = [Kind::Native, Kind::Browser, Kind::EndToEnd];

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    passed: u64,
    failed: u64,
}

/// Runs the tests and ends with the line `N passed, N failed`. A kind that
/// cannot run to its end counts as one failure more.
pub(crate) fn test(workspace: &Workspace, arguments: &[String]) -> Result<(), Failure> {
    let (kinds, filter) = parse(arguments)?;
    let mut tally = Tally::default();
    let emulator = kinds
        .contains(&Kind::Native)
        .then(|| azurite::find_or_install(workspace));
    for kind in kinds {
        match run_kind(workspace, kind, filter, emulator.as_ref()) {
            Ok(of_kind) => {
                tally.passed += of_kind.passed;
                tally.failed += of_kind.failed;
            }
            Err(failure) => {
                eprintln!("\nerror: {failure}");
                tally.failed += 1;
            }
        }
    }
    if let Some(emulator) = &emulator {
        println!("\n{}", held_against(emulator));
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if tally.failed == 0 {
        Ok(())
    } else {
        Err(Failure::TestsFailed)
    }
}

fn parse(arguments: &[String]) -> Result<(Vec<Kind>, &[String]), Failure> {
    let Some((first, rest)) = arguments.split_first() else {
        return Ok((ALL.to_vec(), &[]));
    };
    let kind = match first.as_str() {
        "native" => Kind::Native,
        "browser" => Kind::Browser,
        "e2e" => Kind::EndToEnd,
        unknown => {
            return Err(Failure::Usage {
                problem: format!("there is no kind of tests called `{unknown}`"),
                usage: USAGE,
            });
        }
    };
    Ok((vec![kind], rest))
}

/// Whether signatures were held against the emulator of Azure Storage, in one line.
fn held_against(emulator: &Result<PathBuf, String>) -> String {
    match emulator {
        Ok(folder) => format!(
            "Signatures were held against Azurite in {}",
            folder.display()
        ),
        Err(why) => {
            format!("Skipped: signatures were not held against Azurite, because {why}")
        }
    }
}

fn run_kind(
    workspace: &Workspace,
    kind: Kind,
    filter: &[String],
    emulator: Option<&Result<PathBuf, String>>,
) -> Result<Tally, Failure> {
    match kind {
        Kind::Native => {
            announce("Native tests");
            let mut command = workspace.cargo();
            command.args(["test", "--workspace", "--no-fail-fast"]);
            if let Some(Ok(folder)) = emulator {
                command.env(azurite::VARIABLE, folder);
            }
            count(command.arg("--").args(filter))
        }
        Kind::Browser => {
            let toolbox = Toolbox::for_browser_tests(workspace)?;
            let browser = Browser::find_or_install(workspace)?;
            announce(&format!("Tests in the browser: {}", browser.describe()));
            let mut command = workspace.cargo();
            command
                .args(["test", "--workspace", "--no-fail-fast", "--test", "browser"])
                .args(["--target", WASM_TARGET]);
            toolbox.equip(&mut command);
            browser.equip_test_runner(workspace, &mut command)?;
            count(command.arg("--").args(filter))
        }
        Kind::EndToEnd => {
            let browser = Browser::find_or_install(workspace)?;
            dist::dist(workspace, None)?;
            announce(&format!("End-to-end tests: {}", browser.describe()));
            let mut command = workspace.cargo();
            command.args(["test", "--package", "vouchsafe-e2e", "--test", "journeys"]);
            browser
                .equip_journeys(&mut command)
                .env("VOUCHSAFE_PAGE", workspace.path("dist"));
            count(command.arg("--").args(filter))
        }
    }
}

/// Runs a test command and adds up the results that it prints.
fn count(command: &mut Command) -> Result<Tally, Failure> {
    let mut tally = Tally::default();
    let succeeded = run_watched(command, |line| {
        if let Some(result) = result_in(line) {
            tally.passed += result.passed;
            tally.failed += result.failed;
        }
    })?;
    // What did not compile, or crashed, prints no result.
    if !succeeded && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}

/// The numbers in `test result: ok. 12 passed; 0 failed; 0 ignored; …`.
fn result_in(line: &str) -> Option<Tally> {
    let counts = line.strip_prefix("test result: ")?;
    let number_before = |word: &str| {
        counts
            .split([';', '.'])
            .find_map(|part| part.trim().strip_suffix(word)?.trim().parse().ok())
    };
    Some(Tally {
        passed: number_before("passed")?,
        failed: number_before("failed")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_both_test_runners_are_read() {
        let cases = [
            (
                "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.03s",
                Some((12, 0)),
            ),
            (
                "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out; finished in 0.10s",
                Some((3, 2)),
            ),
            ("test a_result ... ok", None),
        ];
        for (line, expected) in cases {
            let read = result_in(line).map(|tally| (tally.passed, tally.failed));
            assert_eq!(read, expected, "{line}");
        }
    }
    #[test]
    fn the_run_says_what_signatures_were_held_against() {
        let found = held_against(&Ok(PathBuf::from("bin")));
        assert_eq!(found, "Signatures were held against Azurite in bin");
        let missing = held_against(&Err("npm is not installed".to_owned()));
        assert_eq!(
            missing,
            "Skipped: signatures were not held against Azurite, because npm is not installed"
        );
    }
}
