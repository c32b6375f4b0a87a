//! How long the explanation of a log of 1 MiB takes, natively: `cargo bench -p companion-core --bench explain`. The aim is
//! 50 ms. No test: machines are busy.

#![expect(clippy::disallowed_methods, reason = "a benchmark needs the clock")]

mod common;

use companion_core::i18n::Language;
use companion_core::logs::{ExplainOptions, explain, patterns};

/// How often each is measured.
const ROUNDS: usize = 20;
const SIZE: usize = 1024 * 1024;

fn main() {
    let samples: Vec<&str> = patterns().flat_map(|pattern| pattern.samples).copied().collect();
    println!("{:<44} {:>10} {:>10}", "a log of 1 MiB", "median", "p95");
    for (name, lines) in [
        (
            "a healthy gateway",
            "openclaw-gateway-1  | 2026-09-30T08:00:01.123+00:00 [gateway] request # of a client answered in 12ms\n\
             openclaw-gateway-1  | 2026-09-30T08:00:02.456+00:00 [agents] turn # finished, 1234 tokens\n"
                .to_owned(),
        ),
        (
            "the log file of a gateway",
            "{\"0\":\"{\\\"subsystem\\\":\\\"gateway/ws\\\"}\",\"1\":\"request # answered\",\"_meta\":{\"logLevelName\":\"INFO\"}}\n"
                .to_owned(),
        ),
        ("a build", "#12 104.# Progress: resolved #, reused 12, downloaded 1200, added 1100\n".to_owned()),
        ("every known line", samples.join("\n") + "\n"),
        ("one line", "a known start: EACCES: permission denied, #; ".to_owned()),
    ] {
        let mut log = String::with_capacity(SIZE + lines.len());
        for number in 0_usize.. {
            if log.len() >= SIZE {
                break;
            }
            log.push_str(&lines.replace('#', &number.to_string()));
        }
        common::measure(name, ROUNDS, || {
            std::hint::black_box(explain(&log, &ExplainOptions::default(), Language::English.catalogs()));
        });
    }
}
