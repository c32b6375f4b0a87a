//! `companion picture`.

use super::arguments::Picture as Arguments;
use super::generate::{print, read_plan};
use super::problem::Problem;
use crate::core::picture::Picture;
use crate::core::picture::layout::{Variant, draw};
use crate::core::picture::svg::to_svg;
use crate::core::plan::Plan;
use crate::core::text::Language;

pub(super) fn run(arguments: &Arguments, language: Language) -> Result<bool, Problem> {
    let text = language.text();
    let plan = Plan::read(&read_plan(&arguments.plan, text)?);
    let variant = if arguments.narrow { Variant::Narrow } else { Variant::Wide };
    print(&to_svg(&draw(&Picture::of(&plan, language.picture()), variant)), text)?;
    Ok(true)
}
