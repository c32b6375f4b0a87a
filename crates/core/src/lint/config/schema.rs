//! What a release accepts as its configuration, as data.
//!
//! `schema.txt` is made from the releases' own validators by
//! `crates/core/tests/conformance_gateway/extract-schema.mjs`. It is parsed once; what several places or releases share
//! is there once.

mod parse;

use std::sync::OnceLock;

use super::checks::Check;
use super::forms::Form;
use crate::catalog::{Product, Release};

/// Index into [`Schema::shapes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Id(usize);

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shape {
    Any,
    /// No value: the key exists only to have its own error message.
    Never,
    /// `true` or `false`.
    Boolean,
    /// `null`.
    Null,
    Text {
        /// In UTF-16 code units.
        length: Bounds,
        /// Whether the length is that of the trimmed text.
        is_trimmed: bool,
        form: Option<Form>,
    },
    Number {
        is_whole: bool,
        range: Bounds,
    },
    Words(Vec<&'static str>),
    /// A number or boolean, as it is written.
    Literal(&'static str),
    List(Id, Bounds),
    /// An object with arbitrary keys.
    Map {
        key: Id,
        value: Id,
    },
    Object {
        keys: Vec<Key>,
        /// The shape of other keys; `None` if there can be no others.
        rest: Option<Id>,
    },
    OneOf(Vec<Id>),
    AllOf(Vec<Id>),
    /// A shape with a check in code.
    Checked(Check, Id),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) is_optional: bool,
    pub(super) shape: Id,
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Bounds {
    pub(super) least: Option<f64>,
    pub(super) most: Option<f64>,
    /// Whether the lower bound is exclusive.
    pub(super) is_above: bool,
    /// Whether the upper bound is exclusive.
    pub(super) is_below: bool,
}

impl Bounds {
    pub(super) fn holds(self, value: f64) -> bool {
        self.least.is_none_or(|least| if self.is_above { value > least } else { value >= least })
            && self.most.is_none_or(|most| if self.is_below { value < most } else { value <= most })
    }
}

/// All shapes, and the root of each release.
#[derive(Debug, Default)]
pub(super) struct Schema {
    shapes: Vec<Shape>,
    roots: Vec<(&'static str, Id)>,
}

static TEXT: &str = include_str!("schema.txt");
static SCHEMA: OnceLock<Schema> = OnceLock::new();

impl Schema {
    /// The schema of all releases; parsed once.
    pub(super) fn get() -> &'static Self {
        SCHEMA.get_or_init(|| parse::parse(TEXT))
    }

    pub(super) fn shape(&self, id: Id) -> &Shape {
        self.shapes.get(id.0).unwrap_or(&Shape::Any)
    }

    pub(super) fn root(&self, judged: &str) -> Option<Id> {
        self.roots.iter().find(|(name, _)| *name == judged).map(|(_, root)| *root)
    }

    /// Oldest first.
    pub(super) fn releases(&self) -> impl DoubleEndedIterator<Item = (&'static str, Id)> {
        self.roots.iter().copied()
    }

    /// The shape of a key, through checks and alternatives.
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

    /// The accepted words of a value at a path from a root.
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

pub(super) fn title(judged: &str) -> String {
    let (package, version) = judged.split_once('@').unwrap_or((judged, ""));
    match Product::ALL.into_iter().find(|product| product.name().eq_ignore_ascii_case(package)) {
        Some(product) => format!("{} {version}", product.name()),
        None => judged.to_owned(),
    }
}

/// Whether the loader of the release migrates older keys before it validates.
pub(super) fn is_current(judged: &str) -> bool {
    judged == "openclaw@2026.9.6"
}

/// The release whose validator stands for a release of the catalog: the nearest one on npm.
pub(super) const fn judged(release: &Release) -> &'static str {
    match (release.product, release.has_allowed_origins) {
        (Product::Clawdbot, _) => "clawdbot@2026.1.24-3",
        (_, true) => "openclaw@2026.9.6",
        // Moltbot and 2026.1.30 have no package of their own; the schema did not change between them.
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
