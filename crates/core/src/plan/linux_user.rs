//! The name of a Linux user on the machine.

use super::newtype::text_newtype;

text_newtype! {
    /// 1 to 32 lower-case letters, digits, underscores, dots and hyphens, as useradd and OS Login create them.
    LinuxUser,
    LinuxUserError,
    |text| {
        (1..=32).contains(&text.len())
            && text.starts_with(|first: char| first.is_ascii_lowercase() || first == '_')
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_.-".contains(&byte))
    }
}
