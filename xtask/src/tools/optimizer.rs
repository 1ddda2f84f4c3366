//! Where is wasm-opt, which makes the release smaller?
//!
//! A release without it works all the same, so nothing here is an error: a
//! missing optimizer is said plainly and done without.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{self, announce, answer, find_on_path};
use crate::workspace::Workspace;

/// Older ones do not know every WebAssembly feature that rustc now emits. That
/// rules out Debian's (108) and the `wasm-opt` crate (116), which stops at
/// `table.fill`, so building it from source is not tried.
const OLDEST_USABLE: u32 = 122;

/// The npm package of the makers, which holds wasm-opt for every platform.
const NPM_PACKAGE: &str = "binaryen@132.0.0";

/// A wasm-opt that can be run.
#[derive(Debug)]
pub(crate) struct Optimizer {
    kind: Kind,
    version: u32,
}

#[derive(Debug)]
enum Kind {
    Program(PathBuf),
    /// The makers' npm package: wasm-opt as a script for Node.js.
    Script {
        node: PathBuf,
        script: PathBuf,
    },
}

impl Kind {
    fn command(&self) -> Command {
        match self {
            Self::Program(path) => process::command(path),
            Self::Script { node, script } => {
                let mut command = process::command(node);
                command.arg(script);
                command
            }
        }
    }
}

impl Optimizer {
    /// The start of a command, to which arguments of wasm-opt are added.
    pub(crate) fn command(&self) -> Command {
        self.kind.command()
    }

    /// The version number of Binaryen.
    pub(crate) fn version(&self) -> u32 {
        self.version
    }

    /// `None` where the program does not run or is too old.
    fn usable(kind: Kind) -> Option<Self> {
        let version = version_in(&answer(kind.command().arg("--version"))?)?;
        (version >= OLDEST_USABLE).then_some(Self { kind, version })
    }
}

/// Finds wasm-opt on PATH or in `.tools`, or else installs it there with npm.
pub(crate) fn find_or_install(workspace: &Workspace) -> Option<Optimizer> {
    let tools = workspace.tools();
    find_on_path("wasm-opt")
        .and_then(|path| Optimizer::usable(Kind::Program(path)))
        .or_else(|| installed_script(&tools))
        .or_else(|| install_with_npm(workspace, &tools))
}

fn installed_script(tools: &Path) -> Option<Optimizer> {
    let script = tools.join("node_modules/binaryen/bin/wasm-opt");
    let node = find_on_path("node")?;
    script
        .is_file()
        .then_some(Kind::Script { node, script })
        .and_then(Optimizer::usable)
}

fn install_with_npm(workspace: &Workspace, tools: &Path) -> Option<Optimizer> {
    let npm = find_on_path("npm")?;
    announce(&format!("Installing {NPM_PACKAGE} into .tools with npm"));
    // npm looks upwards for a project unless the folder exists already.
    std::fs::create_dir_all(tools).ok()?;
    let installed = process::run(
        workspace
            .command(npm)
            .args(["install", NPM_PACKAGE, "--prefix"])
            .arg(tools)
            .args(["--no-save", "--no-audit", "--no-fund", "--ignore-scripts"]),
    );
    match installed {
        Ok(()) => installed_script(tools),
        Err(failure) => {
            println!("npm could not install {NPM_PACKAGE}: {failure}");
            None
        }
    }
}

/// The number in `wasm-opt version 132 (version_132)`.
fn version_in(text: &str) -> Option<u32> {
    let mut words = text.split_whitespace();
    words.find(|word| *word == "version")?;
    words.next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_number_after_the_word() {
        assert_eq!(version_in("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(version_in("wasm-opt version 108"), Some(108));
        assert_eq!(version_in("something else"), None);
    }
}
