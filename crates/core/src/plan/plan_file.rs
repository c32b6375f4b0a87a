//! The plan file: the fields of a draft as JSON, for saving, for git and for the command line. It never holds a secret.

use serde_json::{Map, Value};

use super::{Draft, Field, Kind, split_list};
use crate::i18n::{ProblemTexts, fill};
use crate::object::{object, put};
use crate::read::{self, Position};
use crate::suggest;

/// The number in a plan file that says how to read it.
pub const FORMAT: u64 = 1;

/// Why a text is no plan file. Every variant names the place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanFileError {
    /// The text is not JSON.
    NotJson {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// JSON, but no object at this path (empty for the whole file).
    NotAnObject {
        /// Dotted path.
        path: String,
    },
    /// A newer format.
    Format {
        /// What the file says.
        found: String,
    },
    /// A key that no field has.
    UnknownField {
        /// Dotted path of the key.
        path: String,
        /// The field that was probably meant.
        nearest: Option<&'static str>,
    },
    /// A value that cannot stand in this field.
    WrongType {
        /// Dotted path of the field.
        path: &'static str,
        /// What the field takes.
        kind: Kind,
    },
}

impl PlanFileError {
    /// The error in words; `file` is the name people know it by.
    pub fn describe(&self, file: &str, text: &ProblemTexts) -> String {
        match self {
            Self::NotJson { line, column } => {
                let (line, column) = (line.to_string(), column.to_string());
                fill(text.not_json, &[("file", file), ("line", &line), ("column", &column)])
            }
            Self::NotAnObject { path } => {
                let path = if path.is_empty() { text.whole_file } else { path };
                fill(text.not_an_object, &[("file", file), ("path", path)])
            }
            Self::Format { found } => fill(text.format, &[("file", file), ("found", found)]),
            Self::UnknownField { path, nearest } => {
                let hint = nearest.map(|nearest| fill(text.did_you_mean, &[("nearest", nearest)])).unwrap_or_default();
                fill(text.unknown_field, &[("file", file), ("path", path), ("hint", &hint)])
            }
            Self::WrongType { path, kind } => {
                let kind = match kind {
                    Kind::Text | Kind::Choice => text.kind_text,
                    Kind::Number => text.kind_number,
                    Kind::Toggle => text.kind_toggle,
                    Kind::List | Kind::Lines => text.kind_list,
                };
                fill(text.wrong_type, &[("file", file), ("path", path), ("kind", kind)])
            }
        }
    }
}

/// Writes every field the target uses, defaults included, but for those that follow another field.
pub fn write(draft: &Draft) -> String {
    let mut text = serde_json::to_string_pretty(&to_value(draft)).unwrap_or_default();
    text.push('\n');
    text
}

/// The same as an object, for a file that holds more than one plan.
pub fn to_value(draft: &Draft) -> Value {
    let mut root = Map::new();
    root.insert("format".to_owned(), FORMAT.into());
    for &field in Field::ALL {
        // What was typed for another target or a channel that is off is kept too.
        // A value that follows another field is left out, so that whoever changes the other by hand changes both.
        let is_idle = !draft.uses(field) && !draft.is_changed(field);
        if is_idle || draft.follows(field).is_some() {
            continue;
        }
        let value = to_json(field.kind(), &draft.value(field));
        match field.path().split_once('.') {
            None => {
                root.insert(field.path().to_owned(), value);
            }
            Some((section, name)) => {
                put(root.entry(section).or_insert_with(|| object([])), name, value);
            }
        }
    }
    Value::Object(root)
}

/// A field's text as a plan file holds it.
pub(super) fn to_json(kind: Kind, text: &str) -> Value {
    match kind {
        Kind::Text | Kind::Choice => text.into(),
        Kind::Number => match text.parse::<u64>() {
            Ok(number) if number.to_string() == text => number.into(),
            _ => text.into(),
        },
        Kind::Toggle => match text {
            "true" => true.into(),
            "false" => false.into(),
            other => other.into(),
        },
        Kind::List => split_list(text).collect(),
        Kind::Lines => text.lines().map(str::trim).filter(|line| !line.is_empty()).collect(),
    }
}

