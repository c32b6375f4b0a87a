//! Faults of the program itself.
//!
//! A panic aborts the program with a trap; the loader (`static/boot.js`) tells the page which program it was.

/// Writes the message of a panic to the console.
pub fn tell_developers() {
    console_error_panic_hook::set_once();
}
