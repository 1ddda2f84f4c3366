//! `cargo xtask dist`: the release page, a folder for any static host.

use std::fs;
use std::path::{Path, PathBuf};

use crate::digest;
use crate::embed;
use crate::failure::{Failure, at};
use crate::process::{self, announce};
use crate::release_page::{self, Files};
use crate::tools::{self, Toolbox};
use crate::workspace::Workspace;

/// The WebAssembly features that rustc emits without being asked; wasm-opt
/// refuses code that uses features it was not told of.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

const PASSES: [&str; 3] = ["-Oz", "--strip-debug", "--strip-producers"];

/// The folder of the stories' pages in the release page.
const STORY_PAGES: &str = "stories/";

/// The folder of the guest in the release page.
const GUEST: &str = "embed";

/// What was built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Build {
    /// Through wasm-opt: this is what is published.
    Optimized,
    /// Works, but is larger than what is published.
    NotOptimized,
}

impl Build {
    /// What people must know beside any number measured on this build.
    pub(crate) fn remark(self) -> Option<&'static str> {
        match self {
            Self::Optimized => None,
            Self::NotOptimized => {
                Some("not optimized: wasm-opt is missing or failed, so the size is not comparable")
            }
        }
    }
}

/// Builds the release page into `dist/`. `site` is where it will be served, if that is known.
pub(crate) fn dist(workspace: &Workspace, site: Option<&str>) -> Result<Build, Failure> {
    let toolbox = Toolbox::for_building(workspace)?;
    let optimizer = tools::optimizer(workspace);

    announce("Building the release page");
    let staged = workspace.path("target/xtask/page");
    fs::create_dir_all(&staged).map_err(at(&staged))?;
    process::run(
        toolbox
            .equip(&mut workspace.command("trunk"))
            .args(["build", "index.html", "--release", "--locked"])
            // Trunk warns that it cannot minify the exports of wasm-bindgen.
            .args(["--log", "error"])
            .arg("--dist")
            .arg(&staged),
    )?;
    let mut files = Files::new();
    read_folder(&staged, "", &mut files)?;

    let mut build = Build::Optimized;
    for (path, bytes) in &mut files {
        if path.ends_with(".wasm") {
            match optimizer
                .as_ref()
                .and_then(|found| optimize(workspace, found, bytes))
            {
                Some(optimized) => *bytes = optimized,
                None => build = Build::NotOptimized,
            }
        }
    }

    let mut finished = release_page::finish(files)?;
    release_page::name_story_pages(&mut finished, STORY_PAGES)?;
    let (guest, guest_build) = embed::files(workspace, &toolbox, optimizer.as_ref())?;
    if guest_build == Build::NotOptimized {
        build = Build::NotOptimized;
    }
    finished.extend(
        guest
            .into_iter()
            .map(|(path, bytes)| (format!("{GUEST}/{path}"), bytes)),
    );

    let folder = workspace.path("dist");
    write_folder(&folder, &finished)?;
    record_stories(workspace, &folder.join(GUEST))?;
    write_story_pages(workspace, &folder, site)?;
    println!("\nThe release page is in {}", folder.display());
    if let Some(remark) = build.remark() {
        println!("{remark}");
    }
    Ok(build)
}

/// Builds the guest alone, into its folder of the release page.
pub(crate) fn guest(workspace: &Workspace) -> Result<Build, Failure> {
    let toolbox = Toolbox::for_building(workspace)?;
    let optimizer = tools::optimizer(workspace);
    let (files, build) = embed::files(workspace, &toolbox, optimizer.as_ref())?;
    let folder = workspace.path("dist").join(GUEST);
    write_folder(&folder, &files)?;
    record_stories(workspace, &folder)?;
    println!("\nThe guest is in {}", folder.display());
    if let Some(remark) = build.remark() {
        println!("{remark}");
    }
    Ok(build)
}

