//! Estimated duration of steps.
//!
//! The published guides say "about 20–30 minutes" for a whole Compute Engine deployment and give a few waiting times.
//! All other values are our estimates of the time to read a step and paste its commands, and are marked as such. Steps
//! whose duration depends on how the image is built have one row for each way.

use super::step::{Need, Phase, Step};
use crate::i18n::format_message;
use crate::i18n::times::TimeTexts;
use crate::plan::{ImageSource, Plan};

/// The basis of a duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// A published statement: who and where.
    Source(&'static str),
    Estimate,
}

#[derive(Debug, PartialEq, Eq)]
pub struct StepTime {
    /// The step's identifier.
    pub id: &'static str,
    /// Minutes, at best.
    pub low: u16,
    /// Minutes, usually at most.
    pub high: u16,
    pub basis: Basis,
}

const fn estimate(id: &'static str, low: u16, high: u16) -> StepTime {
    StepTime { id, low, high, basis: Basis::Estimate }
}

const fn known(id: &'static str, low: u16, high: u16, source: &'static str) -> StepTime {
    StepTime { id, low, high, basis: Basis::Source(source) }
}

/// Steps that take longer if the image is built from source.
static FROM_SOURCE: [StepTime; 2] = [
    known("vm.build", 5, 15, "this guide's own step: a first build takes 5–15 minutes"),
    estimate("fly.deploy", 5, 15),
];

/// Every step.
static TIMES: [StepTime; 67] = [
    estimate("browser.control-ui", 1, 2),
    estimate("browser.verify", 1, 2),
    estimate("fly.app", 1, 1),
    estimate("fly.backup", 1, 5),
    estimate("fly.channels", 5, 15),
    estimate("fly.cli", 2, 5),
    estimate("fly.config", 1, 2),
    estimate("fly.config-console", 1, 3),
    estimate("fly.config-sftp", 1, 3),
    estimate("fly.console", 1, 1),
    known("fly.deploy", 2, 3, "the published Fly.io guide of Moltbot: the first deploy builds for about 2–3 minutes"),
    estimate("fly.files", 1, 2),
    estimate("fly.keys", 2, 5),
    estimate("fly.lock", 1, 3),
    estimate("fly.logs", 1, 2),
    estimate("fly.machine", 1, 3),
    estimate("fly.make-private", 3, 8),
    estimate("fly.make-public", 3, 8),
    estimate("fly.open", 1, 1),
    estimate("fly.owner", 1, 2),
    estimate("fly.pairing", 1, 3),
    estimate("fly.plugins", 2, 5),
    estimate("fly.proxy", 1, 1),
    estimate("fly.six-pn", 2, 5),
    estimate("fly.source", 1, 2),
    known("fly.status", 1, 2, "this guide's own step: the first start takes up to two minutes"),
    estimate("fly.teardown", 1, 3),
    estimate("fly.token", 1, 1),
    estimate("fly.trusted-proxies", 2, 5),
    estimate("fly.update", 3, 10),
    estimate("fly.volume", 1, 1),
    estimate("fly.webhooks", 10, 30),
    estimate("fly.wireguard", 3, 10),
    known("gcp.api", 1, 1, "this guide's own step: it takes about a minute"),
    estimate("gcp.billing", 1, 3),
    estimate("gcp.cli", 2, 5),
    estimate("gcp.copy-files", 1, 3),
    estimate("gcp.firewall", 1, 2),
    estimate("gcp.open-port", 2, 5),
    estimate("gcp.os-login", 2, 5),
    estimate("gcp.project", 1, 1),
    estimate("gcp.resize", 2, 5),
    estimate("gcp.service-account", 1, 2),
    known("gcp.ssh", 1, 2, "the published guides: the key takes 1–2 minutes to reach a new machine"),
    estimate("gcp.ssh-again", 1, 1),
    estimate("gcp.teardown", 1, 3),
    estimate("gcp.tunnel", 1, 1),
    estimate("gcp.vm", 1, 2),
    estimate("vm.backup", 1, 5),
    estimate("vm.build", 2, 5),
    estimate("vm.channels", 5, 15),
    estimate("vm.directories", 1, 1),
    estimate("vm.docker", 1, 3),
    estimate("vm.docker-check", 1, 1),
    estimate("vm.files", 1, 3),
    estimate("vm.keys", 2, 5),
    known("vm.logs", 1, 2, "this guide's own step: the first start takes up to two minutes"),
    estimate("vm.logout", 1, 1),
    estimate("vm.pairing", 1, 3),
    estimate("vm.place-config", 1, 2),
    estimate("vm.plugins", 2, 5),
    estimate("vm.programs", 1, 1),
    estimate("vm.restore", 2, 5),
    estimate("vm.settings", 1, 3),
    estimate("vm.source", 1, 2),
    estimate("vm.start", 1, 1),
    estimate("vm.update", 5, 15),
];

pub const STEP_COUNT: usize = TIMES.len();

/// The duration of a step in a plan; `None` for a step without a row.
pub fn step_time(plan: &Plan, id: &str) -> Option<&'static StepTime> {
    let source: &[StepTime] = if matches!(plan.image.source, Ok(ImageSource::Source)) { &FROM_SOURCE } else { &[] };
    source.iter().chain(&TIMES).find(|row| row.id == id)
}

/// A range of minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Minutes {
    /// At best.
    pub low: u16,
    /// Usually at most.
    pub high: u16,
}

impl Minutes {
    pub const fn is_zero(self) -> bool {
        self.high == 0
    }

    /// `about 20–30 minutes`, in a language.
    pub fn say(self, text: &TimeTexts) -> String {
        let (low, high) = (self.low.to_string(), self.high.to_string());
        let template = match (self.low == self.high, self.high) {
            (true, 1) => text.one_minute,
            (true, _) => text.minutes,
            (false, _) => text.range,
        };
        format_message(template, &[("low", &low), ("high", &high)])
    }
}

/// The time for the required steps that are not completed, in one phase or in the whole guide. The whole guide excludes
/// the operations phase, which is not part of the setup.
pub fn remaining(plan: &Plan, steps: &[Step], ticked: impl Fn(&str) -> bool, phase: Option<Phase>) -> Minutes {
    let mut sum = Minutes::default();
    for step in steps {
        let is_wanted = phase.map_or(step.phase != Phase::Operate, |phase| step.phase == phase);
        if !is_wanted || step.need != Need::Required || ticked(step.id) {
            continue;
        }
        if let Some(row) = step_time(plan, step.id) {
            sum.low += row.low;
            sum.high += row.high;
        }
    }
    sum
}
