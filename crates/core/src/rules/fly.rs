//! Fly.io: F4, F6, F7, F10–F14, X12, X23.

use super::{Deployment, Findings, Severity};
use crate::catalog::fly_region;
use crate::i18n::Code;
use crate::plan::{AutoStop, CheckDuration, Count, Field};
use crate::secret::holds_a_secret;

/// F4: a region that is not on the list may be new, or a slip.
pub(super) fn region(deployment: &Deployment<'_>, findings: &mut Findings) {
    let fly = &deployment.plan.fly;
    if !deployment.plan.target.is_fly() {
        return;
    }
    for (region, field) in [(&fly.region, Field::FlyRegion), (&fly.volume_region, Field::FlyVolumeRegion)] {
        if let Ok(region) = region
            && fly_region(region.as_str()).is_none()
        {
            findings.add(Code::F4, Severity::Warning, field, &[("value", region.as_str()), ("example", "iad")]);
        }
    }
}

/// F6: memory outside of what the size allows.
pub(super) fn memory(deployment: &Deployment<'_>, findings: &mut Findings) {
    let fly = &deployment.plan.fly;
    let (true, Ok(size), Ok(memory)) = (deployment.plan.target.is_fly(), &fly.vm_size, &fly.memory) else {
        return;
    };
    let amount = memory.mebibytes();
    let value = memory.to_string();
    let nearest = amount.clamp(size.minimum, size.maximum).div_ceil(256) * 256;
    let example = format!("{nearest}mb");
    let values: [(&str, &str); 2] = [("value", &value), ("example", &example)];
    if !(size.minimum..=size.maximum).contains(&amount) {
        findings.add_with_fix(Code::F6, Severity::Error, Field::FlyMemory, &values, Some(example.clone()));
    } else if amount % 256 != 0 {
        findings.add_with_fix(Code::F6, Severity::Warning, Field::FlyMemory, &values, Some(example.clone()));
    }
}

/// F7 and X23: a gateway that is stopped answers nobody.
pub(super) fn auto_stop(deployment: &Deployment<'_>, findings: &mut Findings) {
    let fly = &deployment.plan.fly;
    let (true, Ok(auto_stop)) = (fly.has_service, &fly.auto_stop) else {
        return;
    };
    if *auto_stop != AutoStop::Off {
        let off = Some("off".to_owned());
        let values = [("value", auto_stop.as_str()), ("example", "off")];
        findings.add_with_fix(Code::F7, Severity::Warning, Field::FlyAutoStop, &values, off.clone());
        if fly.min_machines.as_ref().is_ok_and(|count| count.get() == 0) {
            findings.add_with_fix(Code::X23, Severity::Warning, Field::FlyMinMachines, &values, Some("1".to_owned()));
        }
    }
}

/// F10: limits of snapshots and of automatic growth, which needs all three of its values.
pub(super) fn snapshots_and_growth(deployment: &Deployment<'_>, findings: &mut Findings) {
    if !deployment.plan.target.is_fly() {
        return;
    }
    let fly = &deployment.plan.fly;
    let mut range = |value: &Result<Option<Count>, _>, field: Field, low: u16, high: u16, example: &str| {
        if let Ok(Some(count)) = value
            && !(low..=high).contains(&count.get())
        {
            let value = count.to_string();
            findings.add(Code::F10, Severity::Error, field, &[("value", &value), ("example", example)]);
        }
    };
    range(&fly.snapshot_retention, Field::FlySnapshotRetention, 1, 60, "5");
    range(&fly.extend_threshold, Field::FlyExtendThreshold, 50, 99, "80");
    range(&fly.extend_increment, Field::FlyExtendIncrement, 1, 100, "1");
    range(&fly.extend_limit, Field::FlyExtendLimit, 1, 500, "10");
    let growth = [
        (&fly.extend_threshold, Field::FlyExtendThreshold, "80"),
        (&fly.extend_increment, Field::FlyExtendIncrement, "1"),
        (&fly.extend_limit, Field::FlyExtendLimit, "10"),
    ];
    let given = growth.iter().filter(|(value, ..)| matches!(value, Ok(Some(_)))).count();
    if given == 0 || given == growth.len() {
        return;
    }
    for (value, field, example) in growth {
        if matches!(value, Ok(None)) {
            let values = [("value", ""), ("example", example)];
            findings.add_with_fix(Code::F10, Severity::Error, field, &values, Some(example.to_owned()));
        }
    }
}

/// F12: flyctl lowers long times to a minute.
pub(super) fn check_grace(deployment: &Deployment<'_>, findings: &mut Findings) {
    let service = deployment.fly.as_ref().and_then(|fly| fly.http_service.as_ref());
    if let Some((_, grace)) = service.and_then(|service| service.check)
        && grace > CheckDuration::LONGEST
    {
        let value = grace.to_string();
        let values = [("value", value.as_str()), ("example", "1m")];
        findings.add_with_fix(Code::F12, Severity::Warning, Field::FlyCheckGrace, &values, Some("1m".to_owned()));
    }
}

/// F13: a process command is split into words and started without a shell.
pub(super) fn process_commands(deployment: &Deployment<'_>, findings: &mut Findings) {
    for (name, command) in deployment.fly.iter().flat_map(|fly| &fly.processes) {
        let has_operator =
            command.split_whitespace().any(|word| matches!(word, "&&" | "||" | "|" | ";" | ">" | ">>" | "<" | "&"));
        let has_open_quote = ['"', '\''].iter().any(|quote| command.matches(*quote).count() % 2 == 1);
        if has_operator || has_open_quote || command.trim().is_empty() {
            findings.add(Code::F13, Severity::Error, Field::FlyPort, &[("value", command), ("name", name)]);
        }
    }
}

/// F14 and F15: a variable set twice, and one that looks like a secret.
pub(super) fn tables(deployment: &Deployment<'_>, findings: &mut Findings) {
    let Ok(variables) = &deployment.plan.fly.environment else {
        return;
    };
    for (position, variable) in variables.iter().enumerate() {
        if variables.iter().take(position).any(|earlier| earlier.name() == variable.name()) {
            findings.add(Code::F14, Severity::Warning, Field::FlyEnvironment, &[("value", variable.name())]);
        }
        if holds_a_secret(variable.name()) && deployment.plan.target.is_fly() {
            findings.add(Code::F15, Severity::Warning, Field::FlyEnvironment, &[("value", variable.name())]);
        }
    }
}

/// X12: a volume belongs to one machine.
pub(super) fn machines(deployment: &Deployment<'_>, findings: &mut Findings) {
    let fly = &deployment.plan.fly;
    if fly.has_service
        && let Ok(count) = fly.min_machines
        && count.get() > 1
    {
        let value = count.to_string();
        findings.add_with_fix(
            Code::X12,
            Severity::Error,
            Field::FlyMinMachines,
            &[("value", &value)],
            Some("1".to_owned()),
        );
    }
}
