//! The size of a Fly.io volume.

use super::number_type::number_type;

number_type! {
    /// Whole gigabytes, 1 to 500; it can grow later but never shrink.
    VolumeSize(u16),
    /// The text is no number in range.
    VolumeSizeError,
    1..=500
}
