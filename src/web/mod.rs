//! Browser APIs. These modules have side effects and contain no decisions; [`companion_core`] decides.

pub mod checker;
pub mod chunk_bus;
pub mod clipboard;
pub mod clock;
pub mod device_key;
pub mod download;
pub mod environment;
pub mod fault;
pub mod live;
pub mod loader;
pub mod locale;
pub mod page;
pub mod pause;
pub mod random;
pub mod storage;
pub mod verification;
