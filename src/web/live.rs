//! Makes the document follow a tree, and touches only what differs.
//!
//! Each node of the tree is one node of the document. Children with keys are moved, made and removed by their keys; children
//! without keys are matched by their place, after what is the same at both ends.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use crate::ui::action::Action;
use crate::ui::tree::{Element, Node, On, Parts, Text};
use crate::ui::view::Lazy;

/// Where actions go.
pub type Dispatch = Rc<dyn Fn(Action, &Event)>;

/// The part of a document that shows a tree.
pub struct Live {
    document: Document,
    dispatch: Dispatch,
    root: LiveNode,
}

type Listener = (On, Closure<dyn FnMut(Event)>);
type Actions = Rc<RefCell<Vec<(On, Action)>>>;

struct LiveNode {
    dom: web_sys::Node,
    kind: Kind,
    /// What it was made of, where it is one that is only made again when that changes.
    made_of: Option<Box<Lazy>>,
}

impl LiveNode {
    fn text(dom: web_sys::Node, text: Text) -> Self {
        Self { dom, kind: Kind::Text(text), made_of: None }
    }

    fn element(dom: web_sys::Node, element: LiveElement) -> Self {
        Self { dom, kind: Kind::Element(Box::new(element)), made_of: None }
    }

    fn made_of(self, piece: Box<Lazy>) -> Self {
        Self { made_of: Some(piece), ..self }
    }
}

enum Kind {
    Text(Text),
    Element(Box<LiveElement>),
}

struct LiveElement {
    tag: &'static str,
    key: Option<Text>,
    attributes: Vec<(&'static str, Text)>,
    actions: Actions,
    listeners: Vec<Listener>,
    children: Vec<LiveNode>,
}

impl Live {
    /// Puts a tree into an empty element of the document.
    pub fn mount(host: &web_sys::Element, tree: Element, dispatch: Dispatch) -> Option<Self> {
        let document = host.owner_document()?;
        let root = Maker { document: &document, dispatch: &dispatch }.element(tree, false);
        host.append_child(&root.dom).ok()?;
        Some(Self { document, dispatch, root })
    }

    /// Takes over an element that shows this very tree already, as [`crate::ui::html`] has written it. Nothing of another form
    /// is taken over, not even in part.
    ///
    /// What a person did to it before is no part of the tree: [`Self::tell_early_changes`].
    pub fn adopt(shown: &web_sys::Node, tree: Element, dispatch: Dispatch) -> Option<Self> {
        let document = shown.owner_document()?;
        let root = Maker { document: &document, dispatch: &dispatch }.adopt(shown.clone(), Node::Element(tree))?;
        Some(Self { document, dispatch, root })
    }

    /// Lets every control that was changed before it was taken over say so, as if that happened now.
    pub fn tell_early_changes(&self) {
        tell_changes(&self.root);
    }

    /// Follows the tree.
    pub fn follow(&mut self, tree: Element) {
        let maker = Maker { document: &self.document, dispatch: &self.dispatch };
        maker.patch(&mut self.root, Node::Element(tree), false);
    }
}

impl LiveElement {
    fn empty(tag: &'static str, key: Option<Text>) -> Self {
        let (actions, listeners) = (Actions::default(), Vec::new());
        Self { tag, key, attributes: Vec::new(), actions, listeners, children: Vec::new() }
    }
}

/// What has properties of its own.
const CONTROLS: [&str; 3] = ["input", "select", "textarea"];

/// What a tree shows differently than its attributes say: what a person does to it goes its own way.
const PROPERTIES: [&str; 3] = ["value", "checked", "open"];

#[derive(Clone, Copy)]
struct Maker<'a> {
    document: &'a Document,
    dispatch: &'a Dispatch,
}

