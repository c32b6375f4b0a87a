//! A Discord channel.

use super::newtype::text_newtype;

text_newtype! {
    /// The name or ID of a channel without the leading `#`: letters, digits, hyphens and underscores.
    ChannelName,
    ChannelNameError,
    |text| {
        (1..=100).contains(&text.chars().count())
            && text.chars().all(|ch| ch.is_alphanumeric() || "-_".contains(ch))
    }
}
