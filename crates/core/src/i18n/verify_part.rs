//! The place of the verification, until it is loaded.

use super::wire_format::words;

words! {
    /// What stands in the place of the verification until it is loaded, and when it cannot be.
    #[derive(Debug)]
    #[expect(missing_docs, reason = "named after the place they stand in")]
    pub struct VerifyPartTexts {
        pub heading: &'static str,
        pub note: &'static str,
        pub file_page: &'static str,
        pub public_page: &'static str,
        pub open: &'static str,
        pub loading: &'static str,
        pub failed: &'static str,
        pub retry: &'static str,
    }
}
