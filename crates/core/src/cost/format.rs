//! Formatting of estimates.

use super::model::{Amount, CostItem, CostItemKind, Estimate, Unit, When};
use crate::i18n::costs::CostTexts;
use crate::i18n::fill;
use crate::plan::Blocked;

/// A cost item as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostLine {
    /// Includes the detail of the item.
    pub title: String,
    /// The amount, or why there is none.
    pub amount: String,
    /// For example `730 hours`; empty if nothing is counted.
    pub quantity: String,
    pub when: &'static str,
    pub note: &'static str,
    /// The page with the current price; empty if there is none.
    pub url: &'static str,
    /// A sentence with the date the price was read; empty if there is none.
    pub read: String,
}

/// The lines of an estimate, and its sum. `label` returns the label of an invalid field.
pub fn lines(
    estimate: &Estimate,
    text: &'static CostTexts,
    label: impl Fn(Blocked) -> &'static str,
) -> (Vec<CostLine>, String) {
    let items = estimate.items.iter().map(|item| line(item, text, &label)).collect();
    let sum = if estimate.is_incomplete { text.sum_incomplete } else { text.sum };
    (items, fill(sum, &[("amount", &range(estimate.low, estimate.high, text))]))
}

fn line(item: &CostItem, text: &'static CostTexts, label: &dyn Fn(Blocked) -> &'static str) -> CostLine {
    let (title, note) = kind(item.kind, text);
    let title = if item.detail.is_empty() {
        title.to_owned()
    } else {
        fill(text.with_detail, &[("part", title), ("detail", &item.detail)])
    };
    let amount = match item.amount {
        Amount::Monthly { low, high } => range(low, high, text),
        Amount::ByUse(price) => {
            fill(text.by_use, &[("price", &unit_price(price, text)), ("unit", one(item.unit, text))])
        }
        Amount::Unknown if item.source.is_none() => text.asked_elsewhere.to_owned(),
        Amount::Unknown => text.not_known.to_owned(),
        Amount::InvalidField(blocked) => fill(text.waits, &[("field", label(blocked))]),
    };
    let quantity = match many(item.unit, text) {
        "" => String::new(),
        _ if item.quantity == 0 => String::new(),
        template => fill(template, &[("count", &item.quantity.to_string())]),
    };
    CostLine {
        title,
        amount,
        quantity,
        when: when(item.when, text),
        note,
        url: item.source.map_or("", |source| source.url),
        read: item.source.map(|source| fill(text.read, &[("date", source.read)])).unwrap_or_default(),
    }
}

fn range(low: i64, high: i64, text: &CostTexts) -> String {
    if low == high {
        return dollars(low, text);
    }
    fill(text.range, &[("low", &dollars(low, text)), ("high", &dollars(high, text))])
}

/// Formats an amount in US cents.
pub fn dollars(cents: i64, text: &CostTexts) -> String {
    let whole = (cents.unsigned_abs() / 100).to_string();
    let item = two_digits(cents.unsigned_abs() % 100);
    let amount = fill(text.money, &[("whole", &whole), ("part", &item)]);
    if cents < 0 { ["−", &amount].concat() } else { amount }
}

fn two_digits(number: u64) -> String {
    let digits = number.to_string();
    if digits.len() < 2 { ["0", &digits].concat() } else { digits }
}

/// Formats a price in millionths of a dollar with as many decimals as needed, but at least two.
pub fn unit_price(millionths: u32, text: &CostTexts) -> String {
    let whole = (millionths / 1_000_000).to_string();
    let all = (1_000_000 + millionths % 1_000_000).to_string();
    let digits = all.strip_prefix('1').unwrap_or_default();
    let needed = digits.trim_end_matches('0').len().max(2);
    fill(text.money, &[("whole", &whole), ("part", digits.get(..needed).unwrap_or_default())])
}

const fn kind(kind: CostItemKind, text: &CostTexts) -> (&'static str, &'static str) {
    let item = match kind {
        CostItemKind::Machine => &text.machine,
        CostItemKind::FlyMachine => &text.fly_machine,
        CostItemKind::Memory => &text.memory,
        CostItemKind::Disk => &text.disk,
        CostItemKind::Volume => &text.volume,
        CostItemKind::Snapshots => &text.snapshots,
        CostItemKind::Stopped => &text.stopped,
        CostItemKind::Address => &text.address,
        CostItemKind::OwnAddress => &text.own_address,
        CostItemKind::Traffic => &text.traffic,
        CostItemKind::FreeTier => &text.free_tier,
        CostItemKind::Models => &text.models,
    };
    (item.title, item.note)
}

const fn when(when: When, text: &CostTexts) -> &'static str {
    match when {
        When::Always => text.always,
        When::WhileRunning => text.while_running,
        When::Possible => text.possible,
        When::Credit => text.credit,
    }
}

const fn one(unit: Unit, text: &CostTexts) -> &'static str {
    match unit {
        Unit::Hour => text.hour,
        Unit::GigabyteMonth => text.gigabyte_month,
        Unit::Gigabyte => text.gigabyte,
        Unit::Machine | Unit::MegabyteMonth | Unit::Address | Unit::None => "",
    }
}

const fn many(unit: Unit, text: &CostTexts) -> &'static str {
    match unit {
        Unit::Hour => text.hours,
        Unit::GigabyteMonth | Unit::Gigabyte => text.gigabytes,
        Unit::MegabyteMonth => text.megabytes,
        Unit::Machine | Unit::Address | Unit::None => "",
    }
}
