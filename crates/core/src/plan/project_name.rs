//! The display name of a Google Cloud project.

use super::newtype::text_newtype;

text_newtype! {
    /// 4 to 30 letters, digits, hyphens, quotes, spaces and exclamation marks. Source: the Resource Manager API, field
    /// displayName.
    ProjectName,
    ProjectNameError,
    |text| {
        (4..=30).contains(&text.chars().count())
            && text.chars().all(|ch| ch.is_ascii_alphanumeric() || "-'\" !".contains(ch))
    }
}
