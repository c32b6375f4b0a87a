//! The ids of elements, in one place.

use super::action::CopyOf;
use companion_core::plan::Field;

/// The form.
pub const SETTINGS: &str = "settings";
/// The control that opens a plan file.
pub const OPEN_PLAN: &str = "open-plan";
/// Where the verification is mounted.
pub const VERIFY_ROOT: &str = "verify-root";
/// What stands there until it is.
pub const VERIFY_WAITING: &str = "verify-waiting";
/// The field where the verification begins.
pub const VERIFY_FIRST: &str = "verify-address";
/// The control that opens a file of kept plans.
pub const IMPORT_SHELF: &str = "import-plans";
/// The sheet of shortcuts.
pub const HELP: &str = "help";
/// The button that opens it.
pub const HELP_BUTTON: &str = "help-button";
/// The comparison of two plans.
pub const COMPARISON: &str = "comparison";
/// What brings back a change that was taken back.
pub const REDO: &str = "redo";
/// The kept plans.
pub const SHELF: &str = "plans";
/// The name of a plan to keep.
pub const PLAN_NAME: &str = "plan-name";
/// The notice about plans.
pub const NOTICE: &str = "notice";
/// The field of the token.
pub const TOKEN: &str = "gateway-token";

fn slug(name: &str) -> String {
    name.replace('.', "-")
}

/// The control of a field.
pub fn control(field: Field) -> String {
    format!("field-{}", slug(field.path()))
}

/// The tab of a file.
pub fn tab(path: &str) -> String {
    format!("tab-{}", slug(path))
}

/// The panel of a file.
pub fn panel(path: &str) -> String {
    format!("file-{}", slug(path))
}

/// A step of the guide.
pub fn step(id: &str) -> String {
    format!("step-{}", slug(id))
}

/// The text that is copied, where it stands.
pub fn text(what: &CopyOf) -> String {
    match what {
        CopyOf::File(path) => format!("text-{}", slug(path)),
        CopyOf::Link => "plan-link".to_owned(),
        CopyOf::Block(id, position) => format!("block-{}-{position}", slug(id)),
        CopyOf::Check(id) => format!("check-{}", slug(id)),
    }
}

/// What ticks a step off.
pub fn tick(id: &str) -> String {
    format!("tick-{}", slug(id))
}

/// The button that copies.
pub fn copy(what: &CopyOf) -> String {
    format!("copy-{}", text(what))
}

/// The summary of a step.
pub fn summary(id: &str) -> String {
    format!("summary-{}", slug(id))
}
