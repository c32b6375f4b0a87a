//! `companion picture`.

use super::arguments::Picture as Arguments;
use super::error::CommandError;
use super::input;
use super::output::print;
use companion_core::diagram::Diagram;
use companion_core::diagram::layout::{Variant, draw};
use companion_core::diagram::svg::to_svg;
use companion_core::i18n::Text;
use companion_core::plan::Plan;

pub(super) fn run(arguments: &Arguments, text: &'static Text) -> Result<bool, CommandError> {
    let plan = Plan::read(&input::read_plan(&arguments.plan, text)?);
    let variant = if arguments.narrow { Variant::Narrow } else { Variant::Wide };
    print(&to_svg(&draw(&Diagram::of(&plan, &text.diagram), variant)), text)?;
    Ok(true)
}
