//! Errors of plan files.

use crate::i18n::ProblemTexts;

pub(super) const PROBLEMS: ProblemTexts = ProblemTexts {
    not_json: "{file}:{line}:{column}: Dette er ikke JSON. Gem en plan fra siden eller med `companion new`.",
    not_an_object: "{file}: `{path}` skal være et objekt.",
    whole_file: "hele filen",
    format: "{file}: Denne version kan ikke læse planformat {found} (den læser 1). Brug en nyere version.",
    unknown_field: "{file}: Der findes intet felt `{path}`.{hint}",
    did_you_mean: " Mente du `{nearest}`?",
    wrong_type: "{file}: `{path}` skal være {kind}.",
    kind_text: "en tekst",
    kind_number: "et tal",
    kind_toggle: "true eller false",
    kind_list: "en liste af tekster",
    no_randomness: "Systemet giver ingen tilfældige byte, så der kan ikke laves nogen hemmelighed.",
};
