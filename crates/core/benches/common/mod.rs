//! What the benchmarks share.

use std::time::{Duration, Instant};

/// Runs something several times and prints the median and the 95th percentile of its duration.
pub(crate) fn measure(name: &str, rounds: usize, mut run: impl FnMut()) {
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let started = Instant::now();
            run();
            started.elapsed()
        })
        .collect();
    times.sort();
    let at = |part: usize| times.get(times.len() * part / 100).copied().unwrap_or_default().as_secs_f64() * 1000.0;
    println!("{name:<44} {:>7.2} ms {:>7.2} ms", at(50), at(95));
}
