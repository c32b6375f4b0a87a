//! `companion explain`.

use super::arguments::{Explain, TextOrJson};
use super::error::CommandError;
use super::{identifiers, input};
use companion_core::i18n::{Catalogs, format_message};
use companion_core::logs::{ExplainOptions, explain};

pub(super) fn run(arguments: &Explain, catalogs: Catalogs) -> Result<bool, CommandError> {
    let text = catalogs.text;
    let product = arguments.product.as_deref().map(|name| identifiers::parse_product(name, text)).transpose()?;
    let release = arguments.release.as_deref().map(|id| identifiers::nearest_release(id, text)).transpose()?;
    if let (Some(product), Some((release, _))) = (product, &release)
        && release.product != product
    {
        let values = [("release", arguments.release.as_deref().unwrap_or_default()), ("product", product.name())];
        return Err(CommandError::new(format_message(text.command_line().other_product, &values)));
    }
    let target = arguments.target.as_deref().map(|id| identifiers::parse_target(id, text)).transpose()?;
    let plan = arguments.plan.as_deref().map(|path| input::read_plan(path, text)).transpose()?;
    let log = input::read_log(&arguments.log, text)?;
    let (release, version) = release.map_or((None, None), |(release, version)| (Some(release), version));
    let options = ExplainOptions { plan: plan.as_ref(), release, product, version, target };
    let explanation = explain(&log, &options, catalogs);
    let output = match arguments.format {
        TextOrJson::Json => {
            let mut output = serde_json::to_string(&explanation.to_json()).unwrap_or_default();
            output.push('\n');
            output
        }
        TextOrJson::Text => explanation.to_text(catalogs.logs, catalogs.lint, text),
    };
    super::output::print(&output, text)?;
    Ok(!explanation.has_errors())
}
