//! What a log says.

mod build;
mod clients;
mod docker;
mod fly;
mod gateway;
mod gcloud;
mod report;
mod ssh;

use crate::core::text::logs::{Earlier, LogText, LogTexts};

const fn log(message: &'static str, why: &'static str, remedy: &'static str) -> LogText {
    LogText { message, why, remedy, earlier: None }
}

impl LogText {
    const fn earlier(self, until: &'static str, remedy: &'static str) -> Self {
        Self { earlier: Some(Earlier { until, remedy }), ..self }
    }
}

/// Everything about logs.
pub(in crate::core::text) static LOGS: LogTexts = LogTexts {
    gateway: gateway::GATEWAY,
    clients: clients::CLIENTS,
    build: build::BUILD,
    docker: docker::DOCKER,
    fly: fly::FLY,
    gcloud: gcloud::GCLOUD,
    ssh: ssh::SSH,
    report: report::REPORT,
};
