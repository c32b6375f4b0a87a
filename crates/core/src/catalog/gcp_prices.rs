//! What Compute Engine costs, by region.
//!
//! Google's price pages build their numbers in the browser; these are the same list as Google's billing catalogue gives it,
//! collected by Cyclenerd/google-cloud-pricing-cost-calculator (`pricing.yml` of commit 0166a59e, generated 2025-03-06).
//! They are list prices without tax, discounts or commitments.

use super::PriceSource;

/// Where the rows were read.
pub static GCP_PRICES: PriceSource = PriceSource {
    url: "https://cloud.google.com/compute/all-pricing",
    read: "2025-03-06",
    by: "Google's billing catalogue, collected by Cyclenerd/google-cloud-pricing-cost-calculator (pricing.yml, 0166a59e)",
};

/// What traffic to the internet costs: 1 GiB a month is free, then $0.12 a GiB to North America, more elsewhere.
pub static GCP_TRAFFIC: PriceSource = PriceSource {
    url: "https://cloud.google.com/vpc/network-pricing",
    read: "2026-09-20",
    by: "Google's page, quoted by api-evangelist/google-cloud-vpc",
};

/// The free machine: one e2-micro's hours, 30 GB of `pd-standard` and its address, in three regions.
pub static GCP_FREE_TIER: PriceSource = PriceSource {
    url: "https://cloud.google.com/free/docs/free-cloud-features",
    read: "2026-08",
    by: "Google's page, quoted by several guides of 2026",
};

/// What an external IPv4 address costs while a machine uses it, in millionths of a dollar an hour; the same everywhere.
pub const GCP_ADDRESS_HOUR: u32 = 5_000;
/// What a GiB to the internet in North America costs, in millionths of a dollar.
pub const GCP_TRAFFIC_GIBIBYTE: u32 = 120_000;
/// Hours Google counts for a month.
pub const GCP_MONTH_HOURS: u32 = 730;
/// Gigabytes of `pd-standard` the free tier covers.
pub const GCP_FREE_DISK: u32 = 30;

/// Prices of one region.
#[derive(Debug, PartialEq, Eq)]
pub struct RegionPrices {
    /// The region.
    pub region: &'static str,
    /// An hour of an e2-medium, in billionths of a dollar. The other E2 types are parts or multiples of it, because all
    /// have the same shares of processor and memory.
    pub medium: u32,
    /// A gigabyte of `pd-standard` for a month, in millionths of a dollar.
    pub standard: u32,
    /// The same of `pd-balanced`.
    pub balanced: u32,
    /// The same of `pd-ssd`.
    pub ssd: u32,
}

