//! Vouchsafe on the command line.
//!
//! Thin over the model: it reads arguments and files, asks the model, and
//! prints. Answers go to standard output, complaints to standard error, and the
//! exit status says how it went.

mod access;
mod advise;
mod calls;
mod check;
mod command;
mod embed;
mod input;
mod link;
mod open;
mod page;
mod render;
mod roles;
mod tell;
mod terminal;
mod trace;

use std::io::{self, Write};
use std::process::ExitCode;

use command::{Argument, Arguments, Command, CommandError, Outcome};

/// Everything that can be asked for. A new command is a row here.
const COMMANDS: &[Command] = &[
    check::COMMAND,
    trace::COMMAND,
    access::COMMAND,
    advise::COMMAND,
    tell::COMMAND,
    render::COMMAND,
    link::COMMAND,
    open::COMMAND,
    embed::COMMAND,
    page::COMMAND,
];

fn main() -> ExitCode {
    let mut arguments = Arguments::new(std::env::args_os().skip(1));
    let mut output = io::BufWriter::new(io::stdout().lock());
    let result = run(&mut arguments, &mut output);
    // What was printed must have arrived before success is claimed.
    let flushed = output.flush();
    match result.and_then(|outcome| flushed.map(|()| outcome).map_err(CommandError::from)) {
        Ok(outcome) => outcome.into(),
        // Whoever reads has seen enough, as `head` has.
        Err(CommandError::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            Outcome::Fine.into()
        }
        Err(error) => {
            terminal::complain(&error.to_string());
            Outcome::Unusable.into()
        }
    }
}

fn run(arguments: &mut Arguments, output: &mut dyn Write) -> Result<Outcome, CommandError> {
    match arguments.next()? {
        None => Err(arguments.refuse("a command is missing")),
        Some(Argument::Option(option)) => match option.as_str() {
            "h" | "help" => print_help(output),
            "V" | "version" => {
                writeln!(output, "vouchsafe {}", env!("CARGO_PKG_VERSION"))?;
                Ok(Outcome::Fine)
            }
            _ => Err(arguments.unknown_option(&option)),
        },
        Some(Argument::Value(name)) => {
            let name = name.to_string_lossy();
            let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
                return Err(arguments.refuse(&format!("there is no command `{name}`")));
            };
            arguments.enter(command.name);
            (command.run)(arguments, output)
        }
    }
}

fn print_help(output: &mut dyn Write) -> Result<Outcome, CommandError> {
    let commands: String = COMMANDS
        .iter()
        .map(|command| format!("  {:<13}  {}\n", command.name, command.summary))
        .collect();
    write!(
        output,
        "\
Vouchsafe: who may do what in Azure, and why

Usage: vouchsafe COMMAND [ARGUMENTS]

Commands:
{commands}
Options:
  -h, --help     Show this help, or that of a command: vouchsafe COMMAND --help
  -V, --version  Show the version

Exit status: 0 if all is well, 1 if something wrong was found, 2 if the
arguments or a file cannot be used.
"
    )?;
    Ok(Outcome::Fine)
}
