//! How are other programs run? Announced, with a clean environment, and with
//! failures that name the whole command.

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::Failure;

/// A command for `program` that does not inherit what `cargo run` set for this
/// very process: build scripts that watch those variables would run again each
/// time a person changes between `cargo` and `cargo xtask`.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars_os() {
        let Some(text) = name.to_str() else { continue };
        let set_by_cargo_run = text.starts_with("CARGO_PKG_")
            || text.starts_with("CARGO_MANIFEST_")
            || text.starts_with("CARGO_BIN_")
            || text.starts_with("CARGO_CRATE_");
        if set_by_cargo_run {
            command.env_remove(&name);
        }
    }
    command
}

/// Says what happens next.
pub(crate) fn announce(what: &str) {
    println!("\n── {what}");
    // Children write to the same place, so this must be out before they start.
    let _ = io::stdout().flush();
}

/// Runs a command to its end; its output goes where ours goes.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command
        .status()
        .map_err(|source| cannot_start(command, source))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::CommandFailed {
            command: describe(command),
            status: status.to_string(),
        })
    }
}

/// Runs a command, passes on its standard output line by line as it comes, and
/// shows each line to `watch`. Returns whether the command succeeded.
pub(crate) fn run_watched(
    command: &mut Command,
    mut watch: impl FnMut(&str),
) -> Result<bool, Failure> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|source| cannot_start(command, source))?;
    if let Some(stdout) = child.stdout.take() {
        let mut reader = BufReader::new(stdout);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).unwrap_or(0) > 0 {
            let _ = io::stdout().write_all(&line);
            let _ = io::stdout().flush();
            watch(String::from_utf8_lossy(&line).trim_end());
            line.clear();
        }
    }
    let status = child
        .wait()
        .map_err(|source| cannot_start(command, source))?;
    Ok(status.success())
}

/// The standard output of a command that succeeds; `None` where it cannot be
/// started or fails. For asking a program for its version.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Where `program` is on this process's PATH.
pub(crate) fn find_on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).find_map(|folder| find_in(&folder, program))
}

/// Where `program` is in `folder`, with the endings that Windows gives to programs.
pub(crate) fn find_in(folder: &Path, program: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd", ""]
    } else {
        &[""]
    };
    endings
        .iter()
        .map(|ending| folder.join(format!("{program}{ending}")))
        .find(|candidate| candidate.is_file())
}

fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![
        program
            .file_name()
            .unwrap_or(program.as_os_str())
            .to_string_lossy()
            .into_owned(),
    ];
    words.extend(
        command
            .get_args()
            .map(|argument| argument.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

fn cannot_start(command: &Command, source: io::Error) -> Failure {
    Failure::CannotStart {
        program: command.get_program().to_string_lossy().into_owned(),
        help: "Is it installed, and on PATH?",
        source,
    }
}
