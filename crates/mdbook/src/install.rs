//! How does the player get into a book?
//!
//! It is copied into the book's sources, from where mdBook copies it into every build, and a script of two lines is
//! named in `book.toml`, which loads it on pages that have a diagram, and on no others.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;
use thiserror::Error;
use toml_edit::{Array, DocumentMut, Item, Table, TomlError, value};

/// The folder of the player in the book's sources.
pub(crate) const GUEST: &str = "vouchsafe";

/// The script that every page loads, beside `book.toml`.
const LOADER: &str = "vouchsafe.js";

/// mdBook may rename the script, but leaves it beside the pages' folders.
const LOADER_TEXT: &str = "\
// Loads the player of Vouchsafe on pages that have a diagram. Written by `mdbook-vouchsafe install`.
if (document.querySelector(\"vouchsafe-diagram\")) import(new URL(\"vouchsafe/vouchsafe-diagram.js\", document.currentScript.src));
";

/// The file of the guest that has the custom element.
const ELEMENT: &str = "vouchsafe-diagram.js";

/// What the names of the player's other files begin with.
const PLAYER: &str = "player-";

/// What is to be installed.
#[derive(Debug)]
pub(crate) struct Wanted {
    /// The folder of the book.
    pub(crate) book: PathBuf,
    /// The folder of the guest; `None`: where a build of the repository leaves it.
    pub(crate) from: Option<PathBuf>,
    /// Whether the stories that come along are wanted, too.
    pub(crate) with_stories: bool,
}

/// Why the player is not in the book.
#[derive(Debug, Error)]
pub(crate) enum InstallError {
    #[error(
        "{} has no {ELEMENT}; say where the folder `embed` of a release is: --from FOLDER", .0.display()
    )]
    NoGuest(PathBuf),
    #[error("{} has no stories; take the folder `embed` of a whole release", .0.display())]
    NoStories(PathBuf),
    #[error("{} has no book.toml; name the folder of a book: mdbook-vouchsafe install BOOK", .0.display())]
    NoBook(PathBuf),
    #[error("{} can't be read: {error}", .path.display())]
    Toml {
        path: PathBuf,
        error: Box<TomlError>,
    },
    #[error("{}: `{what}` is no {kind}; mend it first", .path.display())]
    Shape {
        path: PathBuf,
        what: &'static str,
        kind: &'static str,
    },
    #[error("{}: {error}", .path.display())]
    File { path: PathBuf, error: io::Error },
}

/// Copies the player, and names it in `book.toml`. Gives what was done, in lines.
pub(crate) fn install(wanted: &Wanted) -> Result<String, InstallError> {
    let from = wanted.from.clone();
    let from = from.unwrap_or_else(|| Path::new("dist").join("embed"));
    if !from.join(ELEMENT).is_file() {
        return Err(InstallError::NoGuest(from));
    }
    let path = wanted.book.join("book.toml");
    if !path.is_file() {
        return Err(InstallError::NoBook(wanted.book.clone()));
    }
    let text = fs::read_to_string(&path).map_err(at(&path))?;
    let mut config: DocumentMut = text.parse().map_err(|error| InstallError::Toml {
        path: path.clone(),
        error: Box::new(error),
    })?;
    let shape = |(what, kind)| InstallError::Shape {
        path: path.clone(),
        what,
        kind,
    };
    name_in(&mut config).map_err(shape)?;

    let book = config.get("book").and_then(|book| book.get("src"));
    let sources = wanted
        .book
        .join(book.and_then(Item::as_str).unwrap_or("src"));
    let folder = sources.join(GUEST);
    copy_player(&from, &folder)?;
    if wanted.with_stories {
        let stories = from.join("stories");
        if !stories.is_dir() {
            return Err(InstallError::NoStories(from));
        }
        copy(&stories, &folder.join("stories"), |name| {
            name.ends_with(".json")
        })?;
    }
    let loader = wanted.book.join(LOADER);
    fs::write(&loader, LOADER_TEXT).map_err(at(&loader))?;
    fs::write(&path, config.to_string()).map_err(at(&path))?;
    Ok(format!(
        "The player is in {}.\n{} loads it on pages that have a diagram.\n{} names both.\n",
        folder.display(),
        loader.display(),
        path.display()
    ))
}

