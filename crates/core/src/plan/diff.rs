//! Two plans side by side: which fields differ, and which files therefore do.

use super::{Draft, Field, Section, plan_file};
use crate::files::Files;

/// How a field differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DifferenceKind {
    /// Both plans use the field, with different values.
    Value,
    /// Only the left plan uses the field.
    OnlyLeft,
    /// Only the right plan uses the field.
    OnlyRight,
    /// The value is the same today, but one plan fixes it and in the other it follows the release, the target or another
    /// field.
    Following,
}

/// One field that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The field.
    pub field: Field,
    /// What it holds on the left; empty where the left plan does not use it.
    pub left: String,
    /// What it holds on the right; empty where the right plan does not use it.
    pub right: String,
    /// How it differs.
    pub kind: DifferenceKind,
    /// Whether nobody typed either value: the difference comes from another field, such as the release.
    pub is_consequence: bool,
}

/// The fields of one section that differ, in the order of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferenceGroup {
    /// The section.
    pub section: Section,
    /// Its fields; never empty.
    pub differences: Vec<Difference>,
}

/// What differs in effect. What was typed into fields that neither plan uses does not count, and neither does the layout of
/// a list.
pub fn differences(left: &Draft, right: &Draft) -> Vec<DifferenceGroup> {
    let mut groups: Vec<DifferenceGroup> = Vec::new();
    for &field in Field::ALL {
        let Some(difference) = difference(field, left, right) else { continue };
        match groups.last_mut() {
            Some(group) if group.section == field.section() => group.differences.push(difference),
            _ => groups.push(DifferenceGroup { section: field.section(), differences: vec![difference] }),
        }
    }
    groups
}

fn difference(field: Field, left: &Draft, right: &Draft) -> Option<Difference> {
    let value = |draft: &Draft| {
        if draft.uses(field) { plan_file::canonical(field, &draft.value(field)) } else { String::new() }
    };
    let (left_value, right_value) = (value(left), value(right));
    let is_typed = (left.is_changed(field), right.is_changed(field));
    let kind = match (left.uses(field), right.uses(field)) {
        (true, false) => DifferenceKind::OnlyLeft,
        (false, true) => DifferenceKind::OnlyRight,
        (true, true) if left_value != right_value => DifferenceKind::Value,
        // These two have no default to follow.
        (true, true) if is_typed.0 != is_typed.1 && !matches!(field, Field::Release | Field::Target) => {
            DifferenceKind::Following
        }
        (false, false) | (true, true) => return None,
    };
    let is_consequence = is_typed == (false, false) && !matches!(field, Field::Release | Field::Target);
    Some(Difference { field, left: left_value, right: right_value, kind, is_consequence })
}

/// How a file differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileDifferenceKind {
    /// Both plans have it, with different texts.
    Text,
    /// Only the left plan has it.
    OnlyLeft,
    /// Only the right plan has it.
    OnlyRight,
    /// It waits for a field in one plan or in both, so nobody can compare it yet.
    Blocked,
}

/// A file that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileDifference {
    /// Its name in the folder of the deployment.
    pub path: String,
    /// How it differs.
    pub kind: FileDifferenceKind,
}

/// The files that differ, in the order they are shown, those of the left plan first. Both sides must be made with the same
/// secrets, or every file with a secret differs.
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
