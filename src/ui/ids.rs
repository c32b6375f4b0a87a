//! The ids of elements, in one place.

use super::action::CopyOf;
use crate::core::plan::Field;

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
        CopyOf::Block(id, position) => format!("block-{}-{position}", slug(id)),
        CopyOf::Check(id) => format!("check-{}", slug(id)),
    }
}
