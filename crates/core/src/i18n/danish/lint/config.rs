//! Findings about the gateway's configuration.

use crate::i18n::lint::{ConfigTexts, rule};

/// Why whatever the validator refuses is worth an error.
const REFUSED: &str =
    "Gatewayen kontrollerer hele sin konfiguration før alt andet, og én indvending er nok til, at den ikke starter.";

pub(super) const TEXTS: ConfigTexts = ConfigTexts {
    j1: rule("{release} kender ingen nøgle `{path}`.", REFUSED, "Fjern `{key}`."),
    j2: rule("{release} kender ingen nøgle `{path}`.", REFUSED, "Der menes sandsynligvis `{suggestion}`."),
    j3: rule("{release} har ikke `{path}`; det har {other}.", REFUSED, "Fjern `{key}`."),
    j4: rule("I {release} hedder `{value}` i `{path}` nu `{other}`.", REFUSED, "Omdøb den til `{other}`."),
    j5: rule(
        "`{path}` er blevet flyttet: {release} vil have den som `{suggestion}`.",
        "En gateway fra januar 2026 flytter selv sådan en nøgle, når den starter; dens øvrige kommandoer og alle senere udgaver afviser filen.",
        "Flyt den til `{suggestion}`, eller kør `doctor --fix` fra en udgave, der stadig flytter den.",
    ),
    j6: rule(
        "`{path}` skal være af typen {expected} og er af typen {value}.",
        REFUSED,
        "Skriv den med typen {expected}.",
    ),
    j7: rule("`{value}` er ikke en af de værdier, `{path}` kan have.", REFUSED, "Brug en af disse: {expected}."),
    j8: rule("`{value}` ligger uden for det, som `{path}` tillader.", REFUSED, "Tilladt er {expected}."),
    j9: rule("`{path}` har ikke den form, den skal have.", REFUSED, "Skriv den som `{example}`."),
    j10: rule("`{path}` mangler `{key}`, som skal være der.", REFUSED, "Tilføj `{key}`."),
    j11: rule("`{path}` er for kort eller for lang.", REFUSED, "Længden skal være {expected}."),
    j12: rule(
        "`{path}` lader alle skrive, men `{other}` indeholder ikke `\"*\"`.",
        "For at ingen skal åbne en kanal ved et tilfælde, vil gatewayen have det sagt to gange og starter ellers ikke.",
        "Brug `pairing` eller `allowlist`; må alle virkelig skrive, så tilføj `\"*\"` til `{other}`.",
    ),
    j13: rule("`{path}` og `{other}` udelukker hinanden.", REFUSED, "Behold den ene af de to."),
    j14: rule("`{path}` kræver `{other}`, som ikke er der.", REFUSED, "Tilføj `{other}`."),
    j15: rule(
        "{release} har ikke noget plugin `{value}` med.",
        REFUSED,
        "Ret navnet, eller fjern det, indtil pluginet er installeret.",
    ),
    j16: rule(
        "{release} kender ingen kanal `{value}`.",
        REFUSED,
        "Ret navnet, eller fjern det, indtil kanalens plugin er installeret.",
    ),
    j17: rule(
        "Der er ingen agent, som hedder `{value}`.",
        REFUSED,
        "Føj den til `{other}`, eller nævn en, der er der.",
    ),
    j18: rule(
        "Der er flere agenter, og ingen af dem er standard.",
        "Gatewayen skal vide, hvem de beskeder tilhører, som ingen binding giver til nogen, og starter ellers ikke.",
        "Sæt `default: true` på én agent.",
    ),
    j19: rule("Mere end én agent i `{path}` har `default: true`.", REFUSED, "Behold det på én agent."),
    j20: rule("To agenter har id'et `{value}`.", REFUSED, "Giv en af dem et andet id."),
    j21: rule(
        "`{value}` kan ikke være id for en agent i {release}.",
        "I `agents.list` tager denne udgave kun imod id'er af små bogstaver, cifre, `_` og `-`.",
        "Brug `{other}`, og omdøb også agentens mappe i tilstandsmappen.",
    ),
    j22: rule("Der er {count} fund mere i denne fil.", "Kun de første bliver vist.", "Ret dem, og kontrollér igen."),
    j23: rule(
        "`{path}` henter en anden fil ind, som ikke er blevet kontrolleret.",
        "Det, den indeholder, bliver flettet ind her, før gatewayen kontrollerer det hele.",
        "Kør `config validate` i containeren for at kontrollere dem sammen.",
    ),
    j24: rule(
        "`{path}` ligner en variabel, men er ingen: Teksten bliver taget, som den står.",
        "Gatewayen sætter kun det ind, der har formen `${NAME}` med store bogstaver og uden standardværdi.",
        "Skriv `{suggestion}`.",
    ),
    j25: rule(
        "En nøgle eller et token til en tjeneste står direkte i `{path}`.",
        "Filen bliver kopieret til sikkerhedskopier og indsat i spørgsmål, og den, der har nøglen, handler og bruger penge i dit navn.",
        "Læg den i miljøet som `{suggestion}`, og henvis til den som `${{suggestion}}`.",
    ),
    j26: rule(
        "`{path}` indeholder stadig en pladsholder.",
        "Gatewayen starter, og den, der kontrollerer værdien, afviser den.",
        "Sæt den rigtige værdi ind, eller fjern nøglen.",
    ),
    j27: rule(
        "`{path}` slår en beskyttelse fra.",
        "Indstillingen er tænkt til en kortvarig reparation: Så længe den er sat, kan den, der når porten, lettere få kontrol over gatewayen.",
        "Fjern den, når du ikke længere har brug for den.",
    ),
    j28: rule(
        "`{path}` lader alle give agenten ordrer.",
        "Den, der finder botten, bruger dine modeller og maskinens værktøjer.",
        "Brug `{suggestion}`.",
    ),
    j29: rule(
        "`{path}` er slået til, men `{other}` forhindrer, at den bliver indlæst.",
        "Plugins, som listerne udelader, bliver aldrig indlæst, og intet gør opmærksom på det.",
        "Ret `{other}`, eller fjern punktet.",
    ),
    j30: rule(
        "Der er ingen agent, som hedder `{value}`.",
        "{release} godtager det og giver sådanne beskeder til standardagenten.",
        "Føj den til `{other}`, eller nævn en, der er der.",
    ),
    j31: rule(
        "`{value}` i `{path}` nævner ingen udbyder.",
        "Gatewayen gætter på en, og det gæt er ikke det samme i alle udgaver.",
        "Skriv PROVIDER/MODEL, for eksempel `{suggestion}`.",
    ),
    j32: rule(
        "{release} har ingen websøgning med, som hedder `{value}`.",
        REFUSED,
        "Brug en af disse: {other}; eller installér dens plugin, og nævn det også i `plugins.entries`.",
    ),
    j33: rule(
        "`gateway.bind` er `custom`, men `{path}` er ikke en IPv4-adresse.",
        "Gatewayen lytter så på alle adresser og siger intet om det.",
        "Sæt `{path}` til en af maskinens adresser, eller brug `lan` eller `loopback`.",
    ),
};
