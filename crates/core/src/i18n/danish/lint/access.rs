//! Findings about access to the gateway.

use crate::i18n::lint::{AccessTexts, rule};

pub(super) const TEXTS: AccessTexts = AccessTexts {
    a1: rule(
        "`{value}` indeholder selve den følsomme værdi.",
        "Den, der læser filen, en sikkerhedskopi af den eller en kopi i et spørgsmål, kan styre gatewayen.",
        "Læg den i miljøet som `{example}`, og skriv `${{example}}` her. Hvis filen har været delt, så udskift den.",
    ),
    a2: rule(
        "`gateway.auth.token` og `gateway.auth.password` er sat, men ikke `gateway.auth.mode`.",
        "Siden 2026.3.7 starter gatewayen ikke, hvis den har begge og ingen tilstand, der vælger en af dem.",
        "Sæt `gateway.auth.mode` til `token` eller `password`, eller fjern en af de to.",
    ),
    a3: rule(
        "`gateway.auth.mode` er `trusted-proxy`, men `{value}` er også sat.",
        "De to udelukker hinanden, og gatewayen starter ikke.",
        "Fjern `gateway.auth.token` og variablen `OPENCLAW_GATEWAY_TOKEN`, eller sæt `gateway.auth.mode` til `token`.",
    ),
    a4: rule(
        "`hooks.token` er det samme som gateway-tokenet.",
        "Så kan ethvert program, der sender webhooks, styre gatewayen, og nogle versioner starter ikke.",
        "Lav en særskilt værdi til `hooks.token`: `openssl rand -hex 24`.",
    ),
    a5: rule(
        "Originen `{value}` har ingen port.",
        "En browser sender porten med som en del af originen, medmindre den er 80, så denne post passer ikke til en side, der åbnes på gatewayens egen port.",
        "Skriv adressen, som browseren viser den, for eksempel `{example}`.",
    ),
    a6: rule(
        "`{value}` er stadig en pladsholder.",
        "Alle, der har set eksemplet, kender den, uanset hvor lang den er. Nyere versioner starter ikke med pladsholderne fra de offentliggjorte vejledninger.",
        "Lav en værdi: `openssl rand -hex 32`.",
    ),
    a7: rule(
        "`{value}` i denne eksempelfil ligner en rigtig token eller nøgle.",
        "Eksempelfiler lægges i repositoriet og kopieres: Enhver, der har læst filen, kan bruge den.",
        "Erstat den med en pladsholder, og tilbagekald værdien der, hvor den er udstedt.",
    ),
    a8: rule(
        "`gateway.auth.mode` er `trusted-proxy`, men `{value}` mangler.",
        "Gatewayen starter ikke: Den skal vide, hvilke proxyer der må sende brugeren, og i hvilken header.",
        "Anfør proxyernes adresser i `gateway.trustedProxies`, og sæt `gateway.auth.trustedProxy.userHeader`, for eksempel til `x-forwarded-user`; eller sæt `gateway.auth.mode` til `token`.",
    ),
    a9: rule(
        "{release} ignorerer `{value}`: Nøglen er udgået.",
        "Den slår ikke længere noget fra. Hver browser skal parres.",
        "Fjern nøglen, og godkend nye browsere med `devices approve`.",
    ),
};
