//! `companion new`.

use super::arguments::New;
use super::problem::Problem;
use crate::core::catalog::{self, Release};
use crate::core::plan::{Draft, Target, plan_file};
use crate::core::text::{Text, fill};

pub(super) fn run(arguments: &New, text: &'static Text) -> Result<bool, Problem> {
    let release = find_release(&arguments.product, text)?;
    let target = find_target(&arguments.target, text)?;
    super::generate::print(&plan_file::write(&Draft::new(release, target)), text)?;
    Ok(true)
}

/// The release of that name.
pub(super) fn find_release(id: &str, text: &'static Text) -> Result<&'static Release, Problem> {
    catalog::find(id).ok_or_else(|| {
        let known = catalog::RELEASES.iter().map(|release| release.id).collect::<Vec<_>>().join(", ");
        Problem::one(fill(text.problems.unknown_product, &[("value", id), ("known", &known)]))
    })
}

/// The target of that name.
pub(super) fn find_target(id: &str, text: &'static Text) -> Result<Target, Problem> {
    id.parse().map_err(|_| {
        let known = Target::ALL.map(Target::id).join(", ");
        Problem::one(fill(text.problems.unknown_target, &[("value", id), ("known", &known)]))
    })
}
