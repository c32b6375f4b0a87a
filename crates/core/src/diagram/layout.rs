//! Layout: three columns on a wide canvas, stacked on a narrow one.
//!
//! Text is wrapped to its box and boxes grow with their text, so nothing overlaps or overflows for any names or
//! language. A node is at least as high as all nodes connected to it from one side, so every edge is a straight line.

use super::boxes::{LABEL_STEP, PADDING, PlacedNode, height, label, label_height, rows};
use super::model::{Diagram, Edge, EdgeKind, NodeKind};
use super::shape::{Anchor, Drawing, Shape};

/// The width to lay out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variant {
    /// 960 units.
    Wide,
    /// 360 units, the width of a phone.
    Narrow,
}

impl Variant {
    pub const ALL: [Self; 2] = [Self::Wide, Self::Narrow];

    /// Width of the view box.
    pub const fn width(self) -> i32 {
        match self {
            Self::Wide => 960,
            Self::Narrow => 360,
        }
    }
}

const MARGIN: i32 = 12;
/// Distance between the host and the nodes inside it.
const INSET: i32 = 12;
/// Distance of a vertical edge from the side of its column.
const LANE: i32 = 18;
/// Width that a vertical edge takes from the text next to it.
const LANE_ROOM: i32 = 36;
/// Distance between an edge and its label.
const BESIDE: i32 = 8;

pub fn draw(diagram: &Diagram, variant: Variant) -> Drawing {
    let mut canvas = Canvas { diagram, variant, shapes: Vec::new() };
    let height = match variant {
        Variant::Wide => canvas.wide(),
        Variant::Narrow => canvas.narrow(),
    };
    Drawing {
        width: variant.width(),
        height,
        title: diagram.title.clone(),
        description: diagram.description,
        shapes: canvas.shapes,
    }
}

/// The column of the host.
struct Column {
    /// The node that incoming edges lead to.
    entry: PlacedNode,
    container: PlacedNode,
    bottom: i32,
}

struct Canvas<'a> {
    diagram: &'a Diagram,
    variant: Variant,
    shapes: Vec<Shape>,
}

/// Height of a vertical edge with its label.
fn gap(rows: &[String]) -> i32 {
    label_height(rows) + 22
}

