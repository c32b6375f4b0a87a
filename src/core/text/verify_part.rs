//! The place of the verification, until it is loaded.

/// What stands in the place of the verification until it is loaded, and when it cannot be.
#[derive(Debug)]
#[expect(missing_docs, reason = "named after the place they stand in")]
pub struct VerifyPartTexts {
    pub open: &'static str,
    pub loading: &'static str,
    pub failed: &'static str,
    pub retry: &'static str,
}
