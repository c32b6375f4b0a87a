//! Cost items and their sum.

use crate::catalog::PriceSource;
use crate::plan::Blocked;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CostItemKind {
    /// The VM on Compute Engine.
    Machine,
    /// The machine on Fly.io with the memory included in its size.
    FlyMachine,
    /// Memory beyond the included amount.
    Memory,
    Disk,
    Volume,
    /// Snapshots of the volume.
    Snapshots,
    /// The root file system of a stopped machine.
    Stopped,
    /// The public IPv4 address of the VM.
    Address,
    /// A dedicated IPv4 address, which is not required.
    OwnAddress,
    /// Outgoing traffic.
    Traffic,
    /// The free tier credit.
    FreeTier,
    /// Usage of the model providers.
    Models,
}

/// When an item is billed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// As long as the resource exists.
    Always,
    /// Only while the machine runs.
    WhileRunning,
    /// Only if it is used or ordered; not included in the sum.
    Possible,
    /// A credit that depends on conditions.
    Credit,
}

/// The unit of a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Hour,
    /// Machines per month.
    Machine,
    /// Gigabytes per month.
    GigabyteMonth,
    /// Megabytes per month.
    MegabyteMonth,
    /// Gigabytes transferred.
    Gigabyte,
    /// Addresses per month.
    Address,
    /// Nothing that can be counted in advance.
    None,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// A range per month in US cents; negative for a credit.
    Monthly { low: i64, high: i64 },
    /// Price per unit in millionths of a dollar; the number of units is unknown.
    ByUse(u32),
    /// The price is unknown.
    Unknown,
    /// A field the price depends on is invalid.
    InvalidField(Blocked),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostItem {
    pub kind: CostItemKind,
    pub when: When,
    pub amount: Amount,
    /// The number of units the amount covers; 0 if it depends on usage.
    pub quantity: u32,
    pub unit: Unit,
    /// Values of the plan, for example `e2-small, us-central1`.
    pub detail: String,
    /// Where the price was read; `None` for items without a price.
    pub source: Option<&'static PriceSource>,
}

impl CostItem {
    pub(super) const fn is_in_sum(&self) -> bool {
        !matches!(self.when, When::Possible)
    }
}

/// The monthly cost of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Estimate {
    /// Major items first.
    pub items: Vec<CostItem>,
    /// In US cents.
    pub low: i64,
    /// In US cents.
    pub high: i64,
    /// Whether an item of the sum has no known price, so that the sum is too low.
    pub is_incomplete: bool,
}

/// Converts millionths of a dollar to whole cents, rounding half up.
pub(super) const fn cents(millionths: u64) -> i64 {
    ((millionths + 5_000) / 10_000).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::cents;

    #[test]
    fn cents_are_rounded_half_up() {
        assert_eq!((cents(4_999), cents(5_000), cents(14_999), cents(15_000)), (0, 1, 1, 2));
    }
}
