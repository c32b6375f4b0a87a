//! A Fly.io region.

use super::newtype::text_newtype;

text_newtype! {
    /// Three lower-case letters. The catalog knows which regions exist.
    FlyRegion,
    FlyRegionError,
    |text| text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_lowercase())
}
