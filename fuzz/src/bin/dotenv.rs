//! Any bytes as a file of variables.

#![no_main]

#[path = "../../../crates/core/tests/it/common/spans.rs"]
#[allow(dead_code, reason = "each target uses a part of it")]
mod spans;

use libfuzzer_sys::fuzz_target;
use companion_core::read::{Source, dotenv};

fuzz_target!(|bytes: &[u8]| {
    let source = Source::from_bytes("", bytes);
    let reading = dotenv::read(&source);
    let spans = spans::Spans(&source);
    spans.problems(&reading, "dotenv");
    spans.dotenv(&reading.value);
    spans.problems(&reading.value.evaluate(&|name| (name == "USER").then(|| "alice".to_owned())), "evaluated");
});
