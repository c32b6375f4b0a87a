//! The browser's edges: everything that is not pure, and nothing that decides.

pub mod clipboard;
pub mod clock;
pub mod download;
pub mod page;
pub mod random;
pub mod verification;