/// Records the stories that come along, for guests.
fn record_stories(workspace: &Workspace, folder: &Path) -> Result<(), Failure> {
    announce("Recording the stories that come along");
    let recordings = folder.join("stories");
    fs::create_dir_all(&recordings).map_err(at(&recordings))?;
    let mut command = workspace.cargo();
    command.args(["run", "--quiet", "--locked", "--package", "vouchsafe-cli"]);
    command.args(["--", "embed", "--format", "recording", "--into"]);
    command.arg(&recordings);
    process::run(command.args(stories(workspace)?))
}

/// Writes a page for each story that comes along.
fn write_story_pages(
    workspace: &Workspace,
    folder: &Path,
    site: Option<&str>,
) -> Result<(), Failure> {
    announce("Writing the pages of the stories");
    let mut command = workspace.cargo();
    command.args(["run", "--quiet", "--locked", "--package", "vouchsafe-cli"]);
    command.args(["--", "page", "--into"]).arg(folder);
    if let Some(site) = site {
        command.args(["--site", site]);
    }
    for code in ["es", "pt", "ja", "ko"] {
        let list = workspace.path(&format!("static/data/stories.{code}.txt"));
        command
            .arg("--in")
            .arg(format!("{code}={}", list.display()));
    }
    process::run(command.args(stories(workspace)?))
}

/// The stories that come along, in their order.
fn stories(workspace: &Workspace) -> Result<Vec<PathBuf>, Failure> {
    let stories = workspace.path("static/stories");
    let mut paths = Vec::new();
    for entry in fs::read_dir(&stories).map_err(at(&stories))? {
        let path = entry.map_err(at(&stories))?.path();
        if path.to_string_lossy().ends_with(".vouchsafe.json") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// Runs wasm-opt, or takes what it made of the same bytes before: it takes
/// longer than the rest of a build in which nothing changed.
pub(crate) fn optimize(
    workspace: &Workspace,
    optimizer: &tools::Optimizer,
    bytes: &[u8],
) -> Option<Vec<u8>> {
    announce(&format!("Optimizing with wasm-opt {}", optimizer.version()));
    let folder = workspace.path("target/xtask/wasm-opt");
    fs::create_dir_all(&folder).ok()?;
    let settings = format!("{FEATURES:?}{PASSES:?}{}", optimizer.version());
    let name = digest::for_name(&[settings.as_bytes(), bytes].concat());
    let input = folder.join(format!("{name}-in.wasm"));
    let partial = folder.join(format!("{name}-partial.wasm"));
    let output = folder.join(format!("{name}.wasm"));
    if !output.is_file() {
        fs::write(&input, bytes).ok()?;
        let ran = process::run(
            optimizer
                .command()
                .arg(&input)
                .args(FEATURES)
                .args(PASSES)
                .arg("-o")
                .arg(&partial),
        );
        let _ = fs::remove_file(&input);
        if let Err(failure) = ran {
            println!("{failure}");
            return None;
        }
        // Renamed only when whole, so that an interrupted run is not believed.
        fs::rename(&partial, &output).ok()?;
    }
    let optimized = fs::read(&output).ok()?;
    println!("{} bytes before, {} after", bytes.len(), optimized.len());
    Some(optimized)
}

fn read_folder(folder: &Path, prefix: &str, files: &mut Files) -> Result<(), Failure> {
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            // Trunk's own workshop, left behind when a build is interrupted.
            if name != ".stage" {
                read_folder(&path, &format!("{prefix}{name}/"), files)?;
            }
        } else {
            let bytes = fs::read(&path).map_err(at(&path))?;
            files.insert(format!("{prefix}{name}"), bytes);
        }
    }
    Ok(())
}

fn write_folder(folder: &Path, files: &Files) -> Result<(), Failure> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(at(folder))?;
    }
    for (path, bytes) in files {
        let path = path
            .split('/')
            .fold(folder.to_owned(), |path, part| path.join(part));
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(at(parent))?;
        }
        fs::write(&path, bytes).map_err(at(&path))?;
    }
    Ok(())
}
