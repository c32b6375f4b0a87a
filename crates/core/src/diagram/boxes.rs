//! Nodes on the canvas: rectangle and wrapped text.

use super::measure::{LABEL_SIZE, TEXT_SIZE, TITLE_SIZE, wrap};
use super::model::{Edge, Node, NodeKind};
use super::shape::{Anchor, Shape};

/// Distance between a rectangle and its text.
pub(super) const PADDING: i32 = 10;
const TITLE_STEP: i32 = 20;
const TEXT_STEP: i32 = 18;
/// Line height of a label.
pub(super) const LABEL_STEP: i32 = 16;

/// Wrapped lines of text; true for a title.
pub(super) type Rows = Vec<(String, bool)>;

/// The text of a node, wrapped to `max_width`.
pub(super) fn rows(node: &Node, max_width: i32) -> Rows {
    let mut rows: Rows = wrap(&node.title, max_width, TITLE_SIZE, true).into_iter().map(|row| (row, true)).collect();
    for line in &node.lines {
        rows.extend(wrap(line, max_width, TEXT_SIZE, false).into_iter().map(|row| (row, false)));
    }
    rows
}

/// Height of the text including the padding above and below.
pub(super) fn height(rows: &Rows) -> i32 {
    rows.iter().map(|(_, is_title)| if *is_title { TITLE_STEP } else { TEXT_STEP }).sum::<i32>() + 2 * PADDING
}

/// A node with its position.
#[derive(Debug, Clone)]
pub(super) struct PlacedNode {
    pub(super) kind: NodeKind,
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: i32,
    pub(super) height: i32,
    /// Distance of the text from the left edge.
    pub(super) indent: i32,
    pub(super) rows: Rows,
}

impl PlacedNode {
    /// The node is as high as its text requires, but at least `min_height`.
    pub(super) fn new(node: &Node, (x, y): (i32, i32), width: i32, min_height: i32) -> Self {
        let rows = rows(node, width - 2 * PADDING);
        Self { kind: node.kind, x, y, width, height: height(&rows).max(min_height), indent: PADDING, rows }
    }

    pub(super) const fn right(&self) -> i32 {
        self.x + self.width
    }

    pub(super) const fn bottom(&self) -> i32 {
        self.y + self.height
    }

    /// Rectangle and text.
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

/// The label of an edge, wrapped to `max_width`.
pub(super) fn label(edge: &Edge, max_width: i32) -> Vec<String> {
    edge.label.iter().flat_map(|line| wrap(line, max_width, LABEL_SIZE, false)).collect()
}

pub(super) fn label_height(rows: &[String]) -> i32 {
    LABEL_STEP * i32::try_from(rows.len()).unwrap_or(i32::MAX / LABEL_STEP)
}
