//! What has to change in a page that is written in one language for it to be the page of another.
//!
//! Most of a page is the same in every language, so this is an eighth of the page itself. A tool of the build
//! (`crates/site/src/main.rs`) puts it behind the words of the language, and the loader (`static/boot.js`) brings it into the document
//! before the program is there. The program never reads it.

use std::collections::BTreeSet;
use std::iter::zip;

use super::html::{html, written};
use super::tree::{Element, Node, Parts};
use companion_core::i18n::wire_format::END;

/// Before each of the three lists: the sign that Unicode has for the separator of groups. No text of a page contains it.
pub const LIST: char = '\u{1d}';

/// Three lists, each with [`LIST`] before it and [`END`] between its entries:
///
/// 1. the names of the attributes that differ;
/// 2. elements of which more differs, in pairs: which one it is in the order of the document, from 0, and the HTML of what
///    stands in its place;
/// 3. when those are in their places, for each element in the order of the document every attribute that is named, and each
///    text: what it becomes, or nothing where it stays.
pub fn changes(from: &Element, to: &Element) -> String {
    let (from, to) = (whole(from), whole(to));
    let mut names = BTreeSet::new();
    find_names(&from, &to, &mut names);
    let mut changes = Changes { names, elements: 0, replaced: Vec::new(), places: Vec::new() };
    changes.element(&from, &to);
    let names: Vec<String> = changes.names.into_iter().map(str::to_owned).collect();
    let list = |entries: &Vec<String>| format!("{LIST}{}", entries.join(&END.to_string()));
    [names, changes.replaced, changes.places].iter().map(list).collect()
}

/// The element with all that is only made when it is needed.
fn whole(element: &Element) -> Element {
    let mut parts = element.parts().clone();
    for child in &mut parts.children {
        match child {
            Node::Text(_) => {}
            Node::Element(own) => *own = whole(own),
            Node::Lazy(piece) => *child = Node::Element(whole(&piece.view())),
        }
    }
    parts.into()
}

/// Whether one becomes the other by other texts and other values of attributes, its children aside.
fn is_alike(from: &Parts, to: &Parts) -> bool {
    // What is typed or chosen is no attribute of the document.
    let is_typed = |name: &str| name == "value" && matches!(from.tag, "input" | "select" | "textarea");
    from.tag == to.tag
        && from.attributes.len() == to.attributes.len()
        && from.children.len() == to.children.len()
        && zip(&from.attributes, &to.attributes).all(|((name, former), (own_name, own))| {
            name == own_name && (former == own || !is_typed(name) && !own.is_empty())
        })
        && zip(&from.children, &to.children)
            .all(|(former, own)| matches!(former, Node::Text(_)) == matches!(own, Node::Text(_)))
}

fn find_names(from: &Element, to: &Element, names: &mut BTreeSet<&'static str>) {
    let (from, to) = (from.parts(), to.parts());
    if !is_alike(from, to) {
        return;
    }
    let changed = zip(&from.attributes, &to.attributes).filter(|((_, former), (_, own))| former != own);
    names.extend(changed.map(|((name, _), _)| name));
    for children in zip(&from.children, &to.children) {
        if let (Node::Element(former), Node::Element(own)) = children {
            find_names(former, own, names);
        }
    }
}

struct Changes {
    names: BTreeSet<&'static str>,
    /// Of the page that is changed, so far.
    elements: usize,
    replaced: Vec<String>,
    places: Vec<String>,
}

impl Changes {
    fn element(&mut self, from: &Element, to: &Element) {
        if is_alike(from.parts(), to.parts()) {
            self.elements += 1;
            self.attributes(from.parts(), to.parts());
            for children in zip(children(from), children(to)) {
                match children {
                    (Node::Text(former), Node::Text(own)) => self.places.push(place(former, own)),
                    (Node::Element(former), Node::Element(own)) => self.element(former, own),
                    _ => {}
                }
            }
        } else {
            self.replaced.extend([self.elements.to_string(), html(to)]);
            self.elements += count(from);
            self.stays(to);
        }
    }

    /// What has come with an element that was replaced.
    fn stays(&mut self, element: &Element) {
        self.attributes(element.parts(), element.parts());
        for child in children(element) {
            match child {
                Node::Element(own) => self.stays(own),
                _ => self.places.push(String::new()),
            }
        }
    }

