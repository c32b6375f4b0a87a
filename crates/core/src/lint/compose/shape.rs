//! What may stand at a place of a compose file, as data.

/// Which texts a scalar takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    /// None: it is no text.
    No,
    /// Every text.
    Any,
    /// `true`, `yes`, `on` and their opposites.
    Flag,
    /// A whole number.
    Integer,
    /// A whole number that is not negative.
    Natural,
    /// A number.
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

/// Which numbers a scalar takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Digits {
    /// None: a number must be quoted.
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

/// A single value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scalar {
    pub(super) words: Words,
    pub(super) digits: Digits,
    /// Whether `true` and `false` may stand here.
    pub(super) takes_flags: bool,
    /// Whether nothing may stand here.
    pub(super) takes_null: bool,
}

/// A mapping with keys of its own.
#[derive(Debug)]
pub(super) struct Keys {
    pub(super) known: &'static [(&'static str, &'static Shape)],
    pub(super) required: &'static [&'static str],
    /// Whether keys that begin with `x-` are let through.
    pub(super) has_extensions: bool,
}

/// Which names a mapping takes whose keys the person chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// All, the empty one too.
    Every,
    /// All but the empty one.
    Filled,
    /// Letters, digits, `.`, `_` and `-`.
    Plain,
    /// The same, but others are let through with whatever they hold.
    PlainOrIgnored,
    /// Small letters; others are let through with whatever they hold.
    SmallOrIgnored,
}

/// What may stand at a place.
#[derive(Debug)]
pub(super) enum Shape {
    /// Anything.
    Any,
    /// Nothing.
    Null,
    /// One value.
    Scalar(Scalar),
    /// A list; in a set nothing is there twice.
    List { item: &'static Shape, is_set: bool },
    /// A mapping with known keys.
    Keys(Keys),
    /// A mapping with chosen keys.
    Named { names: Names, value: &'static Shape },
    /// One of these, told apart by whether a scalar, a list or a mapping stands there.
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
/// A whole number that may be written as `1.5` without quotes, which Compose cuts.
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
/// The same where the list is a set.
pub(super) const PAIR_SET: Shape = Shape::Either(&[&named(Names::Filled, &ANY_SCALAR), &TEXT_SET]);
pub(super) const OPTIONS: Shape = named(Names::Every, &TEXT_OR_NUMBER);
