//! Findings about environment files.

use crate::i18n::lint::{DotenvTexts, rule};

pub(super) const TEXTS: DotenvTexts = DotenvTexts {
    e1: rule(
        "`{name}` skal have en værdi og har ingen.",
        "Docker Compose afviser hele filen.",
        "Sæt `{name}` på en linje ovenover.",
    ),
    e2: rule(
        "`${name}` i værdien af `{variable}` er ikke sat noget sted.",
        "Docker Compose sætter ingenting ind og advarer blot, så en del af værdien mangler.",
        "Sæt værdien i enkelte anførselstegn, hvis dollartegnet er ment.",
    ),
    e3: rule(
        "Værdien af `{name}` begynder eller slutter med et mellemrum inden for anførselstegnene.",
        "Mellemrummet bliver en del af hemmeligheden, og den, der sammenligner de to, afviser den.",
        "Fjern mellemrummet.",
    ),
    e4: rule(
        "Værdien af `{name}` slutter før ` #`.",
        "Docker Compose tager alt efter et mellemrum og `#` for en kommentar, så en del af hemmeligheden går tabt.",
        "Sæt værdien i enkelte anførselstegn, hvis `#` hører med til den.",
    ),
    e5: rule(
        "Her hører `#` med til værdien af `{name}`.",
        "Docker Compose begynder kun en kommentar, hvor der står et mellemrum før `#`.",
        "Sæt et mellemrum før `#`.",
    ),
    e6: rule(
        "Linjerne i denne fil slutter som på Windows.",
        "Docker Compose læser dem fint; en shell, der læser filen, beholder et vognreturtegn (CR) i slutningen af hver værdi.",
        "Gem den med Unix-linjeskift.",
    ),
    e7: rule(
        "`export` er ikke nødvendigt.",
        "Docker Compose springer ordet over; `docker run --env-file` afviser det.",
        "Fjern det.",
    ),
    e8: rule(
        "`{name}` har intet `=`.",
        "Docker Compose tager så værdien fra den shell, der starter den, og dér er den næsten aldrig sat.",
        "Skriv `{name}=` med værdien, eller fjern linjen.",
    ),
    e9: rule(
        "Kommandoen i værdien af `{name}` bliver ikke kørt.",
        "Dette er ikke en shell: Selve teksten bliver værdien.",
        "Kør kommandoen, og skriv det ind, som den skriver ud.",
    ),
    e10: rule(
        "Værdien af `{name}` står i typografiske anførselstegn.",
        "De bliver en del af værdien; kun `'` og `\"` gælder som anførselstegn.",
        "Fjern dem.",
    ),
    e11: rule(
        "`${value}` afhænger af, hvem der starter Docker Compose.",
        "Under `sudo`, cron og systemd nævner den en anden mappe eller ingen, og gatewayen starter med tom tilstand.",
        "Skriv hele stien eller en sti i forhold til compose-filen, såsom `../.openclaw`.",
    ),
    e12: rule(
        "Ingen compose-fil kan bruge `{name}`.",
        "`${{name}}` ville blive skåret af ved det første tegn, der ikke er et bogstav, et ciffer eller `_`, eller blive afvist.",
        "Brug bogstaver, cifre og `_`, og begynd med et bogstav.",
    ),
    e13: rule(
        "`{value}` kan ikke være navnet på et projekt.",
        "Docker Compose siger `invalid project name` og standser.",
        "Brug små bogstaver, cifre, `-` og `_`, og begynd med et bogstav eller et ciffer.",
    ),
    e14: rule(
        "`{value}` er ikke blandt disse filer.",
        "`COMPOSE_FILE` får Docker Compose til at læse den i stedet for `docker-compose.yml` og til at standse, når den ikke er der.",
        "Tag den også med i denne kontrol, eller fjern linjen.",
    ),
    e15: rule(
        "`{name}` efterfølges ikke direkte af `=`.",
        "Docker Compose læser det, som det er ment; det gør en shell og `docker run --env-file` ikke.",
        "Skriv `{name}=` uden mellemrum.",
    ),
};
