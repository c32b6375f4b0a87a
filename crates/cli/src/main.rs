//! `companion`, the command line of the Setup Companion.
//!
//! Exit status: 0 success, 1 a finding is an error, 2 invalid arguments or an unreadable file.

mod arguments;
mod check;
mod collect;
mod cost;
mod diagram;
mod explain;
mod generate;
mod guide;
mod input;
mod link;
mod migrate;
mod names;
mod new;
mod problem;
mod secrets;
mod verdict;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use problem::Problem;

use companion_core::i18n::{Language, Speech};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let speech = arguments.language.unwrap_or_else(own_language).speech();
    let text = speech.text;
    let outcome = match arguments.command {
        Command::New(arguments) => new::run(&arguments, text),
        Command::Link(arguments) => link::run(&arguments, text),
        Command::Generate(arguments) => generate::run(&arguments, text),
        Command::Guide(arguments) => guide::run(&arguments, text),
        Command::Cost(arguments) => cost::run(&arguments, text),
        Command::Picture(arguments) => diagram::run(&arguments, text),
        Command::Verdict(arguments) => verdict::run(&arguments, speech),
        Command::Check(arguments) => check::run(&arguments, speech),
        Command::Explain(arguments) => explain::run(&arguments, speech),
        Command::Migrate(arguments) => {
            migrate::run(&arguments, Speech { comments: arguments.comments.into(), ..speech })
        }
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(Problem(lines)) => {
            for line in lines {
                eprintln!("companion: {line}");
            }
            ExitCode::from(2)
        }
    }
}

/// The language that the environment asks for: the first of these variables that says anything, as POSIX has it.
fn own_language() -> Language {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|locale| !locale.is_empty());
    Language::of_locale(&said.unwrap_or_default())
}
