//! A time zone.

use super::newtype::text_newtype;

text_newtype! {
    /// Letters, digits and `/ _ + -`: `Europe/Copenhagen`. Source: the check in upstream's Docker setup script.
    Timezone,
    TimezoneError,
    |text| {
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte))
    }
}
