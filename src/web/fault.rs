//! Faults of the program itself.
//!
//! A program that fails ends in a trap, and the loader (`static/boot.js`) tells the page whose it was. What is shipped says no
//! more than that: the standard library is built without the texts of panics (`scripts/browser-profile.sh`).

/// Has a build for development say on the console what went wrong.
pub fn tell_developers() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
}
