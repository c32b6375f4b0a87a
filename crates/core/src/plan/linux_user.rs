//! The name of a login on the machine.

use super::text_type::text_type;

text_type! {
    /// 1 to 32 lower-case letters, digits, underscores, dots and hyphens, as useradd and OS Login make them.
    LinuxUser,
    /// The text is no name of a login.
    LinuxUserError,
    |text| {
        (1..=32).contains(&text.len())
            && text.starts_with(|first: char| first.is_ascii_lowercase() || first == '_')
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_.-".contains(&byte))
    }
}
