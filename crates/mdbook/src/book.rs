//! What does mdBook say, and what is it answered?
//!
//! It says `[context, book]` in JSON. Of that we know the few keys we need, and hand everything else back as it came;
//! what version 0.4 calls the book's `sections` are the `items` of 0.5.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use thiserror::Error;

use crate::block::{self, Surroundings};
use crate::chapter::{self, Place};
use crate::install;

/// Why the book is not handed back.
#[derive(Debug, Error)]
pub(crate) enum BookError {
    #[error(
        "this is not what mdBook says to a preprocessor: {0}. mdBook calls this program itself"
    )]
    NotABook(String),
    #[error("book.toml: `on-error` of [preprocessor.vouchsafe] is \"fail\" or \"warn\", not {0}")]
    OnError(String),
    #[error(
        "the player is not in the book; put it there with `mdbook-vouchsafe install`, which copies it and names it in book.toml"
    )]
    NotInstalled,
    #[error("{}", .0.join("\nmdbook-vouchsafe: "))]
    Broken(Vec<String>),
}

/// What is said to mdBook, and to the author.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The book in JSON.
    pub(crate) book: String,
    /// What is broken, where the book says that it is built all the same.
    pub(crate) complaints: Vec<String>,
}

/// Replaces every block of a book.
pub(crate) fn preprocess(said: &str) -> Result<Answer, BookError> {
    let said: Value =
        serde_json::from_str(said).map_err(|error| BookError::NotABook(error.to_string()))?;
    let not = |what: &str| BookError::NotABook(format!("it has no {what}"));
    let Value::Array(mut parts) = said else {
        return Err(not("context"));
    };
    let (Some(mut book), Some(context)) = (parts.pop(), parts.pop()) else {
        return Err(not("book beside a context"));
    };
    let root = context.get("root").and_then(Value::as_str);
    let root = PathBuf::from(root.ok_or_else(|| not("root"))?);
    let config = context.get("config").unwrap_or(&Value::Null);
    let text = |pointer: &str| config.pointer(pointer).and_then(Value::as_str);
    let is_lenient = match config.pointer("/preprocessor/vouchsafe/on-error") {
        None => false,
        Some(Value::String(word)) if word == "fail" => false,
        Some(Value::String(word)) if word == "warn" => true,
        Some(other) => return Err(BookError::OnError(other.to_string())),
    };
    let sources = root.join(text("/book/src").unwrap_or("src"));
    let mut walk = Walk {
        studio: text("/preprocessor/vouchsafe/studio"),
        root: &root,
        sources: &sources,
        is_lenient,
        found: 0,
        complaints: Vec::new(),
    };
    let items = ["items", "sections"];
    let key = items.into_iter().find(|key| book.get(key).is_some());
    let items = key.and_then(|key| book.get_mut(key));
    let items = items.and_then(Value::as_array_mut);
    for item in items.ok_or_else(|| not("items"))? {
        walk.item(item);
    }
    let (found, complaints) = (walk.found, walk.complaints);
    if !complaints.is_empty() && !is_lenient {
        return Err(BookError::Broken(complaints));
    }
    if found > 0 && !install::is_in(&sources, config) {
        return Err(BookError::NotInstalled);
    }
    Ok(Answer {
        book: book.to_string(),
        complaints,
    })
}

/// On the way through a book.
struct Walk<'a> {
    root: &'a Path,
    sources: &'a Path,
    studio: Option<&'a str>,
    is_lenient: bool,
    found: usize,
    complaints: Vec<String>,
}

impl Walk<'_> {
    fn item(&mut self, item: &mut Value) {
        let Some(chapter) = item.get_mut("Chapter") else {
            return;
        };
        let path = |key: &str| chapter.get(key).and_then(Value::as_str).map(PathBuf::from);
        let path = path("source_path").or_else(|| path("path"));
        let path = path.unwrap_or_default();
        if let Some(Value::String(content)) = chapter.get_mut("content")
            && let Some(changed) = self.content(content, &path)
        {
            *content = changed;
        }
        let below = chapter.get_mut("sub_items").and_then(Value::as_array_mut);
        for item in below.into_iter().flatten() {
            self.item(item);
        }
    }

    /// The text of a chapter with its blocks replaced; `None` if it has none.
    fn content(&mut self, content: &str, path: &Path) -> Option<String> {
        let places = chapter::places(content);
        if places.is_empty() {
            return None;
        }
        self.found += places.len();
        let file = self.sources.join(path);
        let around = Surroundings {
            chapter: file.parent().unwrap_or(self.sources),
            sources: self.sources,
            studio: self.studio,
        };
        let mut pieces = Vec::new();
        for place in places {
            let (place, made) = match place {
                Ok(place) => {
                    let made = block::html(&place, around).map_err(|error| error.to_string());
                    (place, made)
                }
                Err((place, why)) => (place, Err(why.to_owned())),
            };
            let html = made.unwrap_or_else(|why| self.complain(content, &file, &place, &why));
            pieces.push((place, html));
        }
        Some(chapter::replaced(content, &pieces))
    }

    /// Says what is broken, and gives what stands in the page instead.
    fn complain(&mut self, content: &str, file: &Path, place: &Place, why: &str) -> String {
        let line = line_in_file(content, place, file);
        let named = file.strip_prefix(self.root).unwrap_or(file);
        let complaint = format!("{}:{line}: {why}", named.display());
        let html = if self.is_lenient {
            format!(
                "<div class=\"vouchsafe\" role=\"alert\"><p><strong>This diagram is missing.</strong> {}</p></div>",
                escaped(&complaint)
            )
        } else {
            String::new()
        };
        self.complaints.push(complaint);
        html
    }
}

/// The line of the file on which a place begins. What mdBook hands over may have other
/// files included above it, so the same line is looked for in the file.
fn line_in_file(content: &str, place: &Place, file: &Path) -> usize {
    let line = place.line(content);
    let before: Vec<&str> = content.lines().take(line).collect();
    let Some(first) = before.last() else {
        return line;
    };
    let nth = before.iter().filter(|it| *it == first).count();
    let text = fs::read_to_string(file).unwrap_or_default();
    let mut alike = text.lines().enumerate().filter(|(_, it)| it == first);
    alike.nth(nth - 1).map_or(line, |(number, _)| number + 1)
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace(['\n', '\r'], " ")
}
