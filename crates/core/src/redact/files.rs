//! Secrets in the files of a deployment. Texts keep them; they are covered wherever a text is shown.

use super::formats::{is_secret_word, names_a_secret};
use crate::read::dotenv::Dotenv;
use crate::read::{Node, Source, Span, Value};

/// Least length, in bytes, of a secret that is searched for elsewhere: shorter ones are also words.
const MIN_REPEATED_LENGTH: usize = 12;
/// Limit of the secrets that are searched for elsewhere. No real deployment has as many.
const MAX_REPEATED: usize = 64;

/// What a reader made of a file.
#[derive(Debug, Clone, Copy)]
pub enum Parsed<'a> {
    Variables(&'a Dotenv),
    Tree(&'a Node),
    /// A text without names and values that a reader knows.
    Text,
}

/// The spans of the secrets in a file, in order and without overlap. `is_complete` says that the reader understood all
/// of it; otherwise the lines are searched as well.
pub fn secret_spans(source: &Source, parsed: Parsed<'_>, is_complete: bool) -> Vec<Span> {
    let mut spans = Vec::new();
    match parsed {
        Parsed::Variables(dotenv) => {
            for entry in &dotenv.entries {
                if let Some(written) = entry.value.as_ref().filter(|_| names_a_secret(&entry.name)) {
                    spans.push(written.span);
                }
            }
        }
        Parsed::Tree(root) => {
            of_tree(root, &mut spans);
            of_lists(root, source, &mut spans);
        }
        Parsed::Text => {}
    }
    if !is_complete || matches!(parsed, Parsed::Text) {
        of_lines(source, &mut spans);
    }
    of_words(source.text(), &mut spans);
    spans.retain(|span| !is_reference(source.slice(*span)));
    merged(spans)
}

/// Replaces each character at the spans by one of the same length in UTF-8, so that all other spans stay valid.
pub fn cover(text: &str, secrets: &[Span]) -> String {
    let mut covered = String::with_capacity(text.len());
    let mut done = 0;
    for span in secrets {
        covered.push_str(text.get(done..span.start).unwrap_or_default());
        for ch in text.get(span.range()).unwrap_or_default().chars() {
            covered.push_str(match (ch, ch.len_utf8()) {
                ('\n', _) => "\n",
                ('\r', _) => "\r",
                (_, 1) => "*",
                (_, 2) => "·",
                (_, 3) => "•",
                _ => "··",
            });
        }
        done = span.end;
    }
    covered.push_str(text.get(done..).unwrap_or_default());
    covered
}

/// Adds to the spans of each file those where a secret of any file occurs again, under whatever name.
pub fn with_repeats(sources: &[&Source], spans: Vec<Vec<Span>>) -> Vec<Vec<Span>> {
    let texts = secret_texts(sources, &spans);
    let repeated: Vec<&String> =
        texts.iter().filter(|text| text.len() >= MIN_REPEATED_LENGTH).take(MAX_REPEATED).collect();
    sources
        .iter()
        .zip(spans)
        .map(|(source, mut spans)| {
            let found = repeated.iter().flat_map(|secret| source.text().match_indices(secret.as_str()));
            spans.extend(found.map(|(start, secret)| Span::new(start, start + secret.len())));
            merged(spans)
        })
        .collect()
}

/// The secrets at the spans of each file as texts, the longest first. Those under 8 bytes are left out: they are also
/// words, such as `lan`.
pub fn secret_texts(sources: &[&Source], spans: &[Vec<Span>]) -> Vec<String> {
    let mut texts: Vec<String> = sources
        .iter()
        .zip(spans)
        .flat_map(|(source, spans)| spans.iter().map(|span| source.slice(*span)))
        .map(|text| text.trim_matches(['"', '\'']).to_owned())
        .filter(|text| text.len() >= 8)
        .collect();
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts.dedup();
    texts
}

fn of_tree(node: &Node, spans: &mut Vec<Span>) {
    match &node.value {
        Value::Mapping(mapping) => {
            for entry in &mapping.entries {
                let value = &entry.value;
                if names_a_secret(&entry.key) && value.as_str().is_some_and(|text| text.len() >= 6) {
                    spans.push(value.span);
                } else {
                    of_tree(value, spans);
                }
            }
        }
        Value::Sequence(items) => items.iter().for_each(|item| of_tree(item, spans)),
        _ => {}
    }
}

/// `- NAME=secret` of a list.
fn of_lists(node: &Node, source: &Source, spans: &mut Vec<Span>) {
    node.walk(&mut |node| {
        for item in node.as_sequence().into_iter().flatten() {
            let written = source.slice(item.span);
            if let Some((name, value)) = written.split_once('=')
                && names_a_secret(name.trim_matches(['"', '\'']))
                && !value.is_empty()
            {
                spans.push(Span::new(item.span.start + name.len() + 1, item.span.end));
            }
        }
    });
}

/// The rest of the line after `NAME=`, `"name":` or `NAME `, where the name is that of a secret.
fn of_lines(source: &Source, spans: &mut Vec<Span>) {
    for number in 1..=source.line_count() {
        let Some(line) = source.line(number) else { continue };
        let text = source.slice(line);
        let mut done = 0;
        for (at, sign) in text.match_indices(['=', ':', ' ']) {
            let before = text.get(done..at).unwrap_or_default().trim_end();
            let name = before.rsplit([' ', '\t', '{', ',', '[', ';', '&', '=', ':']).next().unwrap_or_default();
            let name = name.trim_matches(['"', '\'']);
            let rest = text.get(at + sign.len()..).unwrap_or_default();
            let is_value = !rest.trim_start().is_empty() && !rest.trim_start().starts_with(['{', '[', '|', '>']);
            // A space also separates the words of a sentence; only a name in capitals is a variable.
            let is_variable = name.contains('_') && name.bytes().all(|byte| !byte.is_ascii_lowercase());
            if is_value && (sign != " " || is_variable) && names_a_secret(name) {
                let start = line.start + at + sign.len() + (rest.len() - rest.trim_start().len());
                spans.push(Span::new(start, line.end));
                break;
            }
            if sign != " " {
                done = at + sign.len();
            }
        }
    }
}

/// Words that are secrets by their format, whatever their name.
fn of_words(text: &str, spans: &mut Vec<Span>) {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.+/~".contains(&byte);
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if !is_part(*byte) {
            at += 1;
            continue;
        }
        let length = bytes.get(at..).unwrap_or_default().iter().take_while(|byte| is_part(**byte)).count();
        let word = text.get(at..at + length).unwrap_or_default();
        let before = text.get(..at).unwrap_or_default();
        let last = word.rsplit('/').next().unwrap_or(word);
        if (is_secret_word(word) || is_secret_word(last)) && !before.ends_with("sha256:") {
            spans.push(Span::new(at, at + length));
        }
        at += length.max(1);
    }
}

/// Whether a value is only a reference to a variable, without a default.
fn is_reference(written: &str) -> bool {
    let inner = written.trim_matches(['"', '\'']);
    inner.is_empty()
        || inner.starts_with("${") && inner.ends_with('}') && inner.matches('$').count() == 1 && !inner.contains(":-")
}

fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort();
    let mut apart: Vec<Span> = Vec::new();
    for span in spans.into_iter().filter(|span| !span.is_empty()) {
        match apart.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => apart.push(span),
        }
    }
    apart
}
