//! The name of a Compute Engine instance.

use super::newtype::{is_cloud_name, text_newtype};

text_newtype! {
    /// 1 to 63 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen. Source: the
    /// Compute Engine naming rules.
    InstanceName,
    InstanceNameError,
    |text| is_cloud_name(text, 1, 63)
}
