//! The slug of a Fly.io organization.

use super::newtype::text_newtype;

text_newtype! {
    /// Lower-case letters, digits and inner hyphens.
    FlyOrganization,
    FlyOrganizationError,
    |text| {
        !text.is_empty()
            && !text.starts_with('-')
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    }
}
