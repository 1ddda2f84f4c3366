//! A static host, as plain as they come: files from a folder, under a path that
//! the page does not know of.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Response, Server};

use crate::console;
use crate::error::JourneyError;

/// The page must work wherever it is put, so it is never put at the root.
const BASE: &str = "/some/folder/";

/// A server on a free port of this machine, until it is dropped.
pub(crate) struct StaticServer {
    server: Arc<Server>,
    address: String,
    thread: Option<JoinHandle<()>>,
}

impl StaticServer {
    /// Serves `folder`. With `records_console` the entry loads a script that
    /// records what the console is told.
    pub(crate) fn start(folder: &Path, records_console: bool) -> Result<Self, JourneyError> {
        let failed = |reason: String| JourneyError::Driver {
            reason: format!("the static server did not start: {reason}"),
        };
        if !folder.join("index.html").is_file() {
            return Err(failed(format!("`{}` has no index.html", folder.display())));
        }
        let server = Server::http("127.0.0.1:0").map_err(|error| failed(error.to_string()))?;
        let server = Arc::new(server);
        let address = format!("http://{}{BASE}", server.server_addr());
        let folder = folder.to_owned();
        let serving = Arc::clone(&server);
        let thread = thread::spawn(move || {
            // A browser keeps several connections open; tiny_http reads them
            // on threads of its own, so answering one by one is enough.
            for request in serving.incoming_requests() {
                let answer = answer(&folder, request_path(&request), records_console);
                let _ = request.respond(answer);
            }
        });
        Ok(Self {
            server,
            address,
            thread: Some(thread),
        })
    }

    /// Where the page is, with the slash at the end.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for StaticServer {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

type Answer = Response<std::io::Cursor<Vec<u8>>>;

fn request_path(request: &tiny_http::Request) -> &str {
    let url = request.url();
    url.split(['?', '#']).next().unwrap_or(url)
}

fn answer(folder: &Path, path: &str, records_console: bool) -> Answer {
    let not_found = || Response::from_string("not found").with_status_code(404);
    let Some(relative) = path.strip_prefix(BASE) else {
        return not_found();
    };
    if records_console && relative == console::RECORDER_NAME {
        return with_type(console::RECORDER.as_bytes().to_vec(), "text/javascript");
    }
    let Some(file) = file_for(folder, relative) else {
        return not_found();
    };
    let Ok(mut bytes) = fs::read(&file) else {
        return not_found();
    };
    if records_console && file.ends_with("index.html") {
        bytes = with_recorder(&bytes);
    }
    with_type(bytes, content_type(&file))
}

/// The file for a path of the page; `None` for one that leaves the folder.
fn file_for(folder: &Path, relative: &str) -> Option<PathBuf> {
    let relative = if relative.is_empty() {
        "index.html"
    } else {
        relative
    };
    let is_plain =
        |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains('\\');
    relative.split('/').all(is_plain).then(|| {
        relative
            .split('/')
            .fold(folder.to_owned(), |path, part| path.join(part))
    })
}

fn with_recorder(page: &[u8]) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    let script = format!("<script src=\"{}\"></script>", console::RECORDER_NAME);
    // Before the policy and every other script.
    page.replacen("<meta ", &format!("{script}<meta "), 1)
        .into_bytes()
}

fn with_type(bytes: Vec<u8>, content_type: &str) -> Answer {
    let response = Response::from_data(bytes);
    match Header::from_bytes("Content-Type", content_type) {
        Ok(header) => response.with_header(header),
        Err(()) => response,
    }
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_the_page_are_served() {
        let folder = Path::new("page");
        assert_eq!(file_for(folder, ""), Some(folder.join("index.html")));
        assert_eq!(
            file_for(folder, "a/b.css"),
            Some(folder.join("a").join("b.css"))
        );
        for outside in [
            "../secret",
            "a/../../secret",
            "/etc/passwd",
            "a//b",
            r"..\secret",
        ] {
            assert_eq!(file_for(folder, outside), None, "{outside}");
        }
    }

    #[test]
    fn the_recorder_comes_before_everything_it_records() {
        let page = with_recorder(b"<!doctype html><meta charset=utf-8><script>app()</script>");
        let page = String::from_utf8(page).unwrap();
        assert!(page.find(console::RECORDER_NAME).unwrap() < page.find("app()").unwrap());
    }
}
