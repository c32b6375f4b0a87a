//! What a release accepts as its configuration, as data.
//!
//! `schema.txt` is made from the releases' own validators by `crates/core/tests/conformance_gateway/extract-schema.mjs`. It is parsed once;
//! what several places or releases share is there once.

mod parse;

use std::sync::OnceLock;

use super::checks::Check;
use super::forms::Form;
use crate::catalog::{Product, Release};

/// A shape, by its place in [`Schema::shapes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Id(usize);

/// What a value may be.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shape {
    /// Anything.
    Any,
    /// Nothing: a key that only an error message knows.
    Never,
    /// `true` or `false`.
    Boolean,
    /// `null`.
    Null,
    /// A text.
    Text {
        /// How many characters.
        length: Bounds,
        /// Whether blanks around it do not count.
        is_trimmed: bool,
        /// What it must look like.
        form: Option<Form>,
    },
    /// A number.
    Number {
        /// Whether it has no fraction.
        is_whole: bool,
        /// From where to where.
        range: Bounds,
    },
    /// One of these words.
    Words(Vec<&'static str>),
    /// This number or flag, as it is written.
    Literal(&'static str),
    /// A list.
    List(Id, Bounds),
    /// An object with keys of a person's choice.
    Map {
        /// What a key looks like.
        key: Id,
        /// What stands at each.
        value: Id,
    },
    /// An object with known keys.
    Object {
        /// The keys.
        keys: Vec<Key>,
        /// What stands at other keys; without it there can be none.
        rest: Option<Id>,
    },
    /// Any one of these.
    OneOf(Vec<Id>),
    /// All of these at once.
    AllOf(Vec<Id>),
    /// A shape that code looks at, too.
    Checked(Check, Id),
}

/// A key of an object.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Key {
    /// Its name.
    pub(super) name: &'static str,
    /// Whether it may be missing.
    pub(super) is_optional: bool,
    /// What stands there.
    pub(super) shape: Id,
}

/// A lower and an upper bound, each of which may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Bounds {
    pub(super) least: Option<f64>,
    pub(super) most: Option<f64>,
    /// Whether the lower bound itself is outside.
    pub(super) is_above: bool,
    /// Whether the upper bound itself is outside.
    pub(super) is_below: bool,
}

impl Bounds {
    pub(super) fn holds(self, value: f64) -> bool {
        self.least.is_none_or(|least| if self.is_above { value > least } else { value >= least })
            && self.most.is_none_or(|most| if self.is_below { value < most } else { value <= most })
    }
}

/// All shapes, and where each release begins.
#[derive(Debug, Default)]
pub(super) struct Schema {
    shapes: Vec<Shape>,
    roots: Vec<(&'static str, Id)>,
}

static TEXT: &str = include_str!("schema.txt");
static SCHEMA: OnceLock<Schema> = OnceLock::new();

impl Schema {
    /// The schema of every judged release.
    pub(super) fn get() -> &'static Self {
        SCHEMA.get_or_init(|| parse::parse(TEXT))
    }

    /// The shape with this place.
    pub(super) fn shape(&self, id: Id) -> &Shape {
        self.shapes.get(id.0).unwrap_or(&Shape::Any)
    }

    /// What a judged release accepts as a whole.
    pub(super) fn root(&self, judged: &str) -> Option<Id> {
        self.roots.iter().find(|(name, _)| *name == judged).map(|(_, root)| *root)
    }

    /// Every judged release, oldest first.
    pub(super) fn releases(&self) -> impl DoubleEndedIterator<Item = (&'static str, Id)> {
        self.roots.iter().copied()
    }

    /// The shape at a key, looking through checks and alternatives.
    pub(super) fn at(&self, id: Id, key: &str) -> Option<Id> {
        match self.shape(id) {
            Shape::Checked(_, inner) => self.at(*inner, key),
            Shape::OneOf(options) | Shape::AllOf(options) => options.iter().find_map(|option| self.at(*option, key)),
            Shape::Object { keys, rest } => {
                keys.iter().find(|known| known.name == key).map(|known| known.shape).or(*rest)
            }
            Shape::Map { value, .. } => Some(*value),
            Shape::List(item, _) => Some(*item),
            _ => None,
        }
    }

    /// The known keys at a path from a root.
    pub(super) fn keys(&self, root: Id, path: &[&str]) -> &[Key] {
        let found = path.iter().try_fold(root, |id, key| self.at(id, key));
        found.map_or(&[], |id| self.own_keys(id))
    }

    /// The words that a value at a path from a root can be.
    pub(super) fn words(&self, root: Id, path: &[&str]) -> &[&'static str] {
        let found = path.iter().try_fold(root, |id, key| self.at(id, key));
        found.map_or(&[], |id| self.own_words(id))
    }

    fn own_words(&self, id: Id) -> &[&'static str] {
        match self.shape(id) {
            Shape::Checked(_, inner) => self.own_words(*inner),
            Shape::Words(words) => words,
            Shape::OneOf(options) => {
                options.iter().map(|option| self.own_words(*option)).find(|words| !words.is_empty()).unwrap_or_default()
            }
            _ => &[],
        }
    }

    fn own_keys(&self, id: Id) -> &[Key] {
        match self.shape(id) {
            Shape::Checked(_, inner) => self.own_keys(*inner),
            Shape::Object { keys, .. } => keys,
            Shape::OneOf(options) | Shape::AllOf(options) => {
                options.iter().map(|option| self.own_keys(*option)).find(|keys| !keys.is_empty()).unwrap_or_default()
            }
            _ => &[],
        }
    }
}

/// A judged release as people know it.
pub(super) fn title(judged: &str) -> String {
    let (package, version) = judged.split_once('@').unwrap_or((judged, ""));
    let products = [Product::Clawdbot, Product::Moltbot, Product::OpenClaw];
    match products.into_iter().find(|product| product.name().eq_ignore_ascii_case(package)) {
        Some(product) => format!("{} {version}", product.name()),
        None => judged.to_owned(),
    }
}

/// Whether a judged release is of those whose loader mends older keys before it validates.
pub(super) fn is_current(judged: &str) -> bool {
    judged == "openclaw@2026.9.6"
}

/// The release whose validator speaks for a release of the catalogue: the nearest one on npm.
pub(super) const fn judged(release: &Release) -> &'static str {
    match (release.product, release.has_allowed_origins) {
        (Product::Clawdbot, _) => "clawdbot@2026.1.24-3",
        (_, true) => "openclaw@2026.9.6",
        // Moltbot has no package, and 2026.1.30 none of its own; the schema did not change in those days.
        (_, false) => "openclaw@2026.1.29",
    }
}

#[cfg(test)]
mod tests {
    use super::{Schema, Shape, judged};
    use crate::catalog::RELEASES;

    #[test]
    fn every_release_has_its_schema() {
        let schema = Schema::get();
        assert_eq!(schema.releases().count(), 3, "the data was not read to its end");
        for release in &RELEASES {
            let root = schema.root(judged(release));
            let names: Vec<&str> =
                root.map(|root| schema.keys(root, &[])).into_iter().flatten().map(|key| key.name).collect();
            for name in ["gateway", "agents", "channels", "plugins"] {
                assert!(names.contains(&name), "{}: {names:?}", release.id);
            }
        }
    }

    #[test]
    fn no_check_or_form_of_the_data_is_unknown() {
        assert!(!super::TEXT.is_empty());
        assert_eq!(super::parse::unknown_names(super::TEXT), Vec::<String>::new());
        assert!(Schema::get().shapes.iter().any(|shape| matches!(shape, Shape::Checked(..))));
    }
}
