//! Memory: X6, X7, X8.

use super::{Deployment, Findings, Severity};
use crate::catalog::machine_type;
use crate::i18n::Code;
use crate::plan::{Field, ImageSource, Target};

/// X6: V8 aborts when its heap outgrows the machine.
pub(super) fn heap(deployment: &Deployment<'_>, findings: &mut Findings) {
    let Some(fly) = &deployment.fly else { return };
    // From the file, so that a variable of the person's own counts too.
    let options = fly.environment.iter().find(|(name, _)| name == "NODE_OPTIONS").map_or("", |(_, options)| options);
    let limit = options.split_whitespace().find_map(|option| option.strip_prefix("--max-old-space-size="));
    let Some(heap) = limit.and_then(|limit| limit.parse::<u32>().ok()) else { return };
    let memory = fly.memory;
    let advised = memory / 4 * 3;
    let severity = match heap {
        heap if heap > memory => Severity::Error,
        heap if heap > advised => Severity::Warning,
        _ => return,
    };
    let (value, limit, advised) = (heap.to_string(), memory.to_string(), advised.to_string());
    let values = [("value", value.as_str()), ("memory", &limit), ("example", &advised)];
    if deployment.plan.fly.environment.iter().flatten().any(|variable| variable.name() == "NODE_OPTIONS") {
        findings.add(Code::X6, severity, Field::FlyEnvironment, &values);
    } else {
        findings.add_with_fix(Code::X6, severity, Field::FlyHeap, &values, Some(advised.clone()));
    }
}

/// X7: too little to live on.
pub(super) fn fly_memory(deployment: &Deployment<'_>, findings: &mut Findings) {
    let (true, Ok(memory)) = (deployment.plan.target.is_fly(), &deployment.plan.fly.memory) else {
        return;
    };
    let severity = match memory.mebibytes() {
        0..1024 => Severity::Error,
        1024..2048 => Severity::Warning,
        _ => return,
    };
    let value = memory.to_string();
    let fix = Some("2048mb".to_owned());
    findings.add_with_fix(Code::X7, severity, Field::FlyMemory, &[("value", &value), ("example", "2048mb")], fix);
}

/// X8: a build from source is killed on a small machine.
pub(super) fn build_memory(deployment: &Deployment<'_>, findings: &mut Findings) {
    let (plan, release) = (deployment.plan, deployment.plan.release);
    if plan.image.source != Ok(ImageSource::Source) {
        return;
    }
    let needed = format!("{}", release.build_memory_comfortable / 1024);
    match plan.target {
        Target::Gcp => {
            let Ok(machine) = &plan.gcp.machine_type else {
                return;
            };
            let Some(row) = machine_type(machine.as_str()) else {
                return;
            };
            let severity = match row.memory {
                memory if memory < release.build_memory_minimum => Severity::Error,
                memory if memory < release.build_memory_comfortable => Severity::Warning,
                _ => return,
            };
            let larger = if release.build_memory_comfortable > 4096 { "e2-standard-2" } else { "e2-medium" };
            let machine = format!("{} ({} GB)", row.name, row.memory / 1024);
            let values = [("value", machine.as_str()), ("needed", &needed), ("example", larger)];
            findings.add_with_fix(Code::X8, severity, Field::GcpMachineType, &values, Some(larger.to_owned()));
        }
        Target::Fly | Target::FlyPrivate if release.prebuilt_image.is_some() => {
            let fix = Some(crate::plan::choices::PREBUILT.to_owned());
            let values = [("value", "Fly.io"), ("needed", &needed), ("example", "prebuilt")];
            findings.add_with_fix(Code::X8, Severity::Warning, Field::ImageSource, &values, fix);
        }
        Target::Fly | Target::FlyPrivate => {}
    }
}
