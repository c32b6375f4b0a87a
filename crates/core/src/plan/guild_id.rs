//! A Discord server ID.

use super::newtype::text_newtype;

text_newtype! {
    /// 17 to 20 digits.
    GuildId,
    GuildIdError,
    |text| (17..=20).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}
