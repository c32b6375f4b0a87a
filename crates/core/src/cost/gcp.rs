//! A machine of Compute Engine.

use super::{Amount, Part, PartKind, Unit, When, cents};
use crate::catalog::{
    FREE_TIER_REGIONS, GCP_ADDRESS_HOUR, GCP_FREE_DISK, GCP_FREE_TIER, GCP_MONTH_HOURS, GCP_PRICES, GCP_TRAFFIC,
    GCP_TRAFFIC_GIBIBYTE, RegionPrices,
};
use crate::plan::{Blocked, Plan};

/// Machine, disk, address, free tier, traffic.
pub(super) fn parts(plan: &Plan) -> Vec<Part> {
    let machine = machine(plan);
    let disk = disk(plan);
    let address = i64::from(GCP_ADDRESS_HOUR * GCP_MONTH_HOURS) / 10_000;
    let free = free_tier(plan, &machine, &disk, address);
    let mut parts = vec![
        machine,
        disk,
        Part {
            kind: PartKind::Address,
            when: When::WhileRunning,
            amount: Amount::Monthly { low: address, high: address },
            quantity: GCP_MONTH_HOURS,
            unit: Unit::Hour,
            detail: String::new(),
            source: Some(&GCP_PRICES),
        },
    ];
    parts.extend(free);
    parts.push(Part {
        kind: PartKind::Traffic,
        when: When::Possible,
        amount: Amount::ByUse(GCP_TRAFFIC_GIBIBYTE),
        quantity: 0,
        unit: Unit::Gigabyte,
        detail: String::new(),
        source: Some(&GCP_TRAFFIC),
    });
    parts
}

fn machine(plan: &Plan) -> Part {
    let (amount, detail) = match (&plan.gcp.machine_type, &plan.gcp.zone) {
        (Ok(machine), Ok(zone)) => {
            let hour = RegionPrices::of(zone.region()).and_then(|prices| prices.machine_hour(machine.as_str()));
            let amount = hour.map_or(Amount::NotKnown, |hour| {
                let month = cents(u64::from(hour) * u64::from(GCP_MONTH_HOURS) / 1_000);
                Amount::Monthly { low: month, high: month }
            });
            (amount, [machine.as_str(), ", ", zone.region()].concat())
        }
        (Err(blocked), _) | (_, Err(blocked)) => (Amount::Waits(*blocked), String::new()),
    };
    Part {
        kind: PartKind::Machine,
        when: When::WhileRunning,
        amount,
        quantity: GCP_MONTH_HOURS,
        unit: Unit::Hour,
        detail,
        source: Some(&GCP_PRICES),
    }
}

fn disk(plan: &Plan) -> Part {
    let priced = || -> Result<(Amount, u32, String), Blocked> {
        let size = plan.gcp.disk_size?.gigabytes();
        let kind = plan.gcp.disk_type?;
        let zone = plan.gcp.zone.as_ref().map_err(|blocked| *blocked)?;
        let amount = RegionPrices::of(zone.region()).map_or(Amount::NotKnown, |prices| {
            // Which type gcloud takes where nobody names one is not certain, so it is a range.
            let (low, high) = match kind {
                Some("pd-ssd") => (prices.ssd, prices.ssd),
                Some("pd-balanced") => (prices.balanced, prices.balanced),
                Some(_) => (prices.standard, prices.standard),
                None => (prices.standard, prices.balanced),
            };
            let month = |price: u32| cents(u64::from(price) * u64::from(size));
            Amount::Monthly { low: month(low), high: month(high) }
        });
        Ok((amount, size, kind.unwrap_or_default().to_owned()))
    };
    let (amount, quantity, detail) = priced().unwrap_or_else(|blocked| (Amount::Waits(blocked), 0, String::new()));
    Part {
        kind: PartKind::Disk,
        when: When::Always,
        amount,
        quantity,
        unit: Unit::GigabyteMonth,
        detail,
        source: Some(&GCP_PRICES),
    }
}

/// What the free tier takes off, at most: it is one machine's hours for each billing account, so another machine may have
/// used it up.
fn free_tier(plan: &Plan, machine: &Part, disk: &Part, address: i64) -> Option<Part> {
    let (machine_type, zone) = (plan.gcp.machine_type.as_ref().ok()?, plan.gcp.zone.as_ref().ok()?);
    if machine_type.as_str() != "e2-micro" || !FREE_TIER_REGIONS.contains(&zone.region()) {
        return None;
    }
    let Amount::Monthly { low: hours, .. } = machine.amount else { return None };
    let free_disk = match (disk.amount, plan.gcp.disk_type) {
        // Only `pd-standard` is free; where gcloud decides, that is the lower end of the disk's own range.
        (Amount::Monthly { low, .. }, Ok(None | Some("pd-standard"))) if disk.quantity <= GCP_FREE_DISK => low,
        (Amount::Monthly { .. }, Ok(None | Some("pd-standard"))) => {
            let price = RegionPrices::of(zone.region()).map_or(0, |prices| prices.standard);
            cents(u64::from(price) * u64::from(GCP_FREE_DISK))
        }
        _ => 0,
    };
    Some(Part {
        kind: PartKind::FreeTier,
        when: When::Credit,
        amount: Amount::Monthly { low: -(hours + free_disk + address), high: 0 },
        quantity: 1,
        unit: Unit::Machine,
        detail: String::new(),
        source: Some(&GCP_FREE_TIER),
    })
}
