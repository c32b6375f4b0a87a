//! A drawing as a file.

use super::shape::{Drawing, Shape};

/// How a file without a page around it looks: lines and words in the reader's own colours, a way that is closed dashed.
const STYLE: &str = "\
svg{color-scheme:light dark;background:Canvas;color:CanvasText;font-family:system-ui,sans-serif}
rect{fill:Canvas;stroke:currentColor}
line{stroke:currentColor}
polygon,text{fill:currentColor}
.host>rect{stroke-dasharray:6 4}
.closed>line{stroke-dasharray:3 3}
.public>line{stroke-width:2.5}
.picture-title{font-size:14px;font-weight:600}
.picture-text{font-size:13px}
.picture-words{font-size:12px}
";

/// Writes a drawing as an SVG file of its own.
pub fn to_svg(drawing: &Drawing) -> String {
    let (width, height) = (drawing.width.to_string(), drawing.height.to_string());
    let mut out = String::new();
    out.extend(["<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ", &width, " ", &height]);
    out.extend(["\" width=\"", &width, "\" height=\"", &height, "\">\n<title>"]);
    escape(&mut out, &drawing.title);
    out.push_str("</title>\n<desc>");
    escape(&mut out, drawing.description);
    out.extend(["</desc>\n<style>\n", STYLE, "</style>\n"]);
    for shape in &drawing.shapes {
        write(&mut out, shape);
    }
    out.push_str("</svg>\n");
    out
}

fn write(out: &mut String, shape: &Shape) {
    match shape {
        Shape::Rect { x, y, width, height } => {
            out.push_str("<rect rx=\"6\"");
            numbers(out, &[("x", *x), ("y", *y), ("width", *width), ("height", *height)]);
            out.push_str("/>\n");
        }
        Shape::Line { from, to } => {
            out.push_str("<line");
            numbers(out, &[("x1", from.0), ("y1", from.1), ("x2", to.0), ("y2", to.1)]);
            out.push_str("/>\n");
        }
        Shape::Polygon(points) => {
            out.push_str("<polygon points=\"");
            for (position, (x, y)) in points.iter().enumerate() {
                let space = if position == 0 { "" } else { " " };
                out.extend([space, &x.to_string(), ",", &y.to_string()]);
            }
            out.push_str("\"/>\n");
        }
        Shape::Text { x, y, anchor, class, text } => {
            out.extend(["<text class=\"", class, "\" text-anchor=\"", anchor.as_str(), "\""]);
            numbers(out, &[("x", *x), ("y", *y)]);
            out.push('>');
            escape(out, text);
            out.push_str("</text>\n");
        }
        Shape::Group { class, shapes } => {
            out.push_str("<g class=\"");
            escape(out, class);
            out.push_str("\">\n");
            for shape in shapes {
                write(out, shape);
            }
            out.push_str("</g>\n");
        }
    }
}

fn numbers(out: &mut String, pairs: &[(&str, i32)]) {
    for (name, number) in pairs {
        out.extend([" ", name, "=\"", &number.to_string(), "\""]);
    }
}

/// Text, for content and attributes alike. What XML cannot hold at all is left out.
fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
}
