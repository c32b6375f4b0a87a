//! A time zone.

use super::text_type::text_type;

text_type! {
    /// Letters, digits and `/ _ + -`: `Europe/Copenhagen`. Source: the check in upstream's Docker set-up script.
    Timezone,
    /// The text is no time zone.
    TimezoneError,
    |text| {
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte))
    }
}
