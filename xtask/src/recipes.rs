//! `cargo xtask recipes`: diagrams in sites of other makers, built and walked through in a browser.
//!
//! The sites are those of `docs/recipes`, built as `docs/embed.md` says. What takes a tool that is not there is skipped,
//! and said. Not part of the tests: the makers of sites come from the network and change.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::browser::Browser;
use crate::dist;
use crate::failure::{Failure, at};
use crate::process::{self, announce, find_on_path};
use crate::workspace::Workspace;

/// Where the sites are, and their diagrams beside them.
const SOURCES: &str = "docs/recipes";

/// What a site needs of the guest: the element, and what it loads.
const PLAYER: [&str; 2] = ["vouchsafe-diagram.js", "player-"];

/// Builds every site for which there is a tool, and walks through all of them.
pub(crate) fn recipes(workspace: &Workspace) -> Result<(), Failure> {
    dist::guest(workspace)?;
    process::run(workspace.cargo().args([
        "build",
        "--quiet",
        "--package",
        "vouchsafe-cli",
        "--package",
        "vouchsafe-mdbook",
    ]))?;
    let kitchen = Kitchen {
        workspace,
        folder: workspace.path("target/xtask/recipes"),
        guest: workspace.path("dist/embed"),
    };
    copy_folder(&workspace.path(SOURCES), &kitchen.folder)?;

    let built = [
        ("mdbook", kitchen.mdbook()?),
        ("mkdocs", kitchen.mkdocs()?),
        ("docusaurus", kitchen.docusaurus()?),
    ];
    let sites = built
        .iter()
        .filter_map(|(name, site)| Some((name, site.as_ref()?)));
    let arguments: Vec<OsString> = sites
        .flat_map(|(name, site)| [OsString::from(name), site.clone().into_os_string()])
        .collect();
    if arguments.is_empty() {
        println!("\nNo site was built, so there is nothing to walk through");
        return Ok(());
    }
    let browser = Browser::find_or_install(workspace)?;
    announce(&format!(
        "Walking through the sites: {}",
        browser.describe()
    ));
    let mut command = workspace.cargo();
    command.args(["run", "--quiet", "--package", "vouchsafe-e2e"]);
    browser
        .equip_journeys(command.args(["--bin", "recipes", "--"]).args(arguments))
        .env("VOUCHSAFE_PAGE", &kitchen.folder);
    process::run(&mut command)
}

/// Where the sites are built.
struct Kitchen<'a> {
    workspace: &'a Workspace,
    folder: PathBuf,
    guest: PathBuf,
}

impl Kitchen<'_> {
    fn mdbook(&self) -> Result<Option<PathBuf>, Failure> {
        let Some(mdbook) = tool("mdbook", "cargo install mdbook") else {
            return Ok(None);
        };
        let site = self.folder.join("mdbook");
        let mut install = self.ours("mdbook-vouchsafe");
        install
            .arg("install")
            .arg(&site)
            .arg("--from")
            .arg(&self.guest);
        process::run(&mut install)?;
        // mdBook looks for its preprocessors there.
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = [self.programs()]
            .into_iter()
            .chain(std::env::split_paths(&path));
        let path = std::env::join_paths(folders).unwrap_or_default();
        let mut build = self.workspace.command(mdbook);
        process::run(build.current_dir(&site).arg("build").env("PATH", path))?;
        Ok(Some(site.join("book")))
    }

    fn mkdocs(&self) -> Result<Option<PathBuf>, Failure> {
        let Some(mkdocs) = tool(
            "mkdocs",
            "pip install -r docs/recipes/mkdocs/requirements.txt",
        ) else {
            return Ok(None);
        };
        let site = self.folder.join("mkdocs");
        self.write_diagrams("block", &site.join("blocks"))?;
        self.copy_player(&site.join("docs/vouchsafe"))?;
        let mut build = self.workspace.command(mkdocs);
        build
            .current_dir(&site)
            .args(["build", "--quiet", "--strict"]);
        process::run(&mut build)?;
        Ok(Some(site.join("site")))
    }

    fn docusaurus(&self) -> Result<Option<PathBuf>, Failure> {
        let Some(npm) = tool("npm", "it comes with Node.js") else {
            return Ok(None);
        };
        let site = self.folder.join("docusaurus");
        let diagrams = site.join("static/diagrams");
        self.write_diagrams("recording", &diagrams)?;
        for (name, path) in self.diagrams()? {
            let mut render = self.ours("vouchsafe");
            render
                .arg("render")
                .arg(path)
                .args(["--theme", "auto", "-o"]);
            process::run(render.arg(diagrams.join(format!("{name}.svg"))))?;
        }
        self.copy_player(&site.join("static/vouchsafe"))?;
        for arguments in [
            ["install", "--no-audit", "--no-fund"].as_slice(),
            ["run", "--silent", "build"].as_slice(),
        ] {
            let mut command = self.workspace.command(&npm);
            command.env("DOCUSAURUS_NO_TELEMETRY", "1");
            process::run(command.current_dir(&site).args(arguments))?;
        }
        Ok(Some(site.join("build")))
    }

    /// Where this repository's programs are.
    fn programs(&self) -> PathBuf {
        self.workspace.path("target/debug")
    }

    fn ours(&self, program: &str) -> Command {
        self.workspace.command(self.programs().join(program))
    }

    /// The diagrams of the sites, by name.
    fn diagrams(&self) -> Result<Vec<(String, PathBuf)>, Failure> {
        let folder = self.folder.join("diagrams");
        let mut found = Vec::new();
        for entry in fs::read_dir(&folder).map_err(at(&folder))? {
            let path = entry.map_err(at(&folder))?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if let Some(name) = name.strip_suffix(".vouchsafe.json") {
                found.push((name.to_owned(), path.clone()));
            }
        }
        found.sort();
        Ok(found)
    }

    fn write_diagrams(&self, format: &str, into: &Path) -> Result<(), Failure> {
        fs::create_dir_all(into).map_err(at(into))?;
        let mut command = self.ours("vouchsafe");
        command
            .args(["embed", "--format", format, "--into"])
            .arg(into);
        let paths = self.diagrams()?.into_iter().map(|(_, path)| path);
        process::run(command.args(paths))
    }

    fn copy_player(&self, into: &Path) -> Result<(), Failure> {
        fs::create_dir_all(into).map_err(at(into))?;
        for entry in fs::read_dir(&self.guest).map_err(at(&self.guest))? {
            let path = entry.map_err(at(&self.guest))?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if PLAYER.iter().any(|part| name.starts_with(part)) {
                fs::copy(&path, into.join(name.as_ref())).map_err(at(&path))?;
            }
        }
        Ok(())
    }
}

/// A program on PATH; where it is missing, its site is skipped.
fn tool(name: &str, help: &str) -> Option<PathBuf> {
    let found = find_on_path(name);
    match found {
        Some(_) => announce(&format!("Building the site of {name}")),
        None => println!("\n{name} is not there, so its site is skipped ({help})"),
    }
    found
}

/// Copies what is in a folder, over what is there already.
pub(crate) fn copy_folder(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to).map_err(at(to))?;
    for entry in fs::read_dir(from).map_err(at(from))? {
        let path = entry.map_err(at(from))?.path();
        let Some(name) = path.file_name() else {
            continue;
        };
        let goal = to.join(name);
        if path.is_dir() {
            copy_folder(&path, &goal)?;
        } else {
            fs::copy(&path, &goal).map_err(at(&goal))?;
        }
    }
    Ok(())
}
