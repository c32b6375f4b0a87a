//! A plan as a URL fragment: `#plan=1&release=openclaw@2026.9.6&target=fly&fly.region=arn`.
//!
//! Browsers never send the fragment to a server. Keys are the field paths, so that a link can be read and edited by
//! hand and there is no second list of names to maintain. Release and target are always included, so that a link keeps
//! its meaning when a newer release becomes the default. Other fields are included only if they differ from their
//! default.
//!
//! Values that look like secrets are neither written nor read. The same holds for the page's origin: a link from a
//! third party could otherwise allow a foreign page to connect to the gateway.

mod percent;
mod problem;

use serde_json::Value;

use self::percent::{decode, encode};
pub use self::problem::LinkProblem;
use super::without_secrets::{is_secret, without_secrets};
use super::{Draft, Field, FieldKind, plan_file, split_list};
use crate::catalog;
use crate::suggest;

/// The format version that a link states.
pub const VERSION: &str = "1";
/// Longer links are not read, in bytes. Browsers accept more, but mail and chat programs truncate such links.
pub const MAX_BYTES: usize = 16 * 1024;
/// The number of problems reported individually; the rest is counted.
const MAX_PROBLEMS: usize = 32;
const KEY: &str = "plan";

/// The result of reading a link.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LinkContents {
    /// Every field that could be read.
    pub draft: Draft,
    /// In the order of the link.
    pub problems: Vec<LinkProblem>,
}

/// Returns the fragment of a draft without the `#`. It can exceed [`MAX_BYTES`] if the draft is very long; see
/// [`fits`].
pub fn write(draft: &Draft) -> String {
    let draft = shareable(draft).0;
    let mut fragment = format!("{KEY}={VERSION}");
    for &field in Field::ALL {
        let is_always_there = matches!(field, Field::Release | Field::Target);
        if !is_always_there && !draft.is_changed(field) {
            continue;
        }
        let value = match plan_file::to_json(field.kind(), &draft.value(field)) {
            Value::Bool(flag) => u8::from(flag).to_string(),
            Value::Array(items) => {
                let words: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                words.join(if field.kind() == FieldKind::List { "," } else { "\n" })
            }
            Value::String(text) => text,
            number => number.to_string(),
        };
        fragment.push('&');
        fragment.push_str(field.path());
        fragment.push('=');
        encode(&value, &mut fragment);
    }
    fragment
}

/// The fields that a link omits because their values look like secrets.
pub fn left_out(draft: &Draft) -> Vec<Field> {
    shareable(draft).1
}

/// Whether a fragment is short enough to be read again.
pub const fn fits(fragment: &str) -> bool {
    fragment.len() <= MAX_BYTES
}

/// Appends the fragment to the page's address, replacing an existing fragment.
pub fn address(page: &str, fragment: &str) -> String {
    format!("{}#{fragment}", page.split('#').next().unwrap_or(page))
}

pub fn is_plan(link: &str) -> bool {
    pairs(link).any(|(key, _)| key == KEY)
}

/// Reads a fragment, with or without its `#`, or a whole link. Problems do not stop the reading.
///
/// Keys that do not resemble a field path belong to other features (`language=da`) and are ignored.
pub fn read(link: &str) -> LinkContents {
    let mut opened = LinkContents::default();
    if fragment(link).len() > MAX_BYTES {
        opened.problems.push(LinkProblem::TooLong);
        return opened;
    }
    let mut problems = Problems::default();
    let mut has_version = false;
    for (key, value) in pairs(link) {
        if key == KEY {
            has_version = true;
            if value != Some(VERSION) {
                problems.add(LinkProblem::Version { found: shown(value.unwrap_or_default()) });
            }
        } else if let Some(field) = Field::from_path(key) {
            if let Err(problem) = read_field(field, value, &mut opened.draft) {
                problems.add(problem);
            }
        } else if problems.reported.len() < MAX_PROBLEMS {
            if let Some(problem) = unknown(key) {
                problems.add(problem);
            }
        } else {
            problems.omitted += usize::from(key.contains('.'));
        }
    }
    if !has_version {
        return LinkContents { draft: Draft::default(), problems: vec![LinkProblem::NoPlan] };
    }
    opened.draft.forget_defaults();
    opened.problems = problems.finish();
    opened
}

