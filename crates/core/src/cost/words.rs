//! The estimate in words.

use super::{Amount, Estimate, Part, PartKind, Unit, When};
use crate::i18n::costs::CostTexts;
use crate::i18n::fill;
use crate::plan::Blocked;

/// A part, ready to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartLine {
    /// What it is, with its detail.
    pub title: String,
    /// How much, or why not.
    pub amount: String,
    /// What is counted: `730 hours`; empty where nothing is.
    pub quantity: String,
    /// When it is paid.
    pub when: &'static str,
    /// What to know about it.
    pub note: &'static str,
    /// The page with today's price; empty where there is none.
    pub url: &'static str,
    /// When the price was read, as a sentence; empty where there is none.
    pub read: String,
}

/// The lines of an estimate, and its sum. `label` names a field that is in the way.
pub fn lines(
    estimate: &Estimate,
    text: &'static CostTexts,
    label: impl Fn(Blocked) -> &'static str,
) -> (Vec<PartLine>, String) {
    let parts = estimate.parts.iter().map(|part| line(part, text, &label)).collect();
    let sum = if estimate.is_incomplete { text.sum_incomplete } else { text.sum };
    (parts, fill(sum, &[("amount", &range(estimate.low, estimate.high, text))]))
}

fn line(part: &Part, text: &'static CostTexts, label: &dyn Fn(Blocked) -> &'static str) -> PartLine {
    let (title, note) = kind(part.kind, text);
    let title = if part.detail.is_empty() {
        title.to_owned()
    } else {
        fill(text.with_detail, &[("part", title), ("detail", &part.detail)])
    };
    let amount = match part.amount {
        Amount::Monthly { low, high } => range(low, high, text),
        Amount::ByUse(price) => {
            fill(text.by_use, &[("price", &unit_price(price, text)), ("unit", one(part.unit, text))])
        }
        Amount::NotKnown if part.source.is_none() => text.asked_elsewhere.to_owned(),
        Amount::NotKnown => text.not_known.to_owned(),
        Amount::Waits(blocked) => fill(text.waits, &[("field", label(blocked))]),
    };
    let quantity = match many(part.unit, text) {
        "" => String::new(),
        _ if part.quantity == 0 => String::new(),
        template => fill(template, &[("count", &part.quantity.to_string())]),
    };
    PartLine {
        title,
        amount,
        quantity,
        when: when(part.when, text),
        note,
        url: part.source.map_or("", |source| source.url),
        read: part.source.map(|source| fill(text.read, &[("date", source.read)])).unwrap_or_default(),
    }
}

/// One amount or two.
fn range(low: i64, high: i64, text: &CostTexts) -> String {
    if low == high {
        return dollars(low, text);
    }
    fill(text.range, &[("low", &dollars(low, text)), ("high", &dollars(high, text))])
}

/// An amount in US cents, as the language writes money.
pub fn dollars(cents: i64, text: &CostTexts) -> String {
    let whole = (cents.unsigned_abs() / 100).to_string();
    let part = two_digits(cents.unsigned_abs() % 100);
    let amount = fill(text.money, &[("whole", &whole), ("part", &part)]);
    if cents < 0 { ["−", &amount].concat() } else { amount }
}

fn two_digits(number: u64) -> String {
    let digits = number.to_string();
    if digits.len() < 2 { ["0", &digits].concat() } else { digits }
}

/// A price in millionths of a dollar, with the places it needs but at least two.
pub fn unit_price(millionths: u32, text: &CostTexts) -> String {
    let whole = (millionths / 1_000_000).to_string();
    let all = (1_000_000 + millionths % 1_000_000).to_string();
    let digits = all.strip_prefix('1').unwrap_or_default();
    let needed = digits.trim_end_matches('0').len().max(2);
    fill(text.money, &[("whole", &whole), ("part", digits.get(..needed).unwrap_or_default())])
}

const fn kind(kind: PartKind, text: &CostTexts) -> (&'static str, &'static str) {
    let part = match kind {
        PartKind::Machine => &text.machine,
        PartKind::FlyMachine => &text.fly_machine,
        PartKind::Memory => &text.memory,
        PartKind::Disk => &text.disk,
        PartKind::Volume => &text.volume,
        PartKind::Snapshots => &text.snapshots,
        PartKind::Stopped => &text.stopped,
        PartKind::Address => &text.address,
        PartKind::OwnAddress => &text.own_address,
        PartKind::Traffic => &text.traffic,
        PartKind::FreeTier => &text.free_tier,
        PartKind::Models => &text.models,
    };
    (part.title, part.note)
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
