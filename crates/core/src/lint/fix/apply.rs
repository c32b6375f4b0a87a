//! Applies fixes to the texts of a project.

use crate::lint::finding::Fix;
use crate::lint::{FileFinding, Project};
use crate::read::Source;
use crate::read::edit::{Edit, apply};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FixedFile {
    /// Index into [`Project::files`].
    pub file: usize,
    pub text: String,
}

/// Applies fixes together. Of two that overlap only the first is applied; the other can be applied to the result.
/// Unchanged files are left out.
pub fn apply_fixes<'a>(project: &Project, fixes: impl IntoIterator<Item = &'a Fix>) -> Vec<FixedFile> {
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
            (text != source.text()).then_some(FixedFile { file: index, text })
        })
        .collect()
}

pub fn safe_fixes(findings: &[FileFinding]) -> impl Iterator<Item = &Fix> {
    findings.iter().filter_map(|finding| finding.fix.as_ref()).filter(|fix| fix.is_safe)
}

/// The project with the fixed files in place of the original ones.
#[must_use]
pub fn with_fixed_files(project: &Project, repaired: &[FixedFile]) -> Project {
    let mut project = project.clone();
    for change in repaired {
        if let Some(file) = project.files.get_mut(change.file) {
            let source = Source::new(file.source.name().to_owned(), change.text.clone());
            *file = crate::lint::File::of_kind(source, file.kind);
        }
    }
    project
}
