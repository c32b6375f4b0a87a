//! What a view is: a tree of elements as data.
//!
//! A view is a function from what the page knows to such a tree, so it runs, and is tested, without a browser. In the browser
//! `web::live` makes the document follow the tree, and only touches what differs; `html` writes it for the first paint.

use std::borrow::Cow;

use super::action::Action;
use super::view::Lazy;

/// Text in a tree.
pub type Text = Cow<'static, str>;

/// What a person can do with an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// It was pressed.
    Click,
    /// Its text changes with every key.
    Input,
    /// It was chosen or ticked.
    Change,
    /// A key went down in it.
    KeyDown,
    /// A `details` was opened or closed.
    Toggle,
    /// A form was sent, by the key for it.
    Submit,
}

impl On {
    /// The name of the event.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Click => "click",
            Self::Input => "input",
            Self::Change => "change",
            Self::KeyDown => "keydown",
            Self::Toggle => "toggle",
            Self::Submit => "submit",
        }
    }
}

/// A piece of a view.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// Text.
    Text(Text),
    /// An element.
    Element(Element),
    /// An element that is only made when what it is made of has changed.
    Lazy(Box<Lazy>),
}

/// An element with everything in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Element(Box<Parts>);

/// What an element is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    /// The name of the element.
    pub tag: &'static str,
    /// Tells it apart from its siblings where their order or number changes.
    pub key: Option<Text>,
    /// Attributes; one without a value has the empty text.
    pub attributes: Vec<(&'static str, Text)>,
    /// What it does.
    pub actions: Vec<(On, Action)>,
    /// What stands in it. Texts are never empty and never side by side.
    pub children: Vec<Node>,
}

/// An empty element.
#[inline(never)]
pub fn element(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, key: None, attributes: Vec::new(), actions: Vec::new(), children: Vec::new() }))
}

impl From<Parts> for Element {
    fn from(parts: Parts) -> Self {
        Self(Box::new(parts))
    }
}

impl Element {
    /// What it is made of.
    pub fn parts(&self) -> &Parts {
        &self.0
    }

    /// What it is made of, to take apart.
    pub fn into_parts(self) -> Parts {
        *self.0
    }

    /// Tells it apart from its siblings.
    #[must_use]
    pub fn key(mut self, key: impl Into<Text>) -> Self {
        self.0.key = Some(key.into());
        self
    }

    /// Sets an attribute.
    #[must_use]
    pub fn attribute(self, name: &'static str, value: impl Into<Text>) -> Self {
        self.put(name, value.into())
    }

    // One copy of each: views are made of little else, and what is written out at every place adds up.
    #[inline(never)]
    fn put(mut self, name: &'static str, value: Text) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// Sets an attribute that has no value, where it holds.
    #[must_use]
    pub fn flag(self, name: &'static str, holds: bool) -> Self {
        if holds { self.put(name, Cow::Borrowed("")) } else { self }
    }

    /// Sets an attribute, where there is a value.
    #[must_use]
    pub fn attribute_if(self, name: &'static str, value: Option<impl Into<Text>>) -> Self {
        match value {
            Some(value) => self.put(name, value.into()),
            None => self,
        }
    }

    /// Sets its classes.
    #[must_use]
    pub fn class(self, class: impl Into<Text>) -> Self {
        self.put("class", class.into())
    }

    /// Sets its id.
    #[must_use]
    pub fn id(self, id: impl Into<Text>) -> Self {
        self.put("id", id.into())
    }

    /// Says what it does.
    #[must_use]
    #[inline(never)]
    pub fn on(mut self, on: On, action: Action) -> Self {
        self.0.actions.push((on, action));
        self
    }

    /// Adds text.
    #[must_use]
    pub fn text(self, text: impl Into<Text>) -> Self {
        self.node(Node::Text(text.into()))
    }

    /// Adds an element.
    #[must_use]
    pub fn child(self, child: Element) -> Self {
        self.node(Node::Element(child))
    }

    /// Adds an element that is made when it is needed.
    #[must_use]
    pub fn lazy(self, piece: Lazy) -> Self {
        self.node(Node::Lazy(Box::new(piece)))
    }

    /// Adds elements that are made when they are needed.
    #[must_use]
    pub fn lazies(mut self, pieces: impl IntoIterator<Item = Lazy>) -> Self {
        for piece in pieces {
            self = self.lazy(piece);
        }
        self
    }

    /// Adds an element where there is one, or several.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Element>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// Adds texts and elements.
    #[must_use]
    pub fn nodes(mut self, nodes: Vec<Node>) -> Self {
        for node in nodes {
            self = self.node(node);
        }
        self
    }

    #[inline(never)]
    fn node(mut self, node: Node) -> Self {
        // A document read from HTML knows neither empty texts nor two side by side.
        match (self.0.children.last_mut(), node) {
            (_, Node::Text(text)) if text.is_empty() => {}
            (Some(Node::Text(before)), Node::Text(text)) => before.to_mut().push_str(&text),
            (_, node) => self.0.children.push(node),
        }
        self
    }
}
