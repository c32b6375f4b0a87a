//! Clients that the gateway turns away.

use crate::i18n::logs::{ClientLogTexts, log};

pub(super) const CLIENTS: ClientLogTexts = ClientLogTexts {
    origin: log(
        "En browser blev afvist, fordi dens adresse ikke står på listen.",
        "De nuværende gateways lukker kun browsere ind fra oprindelserne (origins) i `gateway.controlUi.allowedOrigins`, bogstav for bogstav og med porten.",
        "Tilføj adressen, hvis den er din; listen bliver erstattet, så den skal også nævne de andre.",
    ),
    proxy: log(
        "Foran gatewayen er der en proxy, som den ikke stoler på, og alt, hvad der kommer gennem den, bliver afvist.",
        "Siden august 2026 får en forespørgsel med forwarding-headere fra en adresse, der ikke står på listen, svaret 403; det gælder også sockets.",
        "Skriv proxyens adresse i `gateway.trustedProxies`, så snævert som muligt. Bag en SSH-tunnel er der ingen: Fjern listen.",
    ),
    proxy_ignored: log(
        "En proxy foran gatewayen står ikke på dens liste.",
        "Denne udgave besvarer alligevel forespørgslen og regner den blot ikke for lokal.",
        "Ingenting; udgaver fra august 2026 og frem afviser sådanne forespørgsler, så skriv proxyen på listen før en opdatering.",
    ),
    token_mismatch: log(
        "En klient kom med et forkert token.",
        "Det token, den sendte, er ikke det, som den kørende gateway har. En variabel, der er eksporteret i shellen, går forud for .env, og en genstart læser ikke .env igen.",
        "Sammenlign med det token, gatewayen har, eller giv gatewayen det fra .env igen.",
    ),
    token_missing: log(
        "En klient kom uden token.",
        "Control UI eller et program sendte ikke noget.",
        "Sæt tokenet ind i indstillingerne i Control UI.",
    ),
    password: log(
        "Gatewayen beder om en adgangskode eller har fået en forkert.",
        "Den kører med adgangskode: Det siger `gateway.auth.mode` eller en variabel med en adgangskode.",
        "Skift den til token, eller indtast adgangskoden.",
    ),
    rate_limited: log(
        "For mange forkerte forsøg: Gatewayen afviser alle fra den adresse et stykke tid.",
        "Efter ti fejl på et minut varer spærringen fem minutter, også for det rigtige token; den findes kun i hukommelsen.",
        "Stop det, der prøver med det forkerte token (en åben Control UI gør det), og vent så, eller genstart gatewayen.",
    ),
    pairing: log(
        "En enhed venter på godkendelse.",
        "Tokenet var rigtigt; enheder uden for loopback skal godkendes én gang, og gennem Docker ser enhver browser ud som sådan en.",
        "Godkend anmodningen, hvis den er din.",
    ),
    device_required: log(
        "En browser kom uden en enhedsidentitet.",
        "Over almindelig http:// til andet end localhost giver browsere ikke adgang til kryptografi, så Control UI kan ikke lave en. En klient med hverken token eller enhed får det samme at vide.",
        "Åbn den gennem tunnelen som http://localhost eller over https://, og indtast tokenet.",
    ),
    device_refused: log(
        "En enheds signatur eller token blev afvist.",
        "Computerens ur går minutter forkert, eller enheden er blevet tilbagekaldt eller parret med en anden gateway.",
        "Stil uret, glem enheden i browseren, og par den igen.",
    ),
    protocol: log(
        "En klient taler en anden generation af protokollen.",
        "En side eller et program fra en ældre eller nyere udgave end gatewayen oprettede forbindelse.",
        "Genindlæs Control UI fra denne gateway, eller bring begge op på samme udgave.",
    ),
    parameters: log(
        "En klient sendte noget, som gatewayen ikke kender.",
        "Den første besked fra en klient af en anden generation har andre felter.",
        "Bring klienten på samme udgave som gatewayen.",
    ),
    starting: log(
        "En klient kom, mens gatewayen stadig var ved at starte.",
        "Det svarer den, indtil den er klar, og klienter prøver igen af sig selv.",
        "Ingenting; vent nogle sekunder.",
    ),
    too_late: log(
        "En klient oprettede forbindelse og sagde ikke i tide, hvem den er.",
        "Gatewayen lukker en socket, hvor der ikke kommer noget i nogle sekunder: en portscanning, et sundhedstjek på den forkerte port eller et langsomt netværk.",
        "Ingenting, hvis klienterne virker; prøv ellers igen over en bedre forbindelse.",
    ),
};
