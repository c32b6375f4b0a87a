//! What keys do anywhere on the page. Letters alone do nothing, so that nobody who dictates or slips sets off anything.

use super::action::{Action, CopyOf, Input};
use super::ids;
use super::model::Model;
use companion_core::i18n::PageTexts;
use companion_core::rules::{Place, Severity};

/// A shortcut: what to press, as people read it, and what it does.
pub struct Shortcut {
    /// The keys.
    pub keys: &'static str,
    /// What it does, in words.
    pub about: &'static str,
}

/// The shortcuts, for the help sheet.
pub fn all(words: &PageTexts) -> [Shortcut; 10] {
    let shortcut = |keys: &'static str, about: &'static str| Shortcut { keys, about };
    [
        shortcut("Alt Shift H", words.help_open),
        shortcut("Ctrl Z", words.help_undo),
        shortcut("Ctrl Shift Z", words.help_redo),
        shortcut("Alt Shift E", words.help_next_error),
        shortcut("Alt Shift C", words.help_copy_next),
        shortcut("Alt Shift S", words.help_settings),
        shortcut("Alt Shift F", words.help_files),
        shortcut("Alt Shift G", words.help_guide),
        shortcut("Alt Shift V", words.help_verify),
        shortcut("← → Home End", words.help_tabs),
    ]
}

/// The action of a key, if it has one.
pub fn action_of(model: &Model, input: &Input) -> Option<Action> {
    let key = input.key.to_ascii_lowercase();
    if key == "escape" && model.is_help_open {
        return Some(Action::ShowHelp(false));
    }
    if model.is_existing_shown {
        return None;
    }
    // Where text is typed, the browser takes back letters itself.
    if input.held.command && !input.held.alt && !input.is_typing {
        return match (key.as_str(), input.held.shift) {
            ("z", false) => Some(Action::Undo),
            ("z", true) | ("y", false) => Some(Action::Redo),
            _ => None,
        };
    }
    if !(input.held.alt && input.held.shift) || input.held.command {
        return None;
    }
    let next = model.next_step().map(|step| step.id);
    Some(match key.as_str() {
        "h" => Action::ShowHelp(!model.is_help_open),
        "e" => Action::GoTo(next_finding(model)?),
        "c" => Action::Copy(CopyOf::Block(next?, 0)),
        "s" => Action::GoTo(ids::SETTINGS.to_owned()),
        "f" => Action::GoTo(ids::tab(model.shown_file())),
        "g" => Action::GoTo(next.map_or_else(|| "guide".to_owned(), ids::summary)),
        "v" => Action::GoTo("verify".to_owned()),
        _ => return None,
    })
}

/// The control of the worst finding.
fn next_finding(model: &Model) -> Option<String> {
    let finding = model.bundle.findings.iter().find(|finding| finding.severity != Severity::Information)?;
    Some(match finding.place {
        Place::Field(field) => ids::control(field),
        Place::GatewayToken => ids::TOKEN.to_owned(),
    })
}
