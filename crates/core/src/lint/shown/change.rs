//! Which lines a fix changes.

use super::{Covered, ShownChange};
use crate::lint::Project;
use crate::lint::finding::Fix;
use crate::read::edit::{Edit, apply};
use crate::read::{Source, Span};
use crate::truncate::cut;

/// A line is cut here; a configuration on one line is no line to read.
const MAX_CHARACTERS: usize = 160;
/// More lines than this are not shown.
const MAX_LINES: usize = 40;

/// The lines that a fix removes and adds.
pub(super) fn changes(project: &Project, covered: &Covered, fix: &Fix) -> Vec<ShownChange> {
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
                // What stands there already without a secret can be told from one by length alone.
                if secret.len() >= 8 || edit.replacement.trim() == *secret || bare(&edit.replacement) == *secret {
                    edit.replacement = edit.replacement.replace(secret, "•••");
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

/// Edits whose lines touch, together.
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

fn of_group(file: usize, source: &Source, edits: &[Edit], shown: &mut Vec<ShownChange>) {
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
    let changed = |lines: &[&str], is_added: bool| -> Vec<ShownChange> {
        let kept = lines.len() - same_after;
        let lines = lines.get(same_before..kept).unwrap_or_default().iter().enumerate();
        lines
            .map(|(offset, line)| ShownChange {
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
