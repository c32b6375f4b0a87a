//! Chat channels.

use crate::i18n::logs::{ChannelLogTexts, log};

pub(super) const CHANNELS: ChannelLogTexts = ChannelLogTexts {
    telegram_conflict: log(
        "To programmer henter beskeder til den samme Telegram-bot.",
        "Telegram giver beskederne til et bot-token til én modtager, og til ingen, så længe en webhook er sat. Ofte bruger en gammel container, en gateway mere eller et andet botprogram det samme token.",
        "Stop det andet program (`docker ps` viser containere; se også på andre maskiner), eller giv denne gateway sit eget bot-token. Hvis linjen nævner en webhook, så slet den med metoden `deleteWebhook` i Bot API.",
    ),
    telegram_network: log(
        "Gatewayen når ikke api.telegram.org.",
        "Ofte bliver navnet til en IPv6-adresse, mens maskinen eller containeren ikke har IPv6; en firewall eller en påkrævet proxy har samme virkning.",
        "Foretræk IPv4: Sæt `channels.telegram.network.autoSelectFamily` til `false` og `channels.telegram.network.dnsResultOrder` til `ipv4first`, og genstart. I versioner uden disse nøgler: Sæt `NODE_OPTIONS=--dns-result-order=ipv4first`. Hvis det bliver ved, så undersøg, hvad maskinen må nå.",
    ),
    telegram_token: log(
        "Telegram godtager ikke bottens token.",
        "401 og 404 er svaret på et token, der er forkert, er tilbagekaldt eller blev afkortet eller sat i anførselstegn på vej ind i miljøet.",
        "Kopiér tokenet fra @BotFather igen, gem det uden anførselstegn og mellemrum, og opret containeren på ny, så den læser det. Se efter, at konfigurationen ikke nævner et andet.",
    ),
    telegram_webhook: log(
        "Telegram godtager ikke webhooken, eller dens hemmelighed mangler.",
        "En webhook kræver en https://-adresse, som Telegram kan nå på port 443, 80, 88 eller 8443, og `channels.telegram.webhookSecret`.",
        "Uden en offentlig adresse: Fjern `channels.telegram.webhookUrl`; så henter gatewayen selv beskederne. Ret ellers adressen, og sæt hemmeligheden.",
    ),
    discord_intents: log(
        "Discord afviser botten, fordi den beder om en privilegeret intent, der ikke er slået til (4014).",
        "At læse beskeder kræver Message Content Intent; medlemmer og tilstedeværelse har deres egne.",
        "Åbn applikationen i Discord Developer Portal, siden Bot, og slå Message Content Intent til (og Server Members Intent, hvis du bruger den); eller slå det fra i `channels.discord.intents`, som du ikke har brug for. Genstart så.",
    ),
    discord_token: log(
        "Discord godtager ikke bottens token (4004).",
        "Tokenet er forkert, er blevet nulstillet eller er applikationens client secret eller offentlige nøgle.",
        "Nulstil tokenet i Discord Developer Portal, siden Bot, gem det nye, og opret containeren på ny.",
    ),
    whatsapp_unlinked: log(
        "WhatsApp har fjernet forbindelsen til denne gateway.",
        "Enheden blev fjernet på telefonen, udløb, eller dens gemte oplysninger lå ikke på et volumen og gik tabt.",
        "Forbind den igen: Kør `channels login --channel whatsapp` ved siden af gatewayen, og scan QR-koden med telefonen. Behold mappen `credentials` i tilstanden på et volumen.",
    ),
    whatsapp_no_listener: log(
        "WhatsApp er ikke forbundet, så intet kan sendes.",
        "Kontoen har aldrig været forbundet, eller forbindelsen sluttede og kom ikke igen.",
        "Se kanalens tilstand. Hvis den er forbundet, så genstart gatewayen; hvis ikke, så kør `channels login --channel whatsapp`, og scan QR-koden.",
    ),
    whatsapp_restart: log(
        "WhatsApp beder om en ny forbindelse (515).",
        "Det er normalt, efter at en QR-kode er scannet: Gatewayen forbinder selv igen.",
        "Vent et minut, og se kanalens tilstand. Hvis den ikke bliver forbundet, så opdatér gatewayen, og forbind igen.",
    ),
    whatsapp_timeout: log(
        "Forbindelsen til WhatsApp fik timeout (408) eller blev afbrudt.",
        "Gatewayen forbinder selv igen. Et svagt netværk, en computer i dvale eller en firewall foran web.whatsapp.com gør det hyppigt.",
        "Ingenting, hvis den kommer igen. Hvis det gentager sig, så undersøg netværket, og genstart så. Under et login: Start det igen for at få en ny QR-kode.",
    ),
    whatsapp_conflict: log(
        "Et andet program bruger den samme WhatsApp-session.",
        "To gateways med de samme gemte oplysninger skubber hinanden ud, for eksempel en gammel container eller en kopieret tilstand.",
        "Stop den anden. Hvis begge er nødvendige, så forbind hver af dem som sin egen enhed.",
    ),
    slack_scope: log(
        "Slack lader ikke appen gøre dette.",
        "Appen mangler et scope, er ikke i kanalen, eller der bliver brugt et token af den forkerte slags: Socket Mode kræver et app-token `xapp-` med `connections:write` og et bot-token `xoxb-`.",
        "Ret scopes i Slack-appens indstillinger, installér den i arbejdsområdet igen, invitér den til kanalen, og gem begge tokens.",
    ),
    signal_missing: log(
        "Gatewayen kan ikke starte eller nå `signal-cli`.",
        "Imaget indeholder ikke `signal-cli` og Java, og 127.0.0.1 i en container er containeren selv.",
        "Læg `signal-cli` i imaget, eller kør det som en tjeneste for sig, og sæt `channels.signal.httpUrl` til dens tjenestenavn og port. Behold dens data på et volumen.",
    ),
    redacted_value: log(
        "Konfigurationen indeholder en skjult værdi i stedet for selve hemmeligheden.",
        "`__OPENCLAW_REDACTED__` er det, gatewayen viser i stedet for en hemmelighed. Det er blevet kopieret fra Control UI eller en rapport ind i filen.",
        "Erstat det med det rigtige token eller den rigtige nøgle, eller fjern det, og sæt værdien i miljøet.",
    ),
    program_not_installed: log(
        "Programmet `{program}` er ikke installeret dér, hvor gatewayen kører.",
        "En skill eller kanal vil starte det, og imaget indeholder det ikke. Hvad der bliver installeret i en kørende container, går tabt sammen med den.",
        "Læg programmet i imaget, og byg det igen, eller undvær skillen.",
    ),
};
