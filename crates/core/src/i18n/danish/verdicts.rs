//! What a verification found.

use crate::i18n::verdicts::{VerdictTexts, verdict};

pub(super) const VERDICTS: VerdictTexts = VerdictTexts {
    verified: verdict(
        "Tokenet er bekræftet",
        "Gatewayen på {address} svarede og godtog tokenet.\nControl UI beder dig måske stadig om at godkende browseren som enhed; kommandoerne står nedenfor.",
    ),
    pairing_required: verdict(
        "Tokenet er rigtigt, enheden er ikke godkendt",
        "Gatewayen godtog tokenet og vil nu have denne enhed godkendt. Det klarer du med én kommando.",
    ),
    token_mismatch: verdict(
        "Forkert token",
        "En gateway svarede på {address} og afviste dette token. Det blev prøvet én gang og prøves ikke igen af sig selv: De aktuelle udgaver lukker alle på din adresse ude i fem minutter efter ti forkerte forsøg.\nSammenlign det med det token, den kørende gateway har. En variabel, der er eksporteret i den shell, der kørte docker compose, går forud for .env.",
    ),
    token_missing: verdict(
        "Gatewayen så intet token",
        "Gatewayen vil have et token og siger, at der ikke kom noget. Indsæt det igen, uden anførselstegn eller linjeskift.",
    ),
    token_not_configured: verdict(
        "Gatewayen har intet brugbart token",
        "Den er sat til at kræve et token, men har selv intet brugbart, så intet token kan være rigtigt. Giv den det, der står i .env.",
    ),
    password_mode: verdict(
        "Gatewayen beder om en adgangskode",
        "Den kører med adgangskode og godtog ikke dette token som sin adgangskode. Skift den til at bruge et token.",
    ),
    identity_required: verdict(
        "Gatewayen beder om en bruger, der er logget ind",
        "Den lukker besøgende ind, som Tailscale eller en proxy står inde for. Skift den til at bruge et token, eller åbn Control UI gennem den proxy.",
    ),
    rate_limited: verdict(
        "Låst for en tid",
        "Der var for mange forkerte forsøg. Indtil låsen udløber, afvises selv det rigtige token{wait}. Genstarter du gatewayen, ophæves låsen med det samme.",
    ),
    origin_not_allowed: verdict(
        "Denne side er ikke på gatewayens liste",
        "En gateway svarede på {address}, men den godtager kun browsere fra adresser på sin liste, og `{origin}` er ikke en af dem. Den så slet ikke på tokenet.\nTilføj adressen, eller åbn selve Control UI, og indsæt tokenet der.",
    ),
    device_required: verdict(
        "Gatewayen vil have en enhed",
        "Den afviste en forbindelse uden en enhed. Det sker, når intet token er sat på dens side, eller når den kører med adgangskode.",
    ),
    device_rejected: verdict(
        "Enheden blev afvist",
        "Gatewayen godtog ikke denne browsers enhed, eller også kunne browseren ikke signere for den. Glem nøglen, og par igen, eller bekræft tokenet uden en enhed: Det kræver ingen nøgle.",
    ),
    protocol_mismatch: verdict(
        "En anden generation",
        "Gatewayen taler ingen protokol, som denne side kender (3 og 4). Den er sandsynligvis nyere end siden.",
    ),
    proxy_not_trusted: verdict(
        "Gatewayen stoler ikke på proxyen",
        "De aktuelle udgaver afviser alt, der kommer gennem en proxy, som `gateway.trustedProxies` ikke nævner. Gatewayen så slet ikke på tokenet.\nFind proxyens adresse i loggen, og skriv den dér, så snævert som muligt.",
    ),
    request_rejected: verdict("Afvist", "Gatewayen afviste med ord, som denne side ikke kender; de vises nedenfor."),
    gateway_starting: verdict(
        "Starter stadig",
        "Gatewayen er der, men var endnu ikke klar. En første start tager op til to minutter; tager den længere, siger loggen hvorfor.",
    ),
    gateway_restarting: verdict(
        "Genstarter",
        "Gatewayen gik ned, mens der blev talt med den, som den gør efter en ændring af sin konfiguration, og den kom ikke tilbage i tide. Dens log siger hvorfor.",
    ),
    handshake_timeout: verdict(
        "Intet svar på tokenet",
        "Gatewayen hilste og blev derefter tavs. Den er måske overbelastet; dens log fortæller mere.",
    ),
    not_a_gateway: verdict(
        "Noget svarer, men ikke som en gateway",
        "På {address} er der en server, der ikke talte som en gateway, eller som afviste forbindelsen, før den kunne. Tokenet blev ikke sendt.",
    ),
    unreachable: verdict(
        "Intet svarer",
        "Intet på {address} kunne nås. Tokenet blev ikke sendt. En browser siger ikke hvorfor; nedenfor står de mulige årsager, den mest sandsynlige først.",
    ),
    blocked_by_browser: verdict(
        "Browseren forbandt ikke",
        "Browseren lod ikke denne side nå {address}. Gatewayen mærkede det aldrig, og tokenet blev ikke sendt.",
    ),
    closed_unexpectedly: verdict(
        "Forbindelsen blev brudt",
        "Forbindelsen sluttede midt i samtalen. Gatewayens log fortæller mere.",
    ),
    insecure_address: verdict(
        "Tokenet ville blive sendt ukrypteret",
        "{address} er en anden computer, og forbindelsen er ikke krypteret: Enhver undervejs kunne læse tokenet. Intet blev åbnet.\nBrug tunnelen (ws://127.0.0.1:…) eller wss://. Er selve netværket krypteret (Tailscale, WireGuard), så angiv det ovenfor, og prøv igen.",
    ),
    cancelled: verdict("Annulleret", "Forbindelsen blev lukket."),
    days: "{count} d",
    hours: "{count} t",
    minutes: "{count} min",
    seconds: "{count} s",
    origin_of_a_file: "En side, der er åbnet fra en fil, har ingen adresse, der kan sættes på listen. Servér den fra din egen computer over http://, eller kontrollér fra en terminal.",
    token_was_accepted: "Selve tokenet blev godtaget.",
    token_like_device: "Det har form som en enheds token, der kun virker sammen med den enheds nøgle. Gatewayens eget token står i .env.",
    do_approve_devices: "Vis de enheder, der venter på godkendelse",
    do_approve: "Godkend denne enhed",
    do_show_token: "Se det token, den kørende gateway har",
    do_store_token: "Giv gatewayen tokenet fra .env igen",
    do_token_mode: "Skift til at bruge et token",
    do_restart: "Genstart gatewayen",
    do_allow_origin: "Tillad denne sides adresse (listen erstattes: Tilføj det andet, du siden har sat på den)",
    do_read_log: "Læs loggen",
    do_tunnel: "Start tunnelen",
    do_status: "Se, om den kører",
    do_configured_token: "Se, om dens konfiguration angiver et andet; det sker, når den engang er startet uden",
    do_find_proxy: "Find proxyens adresse i loggen",
    do_trust_proxy: "Stol på den adresse: Skriv den i stedet for ADDRESS_FROM_THE_LOG",
    do_trust_nobody: "Stol ikke på nogen proxy: Bag tunnelen er der ingen",
};
