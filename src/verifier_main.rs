//! The entry of the verification, which is mounted into the page when somebody comes near it.

#[cfg(target_arch = "wasm32")]
fn main() {
    setup_companion::ui::verify::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser; the command line is `companion verdict`.");
}
