//! `companion new`.

use super::arguments::New;
use super::problem::Problem;
use crate::core::catalog;
use crate::core::plan::{Draft, plan_file};
use crate::core::text::{Text, fill};

pub(super) fn run(arguments: &New, text: &'static Text) -> Result<bool, Problem> {
    let release = catalog::find(&arguments.product).ok_or_else(|| {
        let known = catalog::RELEASES.iter().map(|release| release.id).collect::<Vec<_>>().join(", ");
        let values = [("value", arguments.product.as_str()), ("known", &known)];
        Problem::one(fill(text.problems.unknown_product, &values))
    })?;
    let target = super::target(&arguments.target, text)?;
    super::generate::print(&plan_file::write(&Draft::new(release, target)), text)?;
    Ok(true)
}
