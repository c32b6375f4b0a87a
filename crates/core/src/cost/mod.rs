//! What a deployment costs a month, from list prices with their source.
//!
//! An estimate is a list of parts. What is always paid, what is paid while the machine runs, and what a free tier gives back
//! add up to a range; what depends on use, and what nobody here knows, stands beside the sum and never in it.

mod fly;
mod format;
mod gcp;
mod model;

pub use format::{CostLine, dollars, lines, unit_price};
pub use model::{Amount, CostItem, CostItemKind, Estimate, Unit, When};

use super::plan::Plan;

/// Estimates what a plan costs a month, without tax.
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
            Amount::Unknown | Amount::Blocked(_) => is_incomplete = true,
        }
    }
    Estimate { items, low, high, is_incomplete }
}
