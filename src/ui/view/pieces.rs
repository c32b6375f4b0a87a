//! Pieces that several views share.

use crate::ui::action::{Action, CopyOf};
use crate::ui::ids;
use crate::ui::model::Model;
use crate::ui::tree::{Element, Node, On, Text, element};
use companion_core::i18n::InterfaceTexts;
use companion_core::rules::Severity;

/// Marks what lies below the first screen; `static/early.js` has it laid out after that screen, and takes the mark away.
pub(super) const LATER: &str = "data-later";

/// The text with what stands between backticks as code.
pub(super) fn inline(text: &str) -> Vec<Node> {
    let parts = text.split('`').enumerate().filter(|(_, part)| !part.is_empty());
    parts
        .map(|(position, part)| {
            if position % 2 == 1 {
                Node::Element(element("code").attribute("translate", "no").text(part.to_owned()))
            } else {
                Node::Text(part.to_owned().into())
            }
        })
        .collect()
}

/// A paragraph with code in it.
pub(super) fn paragraph(text: &str) -> Element {
    element("p").nodes(inline(text))
}

/// A button.
pub(super) fn button(class: &'static str, label: impl Into<Text>, action: Action) -> Element {
    element("button").attribute("type", "button").class(class).on(On::Click, action).text(label)
}

/// A small button.
pub(super) fn small_button(label: impl Into<Text>, action: Action) -> Element {
    button("button button-small", label, action)
}

/// The class and the word of a severity.
pub(super) const fn severity_look(severity: Severity, words: &InterfaceTexts) -> (&'static str, &'static str) {
    match severity {
        Severity::Error => ("finding finding-error", words.severity_error),
        Severity::Warning => ("finding finding-warning", words.severity_warning),
        Severity::Information => ("finding finding-information", words.severity_information),
    }
}

/// The button that copies, and what came of it.
pub(super) fn copy_button(model: &Model, what: &CopyOf, word: &'static str, label: String) -> Element {
    let words = &model.text.interface;
    let outcome = model.copied.as_ref().filter(|(copied, _)| copied == what).map(|(_, is_copied)| *is_copied);
    let shown = if outcome == Some(true) { words.copied } else { word };
    let said = if outcome == Some(false) { words.copy_failed } else { "" };
    element("span")
        .class("copy")
        .child(small_button(shown, Action::Copy(what.clone())).id(ids::copy(what)).attribute("aria-label", label))
        .child(element("span").class("copy-status").text(said))
}

/// A block of commands with its copy button. Secrets of the page are hidden until asked for, and copied all the same.
pub(super) fn code_block(model: &Model, what: &CopyOf, label: String, text: &str) -> Element {
    let words = &model.text.interface;
    let hidden = model.hide_secrets(text);
    let is_revealed = model.revealed.contains(what);
    let reveal = (hidden != text).then(|| {
        let word = if is_revealed { words.files_hide } else { words.files_show };
        small_button(word, Action::RevealBlock(what.clone()))
    });
    let shown = if is_revealed { text.to_owned() } else { hidden };
    let pre = element("pre")
        .id(ids::text(what))
        .attribute("tabindex", "0")
        .attribute("aria-label", label.clone())
        .attribute("translate", "no")
        .text(shown);
    let tools = element("div").class("code-tools").children(reveal).child(copy_button(model, what, words.copy, label));
    element("div").class("code-block").child(pre).child(tools)
}
