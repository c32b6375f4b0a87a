//! The plan file: the fields of a draft as JSON, for saving, version control and the command line. It never holds a
//! secret.

use serde_json::{Map, Value};

use super::{Draft, Field, FieldKind, split_list};
use crate::i18n::{ProblemTexts, format_message};
use crate::object::{object, put};
use crate::read::{self, Position};
use crate::suggest;

/// The format version that a plan file states.
pub const FORMAT: u64 = 1;

/// Why a text is not a valid plan file. Every variant states the location.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanFileError {
    NotJson {
        /// 1-based.
        line: usize,
        /// 1-based.
        column: usize,
    },
    /// Valid JSON, but not an object at this path (empty for the whole file).
    NotAnObject {
        /// Dotted path.
        path: String,
    },
    /// An unknown format version.
    Format {
        /// The version that the file states, as JSON.
        found: String,
    },
    UnknownField {
        /// Dotted path of the key.
        path: String,
        /// The most similar field path, if one is close enough.
        nearest: Option<&'static str>,
    },
    WrongType {
        /// Dotted path of the field.
        path: &'static str,
        /// The expected kind.
        kind: FieldKind,
    },
}

impl PlanFileError {
    /// Formats the error; `file` is the name shown to the user.
    pub fn describe(&self, file: &str, text: &ProblemTexts) -> String {
        match self {
            Self::NotJson { line, column } => {
                let (line, column) = (line.to_string(), column.to_string());
                format_message(text.not_json, &[("file", file), ("line", &line), ("column", &column)])
            }
            Self::NotAnObject { path } => {
                let path = if path.is_empty() { text.whole_file } else { path };
                format_message(text.not_an_object, &[("file", file), ("path", path)])
            }
            Self::Format { found } => format_message(text.format, &[("file", file), ("found", found)]),
            Self::UnknownField { path, nearest } => {
                let hint = nearest
                    .map(|nearest| format_message(text.did_you_mean, &[("nearest", nearest)]))
                    .unwrap_or_default();
                format_message(text.unknown_field, &[("file", file), ("path", path), ("hint", &hint)])
            }
            Self::WrongType { path, kind } => {
                let kind = match kind {
                    FieldKind::Text | FieldKind::Choice => text.kind_text,
                    FieldKind::Number => text.kind_number,
                    FieldKind::Toggle => text.kind_toggle,
                    FieldKind::List | FieldKind::Lines => text.kind_list,
                };
                format_message(text.wrong_type, &[("file", file), ("path", path), ("kind", kind)])
            }
        }
    }
}

/// Writes every field that the target uses, including defaults, except inherited values.
pub fn write(draft: &Draft) -> String {
    let mut text = serde_json::to_string_pretty(&to_value(draft)).unwrap_or_default();
    text.push('\n');
    text
}

/// The plan as a JSON object, for a file that holds several plans.
pub fn to_value(draft: &Draft) -> Value {
    let mut root = Map::new();
    root.insert("format".to_owned(), FORMAT.into());
    for &field in Field::ALL {
        // Values typed for another target or a disabled channel are kept. Inherited values are omitted, so that editing
        // the source field by hand changes both.
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

/// Converts a field's text to its JSON value.
pub(super) fn to_json(kind: FieldKind, text: &str) -> Value {
    match kind {
        FieldKind::Text | FieldKind::Choice => text.into(),
        FieldKind::Number => match text.parse::<u64>() {
            Ok(number) if number.to_string() == text => number.into(),
            _ => text.into(),
        },
        FieldKind::Toggle => match text {
            "true" => true.into(),
            "false" => false.into(),
            other => other.into(),
        },
        FieldKind::List => split_list(text).collect(),
        FieldKind::Lines => text.lines().map(str::trim).filter(|line| !line.is_empty()).collect(),
    }
}

/// Reads a plan file. Reports all errors, not only the first.
pub fn read(text: &str) -> Result<Draft, Vec<PlanFileError>> {
    let root =
        read::json::value(text).map_err(|Position { line, column }| vec![PlanFileError::NotJson { line, column }])?;
    read_value(&root)
}

/// Reads a plan from a JSON object.
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

/// Converts a JSON value to a field's text; `None` if its type is invalid for the field.
pub(super) fn from_json(kind: FieldKind, value: &Value) -> Option<String> {
    let word = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    };
    match (kind, value) {
        (FieldKind::List | FieldKind::Lines, Value::Array(items)) => {
            let items: Option<Vec<String>> = items.iter().map(word).collect();
            items.map(|items| items.join(if kind == FieldKind::List { ", " } else { "\n" }))
        }
        (FieldKind::Toggle, value) => word(value).filter(|text| matches!(text.as_str(), "true" | "false")),
        (_, Value::Null) => Some(String::new()),
        // flyctl itself reads true and false for some textual settings, and users write them so.
        (FieldKind::Choice | FieldKind::Number | FieldKind::List | FieldKind::Lines, Value::Bool(_)) => None,
        _ => word(value),
    }
}

/// The field's text as it is after saving and reading: lists are normalized, everything else is unchanged.
pub(super) fn canonical(field: Field, text: &str) -> String {
    match field.kind() {
        kind @ (FieldKind::List | FieldKind::Lines) => from_json(kind, &to_json(kind, text)).unwrap_or_default(),
        FieldKind::Text | FieldKind::Choice | FieldKind::Number | FieldKind::Toggle => text.to_owned(),
    }
}

/// The field path with the smallest edit distance, if it is small enough for a misspelling.
pub(super) fn nearest(path: &str) -> Option<&'static str> {
    let last = path.rsplit('.').next().unwrap_or(path);
    // For three letters, two edits are not a misspelling: `gpu` does not mean `app`.
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
