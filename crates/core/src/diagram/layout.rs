//! Where everything stands: a wide page with three columns, a narrow one that is stacked.
//!
//! Words are wrapped to their box and boxes grow with them, so nothing overlaps or runs over, whatever the names and the
//! language. What is reached stands as high as all that reaches it, so every way is a straight line.

use super::boxes::{LABEL_STEP, PADDING, Placed, height, label, label_height, rows};
use super::shape::{Anchor, Drawing, Shape};
use super::{Edge, EdgeKind, NodeKind, Picture};

/// How much room there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variant {
    /// 960 units.
    Wide,
    /// 360 units, as a phone has.
    Narrow,
}

impl Variant {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Wide, Self::Narrow];

    /// The width of its view box.
    pub const fn width(self) -> i32 {
        match self {
            Self::Wide => 960,
            Self::Narrow => 360,
        }
    }
}

/// Around the page.
const MARGIN: i32 = 12;
/// Between a machine and what is inside of it.
const INSET: i32 = 12;
/// From the left or right side of a column to the line that runs down there.
const LANE: i32 = 18;
/// What a lane takes from the words beside it.
const LANE_ROOM: i32 = 36;
/// Between a line and its words.
const BESIDE: i32 = 8;

/// Draws a picture.
pub fn draw(picture: &Picture, variant: Variant) -> Drawing {
    let mut page = Page { picture, variant, shapes: Vec::new() };
    let height = match variant {
        Variant::Wide => page.wide(),
        Variant::Narrow => page.narrow(),
    };
    Drawing {
        width: variant.width(),
        height,
        title: picture.title.clone(),
        description: picture.description,
        shapes: page.shapes,
    }
}

/// The column with the machine.
struct Column {
    /// What the ways from outside lead to.
    entry: Placed,
    container: Placed,
    bottom: i32,
}

struct Page<'a> {
    picture: &'a Picture,
    variant: Variant,
    shapes: Vec<Shape>,
}

/// Room for a way that runs down, with its words beside it.
fn gap(rows: &[String]) -> i32 {
    label_height(rows) + 22
}

