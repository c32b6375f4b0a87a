//! What Fly.io costs.
//!
//! Source: Fly.io's price list of 1 October 2026, `about/pricing.mdx` and `snippets/RegionPricingSelector.jsx` of
//! superfly/docs, read 2026-10-09. Machines are billed by the second; a month here is 30 days, as on the list. There is no
//! free tier: a trial ends after two hours of a machine or seven days.

use super::PriceSource;

/// Where the rows were read.
pub static FLY_PRICES: PriceSource = PriceSource {
    url: "https://docs.fly.io/about/pricing/",
    read: "2026-10-09",
    by: "Fly.io's own list (superfly/docs, about/pricing.mdx and snippets/RegionPricingSelector.jsx)",
};

/// A shared processor with its 256 MB for 30 days in the cheapest region, in millionths of a dollar.
pub const FLY_SHARED_CPU: u32 = 2_194_128;
/// A performance processor with its 2 GB, the same way.
pub const FLY_PERFORMANCE_CPU: u32 = 33_001_344;
/// A further GB of memory, the same way.
pub const FLY_MEMORY: u32 = 6_003_072;
/// A gigabyte of a volume for a month, in millionths of a dollar; the same in every region, also while nothing uses it.
pub const FLY_VOLUME: u32 = 150_000;
/// A gigabyte of the root file system of a stopped machine for a month.
pub const FLY_STOPPED: u32 = 150_000;
/// A gigabyte of snapshots for a month, after the first ten.
pub const FLY_SNAPSHOTS: u32 = 80_000;
/// A dedicated IPv4 address for a month, in cents.
pub const FLY_ADDRESS_CENTS: u32 = 200;

/// What one region costs in relation to the cheapest.
#[derive(Debug, PartialEq, Eq)]
pub struct FlyRegionPrice {
    /// The region.
    pub code: &'static str,
    /// Price of a machine there, in millionths of the price in Ashburn.
    pub markup: u32,
    /// A GB to the internet, in millionths of a dollar.
    pub traffic: u32,
}

const fn row(code: &'static str, markup: u32, traffic: u32) -> FlyRegionPrice {
    FlyRegionPrice { code, markup, traffic }
}

/// North America and Europe.
const NEAR: u32 = 20_000;
/// Asia, Oceania and South America.
const FAR: u32 = 40_000;
/// Africa.
const AFRICA: u32 = 120_000;

/// Every region on the list. Mumbai (`bom`) was on it in August and is not any more.
pub static FLY_REGION_PRICES: [FlyRegionPrice; 17] = [
    row("ams", 1_038_462, NEAR),
    row("arn", 1_038_462, NEAR),
    row("cdg", 1_134_615, NEAR),
    row("dfw", 1_250_000, NEAR),
    row("ewr", 1_000_000, NEAR),
    row("fra", 1_153_846, NEAR),
    row("gru", 1_615_385, FAR),
    row("iad", 1_000_000, NEAR),
    row("jnb", 1_302_885, AFRICA),
    row("lax", 1_199_519, NEAR),
    row("lhr", 1_134_615, NEAR),
    row("nrt", 1_307_692, FAR),
    row("ord", 1_250_000, NEAR),
    row("sin", 1_269_231, FAR),
    row("sjc", 1_192_308, NEAR),
    row("syd", 1_269_231, FAR),
    row("yyz", 1_115_385, NEAR),
];

impl FlyRegionPrice {
    /// The prices of a region, if they are known.
    pub fn of(code: &str) -> Option<&'static Self> {
        FLY_REGION_PRICES.iter().find(|row| row.code == code)
    }
}
