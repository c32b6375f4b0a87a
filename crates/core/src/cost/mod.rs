//! What a deployment costs a month, from list prices with their source.
//!
//! An estimate is a list of parts. What is always paid, what is paid while the machine runs, and what a free tier gives back
//! add up to a range; what depends on use, and what nobody here knows, stands beside the sum and never in it.

mod fly;
mod gcp;
mod words;

pub use words::{PartLine, dollars, lines, unit_price};

use super::catalog::PriceSource;
use super::plan::{Blocked, Plan};

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartKind {
    /// The machine of Compute Engine.
    Machine,
    /// The machine of Fly.io, with the memory its size includes.
    FlyMachine,
    /// Memory beyond that.
    Memory,
    /// The boot disk.
    Disk,
    /// The volume.
    Volume,
    /// Copies of the volume.
    Snapshots,
    /// The root file system of a stopped machine.
    Stopped,
    /// The machine's public IPv4 address.
    Address,
    /// An IPv4 address of its own, which nobody needs.
    OwnAddress,
    /// What goes out to the internet.
    Traffic,
    /// What the free tier takes off.
    FreeTier,
    /// What the providers of the models ask for.
    Models,
}

/// When a part is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// As long as it exists.
    Always,
    /// Only while the machine runs.
    WhileRunning,
    /// Only if it is used or ordered; not in the sum.
    Possible,
    /// It comes off, under conditions.
    Credit,
}

/// What a quantity counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Hours.
    Hour,
    /// Machines for a month.
    Machine,
    /// Gigabytes for a month.
    GigabyteMonth,
    /// Megabytes for a month.
    MegabyteMonth,
    /// Gigabytes that are sent.
    Gigabyte,
    /// Addresses for a month.
    Address,
    /// Nothing that can be counted beforehand.
    None,
}

/// How much a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// Between two amounts a month, in US cents; below zero where it comes off.
    Monthly {
        /// The least.
        low: i64,
        /// The most.
        high: i64,
    },
    /// So many millionths of a dollar for each unit, and nobody knows how many units there will be.
    ByUse(u32),
    /// The price is not known here.
    NotKnown,
    /// A field is in the way.
    Waits(Blocked),
}

/// One line of the estimate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// When it is paid.
    pub when: When,
    /// How much.
    pub amount: Amount,
    /// How many units the amount is for; 0 where that depends on use.
    pub quantity: u32,
    /// What is counted.
    pub unit: Unit,
    /// In the plan's own words: `e2-small, us-central1`.
    pub detail: String,
    /// Where the price was read; nothing where there is none.
    pub source: Option<&'static PriceSource>,
}

impl Part {
    const fn is_in_sum(&self) -> bool {
        !matches!(self.when, When::Possible)
    }
}

/// Everything a plan costs a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Estimate {
    /// Its parts, the largest kinds first.
    pub parts: Vec<Part>,
    /// The least a month, in US cents.
    pub low: i64,
    /// The most a month, in US cents.
    pub high: i64,
    /// Whether the price of a part that is always paid is missing, so that the sum is too low.
    pub is_incomplete: bool,
}

/// Estimates what a plan costs a month, without tax.
pub fn estimate(plan: &Plan) -> Estimate {
    let mut parts = if plan.target.is_fly() { fly::parts(plan) } else { gcp::parts(plan) };
    if plan.config.anthropic || plan.config.openai || plan.config.google {
        parts.push(Part {
            kind: PartKind::Models,
            when: When::Possible,
            amount: Amount::NotKnown,
            quantity: 0,
            unit: Unit::None,
            detail: String::new(),
            source: None,
        });
    }
    let (mut low, mut high, mut is_incomplete) = (0, 0, false);
    for part in parts.iter().filter(|part| part.is_in_sum()) {
        match part.amount {
            Amount::Monthly { low: least, high: most } => {
                low += least;
                high += most;
            }
            Amount::ByUse(_) => {}
            Amount::NotKnown | Amount::Waits(_) => is_incomplete = true,
        }
    }
    Estimate { parts, low, high, is_incomplete }
}

/// Whole cents, rounded half up, of millionths of a dollar.
const fn cents(millionths: u64) -> i64 {
    ((millionths + 5_000) / 10_000).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::cents;

    #[test]
    fn half_a_cent_is_one() {
        assert_eq!((cents(4_999), cents(5_000), cents(14_999), cents(15_000)), (0, 1, 1, 2));
    }
}