/// Every region that was on the list.
pub static REGION_PRICES: [RegionPrices; 42] = [
    RegionPrices { region: "africa-south1", medium: 43_825_468, standard: 52_320, balanced: 130_800, ssd: 222_360 },
    RegionPrices { region: "asia-east1", medium: 38_795_940, standard: 40_000, balanced: 100_000, ssd: 170_000 },
    RegionPrices { region: "asia-east2", medium: 46_880_670, standard: 49_800, balanced: 110_000, ssd: 187_000 },
    RegionPrices { region: "asia-northeast1", medium: 42_982_860, standard: 52_000, balanced: 130_000, ssd: 221_000 },
    RegionPrices { region: "asia-northeast2", medium: 42_982_860, standard: 52_000, balanced: 130_000, ssd: 221_000 },
    RegionPrices { region: "asia-northeast3", medium: 42_982_860, standard: 52_000, balanced: 130_000, ssd: 221_000 },
    RegionPrices { region: "asia-south1", medium: 40_242_180, standard: 48_000, balanced: 120_000, ssd: 204_000 },
    RegionPrices { region: "asia-south2", medium: 40_242_180, standard: 48_000, balanced: 120_000, ssd: 204_000 },
    RegionPrices { region: "asia-southeast1", medium: 41_333_070, standard: 44_000, balanced: 110_000, ssd: 187_000 },
    RegionPrices { region: "asia-southeast2", medium: 45_053_043, standard: 52_000, balanced: 130_000, ssd: 221_000 },
    RegionPrices {
        region: "australia-southeast1",
        medium: 47_541_000,
        standard: 54_000,
        balanced: 135_000,
        ssd: 230_000,
    },
    RegionPrices {
        region: "australia-southeast2",
        medium: 40_408_000,
        standard: 54_000,
        balanced: 135_000,
        ssd: 230_000,
    },
    RegionPrices { region: "europe-central2", medium: 43_167_780, standard: 48_000, balanced: 130_000, ssd: 204_000 },
    RegionPrices { region: "europe-north1", medium: 36_888_780, standard: 44_000, balanced: 110_000, ssd: 187_000 },
    RegionPrices { region: "europe-north2", medium: 35_180_998, standard: 40_000, balanced: 100_000, ssd: 170_000 },
    RegionPrices { region: "europe-southwest1", medium: 39_538_000, standard: 47_200, balanced: 120_000, ssd: 200_600 },
    RegionPrices { region: "europe-west1", medium: 36_857_730, standard: 40_000, balanced: 100_000, ssd: 170_000 },
    RegionPrices { region: "europe-west10", medium: 51_598_794, standard: 61_600, balanced: 154_000, ssd: 261_800 },
    RegionPrices { region: "europe-west12", medium: 43_222_366, standard: 51_600, balanced: 120_000, ssd: 204_000 },
    RegionPrices { region: "europe-west2", medium: 43_167_780, standard: 48_000, balanced: 120_000, ssd: 204_000 },
    RegionPrices { region: "europe-west3", medium: 43_167_780, standard: 48_000, balanced: 120_000, ssd: 204_000 },
    RegionPrices { region: "europe-west4", medium: 36_886_020, standard: 44_000, balanced: 110_000, ssd: 187_000 },
    RegionPrices { region: "europe-west6", medium: 46_880_670, standard: 52_000, balanced: 130_000, ssd: 221_000 },
    RegionPrices { region: "europe-west8", medium: 38_866_000, standard: 46_400, balanced: 116_000, ssd: 197_200 },
    RegionPrices { region: "europe-west9", medium: 38_866_000, standard: 46_400, balanced: 116_000, ssd: 197_200 },
    RegionPrices { region: "me-central1", medium: 40_709_436, standard: 48_600, balanced: 121_500, ssd: 206_550 },
    RegionPrices { region: "me-central2", medium: 53_609_132, standard: 64_000, balanced: 160_000, ssd: 272_000 },
    RegionPrices { region: "me-west1", medium: 36_856_282, standard: 44_000, balanced: 110_000, ssd: 187_000 },
    RegionPrices {
        region: "northamerica-northeast1",
        medium: 36_886_020,
        standard: 44_000,
        balanced: 110_000,
        ssd: 187_000,
    },
    RegionPrices {
        region: "northamerica-northeast2",
        medium: 36_886_020,
        standard: 44_000,
        balanced: 110_000,
        ssd: 187_000,
    },
    RegionPrices {
        region: "northamerica-south1",
        medium: 36_521_222,
        standard: 43_600,
        balanced: 109_000,
        ssd: 185_300,
    },
    RegionPrices {
        region: "southamerica-east1",
        medium: 53_185_200,
        standard: 60_000,
        balanced: 150_000,
        ssd: 255_000,
    },
    RegionPrices {
        region: "southamerica-west1",
        medium: 47_913_161,
        standard: 57_200,
        balanced: 143_000,
        ssd: 243_100,
    },
    RegionPrices { region: "us-central1", medium: 33_505_710, standard: 40_000, balanced: 100_000, ssd: 170_000 },
    RegionPrices { region: "us-east1", medium: 33_505_710, standard: 40_000, balanced: 100_000, ssd: 170_000 },
    RegionPrices { region: "us-east4", medium: 37_735_410, standard: 44_000, balanced: 110_000, ssd: 187_000 },
    RegionPrices { region: "us-east5", medium: 33_505_710, standard: 40_000, balanced: 100_000, ssd: 170_000 },
    RegionPrices { region: "us-south1", medium: 39_536_740, standard: 47_200, balanced: 120_000, ssd: 200_600 },
    RegionPrices { region: "us-west1", medium: 33_505_710, standard: 40_000, balanced: 100_000, ssd: 170_000 },
    RegionPrices { region: "us-west2", medium: 40_244_940, standard: 48_000, balanced: 120_000, ssd: 204_000 },
    RegionPrices { region: "us-west3", medium: 40_244_940, standard: 48_000, balanced: 120_000, ssd: 204_000 },
    RegionPrices { region: "us-west4", medium: 37_735_410, standard: 44_000, balanced: 110_000, ssd: 187_000 },
];

/// Quarters of an e2-medium that a machine type is.
static QUARTERS: [(&str, u32); 5] =
    [("e2-micro", 1), ("e2-small", 2), ("e2-medium", 4), ("e2-standard-2", 8), ("e2-standard-4", 16)];

impl RegionPrices {
    /// The prices of a region, if they are known.
    pub fn of(region: &str) -> Option<&'static Self> {
        REGION_PRICES.iter().find(|row| row.region == region)
    }

    /// An hour of a machine type, in billionths of a dollar; `None` for a type whose price is not known here.
    pub fn machine_hour(&self, machine_type: &str) -> Option<u32> {
        let (_, quarters) = QUARTERS.iter().find(|(name, _)| *name == machine_type)?;
        Some(self.medium / 4 * quarters + self.medium % 4 * quarters / 4)
    }
}
