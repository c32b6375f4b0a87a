//! A Fly.io organisation.

use super::text_type::text_type;

text_type! {
    /// The slug of an organisation: lower-case letters, digits and inner hyphens.
    FlyOrganization,
    /// The text is no slug of an organisation.
    FlyOrganizationError,
    |text| {
        !text.is_empty()
            && !text.starts_with('-')
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    }
}
