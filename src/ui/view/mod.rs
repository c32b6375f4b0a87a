//! The page as a whole: a function from what is known to a tree.

mod field;
mod files;
mod findings;
mod form;
mod guide;
mod header;
mod help;
mod icons;
mod lazy;
mod overview;
mod pieces;
mod plans;
mod presets;
mod step;
mod verify;

pub use lazy::Lazy;
pub use step::place_name;

use super::action::{Action, Loading};
use super::model::Model;
use super::tree::{Element, element};
use companion_core::i18n::fill;
use pieces::small_button;

/// Header, form, result, footer.
pub fn page(model: &Model) -> Element {
    let words = &model.text.interface;
    let is_existing = model.is_existing_shown;
    element("div")
        .class("page")
        .child(
            element("a")
                .key("skip")
                .class("skip")
                .attribute("href", if is_existing { "#report" } else { "#result" })
                .on(super::tree::On::Click, Action::GoTo(if is_existing { "report" } else { "result" }.to_owned()))
                .text(words.skip_to_result),
        )
        .child(header::header(model).key("header"))
        .children(update(model).map(|update| update.key("update")))
        .children(help::help(model))
        .child(element("div").key("existing").flag("hidden", !is_existing).children(existing(model)))
        .child(
            element("div")
                .key("form")
                .flag("hidden", is_existing)
                .child(header::local_nav(model))
                .child(columns(model)),
        )
        .child(
            element("footer")
                .key("footer")
                .class("bottom")
                .attribute(pieces::LATER, "")
                .child(element("p").text(words.footer_privacy))
                .child(element("p").text(fill(words.footer_version, &[("version", env!("CARGO_PKG_VERSION"))]))),
        )
        .child(
            element("p")
                .key("announcement")
                .class("visually-hidden")
                .id("announcement")
                .attribute("role", "status")
                .text(model.announcement.clone()),
        )
}

/// The offer of a newer version.
fn update(model: &Model) -> Option<Element> {
    let words = &model.text.page;
    model.is_update_ready.then(|| {
        element("div")
            .class("banner update")
            .attribute("role", "status")
            .child(element("p").text(words.update_ready))
            .child(small_button(words.update_apply, Action::ApplyUpdate))
    })
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
            .lazy(overview::overview(model))
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
    // Above a program that has stopped, which shows what it did and does no more.
    [
        element("div").key("existing-said").class("existing").attribute("role", "status").children(said),
        element("div").id("existing-root").key("existing-root"),
    ]
}
