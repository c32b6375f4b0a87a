//! What things cost a month, in US dollars, with source and date. Ranges, because nobody can promise a bill.

/// One line of a price list.
#[derive(Debug)]
pub struct Price {
    /// The name texts call it by.
    pub key: &'static str,
    /// The amount as text, for example `~$12`.
    pub amount: &'static str,
    /// Where and when it was read.
    pub source: &'static str,
}

/// Prices the guide names.
pub static PRICES: [Price; 9] = [
    Price {
        key: "price_e2_micro",
        amount: "free tier, else ~$7",
        source: "cloud.google.com/free, and half of an e2-small",
    },
    Price { key: "price_e2_small", amount: "~$12", source: "upstream's Google Cloud guide, January to April 2026" },
    Price { key: "price_e2_medium", amount: "~$25", source: "upstream's Google Cloud guide, February to April 2026" },
    Price { key: "price_e2_standard_2", amount: "~$50", source: "twice an e2-medium" },
    Price {
        key: "price_fly_1gb",
        amount: "~$7",
        source: "fly.io/docs/about/cost-management, August 2026: three shared-cpu-1x with 1 GB in sjc, $20.37",
    },
    Price { key: "price_fly_2gb", amount: "$10–15", source: "upstream's Fly.io guide, September 2026" },
    Price { key: "price_fly_4gb", amount: "$20–25", source: "Fly.io blueprint, 2026-03-25" },
    Price { key: "price_fly_volume", amount: "$0.15", source: "fly.io/docs/about/pricing, August 2026" },
    Price { key: "price_fly_ipv4", amount: "$2", source: "fly.io/docs/about/pricing, August 2026" },
];
