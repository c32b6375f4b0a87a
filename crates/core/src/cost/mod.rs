//! Monthly cost of a deployment, from list prices with their source.
//!
//! An estimate is a list of items. Items that are always billed, those billed while the machine runs, and free tier
//! credits add up to a range. Items that depend on usage, and those without a known price, are listed but not included
//! in the sum.

mod fly;
mod format;
mod gcp;
mod model;

pub use format::{CostLine, dollars, lines, unit_price};
pub use model::{Amount, CostItem, CostItemKind, Estimate, Unit, When};

use super::plan::Plan;

/// Estimates the monthly cost of a plan, without tax.
pub fn estimate(plan: &Plan) -> Estimate {
    let mut items = if plan.target.is_fly() { fly::items(plan) } else { gcp::items(plan) };
    if plan.config.anthropic || plan.config.openai || plan.config.google {
        items.push(CostItem {
            kind: CostItemKind::Models,
            when: When::Possible,
            amount: Amount::Unknown,
            quantity: 0,
            unit: Unit::None,
            detail: String::new(),
            source: None,
        });
    }
    let (mut low, mut high, mut is_incomplete) = (0, 0, false);
    for item in items.iter().filter(|item| item.is_in_sum()) {
        match item.amount {
            Amount::Monthly { low: item_low, high: item_high } => {
                low += item_low;
                high += item_high;
            }
            Amount::ByUse(_) => {}
            Amount::Unknown | Amount::InvalidField(_) => is_incomplete = true,
        }
    }
    Estimate { items, low, high, is_incomplete }
}
