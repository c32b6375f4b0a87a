//! Plans kept on the device.

use crate::i18n::saved_plans::ShelfTexts;

pub(super) const SHELF: ShelfTexts = ShelfTexts {
    bad_name: "Giv planen et navn på 1 til {longest} tegn på én linje.",
    secret_name: "Navnet ligner en hemmelighed, og navne gemmes på denne enhed. Vælg et andet.",
    taken: "Der findes allerede en plan med navnet ”{name}”. Erstat den, eller vælg et andet navn.",
    missing: "Der er ingen plan med navnet ”{name}” på denne enhed.",
    full: "Der er allerede gemt {most} planer. Fjern en af dem, eller gem denne som fil.",
    too_large: "Der er ikke plads til planen ”{name}”. Fjern en anden, eller gem denne som fil.",
    not_a_shelf: "Det, der er gemt her, kan ikke læses som planer. Det er ikke ændret.",
    format: "Planerne er gemt af en anden version af programmet (format {found}; denne version læser {known}). De er ikke ændret.",
    entry: "Post {position} indeholder ingen plan. Den er ikke ændret.",
    plan: "Denne version kan ikke læse planen ”{name}”. Den er ikke ændret.",
    renamed: "Planen ”{name}” hedder nu ”{to}”, fordi navnet var optaget eller ikke kan bruges.",
    secret: "Det, der står i `{field}` i planen ”{name}”, ligner en hemmelighed og er ikke gemt.",
    no_room: "Der var ikke plads til planen ”{name}”. Den findes stadig i filen.",
};
