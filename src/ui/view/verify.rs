//! The place of the verification. It is a program of its own, loaded when somebody comes near.

use super::pieces::{LATER, button};
use crate::ui::action::{Action, Loading};
use crate::ui::ids;
use crate::ui::model::Model;
use crate::ui::tree::{Element, element};
use companion_core::gateway::PageSource;

/// The section with its heading, the empty place, and what is said until it is filled.
pub(super) fn verify(model: &Model) -> Element {
    let words = &model.text.verify_part;
    let hint = match model.source {
        PageSource::Loopback => None,
        PageSource::File => Some(words.file_page),
        PageSource::Encrypted | PageSource::Plain => Some(words.public_page),
    };
    let said = match model.verify {
        Loading::Loading => words.loading,
        Loading::Failed => words.failed,
        Loading::Closed | Loading::Ready => "",
    };
    let ask = (model.verify != Loading::Ready).then(|| {
        let label = if model.verify == Loading::Failed { words.retry } else { words.open };
        button("button button-primary", label, Action::LoadVerify)
            .attribute("aria-disabled", if model.verify == Loading::Loading { "true" } else { "false" })
    });
    element("section")
        .class("panel verify")
        .id("verify")
        .attribute(LATER, "")
        .attribute("tabindex", "-1")
        .attribute("aria-labelledby", "verify-heading")
        .child(element("h2").id("verify-heading").text(words.heading))
        .child(element("p").text(words.note))
        .children(hint.map(|hint| element("p").class("hint").text(hint)))
        .child(
            element("div")
                .class("verify-place")
                .child(element("div").key(ids::VERIFY_ROOT).id(ids::VERIFY_ROOT).class("verify-root"))
                .child(
                    element("div")
                        .id(ids::VERIFY_WAITING)
                        .child(element("p").attribute("role", "status").text(said))
                        .children(ask),
                ),
        )
}
