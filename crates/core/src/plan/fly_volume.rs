//! The name of a Fly.io volume.

use super::newtype::text_newtype;

text_newtype! {
    /// 1 to 30 lower-case letters, digits and underscores. The API rejects hyphens and capital letters.
    FlyVolume,
    FlyVolumeError,
    |text| {
        (1..=30).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
    }
}
