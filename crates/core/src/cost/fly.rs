//! An application on Fly.io.

use super::{Amount, Part, PartKind, Unit, When, cents};
use crate::catalog::{
    FLY_ADDRESS_CENTS, FLY_MEMORY, FLY_PERFORMANCE_CPU, FLY_PRICES, FLY_SHARED_CPU, FLY_SNAPSHOTS, FLY_STOPPED,
    FLY_VOLUME, FlyRegionPrice,
};
use crate::plan::{AutoStop, Checked, Plan, Target};

const fn part(kind: PartKind, when: When, amount: Amount, quantity: u32, unit: Unit, detail: String) -> Part {
    Part { kind, when, amount, quantity, unit, detail, source: Some(&FLY_PRICES) }
}

/// Machine, memory, volume, and what may come on top.
pub(super) fn parts(plan: &Plan) -> Vec<Part> {
    let fly = &plan.fly;
    let sleeps = sleeps(plan);
    let mut parts = machine(plan, sleeps).unwrap_or_else(|blocked| {
        vec![part(PartKind::FlyMachine, When::WhileRunning, Amount::Waits(blocked), 0, Unit::Machine, String::new())]
    });
    parts.push(volume(plan));
    let mut possible = |kind, amount, unit| parts.push(part(kind, When::Possible, amount, 0, unit, String::new()));
    if sleeps {
        possible(PartKind::Stopped, Amount::ByUse(FLY_STOPPED), Unit::GigabyteMonth);
    }
    possible(PartKind::Snapshots, Amount::ByUse(FLY_SNAPSHOTS), Unit::GigabyteMonth);
    if plan.target == Target::Fly {
        let month = i64::from(FLY_ADDRESS_CENTS);
        possible(PartKind::OwnAddress, Amount::Monthly { low: month, high: month }, Unit::Address);
    }
    let traffic = match &fly.region {
        Ok(region) => FlyRegionPrice::of(region.as_str()).map_or(Amount::NotKnown, |row| Amount::ByUse(row.traffic)),
        Err(blocked) => Amount::Waits(*blocked),
    };
    possible(PartKind::Traffic, traffic, Unit::Gigabyte);
    parts
}

/// Whether Fly Proxy may stop the machine: only a service is stopped, and a minimum of one keeps the only machine up.
fn sleeps(plan: &Plan) -> bool {
    let fly = &plan.fly;
    let stops = matches!(fly.auto_stop, Ok(AutoStop::Stop | AutoStop::Suspend));
    fly.has_service && stops && fly.min_machines.is_ok_and(|count| count.get() == 0)
}

fn machine(plan: &Plan, sleeps: bool) -> Checked<Vec<Part>> {
    let fly = &plan.fly;
    let (size, memory) = (fly.vm_size?, fly.memory?);
    let region = fly.region.as_ref().map_err(|blocked| *blocked)?.as_str();
    let row = FlyRegionPrice::of(region);
    // A size includes the least memory it may have: 256 MB a shared processor, 2 GB a performance one.
    let (processor, included) =
        if size.name.starts_with("shared") { (FLY_SHARED_CPU, 256) } else { (FLY_PERFORMANCE_CPU, 2048) };
    let further = memory.mebibytes().saturating_sub(size.minimum);
    let amount = |price: u32, count: u32, divisor: u32| {
        row.map_or(Amount::NotKnown, |row| {
            let base = u64::from(price) * u64::from(count) / u64::from(divisor);
            let month = cents(base * u64::from(row.markup) / 1_000_000);
            Amount::Monthly { low: if sleeps { 0 } else { month }, high: month }
        })
    };
    let when = if sleeps { When::WhileRunning } else { When::Always };
    let name = [size.name, ", ", region].concat();
    let mut parts =
        vec![part(PartKind::FlyMachine, when, amount(processor, size.minimum / included, 1), 1, Unit::Machine, name)];
    if further > 0 {
        let amount = amount(FLY_MEMORY, further, 1024);
        parts.push(part(PartKind::Memory, when, amount, further, Unit::MegabyteMonth, String::new()));
    }
    Ok(parts)
}

fn volume(plan: &Plan) -> Part {
    let fly = &plan.fly;
    let priced = || -> Checked<(Amount, u32, String)> {
        let size = u32::from(fly.volume_size?.get());
        // A volume that grows by itself is paid up to its limit, where all three values of its growth are set.
        let limit = match (fly.extend_threshold?, fly.extend_increment?, fly.extend_limit?) {
            (Some(_), Some(_), Some(limit)) => size.max(limit.get().into()),
            _ => size,
        };
        let month = |size: u32| cents(u64::from(FLY_VOLUME) * u64::from(size));
        Ok((Amount::Monthly { low: month(size), high: month(limit) }, size, fly.volume_name.clone()?.to_string()))
    };
    let (amount, quantity, detail) = priced().unwrap_or_else(|blocked| (Amount::Waits(blocked), 0, String::new()));
    part(PartKind::Volume, When::Always, amount, quantity, Unit::GigabyteMonth, detail)
}
