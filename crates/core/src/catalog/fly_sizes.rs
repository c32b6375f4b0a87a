//! Machine sizes of Fly.io without accelerators.
//!
//! Source: superfly/fly-go, `machine_types.go`, read 2026-08-21: names, and the memory a CPU may have.

/// One size.
#[derive(Debug, PartialEq, Eq)]
pub struct FlySize {
    /// The name in fly.toml.
    pub name: &'static str,
    /// Smallest memory in MiB.
    pub minimum: u32,
    /// Largest memory in MiB.
    pub maximum: u32,
}

const fn shared(name: &'static str, cpus: u32) -> FlySize {
    FlySize { name, minimum: 256 * cpus, maximum: 2048 * cpus }
}

const fn performance(name: &'static str, cpus: u32) -> FlySize {
    FlySize { name, minimum: 2048 * cpus, maximum: 8192 * cpus }
}

/// Every size, smallest first.
pub static FLY_SIZES: [FlySize; 14] = [
    shared("shared-cpu-1x", 1),
    shared("shared-cpu-2x", 2),
    shared("shared-cpu-4x", 4),
    shared("shared-cpu-6x", 6),
    shared("shared-cpu-8x", 8),
    performance("performance-1x", 1),
    performance("performance-2x", 2),
    performance("performance-4x", 4),
    performance("performance-6x", 6),
    performance("performance-8x", 8),
    performance("performance-10x", 10),
    performance("performance-12x", 12),
    performance("performance-14x", 14),
    performance("performance-16x", 16),
];

/// The size with this name.
pub fn fly_size(name: &str) -> Option<&'static FlySize> {
    FLY_SIZES.iter().find(|size| size.name == name)
}
