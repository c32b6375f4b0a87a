//! Why nothing useful answered.

use crate::i18n::causes::{CauseTexts, cause};

const ASK: &str = "Spørg fra en terminal på denne computer";

pub(super) const CAUSES: CauseTexts = CauseTexts {
    offline: cause("Denne computer er offline", "", "Opret forbindelse til internettet, og prøv igen."),
    browser_permission: cause(
        "Browseren holder denne side væk fra din computer",
        ASK,
        "Skriver kommandoen `101 Switching Protocols`, er gateway og tunnel i orden, og kun browseren står i vejen. Åbn indstillingerne for webstedet (ikonet til venstre for adressen), tillad adgang til apps på denne enhed eller til det lokale netværk, og prøv igen. Eller servér denne side fra din egen computer: Dér kræves ingen tilladelse.",
    ),
    mixed_content: cause(
        "En krypteret side må ikke åbne en ukrypteret forbindelse",
        ASK,
        "Ingen indstilling ændrer det. Brug tunnelen og `ws://127.0.0.1:{planned_port}`, en adresse med wss://, eller servér denne side fra din egen computer.",
    ),
    safari: cause(
        "Safari blokerer forbindelser fra krypterede sider til denne computer",
        ASK,
        "Skriver kommandoen `101 Switching Protocols`, er gatewayen i orden. Brug Chrome, Edge eller Firefox, servér denne side fra din egen computer over http://localhost, eller brug Control UI på `{http}/`.",
    ),
    page_over_http: cause(
        "Denne side kom ukrypteret fra netværket",
        ASK,
        "Browsere lader ikke sådan en side nå noget på din computer og spørger ikke engang. Åbn den over https://, eller servér den fra din egen computer.",
    ),
    tunnel_down: cause(
        "Tunnelen kører ikke",
        ASK,
        "`Connection refused` betyder, at intet lytter på port {port} på denne computer: Start tunnelen, lad dens terminal stå åben, og prøv igen. `Empty reply` eller `Connection reset` betyder, at tunnelen virker, og at gatewayen bag den er nede. `101 Switching Protocols` betyder, at alt virker, og at browseren står i vejen.",
    ),
    gateway_down: cause(
        "Tunnelen er oppe, og gatewayen bag den er nede",
        "Se, om den kører",
        "Alt andet end `Up` (Docker) eller `started` (Fly.io) betyder, at den ikke kører: Dens log siger hvorfor. I tunnelens terminal siger `open failed: connect failed: Connection refused` det samme.",
    ),
    bound_to_loopback: cause(
        "Gatewayen lytter kun inde i sin container",
        "Spørg på selve maskinen",
        "`Connection reset` eller `Empty reply` betyder, at containeren kører og kun lytter til sig selv: Lytteadressen (bind) skal være `lan` (feltet ”Lytteadresse (bind)” i indstillingerne). `Connection refused` betyder, at containeren er nede. Et svar betyder, at gatewayen er i orden, men tunnelen ikke er.",
    ),
    wrong_port: cause(
        "Adressen har en anden port end planens tunnel",
        "",
        "Prøv `ws://127.0.0.1:{planned_port}`, planens egen ende af tunnelen. Blev tunnelen startet med en anden port, er det den, der er rigtig.",
    ),
    tunnel_elsewhere: cause(
        "Tunnelen fører til en anden port end gatewayens",
        "Se, hvilken port der er gatewayens",
        "Tunnelens fjerne ende, efter `127.0.0.1:` i dens kommando, skal være den port, der vises.",
    ),
    proxy_not_trusted: cause(
        "Gatewayen afviser alt, der kommer gennem en proxy, den ikke kender",
        "Spørg på samme måde som en WebSocket-forbindelse",
        "`403` med `proxy_attribution_required` er beviset. På Fly.io finder du proxyens adresse i loggen og skriver den i `gateway.trustedProxies`. Bag en SSH-tunnel er der ingen proxy: Fjern `gateway.trustedProxies` igen.",
    ),
    fly_not_running: cause(
        "Appens maskine svarer ikke, som den skal",
        "Se, hvad Fly.io siger",
        "En maskine skal være `started`, og dens tjek skal være bestået. En `stopped` maskine starter ved den næste offentlige forespørgsel, og på et privat netværk kun med `fly machine start`; `crashed` eller et tjek, der fejler, er forklaret i `fly logs`. Slet ingen maskine: Udrulningen lykkedes ikke.",
    ),
    fly_proxy_ipv4: cause(
        "Det private netværk er IPv6, og gatewayen lytter måske kun på IPv4",
        "Spørg inde i maskinen",
        "Lykkes håndtrykket dér, er gatewayen i orden, men ikke vejen til den: Trinnet om det private netværk siger, hvad du skal gøre.",
    ),
    other_program: cause(
        "Et andet program har denne port",
        "Se, hvem der svarer",
        "En gateway svarer `101 Switching Protocols` og derefter `connect.challenge`. `403` betyder en gateway, der afviser proxyer. `SSH-`, en anden webserver eller `HTTP/0.9` betyder et andet program: Vælg en anden port til tunnelen.",
    ),
    encryption_mismatch: cause(
        "Krypteret her og ukrypteret dér, eller omvendt",
        ASK,
        "`wrong version number` eller `SSL` i svaret betyder, at den ene side taler TLS og den anden ikke. Gennem tunnelen er det ws://; til en offentlig app er det wss://.",
    ),
    certificate: cause(
        "Browseren godtager ikke certifikatet, eller navnet fører ingen steder hen",
        ASK,
        "`certificate` i svaret: Det er selvsigneret eller gælder et andet navn. `Could not resolve host`: Navnet er forkert, eller appen findes ikke.",
    ),
    network_hangs: cause(
        "Der bliver taget imod forbindelsen, og så kommer der intet",
        "Se, om maskinen kører",
        "`RUNNING` eller `started`: Gatewayen er måske stadig ved at starte (den første start tager op til to minutter) eller er løbet tør for hukommelse. Ellers skal du starte maskinen. En tunnel, hvis terminal har været i dvale, kan også hænge: Afslut den, og start den igen.",
    ),
    seen_offline: "Browseren siger, at der intet netværk er.",
    seen_at_once: "Forbindelsen mislykkedes med det samme, efter {time} ms.",
    seen_slow: "Forbindelsen mislykkedes efter {time} ms.",
    seen_hanging: "Forbindelsen hverken åbnede eller mislykkedes.",
    seen_opened: "En WebSocket åbnede, men ingen sendte den udfordring, en gateway sender.",
    seen_http: "En almindelig webforespørgsel til {http} blev besvaret.",
    seen_no_http: "En almindelig webforespørgsel til {http} fik heller ikke noget svar.",
    seen_public_page: "Denne side kommer fra {origin}, og adressen er på din egen computer.",
    seen_permission_denied: "Browseren siger, at denne side er nægtet adgang til din computer.",
    seen_permission_prompt: "Browseren har endnu ikke fået tilladelse; den burde have spurgt.",
    seen_encrypted_page: "Denne side er krypteret, og adressen er det ikke.",
    seen_plain_page: "Denne side kommer ukrypteret fra {origin}.",
    seen_safari: "Browseren er Safari.",
    seen_refused: "Browseren ville ikke engang åbne forbindelsen.",
    seen_other_port: "Adressen har port {port}; planens tunnel ender på {planned_port}.",
    seen_release_refuses_proxies: "{release} svarer 403 til enhver proxy, som `gateway.trustedProxies` ikke nævner, og det kan en browser ikke se.",
    seen_encrypted_local: "Adressen er wss:// på din egen computer; tunnelen taler ws://.",
    terminal_node: "Hele håndtrykket med Node.js 22 eller nyere, i den mappe, hvor .env ligger. Det, kontrollen skriver, kan indsættes nedenfor.",
    terminal_curl: "Hvem der svarer, med curl; intet token sendes",
    terminal_inside: "Hele håndtrykket dér, hvor gatewayen kører, uden tunnel eller browser. Det, kontrollen skriver, kan indsættes nedenfor.",
};
