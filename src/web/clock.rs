//! Clocks.

/// Milliseconds since the page was opened; monotonic.
pub fn now() -> u32 {
    let time = web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "49 days fit, and the clock starts at 0"
    )]
    let time = time as u32;
    time
}

/// Milliseconds since 1970 by the computer's clock.
pub fn unix_milliseconds() -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a date of this age is a whole number")]
    let now = js_sys::Date::now() as u64;
    now
}
