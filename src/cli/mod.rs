//! The command line over the same core as the page. Native only.
//!
//! Exit status: 0 clean, 1 when a finding is an error, 2 when the command line, a file or the system is the problem.

mod arguments;
mod check;
mod collect;
mod explain;
mod generate;
mod guide;
mod input;
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

use crate::core::text::Language;

/// Reads the arguments, does what they say, and reports problems on standard error.
pub fn run() -> ExitCode {
    let text = Language::English.text();
    let outcome = match Arguments::parse().command {
        Command::New(arguments) => new::run(&arguments, text),
        Command::Generate(arguments) => generate::run(&arguments, text),
        Command::Guide(arguments) => guide::run(&arguments, text, Language::English),
        Command::Verdict(arguments) => verdict::run(&arguments, text),
        Command::Check(arguments) => check::run(&arguments, text),
        Command::Explain(arguments) => explain::run(&arguments, text),
        Command::Migrate(arguments) => migrate::run(&arguments, Language::English),
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
