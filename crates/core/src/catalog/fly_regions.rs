//! Regions of Fly.io.
//!
//! Source: fly.io/docs/reference/regions, read 2026-08-07.

/// One region.
#[derive(Debug, PartialEq, Eq)]
pub struct FlyRegionRow {
    /// The code commands take.
    pub code: &'static str,
    /// City and country.
    pub place: &'static str,
}

/// Every region, by code.
pub static FLY_REGIONS: [FlyRegionRow; 18] = [
    FlyRegionRow { code: "ams", place: "Amsterdam, Netherlands" },
    FlyRegionRow { code: "arn", place: "Stockholm, Sweden" },
    FlyRegionRow { code: "bom", place: "Mumbai, India" },
    FlyRegionRow { code: "cdg", place: "Paris, France" },
    FlyRegionRow { code: "dfw", place: "Dallas, Texas (US)" },
    FlyRegionRow { code: "ewr", place: "Secaucus, New Jersey (US)" },
    FlyRegionRow { code: "fra", place: "Frankfurt, Germany" },
    FlyRegionRow { code: "gru", place: "São Paulo, Brazil" },
    FlyRegionRow { code: "iad", place: "Ashburn, Virginia (US)" },
    FlyRegionRow { code: "jnb", place: "Johannesburg, South Africa" },
    FlyRegionRow { code: "lax", place: "Los Angeles, California (US)" },
    FlyRegionRow { code: "lhr", place: "London, United Kingdom" },
    FlyRegionRow { code: "nrt", place: "Tokyo, Japan" },
    FlyRegionRow { code: "ord", place: "Chicago, Illinois (US)" },
    FlyRegionRow { code: "sin", place: "Singapore" },
    FlyRegionRow { code: "sjc", place: "San Jose, California (US)" },
    FlyRegionRow { code: "syd", place: "Sydney, Australia" },
    FlyRegionRow { code: "yyz", place: "Toronto, Canada" },
];

/// The region with this code.
pub fn fly_region(code: &str) -> Option<&'static FlyRegionRow> {
    FLY_REGIONS.iter().find(|region| region.code == code)
}
