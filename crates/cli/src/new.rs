//! `companion new`.

use super::arguments::New;
use super::error::CommandError;
use super::identifiers;
use super::link;
use companion_core::i18n::Text;
use companion_core::plan::{Draft, plan_file};

pub(super) fn run(arguments: &New, text: &'static Text) -> Result<bool, CommandError> {
    let (mut draft, problems) = match (&arguments.link, &arguments.product, &arguments.target) {
        (Some(link), ..) => link::read_link(link, text)?,
        (None, Some(product), Some(target)) => (
            Draft::new(identifiers::parse_release(product, text)?, identifiers::parse_target(target, text)?),
            Vec::new(),
        ),
        (None, ..) => (Draft::default(), Vec::new()),
    };
    if let Some(preset) = &arguments.preset {
        let texts = &text.presets;
        let preset = identifiers::parse_preset(preset, texts)?;
        draft = preset.apply(&draft);
        // Standard output is reserved for the plan: a program may parse it.
        for paragraph in preset.describe(&draft, texts) {
            eprintln!("{paragraph}");
        }
    }
    for problem in &problems {
        eprintln!("companion: {problem}");
    }
    super::output::print(&plan_file::write(&draft), text)?;
    Ok(problems.is_empty())
}
