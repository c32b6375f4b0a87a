//! The limit of the V8 heap.

use super::number_type::number_type;

number_type! {
    /// MiB, 64 to 131072, as `--max-old-space-size` takes it.
    HeapSize(u32),
    /// The text is no number in range.
    HeapSizeError,
    64..=131_072
}
