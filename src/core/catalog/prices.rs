//! What things cost a month, in US dollars, with source and date. Ranges, because nobody can promise a bill.

/// One line of a price list.
#[derive(Debug)]
pub struct Price {
    /// What is paid for: a machine type, a size or a thing.
    pub item: &'static str,
    /// The amount as text, for example `~$12`.
    pub amount: &'static str,
    /// Where and when it was read.
    pub source: &'static str,
}

/// Google Cloud.
pub static GCP: [Price; 4] = [
    Price {
        item: "e2-micro",
        amount: "$0 – ~$7",
        source: "cloud.google.com/free: one e2-micro in us-west1, us-central1 or us-east1 with 30 GB of standard disk",
    },
    Price { item: "e2-small", amount: "~$12", source: "upstream GCP guide, January to April 2026" },
    Price { item: "e2-medium", amount: "~$25", source: "upstream GCP guide, February to April 2026" },
    Price {
        item: "e2-standard-2",
        amount: "~$50",
        source: "twice an e2-medium; see cloud.google.com/compute/all-pricing",
    },
];

/// Fly.io.
pub static FLY: [Price; 4] = [
    Price { item: "shared-cpu-2x, 2 GB", amount: "~$10 – 15", source: "upstream Fly guide, September 2026" },
    Price { item: "shared-cpu-2x, 4 GB", amount: "~$20 – 25", source: "Fly.io blueprint, 2026-03-25" },
    Price { item: "1 GB volume", amount: "$0.15", source: "fly.io/docs/about/pricing, August 2026" },
    Price { item: "dedicated IPv4", amount: "$2", source: "fly.io/docs/about/pricing, August 2026" },
];
