//! The driver process that steers one browser, for as long as it is needed.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, SocketAddrV4, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

use crate::error::JourneyError;
use crate::setting::{Family, Setting};
use crate::wait::{PATIENCE, wait_for};

/// Another process may take the free port before the driver does.
const ATTEMPTS: usize = 3;

/// A running driver. Ends when dropped.
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    pub(crate) fn start(setting: &Setting) -> Result<Self, JourneyError> {
        let mut result = Self::attempt(setting, options(setting.family));
        for _ in 1..ATTEMPTS {
            if result.is_ok() {
                break;
            }
            result = Self::attempt(setting, &[]);
        }
        result
    }

    /// The address to which commands are sent.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn attempt(setting: &Setting, options: &[&str]) -> Result<Self, JourneyError> {
        let failed = |reason: String| JourneyError::Driver {
            reason: format!("`{}` did not start: {reason}", setting.driver.display()),
        };
        let port = TcpListener::bind(SocketAddrV4::new(Ipv4Addr::LOCALHOST, 0))
            .and_then(|listener| listener.local_addr())
            .map_err(|error| failed(error.to_string()))?
            .port();
        let process = Command::new(&setting.driver)
            .arg(format!("--port={port}"))
            .args(options)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| failed(error.to_string()))?;
        let mut driver = Self { process, port };
        let is_listening = wait_for("the browser driver listens", || {
            if let Ok(Some(status)) = driver.process.try_wait() {
                return Ok(Some(Err(failed(status.to_string()))));
            }
            Ok(is_answered(port).then_some(Ok(())))
        })?;
        is_listening.map(|()| driver)
    }
}

/// Whether a driver answers at a port. That something takes a connection there is not enough: a port at which nobody
/// listens can come to be connected with itself.
fn is_answered(port: u16) -> bool {
    let ask = || -> io::Result<bool> {
        let mut stream = TcpStream::connect(SocketAddrV4::new(Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream
            .write_all(b"GET /status HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        let mut begins = [0; 12];
        stream.read_exact(&mut begins)?;
        Ok(begins == *b"HTTP/1.1 200")
    };
    ask().unwrap_or(false)
}

/// What geckodriver must be told, and older ones do not understand: to let us
/// change settings of a browser that runs, and to take any port for a protocol
/// that we do not use, so that several can run.
fn options(family: Family) -> &'static [&'static str] {
    match family {
        Family::Chrome => &[],
        Family::Firefox => &["--allow-system-access", "--websocket-port=0"],
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
