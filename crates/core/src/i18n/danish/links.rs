//! Plans in links.

use crate::i18n::links::LinkTexts;

pub(super) const LINKS: LinkTexts = LinkTexts {
    too_long: "Linket er længere end {limit} KiB og blev derfor ikke læst. Brug en planfil til en plan af den størrelse.",
    no_plan: "Der er ingen plan i linket: `plan=1` mangler. Kopiér hele linket med alt det, der står efter `#`.",
    version: "Linket er lavet af en anden version af programmet: der står `plan={found}`, og denne version kender `plan={known}`. Det, den kender, er læst; gennemgå planen.",
    encoding: "Værdien af `{key}` er beskadiget: den er ikke procentkodet UTF-8. Den er udeladt; linket er formentlig blevet afkortet eller ændret undervejs.",
    unknown_field: "Feltet `{key}` findes ikke og er udeladt. En nyere version af programmet kender det måske.",
    unknown_field_meant: "Feltet `{key}` findes ikke og er udeladt. Der menes formentlig `{nearest}`.",
    wrong_type: "`{field}` er en kontakt og skal være `0` eller `1`. Feltet er udeladt.",
    no_value: "`{field}` har ingen værdi i linket og er udeladt. En tom værdi skrives `{field}=`.",
    repeated: "`{field}` står mere end én gang i linket; den første værdi gælder.",
    page_origin: "Linket nævner en side, der må få adgang til gatewayen. Det er dig, der bestemmer det, og ikke et link, så siden er udeladt.",
    secret: "Det, der står i linket under `{field}`, ligner en hemmelighed og er udeladt. Alle, der har haft linket, kan have læst den: udskift hemmeligheden.",
    more: "Antal yderligere fejl i linket: {count}.",
    left_out: "Det, der står i `{field}`, ligner en hemmelighed og er ikke med i linket.",
};
