//! The id of a service account.

use super::text_type::{is_cloud_name, text_type};

text_type! {
    /// 6 to 30 lower-case letters, digits and hyphens; starts with a letter and does not end with a hyphen. Source: IAM
    /// API, projects.serviceAccounts.create.
    ServiceAccountId,
    /// The text is no id of a service account.
    ServiceAccountIdError,
    |text| is_cloud_name(text, 6, 30)
}
