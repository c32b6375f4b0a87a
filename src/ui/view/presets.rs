//! Presets: three ways to fill the form, and what the chosen one trades.

use super::pieces::paragraph;
use crate::ui::action::Action;
use crate::ui::model::Model;
use crate::ui::tree::{Element, On, element};
use companion_core::plan::preset::{Preset, matching};

/// A row of buttons, of which one may be pressed.
pub(super) fn presets(model: &Model) -> Element {
    let (words, texts) = (&model.text.page, &model.text.presets);
    let chosen = matching(&model.draft);
    let choice = |preset: Preset| {
        let is_chosen = chosen == Some(preset);
        element("button")
            .attribute("type", "button")
            .class(if is_chosen { "preset preset-chosen" } else { "preset" })
            .attribute("aria-pressed", if is_chosen { "true" } else { "false" })
            .attribute("data-preset", preset.id())
            .on(On::Click, Action::Apply(preset))
            .text(preset.name(texts))
    };
    let about = match chosen {
        Some(preset) => preset.describe(&model.draft, texts),
        None => vec![words.presets_own.to_owned()],
    };
    element("div")
        .key("presets")
        .class("presets")
        .attribute("role", "group")
        .attribute("aria-labelledby", "presets-label")
        .child(element("span").class("label").id("presets-label").text(words.presets_label))
        .child(element("div").class("preset-choices").children(Preset::ALL.into_iter().map(choice)))
        .child(element("div").class("hint preset-about").children(about.iter().map(|line| paragraph(line))))
}
