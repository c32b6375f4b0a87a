//! flyctl and Fly.io.

use crate::i18n::logs::{FlyLogTexts, log};

pub(super) const FLY: FlyLogTexts = FlyLogTexts {
    not_listening: log(
        "flyctl så ikke noget lytte på den forventede port.",
        "Gatewayen er nogle sekunder om at starte, så lige efter en udrulning kan dette være for tidligt; ellers er den stoppet eller lytter på en anden port eller kun på loopback.",
        "Siger loggen senere, at den er klar, så ingenting. Ellers skal porten i kommandoen og `internal_port` være den samme ({port}), med `--bind lan`.",
    ),
    checks: log(
        "Udrulningen ventede forgæves på sundhedstjekket.",
        "Maskinen startede, men dens tjek lykkedes ikke i tide: Gatewayen er stoppet, er langsom, eller stien i tjekket svarer noget andet.",
        "Læs loggen: Den siger, hvorfor gatewayen ikke er oppe.",
    ),
    restarts: log(
        "Fly.io gav op efter {count} genstarter.",
        "Programmet stoppede hver gang; nu forbliver maskinen stoppet, og ingen konsol kan åbnes.",
        "Find den første fejl i loggen, ret den, og udrul igen: Det starter maskinen.",
    ),
    smoke: log(
        "Maskinen {machine} stoppede kort efter sin start.",
        "flyctl holder øje med en maskines første sekunder og afbryder udrulningen, når den går ned.",
        "Læs loggen: Den siger hvorfor.",
    ),
    no_candidate: log(
        "Fly Proxy finder ingen maskine, der kan svare.",
        "Ingen maskine kører, dens tjek mislykkes, eller den afviser forbindelsen.",
        "Læs loggen, og se, hvilken tilstand maskinen er i.",
    ),
    refused: log(
        "Intet i maskinen lytter på {address}.",
        "Fly Proxy spørger `internal_port`; gatewayen er ikke oppe endnu eller lytter på en anden port eller på loopback.",
        "Porten i kommandoen og `internal_port` skal være den samme ({port}), med `--bind lan`.",
    ),
    volume: log(
        "Der er intet ledigt volumen `{volume}` dér, hvor maskinen skal køre.",
        "Hver maskine har brug for sit eget volumen med det navn i sin region; en maskine nummer to (høj tilgængelighed) har brug for et nummer to.",
        "Opret volumenet i appens region, og udrul med `--ha=false`.",
    ),
    trial: log(
        "Prøveperioden hos Fly.io stoppede maskinen.",
        "I en prøveperiode kører maskiner i fem minutter, uanset hvad `fly.toml` siger.",
        "Tilføj en betalingsmetode på https://fly.io/trial.",
    ),
    payment: log(
        "Fly.io kræver først en betalingsmetode.",
        "Der findes intet gratis niveau; uden et kort eller et tilgodehavende bliver ingen app oprettet.",
        "Tilføj et kort eller et tilgodehavende på organisationens faktureringsside.",
    ),
    login: log(
        "flyctl er ikke logget ind.",
        "Der er intet token i dens konfiguration, eller det er udløbet.",
        "Log ind, og gentag kommandoen.",
    ),
    app_unknown: log(
        "Der er ingen sådan app på din konto.",
        "Den er ikke oprettet, hedder noget andet eller tilhører en organisation, du ikke har adgang til.",
        "Opret den, eller ret navnet i planen og i fly.toml.",
    ),
    name_taken: log(
        "Appens navn er optaget.",
        "Alle på Fly.io deler navnene.",
        "Vælg et andet navn i planen; det står i fly.toml og i hver kommando.",
    ),
    file_exists: log(
        "flyctl overskriver ikke en fil på maskinen.",
        "`put` nægter, når filen er der i forvejen.",
        "Slet den først, eller skriv den med `tee` som i vejledningen.",
    ),
    stopped: log(
        "Ingen af appens maskiner kører, så ingen konsol kan åbnes.",
        "Maskinen er stoppet, gået ned eller aldrig udrullet.",
        "Start den; stopper den igen, siger loggen hvorfor.",
    ),
    no_capacity: log(
        "Den vært, hvor volumenet ligger, har ikke plads til maskinen.",
        "Et volumen ligger på én vært, og en maskine, der bruger det, skal køre dér.",
        "Prøv igen senere, gør maskinen mindre, eller kopiér volumenet til en anden vært (fork).",
    ),
    invalid_file: log(
        "flyctl afviser `fly.toml`.",
        "En værdi er ikke en, den kender; linjerne omkring nævner den.",
        "Ret den, eller skriv den genererede fil igen.",
    ),
    no_free_volume: log(
        "Der er intet ledigt volumen `{volume}` i den nye maskines region.",
        "En maskine skal have et volumen for sig selv, med navnet fra `[mounts]` og i sin egen region. To maskiner kræver to.",
        "Opret det med `fly volumes create` i den region, som skal være `primary_region`, og udrul med `--ha=false`, så der kun bliver oprettet én maskine.",
    ),
    one_volume: log(
        "En Fly.io-maskine kan kun have ét volumen.",
        "fly.toml har mere end én `[[mounts]]`.",
        "Behold én `[mounts]`, og læg tilstand og arbejdsområde i mapper under dens `destination`.",
    ),
    region_full: log(
        "Fly.io har i øjeblikket ikke plads til maskinen i denne region.",
        "En maskine med et volumen skal køre på den vært, hvor volumenet ligger, så én fuld vært er nok.",
        "Prøv igen senere, vælg en mindre maskine i `[[vm]]` eller en anden region. Et volumen bliver i sin region: Kopiér det til en anden vært (`fly volumes fork`), eller opret et i den nye region, og gendan en sikkerhedskopi.",
    ),
    check_failed: log(
        "Et sundhedstjek fra Fly.io på port {port} fejlede.",
        "Gatewayen er ved at starte, er slut eller lytter et andet sted end dér, hvor der bliver spurgt.",
        "Læs `fly logs` fra før. Porten i `--port`, `internal_port` og tjekket skal være den samme; giv en langsom start en længere `grace_period`.",
    ),
    lease: log(
        "En anden kommando er ved at ændre denne maskine.",
        "Fly.io lader én kommando ad gangen ændre en maskine. En afbrudt udrulning beholder sin lease i nogle minutter.",
        "Se efter, at ingen anden udrulning kører, vent til det tidspunkt, der står i linjen, og gentag kommandoen.",
    ),
    not_answering: log(
        "Fly Proxy nåede maskinen, men gatewayen svarede ikke.",
        "Gatewayen er ved at starte, er overbelastet, sluttede under forespørgslen, eller maskinen kunne ikke startes.",
        "Læs `fly logs` fra det tidspunkt. Hvis hukommelsen slap op, så giv den 2 GB; sammenlign `internal_port` med den port, gatewayen lytter på.",
    ),
};
