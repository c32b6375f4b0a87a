//! Costs on Fly.io.

use super::model::{Amount, CostItem, CostItemKind, Unit, When, cents};
use crate::catalog::{
    FLY_ADDRESS_CENTS, FLY_MEMORY, FLY_PERFORMANCE_CPU, FLY_PRICES, FLY_SHARED_CPU, FLY_SNAPSHOTS, FLY_STOPPED,
    FLY_VOLUME, FlyRegionPrice,
};
use crate::plan::{AutoStop, Checked, Plan, Target};

const fn item(kind: CostItemKind, when: When, amount: Amount, quantity: u32, unit: Unit, detail: String) -> CostItem {
    CostItem { kind, when, amount, quantity, unit, detail, source: Some(&FLY_PRICES) }
}

/// Machine, memory, volume, and optional items.
pub(super) fn items(plan: &Plan) -> Vec<CostItem> {
    let fly = &plan.fly;
    let sleeps = sleeps(plan);
    let mut items = machine(plan, sleeps).unwrap_or_else(|blocked| {
        vec![item(
            CostItemKind::FlyMachine,
            When::WhileRunning,
            Amount::InvalidField(blocked),
            0,
            Unit::Machine,
            String::new(),
        )]
    });
    items.push(volume(plan));
    let mut possible = |kind, amount, unit| items.push(item(kind, When::Possible, amount, 0, unit, String::new()));
    if sleeps {
        possible(CostItemKind::Stopped, Amount::ByUse(FLY_STOPPED), Unit::GigabyteMonth);
    }
    possible(CostItemKind::Snapshots, Amount::ByUse(FLY_SNAPSHOTS), Unit::GigabyteMonth);
    if plan.target == Target::Fly {
        let month = i64::from(FLY_ADDRESS_CENTS);
        possible(CostItemKind::OwnAddress, Amount::Monthly { low: month, high: month }, Unit::Address);
    }
    let traffic = match &fly.region {
        Ok(region) => FlyRegionPrice::of(region.as_str()).map_or(Amount::Unknown, |row| Amount::ByUse(row.traffic)),
        Err(blocked) => Amount::InvalidField(*blocked),
    };
    possible(CostItemKind::Traffic, traffic, Unit::Gigabyte);
    items
}

/// Whether Fly Proxy may stop the machine. It stops only machines with a service, and a minimum of one keeps the only
/// machine running.
fn sleeps(plan: &Plan) -> bool {
    let fly = &plan.fly;
    let stops = matches!(fly.auto_stop, Ok(AutoStop::Stop | AutoStop::Suspend));
    fly.has_service && stops && fly.min_machines.is_ok_and(|count| count.get() == 0)
}

fn machine(plan: &Plan, sleeps: bool) -> Checked<Vec<CostItem>> {
    let fly = &plan.fly;
    let (size, memory) = (fly.vm_size?, fly.memory?);
    let region = fly.region.as_ref().map_err(|blocked| *blocked)?.as_str();
    let row = FlyRegionPrice::of(region);
    // A size includes its minimum memory: 256 MB per shared CPU, 2 GB per performance CPU.
    let (processor, included) =
        if size.name.starts_with("shared") { (FLY_SHARED_CPU, 256) } else { (FLY_PERFORMANCE_CPU, 2048) };
    let further = memory.mebibytes().saturating_sub(size.minimum);
    let amount = |price: u32, count: u32, divisor: u32| {
        row.map_or(Amount::Unknown, |row| {
            let base = u64::from(price) * u64::from(count) / u64::from(divisor);
            let month = cents(base * u64::from(row.markup) / 1_000_000);
            Amount::Monthly { low: if sleeps { 0 } else { month }, high: month }
        })
    };
    let when = if sleeps { When::WhileRunning } else { When::Always };
    let name = [size.name, ", ", region].concat();
    let mut items = vec![item(
        CostItemKind::FlyMachine,
        when,
        amount(processor, size.minimum / included, 1),
        1,
        Unit::Machine,
        name,
    )];
    if further > 0 {
        let amount = amount(FLY_MEMORY, further, 1024);
        items.push(item(CostItemKind::Memory, when, amount, further, Unit::MegabyteMonth, String::new()));
    }
    Ok(items)
}

fn volume(plan: &Plan) -> CostItem {
    let fly = &plan.fly;
    let priced = || -> Checked<(Amount, u32, String)> {
        let size = u32::from(fly.volume_size?.get());
        // A volume with automatic extension is billed up to its limit; extension requires all three settings.
        let limit = match (fly.extend_threshold?, fly.extend_increment?, fly.extend_limit?) {
            (Some(_), Some(_), Some(limit)) => size.max(limit.get().into()),
            _ => size,
        };
        let month = |size: u32| cents(u64::from(FLY_VOLUME) * u64::from(size));
        Ok((Amount::Monthly { low: month(size), high: month(limit) }, size, fly.volume_name.clone()?.to_string()))
    };
    let (amount, quantity, detail) =
        priced().unwrap_or_else(|blocked| (Amount::InvalidField(blocked), 0, String::new()));
    item(CostItemKind::Volume, When::Always, amount, quantity, Unit::GigabyteMonth, detail)
}
