//! The rows: everything that is recognised, by where it is seen.
//!
//! Measured means: the published program was run and said it, in November 2026. A thread or a page is named where the
//! words were read. Samples are real lines; names in them are examples.

mod build;
mod clients;
mod docker;
mod fly;
mod gateway;
mod gcloud;
mod ssh;

use super::pattern::Pattern;

/// Every pattern.
pub fn patterns() -> impl Iterator<Item = &'static Pattern> {
    [gateway::ROWS, clients::ROWS, build::ROWS, docker::ROWS, fly::ROWS, gcloud::ROWS, ssh::ROWS].into_iter().flatten()
}
