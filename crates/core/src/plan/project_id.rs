//! A Google Cloud project id.

use super::text_type::{is_cloud_name, text_type};

text_type! {
    /// 6 to 30 lower-case letters, digits and hyphens; starts with a letter and does not end with a hyphen. Source: the
    /// reference of `gcloud projects create`.
    ProjectId,
    /// The text is no project id.
    ProjectIdError,
    |text| is_cloud_name(text, 6, 30)
}
