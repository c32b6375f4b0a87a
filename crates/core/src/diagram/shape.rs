//! What a picture is drawn with: a small tree that a view turns into elements.

/// One shape. Numbers are the units of the drawing's view box; classes say what a thing is, never how it looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A rectangle with round corners.
    Rect {
        /// Left.
        x: i32,
        /// Top.
        y: i32,
        /// Width.
        width: i32,
        /// Height.
        height: i32,
    },
    /// A straight line.
    Line {
        /// Where it starts.
        from: (i32, i32),
        /// Where it ends.
        to: (i32, i32),
    },
    /// The head of an arrow, or a cross: a closed outline.
    Polygon(Vec<(i32, i32)>),
    /// One line of text.
    Text {
        /// Its start, or its end where it is aligned to the right.
        x: i32,
        /// Its baseline.
        y: i32,
        /// Which end `x` is.
        anchor: Anchor,
        /// What it is: `picture-title`, `picture-text` or `picture-words`.
        class: &'static str,
        /// The words.
        text: String,
    },
    /// Shapes that belong together.
    Group {
        /// What they are, as classes: `picture-node host`, `picture-edge tunnel`.
        class: String,
        /// The shapes, the lowest first.
        shapes: Vec<Shape>,
    },
}

/// Which end of a text its place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The left one.
    Start,
    /// The right one.
    End,
}

impl Anchor {
    /// The value of `text-anchor`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::End => "end",
        }
    }
}

/// A finished drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// Width of the view box.
    pub width: i32,
    /// Height of the view box.
    pub height: i32,
    /// For people who do not see it.
    pub title: String,
    /// The same, longer.
    pub description: &'static str,
    /// The shapes, the lowest first.
    pub shapes: Vec<Shape>,
}
