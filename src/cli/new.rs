//! `companion new`.

use super::arguments::New;
use super::names;
use super::problem::Problem;
use crate::core::plan::{Draft, plan_file};
use crate::core::text::Text;

pub(super) fn run(arguments: &New, text: &'static Text) -> Result<bool, Problem> {
    let release = names::release(&arguments.product, text)?;
    let target = names::target(&arguments.target, text)?;
    super::generate::print(&plan_file::write(&Draft::new(release, target)), text)?;
    Ok(true)
}
