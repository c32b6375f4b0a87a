//! The browser's edges: everything that is not pure, and nothing that decides.

pub mod checker;
pub mod clipboard;
pub mod clock;
pub mod device_key;
pub mod download;
pub mod fault;
pub mod live;
pub mod loader;
pub mod page;
pub mod parts;
pub mod pause;
pub mod random;
pub mod storage;
pub mod surroundings;
pub mod verification;
pub mod words;
