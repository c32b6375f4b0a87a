//! Which parts of a file are secrets. They stay in the text and are covered wherever it is shown.

use super::{Content, File, Project};
use crate::read::{Node, Source, Span, Value};
use crate::secret::{is_secret_word, names_a_secret};

/// A secret that is looked for elsewhere is at least so long, in bytes: shorter ones are words as well.
const LONG: usize = 12;
/// And of more than so many, nobody pastes a deployment.
const MANY: usize = 64;

/// The places of secrets in a file, in order and apart from each other.
pub fn secrets(file: &File) -> Vec<Span> {
    let mut spans = Vec::new();
    match &file.content {
        Content::Dotenv(reading) => {
            for entry in &reading.value.entries {
                if let Some(written) = entry.value.as_ref().filter(|_| names_a_secret(&entry.name)) {
                    spans.push(written.span);
                }
            }
        }
        Content::Compose(reading) | Content::Fly(reading) | Content::Config(reading) => {
            of_tree(&reading.value, &mut spans);
            of_lists(&reading.value, &file.source, &mut spans);
        }
        Content::Dockerfile(_) | Content::Other => {}
    }
    // What a reader could not make sense of, it cannot tell a secret in.
    if file.is_refused() || matches!(file.content, Content::Dockerfile(_) | Content::Other) {
        of_lines(&file.source, &mut spans);
    }
    of_words(file.source.text(), &mut spans);
    spans.retain(|span| !is_reference(file.source.slice(*span)));
    merged(spans)
}

/// The text of a file with its secrets covered, byte for byte as long, so that every place stays where it is.
pub fn cover(text: &str, secrets: &[Span]) -> String {
    let mut covered = String::with_capacity(text.len());
    let mut done = 0;
    for span in secrets {
        covered.push_str(text.get(done..span.start).unwrap_or_default());
        for letter in text.get(span.range()).unwrap_or_default().chars() {
            covered.push_str(match (letter, letter.len_utf8()) {
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

/// The places of the secrets of all files, by file; also where one of them stands again under another name.
pub fn of_project(project: &Project) -> Vec<Vec<Span>> {
    let own: Vec<Vec<Span>> = project.files.iter().map(secrets).collect();
    let texts = texts_at(project, &own);
    let again: Vec<&String> = texts.iter().filter(|text| text.len() >= LONG).take(MANY).collect();
    project
        .files
        .iter()
        .zip(own)
        .map(|(file, mut spans)| {
            let text = file.source.text();
            let found = again.iter().flat_map(|secret| text.match_indices(secret.as_str()));
            spans.extend(found.map(|(start, secret)| Span::new(start, start + secret.len())));
            merged(spans)
        })
        .collect()
}

/// The secrets of all files as texts, longest first: none of them may stand in a message.
pub fn texts(project: &Project) -> Vec<String> {
    let own: Vec<Vec<Span>> = project.files.iter().map(secrets).collect();
    texts_at(project, &own)
}

fn texts_at(project: &Project, secrets: &[Vec<Span>]) -> Vec<String> {
    let mut texts: Vec<String> = project
        .files
        .iter()
        .zip(secrets)
        .flat_map(|(file, spans)| spans.iter().map(|span| file.source.slice(*span)))
        .map(|text| text.trim_matches(['"', '\'']).to_owned())
        // Short ones are words such as `lan` as well.
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

/// What stands behind `NAME=`, `"name":` and `NAME ` to the end of the line.
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
            // A space parts words of any sentence; what is written in capitals is a variable.
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

/// Words that are secrets whatever stands before them.
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
