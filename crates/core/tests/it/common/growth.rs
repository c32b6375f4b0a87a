//! How the work of an operation grows with its input, measured so that a busy machine does not change the answer.
//!
//! The processor time of the thread is compared, not the time that passes: other programs do not count. A ratio of two
//! sizes is the same for optimised and unoptimised builds. How many milliseconds an operation takes is what the
//! benchmark says (`make bench`), not a test.

#![allow(clippy::allow_attributes, dead_code, reason = "every test takes what it needs of this module")]
#![expect(clippy::panic, reason = "a broken expectation is how a test fails")]

use std::time::Duration;

use rustix::time::{ClockId, clock_gettime};

/// How many times larger the second input is.
pub(crate) const FACTOR: usize = 4;
/// The most that the work may grow for an input `FACTOR` times as large. Linear work grows by 4, quadratic by 16.
const MAX_GROWTH: u32 = 8;
/// Below this, fixed costs and the first touch of memory decide; work that grows with the square exceeds it at any size
/// that is worth a test.
const NEGLIGIBLE: Duration = Duration::from_millis(5);
/// Caches and memory still make a single run slower by chance, never faster: the fastest of several counts.
const ATTEMPTS: usize = 5;

fn thread_time() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::try_from(time).unwrap_or_else(|_| panic!("the processor time of a thread is not negative: {time:?}"))
}

/// The processor time of one run, and its result.
pub(crate) fn processor_time<T>(run: impl FnOnce() -> T) -> (Duration, T) {
    let started = thread_time();
    let result = run();
    (thread_time().saturating_sub(started), result)
}

/// Fails where `run` does more than linear work (with some allowance) on an input `FACTOR` times as large. `input` makes
/// an input of about so many bytes; the larger one has `size`.
pub(crate) fn assert_linear<I, T>(name: &str, size: usize, input: impl Fn(usize) -> I, run: impl Fn(&I) -> T) {
    assert_linear_between(name, &input(size / FACTOR), &input(size), run);
}

/// The same for two inputs, the second of which is `FACTOR` times as large.
pub(crate) fn assert_linear_between<I, T>(name: &str, small: &I, large: &I, run: impl Fn(&I) -> T) {
    let (mut of_small, mut of_large) = (Duration::MAX, Duration::MAX);
    for _ in 0..ATTEMPTS {
        of_large = of_large.min(processor_time(|| run(large)).0);
        if of_large < NEGLIGIBLE {
            return;
        }
        of_small = of_small.min(processor_time(|| run(small)).0);
        if of_large <= of_small * MAX_GROWTH {
            return;
        }
    }
    panic!("{name}: {of_small:?} of work become {of_large:?} where the input is {FACTOR} times as large");
}
