//! The display name of a Google Cloud project.

use super::text_type::text_type;

text_type! {
    /// 4 to 30 letters, digits, hyphens, quotes, spaces and exclamation marks. Source: the Resource Manager API, field
    /// displayName.
    ProjectName,
    /// The text is no display name of a project.
    ProjectNameError,
    |text| {
        (4..=30).contains(&text.chars().count())
            && text.chars().all(|letter| letter.is_ascii_alphanumeric() || "-'\" !".contains(letter))
    }
}
