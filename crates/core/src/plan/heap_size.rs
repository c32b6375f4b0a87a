//! The limit of the V8 heap.

use super::newtype::number_newtype;

number_newtype! {
    /// MiB, 64 to 131072, the unit of `--max-old-space-size`.
    HeapSize(u32),
    HeapSizeError,
    64..=131_072
}
