//! The entry of the worker that checks files.

#[cfg(target_arch = "wasm32")]
fn main() {
    setup_companion::worker::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser; the command line is `companion check`.");
}
