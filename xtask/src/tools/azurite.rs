//! Azurite, the emulator of Azure Storage against which signatures are held.
//!
//! It runs in Node.js, which is not ours to install. Where it can not be had, the tests
//! go on without it, and say so.

use std::path::{Path, PathBuf};

use crate::process::{self, announce, find_in, find_on_path};
use crate::workspace::Workspace;

const VERSION: &str = "3.35.0";

/// The emulators of the services, as programs.
const PROGRAMS: [&str; 3] = ["azurite-blob", "azurite-queue", "azurite-table"];

/// The variable in which the tests look for the folder of the programs.
pub(crate) const VARIABLE: &str = "AZURITE_BIN";

/// The folder with the emulators, or why there is none.
pub(crate) fn find_or_install(workspace: &Workspace) -> Result<PathBuf, String> {
    if let Some(folder) = std::env::var_os(VARIABLE) {
        return Ok(PathBuf::from(folder));
    }
    let folder = workspace.path(".tools/azurite/node_modules/.bin");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let known = std::env::split_paths(&path).chain([folder.clone()]);
    if let Some(found) = known.into_iter().find(|it| has_all(it)) {
        return Ok(found);
    }
    if find_on_path("node").is_none() {
        return Err("Node.js is not installed".to_owned());
    }
    let Some(npm) = find_on_path("npm") else {
        return Err("npm is not installed".to_owned());
    };
    announce(&format!("Fetching Azurite {VERSION} into .tools, once"));
    let mut command = workspace.command(npm);
    command
        .args(["install", "--no-audit", "--no-fund", "--loglevel", "error"])
        .arg("--prefix")
        .arg(workspace.path(".tools/azurite"))
        .arg(format!("azurite@{VERSION}"));
    match process::run(&mut command) {
        Ok(()) if has_all(&folder) => Ok(folder),
        Ok(()) => Err(format!("Azurite {VERSION} brought other programs")),
        Err(failure) => Err(format!("Azurite could not be fetched: {failure}")),
    }
}

fn has_all(folder: &Path) -> bool {
    PROGRAMS.iter().all(|it| find_in(folder, it).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_has_all_programs_or_is_none() {
        let folder = std::env::temp_dir().join(format!("azurite-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        for program in PROGRAMS {
            assert!(!has_all(&folder));
            std::fs::write(folder.join(program), "").unwrap();
        }
        let found = has_all(&folder);
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(found);
    }
}
