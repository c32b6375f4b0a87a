//! The web application of the Setup Companion. What it shows comes from `companion_core`.
//!
//! - [`ui`]: the views. The form is a pure function from a model to a tree and is tested natively.
//! - `web`: the browser APIs: WebSocket, clipboard, download, randomness, storage. WebAssembly only.
//! - `app`: the entry of the page; `worker`: the entry of the web worker that checks files. WebAssembly only.

pub mod ui;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod web;
#[cfg(target_arch = "wasm32")]
pub mod worker;
