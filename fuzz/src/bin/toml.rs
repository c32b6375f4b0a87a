//! Any bytes as a file of this format.

#![no_main]

#[path = "../../../crates/core/tests/it/common/spans.rs"]
#[allow(dead_code, reason = "each target uses a part of it")]
mod spans;

use libfuzzer_sys::fuzz_target;
use companion_core::read::{Source, toml};

fuzz_target!(|bytes: &[u8]| {
    let source = Source::from_bytes("", bytes);
    let reading = toml::read(&source);
    let spans = spans::Spans(&source);
    spans.problems(&reading, "toml");
    spans.node(&reading.value, "toml", 0);
});
