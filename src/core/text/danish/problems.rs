//! Errors of plan files and of the command line.

use crate::core::text::ProblemTexts;

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
    unknown_product: "Der findes intet produkt `{value}`. Kendte produkter: {known}.",
    unknown_target: "Der findes intet mål `{value}`. Kendte mål: {known}.",
    cannot_read: "{file} kan ikke læses: {reason}.",
    cannot_write: "{file} kan ikke skrives: {reason}.",
    bad_secret: "{variable} kan ikke bruges: Værdien er tom, en offentligt kendt pladsholder eller har andre tegn end bogstaver, cifre og . _ ~ -.",
    session_empty: "{file}: Der er ingen optaget session i filen. Kopiér en fra sidens hændelsesforløb eller fra kontrollen i terminalen.",
    session_too_long: "{file}: længere end 16 MiB; det er ikke en optaget session.",
    session_line: "{file}:{line}: Denne linje er ikke et JSON-objekt med `dir`. En optaget session har ét sådant objekt pr. linje.",
    log_too_long: "{file}: længere end 256 MiB. Angiv kun slutningen, for eksempel med `tail -c 10000000`.",
    unknown_release: "Der findes ingen udgave `{value}`. Kendte udgaver: {known}; eller et produkt med en version, som openclaw@2026.3.13.",
    other_product: "`{release}` er ikke en udgave af {product}. Angiv kun én af dem: `--release` eller `--product`.",
    no_randomness: "Systemet giver ingen tilfældige byte, så der kan ikke laves nogen hemmelighed.",
};
