//! The developer commands: what a person types to run, test, check, build and
//! measure Vouchsafe.
//!
//! Each command first sets up what it needs and is missing. Tools go into the
//! ignored folder `.tools` of the repository; only a browser, which is a system
//! package, is ever installed outside of it, and only by root on Debian.
//!
//! Code map, in reading order: [`failure`] (what can go wrong, in words),
//! [`process`] (running programs), [`workspace`] (where things are), [`tools`]
//! and [`browser`] (finding and installing), then one file for each command.

mod bench;
mod browser;
mod check;
mod digest;
mod dist;
mod embed;
mod failure;
mod imports;
mod process;
mod recipes;
mod release_page;
mod roles;
mod serve;
mod size;
mod test;
mod tools;
mod workspace;

use std::process::ExitCode;

use failure::Failure;
use workspace::Workspace;

const USAGE: &str = "\
Usage: cargo xtask <command>

  serve [--port N] [--release]        build the app, serve it, print its address
  test [native|browser|e2e] [filter]  run every test, or those of one kind
  dist [--site URL]                   build the release page into dist/, to be served there
  embed                               build only the guest for other pages into dist/embed/
  check                               formatting, lints and documentation, as errors
  size                                bytes of the release page, time to its first diagram
  bench                               1,000 nodes beside React Flow and a hand-written page
  bench guest                         a diagram in somebody's page, beside its peers
  bench access                        decisions and the matrix of who may do what, in a browser
  recipes                             sites of docs/recipes, built by their tools and tried in a browser
  roles FILE                          the list of built-in roles, from what Azure prints

Each command sets up what is missing first.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nerror: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Failure> {
    let Some((command, rest)) = arguments.split_first() else {
        println!("{USAGE}");
        return Ok(());
    };
    let workspace = Workspace::locate()?;
    match command.as_str() {
        "serve" => serve::serve(&workspace, rest),
        "test" => test::test(&workspace, rest),
        "dist" => match rest {
            [option, site] if option == "--site" => dist::dist(&workspace, Some(site)).map(|_| ()),
            _ => {
                takes_no_arguments(command, rest)?;
                dist::dist(&workspace, None).map(|_| ())
            }
        },
        "embed" => {
            takes_no_arguments(command, rest)?;
            dist::guest(&workspace).map(|_| ())
        }
        "check" => {
            takes_no_arguments(command, rest)?;
            check::check(&workspace)
        }
        "size" => {
            takes_no_arguments(command, rest)?;
            size::size(&workspace)
        }
        "bench" => match rest {
            [what] if what == "access" => bench::access(&workspace),
            [what] if what == "guest" => bench::guest(&workspace),
            _ => {
                takes_no_arguments(command, rest)?;
                bench::bench(&workspace)
            }
        },
        "recipes" => {
            takes_no_arguments(command, rest)?;
            recipes::recipes(&workspace)
        }
        "roles" => match rest {
            [printed] => roles::roles(&workspace, printed),
            _ => Err(Failure::Usage {
                problem: "`roles` takes one file: what `az role definition list` printed"
                    .to_owned(),
                usage: USAGE,
            }),
        },
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        unknown => Err(Failure::Usage {
            problem: format!("there is no command `{unknown}`"),
            usage: USAGE,
        }),
    }
}

fn takes_no_arguments(command: &str, rest: &[String]) -> Result<(), Failure> {
    match rest.first() {
        None => Ok(()),
        Some(extra) => Err(Failure::Usage {
            problem: format!("`{command}` takes no arguments, found `{extra}`"),
            usage: USAGE,
        }),
    }
}
