//! A Google Cloud project ID.

use super::newtype::{is_cloud_name, text_newtype};

text_newtype! {
    /// 6 to 30 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen. Source: the
    /// reference of `gcloud projects create`.
    ProjectId,
    ProjectIdError,
    |text| is_cloud_name(text, 6, 30)
}
