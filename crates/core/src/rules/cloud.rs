//! Google Cloud: G1, G4, G6, G9, X15, X21.

use super::{Deployment, Findings, Severity};
use crate::catalog::{ContainerUser, FREE_TIER_REGIONS, is_known_zone};
use crate::i18n::Code;
use crate::plan::{Field, Target};

/// G1: words that Google keeps for itself. The whole list is not published; this one is documented.
pub(super) fn project_words(deployment: &Deployment<'_>, findings: &mut Findings) {
    if let (Target::Gcp, Ok(project)) = (deployment.plan.target, &deployment.plan.gcp.project_id)
        && project.as_str().contains("google")
    {
        let example = deployment.plan.release.short_name();
        let example = format!("my-{example}-project");
        let values = [("value", project.as_str()), ("example", &example)];
        findings.add_with_fix(Code::G1, Severity::Warning, Field::GcpProjectId, &values, Some(example.clone()));
    }
}

/// G4: a zone that is not on the list may be new, or a slip.
pub(super) fn zone(deployment: &Deployment<'_>, findings: &mut Findings) {
    if let (Target::Gcp, Ok(zone)) = (deployment.plan.target, &deployment.plan.gcp.zone)
        && !is_known_zone(zone)
    {
        findings.add(
            Code::G4,
            Severity::Warning,
            Field::GcpZone,
            &[("value", zone.as_str()), ("example", "us-central1-a")],
        );
    }
}

/// Below this a source build and its images fill the disk. Measured nowhere; an upstream image alone takes several GB.
const COMFORTABLE_DISK: u32 = 20;

/// G6: small disks.
pub(super) fn disk_size(deployment: &Deployment<'_>, findings: &mut Findings) {
    if let (Target::Gcp, Ok(size)) = (deployment.plan.target, &deployment.plan.gcp.disk_size)
        && size.gigabytes() < COMFORTABLE_DISK
    {
        let value = size.to_string();
        findings.add_with_fix(
            Code::G6,
            Severity::Warning,
            Field::GcpDiskSize,
            &[("value", &value), ("example", "20GB")],
            Some("20GB".to_owned()),
        );
    }
}

/// G9: roles that may do everything.
pub(super) fn role(deployment: &Deployment<'_>, findings: &mut Findings) {
    if let (Target::Gcp, Ok(role)) = (deployment.plan.target, &deployment.plan.gcp.role)
        && matches!(role.as_str(), "roles/owner" | "roles/editor")
    {
        let narrower = "roles/compute.instanceAdmin.v1";
        findings.add_with_fix(
            Code::G9,
            Severity::Warning,
            Field::GcpRole,
            &[("value", role.as_str()), ("example", narrower)],
            Some(narrower.to_owned()),
        );
    }
}

/// X15: the free machine is free only under conditions.
pub(super) fn free_tier(deployment: &Deployment<'_>, findings: &mut Findings) {
    let gcp = &deployment.plan.gcp;
    let (Target::Gcp, Ok(machine), Ok(zone), Ok(size), Ok(kind)) =
        (deployment.plan.target, &gcp.machine_type, &gcp.zone, &gcp.disk_size, &gcp.disk_type)
    else {
        return;
    };
    if machine.as_str() != "e2-micro" {
        return;
    }
    let is_free = FREE_TIER_REGIONS.contains(&zone.region()) && size.gigabytes() <= 30 && *kind == Some("pd-standard");
    let severity = if is_free { Severity::Information } else { Severity::Warning };
    findings.add(Code::X15, severity, Field::GcpMachineType, &[("value", machine.as_str())]);
}

/// X21: a home that is not an ordinary login's belongs to somebody else than user 1000.
pub(super) fn owner(deployment: &Deployment<'_>, findings: &mut Findings) {
    let plan = deployment.plan;
    if let (Target::Gcp, ContainerUser::Node, Ok(Some(home))) =
        (plan.target, plan.release.container_user, &plan.gcp.home)
        && !home.is_within("/home")
    {
        let state = format!("{}/{}", home.trimmed(), plan.release.state_directory);
        findings.add(Code::X21, Severity::Warning, Field::GcpHome, &[("value", home.as_str()), ("state", &state)]);
    }
}
