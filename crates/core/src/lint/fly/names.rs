//! The app and its region.

use super::Config;
use super::values::{entry, nearest};
use crate::catalog::{FLY_REGIONS, fly_region};
use crate::i18n::lint::FlyCode;
use crate::lint::limited::Limited;
use crate::plan::FlyApp;
use crate::read::edit::Edit;
use crate::rules::Severity;
use crate::truncate::shorten;

pub(super) fn check(config: &Config<'_>, report: &mut Limited<'_>) {
    app(config, report);
    region(config, report);
}

fn app(config: &Config<'_>, report: &mut Limited<'_>) {
    let Some(app) = entry(config.root, "app") else {
        if config.is_complete {
            report.add(FlyCode::T46, Severity::Information, config.top, &[]);
        }
        return;
    };
    if let Some(name) = app.value.as_str()
        && name.parse::<FlyApp>().is_err()
    {
        report.add(FlyCode::T45, Severity::Error, app.value.span, &[("value", &shorten(name))]);
    }
}

fn region(config: &Config<'_>, report: &mut Limited<'_>) {
    let Some(region) = entry(config.root, "primary_region") else { return };
    let Some(code) = region.value.as_str().filter(|code| fly_region(code).is_none()) else { return };
    let is_code = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_lowercase());
    let severity = if is_code { Severity::Warning } else { Severity::Error };
    let added = report.add(FlyCode::T47, severity, region.value.span, &[("value", &shorten(code))]);
    let near = nearest(code, FLY_REGIONS.iter().map(|row| row.code));
    if let Some(near) = near.filter(|_| !is_code) {
        added.suggest(Edit::replace(region.value.span, format!("\"{near}\"")));
    }
}
