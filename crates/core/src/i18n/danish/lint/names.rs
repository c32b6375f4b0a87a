//! Findings about product names and generations.

use crate::i18n::lint::{NamesTexts, rule};

pub(super) const TEXTS: NamesTexts = NamesTexts {
    n1: rule(
        "`{value}` er et navn fra {product}, men disse filer er til {release}.",
        "Hver generation leder efter sin tilstand, sin konfiguration og sine variabler under sine egne navne; blandes de, går noget af det tabt.",
        "Brug `{example}`, eller migrér hele installationen.",
    )
    .warning("`{value}` er et navn fra {product}, men disse filer er til {release}.", "Det virker, men det vildleder; `{example}` ville passe."),
    n2: rule(
        "{release} ignorerer `{value}`.",
        "Gatewayen læser variabler fra sin egen generation og starter, som om denne ikke var sat; kun det første OpenClaw tog endnu imod nogle ældre navne.",
        "Kald den `{example}`.",
    )
    .warning("`{value}` er et navn fra en anden generation; {release} retter sig efter `{example}`.", "Kald den `{example}`, én gang."),
    n3: rule(
        "Ingen udgave læser `{value}`.",
        "Gatewayen starter, som om den ikke var sat.",
        "Brug `{example}`.",
    )
    .warning("Der er ingen kendt udgave, som læser `{value}`.", "Måske menes `{example}`."),
    n4: rule(
        "Intet i disse filer siger, hvilken udgave de er til.",
        "Udgaverne har forskellige navne, nøgler og standardværdier.",
        "De er kontrolleret for {release}; sig til, hvis det er en anden.",
    ),
    n5: rule(
        "Gatewayens konfiguration er ikke blandt disse filer.",
        "Uden `gateway.mode` i `{example}` slutter gatewayen med status {exit}, igen og igen.",
        "Tag `{example}` med i kontrollen, eller sørg for, at den ligger i tilstandsmappen.",
    ),
    n6: rule(
        "`{value}` er ikke en fil, som denne kontrol kender.",
        "Den kender miljøfiler, compose-filer, Dockerfiler, `fly.toml`, gatewayens konfiguration og logge.",
        "Giv den dens sædvanlige navn, hvis den er en af dem.",
    ),
    n7: rule(
        "{release} finder ikke en konfiguration, der hedder `{value}`.",
        "Den leder efter `{example}` og slutter med status {exit}, når der ingen er.",
        "Omdøb filen til `{example}`.",
    ),
    n8: rule(
        "Udgave {value} er ikke en, denne version kender.",
        "Reglerne for den nærmeste kendte udgave blev brugt.",
        "Husk det, når du læser fund om nøgler og navne: De gælder for {release}.",
    ),
    n9: rule(
        "`{value}` indeholder stadig en pladsholder.",
        "Det program, der læser den, tager pladsholderen for værdien og bliver afvist af den, der kontrollerer værdien.",
        "Sæt den rigtige værdi ind, eller fjern linjen.",
    ),
    n10: rule(
        "{release} ignorerer `{value}`; den læser `{example}`, som også er sat.",
        "To navne for én ting: Den, der ændrer det første, ændrer ingenting.",
        "Fjern `{value}`.",
    ),
    n11: rule(
        "`{value}` når ikke frem til gatewayen: Ingen compose-fil giver den videre.",
        "Docker Compose sætter `.env` ind i compose-filen og ikke i containere, så gatewayen starter uden token.",
        "Skriv `{value}: ${{value}}` under `environment:` i `{example}`.",
    ),
    n12: rule(
        "`{value}` sender forespørgsler videre til denne gateway, som ikke stoler på nogen proxy.",
        "{release} besvarer hver forespørgsel, der har `X-Forwarded-For` med fra en adresse, den ikke stoler på, med 403 `proxy_attribution_required`.",
        "Giv deres fælles netværk et fast `subnet`, og skriv adressen på `{value}` i `gateway.trustedProxies`.",
    ),
    n13: rule(
        "Ingen montering i `{value}` dækker `{example}`, hvor gatewayen gemmer sin tilstand.",
        "Den finder ikke en konfiguration, der ligger på maskinen, og glemmer kanaler, enheder og hukommelse med hver ny container.",
        "Montér en mappe eller et volumen der: `…:{example}`.",
    ),
    n14: rule(
        "`{value}` er ikke et program i dette image.",
        "Containeren starter ikke: `exec {value} failed: No such file or directory`.",
        "Skriv `node openclaw.mjs {value} …`.",
    ),
    n15: rule(
        "Tokenet her er et andet end det i `{example}`, og kun det sidste giver adgang.",
        "{release} tager `gateway.auth.token` fra sin konfiguration før variablen: Den, der bruger tokenet fra `{value}`, bliver afvist med `gateway token mismatch`.",
        "Behold et af dem: Tag `gateway.auth.token` ud af `{example}`, eller skriv det samme token begge steder.",
    ),
    n16: rule(
        "`{value}` er en fil til {program} og tjekkes ikke.",
        "Tjekket omfatter miljøfiler, compose-filer, Dockerfiler, `fly.toml`, gatewayens konfiguration og logge.",
        "Tjek de installationsfiler, som den bruger, hvis der er nogen.",
    ),
    n17: rule(
        "`{value}` er en skabelon og tjekkes ikke.",
        "Formatet er først fuldstændigt, når skabelonen er udfyldt.",
        "Udfyld den, og tjek resultatet.",
    ),
    n18: rule(
        "`{value}` er output fra `{program}`, ikke en installationsfil, og tjekkes ikke.",
        "Det beskriver, hvad der kører, i et andet format end de filer, der definerer det.",
        "Tjek de filer, som installationen er lavet af.",
    ),
    n19: rule(
        "Docker Compose læser ikke `{value}` af sig selv, så filen er tjekket for sig.",
        "I denne mappe læser den `{example}`, og andre filer kun med `-f` eller `COMPOSE_FILE`.",
        "Angiv filerne ved navn for at tjekke flere sammen: `companion check {example} {value}`.",
    ),
    n20: rule(
        "`{value}` starter ikke en gateway.",
        "Dens kommando, eller imagets, kører et andet program, så reglerne om en gateway gælder ikke.",
        "Hvis den skal køre en, så start den med `gateway --bind lan --port 18789`.",
    ),
    n21: rule(
        "Ingen version læser `{value}`.",
        "Gatewayen starter, som om den ikke var sat.",
        "Sæt i stedet `{example}` i gatewayens konfiguration, og fjern variablen.",
    ),
};