impl Page<'_> {
    fn edge(&self, from: NodeKind, to: NodeKind) -> Option<&Edge> {
        self.picture.edges.iter().find(|edge| edge.from == from && edge.to == to)
    }

    /// The ways from outside, the person's own first.
    fn arrivals(&self) -> Vec<&Edge> {
        let from_outside = |edge: &&Edge| matches!(edge.from, NodeKind::Browser | NodeKind::Internet);
        self.picture.edges.iter().filter(from_outside).collect()
    }

    fn outgoing(&self) -> Option<&Edge> {
        self.edge(NodeKind::Container, NodeKind::Outside)
    }

    fn place(&self, kind: NodeKind, at: (i32, i32), width: i32, least: i32) -> Option<Placed> {
        self.picture.nodes.iter().find(|node| node.kind == kind).map(|node| Placed::new(node, at, width, least))
    }

    /// The machine and what stands before it, from `top` down. What is reached is at least `entry_least` high, the container
    /// at least `container_least`; `lane` is kept free beside the folders.
    fn column(
        &mut self,
        (x, top): (i32, i32),
        width: i32,
        (entry_least, container_least): (i32, i32),
        lane: i32,
    ) -> Option<Column> {
        let (inner_x, inner_width) = (x + INSET, width - 2 * INSET);
        let words = inner_width - LANE - BESIDE - lane;
        let mut y = top;
        let edge = self.place(NodeKind::Edge, (x, y), width, entry_least);
        let mut boxes = Vec::new();
        let mut ways = Vec::new();
        if let Some(edge) = &edge {
            let way = self.edge(NodeKind::Edge, NodeKind::Container)?;
            let rows = label(way, words);
            y = edge.bottom() + gap(&rows);
            ways.push((way.kind, edge.bottom(), rows));
        }
        let node = self.picture.nodes.iter().find(|node| node.kind == NodeKind::Host)?;
        // Ways that run through the head of the machine have lanes beside its words.
        let indent = if edge.is_some() || self.variant == Variant::Narrow { LANE_ROOM } else { PADDING };
        let head = rows(node, width - 2 * indent);
        let host_top = y;
        y += height(&head);
        let port_least = if edge.is_none() { entry_least } else { 0 };
        let port = self.place(NodeKind::Port, (inner_x, y), inner_width, port_least);
        if let Some(port) = &port {
            let way = self.edge(NodeKind::Port, NodeKind::Container)?;
            let rows = label(way, words);
            y = port.bottom() + gap(&rows);
            ways.push((way.kind, port.bottom(), rows));
        }
        let is_entry = edge.is_none() && port.is_none();
        let least = if is_entry { entry_least.max(container_least) } else { container_least };
        let container = self.place(NodeKind::Container, (inner_x, y), inner_width, least)?;
        let way = self.edge(NodeKind::Container, NodeKind::Storage)?;
        let rows = label(way, words);
        y = container.bottom() + gap(&rows);
        let storage = self.place(NodeKind::Storage, (inner_x, y), inner_width - lane, 0)?;
        let mount = (way.kind, container.bottom(), rows);
        let bottom = storage.bottom() + INSET;
        let host =
            Placed { kind: NodeKind::Host, x, y: host_top, width, height: bottom - host_top, indent, rows: head };
        let entry = edge.as_ref().or(port.as_ref()).unwrap_or(&container).clone();
        boxes.extend([Some(host), edge, port, Some(container.clone()), Some(storage.clone())]);
        self.shapes.extend(boxes.iter().flatten().map(Placed::draw));
        // Every lane stands inside of what it leads to.
        let line = inner_x + LANE;
        for (kind, from, rows) in ways {
            self.down(kind, line, (from, container.y), &rows, Anchor::Start);
        }
        let (kind, from, rows) = mount;
        self.down(kind, line, (from, storage.y), &rows, Anchor::Start);
        Some(Column { entry, container, bottom })
    }

    /// A way that runs down at `x`, its words at its start, on the side that `anchor` says.
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

    /// A way to the right at `y`, its words above it.
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

    /// Three columns: who comes, the machine, what it connects to. Gives the height.
    fn wide(&mut self) -> i32 {
        const LEFT: i32 = 210;
        const MIDDLE: i32 = 290;
        const RIGHT: i32 = 192;
        const FIRST_GAP: i32 = 144;
        const BETWEEN: i32 = 14;
        let width = Variant::Wide.width();
        let middle_x = MARGIN + LEFT + FIRST_GAP;
        let right_x = width - MARGIN - RIGHT;

        // The height of who comes decides how high the entry must be, before anybody has a place.
        let mut arrivals = Vec::new();
        let mut entry_least = 0;
        for edge in self.arrivals() {
            let rows = label(edge, FIRST_GAP - 2 * BESIDE);
            if let Some(placed) = self.place(edge.from, (MARGIN, 0), LEFT, label_height(&rows) + 24) {
                entry_least += placed.height + if arrivals.is_empty() { 0 } else { BETWEEN };
                arrivals.push((edge.kind, rows, placed));
            }
        }
        let outside = self.outgoing().and_then(|edge| {
            let rows = label(edge, right_x - middle_x - MIDDLE - 2 * BESIDE);
            let placed = self.place(NodeKind::Outside, (right_x, 0), RIGHT, label_height(&rows) + 24)?;
            Some((edge.kind, rows, placed))
        });
        let container_least = outside.as_ref().map_or(0, |(_, _, placed)| placed.height);
        let Some(column) = self.column((middle_x, MARGIN), MIDDLE, (entry_least, container_least), 0) else {
            return 2 * MARGIN;
        };
        let mut y = column.entry.y;
        for (kind, rows, mut placed) in arrivals {
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

    /// One column: who comes side by side, the machine, what it connects to. Gives the height.
    fn narrow(&mut self) -> i32 {
        const BETWEEN: i32 = 16;
        const RIGHT_LANE: i32 = 44;
        let width = Variant::Narrow.width() - 2 * MARGIN;
        let half = (width - BETWEEN) / 2;
        let mut arrivals = Vec::new();
        let (mut lowest, mut room) = (0, 0);
        for (edge, x) in self.arrivals().into_iter().zip([MARGIN, MARGIN + half + BETWEEN]) {
            let rows = label(edge, half - LANE - INSET - BESIDE);
            if let Some(placed) = self.place(edge.from, (x, MARGIN), half, 0) {
                lowest = lowest.max(placed.bottom());
                room = room.max(gap(&rows));
                arrivals.push((edge.kind, rows, placed));
            }
        }
        let outgoing = self.outgoing().map(|edge| (edge.kind, label(edge, width - RIGHT_LANE - BESIDE)));
        let lane = if outgoing.is_some() { RIGHT_LANE } else { 0 };
        let Some(column) = self.column((MARGIN, lowest + room), width, (0, 0), lane) else {
            return 2 * MARGIN;
        };
        let sides = [(MARGIN + INSET + LANE, Anchor::Start), (MARGIN + width - INSET - LANE, Anchor::End)];
        for ((kind, rows, mut placed), (x, anchor)) in arrivals.into_iter().zip(sides) {
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

/// Where a way ends before it arrives.
fn cross(x: i32, y: i32) -> Shape {
    let stroke = |from, to| Shape::Line { from, to };
    let shapes = vec![stroke((x - 5, y - 5), (x + 5, y + 5)), stroke((x - 5, y + 5), (x + 5, y - 5))];
    Shape::Group { class: "picture-cross".to_owned(), shapes }
}
