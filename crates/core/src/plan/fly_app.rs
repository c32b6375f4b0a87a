//! The name of a Fly.io application.

use super::newtype::text_newtype;

text_newtype! {
    /// Lower-case letters, digits and inner hyphens, at most 63 because the name becomes a host name. Source: flyctl,
    /// validateAppName.
    FlyApp,
    FlyAppError,
    |text| {
        (1..=63).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            && !text.starts_with('-')
            && !text.ends_with('-')
    }
}