    /// The places of the attributes that are named, and of what stands in a text area.
    fn attributes(&mut self, from: &Parts, to: &Parts) {
        let of = |parts, name| written(parts).find(|(own, _)| *own == name).map(|(_, value)| value);
        for name in &self.names {
            if let (Some(former), Some(own)) = (of(from, *name), of(to, *name)) {
                self.places.push(place(former, own));
            }
        }
        if from.tag == "textarea" && from.attributes.iter().any(|(name, value)| *name == "value" && !value.is_empty()) {
            self.places.push(String::new());
        }
    }
}

/// What stands in an element as HTML writes it: in a text area only its value.
fn children(element: &Element) -> &[Node] {
    let parts = element.parts();
    if parts.tag == "textarea" { &[] } else { &parts.children }
}

fn place(former: &str, own: &str) -> String {
    if former == own { String::new() } else { own.to_owned() }
}

/// How many elements it is, with those in it.
fn count(element: &Element) -> usize {
    let inside = |child: &Node| if let Node::Element(own) = child { count(own) } else { 0 };
    1 + element.parts().children.iter().map(inside).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::changes;
    use crate::ui::tree::{Element, element};

    /// The lists, with `|` between their entries.
    fn lists(from: Element, to: Element) -> Vec<String> {
        let page = |own| element("main").child(element("h1").text("OpenClaw")).child(own);
        let lists = changes(&page(from), &page(to));
        lists.split('\u{1d}').map(|list| list.replace('\u{1e}', "|")).collect()
    }

    #[test]
    fn what_is_the_same_has_an_empty_place() {
        let field = |label: &'static str| element("p").text(label).child(element("code").text("x"));
        assert_eq!(lists(field("Port"), field("端口")), ["", "", "", "|端口|"]);
    }

    #[test]
    fn attributes_that_differ_are_named_once_and_have_their_places() {
        let button = |label: &'static str, place: &'static str| {
            let button =
                element("button").attribute("title", label).attribute("lang", "en").attribute("aria-label", place);
            element("p").child(button.text("+")).child(element("a").attribute("title", "OpenClaw").text("-"))
        };
        let told = lists(button("Copy", "Copy 1"), button("Kopiér", "Kopiér 1"));
        assert_eq!(told, ["", "aria-label|title", "", "|Kopiér 1|Kopiér|||"]);
    }

    #[test]
    fn what_is_made_otherwise_is_replaced() {
        let list = |items: &[&'static str]| element("ul").children(items.iter().map(|item| element("li").text(*item)));
        let page = |items, last: &'static str| element("div").child(list(items)).child(element("p").text(last));
        // main, h1 and div stand before the list.
        let told = lists(page(&["one"], "end"), page(&["一", "二"], "完"));
        assert_eq!(told, ["", "", "3|<ul><li>一</li><li>二</li></ul>", "|||完"]);
        // The element after it is counted with those of the former list.
        let two = |items, more| element("div").child(list(items)).child(more);
        let told = lists(two(&["one"], element("p")), two(&["一", "二"], element("b").text("完")));
        assert_eq!(told, ["", "", "3|<ul><li>一</li><li>二</li></ul>|5|<b>完</b>", "|||"]);
    }

    #[test]
    fn what_is_typed_or_chosen_or_has_no_value_is_replaced() {
        let select = |chosen: &'static str| {
            let option = |word: &'static str| element("option").attribute("value", word).text(word);
            element("select").attribute("value", chosen).child(option("en")).child(option("da"))
        };
        let replaced = r#"2|<select><option value="en">en</option><option value="da" selected>da</option></select>"#;
        assert_eq!(lists(select("en"), select("da")), ["", "", replaced, "||"]);
        let hint = |title: &'static str| element("p").attribute("title", title).text("x");
        assert_eq!(lists(hint("Copy"), hint("")), ["", "", "2|<p title>x</p>", "|"]);
        // What stands in a text area is a text of the document.
        let area = || element("div").child(element("textarea").attribute("value", "typed"));
        assert_eq!(lists(area().text("one"), area().text("en")), ["", "", "", "||en"]);
    }
}
