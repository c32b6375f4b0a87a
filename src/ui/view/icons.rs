//! Small drawings beside words. They say nothing that the words do not.

use crate::ui::tree::{Element, element};
use companion_core::steps::Place;

/// The drawing of a place.
pub(super) fn place(place: Place) -> Element {
    drawing(match place {
        Place::Laptop => "M4 5h12v8H4zM2 15h16",
        Place::Vm => "M4 3h12v6H4zM4 11h12v6H4zM7 6h.01M7 14h.01",
        Place::FlyMachine => "M3 11l14-7-5 14-3-5z",
        Place::Browser => "M3 4h14v12H3zM3 8h14M6 6h.01",
    })
}

fn drawing(path: &'static str) -> Element {
    element("svg")
        .class("icon")
        .attribute("viewBox", "0 0 20 20")
        .attribute("aria-hidden", "true")
        .child(element("path").attribute("d", path))
}

/// The mark of the page.
pub(super) fn mark() -> Element {
    element("svg")
        .class("mark")
        .attribute("viewBox", "0 0 32 32")
        .attribute("aria-hidden", "true")
        .child(element("path").attribute("d", "M8 28c-4-9-3-18 4-24 1 4 0 7-1 9 3 0 6-2 8-6 3 4 3 9 0 13-3 3-7 4-8 8z"))
}
