//! `cargo xtask roles`: the file with all built-in roles, made anew from what
//! Azure prints.
//!
//! What is read and written is the matter of the model; only the files are named
//! here.

use crate::failure::Failure;
use crate::process::{self, announce};
use crate::workspace::Workspace;

/// The file of the project.
const FILE: &str = "static/data/built-in-roles.json";

/// Reads what `az role definition list` printed into a file, and writes it into
/// the file of the project.
pub(crate) fn roles(workspace: &Workspace, printed: &str) -> Result<(), Failure> {
    // It may be named from any folder of the project; cargo runs at its root.
    let printed = std::path::absolute(printed).map_err(crate::failure::at(printed.as_ref()))?;
    announce("Making the list of built-in roles anew");
    let mut command = workspace.cargo();
    command.args(["run", "--quiet", "--package", "vouchsafe-cli"]);
    command.args(["--example", "built-in-roles", "--"]);
    process::run(command.arg(printed).arg(workspace.path(FILE)))
}
