//! Prices of Fly.io.
//!
//! Source: Fly.io's price list of 1 October 2026, `about/pricing.mdx` and `snippets/RegionPricingSelector.jsx` of
//! superfly/docs, read 2026-10-09. Machines are billed by the second; a month is 30 days, as on the list. There is no
//! free tier: a trial ends after two hours of machine time or seven days.

use super::PriceSource;

pub static FLY_PRICES: PriceSource = PriceSource {
    url: "https://docs.fly.io/about/pricing/",
    read: "2026-10-09",
    by: "Fly.io's own list (superfly/docs, about/pricing.mdx and snippets/RegionPricingSelector.jsx)",
};

/// A shared CPU with its 256 MB for 30 days in the cheapest region, in millionths of a dollar.
pub const FLY_SHARED_CPU: u32 = 2_194_128;
/// A performance CPU with its 2 GB for 30 days in the cheapest region, in millionths of a dollar.
pub const FLY_PERFORMANCE_CPU: u32 = 33_001_344;
/// An additional GB of memory for 30 days in the cheapest region, in millionths of a dollar.
pub const FLY_MEMORY: u32 = 6_003_072;
/// A GB of a volume for a month, in millionths of a dollar; the same in every region, and charged even if unused.
pub const FLY_VOLUME: u32 = 150_000;
/// A GB of the root file system of a stopped machine for a month, in millionths of a dollar.
pub const FLY_STOPPED: u32 = 150_000;
/// A GB of snapshots for a month beyond the first ten, in millionths of a dollar.
pub const FLY_SNAPSHOTS: u32 = 80_000;
/// A dedicated IPv4 address for a month, in cents.
pub const FLY_ADDRESS_CENTS: u32 = 200;

/// Prices of one region relative to the cheapest.
#[derive(Debug, PartialEq, Eq)]
pub struct FlyRegionPrice {
    pub code: &'static str,
    /// Price of a machine in millionths of the price in Ashburn.
    pub markup: u32,
    /// A GB to the internet, in millionths of a dollar.
    pub traffic: u32,
}

const fn row(code: &'static str, markup: u32, traffic: u32) -> FlyRegionPrice {
    FlyRegionPrice { code, markup, traffic }
}

/// Traffic from North America and Europe.
const NEAR: u32 = 20_000;
/// Traffic from Asia, Oceania and South America.
const FAR: u32 = 40_000;
/// Traffic from Africa.
const AFRICA: u32 = 120_000;

/// The regions on the price list. Mumbai (`bom`) was on it in August 2026 but no longer is.
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
    /// `None` if the region's prices are unknown.
    pub fn of(code: &str) -> Option<&'static Self> {
        FLY_REGION_PRICES.iter().find(|row| row.code == code)
    }
}