/// The draft as a link represents it: normalized lists, toggles that are on or off, and no value that equals its
/// default.
fn shareable(draft: &Draft) -> (Draft, Vec<Field>) {
    let mut draft = draft.clone();
    draft.reset(Field::AccessPageOrigin);
    let (mut draft, mut lost) = without_secrets(&draft);
    for &field in Field::ALL {
        let text = match (draft.typed(field), field) {
            (None, _) => continue,
            // A product's name selects its newest release, which changes over time, so the link states the release ID.
            (Some(id), Field::Release) => catalog::find(id.trim()).map_or(id, |release| release.id).to_owned(),
            (Some(_), _) if field.kind() == FieldKind::Toggle => draft.is_on(field).to_string(),
            (Some(text), _) => plan_file::canonical(field, text),
        };
        draft.set(field, text);
    }
    // A normalized text can look like a secret where the original did not.
    let (mut draft, also_lost) = without_secrets(&draft);
    lost.extend(also_lost.iter().filter(|field| !lost.contains(field)).copied().collect::<Vec<_>>());
    draft.forget_defaults();
    (draft, lost)
}

fn fragment(link: &str) -> &str {
    link.trim().split_once('#').map_or(link.trim(), |(_, fragment)| fragment)
}

fn pairs(link: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    fragment(link).split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        // Programs that display a link as HTML copy `&` as `&amp;`.
        let pair = pair.strip_prefix("amp;").unwrap_or(pair);
        pair.split_once('=').map_or((pair, None), |(key, value)| (key, Some(value)))
    })
}

fn read_field(field: Field, value: Option<&str>, draft: &mut Draft) -> Result<(), LinkProblem> {
    if field == Field::AccessPageOrigin {
        return Err(LinkProblem::PageOrigin);
    }
    let value = value.ok_or(LinkProblem::NoValue { field })?;
    if draft.is_changed(field) {
        return Err(LinkProblem::Repeated { field });
    }
    let text = decode(value).ok_or_else(|| LinkProblem::Encoding { key: field.path().to_owned() })?;
    let value = match (field.kind(), text.as_str()) {
        (FieldKind::Toggle, "0") => Value::Bool(false),
        (FieldKind::Toggle, "1") => Value::Bool(true),
        (FieldKind::List, words) => split_list(words).collect(),
        (FieldKind::Lines, lines) => lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect(),
        _ => Value::String(text),
    };
    let text = plan_file::from_json(field.kind(), &value).ok_or(LinkProblem::WrongType { field })?;
    let has_secret = is_secret(field, &text);
    draft.set(field, text);
    if has_secret {
        // Only the lines that look like secrets are dropped.
        *draft = without_secrets(draft).0;
        return Err(LinkProblem::Secret { field });
    }
    Ok(())
}

/// The problem of a key that is not a field path; `None` if the key belongs to another feature.
fn unknown(key: &str) -> Option<LinkProblem> {
    /// Maximum edit distance at which a key without a dot is reported as a misspelled field.
    const SLIP: usize = 2;
    let nearest = if key.contains('.') {
        plan_file::nearest(&shown(key))
    } else {
        let top = ["release", "target", "directory"];
        let last = |field: &&Field| field.path().rsplit('.').next() == Some(key);
        Some(suggest::nearest(key, top, SLIP).or_else(|| Field::ALL.iter().find(last).map(|field| field.path()))?)
    };
    Some(LinkProblem::UnknownField { key: shown(key), nearest })
}

/// Shortens a key or version for a message.
fn shown(text: &str) -> String {
    /// Longer than any field path.
    const MAX_LENGTH: usize = 40;
    text.chars().filter(|ch| !ch.is_control() && *ch != '`').take(MAX_LENGTH).collect()
}

#[derive(Default)]
struct Problems {
    reported: Vec<LinkProblem>,
    omitted: usize,
}

impl Problems {
    fn add(&mut self, problem: LinkProblem) {
        if self.reported.len() < MAX_PROBLEMS { self.reported.push(problem) } else { self.omitted += 1 }
    }

    fn finish(mut self) -> Vec<LinkProblem> {
        if self.omitted > 0 {
            self.reported.push(LinkProblem::More { count: self.omitted });
        }
        self.reported
    }
}
