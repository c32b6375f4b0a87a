//! The size of a Fly.io volume.

use super::newtype::number_newtype;

number_newtype! {
    /// Whole gigabytes, 1 to 500. A volume can be extended later but not shrunk.
    VolumeSize(u16),
    VolumeSizeError,
    1..=500
}
