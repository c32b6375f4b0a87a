//! A Google Cloud billing account ID.

use super::newtype::text_newtype;

text_newtype! {
    /// Three groups of six capital letters and digits, as the Billing pages show it: `01AB23-45CD67-89EF01`.
    BillingAccount,
    BillingAccountError,
    |text| {
        text.split('-').count() == 3
            && text.split('-').all(|group| {
                group.len() == 6 && group.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
            })
    }
}
