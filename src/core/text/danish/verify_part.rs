//! The place of the verification, until it is loaded.

use crate::core::text::VerifyPartTexts;

pub(in crate::core::text) static VERIFY_PART: VerifyPartTexts = VerifyPartTexts {
    open: "Åbn kontrollen",
    loading: "Indlæser kontrollen…",
    failed: "Kontrollen kunne ikke indlæses eller er gået i stå. Tjek forbindelsen, og prøv igen; alt andet på siden virker stadig.",
    retry: "Prøv igen",
};
