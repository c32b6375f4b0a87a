//! A plan as the fragment of a link: `#plan=1&release=openclaw@2026.9.6&target=fly&fly.region=arn`.
//!
//! A fragment is never sent to a server. Keys are the fields' own paths: a link can be read and mended by hand, and a
//! shorter alias would be a second list of names to keep for ever. Release and target always stand in it, so that a link
//! means the same when a newer release has become the default; of the others only what differs from its default.
//!
//! What looks like a secret never gets into a link, and is not taken out of one. The origin of the page neither: it belongs
//! to the page, and a link from somebody else could otherwise let a foreign page in.

mod percent;
mod problem;

use serde_json::Value;

use self::percent::{decode, encode};
pub use self::problem::LinkProblem;
use super::without_secrets::{is_secret, without_secrets};
use super::{Draft, Field, Kind, plan_file, split_list};
use crate::catalog;
use crate::suggest;

/// The number in a link that says how to read it.
pub const VERSION: &str = "1";
/// No longer link is read, in bytes. Browsers take more, but programs for mail and chat cut such links.
pub const MAX_BYTES: usize = 16 * 1024;
/// A link that is wrong from end to end is told so often, not for each of its letters.
const MAX_PROBLEMS: usize = 32;
const KEY: &str = "plan";

/// What came out of a link.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Opened {
    /// Everything that could be read.
    pub draft: Draft,
    /// What could not, in the order of the link.
    pub problems: Vec<LinkProblem>,
}

/// The fragment of a draft, without the `#`. Longer than [`MAX_BYTES`] only where very much was typed; see [`fits`].
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
                words.join(if field.kind() == Kind::List { "," } else { "\n" })
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

/// The fields that a link leaves out because what stands in them looks like a secret.
pub fn left_out(draft: &Draft) -> Vec<Field> {
    shareable(draft).1
}

/// Whether a fragment is short enough to be read again.
pub const fn fits(fragment: &str) -> bool {
    fragment.len() <= MAX_BYTES
}

/// A link to a page; whatever fragment `page` has is replaced.
pub fn address(page: &str, fragment: &str) -> String {
    format!("{}#{fragment}", page.split('#').next().unwrap_or(page))
}

/// Whether a fragment or link holds a plan.
pub fn is_plan(link: &str) -> bool {
    pairs(link).any(|(key, _)| key == KEY)
}

/// Reads a fragment, with or without its `#`, or a whole link. Never fails: what can be read is read.
///
/// Keys that are no field and look like none are for others (`language=da`) and are passed over.
pub fn read(link: &str) -> Opened {
    let mut opened = Opened::default();
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
        } else if problems.told.len() < MAX_PROBLEMS {
            if let Some(problem) = unknown(key) {
                problems.add(problem);
            }
        } else {
            problems.untold += usize::from(key.contains('.'));
        }
    }
    if !has_version {
        return Opened { draft: Draft::default(), problems: vec![LinkProblem::NoPlan] };
    }
    opened.draft.forget_defaults();
    opened.problems = problems.finish();
    opened
}

/// What a link may say of a draft: lists as they are read back, switches on or off, nothing that follows a default.
fn shareable(draft: &Draft) -> (Draft, Vec<Field>) {
    let mut draft = draft.clone();
    draft.reset(Field::AccessPageOrigin);
    let (mut draft, mut lost) = without_secrets(&draft);
    for &field in Field::ALL {
        let text = match (draft.typed(field), field) {
            (None, _) => continue,
            // A product's name means its newest release, which is another one later.
            (Some(id), Field::Release) => catalog::find(id.trim()).map_or(id, |release| release.id).to_owned(),
            (Some(_), _) if field.kind() == Kind::Toggle => draft.is_on(field).to_string(),
            (Some(text), _) => plan_file::canonical(field, text),
        };
        draft.set(field, text);
    }
    // Laid out anew, a text can look like a secret that did not before.
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
        // Programs that show a link as HTML copy `&` as `&amp;`.
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
        (Kind::Toggle, "0") => Value::Bool(false),
        (Kind::Toggle, "1") => Value::Bool(true),
        (Kind::List, words) => split_list(words).collect(),
        (Kind::Lines, lines) => lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect(),
        _ => Value::String(text),
    };
    let text = plan_file::from_json(field.kind(), &value).ok_or(LinkProblem::WrongType { field })?;
    let has_secret = is_secret(field, &text);
    draft.set(field, text);
    if has_secret {
        // Of several lines the others stay.
        *draft = without_secrets(draft).0;
        return Err(LinkProblem::Secret { field });
    }
    Ok(())
}

/// What to say of a key that no field has; nothing where it is somebody else's.
fn unknown(key: &str) -> Option<LinkProblem> {
    /// How a key without a dot may differ from a field's name.
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

/// A key or version as a message shows it.
fn shown(text: &str) -> String {
    /// No field's path is nearly as long.
    const LONGEST: usize = 40;
    text.chars().filter(|letter| !letter.is_control() && *letter != '`').take(LONGEST).collect()
}

#[derive(Default)]
struct Problems {
    told: Vec<LinkProblem>,
    untold: usize,
}

impl Problems {
    fn add(&mut self, problem: LinkProblem) {
        if self.told.len() < MAX_PROBLEMS { self.told.push(problem) } else { self.untold += 1 }
    }

    fn finish(mut self) -> Vec<LinkProblem> {
        if self.untold > 0 {
            self.told.push(LinkProblem::More { count: self.untold });
        }
        self.told
    }
}
