//! Facts as data: releases, clouds, sizes, regions, prices and programs, each with its source and date.
//!
//! Nobody hunts through code to follow upstream: what changed is a row here.

mod field_sources;
mod fly_regions;
mod fly_sizes;
mod machine_types;
pub mod prices;
pub mod programs;
mod release;
mod releases;
mod zones;

pub use fly_regions::{FLY_REGIONS, FlyRegionRow, fly_region};
pub use fly_sizes::{FLY_SIZES, FlySize, fly_size};
pub use machine_types::{MACHINE_TYPES, MachineTypeRow, machine_type};
pub use release::{ContainerUser, Product, ProxyEntries, Release};
pub use releases::{RELEASES, find, newest};
pub use zones::{FREE_TIER_REGIONS, REGIONS, is_known_zone};
