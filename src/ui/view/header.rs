//! The head of the page: what it is, where to start, language, appearance, help.

use super::icons;
use crate::ui::action::{Action, Appearance};
use crate::ui::ids;
use crate::ui::model::Model;
use crate::ui::tree::{Element, On, element};
use companion_core::i18n::{Language, fill};
use companion_core::rules::Severity;

/// Name, purpose, and the two things that can be done here.
pub(super) fn header(model: &Model) -> Element {
    let words = &model.text.interface;
    let link = |target: &'static str, label: &'static str, is_current: bool| {
        element("a").attribute("href", target).attribute_if("aria-current", is_current.then_some("page")).text(label)
    };
    element("header")
        .class("top")
        .child(
            element("div")
                .class("brand")
                .child(icons::mark())
                .child(
                    element("div")
                        .child(element("h1").text(words.title))
                        .child(element("p").class("tagline").text(words.tagline)),
                )
                .child(preferences(model)),
        )
        .child(
            element("nav")
                .class("parts")
                .attribute("aria-label", words.parts_label)
                .child(link("#settings", words.part_new, !model.is_existing_shown).on(On::Click, Action::LeaveExisting))
                .child(link("#existing", words.part_existing, model.is_existing_shown)),
        )
        .child(way(model))
}

/// The three things a person does here, in order.
fn way(model: &Model) -> Element {
    let words = &model.text.page;
    let step = |number: &'static str, label: &'static str| {
        element("li").child(element("span").class("number").text(number)).text(" ").text(label)
    };
    element("ol")
        .class("way")
        .attribute("aria-label", words.way_label)
        .child(step("1", words.way_choose))
        .child(step("2", words.way_copy))
        .child(step("3", words.way_verify))
}

fn preferences(model: &Model) -> Element {
    let words = &model.text.page;
    let languages = Language::ALL.into_iter().map(|language| {
        element("option").attribute("value", language.tag()).attribute("lang", language.tag()).text(language.name())
    });
    let name = |appearance: Appearance| match appearance {
        Appearance::System => words.appearance_system,
        Appearance::Light => words.appearance_light,
        Appearance::Dark => words.appearance_dark,
        Appearance::Contrast => words.appearance_contrast,
    };
    let appearances = Appearance::ALL
        .into_iter()
        .map(|appearance| element("option").attribute("value", appearance.id()).text(name(appearance)));
    element("div")
        .class("preferences")
        .child(
            element("select")
                .id("language")
                .attribute("aria-label", words.language)
                .attribute("value", model.text.tag)
                .on(On::Change, Action::ChooseLanguage)
                .children(languages),
        )
        .child(
            element("select")
                .id("appearance")
                .attribute("aria-label", words.appearance)
                .attribute("value", model.appearance.id())
                .on(On::Change, Action::ChooseAppearance)
                .children(appearances),
        )
        .child(
            element("button")
                .attribute("type", "button")
                .class("button button-small")
                .id(ids::HELP_BUTTON)
                .attribute("aria-label", words.help_open)
                .attribute("title", words.help_open)
                .attribute("aria-expanded", if model.is_help_open { "true" } else { "false" })
                .on(On::Click, Action::ShowHelp(!model.is_help_open))
                .text("?"),
        )
}

/// The ways to the parts of the form's page.
pub(super) fn local_nav(model: &Model) -> Element {
    let words = &model.text.interface;
    let errors = model.count(Severity::Error);
    let checks = match errors {
        0 => words.findings_heading.to_owned(),
        count => fill(words.nav_checks, &[("count", &count.to_string())]),
    };
    // The address keeps the plan; so these links move, and change nothing in it.
    let link = |target: &'static str, label: String| {
        element("a").attribute("href", format!("#{target}")).on(On::Click, Action::GoTo(target.to_owned())).text(label)
    };
    element("nav")
        .class("local-nav")
        .attribute("aria-label", words.nav_label)
        .child(link(ids::SETTINGS, words.settings_heading.to_owned()))
        .child(link("checks", checks).attribute_if("class", (errors > 0).then_some("nav-error")))
        .child(link("files", words.tab_files.to_owned()))
        .child(link("guide", words.tab_guide.to_owned()))
        .child(link("verify", words.tab_verify.to_owned()))
}
