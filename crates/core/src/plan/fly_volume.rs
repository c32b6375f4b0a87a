//! The name of a Fly.io volume.

use super::text_type::text_type;

text_type! {
    /// 1 to 30 lower-case letters, digits and underscores; the API refuses hyphens and capitals.
    FlyVolume,
    /// The text is no name of a volume.
    FlyVolumeError,
    |text| {
        (1..=30).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    }
}
