//! The built command, run as a person runs it.

#![expect(
    clippy::expect_used,
    reason = "a test stops where something does not hold"
)]

mod access;
mod advise;
mod check;
mod embed;
mod link;
mod page;
mod render;
mod tell;
mod trace;

use std::process::Command;

/// What one run printed, and how it ended.
struct Run {
    status: Option<i32>,
    stdout: String,
    stderr: String,
}

fn vouchsafe(arguments: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_vouchsafe"))
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases"))
        .args(arguments)
        .output()
        .expect("the command can be run");
    Run {
        status: output.status.code(),
        stdout: String::from_utf8(output.stdout).expect("text"),
        stderr: String::from_utf8(output.stderr).expect("text"),
    }
}

#[test]
fn help_names_every_command_and_goes_to_standard_output() {
    for arguments in [["--help"], ["-h"]] {
        let run = vouchsafe(&arguments);
        assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
        assert!(run.stdout.contains("Usage: vouchsafe COMMAND"));
        assert!(run.stdout.contains("  access  "));
    }
    let run = vouchsafe(&["access", "--help"]);
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    assert!(
        run.stdout
            .contains("Usage: vouchsafe access [OPTIONS] CASE.json...")
    );
}

#[test]
fn the_version_is_that_of_the_package() {
    let run = vouchsafe(&["--version"]);
    let expected = format!("vouchsafe {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!((run.status, run.stdout), (Some(0), expected));
}

#[test]
fn arguments_that_make_no_sense_are_refused_with_a_hint() {
    for (arguments, complaint) in [
        (
            &[][..],
            "error: a command is missing; see `vouchsafe --help`\n",
        ),
        (
            &["acess"],
            "error: there is no command `acess`; see `vouchsafe --help`\n",
        ),
        (
            &["--frobnicate"],
            "error: unknown option `--frobnicate`; see `vouchsafe --help`\n",
        ),
        (
            &["access"],
            "error: a case file is missing; see `vouchsafe access --help`\n",
        ),
        (
            &["access", "-x", "as_expected.json"],
            "error: unknown option `-x`; see `vouchsafe access --help`\n",
        ),
    ] {
        let run = vouchsafe(arguments);
        assert_eq!(run.status, Some(2), "{arguments:?}");
        assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", complaint));
    }
}