/// Reads a plan file. All errors are reported, not only the first.
pub fn read(text: &str) -> Result<Draft, Vec<PlanFileError>> {
    let root =
        read::json::value(text).map_err(|Position { line, column }| vec![PlanFileError::NotJson { line, column }])?;
    read_value(&root)
}

/// The same from an object.
pub fn read_value(root: &Value) -> Result<Draft, Vec<PlanFileError>> {
    let Value::Object(root) = root else {
        return Err(vec![PlanFileError::NotAnObject { path: String::new() }]);
    };
    let mut draft = Draft::default();
    let mut errors = Vec::new();
    for (key, value) in root {
        if key == "format" {
            if value.as_u64() != Some(FORMAT) {
                errors.push(PlanFileError::Format { found: value.to_string() });
            }
        } else if Field::from_path(key).is_some() {
            read_field(key, value, &mut draft, &mut errors);
        } else if Field::ALL.iter().any(|field| field.path().split('.').next() == Some(key)) {
            match value {
                Value::Object(section) => {
                    for (name, value) in section {
                        read_field(&format!("{key}.{name}"), value, &mut draft, &mut errors);
                    }
                }
                _ => errors.push(PlanFileError::NotAnObject { path: key.clone() }),
            }
        } else {
            errors.push(PlanFileError::UnknownField { path: key.clone(), nearest: nearest(key) });
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    draft.forget_defaults();
    Ok(draft)
}

fn read_field(path: &str, value: &Value, draft: &mut Draft, errors: &mut Vec<PlanFileError>) {
    let Some(field) = Field::from_path(path) else {
        errors.push(PlanFileError::UnknownField { path: path.to_owned(), nearest: nearest(path) });
        return;
    };
    match from_json(field.kind(), value) {
        Some(text) => draft.set(field, text),
        None => errors.push(PlanFileError::WrongType { path: field.path(), kind: field.kind() }),
    }
}

/// A field's text from what a plan file holds; `None` where it cannot stand there.
pub(super) fn from_json(kind: Kind, value: &Value) -> Option<String> {
    let word = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    };
    match (kind, value) {
        (Kind::List | Kind::Lines, Value::Array(items)) => {
            let items: Option<Vec<String>> = items.iter().map(word).collect();
            items.map(|items| items.join(if kind == Kind::List { ", " } else { "\n" }))
        }
        (Kind::Toggle, value) => word(value).filter(|text| matches!(text.as_str(), "true" | "false")),
        (_, Value::Null) => Some(String::new()),
        // flyctl itself reads true and false in some texts, and people write them so.
        (Kind::Choice | Kind::Number | Kind::List | Kind::Lines, Value::Bool(_)) => None,
        _ => word(value),
    }
}

/// A field's text in the form it has after it was saved: lists are laid out anew, everything else stays as typed.
pub(super) fn canonical(field: Field, text: &str) -> String {
    match field.kind() {
        kind @ (Kind::List | Kind::Lines) => from_json(kind, &to_json(kind, text)).unwrap_or_default(),
        Kind::Text | Kind::Choice | Kind::Number | Kind::Toggle => text.to_owned(),
    }
}

/// The path with the fewest edits, if few enough to be a slip.
pub(super) fn nearest(path: &str) -> Option<&'static str> {
    let last = path.rsplit('.').next().unwrap_or(path);
    // Of three letters two are no slip: `gpu` is not meant to be `app`.
    let most = (last.chars().count() / 3).clamp(1, 3);
    Field::ALL
        .iter()
        .map(|field| field.path())
        .map(|candidate| {
            let candidate_last = candidate.rsplit('.').next().unwrap_or(candidate);
            (suggest::distance(path, candidate).min(suggest::distance(last, candidate_last)), candidate)
        })
        .min()
        .filter(|(edits, _)| *edits <= most)
        .map(|(_, candidate)| candidate)
}