impl Maker<'_> {
    fn node(self, node: Node, is_drawing: bool) -> LiveNode {
        match node {
            Node::Text(text) => LiveNode::text(self.document.create_text_node(&text).into(), text),
            Node::Element(element) => self.element(element, is_drawing),
            Node::Lazy(piece) => self.element(piece.view(), is_drawing).made_of(piece),
        }
    }

    fn element(self, element: Element, is_drawing: bool) -> LiveNode {
        let Parts { tag, key, attributes, actions, children } = element.into_parts();
        let is_drawing = is_drawing || tag == "svg";
        let made = if is_drawing {
            self.document.create_element_ns(Some("http://www.w3.org/2000/svg"), tag)
        } else {
            self.document.create_element(tag)
        };
        // The names of elements stand in the views, and each of them is one that every document takes.
        let dom: web_sys::Element = made.unwrap_or_else(JsValue::unchecked_into);
        let mut live = LiveElement::empty(tag, key);
        for child in children {
            let child = self.node(child, is_drawing);
            append(&dom, &child.dom, None);
            live.children.push(child);
        }
        set_attributes(&dom, &mut live, attributes);
        self.listen(&dom, &mut live, actions);
        LiveNode::element(dom.into(), live)
    }

    /// A node of the document that shows this node of the tree.
    fn adopt(self, dom: web_sys::Node, node: Node) -> Option<LiveNode> {
        match node {
            Node::Text(text) => (dom.node_type() == web_sys::Node::TEXT_NODE).then(|| LiveNode::text(dom, text)),
            Node::Element(element) => {
                let Parts { tag, key, attributes, actions, children } = element.into_parts();
                // Of what is read and set as a property it is known what it is; to ask each of the others would take longer than
                // to take them over.
                let is_other = || !dom.unchecked_ref::<web_sys::Element>().tag_name().eq_ignore_ascii_case(tag);
                if dom.node_type() != web_sys::Node::ELEMENT_NODE || (CONTROLS.contains(&tag) && is_other()) {
                    return None;
                }
                let mut live = LiveElement::empty(tag, key);
                let mut next = dom.first_child();
                for child in children {
                    let shown = next?;
                    next = shown.next_sibling();
                    live.children.push(self.adopt(shown, child)?);
                }
                // What stands in a text area in HTML is its value in the tree.
                if next.is_some() && tag != "textarea" {
                    return None;
                }
                live.attributes = attributes;
                self.listen(dom.unchecked_ref(), &mut live, actions);
                Some(LiveNode::element(dom, live))
            }
            Node::Lazy(piece) => Some(self.adopt(dom, Node::Element(piece.view()))?.made_of(piece)),
        }
    }

    fn listen(self, dom: &web_sys::Element, live: &mut LiveElement, actions: Vec<(On, Action)>) {
        for (on, _) in &actions {
            if live.listeners.iter().any(|(listened, _)| listened == on) {
                continue;
            }
            let (on, known, dispatch) = (*on, live.actions.clone(), self.dispatch.clone());
            let listener = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
                let action = known.borrow().iter().find(|(own, _)| *own == on).map(|(_, action)| action.clone());
                if let Some(action) = action {
                    dispatch(action, &event);
                }
            });
            // A name and a function are all it takes.
            let _ = dom.add_event_listener_with_callback(on.name(), listener.as_ref().unchecked_ref());
            live.listeners.push((on, listener));
        }
        *live.actions.borrow_mut() = actions;
    }

    /// Makes a node follow; whether it could. One of another kind has to be replaced.
    fn patch(self, live: &mut LiveNode, node: Node, is_drawing: bool) -> Option<Node> {
        if let Node::Lazy(piece) = node {
            if live.made_of.as_ref() != Some(&piece) {
                if self.patch(live, Node::Element(piece.view()), is_drawing).is_some() {
                    return Some(Node::Lazy(piece));
                }
                live.made_of = Some(piece);
            }
            return None;
        }
        live.made_of = None;
        match (&mut live.kind, node) {
            (Kind::Text(shown), Node::Text(text)) => {
                if *shown != text {
                    live.dom.set_node_value(Some(&text));
                    *shown = text;
                }
                None
            }
            (Kind::Element(shown), Node::Element(element)) if is_same(shown, element.parts()) => {
                let dom: &web_sys::Element = live.dom.unchecked_ref();
                let Parts { tag, attributes, actions, children, .. } = element.into_parts();
                let is_drawing = is_drawing || tag == "svg";
                self.follow(dom, &mut shown.children, children, is_drawing);
                set_attributes(dom, shown, attributes);
                self.listen(dom, shown, actions);
                None
            }
            (_, node) => Some(node),
        }
    }

    fn follow(self, dom: &web_sys::Element, shown: &mut Vec<LiveNode>, nodes: Vec<Node>, is_drawing: bool) {
        let is_keyed = nodes.iter().any(has_key);
        if is_keyed {
            self.follow_keys(dom, shown, nodes, is_drawing);
        } else {
            self.follow_places(dom, shown, nodes, is_drawing);
        }
    }

    fn follow_places(self, dom: &web_sys::Element, shown: &mut Vec<LiveNode>, nodes: Vec<Node>, is_drawing: bool) {
        let (mut start, mut end) = (0, 0);
        if shown.len() != nodes.len() {
            let least = shown.len().min(nodes.len());
            start = shown.iter().zip(&nodes).take_while(|(shown, node)| is_equal(shown, node)).count();
            end = shown.iter().rev().zip(nodes.iter().rev()).take_while(|(shown, node)| is_equal(shown, node)).count();
            end = end.min(least - start.min(least));
        }
        let middle = nodes.len() - start - end;
        // What is too much goes first, so that what is missing comes where it belongs.
        while shown.len() - start - end > middle {
            let gone = shown.remove(start + middle);
            remove(dom, &gone.dom);
        }
        for (position, node) in nodes.into_iter().enumerate().skip(start).take(middle) {
            if position < shown.len() - end {
                let Some(live) = shown.get_mut(position) else { continue };
                if let Some(node) = self.patch(live, node, is_drawing) {
                    let made = self.node(node, is_drawing);
                    replace(dom, &made.dom, &live.dom);
                    *live = made;
                }
            } else {
                let made = self.node(node, is_drawing);
                append(dom, &made.dom, shown.get(position).map(|next| &next.dom));
                shown.insert(position, made);
            }
        }
    }

    fn follow_keys(self, dom: &web_sys::Element, shown: &mut Vec<LiveNode>, nodes: Vec<Node>, is_drawing: bool) {
        let mut position = 0;
        while position < shown.len() {
            let is_wanted = shown.get(position).is_some_and(|live| nodes.iter().any(|node| is_match(live, node)));
            if is_wanted {
                position += 1;
            } else {
                let gone = shown.remove(position);
                remove(dom, &gone.dom);
            }
        }
        for (position, node) in nodes.into_iter().enumerate() {
            let found = shown.iter().skip(position).position(|live| is_match(live, &node));
            let Some(distance) = found else {
                let made = self.node(node, is_drawing);
                append(dom, &made.dom, shown.get(position).map(|next| &next.dom));
                shown.insert(position, made);
                continue;
            };
            if distance > 0 {
                let moved = shown.remove(position + distance);
                append(dom, &moved.dom, shown.get(position).map(|next| &next.dom));
                shown.insert(position, moved);
            }
            if let Some(live) = shown.get_mut(position) {
                self.patch(live, node, is_drawing);
            }
        }
    }
}

