//! A Discord server.

use super::text_type::text_type;

text_type! {
    /// A number of 17 to 20 digits.
    GuildId,
    /// The text is no id of a server.
    GuildIdError,
    |text| (17..=20).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}
