//! The patterns, by the program that prints the lines.
//!
//! "Measured" in a source means that the published program was run and printed the line, in November 2026. Other
//! references name the issue or page where the wording was found. Samples are real lines with example names.

mod build;
mod clients;
mod docker;
mod fly;
mod gateway;
mod gcloud;
mod ssh;

use super::pattern::Pattern;

pub fn patterns() -> impl Iterator<Item = &'static Pattern> {
    [
        gateway::PATTERNS,
        clients::PATTERNS,
        build::PATTERNS,
        docker::PATTERNS,
        fly::PATTERNS,
        gcloud::PATTERNS,
        ssh::PATTERNS,
    ]
    .into_iter()
    .flatten()
}
