//! A place on the page: its rectangle and its wrapped words.

use super::measure::{LABEL_SIZE, TEXT_SIZE, TITLE_SIZE, wrap};
use super::shape::{Anchor, Shape};
use super::{Edge, Node, NodeKind};

/// Between a rectangle and its words.
pub(super) const PADDING: i32 = 10;
const TITLE_STEP: i32 = 20;
const TEXT_STEP: i32 = 18;
/// From one line of a label to the next.
pub(super) const LABEL_STEP: i32 = 16;

/// Wrapped words; `true` for a title.
pub(super) type Rows = Vec<(String, bool)>;

/// The words of a node, no wider than `most`.
pub(super) fn rows(node: &Node, most: i32) -> Rows {
    let mut rows: Rows = wrap(&node.title, most, TITLE_SIZE, true).into_iter().map(|row| (row, true)).collect();
    for line in &node.lines {
        rows.extend(wrap(line, most, TEXT_SIZE, false).into_iter().map(|row| (row, false)));
    }
    rows
}

/// How high words stand, with the space above and below.
pub(super) fn height(rows: &Rows) -> i32 {
    rows.iter().map(|(_, is_title)| if *is_title { TITLE_STEP } else { TEXT_STEP }).sum::<i32>() + 2 * PADDING
}

/// A node on the page.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) kind: NodeKind,
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) height: i32,
    /// From the left side to the words.
    pub(super) indent: i32,
    pub(super) rows: Rows,
}

impl Placed {
    /// A node at a place, as high as its words but at least `least`.
    pub(super) fn new(node: &Node, (x, y): (i32, i32), width: i32, least: i32) -> Self {
        let rows = rows(node, width - 2 * PADDING);
        Self { kind: node.kind, x, y, width, height: height(&rows).max(least), indent: PADDING, rows }
    }

    pub(super) const fn right(&self) -> i32 {
        self.x + self.width
    }

    pub(super) const fn bottom(&self) -> i32 {
        self.y + self.height
    }

    /// Its rectangle and words.
    pub(super) fn draw(&self) -> Shape {
        let mut shapes = vec![Shape::Rect { x: self.x, y: self.y, width: self.width, height: self.height }];
        let mut y = self.y + PADDING;
        for (row, is_title) in &self.rows {
            let (step, class) = if *is_title { (TITLE_STEP, "picture-title") } else { (TEXT_STEP, "picture-text") };
            y += step;
            let x = self.x + self.indent;
            shapes.push(Shape::Text { x, y: y - 5, anchor: Anchor::Start, class, text: row.clone() });
        }
        Shape::Group { class: ["picture-node ", self.kind.class()].concat(), shapes }
    }
}

/// The words of a way, no wider than `most`.
pub(super) fn label(edge: &Edge, most: i32) -> Vec<String> {
    edge.label.iter().flat_map(|line| wrap(line, most, LABEL_SIZE, false)).collect()
}

/// How high a label of so many rows stands.
pub(super) fn label_height(rows: &[String]) -> i32 {
    LABEL_STEP * i32::try_from(rows.len()).unwrap_or(i32::MAX / LABEL_STEP)
}
