//! The memory of the container or machine. The thresholds are those of the form rule X7 for Fly.io.

use crate::catalog::fly_size;
use crate::lint::fly::megabytes;
use crate::lint::fly::tables::Table;
use crate::lint::project::program::Program;
use crate::lint::project::service::Service;
use crate::lint::{ContainerCode, Findings, InferredDeployment, Location};
use crate::rules::Severity;

/// Below this, in MiB, the gateway is killed while it starts.
const MINIMUM: i64 = 1024;
/// Below this, in MiB, it can be killed under load.
const RECOMMENDED: i64 = 2048;

pub(super) fn check(service: &Service<'_>, findings: &mut Findings) {
    let of_deploy = service
        .value("deploy")
        .and_then(|(file, deploy)| Some((file, deploy.key("resources")?.key("limits")?.key("memory")?)));
    let Some((file, node)) = service.value("mem_limit").or(of_deploy) else { return };
    let Some(limit) = service.seen(file, node) else { return };
    // A number without a unit is bytes.
    let amount = match limit.value.trim().parse::<i64>() {
        Ok(bytes) => Some(bytes >> 20),
        Err(_) => megabytes(limit.value.trim()),
    };
    let Some(amount) = amount.filter(|amount| *amount > 0 && *amount < RECOMMENDED) else { return };
    let severity = if amount < MINIMUM { Severity::Error } else { Severity::Warning };
    let location = if limit.is_whole { limit.location } else { Location::new(file, node.span) };
    findings.add(ContainerCode::K5, severity, location, &[("value", limit.value.trim())]);
}

/// The default memory of a machine: a new machine is `shared-cpu-1x` with 256 MB.
pub(super) fn on_fly(root: &Table<'_>, inferred: &InferredDeployment, findings: &mut Findings) {
    if inferred.program != Program::Gateway {
        return;
    }
    let machines = root.list("vm");
    let is_set = |machine: &Table<'_>| {
        ["memory", "memory_mb", "cpu_kind", "gpu_kind", "cpus"].iter().any(|key| machine.scalar(&[key]).is_some())
    };
    if machines.iter().any(is_set) {
        return;
    }
    let size = machines.iter().find_map(|machine| machine.scalar(&["size"]));
    let name = size.as_ref().map_or("shared-cpu-1x", |size| size.value.as_str());
    // The smallest memory of a size is its default.
    let Some(row) = fly_size(name).filter(|row| i64::from(row.minimum) < RECOMMENDED) else { return };
    let Some(location) = size.as_ref().map(|size| size.location).or(inferred.anchor) else { return };
    let severity = if i64::from(row.minimum) < MINIMUM { Severity::Error } else { Severity::Warning };
    let megabytes = row.minimum.to_string();
    findings.add(ContainerCode::K14, severity, location, &[("value", name), ("megabytes", &megabytes)]);
}
