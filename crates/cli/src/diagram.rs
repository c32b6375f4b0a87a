//! `companion picture`.

use super::arguments::Picture as Arguments;
use super::generate::print;
use super::input;
use super::problem::Problem;
use companion_core::diagram::Picture;
use companion_core::diagram::layout::{Variant, draw};
use companion_core::diagram::svg::to_svg;
use companion_core::i18n::Text;
use companion_core::plan::Plan;

pub(super) fn run(arguments: &Arguments, text: &'static Text) -> Result<bool, Problem> {
    let plan = Plan::read(&input::plan(&arguments.plan, text)?);
    let variant = if arguments.narrow { Variant::Narrow } else { Variant::Wide };
    print(&to_svg(&draw(&Picture::of(&plan, &text.picture), variant)), text)?;
    Ok(true)
}