fn has_key(node: &Node) -> bool {
    match node {
        Node::Element(element) => element.parts().key.is_some(),
        Node::Lazy(piece) => piece.key().is_some(),
        Node::Text(_) => false,
    }
}

fn is_same(shown: &LiveElement, parts: &Parts) -> bool {
    shown.tag == parts.tag && shown.key == parts.key
}

/// Whether a node can follow another among siblings with keys.
fn is_match(live: &LiveNode, node: &Node) -> bool {
    match (&live.kind, node) {
        (Kind::Element(shown), Node::Element(element)) => is_same(shown, element.parts()),
        (Kind::Element(shown), Node::Lazy(piece)) => shown.key.as_deref() == piece.key(),
        (Kind::Text(_), Node::Text(_)) => true,
        _ => false,
    }
}

fn is_equal(live: &LiveNode, node: &Node) -> bool {
    match (&live.kind, node) {
        (_, Node::Lazy(piece)) => live.made_of.as_ref() == Some(piece),
        (Kind::Text(shown), Node::Text(text)) => shown == text,
        (Kind::Element(shown), Node::Element(element)) => {
            let parts = element.parts();
            is_same(shown, parts)
                && shown.attributes == parts.attributes
                && *shown.actions.borrow() == parts.actions
                && shown.children.len() == parts.children.len()
                && shown.children.iter().zip(&parts.children).all(|(shown, node)| is_equal(shown, node))
        }
        _ => false,
    }
}

