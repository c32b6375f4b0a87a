//! `companion link`, and reading plans from links for other commands.

use super::arguments::Link;
use super::error::CommandError;
use super::input;
use companion_core::i18n::{Text, format_message};
use companion_core::plan::Draft;
use companion_core::plan::link::{self, LinkProblem, MAX_BYTES};

pub(super) fn run(arguments: &Link, text: &'static Text) -> Result<bool, CommandError> {
    let texts = &text.links;
    let draft = input::read_plan(&arguments.plan, text)?;
    let fragment = link::write(&draft);
    if !link::fits(&fragment) {
        let limit = (MAX_BYTES / 1024).to_string();
        return Err(CommandError::new(format_message(text.command_line().does_not_fit, &[("limit", &limit)])));
    }
    for field in link::left_out(&draft) {
        eprintln!("companion: {}", format_message(texts.left_out, &[("field", field.path())]));
    }
    let address = link::address(arguments.base.as_deref().unwrap_or_default(), &fragment);
    super::output::print(&format!("{address}\n"), text)?;
    Ok(true)
}

/// Reads a plan from a link, with messages about the parts that cannot be read. Fails if there is no plan at all.
pub(super) fn read_link(link: &str, text: &Text) -> Result<(Draft, Vec<String>), CommandError> {
    let opened = link::read(link);
    let is_nothing = |problem: &LinkProblem| matches!(problem, LinkProblem::NoPlan | LinkProblem::TooLong);
    let lines = opened.problems.iter().map(|problem| problem.describe(&text.links)).collect();
    if opened.problems.iter().any(is_nothing) { Err(CommandError(lines)) } else { Ok((opened.draft, lines)) }
}

/// Reads a plan from a link and fails if any part cannot be read: generated files would silently lack it.
pub(super) fn read_complete_link(link: &str, text: &Text) -> Result<Draft, CommandError> {
    let (draft, lines) = read_link(link, text)?;
    if lines.is_empty() { Ok(draft) } else { Err(CommandError(lines)) }
}
