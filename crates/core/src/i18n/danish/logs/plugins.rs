//! Plugins, and keys of the configuration that exclude each other.

use crate::i18n::logs::{PluginLogTexts, log};

pub(super) const PLUGINS: PluginLogTexts = PluginLogTexts {
    hooks_token: log(
        "`hooks.token` har samme værdi som gateway-tokenet, og gatewayen starter ikke.",
        "Den, der kan kalde en hook, kunne ellers styre gatewayen. Nyere versioner advarer blot og starter.",
        "Giv `hooks.token` en værdi for sig (`openssl rand -hex 24` laver en), giv dem, der kalder hooks, besked, og genstart.",
    ),
    proxy_and_token: log(
        "Gatewayen er sat til `trusted-proxy` og har også et token, og de to udelukker hinanden.",
        "I denne tilstand er det proxyen, der oplyser brugeren. Et token i `{token_variable}` eller `gateway.auth.token` ville være en indgang mere, så gatewayen nægter at starte.",
        "Behold én af dem. Med en proxy, der logger brugere ind: Fjern `{token_variable}` (`fly secrets unset` på Fly.io) og `gateway.auth.token`. Uden en sådan: Sæt `gateway.auth.mode` til `token`.",
    ),
    auth_mode_unset: log(
        "Både et token og en adgangskode er sat, og intet siger, hvad der gælder.",
        "Gatewayen vælger ikke selv, så den starter ikke.",
        "Sæt `gateway.auth.mode` til `token` eller `password`, eller fjern en af de to.",
    ),
    unknown_agent: log(
        "Konfigurationen nævner en agent `{agent}`, som ikke findes.",
        "En binding i `bindings` henviser til en agent, der ikke er i `agents`. Med den starter gatewayen ikke.",
        "Ret navnet, tilføj agenten, eller fjern bindingen; kør så `config validate`, og start.",
    ),
    stale_plugin: log(
        "Konfigurationen har stadig en post for pluginet `{plugin}`, som ikke er installeret.",
        "Gatewayen ignorerer posten.",
        "Fjern den fra `plugins`, eller installér pluginet. `doctor --fix` fjerner sådanne poster.",
    ),
    plugin_not_found: log(
        "Konfigurationen nævner et plugin, der ikke er installeret: {plugin}.",
        "Det står i `plugins.allow`, `plugins.entries` eller `plugins.slots`. Strenge versioner afviser hele filen af den grund.",
        "Fjern `{plugin}` fra `plugins.allow` og `plugins.entries`, eller installér det med `plugins install`, og genstart.",
    ),
    unknown_channel: log(
        "Konfigurationen har en kanal `{plugin}`, som denne installation ikke har.",
        "Discord, WhatsApp, Slack og andre forlod programmet i 2026.5 og har siden været selvstændige plugins.",
        "Installér `@openclaw/{plugin}` med `plugins install`, eller lad `doctor --fix` gøre det. Hvis navnet er stavet forkert, så ret det under `channels`.",
    ),
    plugin_owner: log(
        "Et plugin bliver ikke indlæst, fordi dets filer tilhører en anden bruger.",
        "Et program indlæser kun plugins, der tilhører dets egen bruger eller root. Her kørte kommandoen som en anden bruger end filernes ejer; i en container kører gatewayen som `node` (1000), en shell fra `docker exec` ofte som root.",
        "Hvis du kørte en kommando som root: Kør den som `node` (`docker exec -u node …`, `docker compose exec -u node …`). Hvis det er gatewayen, der siger det: Giv pluginets mappe til den bruger, der kører gatewayen, med `chown`, som regel 1000:1000.",
    ),
    plugin_failed: log(
        "Et plugin kunne ikke indlæses.",
        "Gatewayen fortsætter uden det. Resten af linjen har grunden: som regel en pakke, der mangler efter en opdatering, eller et plugin til en anden version.",
        "Opdatér eller geninstallér pluginet (`plugins update`), eller fjern det fra `plugins.entries`.",
    ),
    external_plugins: log(
        "Kanaler eller værktøjer i konfigurationen er plugins, der ikke er installeret.",
        "Siden 2026.5 er Discord, WhatsApp, Slack og andre ikke længere med i imaget; uden deres plugin forbliver de slået fra.",
        "Installér dem med `plugins install`, eller lad `doctor --fix` gøre det. De bliver gemt i tilstandsmappen, så de overlever en opdatering af imaget. Genstart bagefter.",
    ),
    plugin_path: log(
        "Konfigurationen indlæser et plugin fra en mappe, der ikke findes: `{path}`.",
        "Stien indeholder ofte versionen af en tidligere installation, som opdateringen har fjernet.",
        "Fjern stien fra `plugins.load.paths`, eller ret den, og genstart. Programmets egne plugins behøver ingen sti.",
    ),
};
