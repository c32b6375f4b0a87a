//! What only the command line says.

use crate::i18n::CommandLineTexts;

pub(in crate::i18n) const COMMAND_LINE: CommandLineTexts = CommandLineTexts {
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
    does_not_fit: "Planen er for lang til et link på {limit} KiB. Giv den videre som en planfil.",
    unknown_step: "Denne vejledning har intet trin `{step}`.",
};
