//! `cargo xtask check`: formatting, lints and documentation, as errors.

use std::process::Command;

use crate::failure::Failure;
use crate::process::{self, announce};
use crate::tools::{self, WASM_TARGET};
use crate::workspace::Workspace;

/// Runs every check, so that one run shows all that is wrong.
pub(crate) fn check(workspace: &Workspace) -> Result<(), Failure> {
    tools::cargo_component(workspace, "fmt", "rustfmt")?;
    tools::cargo_component(workspace, "clippy", "clippy")?;
    tools::wasm_target(workspace)?;

    let cargo = |arguments: &[&str]| {
        let mut command = workspace.cargo();
        command.args(arguments);
        command
    };
    let mut documentation = cargo(&["doc", "--workspace", "--no-deps"]);
    documentation.env("RUSTDOCFLAGS", "-D warnings");

    let checks: [(&str, Command); 5] = [
        ("formatting", cargo(&["fmt", "--all", "--check"])),
        (
            "lints",
            cargo(&[
                "clippy",
                "--workspace",
                "--all-targets",
                "--",
                "-D",
                "warnings",
            ]),
        ),
        (
            // Left out of `--all-targets`, for they need a browser to run.
            "lints of the end-to-end tests",
            cargo(&[
                "clippy",
                "--package",
                "vouchsafe-e2e",
                "--test",
                "journeys",
                "--",
                "-D",
                "warnings",
            ]),
        ),
        (
            "lints of the app for the browser",
            cargo(&[
                "clippy",
                "--package",
                "vouchsafe-app",
                "--lib",
                "--bins",
                "--test",
                "browser",
                "--target",
                WASM_TARGET,
                "--",
                "-D",
                "warnings",
            ]),
        ),
        ("documentation", documentation),
    ];

    let mut failed: Vec<&str> = Vec::new();
    for (name, mut command) in checks {
        announce(&format!("Checking {name}"));
        if let Err(failure) = process::run(&mut command) {
            eprintln!("\nerror: {failure}");
            failed.push(name);
        }
    }
    if failed.is_empty() {
        println!("\nall checks passed");
        Ok(())
    } else {
        Err(Failure::ChecksFailed(failed.len(), failed.join(", ")))
    }
}
