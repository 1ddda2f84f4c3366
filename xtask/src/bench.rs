//! `cargo xtask bench`: a thousand nodes, beside React Flow and a hand-written
//! page; `cargo xtask bench access`: decisions in a browser; and
//! `cargo xtask bench guest`: a diagram in somebody's page, beside its peers.
//!
//! Not part of the tests: it takes minutes, and its figures are only worth
//! something on a machine that does nothing else. Where npm is missing, the
//! libraries are left out.

use std::fs;
use std::path::PathBuf;

use crate::browser::Browser;
use crate::dist;
use crate::failure::{Failure, at};
use crate::process::{self, announce, find_on_path};
use crate::recipes;
use crate::tools::{Toolbox, WASM_TARGET};
use crate::workspace::Workspace;

/// Where the sources of the peers are.
const SOURCES: &str = "tests/e2e/peers";

/// Measures decisions and the whole matrix in a browser, compiled as the release
/// page is: what takes a millisecond here takes longer there.
pub(crate) fn access(workspace: &Workspace) -> Result<(), Failure> {
    let toolbox = Toolbox::for_browser_tests(workspace)?;
    let browser = Browser::find_or_install(workspace)?;
    announce(&format!(
        "Measuring access in the browser: {}",
        browser.describe()
    ));
    let mut command = workspace.cargo();
    command
        .args(["test", "--release", "--package", "vouchsafe-model"])
        .args(["--bench", "access", "--target", WASM_TARGET]);
    toolbox.equip(&mut command);
    browser.equip_test_runner(workspace, &mut command)?;
    // The runner gives up after twenty seconds.
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "600");
    process::run(command.args(["--", "--nocapture"]))
}

/// Builds the release page and its peers, and measures all of them in turn.
pub(crate) fn bench(workspace: &Workspace) -> Result<(), Failure> {
    let browser = Browser::find_or_install(workspace)?;
    let build = dist::dist(workspace, None)?;
    let peers = peers(workspace, &["react-flow"])?;

    announce("Measuring, round by round");
    let mut command = workspace.cargo();
    command.args(["run", "--quiet", "--package", "vouchsafe-e2e"]);
    browser
        .equip_journeys(command.args(["--bin", "scale"]))
        .env("VOUCHSAFE_PAGE", workspace.path("dist"))
        .env("VOUCHSAFE_PEERS", &peers);
    process::run(&mut command)?;
    if let Some(remark) = build.remark() {
        println!("{remark}");
    }
    Ok(())
}

/// Builds the guest and its peers, and measures all of them in turn.
pub(crate) fn guest(workspace: &Workspace) -> Result<(), Failure> {
    let browser = Browser::find_or_install(workspace)?;
    let build = dist::guest(workspace)?;
    let peers = peers(workspace, &["react-flow", "jointjs"])?;
    let package = ["--quiet", "--release", "--package", "vouchsafe-cli"];
    process::run(workspace.cargo().arg("build").args(package))?;

    announce("Measuring, round by round");
    let mut command = workspace.cargo();
    command.args(["run", "--quiet", "--package", "vouchsafe-e2e"]);
    browser
        .equip_journeys(command.args(["--bin", "guest"]))
        .env("VOUCHSAFE_PAGE", workspace.path("dist"))
        .env("VOUCHSAFE_CLI", workspace.path("target/release/vouchsafe"))
        .env("VOUCHSAFE_PEERS", &peers);
    process::run(&mut command)?;
    if let Some(remark) = build.remark() {
        println!("{remark}");
    }
    Ok(())
}

/// The folder with the pages of the peers, those of the libraries bundled; without npm
/// these are left out.
fn peers(workspace: &Workspace, libraries: &[&str]) -> Result<PathBuf, Failure> {
    let peers = workspace.tools().join("bench");
    recipes::copy_folder(&workspace.path(SOURCES), &peers)?;
    let npm = find_on_path("npm");
    if npm.is_none() {
        println!(
            "npm is missing, so these are left out: {}",
            libraries.join(", ")
        );
    }
    for library in libraries {
        let folder = peers.join(library);
        let Some(npm) = &npm else {
            let page = folder.join("index.html");
            fs::remove_file(&page).map_err(at(&page))?;
            continue;
        };
        announce(&format!("Bundling {library}"));
        for arguments in [
            ["install", "--no-audit", "--no-fund"].as_slice(),
            ["run", "--silent", "bundle"].as_slice(),
        ] {
            let mut command = workspace.command(npm);
            process::run(command.current_dir(&folder).args(arguments))?;
        }
    }
    Ok(peers)
}
