//! What a log says.

mod build;
mod clients;
mod docker;
mod fly;
mod gateway;
mod gcloud;
mod report;
mod ssh;

use crate::i18n::logs::LogTexts;

/// Everything about logs.
pub(in crate::i18n) static LOGS: LogTexts = LogTexts {
    gateway: gateway::GATEWAY,
    clients: clients::CLIENTS,
    build: build::BUILD,
    docker: docker::DOCKER,
    fly: fly::FLY,
    gcloud: gcloud::GCLOUD,
    ssh: ssh::SSH,
    report: report::REPORT,
};
