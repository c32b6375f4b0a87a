//! Comparison of the generated files of two plans.

use super::Files;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileDifferenceKind {
    /// Both plans generate the file, with different contents.
    Text,
    OnlyLeft,
    OnlyRight,
    /// The file is blocked by an invalid field in at least one plan, so it cannot be compared.
    Blocked,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileDifference {
    /// Path relative to the deployment's folder.
    pub path: String,
    pub kind: FileDifferenceKind,
}

/// Returns the differing files in display order, those of the left plan first. Both sides must be generated with the
/// same secrets; otherwise every file with a secret differs.
pub fn file_differences(left: &Files, right: &Files) -> Vec<FileDifference> {
    let names = |files: &Files| -> Vec<String> {
        let made = files.made.iter().map(|file| file.path.clone());
        made.chain(files.blocked.iter().map(|file| file.path.clone())).collect()
    };
    let mut paths = names(left);
    for path in names(right) {
        if !paths.contains(&path) {
            paths.push(path);
        }
    }
    let kind = |path: &str| match (left.find(path), right.find(path)) {
        (Some(Ok(left)), Some(Ok(right))) => (left != right).then_some(FileDifferenceKind::Text),
        (Some(_), None) => Some(FileDifferenceKind::OnlyLeft),
        (None, Some(_)) => Some(FileDifferenceKind::OnlyRight),
        (Some(_), Some(_)) => Some(FileDifferenceKind::Blocked),
        (None, None) => None,
    };
    paths.into_iter().filter_map(|path| kind(&path).map(|kind| FileDifference { path, kind })).collect()
}
