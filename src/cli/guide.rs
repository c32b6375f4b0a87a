//! `companion guide`.

use super::arguments::{Guide, Shell};
use super::input;
use super::problem::Problem;
use super::secrets::secrets;
use crate::core::bundle::Bundle;
use crate::core::plan::plan_file;
use crate::core::shell::{Dialect, Layout};
use crate::core::steps::Document;
use crate::core::text::{Language, Text, fill};

pub(super) fn run(arguments: &Guide, text: &'static Text, words: Language) -> Result<bool, Problem> {
    let language = language(&arguments.language, words)?;
    let (name, plan) = input::read(&arguments.plan, text)?;
    let draft = plan_file::read(&plan)
        .map_err(|errors| Problem(errors.iter().map(|error| error.describe(&name, &text.problems)).collect()))?;
    let bundle = Bundle::new(&draft, &secrets(text)?, None, language.text());
    for id in &arguments.done {
        if !bundle.steps.iter().any(|step| step.id == id) {
            return Err(Problem::one(fill(words.document().unknown_step, &[("step", id)])));
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
        text: language.text(),
        words: language.document(),
    };
    let document = document.write();
    match &arguments.out {
        Some(path) => std::fs::write(path, document).map_err(|error| {
            let values = [("file", &*path.display().to_string()), ("reason", &error.to_string())];
            Problem::one(fill(text.problems.cannot_write, &values))
        })?,
        None => super::generate::print(&document, text)?,
    }
    for finding in &bundle.findings {
        eprintln!("{}", super::generate::line(finding));
    }
    Ok(!bundle.has_errors())
}

/// A language by its tag.
fn language(tag: &str, words: Language) -> Result<Language, Problem> {
    Language::ALL.into_iter().find(|language| language.text().tag == tag).ok_or_else(|| {
        let known = Language::ALL.map(|language| language.text().tag).join(", ");
        Problem::one(fill(words.document().unknown_language, &[("value", tag), ("known", &known)]))
    })
}
