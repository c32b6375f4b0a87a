//! The pure core: no browser, no clock, no randomness, no I/O. Time and random bytes are passed in.
//!
//! [`plan`] reads what a person typed, [`read`] the files they paste, [`rules`] judge it, [`files`] and [`steps`] are made from it, [`bundle`] holds all
//! of it together, [`gateway`] talks to the gateway that runs in the end. [`catalog`] holds the facts, [`text`] the words.

pub mod archive;
pub mod bundle;
pub mod catalog;
pub mod checker;
pub mod files;
pub mod gateway;
pub mod inspect;
pub mod logs;
pub mod migrate;
pub mod near;
pub mod plan;
pub mod read;
pub mod rules;
pub mod shell;
pub mod steps;
pub mod text;
