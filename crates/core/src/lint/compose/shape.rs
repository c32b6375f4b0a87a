//! The shapes of values in a compose file, as data.

/// Which strings a scalar accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// No string.
    No,
    Any,
    /// `true`, `yes`, `on` and their opposites.
    Flag,
    /// A whole number.
    Integer,
    /// A whole number that is not negative.
    Natural,
    Float,
    /// `512m`
    Bytes,
    /// `1m30s`
    Duration,
    /// A whole number, or `all`.
    Count,
    /// One of these.
    OneOf(&'static [&'static str]),
}

/// Which unquoted numbers a scalar accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Digits {
    /// No number: it must be quoted.
    No,
    /// Whole ones.
    Integer,
    /// Whole ones that are not negative.
    Natural,
    /// All.
    Any,
    /// All that are not negative.
    NotNegative,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scalar {
    pub(super) words: Words,
    pub(super) digits: Digits,
    pub(super) takes_flags: bool,
    pub(super) takes_null: bool,
}

#[derive(Debug)]
pub(super) struct Keys {
    pub(super) known: &'static [(&'static str, &'static Shape)],
    pub(super) required: &'static [&'static str],
    /// Whether keys that begin with `x-` are accepted.
    pub(super) has_extensions: bool,
}

/// Which keys a mapping with arbitrary keys accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// All, including the empty one.
    Every,
    /// All but the empty one.
    Filled,
    /// Letters, digits, `.`, `_` and `-`.
    Plain,
    /// The same; other keys are accepted with any value.
    PlainOrIgnored,
    /// Lower case; other keys are accepted with any value.
    SmallOrIgnored,
}

#[derive(Debug)]
pub(super) enum Shape {
    Any,
    Null,
    Scalar(Scalar),
    List {
        item: &'static Shape,
        is_set: bool,
    },
    Keys(Keys),
    /// A mapping with arbitrary keys.
    Named {
        names: Names,
        value: &'static Shape,
    },
    /// One of these, selected by the kind of node.
    Either(&'static [&'static Shape]),
}

const fn scalar(words: Words, digits: Digits) -> Shape {
    Shape::Scalar(Scalar { words, digits, takes_flags: false, takes_null: false })
}

const fn any_scalar(takes_flags: bool, takes_null: bool) -> Shape {
    Shape::Scalar(Scalar { words: Words::Any, digits: Digits::Any, takes_flags, takes_null })
}

pub(super) const fn list(item: &'static Shape) -> Shape {
    Shape::List { item, is_set: false }
}

pub(super) const fn set(item: &'static Shape) -> Shape {
    Shape::List { item, is_set: true }
}

pub(super) const fn keys(known: &'static [(&'static str, &'static Shape)]) -> Shape {
    Shape::Keys(Keys { known, required: &[], has_extensions: true })
}

/// Keys without `x-`.
pub(super) const fn closed(
    known: &'static [(&'static str, &'static Shape)],
    required: &'static [&'static str],
) -> Shape {
    Shape::Keys(Keys { known, required, has_extensions: false })
}

pub(super) const fn requiring(
    known: &'static [(&'static str, &'static Shape)],
    required: &'static [&'static str],
) -> Shape {
    Shape::Keys(Keys { known, required, has_extensions: true })
}

pub(super) const fn named(names: Names, value: &'static Shape) -> Shape {
    Shape::Named { names, value }
}

pub(super) const fn one_of(values: &'static [&'static str]) -> Shape {
    scalar(Words::OneOf(values), Digits::No)
}

pub(super) const TEXT: Shape = scalar(Words::Any, Digits::No);
pub(super) const FLAG: Shape =
    Shape::Scalar(Scalar { words: Words::Flag, digits: Digits::No, takes_flags: true, takes_null: false });
/// Only `true` and `false`, never a text.
pub(super) const STRICT_FLAG: Shape =
    Shape::Scalar(Scalar { words: Words::No, digits: Digits::No, takes_flags: true, takes_null: false });
pub(super) const INTEGER: Shape = scalar(Words::Integer, Digits::Integer);
pub(super) const NATURAL: Shape = scalar(Words::Natural, Digits::Natural);
pub(super) const COUNT: Shape = scalar(Words::Count, Digits::Integer);
/// An integer that may also be written as `1.5` without quotes, which Compose truncates.
pub(super) const LOOSE_INTEGER: Shape = scalar(Words::Integer, Digits::Any);
pub(super) const LOOSE_NATURAL: Shape = scalar(Words::Natural, Digits::NotNegative);
pub(super) const FLOAT: Shape = scalar(Words::Float, Digits::Any);
pub(super) const BYTES: Shape = scalar(Words::Bytes, Digits::Integer);
pub(super) const LOOSE_BYTES: Shape = scalar(Words::Bytes, Digits::Any);
pub(super) const BYTES_TEXT: Shape = scalar(Words::Bytes, Digits::No);
pub(super) const DURATION: Shape = scalar(Words::Duration, Digits::No);
pub(super) const BARE_INTEGER: Shape = scalar(Words::No, Digits::Integer);
pub(super) const BARE_NATURAL: Shape = scalar(Words::No, Digits::Natural);
pub(super) const BARE_NUMBER: Shape = scalar(Words::No, Digits::Any);
pub(super) const BARE_NOT_NEGATIVE: Shape = scalar(Words::No, Digits::NotNegative);
pub(super) const TEXT_OR_INTEGER: Shape = scalar(Words::Any, Digits::Integer);
pub(super) const TEXT_OR_NUMBER: Shape = any_scalar(false, false);
pub(super) const TEXT_NUMBER_OR_NULL: Shape = any_scalar(false, true);
pub(super) const ANY_SCALAR: Shape = any_scalar(true, true);

pub(super) const TEXTS: Shape = list(&TEXT);
pub(super) const TEXT_SET: Shape = set(&TEXT);
pub(super) const TEXT_OR_LIST: Shape = Shape::Either(&[&TEXT, &TEXTS]);
pub(super) const COMMAND: Shape = Shape::Either(&[&Shape::Null, &TEXT, &TEXTS]);
pub(super) const PAIRS: Shape = Shape::Either(&[&named(Names::Filled, &ANY_SCALAR), &TEXTS]);
pub(super) const PAIR_SET: Shape = Shape::Either(&[&named(Names::Filled, &ANY_SCALAR), &TEXT_SET]);
pub(super) const OPTIONS: Shape = named(Names::Every, &TEXT_OR_NUMBER);
