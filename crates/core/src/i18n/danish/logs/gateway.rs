//! Startup, operation and shutdown of the gateway.

use crate::i18n::logs::{GatewayLogTexts, log};

pub(super) const GATEWAY: GatewayLogTexts = GatewayLogTexts {
    missing_config: log(
        "Gatewayen finder ingen konfiguration og starter ikke.",
        "Den leder efter `{config}` i sin tilstandsmappe og slutter med status {exit}, når filen ikke er der og `--allow-unconfigured` ikke er angivet; Docker starter den så igen og igen.",
        "Læg `{config}` med mindst `gateway.mode` = `local` på `{config_path}`; der bliver måske ikke ledt efter en fil med et ældre navn.",
    ),
    mode_missing: log(
        "Konfigurationen har ingen `gateway.mode`, så gatewayen starter ikke.",
        "En konfiguration uden mode kan høre til en anden brug, så gatewayen afviser den. De nuværende udgaver siger det samme om en fil, de ikke kan læse.",
        "Sæt `gateway.mode` til `local`, eller installér den genererede `{config}` igen.",
    ),
    no_token: log(
        "Gatewayen har intet token og nægter at lytte uden for sin egen container.",
        "Med `--bind lan` kunne alle, der når porten, bruge den, så der kræves et token. {release} læser det fra `{token_variable}`; et navn fra en ældre generation bliver måske ignoreret.",
        "Sæt `{token_variable}` i .env, og opret containeren på ny, eller importér det som en hemmelighed på Fly.io.",
    ),
    placeholder_token: log(
        "Tokenet er blankt eller et offentliggjort eksempel, og gatewayen afviser det.",
        "Udgaver fra august 2026 og frem kender vejledningernes pladsholdere, såsom `change-me-now`, og nægter at starte med dem.",
        "Sæt et langt, tilfældigt token i `{token_variable}` (`openssl rand -hex 32` laver et), og opret containeren på ny; en genstart alene læser ikke .env igen.",
    ),
    origins_missing: log(
        "Gatewayen nægter at starte, fordi ingen browseradresse står på listen.",
        "Udgaver fra 2026.2.23 og frem kræver `gateway.controlUi.allowedOrigins`, så snart de lytter uden for loopback.",
        "Skriv de adresser, som browsere kommer fra, med deres porte i `gateway.controlUi.allowedOrigins`; den genererede `{config}` har dem.",
    ),
    invalid_config: log(
        "Konfigurationen passer ikke til skemaet i denne udgave.",
        "Gatewayen kontrollerer hele filen, før den starter, og afviser den for én forkert nøgle eller værdi. Linjerne under meddelelsen nævner dem.",
        "Ret de nævnte nøgler. `doctor --fix` flytter nøgler, der har fået et nyt navn.",
    ),
    unrecognized_key: log(
        "Konfigurationen har en nøgle `{key}`, som denne udgave ikke kender.",
        "Ukendte nøgler gør hele filen ugyldig, så gatewayen ikke starter. Som regel hører nøglen til en nyere eller ældre generation end den, der kører.",
        "Fjern `{key}`, eller kør den udgave, som filen er skrevet til; den genererede `{config}` indeholder kun nøgler, som {release} kender.",
    ),
    additional_property: log(
        "Konfigurationen har en egenskab `{key}`, hvor denne udgave ingen tillader.",
        "Skemaet i de nuværende udgaver er lukket. For eksempel hedder `allow` for en Discord-kanal nu `enabled`.",
        "Omdøb eller fjern `{key}`; `allow: true` for en kanal bliver til `enabled: true`.",
    ),
    bind_address: log(
        "`gateway.bind` indeholder noget, der ikke er en gyldig mode.",
        "Den tager et ord (`auto`, `lan`, `loopback`, `custom` eller `tailnet`) og ikke en adresse såsom `0.0.0.0`, og alt andet gør filen ugyldig.",
        "Sæt `gateway.bind` til `lan`.",
    ),
    locked: log(
        "En anden gateway har låsen til denne tilstandsmappe, eller en, der er gået ned, har efterladt den.",
        "To gateways må ikke skrive i den samme tilstand. {release} overtager låsen fra en proces, der er væk, og gemmer den i en midlertidig mappe, der forsvinder med containeren.",
        "Se efter, at der kun kører én gateway på denne tilstand: `docker compose down` fjerner også containeren, hvilket et stop ikke gør. Start den så igen, eller kør først `doctor`, hvis det var `doctor`, der blev afvist. Slet ikke låsefiler: Det har ingen virkning i denne version.",
    )
    .earlier("2026.1.23", "Se efter, at der kun kører én gateway, slet så den forældede `gateway.*.lock` i tilstandsmappen, hvor denne udgave gemmer den, og genstart."),
    port_taken: log(
        "Porten i {address} er optaget, så gatewayen kan ikke lytte.",
        "Som regel kører der en gateway mere: en på selve maskinen ved siden af den i Docker eller en gammel container under sit tidligere navn.",
        "Stop den anden, eller skift port på en af dem.",
    ),
    migration: log(
        "Tilstanden er skrevet af en ældre udgave og skal først migreres.",
        "Gatewayen ændrer ikke gammel tilstand, mens den starter; den slutter hver gang, indtil `doctor --fix` har gjort det.",
        "Lav en sikkerhedskopi, kør `doctor --fix` én gang ved siden af den stoppede gateway, og start igen.",
    ),
    newer_state: log(
        "Tilstanden er skrevet af en nyere udgave end den, der kører.",
        "Ældre programmer kan ikke læse nyere tilstand og afviser den hellere end at beskadige den.",
        "Kør den nyere udgave igen, eller gendan sikkerhedskopien fra før opdateringen.",
    ),
    restart_loop: log(
        "Gatewayen er gået ned flere gange i træk og starter nu uden sine kanaler.",
        "Efter {boots} starter uden ordentlig afslutning inden for få minutter holder den kanalerne lukket, så et nedbrud ikke gentager sig i det uendelige.",
        "Led efter den første fejl over denne linje, ret den, og genstart.",
    ),
    state_denied: log(
        "Gatewayen må ikke læse eller skrive i sin egen tilstandsmappe.",
        "I containeren kører den som bruger 1000; mappen eller en fil i den tilhører en anden, som regel root, fordi et tidligere image kørte som root, eller fordi en fil blev skrevet med sudo.",
        "Giv alt i tilstandsmappen på værten til bruger 1000 (`sudo chown -R 1000:1000` og mappen), og genstart. På Fly.io er mappen `/data` i maskinen.",
    ),
    host_path: log(
        "Gatewayen prøver at skrive under en sti på værten, som dens container ikke har.",
        "En sti såsom `/home/you/…` er nået ind i containeren gennem `env_file`; de nuværende udgaver tager `{prefix}_WORKSPACE_DIR` derfra.",
        "Fastlæg containerens stier under `environment:` i tjenesten, som den genererede compose-fil gør, og opret containeren på ny.",
    ),
    denied: log(
        "Et program har ikke lov til {operation} på `{path}`.",
        "Det sted tilhører en anden bruger end den, som gatewayen kører som.",
        "Se i loggen, hvad der ville gøre det; læg programmer ind i imaget i stedet for at installere dem, mens det kører.",
    ),
    renamed_mount: log(
        "Gatewayen kan ikke omdøbe `{path}`, fordi den er en montering.",
        "En mappe, der er monteret, kan ikke omdøbes. Moltbot og de første versioner af OpenClaw omdøber tilstandsmappen med det tidligere navn.",
        "Montér tilstanden under denne udgaves navn, `{state}`, og sæt tilstandsmappen udtrykkeligt; den genererede compose-fil gør begge dele.",
    ),
    heap: log(
        "Node.js har opbrugt den hukommelse, den må bruge, og gatewayen døde.",
        "V8 afslutter programmet, når dets heap er fuld: Maskinen er for lille, eller `--max-old-space-size` er større end det, maskinen har.",
        "Giv maskinen mere hukommelse (mindst 2 GB), og hold heapen på tre fjerdedele af den.",
    ),
    killed: log(
        "Kernen tvangsafsluttede gatewayen, fordi hukommelsen slap op.",
        "Når hukommelsen er fuld, tvangsafslutter Linux det største program uden at spørge.",
        "Giv maskinen mindst 2 GB (på Fly.io med `fly machine update --vm-memory 2048`), og hæv en grænse for containeren såsom `mem_limit`.",
    ),
    exit_137: log(
        "Containeren blev tvangsafsluttet (status 137).",
        "137 betyder, at den blev tvangsafsluttet udefra: Hukommelsen slap op, eller den stoppede ikke i tide, da den fik besked på det.",
        "Blev den ikke stoppet med vilje, så giv maskinen mere hukommelse.",
    ),
    exit_78: log(
        "Gatewayen sluttede med status 78: Et menneske skal rette dens konfiguration eller tilstand.",
        "De nuværende udgaver bruger 78 til det, ingen genstart kan rette: en konfiguration, der mangler eller er forkert, et token, der mangler, eller tilstand, der skal migreres.",
        "Læs linjerne før: De nævner, hvad der mangler.",
    ),
    exit_1: log(
        "Gatewayen sluttede med en fejl (status 1).",
        "Årsagen står i linjerne før.",
        "Læs loggen fra den seneste start og frem.",
    ),
    ended: log(
        "Gatewayen blev stoppet.",
        "Status 0 og 143 er en ordentlig afslutning, som `docker compose stop`, en udrulning eller en genstart af maskinen giver.",
        "Ingenting, hvis nogen har stoppet den.",
    ),
    plugin_missing: log(
        "Et plugin, som konfigurationen bruger, er ikke installeret.",
        "I de nuværende udgaver er nogle kanaler og værktøjer selvstændige npm-pakker; uden pakken forbliver kanalen slået fra.",
        "Installér pluginet dér, hvor gatewayen kører, og genstart den.",
    ),
    node_version: log(
        "Imaget har en anden Node.js end den, som denne udgave kræver.",
        "Hver udgave angiver, hvilke versioner af Node.js den kører på, og afviser andre. En Dockerfile fra en ældre vejledning har en ældre Node.js.",
        "Brug udgavens eget image eller udviklernes egen Dockerfile, som de genererede filer gør.",
    ),
    module_missing: log(
        "Node.js finder ikke `{path}`.",
        "Imaget er ikke bygget fra denne udgave, bygningen blev ikke færdig, eller en montering dækker over programmet i `/app`.",
        "Byg imaget på ny fra {release}, og montér intet oven på `/app`.",
    ),
    legacy_names: log(
        "Der er sat miljøvariabler med et tidligere navn, og denne udgave ignorerer dem.",
        "Det nuværende OpenClaw læser kun navne med `OPENCLAW_`; `CLAWDBOT_` og `MOLTBOT_` gør ingenting.",
        "Omdøb dem i .env og i compose-filen, eller fjern dem med `fly secrets unset`, og opret containeren på ny.",
    ),
    token_made: log(
        "Gatewayen fandt intet token og lavede selv et.",
        "Derfor er tokenet i .env ikke det, den beder om, og enhver klient med det bliver afvist.",
        "Sæt `{token_variable}`, og opret containeren på ny. Nævner konfigurationen det andet token, så fjern det derfra.",
    ),
    origins_seeded: log(
        "Gatewayen skrev selv de lokale browseradresser på listen.",
        "Det gør den for denne kørsel, når listen er tom, med porten inde i containeren. En anden port, en Fly.io-adresse eller denne side er ikke med.",
        "Ingenting, hvis Control UI bliver åbnet på en af dem; skriv ellers adresserne i `gateway.controlUi.allowedOrigins`.",
    ),
    beyond_loopback: log(
        "Gatewayen lytter uden for sin egen container, som den skal her.",
        "Inde i en container er `lan` nødvendigt, for at den publicerede port fører til gatewayen. Gatewayen minder om tokenet.",
        "Ingenting, så længe porten kun er publiceret på 127.0.0.1 og der er sat et token.",
    ),
    ready: log(
        "Gatewayen er oppe.",
        "Den lytter og svarer.",
        "Ingenting: Sådan ser det ud, når det er lykkedes.",
    ),
    told_to_stop: log(
        "Nogen har bedt gatewayen om at stoppe.",
        "Docker, Fly.io og systemd sender SIGTERM ved et stop, en opdatering eller en genstart.",
        "Ingenting, hvis det var meningen.",
    ),
    keys_migrated: log(
        "Gatewayen flyttede nøgler fra en ældre generation, mens den læste konfigurationen.",
        "Den fortsætter med de flyttede nøgler, men de gamle kan stadig stå i filen, og en senere udgave kan afvise dem.",
        "Skriv nøglerne, som denne udgave har dem; den genererede `{config}` gør det.",
    ),
    provider_key: log(
        "Der er ingen nøgle til modeludbyderen `{provider}`.",
        "Gatewayen kører, men ingen agent kan svare uden en nøgle til den udbyder, som dens model hører til.",
        "Skriv nøglen i keys.env, og opret containeren på ny, for en genstart læser den ikke igen; på Fly.io: Brug `fly secrets set`. Eller vælg en model fra en udbyder, du har en nøgle til.",
    ),
    memory_pressure: log(
        "Gatewayen er tæt på at løbe tør for hukommelse.",
        "Den advarer, før Node.js eller kernen afslutter den.",
        "Giv maskinen mere hukommelse, eller kør færre agenter ad gangen.",
    ),
    unreadable_config: log(
        "Konfigurationen kan ikke læses: Den er ikke gyldig JSON5.",
        "Gatewayen læste `{path}` og fandt en syntaksfejl på det sted, som linjen nævner; den fortsætter, som om der ingen konfiguration var.",
        "Ret stedet, eller installér den genererede `{config}` igen.",
    ),
    slack_token: log(
        "Slack afviser tokenet.",
        "`invalid_auth` er svaret på et forkert eller tilbagekaldt token; på Fly.io afslutter det gatewayen.",
        "Gem den rigtige `SLACK_BOT_TOKEN` og `SLACK_APP_TOKEN`, eller tag Slack ud af konfigurationen.",
    ),
    no_program: log(
        "`tini` fandt intet program `{program}` at starte.",
        "`tini` er indgangspunktet i de nuværende images og starter kommandoen, som den er givet. En `command` i compose-filen, eller ord efter imagets navn, træder i stedet for hele imagets egen kommando, så `gateway` alene bliver søgt som et program.",
        "Skriv hele kommandoen, `node dist/index.js gateway` med dens tilvalg, som de genererede filer gør, og genskab containeren.",
    ),
};
