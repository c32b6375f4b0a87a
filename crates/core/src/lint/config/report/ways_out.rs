//! The edits that are offered.

use crate::lint::FileFinding;
use crate::lint::config::slips;
use crate::lint::config::validate::has_variable;
use crate::read::edit::Edit;
use crate::read::{Entry, Node, Source, Value};

/// Edits that belong together, and whether they need no look.
#[derive(Debug, Clone)]
pub(super) enum WayOut {
    None,
    Safe(Vec<Edit>),
    Unsure(Vec<Edit>),
}

impl WayOut {
    pub(super) fn offer(self, file: usize, finding: &mut FileFinding) {
        match self {
            Self::None => {}
            Self::Safe(edits) => edits.into_iter().for_each(|edit| {
                finding.mend(file, edit);
            }),
            Self::Unsure(edits) => edits.into_iter().for_each(|edit| {
                finding.suggest(file, edit);
            }),
        }
    }

    pub(super) fn remove(edits: Vec<Edit>) -> Self {
        if edits.is_empty() { Self::None } else { Self::Safe(edits) }
    }

    pub(super) fn suggest_removal(edits: Vec<Edit>) -> Self {
        if edits.is_empty() { Self::None } else { Self::Unsure(edits) }
    }

    pub(super) fn rename(source: &Source, entry: &Entry, name: &str) -> Self {
        Self::Safe(vec![renaming(source, entry, name)])
    }

    pub(super) fn suggest_rename(source: &Source, entry: &Entry, name: &str) -> Self {
        Self::Unsure(vec![renaming(source, entry, name)])
    }
}

/// The key in the quotes it had.
fn renaming(source: &Source, entry: &Entry, name: &str) -> Edit {
    let written = source.slice(entry.key_span);
    let is_plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let quote = match written.chars().next() {
        Some(quote @ ('"' | '\'')) => quote.to_string(),
        _ if is_plain => String::new(),
        _ => "\"".to_owned(),
    };
    Edit::replace(entry.key_span, format!("{quote}{name}{quote}"))
}

/// A value of another type that says the same.
pub(super) fn of_type(source: &Source, expected: &str, node: &Node) -> WayOut {
    let written = source.slice(node.span);
    match (&node.value, expected) {
        (Value::String(text), "number") if is_plain_number(text) => {
            WayOut::Safe(vec![Edit::replace(node.span, text.trim())])
        }
        (Value::String(text), "boolean") if matches!(text.trim(), "true" | "false") => {
            WayOut::Safe(vec![Edit::replace(node.span, text.trim())])
        }
        (Value::Number(text), "string") if text.bytes().all(|byte| byte.is_ascii_digit()) => {
            WayOut::Safe(vec![Edit::replace(node.span, format!("\"{text}\""))])
        }
        (Value::String(_) | Value::Number(_), "array") => {
            WayOut::Unsure(vec![Edit::replace(node.span, format!("[{written}]"))])
        }
        _ => WayOut::None,
    }
}

fn is_plain_number(text: &str) -> bool {
    let text = text.trim();
    let has_leading_zero = text.len() > 1 && text.starts_with('0');
    !has_leading_zero && (1..=15).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A word that is probably meant.
pub(super) fn of_word(path: &str, allowed: &[&str], node: &Node) -> WayOut {
    let Some(text) = node.as_str().filter(|text| !has_variable(text)) else { return WayOut::None };
    let replace = |word: &str| vec![Edit::replace(node.span, format!("\"{word}\""))];
    if path == "gateway.bind" {
        return match text.trim() {
            "0.0.0.0" | "::" | "[::]" | "*" | "all" => WayOut::Safe(replace("lan")),
            "127.0.0.1" | "localhost" | "::1" => WayOut::Unsure(replace("loopback")),
            _ => {
                slips::nearest(text, allowed.iter().copied()).map_or(WayOut::None, |word| WayOut::Unsure(replace(word)))
            }
        };
    }
    if let Some(word) = allowed.iter().find(|word| word.eq_ignore_ascii_case(text.trim())) {
        return WayOut::Safe(replace(word));
    }
    slips::nearest(text, allowed.iter().copied()).map_or(WayOut::None, |word| WayOut::Unsure(replace(word)))
}
