//! The page: what it knows ([`model`]), what happens ([`action`], [`update`]), and how it looks ([`view`]), without a browser in
//! any of it. `web::live` brings it into the document.
//!
//! `existing` and `verify` are the views of parts that are loaded on demand; they are made of Leptos components.

pub mod action;
#[cfg(not(target_arch = "wasm32"))]
pub mod changes;
pub mod first_paint;
pub mod html;
pub mod ids;
pub mod model;
pub mod shortcuts;
pub mod tree;
pub mod update;
pub mod view;

#[cfg(target_arch = "wasm32")]
mod components;
#[cfg(target_arch = "wasm32")]
pub mod existing;
#[cfg(target_arch = "wasm32")]
pub mod verify;
