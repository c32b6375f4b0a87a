//! The name of a Fly.io application.

use super::text_type::text_type;

text_type! {
    /// Lower-case letters, digits and hyphens; at most 63, since it becomes a host name; no hyphen at either end.
    /// Source: flyctl, validateAppName.
    FlyApp,
    /// The text is no name of an application.
    FlyAppError,
    |text| {
        (1..=63).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-')
    }
}
