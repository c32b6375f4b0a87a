//! The placeholder of the verification until it is loaded.

use super::wire_format::messages;

messages! {
    /// Shown until the verification is loaded, and if loading fails.
    #[derive(Debug)]
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
