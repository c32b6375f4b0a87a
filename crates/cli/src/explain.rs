//! `companion explain`.

use super::arguments::{Explain, TextOrJson};
use super::problem::Problem;
use super::{input, names};
use companion_core::i18n::{Speech, fill};
use companion_core::logs::{Asked, explain};

pub(super) fn run(arguments: &Explain, speech: Speech) -> Result<bool, Problem> {
    let text = speech.text;
    let product = arguments.product.as_deref().map(|name| names::product(name, text)).transpose()?;
    let release = arguments.release.as_deref().map(|id| names::nearest_release(id, text)).transpose()?;
    if let (Some(product), Some((release, _))) = (product, &release)
        && release.product != product
    {
        let values = [("release", arguments.release.as_deref().unwrap_or_default()), ("product", product.name())];
        return Err(Problem::one(fill(text.command_line().other_product, &values)));
    }
    let target = arguments.target.as_deref().map(|id| names::target(id, text)).transpose()?;
    let plan = arguments.plan.as_deref().map(|path| input::plan(path, text)).transpose()?;
    let log = input::read_log(&arguments.log, text)?;
    let (release, version) = release.map_or((None, None), |(release, version)| (Some(release), version));
    let asked = Asked { plan: plan.as_ref(), release, product, version, target };
    let explanation = explain(&log, &asked, speech);
    let output = match arguments.format {
        TextOrJson::Json => {
            let mut output = serde_json::to_string(&explanation.to_json()).unwrap_or_default();
            output.push('\n');
            output
        }
        TextOrJson::Text => explanation.to_text(speech.logs, speech.inspection, text),
    };
    super::generate::print(&output, text)?;
    Ok(!explanation.has_errors())
}
