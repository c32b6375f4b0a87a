//! `companion link`, and links where a plan is taken.

use super::arguments::Link;
use super::input;
use super::problem::Problem;
use companion_core::i18n::{Text, fill};
use companion_core::plan::Draft;
use companion_core::plan::link::{self, LinkProblem, MAX_BYTES};

pub(super) fn run(arguments: &Link, text: &'static Text) -> Result<bool, Problem> {
    let texts = &text.links;
    let draft = input::plan(&arguments.plan, text)?;
    let fragment = link::write(&draft);
    if !link::fits(&fragment) {
        let limit = (MAX_BYTES / 1024).to_string();
        return Err(Problem::one(fill(text.command_line().does_not_fit, &[("limit", &limit)])));
    }
    for field in link::left_out(&draft) {
        eprintln!("companion: {}", fill(texts.left_out, &[("field", field.path())]));
    }
    let address = link::address(arguments.base.as_deref().unwrap_or_default(), &fragment);
    super::generate::print(&format!("{address}\n"), text)?;
    Ok(true)
}

/// What can be read of a link, and what cannot, in words. A link without a plan is a problem.
pub(super) fn opened(link: &str, text: &Text) -> Result<(Draft, Vec<String>), Problem> {
    let opened = link::read(link);
    let is_nothing = |problem: &LinkProblem| matches!(problem, LinkProblem::NoPlan | LinkProblem::TooLong);
    let lines = opened.problems.iter().map(|problem| problem.describe(&text.links)).collect();
    if opened.problems.iter().any(is_nothing) { Err(Problem(lines)) } else { Ok((opened.draft, lines)) }
}

/// The plan of a link that can be read to its end: files that lack a part of it would be wrong without a sign of it.
pub(super) fn whole(link: &str, text: &Text) -> Result<Draft, Problem> {
    let (draft, lines) = opened(link, text)?;
    if lines.is_empty() { Ok(draft) } else { Err(Problem(lines)) }
}
