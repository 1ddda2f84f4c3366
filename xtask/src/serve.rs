//! `cargo xtask serve`: build the app, serve it, build again on each change.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddrV4, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use crate::USAGE;
use crate::failure::Failure;
use crate::process::{self, announce};
use crate::tools::Toolbox;
use crate::workspace::Workspace;

/// Ports tried in turn when none is named.
const PORTS: std::ops::RangeInclusive<u16> = 8080..=8099;

const POLL_INTERVAL: Duration = Duration::from_millis(200);

/// Serves the app until it is interrupted.
pub(crate) fn serve(workspace: &Workspace, arguments: &[String]) -> Result<(), Failure> {
    let options = Options::parse(arguments)?;
    let port = match options.port {
        Some(port) => port,
        None => PORTS
            .into_iter()
            .find(|port| TcpListener::bind(loopback(*port)).is_ok())
            .ok_or(Failure::NoFreePort {
                first: *PORTS.start(),
                last: *PORTS.end(),
            })?,
    };
    let toolbox = Toolbox::for_building(workspace)?;

    announce("Building the app (the first time takes some minutes)");
    let mut command = workspace.command("trunk");
    toolbox
        .equip(&mut command)
        .args(["serve", "--address", "127.0.0.1", "--port"])
        .arg(port.to_string())
        .arg("--dist")
        .arg(workspace.path("target/xtask/serve"));
    if options.is_release {
        command.arg("--release");
    } else {
        // Quick to build, yet fast enough to judge an animation by.
        command.args(["--cargo-profile", "serve"]);
    }
    std::fs::create_dir_all(workspace.path("target/xtask/serve"))
        .map_err(crate::failure::at(&workspace.path("target/xtask/serve")))?;

    // The address is said once the page is there to be opened, and not before.
    // The thread ends with the process, when Trunk does.
    thread::spawn(move || {
        while !answers_with_page(port) {
            thread::sleep(POLL_INTERVAL);
        }
        println!(
            "\nVouchsafe is at http://127.0.0.1:{port}/\nCtrl-C stops it; a change to the source builds it again.\n"
        );
    });
    process::run(&mut command)
}

#[derive(Debug, PartialEq, Eq)]
struct Options {
    port: Option<u16>,
    is_release: bool,
}

impl Options {
    fn parse(arguments: &[String]) -> Result<Self, Failure> {
        let mut options = Self {
            port: None,
            is_release: false,
        };
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--release" => options.is_release = true,
                "--port" => {
                    let value = arguments.next().map(String::as_str).unwrap_or_default();
                    options.port = Some(value.parse().map_err(|_| Failure::Usage {
                        problem: format!("`--port` takes a number up to 65535, found `{value}`"),
                        usage: USAGE,
                    })?);
                }
                unknown => {
                    return Err(Failure::Usage {
                        problem: format!("`serve` does not know `{unknown}`"),
                        usage: USAGE,
                    });
                }
            }
        }
        Ok(options)
    }
}

fn loopback(port: u16) -> SocketAddrV4 {
    SocketAddrV4::new(Ipv4Addr::LOCALHOST, port)
}

fn answers_with_page(port: u16) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect(loopback(port))?;
        stream.write_all(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        let mut answer = Vec::new();
        stream.take(64).read_to_end(&mut answer)?;
        Ok(answer.starts_with(b"HTTP/1.1 200"))
    };
    ask().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options, Failure> {
        let arguments: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Options::parse(&arguments)
    }

    #[test]
    fn options_may_come_in_any_order() {
        let expected = Options {
            port: Some(9000),
            is_release: true,
        };
        assert_eq!(parse("--port 9000 --release").unwrap(), expected);
        assert_eq!(parse("--release --port 9000").unwrap(), expected);
    }

    #[test]
    fn a_port_that_is_none_is_refused_with_the_text_given() {
        assert!(
            parse("--port 99999")
                .unwrap_err()
                .to_string()
                .contains("`99999`")
        );
        assert!(parse("--port").is_err());
    }
}