fn set_attributes(dom: &web_sys::Element, live: &mut LiveElement, attributes: Vec<(&'static str, Text)>) {
    for (name, _) in &live.attributes {
        if !attributes.iter().any(|(kept, _)| kept == name) {
            set_property(dom, live.tag, &attributes, name, None);
            // An attribute that is there can be taken away.
            let _ = dom.remove_attribute(name);
        }
    }
    for (name, value) in &attributes {
        let is_shown = live.attributes.iter().any(|(shown, known)| shown == name && known == value);
        if PROPERTIES.contains(name) && set_property(dom, live.tag, &attributes, name, Some(value)) {
            continue;
        }
        if !is_shown {
            // The names of attributes stand in the views.
            let _ = dom.set_attribute(name, value);
        }
    }
    live.attributes = attributes;
}

/// Sets what a person changes as well; whether the element has it as a property. A text that stands there already is left
/// alone: setting it would move the caret.
fn set_property(
    dom: &web_sys::Element,
    tag: &str,
    attributes: &[(&'static str, Text)],
    name: &str,
    value: Option<&str>,
) -> bool {
    let text = value.unwrap_or_default();
    let is_choice = |(name, value): &(&str, Text)| *name == "type" && matches!(value.as_ref(), "radio" | "checkbox");
    match (name, tag) {
        ("checked", "input") => dom.unchecked_ref::<HtmlInputElement>().set_checked(value.is_some()),
        // The value of a choice is what it stands for, not what was typed.
        ("value", "input") if !attributes.iter().any(is_choice) => {
            let input: &HtmlInputElement = dom.unchecked_ref();
            if input.value() != text {
                input.set_value(text);
            }
        }
        ("value", "textarea") => {
            let area: &HtmlTextAreaElement = dom.unchecked_ref();
            if area.value() != text {
                area.set_value(text);
            }
        }
        ("value", "select") => {
            let select: &HtmlSelectElement = dom.unchecked_ref();
            if select.value() != text {
                select.set_value(text);
            }
        }
        _ => return false,
    }
    true
}

/// Lets the controls say what was done to them before anybody listened.
fn tell_changes(live: &LiveNode) {
    let Kind::Element(shown) = &live.kind else { return };
    let dom: &web_sys::Element = live.dom.unchecked_ref();
    for (on, _) in &shown.listeners {
        if is_changed(dom, shown, *on)
            && let Ok(event) = Event::new(on.name())
        {
            // Nobody prevents it.
            let _ = dom.dispatch_event(&event);
        }
    }
    shown.children.iter().for_each(tell_changes);
}

/// Whether somebody has changed a control that shows what the tree says otherwise.
fn is_changed(dom: &web_sys::Element, shown: &LiveElement, on: On) -> bool {
    let attribute = |name: &str| shown.attributes.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_ref());
    match on {
        On::Input | On::Change => match shown.tag {
            "input" => {
                let input: &HtmlInputElement = dom.unchecked_ref();
                match attribute("type").unwrap_or_default() {
                    "radio" => input.checked() && attribute("checked").is_none(),
                    "checkbox" => input.checked() != attribute("checked").is_some(),
                    "file" => !input.value().is_empty(),
                    // The first paint holds no secret, so its tree cannot say what stands in such a field.
                    _ => input.value() != input.default_value(),
                }
            }
            "textarea" => attribute("value") != Some(&dom.unchecked_ref::<HtmlTextAreaElement>().value()),
            "select" => attribute("value") != Some(&dom.unchecked_ref::<HtmlSelectElement>().value()),
            _ => false,
        },
        On::Toggle => dom.has_attribute("open") != attribute("open").is_some(),
        On::Click | On::KeyDown | On::Submit => false,
    }
}

fn append(parent: &web_sys::Node, child: &web_sys::Node, before: Option<&web_sys::Node>) {
    ignore(parent.insert_before(child, before));
}

fn replace(parent: &web_sys::Node, new: &web_sys::Node, old: &web_sys::Node) {
    ignore(parent.replace_child(new, old));
}

fn remove(parent: &web_sys::Node, child: &web_sys::Node) {
    ignore(parent.remove_child(child));
}

/// Something else than this program has moved a node, as translating extensions do; the next picture of it is right again.
fn ignore(_: Result<web_sys::Node, JsValue>) {}
