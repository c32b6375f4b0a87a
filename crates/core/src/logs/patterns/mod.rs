//! The patterns, by the program that prints the lines.
//!
//! "Measured" in a source means that the published program was run and printed the line, in November 2026. Other
//! references name the issue or page where the wording was found. Samples are real lines with example names.

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
mod ssh;
mod surroundings;
mod upgrades;

use super::pattern::Pattern;

pub fn patterns() -> impl Iterator<Item = &'static Pattern> {
    [
        gateway::PATTERNS,
        clients::PATTERNS,
        plugins::PATTERNS,
        channels::PATTERNS,
        models::PATTERNS,
        surroundings::PATTERNS,
        upgrades::PATTERNS,
        build::PATTERNS,
        docker::PATTERNS,
        fly::PATTERNS,
        gcloud::PATTERNS,
        ssh::PATTERNS,
        proxies::PATTERNS,
    ]
    .into_iter()
    .flatten()
}
