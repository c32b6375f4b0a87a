//! From nothing to a running, verified OpenClaw gateway.
//!
//! The tour of the crate:
//!
//! - [`core`] is pure: it turns what a person typed into findings, files, commands and verdicts. It knows no browser, no
//!   clock, no randomness and no file system, and is tested natively.
//! - `web` are the browser's edges: socket, clipboard, download, randomness. WebAssembly only.
//! - `ui` are the views over both. WebAssembly only.
//! - `worker` is the checker of existing files, in a program of its own that is loaded on demand. WebAssembly only.
//! - `cli` is the command line over the same core. Native only.
//!
//! ARCHITECTURE.md says why it is cut this way.

pub mod core;

pub mod ui;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
#[cfg(target_arch = "wasm32")]
pub mod web;
#[cfg(target_arch = "wasm32")]
pub mod worker;
