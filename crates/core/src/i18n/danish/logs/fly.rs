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
};
