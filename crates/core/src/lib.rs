//! The core of the Setup Companion: no browser, no clock, no randomness, no I/O. Time and random bytes are arguments.
//!
//! New deployments: [`plan`] parses the form, [`rules`] check it, [`files`] and [`steps`] are generated from it, and
//! [`bundle`] holds all of it together. [`gateway`] is the handshake that verifies the token. [`catalog`] holds the facts,
//! [`i18n`] the texts.
//!
//! Existing deployments: [`read`] parses pasted files, [`lint`] checks and fixes them, [`migrate`] moves a deployment to
//! another release, [`logs`] explains log lines. [`worker_api`] wraps these three as requests and responses for a web worker.

pub mod archive;
pub mod bundle;
pub mod catalog;
pub mod cost;
pub mod diagram;
pub mod files;
pub mod gateway;
pub mod i18n;
pub mod lint;
pub mod logs;
mod markdown;
pub mod migrate;
mod object;
pub mod plan;
pub mod read;
pub mod rules;
pub mod secret;
pub mod shell;
pub mod steps;
pub mod suggest;
pub mod truncate;
pub mod worker_api;
