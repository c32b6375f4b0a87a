//! A service account ID.

use super::newtype::{is_cloud_name, text_newtype};

text_newtype! {
    /// 6 to 30 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen. Source: IAM
    /// API, projects.serviceAccounts.create.
    ServiceAccountId,
    ServiceAccountIdError,
    |text| is_cloud_name(text, 6, 30)
}
