//! `cargo xtask size`: what a visitor downloads, and how soon they see a diagram.

use crate::browser::Browser;
use crate::dist;
use crate::failure::Failure;
use crate::process::{self, announce};
use crate::workspace::Workspace;

/// Builds the release page and measures it.
pub(crate) fn size(workspace: &Workspace) -> Result<(), Failure> {
    let browser = Browser::find_or_install(workspace)?;
    let build = dist::dist(workspace, None)?;
    announce("Measuring the release page");
    let mut command = workspace.cargo();
    command.args([
        "run",
        "--quiet",
        "--package",
        "vouchsafe-e2e",
        "--bin",
        "measure",
    ]);
    browser
        .equip_journeys(&mut command)
        .env("VOUCHSAFE_PAGE", workspace.path("dist"));
    if build.remark().is_some() {
        command.env("VOUCHSAFE_NOT_OPTIMIZED", "1");
    }
    process::run(&mut command)?;
    if let Some(remark) = build.remark() {
        println!("{remark}");
    }
    Ok(())
}
