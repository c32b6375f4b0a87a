//! The place of the verification, until it is loaded.

use crate::core::text::VerifyPartTexts;

pub(in crate::core::text) static VERIFY_PART: VerifyPartTexts = VerifyPartTexts {
    open: "Open the check",
    loading: "Loading the check…",
    failed: "The check could not be loaded, or has stopped. Check the connection and try again; everything else on this page still works.",
    retry: "Try again",
};
