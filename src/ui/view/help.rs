//! The sheet of shortcuts.

use super::pieces::small_button;
use crate::ui::action::Action;
use crate::ui::ids;
use crate::ui::model::Model;
use crate::ui::shortcuts::all;
use crate::ui::tree::{Element, element};

/// The sheet; nothing while it is closed.
pub(super) fn help(model: &Model) -> Option<Element> {
    let words = &model.text.page;
    let row = |shortcut: crate::ui::shortcuts::Shortcut| {
        let keys = shortcut.keys.split(' ').map(|key| element("kbd").attribute("translate", "no").text(key));
        element("tr").child(element("td").class("keys").children(keys)).child(element("td").text(shortcut.about))
    };
    model.is_help_open.then(|| {
        element("section")
            .key("help")
            .class("panel help")
            .id(ids::HELP)
            .attribute("tabindex", "-1")
            .attribute("aria-labelledby", "help-heading")
            .child(element("h2").id("help-heading").text(words.help_heading))
            .child(element("table").child(element("tbody").children(all(words).into_iter().map(row))))
            .child(small_button(words.help_close, Action::ShowHelp(false)))
    })
}
