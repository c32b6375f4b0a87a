//! The page as a whole: a function from what is known to a tree.

mod field;
mod files;
mod findings;
mod form;
mod guide;
mod pieces;
mod step;
mod verify;

use super::action::{Action, Loading};
use super::model::Model;
use super::tree::{Element, element};
use crate::core::rules::Severity;
use crate::core::text::fill;
pub use step::place_name;

use pieces::small_button;

/// Header, form, result, footer.
pub fn page(model: &Model) -> Element {
    let words = &model.text.interface;
    let is_existing = model.is_existing_shown;
    element("div")
        .class("page")
        .child(
            element("a")
                .class("skip")
                .attribute("href", if is_existing { "#report" } else { "#result" })
                .text(words.skip_to_result),
        )
        .child(header(model))
        .child(element("div").flag("hidden", !is_existing).children(existing(model)))
        .child(element("div").flag("hidden", is_existing).children([local_nav(model), columns(model)]))
        .child(
            element("footer")
                .class("bottom")
                .child(element("p").text(words.footer_privacy))
                .child(element("p").text(fill(words.footer_version, &[("version", env!("CARGO_PKG_VERSION"))]))),
        )
        .child(
            element("p")
                .class("visually-hidden")
                .id("announcement")
                .attribute("role", "status")
                .text(model.announcement.clone()),
        )
}

fn header(model: &Model) -> Element {
    let words = &model.text.interface;
    let link = |target: &'static str, label: &'static str, is_current: bool| {
        element("a").attribute("href", target).attribute_if("aria-current", is_current.then_some("page")).text(label)
    };
    element("header")
        .class("top")
        .child(element("h1").text(words.title))
        .child(element("p").class("tagline").text(words.tagline))
        .child(
            element("nav")
                .class("parts")
                .attribute("aria-label", words.parts_label)
                .child(link("#settings", words.part_new, !model.is_existing_shown))
                .child(link("#existing", words.part_existing, model.is_existing_shown)),
        )
}

fn local_nav(model: &Model) -> Element {
    let words = &model.text.interface;
    let errors = model.count(Severity::Error);
    let checks = match errors {
        0 => words.findings_heading.to_owned(),
        count => fill(words.nav_checks, &[("count", &count.to_string())]),
    };
    let link = |target: &'static str, label: String| element("a").attribute("href", target).text(label);
    element("nav")
        .class("local-nav")
        .attribute("aria-label", words.nav_label)
        .child(link("#settings", words.settings_heading.to_owned()))
        .child(link("#checks", checks).attribute_if("class", (errors > 0).then_some("nav-error")))
        .child(link("#files", words.tab_files.to_owned()))
        .child(link("#guide", words.tab_guide.to_owned()))
        .child(link("#verify", words.tab_verify.to_owned()))
}

fn columns(model: &Model) -> Element {
    element("main").class("columns").child(form::form(model)).child(
        element("div")
            .class("result")
            .id("result")
            .attribute("tabindex", "-1")
            .attribute("role", "region")
            .attribute("aria-label", model.text.interface.result_heading)
            .child(findings::findings(model))
            .child(files::files(model))
            .child(guide::guide(model))
            .child(verify::verify(model)),
    )
}

/// The place of the part that checks existing files, a program of its own, and what is said until it is there.
fn existing(model: &Model) -> [Element; 2] {
    let words = &model.text.interface;
    let said = match model.existing {
        Loading::Closed | Loading::Ready => None,
        Loading::Loading => Some(element("p").class("panel").text(words.existing_loading)),
        Loading::Failed => Some(
            element("p")
                .class("panel")
                .text(words.existing_failed)
                .text(" ")
                .child(small_button(words.existing_retry, Action::LoadExisting)),
        ),
    };
    [
        element("div").id("existing-root").key("existing-root"),
        element("div").class("existing").attribute("role", "status").children(said),
    ]
}
