//! `companion guide`.

use super::arguments::{Guide, Shell};
use super::input;
use super::problem::Problem;
use super::secrets::secrets;
use companion_core::bundle::Bundle;
use companion_core::i18n::{Text, fill};
use companion_core::shell::{Dialect, Layout};
use companion_core::steps::Document;

pub(super) fn run(arguments: &Guide, text: &'static Text) -> Result<bool, Problem> {
    let draft = input::plan(&arguments.plan, text)?;
    let bundle = Bundle::new(&draft, &secrets(text)?, None, text);
    for id in &arguments.done {
        if !bundle.steps.iter().any(|step| step.id == id) {
            return Err(Problem::one(fill(text.command_line().unknown_step, &[("step", id)])));
        }
    }
    let document = Document {
        plan: &bundle.plan,
        files: &bundle.files,
        steps: &bundle.steps,
        dialect: match arguments.shell {
            Shell::Bash => Dialect::Posix,
            Shell::Powershell => Dialect::PowerShell,
            Shell::Cmd => Dialect::Cmd,
        },
        layout: if arguments.single_line { Layout::SingleLine } else { Layout::Wrapped },
        done: &arguments.done,
        text,
        words: &text.document,
    };
    let document = document.write();
    match &arguments.out {
        Some(path) => {
            std::fs::write(path, document).map_err(|error| Problem::unwritable(path.display(), &error, text))?;
        }
        None => super::generate::print(&document, text)?,
    }
    for finding in &bundle.findings {
        eprintln!("{}", super::generate::line(finding));
    }
    Ok(!bundle.has_errors())
}
