//! `companion new`.

use super::arguments::New;
use super::link;
use super::names;
use super::problem::Problem;
use companion_core::i18n::Text;
use companion_core::plan::{Draft, plan_file};

pub(super) fn run(arguments: &New, text: &'static Text) -> Result<bool, Problem> {
    let (mut draft, problems) = match (&arguments.link, &arguments.product, &arguments.target) {
        (Some(link), ..) => link::opened(link, text)?,
        (None, Some(product), Some(target)) => {
            (Draft::new(names::release(product, text)?, names::target(target, text)?), Vec::new())
        }
        (None, ..) => (Draft::default(), Vec::new()),
    };
    if let Some(preset) = &arguments.preset {
        let texts = &text.presets;
        let preset = names::preset(preset, texts)?;
        draft = preset.apply(&draft);
        // Standard output is the plan, which a program may read.
        for paragraph in preset.describe(&draft, texts) {
            eprintln!("{paragraph}");
        }
    }
    for problem in &problems {
        eprintln!("companion: {problem}");
    }
    super::generate::print(&plan_file::write(&draft), text)?;
    Ok(problems.is_empty())
}
