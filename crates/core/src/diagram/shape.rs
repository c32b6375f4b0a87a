//! Drawing primitives, independent of the output format.

/// Coordinates are in units of the view box. Classes name the meaning of a shape, not its appearance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A rectangle with rounded corners.
    Rect {
        x: i32,
        y: i32,
        width: i32,
        height: i32,
    },
    Line {
        from: (i32, i32),
        to: (i32, i32),
    },
    /// A closed outline, used for arrowheads.
    Polygon(Vec<(i32, i32)>),
    /// A single line of text.
    Text {
        /// Start or end of the text, depending on `anchor`.
        x: i32,
        /// The baseline.
        y: i32,
        anchor: Anchor,
        /// `picture-title`, `picture-text` or `picture-words`.
        class: &'static str,
        text: String,
    },
    Group {
        /// Space-separated classes, such as `picture-node host` or `picture-edge tunnel`.
        class: String,
        /// In painting order.
        shapes: Vec<Shape>,
    },
}

/// The end of a text that its coordinate refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    End,
}

impl Anchor {
    /// The value of the SVG attribute `text-anchor`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::End => "end",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// Width of the view box.
    pub width: i32,
    /// Height of the view box.
    pub height: i32,
    /// Accessible name.
    pub title: String,
    /// Accessible description.
    pub description: &'static str,
    /// In painting order.
    pub shapes: Vec<Shape>,
}
