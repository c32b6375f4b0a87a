//! The name of a Compute Engine machine.

use super::text_type::{is_cloud_name, text_type};

text_type! {
    /// 1 to 63 lower-case letters, digits and hyphens; starts with a letter and does not end with a hyphen. Source: the
    /// Compute Engine naming rules.
    InstanceName,
    /// The text is no name of a machine.
    InstanceNameError,
    |text| is_cloud_name(text, 1, 63)
}
