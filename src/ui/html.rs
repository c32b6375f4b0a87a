//! A tree as HTML: the first paint, before the program has arrived, and what tests read.

use super::tree::{Element, Node, Parts, Text};

/// Elements without an end.
const VOID: [&str; 4] = ["input", "br", "hr", "img"];

/// The element as HTML. What a person can do with it is left out: that comes with the program.
pub fn html(element: &Element) -> String {
    let mut out = String::new();
    write(element, &mut out);
    out
}

fn write(element: &Element, out: &mut String) {
    let parts = element.parts();
    out.push('<');
    out.push_str(parts.tag);
    for (name, value) in written(parts) {
        out.push(' ');
        out.push_str(name);
        if !value.is_empty() {
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
    }
    out.push('>');
    if VOID.contains(&parts.tag) {
        return;
    }
    if parts.tag == "pre" {
        // A line feed right after the start would be dropped.
        out.push('\n');
    }
    let value = parts.attributes.iter().find(|(name, _)| *name == "value").map(|(_, value)| value);
    match (parts.tag, value) {
        ("textarea", Some(value)) => {
            out.push('\n');
            escape(value, out);
        }
        ("select", Some(value)) => parts.children.iter().for_each(|child| option(child, value, out)),
        _ => parts.children.iter().for_each(|child| node(child, out)),
    }
    out.push_str("</");
    out.push_str(parts.tag);
    out.push('>');
}

/// The attributes that HTML says.
pub(super) fn written(parts: &Parts) -> impl Iterator<Item = &(&'static str, Text)> {
    // The value of these is what stands in them, and a secret does not stand in a file.
    let is_hidden = matches!(parts.tag, "textarea" | "select") || is_secret(parts);
    parts.attributes.iter().filter(move |(name, _)| !(is_hidden && *name == "value"))
}

/// Whether it is a field for secrets.
fn is_secret(parts: &Parts) -> bool {
    parts.attributes.iter().any(|(name, value)| *name == "type" && value == "password")
}

fn option(child: &Node, chosen: &str, out: &mut String) {
    match child {
        Node::Element(element)
            if element.parts().attributes.iter().any(|(name, value)| *name == "value" && value == chosen) =>
        {
            write(&element.clone().flag("selected", true), out);
        }
        other => node(other, out),
    }
}

fn node(node: &Node, out: &mut String) {
    match node {
        Node::Text(text) => escape(text, out),
        Node::Element(element) => write(element, out),
        Node::Lazy(piece) => write(&piece.view(), out),
    }
}

fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::html;
    use crate::ui::tree::element;

    #[test]
    fn nothing_gets_out_of_its_place() {
        let tree = element("p").attribute("title", "\"><script>").text("a < b").text(" & c").child(element("br"));
        assert_eq!(html(&tree), "<p title=\"&quot;&gt;&lt;script&gt;\">a &lt; b &amp; c<br></p>");
        assert_eq!(html(&element("pre").text("\nx")), "<pre>\n\nx</pre>");
    }

    #[test]
    fn a_secret_is_not_written() {
        let tree = element("input").attribute("type", "password").attribute("value", "not-a-real-token");
        assert_eq!(html(&tree), "<input type=\"password\">");
    }

    #[test]
    fn what_is_chosen_and_typed_is_there() {
        let option = |word: &'static str| element("option").attribute("value", word).text(word);
        let tree = element("select").attribute("value", "b").child(option("a")).child(option("b"));
        assert_eq!(
            html(&tree),
            "<select><option value=\"a\">a</option><option value=\"b\" selected>b</option></select>"
        );
        assert_eq!(html(&element("textarea").attribute("value", "<x>")), "<textarea>\n&lt;x&gt;</textarea>");
    }
}
