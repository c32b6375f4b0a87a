//! `companion`, the command line of the Setup Companion.
//!
//! Exit status: 0 success, 1 a finding is an error, 2 invalid arguments or an unreadable file.

mod arguments;
mod check;
mod cost;
mod diagram;
mod discover;
mod error;
mod explain;
mod generate;
mod guide;
mod identifiers;
mod input;
mod link;
mod migrate;
mod new;
mod output;
mod secrets;
mod serve;
mod verdict;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use error::CommandError;

use companion_core::i18n::{Catalogs, Language};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let catalogs = arguments.language.unwrap_or_else(environment_language).catalogs();
    let text = catalogs.text;
    let outcome = match arguments.command {
        Command::New(arguments) => new::run(&arguments, text),
        Command::Link(arguments) => link::run(&arguments, text),
        Command::Generate(arguments) => generate::run(&arguments, text),
        Command::Guide(arguments) => guide::run(&arguments, text),
        Command::Cost(arguments) => cost::run(&arguments, text),
        Command::Picture(arguments) => diagram::run(&arguments, text),
        Command::Verdict(arguments) => verdict::run(&arguments, catalogs),
        Command::Check(arguments) => check::run(&arguments, catalogs),
        Command::Explain(arguments) => explain::run(&arguments, catalogs),
        Command::Serve(arguments) => serve::run(&arguments, text),
        Command::Migrate(arguments) => {
            migrate::run(&arguments, Catalogs { comments: arguments.comments.into(), ..catalogs })
        }
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(CommandError(lines)) => {
            for line in lines {
                eprintln!("companion: {line}");
            }
            ExitCode::from(2)
        }
    }
}

/// The language of the first of these variables that is set and not empty, in the order of POSIX.
fn environment_language() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty());
    Language::of_locale(&locale.unwrap_or_default())
}
