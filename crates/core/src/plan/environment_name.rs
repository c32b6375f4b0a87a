//! The name of an environment variable or secret.

use super::newtype::text_newtype;

text_newtype! {
    /// Letters, digits and underscores, not starting with a digit. The prefix `FLY_` is reserved by the platform.
    EnvironmentName,
    EnvironmentNameError,
    |text| {
        text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            && !text.starts_with("FLY_")
    }
}
