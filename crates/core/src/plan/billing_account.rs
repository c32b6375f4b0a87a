//! A billing account.

use super::text_type::text_type;

text_type! {
    /// Three groups of six capitals and digits, as the Billing pages show it: `01AB23-45CD67-89EF01`.
    BillingAccount,
    /// The text is no billing account.
    BillingAccountError,
    |text| {
        text.split('-').count() == 3
            && text.split('-').all(|group| {
                group.len() == 6 && group.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
            })
    }
}
