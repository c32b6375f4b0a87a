//! Explanations of log messages.

mod build;
mod channels;
mod clients;
mod docker;
mod fly;
mod gateway;
mod gcloud;
mod models;
mod plugins;
mod proxies;
mod report;
mod ssh;
mod surroundings;
mod upgrades;

use crate::i18n::logs::LogTexts;

pub(in crate::i18n) static LOGS: LogTexts = LogTexts {
    gateway: gateway::GATEWAY,
    clients: clients::CLIENTS,
    build: build::BUILD,
    docker: docker::DOCKER,
    fly: fly::FLY,
    gcloud: gcloud::GCLOUD,
    plugins: plugins::PLUGINS,
    channels: channels::CHANNELS,
    models: models::MODELS,
    surroundings: surroundings::SURROUNDINGS,
    upgrades: upgrades::UPGRADES,
    proxies: proxies::PROXIES,
    ssh: ssh::SSH,
    report: report::REPORT,
};
