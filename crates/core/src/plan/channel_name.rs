//! A Discord channel.

use super::text_type::text_type;

text_type! {
    /// The name or id of a channel without the leading `#`; letters, digits, hyphens and underscores.
    ChannelName,
    /// The text is no name of a channel.
    ChannelNameError,
    |text| {
        (1..=100).contains(&text.chars().count())
            && text.chars().all(|letter| letter.is_alphanumeric() || "-_".contains(letter))
    }
}
