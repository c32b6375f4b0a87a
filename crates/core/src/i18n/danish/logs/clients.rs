//! Clients that the gateway rejects.

use crate::i18n::logs::{ClientLogTexts, log};

pub(super) const CLIENTS: ClientLogTexts = ClientLogTexts {
    origin: log(
        "En browser blev afvist, fordi dens adresse ikke står på listen.",
        "De nuværende gateways lukker kun browsere ind fra oprindelserne (origins) i `gateway.controlUi.allowedOrigins`, bogstav for bogstav og med porten.",
        "Tilføj adressen med dens port, hvis den er din, og genstart. Listen bliver erstattet, så den skal også nævne de andre.",
    ),
    proxy: log(
        "Foran gatewayen er der en proxy, som den ikke stoler på, og alt, hvad der kommer gennem den, bliver afvist.",
        "Siden august 2026 får en forespørgsel med forwarding-headere fra en adresse, der ikke står på listen, svaret 403; det gælder også sockets.",
        "Tilføj proxyens adresse, og ikke mere end den, i `gateway.trustedProxies`, og genstart. Proxyen skal selv overskrive `X-Forwarded-For`.",
    ),
    proxy_ignored: log(
        "En proxy foran gatewayen står ikke på dens liste.",
        "Denne version besvarer forespørgslen, men regner browseren for ukendt, så den måske skal parres. Versioner fra august 2026 og frem afviser sådanne forespørgsler.",
        "Tilføj proxyens nøjagtige adresse i `gateway.trustedProxies`, og genstart; ikke alle versioner til og med 2026.2 læser adresseområder (CIDR). Godkend browseren, hvis den skal parres: `devices list` og derefter `devices approve`.",
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
        "Kør `devices list` dér, hvor gatewayen kører, inde i dens container, og godkend anmodningen, hvis den er din: `devices approve` med dens id. Hvis selve kommandoen bliver afvist, så tilføj `--url ws://127.0.0.1:PORT` med porten inde i containeren og `--token`.",
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
    more_scopes: log(
        "En parret enhed beder om flere rettigheder, end den har fået.",
        "Enheden er kendt. Den vil nu have flere scopes eller en anden rolle, og gatewayen venter på en ny godkendelse.",
        "Godkend denne anmodning med `devices approve`, enten i gatewayens egen container eller fra en enhed med `operator.admin`; en enhed kan ikke godkende sin egen anmodning.",
    ),
    changed_device: log(
        "En parret enhed ser anderledes ud end før og skal godkendes igen.",
        "Dens system eller program melder andre egenskaber end ved den første godkendelse, for eksempel efter en opdatering. Hvert forsøg kan oprette en ny anmodning, og ældre anmodninger udløber.",
        "Luk programmet på enheden, vis anmodningerne, og godkend straks den nyeste.",
    ),
    unknown_request: log(
        "Den anmodning, der skulle godkendes, findes ikke længere.",
        "En enhed, der forbinder igen, erstatter sin anmodning med en ny, som har et andet id.",
        "Vis anmodningerne igen, og godkend det nyeste id. Hvis det skifter hver gang, så luk klienten imens, eller genstart gatewayen.",
    ),
    missing_scope: log(
        "Klienten må ikke gøre dette: Den mangler scopet `{scope}`.",
        "Dens enhed blev godkendt med færre scopes, ofte kun med `operator.pairing`.",
        "Kør kommandoen i gatewayens container med det fælles token (`--token`), eller godkend flere scopes fra Control UI eller en anden enhed med `operator.admin`.",
    ),
    closed_1006: log(
        "Klienten nåede ingen gateway: Forbindelsen blev afbrudt uden svar (1006).",
        "Enten kører gatewayen ikke, eller adressen er forkert. I en container for sig, såsom `openclaw-cli`, er `127.0.0.1` den container selv og ikke gatewayen; en browser viser det samme, hvis en tunnel eller proxy ikke fører nogen steder hen.",
        "Se efter, at gatewayen kører. Kør kommandoer inde i gatewayens container, eller giv den anden container gatewayens netværk (`network_mode: service:{service_name}`). I en browser: Kontrollér tunnelen og dens port.",
    ),
    plaintext: log(
        "Klienten nægter at sende sit token ukrypteret.",
        "Siden 2026.2.18 bruger klienter kun `ws://` til loopback; adressen på en anden container eller maskine kræver `wss://`.",
        "Kør kommandoen dér, hvor gatewayen er `ws://127.0.0.1`: i dens container eller med `network_mode: service:{service_name}`. Brug ellers `wss://`. Fra 2026.3.2 tillader `OPENCLAW_ALLOW_INSECURE_PRIVATE_WS=1` `ws://` i et privat netværk.",
    ),
    closed_1000: log(
        "Gatewayen lukkede forbindelsen uden at give en grund (1000).",
        "Det gør den, når en klient ikke præsenterer sig i tide: efter 3 sekunder i 2026.3.13, efter 10 til 15 i andre versioner. En travl maskine eller en langsom start af kommandoen er nok.",
        "Prøv igen, når maskinen ikke har travlt, og se i gatewayens log, om der står en handshake timeout. Hvis det sker hver gang, så giv maskinen mere CPU, eller brug en nyere version.",
    ),
    closed_4008: log(
        "Control UI gav op, fordi gatewayen afviste den (4008).",
        "4008 er sidens egen kode. Grunden står ved siden af eller i gatewayens log: et forkert eller manglende token, en origin, der ikke står på listen, eller en side over http://, som ikke kan have en enhedsidentitet.",
        "Læs gatewayens log fra det øjeblik. Ved token: Åbn en ny adresse fra `dashboard --no-open`, eller indsæt den kørende gateways token. Ved http://: Åbn siden gennem en tunnel som http://127.0.0.1 eller over https://.",
    ),
    device_token: log(
        "En klient kom med et token fra en tidligere parring.",
        "Klienten har gemt et enhedstoken, som gatewayen ikke længere har: Dens tilstand er ny, enheden er tilbagekaldt, eller `.env` og konfigurationen har to forskellige tokens.",
        "Lad klienten bruge det fælles token én gang (`--token`); så får den et nyt enhedstoken. Hvis det ikke hjælper, så slet `identity/device-auth.json` i klientens tilstandsmappe, eller udskift enhedens token (`devices rotate`), og se efter, at der kun er ét token.",
    ),
    trusted_proxy: log(
        "Gatewayen lader en betroet proxy oplyse brugeren og afviste denne forespørgsel.",
        "`gateway.auth.mode` er `trusted-proxy`, og grunden `{reason}` siger, hvad der manglede: en afsender, der ikke står på listen, en loopback-afsender eller headeren med brugeren.",
        "Tilføj proxyens adresse i `gateway.trustedProxies`, og lad den sætte headeren med brugeren. En proxy på samme maskine kræver `allowLoopback` i `gateway.auth.trustedProxy`. Uden en sådan proxy: Sæt `gateway.auth.mode` til `token`.",
    ),
    loopback_only: log(
        "Andre enheder kan ikke nå gatewayen: Den lytter kun på loopback.",
        "En opsætningskode eller QR-kode ville nævne en adresse, som kun denne maskine kan nå.",
        "Sæt `gateway.bind` til `lan`, eller sæt Tailscale Serve eller en proxy foran gatewayen, og skriv dens adresse i `plugins.entries.device-pair.config.publicUrl`.",
    ),
};
