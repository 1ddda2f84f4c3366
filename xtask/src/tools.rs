//! Which tools does the build need, where are they, and how do they get here?
//!
//! Each tool is looked for on PATH first, then in `.tools`, in exactly the
//! version asked for; only then is it installed, always into `.tools`.

pub(crate) mod azurite;
mod optimizer;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) use optimizer::{Optimizer, find_or_install as optimizer};

use crate::failure::Failure;
use crate::process::{self, announce, answer, find_in, find_on_path};
use crate::workspace::Workspace;

/// What the app is compiled to.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

const TRUNK_VERSION: &str = "0.21.14";

/// The folders that hold the tools found, to be put before PATH.
#[derive(Debug)]
pub(crate) struct Toolbox {
    path: OsString,
}

impl Toolbox {
    /// Sets up all that a build of the app needs: the WebAssembly target,
    /// Trunk, and wasm-bindgen in the version of Cargo.lock.
    pub(crate) fn for_building(workspace: &Workspace) -> Result<Self, Failure> {
        wasm_target(workspace)?;
        let folders = vec![trunk(workspace)?, wasm_bindgen(workspace)?];
        Ok(Self::from_folders(folders))
    }

    /// Sets up all that tests in the browser need, the browser itself excepted.
    pub(crate) fn for_browser_tests(workspace: &Workspace) -> Result<Self, Failure> {
        wasm_target(workspace)?;
        Ok(Self::from_folders(vec![wasm_bindgen(workspace)?]))
    }

    /// Lets `command` find the tools, and Trunk never look for newer ones.
    pub(crate) fn equip<'command>(&self, command: &'command mut Command) -> &'command mut Command {
        // Trunk takes NO_COLOR for a switch and stops at `NO_COLOR=1`.
        if std::env::var_os("NO_COLOR").is_some() {
            command.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
        }
        command
            .env("PATH", &self.path)
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
    }

    fn from_folders(mut folders: Vec<PathBuf>) -> Self {
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        folders.extend(std::env::split_paths(&inherited));
        // A folder name with the list separator in it cannot be on PATH at
        // all; then the tools on PATH are all there is.
        let path = std::env::join_paths(folders).unwrap_or(inherited);
        Self { path }
    }
}

/// Adds the WebAssembly target to the Rust toolchain in use.
pub(crate) fn wasm_target(workspace: &Workspace) -> Result<(), Failure> {
    let libraries = answer(workspace.command("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        WASM_TARGET,
    ]));
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    if find_on_path("rustup").is_none() {
        return Err(Failure::NoWasmTarget {
            target: WASM_TARGET,
        });
    }
    announce("Adding the WebAssembly target to the Rust toolchain");
    process::run(
        workspace
            .command("rustup")
            .args(["target", "add", WASM_TARGET]),
    )
}

/// Adds a component that brings `cargo <component>` to the Rust toolchain.
pub(crate) fn cargo_component(
    workspace: &Workspace,
    component: &'static str,
    rustup_name: &str,
) -> Result<(), Failure> {
    if answer(workspace.cargo().args([component, "--version"])).is_some() {
        return Ok(());
    }
    if find_on_path("rustup").is_none() {
        return Err(Failure::NoComponent { component });
    }
    announce(&format!("Adding {rustup_name} to the Rust toolchain"));
    process::run(
        workspace
            .command("rustup")
            .args(["component", "add", rustup_name]),
    )
}

/// The folder of Trunk, which bundles the page.
fn trunk(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let is_right = |folder: &Path| has_version(folder, "trunk", TRUNK_VERSION);
    if let Some(folder) = find(workspace, is_right) {
        return Ok(folder);
    }
    // Without TLS and without the look for newer versions Trunk builds in half
    // the time; it has nothing to download, for it finds its tools on PATH.
    cargo_install(
        workspace,
        &format!("trunk@{TRUNK_VERSION}"),
        &["--locked", "--no-default-features"],
    )
}

/// The folder of wasm-bindgen and its test runner. Their format changes with
/// every release, so only the version of Cargo.lock will do.
fn wasm_bindgen(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let version = workspace.locked_version("wasm-bindgen")?;
    let is_right = |folder: &Path| {
        has_version(folder, "wasm-bindgen", &version)
            && find_in(folder, "wasm-bindgen-test-runner").is_some()
    };
    if let Some(folder) = find(workspace, is_right) {
        return Ok(folder);
    }
    // Not `--locked`: the lockfile published with 0.2.130 does not resolve.
    cargo_install(workspace, &format!("wasm-bindgen-cli@{version}"), &[])
}

/// The first folder, of those on PATH and then our own, for which `is_right`.
fn find(workspace: &Workspace, is_right: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain([workspace.tools().join("bin")])
        .find(|folder| is_right(folder))
}

fn has_version(folder: &Path, program: &str, version: &str) -> bool {
    find_in(folder, program)
        .and_then(|path| answer(process::command(path).arg("--version")))
        .is_some_and(|text| text.split_whitespace().nth(1) == Some(version))
}

/// Builds a tool from its published source into `.tools` and returns its folder.
fn cargo_install(
    workspace: &Workspace,
    package: &str,
    options: &[&str],
) -> Result<PathBuf, Failure> {
    announce(&format!(
        "Building {package} into .tools, once (some minutes)"
    ));
    let tools = workspace.tools();
    let mut command = workspace.cargo();
    command
        .args(["install", package])
        .args(options)
        .arg("--root")
        .arg(&tools)
        // Shared, so that what two tools have in common is compiled once.
        .arg("--target-dir")
        .arg(tools.join("target"));
    // These tools run for a second or two; what counts is the time to build
    // them, which with their own settings (whole-program optimization) is many
    // times as long.
    for (setting, value) in [
        ("OPT_LEVEL", "0"),
        ("LTO", "off"),
        ("CODEGEN_UNITS", "256"),
        ("DEBUG", "0"),
    ] {
        command.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
    }
    process::run(&mut command).map_err(|failure| Failure::CannotInstall {
        tool: package.to_owned(),
        reason: failure.to_string(),
        help: "It is built from source: that takes a C compiler and a network connection.",
    })?;
    Ok(tools.join("bin"))
}
