//! `companion explain`.

use super::arguments::{Explain, TextOrJson};
use super::input;
use super::problem::Problem;
use crate::core::catalog::{self, Product, RELEASES, Release};
use crate::core::inspect::choose_release;
use crate::core::logs::{Asked, explain};
use crate::core::plan::{Draft, Target, plan_file};
use crate::core::text::{Language, Text, fill};

const PRODUCTS: [Product; 3] = [Product::Clawdbot, Product::Moltbot, Product::OpenClaw];

pub(super) fn run(arguments: &Explain, text: &'static Text) -> Result<bool, Problem> {
    let product = arguments.product.as_deref().map(|name| product(name, text)).transpose()?;
    let release = arguments.release.as_deref().map(|id| release(id, text)).transpose()?;
    if let (Some(product), Some((release, _))) = (product, &release)
        && release.product != product
    {
        let values = [("release", arguments.release.as_deref().unwrap_or_default()), ("product", product.name())];
        return Err(Problem::one(fill(text.problems.other_product, &values)));
    }
    let target = arguments.target.as_deref().map(|id| target(id, text)).transpose()?;
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
        TextOrJson::Text => explanation.to_text(words),
    };
    super::generate::print(&output, text)?;
    Ok(!explanation.has_errors())
}

fn plan(path: &std::path::Path, text: &'static Text) -> Result<Draft, Problem> {
    let (name, plan) = input::read(path, text)?;
    plan_file::read(&plan)
        .map_err(|errors| Problem(errors.iter().map(|error| error.describe(&name, &text.problems)).collect()))
}

fn product(name: &str, text: &Text) -> Result<Product, Problem> {
    PRODUCTS.into_iter().find(|product| product.id() == name).ok_or_else(|| {
        let known = PRODUCTS.map(Product::id).join(", ");
        Problem::one(fill(text.problems.unknown_product, &[("value", name), ("known", &known)]))
    })
}

fn target(id: &str, text: &Text) -> Result<Target, Problem> {
    id.parse().map_err(|_| {
        let known = Target::ALL.map(Target::id).join(", ");
        Problem::one(fill(text.problems.unknown_target, &[("value", id), ("known", &known)]))
    })
}

/// A release of the catalogue, or the one that is nearest to a version that has no row.
fn release<'a>(id: &'a str, text: &Text) -> Result<(&'static Release, Option<&'a str>), Problem> {
    if let Some(release) = catalog::find(id) {
        return Ok((release, None));
    }
    let is_version = |version: &str| {
        version.starts_with("20")
            && version.contains('.')
            && version.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte))
    };
    let other = id.split_once('@').filter(|(_, version)| is_version(version)).and_then(|(name, version)| {
        let product = PRODUCTS.into_iter().find(|product| product.id() == name)?;
        Some((choose_release(Some(product), Some(version), false, false), Some(version)))
    });
    other.ok_or_else(|| {
        let known = RELEASES.iter().map(|release| release.id).collect::<Vec<_>>().join(", ");
        Problem::one(fill(text.problems.unknown_release, &[("value", id), ("known", &known)]))
    })
}
