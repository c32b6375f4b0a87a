//! `companion explain`.

use super::arguments::{Explain, TextOrJson};
use super::problem::Problem;
use super::{input, names};
use crate::core::logs::{Asked, explain};
use crate::core::plan::{Draft, plan_file};
use crate::core::text::{Language, Text, fill};

pub(super) fn run(arguments: &Explain, text: &'static Text) -> Result<bool, Problem> {
    let product = arguments.product.as_deref().map(|name| names::product(name, text)).transpose()?;
    let release = arguments.release.as_deref().map(|id| names::nearest_release(id, text)).transpose()?;
    if let (Some(product), Some((release, _))) = (product, &release)
        && release.product != product
    {
        let values = [("release", arguments.release.as_deref().unwrap_or_default()), ("product", product.name())];
        return Err(Problem::one(fill(text.problems.other_product, &values)));
    }
    let target = arguments.target.as_deref().map(|id| names::target(id, text)).transpose()?;
    let plan = arguments.plan.as_deref().map(|path| plan(path, text)).transpose()?;
    let log = input::read_log(&arguments.log, text)?;
    let (release, version) = release.map_or((None, None), |(release, version)| (Some(release), version));
    let asked = Asked { plan: plan.as_ref(), release, product, version, target };
    let words = Language::English.logs();
    let explanation = explain(&log, &asked, text, words);
    let output = match arguments.format {
        TextOrJson::Json => {
            let mut output = serde_json::to_string(&explanation.to_json()).unwrap_or_default();
            output.push('\n');
            output
        }
        TextOrJson::Text => explanation.to_text(words, Language::English.inspection(), text),
    };
    super::generate::print(&output, text)?;
    Ok(!explanation.has_errors())
}

fn plan(path: &std::path::Path, text: &'static Text) -> Result<Draft, Problem> {
    let (name, plan) = input::read(path, text)?;
    plan_file::read(&plan)
        .map_err(|errors| Problem(errors.iter().map(|error| error.describe(&name, &text.problems)).collect()))
}
