//! Panics of the program.
//!
//! A panic ends in a trap, and the loader (`static/boot.js`) tells the page which program stopped. Release builds
//! contain no panic messages.

/// Prints panic messages on the console in development builds.
pub fn tell_developers() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
}
