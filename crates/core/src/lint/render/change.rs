//! The lines that a fix changes.

use super::{ChangeView, RedactedSources};
use crate::lint::Project;
use crate::lint::finding::Fix;
use crate::read::edit::{Edit, apply};
use crate::read::{Source, Span};
use crate::redact::DOTS;
use crate::truncate::cut;

/// Limit of a line in characters: some configurations are a single line.
const MAX_CHARACTERS: usize = 160;
/// Limit of the lines that are shown.
const MAX_LINES: usize = 40;

pub(super) fn changes(project: &Project, covered: &RedactedSources, fix: &Fix) -> Vec<ChangeView> {
    let mut shown = Vec::new();
    for (index, source) in covered.sources.iter().enumerate() {
        let mut edits: Vec<Edit> =
            fix.edits.iter().filter(|edit| edit.file == index).map(|edit| edit.edit.clone()).collect();
        edits.sort_by_key(|edit| edit.span);
        edits.dedup();
        let Some(file) = project.files.get(index).filter(|_| !edits.is_empty()) else { continue };
        let spans = covered.secrets.get(index).map_or(&[][..], Vec::as_slice);
        let secrets: Vec<&str> = spans.iter().map(|span| bare(file.source.slice(*span))).collect();
        for edit in &mut edits {
            for secret in secrets.iter().filter(|secret| !secret.is_empty()) {
                // A short secret may also be a word, so it is hidden only if it is the whole replacement.
                if secret.len() >= 8 || edit.replacement.trim() == *secret || bare(&edit.replacement) == *secret {
                    edit.replacement = edit.replacement.replace(secret, DOTS);
                }
            }
        }
        for group in groups(source, edits) {
            of_group(index, source, &group, &mut shown);
        }
    }
    shown.truncate(MAX_LINES);
    shown
}

fn bare(text: &str) -> &str {
    text.trim().trim_matches(['"', '\''])
}

/// Groups edits whose lines touch.
fn groups(source: &Source, edits: Vec<Edit>) -> Vec<Vec<Edit>> {
    let mut groups: Vec<(usize, Vec<Edit>)> = Vec::new();
    for edit in edits {
        let (first, last) = (source.position(edit.span.start).line, source.position(edit.span.end).line);
        match groups.last_mut() {
            Some((end, group)) if first <= *end => {
                *end = last.max(*end);
                group.push(edit);
            }
            _ => groups.push((last, vec![edit])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn of_group(file: usize, source: &Source, edits: &[Edit], shown: &mut Vec<ChangeView>) {
    let Some(span) = edits.iter().map(|edit| edit.span).reduce(Span::to) else { return };
    let (first, last) = (source.position(span.start).line, source.position(span.end).line);
    let (Some(start), Some(end)) = (source.line(first), source.line(last)) else { return };
    let window = Span::new(start.start, end.end.max(span.end));
    let before = Source::new("", source.slice(window));
    let moved: Vec<Edit> = edits
        .iter()
        .map(|edit| Edit {
            span: Span::new(edit.span.start - window.start, edit.span.end - window.start),
            replacement: edit.replacement.clone(),
        })
        .collect();
    let Ok(after) = apply(&before, &moved) else { return };
    let (old, new): (Vec<&str>, Vec<&str>) = (before.text().lines().collect(), after.lines().collect());
    let same_before = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let most = old.len().min(new.len()) - same_before;
    let same_after = old.iter().rev().zip(new.iter().rev()).take(most).take_while(|(old, new)| old == new).count();
    let changed = |lines: &[&str], is_added: bool| -> Vec<ChangeView> {
        let kept = lines.len() - same_after;
        let lines = lines.get(same_before..kept).unwrap_or_default().iter().enumerate();
        lines
            .map(|(offset, line)| ChangeView {
                file,
                line: first + same_before + offset,
                is_added,
                text: cut(line, MAX_CHARACTERS),
            })
            .collect()
    };
    shown.extend(changed(&old, false));
    shown.extend(changed(&new, true));
}
