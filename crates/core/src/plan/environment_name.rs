//! The name of an environment variable or secret.

use super::text_type::text_type;

text_type! {
    /// Letters, digits and underscores, not starting with a digit; `FLY_` belongs to the platform.
    EnvironmentName,
    /// The text is no name of a variable that may be set.
    EnvironmentNameError,
    |text| {
        text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            && !text.starts_with("FLY_")
    }
}