/// Whether all that a page needs is in the book with this configuration.
pub(crate) fn is_in(sources: &Path, config: &Value) -> bool {
    let scripts = config.pointer("/output/html/additional-js");
    let scripts = scripts.and_then(Value::as_array).into_iter().flatten();
    let mut scripts = scripts.filter_map(Value::as_str);
    scripts.any(|script| script == LOADER) && sources.join(GUEST).join(ELEMENT).is_file()
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> InstallError {
    let path = path.to_owned();
    move |error| InstallError::File { path, error }
}

/// Copies what a page loads. What an older release left there goes.
fn copy_player(from: &Path, into: &Path) -> Result<(), InstallError> {
    fs::create_dir_all(into).map_err(at(into))?;
    for entry in fs::read_dir(into).map_err(at(into))? {
        let entry = entry.map_err(at(into))?;
        if entry.file_name().to_string_lossy().starts_with(PLAYER) {
            fs::remove_file(entry.path()).map_err(at(&entry.path()))?;
        }
    }
    copy(from, into, |name| {
        name == ELEMENT || name.starts_with(PLAYER)
    })
}

fn copy(from: &Path, into: &Path, is_wanted: impl Fn(&str) -> bool) -> Result<(), InstallError> {
    fs::create_dir_all(into).map_err(at(into))?;
    for entry in fs::read_dir(from).map_err(at(from))? {
        let entry = entry.map_err(at(from))?;
        let name = entry.file_name();
        if is_wanted(&name.to_string_lossy()) {
            fs::copy(entry.path(), into.join(&name)).map_err(at(&entry.path()))?;
        }
    }
    Ok(())
}

/// Names preprocessor and script, where they are not named yet. An error says what is
/// not of the kind that mdBook takes.
fn name_in(config: &mut DocumentMut) -> Result<(), (&'static str, &'static str)> {
    let preprocessors = table(config.as_table_mut(), "preprocessor")?;
    let ours = table(preprocessors, "vouchsafe")?;
    if !ours.contains_key("command") {
        ours.insert("command", value("mdbook-vouchsafe"));
    }
    let html = table(table(config.as_table_mut(), "output")?, "html")?;
    let scripts = html
        .entry("additional-js")
        .or_insert_with(|| value(Array::new()));
    let scripts = scripts.as_array_mut().ok_or(("additional-js", "list"))?;
    if !scripts.iter().any(|it| it.as_str() == Some(LOADER)) {
        scripts.push(LOADER);
    }
    Ok(())
}

fn table<'t>(
    within: &'t mut Table,
    name: &'static str,
) -> Result<&'t mut Table, (&'static str, &'static str)> {
    let item = within.entry(name).or_insert_with(|| {
        let mut table = Table::new();
        // Only what has something of its own is written with a head.
        table.set_implicit(true);
        Item::Table(table)
    });
    item.as_table_mut().ok_or((name, "table"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Result<String, (&'static str, &'static str)> {
        let mut config: DocumentMut = text.parse().unwrap();
        name_in(&mut config)?;
        Ok(config.to_string())
    }

    #[test]
    fn a_book_is_told_once_and_keeps_what_it_said() {
        let once = named(
            "# Ours\n[book]\ntitle = \"A\" # short\n\n[output.html]\nadditional-js = [\"a.js\"]\n",
        )
        .unwrap();
        assert_eq!(
            once,
            "# Ours\n[book]\ntitle = \"A\" # short\n\n[output.html]\nadditional-js = [\"a.js\", \"vouchsafe.js\"]\n\n\
             [preprocessor.vouchsafe]\ncommand = \"mdbook-vouchsafe\"\n"
        );
        assert_eq!(named(&once).unwrap(), once);
        let fresh = named("[book]\n").unwrap();
        assert!(fresh.contains("[output.html]\nadditional-js = [\"vouchsafe.js\"]\n"));
        assert_eq!(named(&fresh).unwrap(), fresh);
    }

    #[test]
    fn a_command_of_ones_own_stays() {
        let text =
            "[preprocessor.vouchsafe]\ncommand = \"tools/mdbook-vouchsafe\"\non-error = \"warn\"\n";
        assert!(named(text).unwrap().starts_with(text));
    }

    #[test]
    fn what_mdbook_would_not_take_either_is_refused() {
        assert_eq!(named("output = 3\n"), Err(("output", "table")));
        let text = "[output.html]\nadditional-js = \"a.js\"\n";
        assert_eq!(named(text), Err(("additional-js", "list")));
    }
}
