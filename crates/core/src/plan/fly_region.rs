//! A Fly.io region.

use super::text_type::text_type;

text_type! {
    /// Three lower-case letters. Whether such a region exists is for the catalogue to say.
    FlyRegion,
    /// The text does not have the form of a region.
    FlyRegionError,
    |text| text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_lowercase())
}
