//! The entry of what checks existing files: in the page its views, in a worker the checker itself. One program, so that it is
//! downloaded once.

#[cfg(target_arch = "wasm32")]
fn main() {
    if setup_companion::worker::is_here() {
        setup_companion::worker::start();
    } else {
        setup_companion::ui::existing::start();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser; the command line is `companion check`.");
}
