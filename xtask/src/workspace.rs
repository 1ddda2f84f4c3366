//! Where is the repository, and what does it ask for?

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, at};
use crate::process;

/// The checkout that the command works on.
#[derive(Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// Finds the checkout from this package's own place in it, so that the
    /// commands work from any folder inside.
    pub(crate) fn locate() -> Result<Self, Failure> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package
            .parent()
            .map(Path::to_path_buf)
            .unwrap_or_else(|| package.clone());
        Ok(Self { root })
    }

    /// A path inside the checkout, its parts divided by `/`.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        relative
            .split('/')
            .fold(self.root.clone(), |path, part| path.join(part))
    }

    /// Where tools are installed. Ignored by git.
    pub(crate) fn tools(&self) -> PathBuf {
        self.path(".tools")
    }

    /// A command that runs at the root of the checkout.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = process::command(program);
        command.current_dir(&self.root);
        command
    }

    /// The cargo that started us, at the root of the checkout.
    pub(crate) fn cargo(&self) -> Command {
        self.command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// The version that Cargo.lock holds of a package.
    pub(crate) fn locked_version(&self, package: &'static str) -> Result<String, Failure> {
        let path = self.path("Cargo.lock");
        let text = fs::read_to_string(&path).map_err(at(&path))?;
        version_in_lockfile(&text, package).ok_or(Failure::NotInLockfile { package })
    }
}

fn version_in_lockfile(lockfile: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lockfile.lines();
    lines.find(|line| *line == name)?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_from_the_lockfile_by_the_whole_name() {
        let lockfile = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(
            version_in_lockfile(lockfile, "wasm-bindgen").as_deref(),
            Some("0.2.130")
        );
        assert_eq!(version_in_lockfile(lockfile, "wasm"), None);
    }
}
