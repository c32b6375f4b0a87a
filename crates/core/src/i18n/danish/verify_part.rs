//! The place of the verification, until it is loaded.

use crate::i18n::VerifyPartTexts;

pub(super) const VERIFY_PART: VerifyPartTexts = VerifyPartTexts {
    heading: "Bekræft tokenet",
    note: "Forbinder fra denne browser til din gateway og ingen andre steder hen. Tokenet sendes først, når den anden side har vist, at den er en gateway.",
    file_page: "Denne side er åbnet fra en fil. Det kan de aktuelle gatewayer ikke tillade: Servér siden fra din egen computer, eller brug kontrollen fra terminalen nedenfor.",
    public_page: "Denne side kommer fra en offentlig adresse. Din browser spørger måske, om siden må nå dit lokale netværk: Tillad det, ellers kan kontrollen ikke gennemføres.",
    open: "Åbn kontrollen",
    loading: "Indlæser kontrollen…",
    failed: "Kontrollen kunne ikke indlæses eller er gået i stå. Tjek forbindelsen, og prøv igen; alt andet på siden virker stadig.",
    retry: "Prøv igen",
};
