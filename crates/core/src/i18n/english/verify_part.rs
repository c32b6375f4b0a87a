//! The place of the verification, until it is loaded.

use crate::i18n::VerifyPartTexts;

pub(super) const VERIFY_PART: VerifyPartTexts = VerifyPartTexts {
    heading: "Verify the token",
    note: "Connects from this browser to your gateway and nowhere else. The token is sent only after the other side has shown that it is a gateway.",
    file_page: "This page was opened from a file. Current gateways cannot allow that: serve it from your own computer, or use the terminal check below.",
    public_page: "This page comes from a public address. Your browser may ask whether it may reach your local network: allow it, or the check cannot work.",
    open: "Open the check",
    loading: "Loading the check…",
    failed: "The check could not be loaded, or has stopped. Check the connection and try again; everything else on this page still works.",
    retry: "Try again",
};
