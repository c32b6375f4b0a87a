//! `companion picture`.

use super::arguments::Picture as Arguments;
use super::generate::print;
use super::input;
use super::problem::Problem;
use crate::core::picture::Picture;
use crate::core::picture::layout::{Variant, draw};
use crate::core::picture::svg::to_svg;
use crate::core::plan::Plan;
use crate::core::text::Text;

pub(super) fn run(arguments: &Arguments, text: &'static Text) -> Result<bool, Problem> {
    let plan = Plan::read(&input::plan(&arguments.plan, text)?);
    let variant = if arguments.narrow { Variant::Narrow } else { Variant::Wide };
    print(&to_svg(&draw(&Picture::of(&plan, &text.picture), variant)), text)?;
    Ok(true)
}
