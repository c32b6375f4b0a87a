//! Applying fixes to the pasted texts.

use super::finding::Fix;
use super::{FileFinding, Project};
use crate::read::Source;
use crate::read::edit::{Edit, apply};

/// A file with fixes applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired {
    /// Index into [`Project::files`].
    pub file: usize,
    /// The new text.
    pub text: String,
}

/// Applies fixes together. Of two that change the same place the first is taken; what is left out can be applied to the
/// result. Files that stay as they are do not appear.
pub fn repair<'a>(project: &Project, fixes: impl IntoIterator<Item = &'a Fix>) -> Vec<Repaired> {
    let mut edits: Vec<Vec<Edit>> = vec![Vec::new(); project.files.len()];
    for fix in fixes {
        let mut attempt = edits.clone();
        for change in &fix.edits {
            if let Some(list) = attempt.get_mut(change.file) {
                list.push(change.edit.clone());
            }
        }
        let fits = |(file, list): (usize, &Vec<Edit>)| {
            project.files.get(file).is_some_and(|file| apply(&file.source, list).is_ok())
        };
        if attempt.iter().enumerate().filter(|(file, list)| edits.get(*file) != Some(list)).all(fits) {
            edits = attempt;
        }
    }
    let changed = edits.iter().enumerate().filter(|(_, list)| !list.is_empty());
    changed
        .filter_map(|(index, list)| {
            let source = &project.files.get(index)?.source;
            let text = apply(source, list).ok()?;
            (text != source.text()).then_some(Repaired { file: index, text })
        })
        .collect()
}

/// The fixes that can be applied without asking.
pub fn safe_fixes(findings: &[FileFinding]) -> impl Iterator<Item = &Fix> {
    findings.iter().filter_map(|finding| finding.fix.as_ref()).filter(|fix| fix.is_safe)
}

/// The project with the repaired files in place of theirs.
#[must_use]
pub fn with(project: &Project, repaired: &[Repaired]) -> Project {
    let mut project = project.clone();
    for change in repaired {
        if let Some(file) = project.files.get_mut(change.file) {
            let source = Source::new(file.source.name().to_owned(), change.text.clone());
            *file = super::File::of_kind(source, file.kind);
        }
    }
    project
}