impl Canvas<'_> {
    fn edge(&self, from: NodeKind, to: NodeKind) -> Option<&Edge> {
        self.diagram.edges.iter().find(|edge| edge.from == from && edge.to == to)
    }

    /// Edges from outside, the user's own first.
    fn incoming(&self) -> Vec<&Edge> {
        let from_outside = |edge: &&Edge| matches!(edge.from, NodeKind::Browser | NodeKind::Internet);
        self.diagram.edges.iter().filter(from_outside).collect()
    }

    fn outgoing(&self) -> Option<&Edge> {
        self.edge(NodeKind::Container, NodeKind::Outside)
    }

    fn place(&self, kind: NodeKind, at: (i32, i32), width: i32, min_height: i32) -> Option<PlacedNode> {
        self.diagram
            .nodes
            .iter()
            .find(|node| node.kind == kind)
            .map(|node| PlacedNode::new(node, at, width, min_height))
    }

    /// Places the host and the node in front of it, from `top` downwards. The entry node gets at least
    /// `min_entry_height`, the container at least `min_container_height`; a strip of width `lane` is kept free next to
    /// the storage.
    fn column(
        &mut self,
        (x, top): (i32, i32),
        width: i32,
        (min_entry_height, min_container_height): (i32, i32),
        lane: i32,
    ) -> Option<Column> {
        let (inner_x, inner_width) = (x + INSET, width - 2 * INSET);
        let words = inner_width - LANE - BESIDE - lane;
        let mut y = top;
        let edge = self.place(NodeKind::Edge, (x, y), width, min_entry_height);
        let mut boxes = Vec::new();
        let mut routes = Vec::new();
        if let Some(edge) = &edge {
            let route = self.edge(NodeKind::Edge, NodeKind::Container)?;
            let rows = label(route, words);
            y = edge.bottom() + gap(&rows);
            routes.push((route.kind, edge.bottom(), rows));
        }
        let node = self.diagram.nodes.iter().find(|node| node.kind == NodeKind::Host)?;
        // Keep the host's title clear of vertical edges that cross it.
        let indent = if edge.is_some() || self.variant == Variant::Narrow { LANE_ROOM } else { PADDING };
        let head = rows(node, width - 2 * indent);
        let host_top = y;
        y += height(&head);
        let min_port_height = if edge.is_none() { min_entry_height } else { 0 };
        let port = self.place(NodeKind::Port, (inner_x, y), inner_width, min_port_height);
        if let Some(port) = &port {
            let route = self.edge(NodeKind::Port, NodeKind::Container)?;
            let rows = label(route, words);
            y = port.bottom() + gap(&rows);
            routes.push((route.kind, port.bottom(), rows));
        }
        let is_entry = edge.is_none() && port.is_none();
        let min_height = if is_entry { min_entry_height.max(min_container_height) } else { min_container_height };
        let container = self.place(NodeKind::Container, (inner_x, y), inner_width, min_height)?;
        let route = self.edge(NodeKind::Container, NodeKind::Storage)?;
        let rows = label(route, words);
        y = container.bottom() + gap(&rows);
        let storage = self.place(NodeKind::Storage, (inner_x, y), inner_width - lane, 0)?;
        let mount = (route.kind, container.bottom(), rows);
        let bottom = storage.bottom() + INSET;
        let host =
            PlacedNode { kind: NodeKind::Host, x, y: host_top, width, height: bottom - host_top, indent, rows: head };
        let entry = edge.as_ref().or(port.as_ref()).unwrap_or(&container).clone();
        boxes.extend([Some(host), edge, port, Some(container.clone()), Some(storage.clone())]);
        self.shapes.extend(boxes.iter().flatten().map(PlacedNode::draw));
        // All vertical edges run within the width of the node they lead to.
        let line = inner_x + LANE;
        for (kind, from, rows) in routes {
            self.down(kind, line, (from, container.y), &rows, Anchor::Start);
        }
        let (kind, from, rows) = mount;
        self.down(kind, line, (from, storage.y), &rows, Anchor::Start);
        Some(Column { entry, container, bottom })
    }

    /// A vertical edge at `x`. Its label is at its start, on the side given by `anchor`.
    fn down(&mut self, kind: EdgeKind, x: i32, (from, to): (i32, i32), rows: &[String], anchor: Anchor) {
        let beside = if anchor == Anchor::Start { x + BESIDE } else { x - BESIDE };
        let mut shapes = Vec::new();
        if kind == EdgeKind::Closed {
            let middle = from + 14;
            shapes.push(Shape::Line { from: (x, from), to: (x, middle) });
            shapes.push(cross(x, middle));
        } else {
            shapes.push(Shape::Line { from: (x, from), to: (x, to - 7) });
            shapes.push(Shape::Polygon(vec![(x, to), (x - 4, to - 8), (x + 4, to - 8)]));
        }
        words(&mut shapes, rows, beside, from + 8, anchor);
        self.shapes.push(Shape::Group { class: class(kind), shapes });
    }

    /// A horizontal edge at `y` with its label above it.
    fn across(&mut self, kind: EdgeKind, y: i32, (from, to): (i32, i32), rows: &[String], words_x: i32) {
        let mut shapes = Vec::new();
        if kind == EdgeKind::Closed {
            let middle = i32::midpoint(from, to);
            shapes.push(Shape::Line { from: (from, y), to: (middle, y) });
            shapes.push(cross(middle, y));
        } else {
            shapes.push(Shape::Line { from: (from, y), to: (to - 7, y) });
            shapes.push(Shape::Polygon(vec![(to, y), (to - 8, y - 4), (to - 8, y + 4)]));
        }
        words(&mut shapes, rows, words_x, y - 8 - label_height(rows), Anchor::Start);
        self.shapes.push(Shape::Group { class: class(kind), shapes });
    }

    /// Three columns: clients, host, external services. Returns the height.
    fn wide(&mut self) -> i32 {
        const LEFT: i32 = 210;
        const MIDDLE: i32 = 290;
        const RIGHT: i32 = 192;
        const FIRST_GAP: i32 = 144;
        const BETWEEN: i32 = 14;
        let width = Variant::Wide.width();
        let middle_x = MARGIN + LEFT + FIRST_GAP;
        let right_x = width - MARGIN - RIGHT;

        // The heights of the clients determine the height of the entry node, so they are measured first.
        let mut incoming = Vec::new();
        let mut min_entry_height = 0;
        for edge in self.incoming() {
            let rows = label(edge, FIRST_GAP - 2 * BESIDE);
            if let Some(placed) = self.place(edge.from, (MARGIN, 0), LEFT, label_height(&rows) + 24) {
                min_entry_height += placed.height + if incoming.is_empty() { 0 } else { BETWEEN };
                incoming.push((edge.kind, rows, placed));
            }
        }
        let outside = self.outgoing().and_then(|edge| {
            let rows = label(edge, right_x - middle_x - MIDDLE - 2 * BESIDE);
            let placed = self.place(NodeKind::Outside, (right_x, 0), RIGHT, label_height(&rows) + 24)?;
            Some((edge.kind, rows, placed))
        });
        let min_container_height = outside.as_ref().map_or(0, |(_, _, placed)| placed.height);
        let Some(column) = self.column((middle_x, MARGIN), MIDDLE, (min_entry_height, min_container_height), 0) else {
            return 2 * MARGIN;
        };
        let mut y = column.entry.y;
        for (kind, rows, mut placed) in incoming {
            placed.y = y;
            let line = y + (placed.height / 2).max(label_height(&rows) + 12);
            self.across(kind, line, (placed.right(), column.entry.x), &rows, placed.right() + BESIDE);
            y = placed.bottom() + BETWEEN;
            self.shapes.push(placed.draw());
        }
        let mut bottom = column.bottom.max(y - BETWEEN);
        if let Some((kind, rows, mut placed)) = outside {
            placed.y = column.container.y;
            let line = placed.y + (placed.height / 2).max(label_height(&rows) + 12);
            let words_x = middle_x + MIDDLE + BESIDE;
            self.across(kind, line, (column.container.right(), placed.x), &rows, words_x);
            bottom = bottom.max(placed.bottom());
            self.shapes.push(placed.draw());
        }
        bottom + MARGIN
    }

    /// One column: clients side by side, host, external services. Returns the height.
    fn narrow(&mut self) -> i32 {
        const BETWEEN: i32 = 16;
        const RIGHT_LANE: i32 = 44;
        let width = Variant::Narrow.width() - 2 * MARGIN;
        let half = (width - BETWEEN) / 2;
        let mut incoming = Vec::new();
        let (mut lowest, mut room) = (0, 0);
        for (edge, x) in self.incoming().into_iter().zip([MARGIN, MARGIN + half + BETWEEN]) {
            let rows = label(edge, half - LANE - INSET - BESIDE);
            if let Some(placed) = self.place(edge.from, (x, MARGIN), half, 0) {
                lowest = lowest.max(placed.bottom());
                room = room.max(gap(&rows));
                incoming.push((edge.kind, rows, placed));
            }
        }
        let outgoing = self.outgoing().map(|edge| (edge.kind, label(edge, width - RIGHT_LANE - BESIDE)));
        let lane = if outgoing.is_some() { RIGHT_LANE } else { 0 };
        let Some(column) = self.column((MARGIN, lowest + room), width, (0, 0), lane) else {
            return 2 * MARGIN;
        };
        let sides = [(MARGIN + INSET + LANE, Anchor::Start), (MARGIN + width - INSET - LANE, Anchor::End)];
        for ((kind, rows, mut placed), (x, anchor)) in incoming.into_iter().zip(sides) {
            placed.height = lowest - placed.y;
            self.down(kind, x, (lowest, column.entry.y), &rows, anchor);
            self.shapes.push(placed.draw());
        }
        let Some((kind, rows)) = outgoing else { return column.bottom + MARGIN };
        let top = column.bottom + gap(&rows);
        let Some(outside) = self.place(NodeKind::Outside, (MARGIN, top), width, 0) else {
            return column.bottom + MARGIN;
        };
        let x = MARGIN + width - INSET - LANE;
        let mut shapes = vec![
            Shape::Line { from: (x, column.container.bottom()), to: (x, top - 7) },
            Shape::Polygon(vec![(x, top), (x - 4, top - 8), (x + 4, top - 8)]),
        ];
        words(&mut shapes, &rows, x - BESIDE, column.bottom + 8, Anchor::End);
        self.shapes.push(Shape::Group { class: class(kind), shapes });
        self.shapes.push(outside.draw());
        outside.bottom() + MARGIN
    }
}

fn class(kind: EdgeKind) -> String {
    ["picture-edge ", kind.class()].concat()
}

fn words(shapes: &mut Vec<Shape>, rows: &[String], x: i32, top: i32, anchor: Anchor) {
    let mut y = top;
    for row in rows {
        y += LABEL_STEP;
        shapes.push(Shape::Text { x, y: y - 4, anchor, class: "picture-words", text: row.clone() });
    }
}

/// The mark at the end of a blocked edge.
fn cross(x: i32, y: i32) -> Shape {
    let stroke = |from, to| Shape::Line { from, to };
    let shapes = vec![stroke((x - 5, y - 5), (x + 5, y + 5)), stroke((x - 5, y + 5), (x + 5, y - 5))];
    Shape::Group { class: "picture-cross".to_owned(), shapes }
}
