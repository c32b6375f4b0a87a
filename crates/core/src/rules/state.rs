//! Whether state survives and is found: X5, X9, X10, X11, X13, X18.

use super::{Deployment, Findings, Severity};
use crate::catalog::Product;
use crate::i18n::Code;
use crate::plan::{AbsolutePath, Field};

/// X5: a gateway without configuration does not start.
pub(super) fn configured(deployment: &Deployment<'_>, findings: &mut Findings) {
    let Some(config) = &deployment.config else {
        return;
    };
    let has_mode = config.pointer("/gateway/mode").and_then(|mode| mode.as_str()) == Some("local");
    if !has_mode && !deployment.allows_unconfigured {
        let exit = deployment.plan.release.missing_config_exit.to_string();
        findings.add(Code::X5, Severity::Error, Field::Release, &[("exit", &exit)]);
    }
}

/// X9 and X11: the volume lies where the machine is and has the name the file mounts.
pub(super) fn volume(deployment: &Deployment<'_>, findings: &mut Findings) {
    let (plan, Some(config)) = (deployment.plan, &deployment.fly) else {
        return;
    };
    if let Ok(region) = &plan.fly.volume_region
        && region.as_str() != config.primary_region
    {
        let values = [("value", region.as_str()), ("region", config.primary_region.as_str())];
        let fix = Some(config.primary_region.clone());
        findings.add_with_fix(Code::X9, Severity::Error, Field::FlyVolumeRegion, &values, fix);
    }
    if let Ok(volume) = &plan.fly.volume_name
        && volume.as_str() != config.mount.source
    {
        let values = [("value", volume.as_str()), ("source", config.mount.source.as_str())];
        findings.add(Code::X11, Severity::Error, Field::FlyVolumeName, &values);
    }
}

/// X10: the state directory lies on the volume, under a name this release reads.
pub(super) fn directory(deployment: &Deployment<'_>, findings: &mut Findings) {
    let Some(config) = &deployment.fly else {
        return;
    };
    let variable = deployment.plan.release.variable("STATE_DIR");
    // Moltbot read this one of its own names, too.
    let also = (deployment.plan.release.product == Product::Moltbot).then_some("MOLTBOT_STATE_DIR");
    let state = config.environment.iter().find(|(name, _)| *name == variable || Some(name.as_str()) == also);
    let lies_on_volume = state.is_some_and(|(_, path)| {
        path.parse::<AbsolutePath>().is_ok_and(|path| path.is_within(&config.mount.destination))
    });
    let values = [("value", variable.as_str()), ("mount", config.mount.destination.as_str())];
    if !lies_on_volume {
        findings.add(Code::X10, Severity::Error, Field::FlyEnvironment, &values);
    }
    let own_prefix = format!("{}_", deployment.plan.release.env_prefix);
    for (name, _) in &config.environment {
        let is_foreign = ["CLAWDBOT_", "MOLTBOT_", "OPENCLAW_"].iter().any(|prefix| name.starts_with(prefix));
        if is_foreign && !name.starts_with(&own_prefix) && Some(name.as_str()) != also {
            let values = [("value", name.as_str()), ("mount", config.mount.destination.as_str())];
            findings.add(Code::X10, Severity::Error, Field::FlyEnvironment, &values);
        }
    }
}

/// X13: a service serves a process that exists.
pub(super) fn processes(deployment: &Deployment<'_>, findings: &mut Findings) {
    let Some((fly, service)) = deployment.fly.as_ref().and_then(|fly| Some((fly, fly.http_service.as_ref()?))) else {
        return;
    };
    for name in &service.processes {
        if !fly.processes.iter().any(|(process, _)| process == name) {
            findings.add(Code::X13, Severity::Error, Field::FlyPort, &[("value", name)]);
        }
    }
}

/// X18: keys this release does not know keep it from starting; the form's values for them are left out and said so.
pub(super) fn schema(deployment: &Deployment<'_>, findings: &mut Findings) {
    let release = deployment.plan.release;
    let Some(config) = &deployment.config else {
        return;
    };
    let has_list = config.pointer("/gateway/controlUi/allowedOrigins").is_some();
    if has_list && !release.has_allowed_origins {
        let values = [("value", "gateway.controlUi.allowedOrigins"), ("release", release.id)];
        findings.add(Code::X18, Severity::Error, Field::AccessOrigins, &values);
    }
    let wants_list = deployment.draft.is_changed(Field::AccessOrigins)
        && !deployment.draft.value(Field::AccessOrigins).trim().is_empty();
    if wants_list && !release.has_allowed_origins {
        let values = [("value", "gateway.controlUi.allowedOrigins"), ("release", release.id)];
        findings.add(Code::X18, Severity::Warning, Field::AccessOrigins, &values);
    }
}
