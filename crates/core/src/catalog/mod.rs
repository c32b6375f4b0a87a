//! Facts as data: releases, clouds, sizes, regions, prices and programs, each with its source and date.
//!
//! An upstream change is a change of a row here, not of code.

mod field_sources;
mod fly_prices;
mod fly_regions;
mod fly_sizes;
mod gcp_prices;
mod generations;
mod machine_types;
pub mod prices;
pub mod programs;
mod release;
mod releases;
pub(crate) mod version;
mod zones;

pub use fly_prices::{
    FLY_ADDRESS_CENTS, FLY_MEMORY, FLY_PERFORMANCE_CPU, FLY_PRICES, FLY_REGION_PRICES, FLY_SHARED_CPU, FLY_SNAPSHOTS,
    FLY_STOPPED, FLY_VOLUME, FlyRegionPrice,
};
pub use fly_regions::{FLY_REGIONS, FlyRegionRow, fly_region};
pub use fly_sizes::{FLY_SIZES, FlySize, fly_size};
pub use gcp_prices::{
    GCP_ADDRESS_HOUR, GCP_FREE_DISK, GCP_FREE_TIER, GCP_MONTH_HOURS, GCP_PRICES, GCP_TRAFFIC, GCP_TRAFFIC_GIBIBYTE,
    REGION_PRICES, RegionPrices,
};
pub use generations::{ENV_PREFIXES, without_env_prefix};
pub use machine_types::{MACHINE_TYPES, MachineTypeRow, machine_type};
pub use release::{ContainerUser, Product, ProxyEntries, Release};
pub use releases::{RELEASES, find, newest};
pub use zones::{FREE_TIER_REGIONS, REGIONS, is_known_zone};

/// The source of a price.
#[derive(Debug, PartialEq, Eq)]
pub struct PriceSource {
    /// The page with the current price.
    pub url: &'static str,
    /// The day or month it was read, ISO 8601.
    pub read: &'static str,
    /// The document that was read.
    pub by: &'static str,
}
