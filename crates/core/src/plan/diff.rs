//! Comparison of two plans field by field.

use super::{Draft, Field, Section, plan_file};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DifferenceKind {
    /// Both plans use the field, with different values.
    Value,
    OnlyLeft,
    OnlyRight,
    /// The values are equal, but one plan sets the field and the other inherits it from the release, the target or
    /// another field.
    Following,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub field: Field,
    /// Empty if the left plan does not use the field.
    pub left: String,
    /// Empty if the right plan does not use the field.
    pub right: String,
    pub kind: DifferenceKind,
    /// Whether neither value was typed: the difference results from another field, such as the release.
    pub is_consequence: bool,
}

/// The differing fields of one section, in the order of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferenceGroup {
    pub section: Section,
    /// Never empty.
    pub differences: Vec<Difference>,
}

/// Compares effective values. Values of fields that neither plan uses are ignored, and so is the layout of lists.
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
        // Release and target have no inherited default.
        (true, true) if is_typed.0 != is_typed.1 && !matches!(field, Field::Release | Field::Target) => {
            DifferenceKind::Following
        }
        (false, false) | (true, true) => return None,
    };
    let is_consequence = is_typed == (false, false) && !matches!(field, Field::Release | Field::Target);
    Some(Difference { field, left: left_value, right: right_value, kind, is_consequence })
}
