//! The pure core: no browser, no clock, no randomness, no I/O. Time and random bytes are passed in.
//!
//! [`plan`] reads what a person typed, [`rules`] judge it, [`files`] and [`steps`] are made from it, [`bundle`] holds all
//! of it together, [`gateway`] talks to the gateway that runs in the end. [`catalog`] holds the facts, [`text`] the words.
//!
//! For what exists already, [`read`] reads the files that people paste, [`inspect`] judges and mends them, [`migrate`] moves
//! the deployment they describe to another release, [`logs`] says what a log means. [`checker`] is all three as questions
//! and answers that travel between threads.

pub mod archive;
pub mod bundle;
pub mod catalog;
pub mod checker;
pub mod cost;
pub mod files;
pub mod gateway;
pub mod inspect;
pub mod logs;
mod markdown;
pub mod migrate;
pub mod near;
mod object;
pub mod picture;
pub mod plan;
pub mod read;
pub mod rules;
pub mod secret;
pub mod shell;
pub mod shorten;
pub mod steps;
pub mod text;
