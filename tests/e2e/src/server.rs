//! A static host, as plain as they come: files from a folder, under a path that
//! the page does not know of.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::console;
use crate::error::JourneyError;

/// The page must work wherever it is put, so it is never put at the root.
const BASE: &str = "/some/folder/";

/// A page of somebody else on the same host, with nothing on it yet.
const NEIGHBOR_NAME: &str = "somebody-elses-page";
const NEIGHBOR: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title>\
    <link rel=icon href=data:,><body></body></html>";

/// A browser opens connections ahead of need and may never use them.
const UNUSED_CONNECTION: Duration = Duration::from_secs(30);

const LONGEST_REQUEST_BYTES: u64 = 64 * 1024;

/// A server on a free port of this machine, until it is dropped.
///
/// Each connection has a thread of its own and carries one answer: nothing
/// waits for anything else, so what is measured is the page.
pub(crate) struct StaticServer {
    address: SocketAddr,
    is_over: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

/// What is served, and how.
struct Site {
    folder: PathBuf,
    records_console: bool,
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
        let listener = TcpListener::bind(SocketAddrV4::new(Ipv4Addr::LOCALHOST, 0))
            .map_err(|error| failed(error.to_string()))?;
        let address = listener
            .local_addr()
            .map_err(|error| failed(error.to_string()))?;
        let site = Arc::new(Site {
            folder: folder.to_owned(),
            records_console,
        });
        let is_over = Arc::new(AtomicBool::new(false));
        let sees_end = Arc::clone(&is_over);
        let thread = thread::spawn(move || {
            for connection in listener.incoming() {
                if sees_end.load(Ordering::SeqCst) {
                    break;
                }
                let site = Arc::clone(&site);
                // A connection that breaks is the browser's to notice.
                thread::spawn(move || connection.and_then(|stream| serve(&site, stream)));
            }
        });
        Ok(Self {
            address,
            is_over,
            thread: Some(thread),
        })
    }

    /// Where the page is, with the slash at the end.
    pub(crate) fn address(&self) -> String {
        format!("http://{}{BASE}", self.address)
    }
}

impl Drop for StaticServer {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::SeqCst);
        // Wakes the thread, which then sees that it is over.
        let _ = TcpStream::connect(self.address);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// What is sent for a request.
#[derive(Debug, PartialEq, Eq)]
struct Answer {
    status: &'static str,
    content_type: &'static str,
    body: Vec<u8>,
}

/// Reads one request and answers it.
fn serve(site: &Site, mut stream: TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(UNUSED_CONNECTION))?;
    let mut lines = BufReader::new(stream.try_clone()?.take(LONGEST_REQUEST_BYTES)).lines();
    let Some(request) = lines.next().transpose()? else {
        return Ok(());
    };
    // Headers end with an empty line; none of them changes the answer.
    while let Some(line) = lines.next().transpose()? {
        if line.is_empty() {
            break;
        }
    }
    let answer = answer(site, &request);
    let head = format!(
        // As hosts of static pages do: a frame without an origin may read, too.
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nAccess-Control-Allow-Origin: *\r\n\
         Connection: close\r\n\r\n",
        answer.status,
        answer.content_type,
        answer.body.len()
    );
    stream.write_all(&[head.as_bytes(), &answer.body].concat())
}

/// The answer to `GET /some/folder/name?query HTTP/1.1`.
fn answer(site: &Site, request: &str) -> Answer {
    let target = request
        .strip_prefix("GET ")
        .and_then(|rest| rest.split([' ', '?']).next())
        .and_then(|path| path.strip_prefix(BASE));
    let found = target.and_then(|relative| {
        if site.records_console && relative == console::RECORDER_NAME {
            return Some((console::RECORDER.as_bytes().to_vec(), "text/javascript"));
        }
        if relative == NEIGHBOR_NAME {
            return Some((NEIGHBOR.as_bytes().to_vec(), "text/html; charset=utf-8"));
        }
        let file = file_for(&site.folder, relative)?;
        let mut bytes = fs::read(&file).ok()?;
        let is_entry = matches!(relative, "" | "index.html");
        if site.records_console && is_entry {
            bytes = with_recorder(&bytes);
        }
        Some((bytes, content_type(&file)))
    });
    match found {
        Some((body, content_type)) => Answer {
            status: "200 OK",
            content_type,
            body,
        },
        None => Answer {
            status: "404 Not Found",
            content_type: "text/plain",
            body: b"not found".to_vec(),
        },
    }
}

/// The file for a path of the page; `None` for one that leaves the folder.
fn file_for(folder: &Path, relative: &str) -> Option<PathBuf> {
    let entry = format!("{relative}index.html");
    let relative = if relative.is_empty() || relative.ends_with('/') {
        &entry
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
        assert_eq!(
            file_for(folder, "a/"),
            Some(folder.join("a").join("index.html"))
        );
        for outside in [
            "../secret",
            "../",
            "/",
            "a/../../secret",
            "/etc/passwd",
            "a//b",
            r"..\secret",
        ] {
            assert_eq!(file_for(folder, outside), None, "{outside}");
        }
    }

    #[test]
    fn what_is_not_asked_for_under_the_base_is_not_found() {
        let site = Site {
            folder: PathBuf::from(env!("CARGO_MANIFEST_DIR")),
            records_console: false,
        };
        let status = |request| answer(&site, request).status;
        assert_eq!(
            status("GET /some/folder/Cargo.toml?query HTTP/1.1"),
            "200 OK"
        );
        for request in [
            "GET /Cargo.toml HTTP/1.1",
            "GET /some/folder/missing HTTP/1.1",
            "POST /some/folder/Cargo.toml HTTP/1.1",
            "",
        ] {
            assert_eq!(status(request), "404 Not Found", "{request}");
        }
    }

    #[test]
    fn the_recorder_comes_before_everything_it_records() {
        let page = with_recorder(b"<!doctype html><meta charset=utf-8><script>app()</script>");
        let page = String::from_utf8(page).unwrap();
        assert!(page.find(console::RECORDER_NAME).unwrap() < page.find("app()").unwrap());
    }
}
