//! Cost items and their sum.

use crate::catalog::PriceSource;
use crate::plan::Blocked;

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CostItemKind {
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
    Unknown,
    /// A field is in the way.
    Blocked(Blocked),
}

/// One line of the estimate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostItem {
    /// What it is.
    pub kind: CostItemKind,
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

impl CostItem {
    pub(super) const fn is_in_sum(&self) -> bool {
        !matches!(self.when, When::Possible)
    }
}

/// Everything a plan costs a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Estimate {
    /// Its parts, the largest kinds first.
    pub items: Vec<CostItem>,
    /// The least a month, in US cents.
    pub low: i64,
    /// The most a month, in US cents.
    pub high: i64,
    /// Whether the price of a part that is always paid is missing, so that the sum is too low.
    pub is_incomplete: bool,
}

/// Whole cents, rounded half up, of millionths of a dollar.
pub(super) const fn cents(millionths: u64) -> i64 {
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
