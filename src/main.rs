//! The browser entry: mounts the application.

#[cfg(target_arch = "wasm32")]
fn main() {
    setup_companion::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser; the command line is `companion`.");
}
