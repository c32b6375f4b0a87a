//! Sandboxes, browsers, mounts, service managers and the local network.

use crate::i18n::logs::{SurroundingLogTexts, log};

pub(super) const SURROUNDINGS: SurroundingLogTexts = SurroundingLogTexts {
    sandbox_without_docker: log(
        "Sandkasser til agenter er slået til, og der er ingen Docker dér, hvor gatewayen kører.",
        "Gatewayen starter en sandkasse med programmet `docker`. Dens image indeholder ikke programmet, medmindre det blev bygget med det.",
        "Sæt `agents.defaults.sandbox.mode` til `off`; eller byg imaget med Dockers CLI (`OPENCLAW_INSTALL_DOCKER_CLI=1`), og montér Dockers socket, hvilket giver agenter magt over maskinen.",
    ),
    sandbox_socket: log(
        "Gatewayen må ikke bruge Dockers socket, som sandkasser til agenter kræver.",
        "Gatewayen kører som bruger 1000 i sin container, og den monterede socket tilhører root og maskinens gruppe `docker`. Dit eget login er ikke problemet.",
        "Tilføj gruppens nummer til tjenesten (`group_add`), og opret containeren på ny; eller sæt `agents.defaults.sandbox.mode` til `off`.",
    ),
    sandbox_image: log(
        "Imaget til agenters sandkasser findes ikke: {image}.",
        "Det bliver bygget på maskinen og ikke hentet af sig selv.",
        "Byg det med versionens script til sandkasse-imaget, ret `agents.defaults.sandbox.docker.image`, eller sæt `agents.defaults.sandbox.mode` til `off`.",
    ),
    no_browser: log(
        "En agent vil bruge en browser, og imaget har ingen.",
        "Det sædvanlige image indeholder ikke Chromium. En browser, der bliver installeret i en kørende container, går tabt sammen med den.",
        "Brug imaget med endelsen `-browser`, eller byg med `OPENCLAW_INSTALL_BROWSER=1`, og opret containeren på ny. Selve gatewayen fejler ikke noget.",
    ),
    no_assets: log(
        "Filerne til Control UI mangler i denne installation.",
        "En bygning fra kildekoden uden `pnpm ui:build` har dem ikke, og det har den udgivne 2026.3.22 heller ikke. Gatewayen virker, kun dens side gør ikke.",
        "Brug det udgivne image af en anden version (2026.3.23 eller nyere), eller byg imaget igen med versionens egen Dockerfile.",
    ),
    bonjour: log(
        "Gatewayen prøver forgæves at melde sig i lokalnettet (Bonjour, mDNS).",
        "Dockers netværk og maskiner i skyen fører ikke multicast videre. 2026.4.24 kan slutte på grund af det; andre versioner logger det kun.",
        "Slå det fra: `OPENCLAW_DISABLE_BONJOUR=1` i miljøet, eller `plugins.entries.bonjour.enabled` = `false`, og opret containeren på ny. Hvis gatewayen slutter, så opdatér den også.",
    ),
    no_systemd: log(
        "Der er ingen systemd her, så gatewayen kan ikke styres som en tjeneste.",
        "En container har ingen tjenestestyring og behøver ingen: Docker eller Fly.io starter og genstarter gatewayen.",
        "Genstart containeren udefra. Brug ikke `gateway start`, `gateway restart` eller `gateway install` inde i den. På en maskine uden container: Kør kommandoen som tjenestens bruger med en login-session (`loginctl enable-linger`).",
    ),
    exec_denied: log(
        "Gatewayen afviser alle kommandoer fra sine agenter.",
        "Enten siger reglerne for kommandoer det, eller også forhindrer en lås, som en dræbt gateway har efterladt, `exec-approvals.json.lock` i tilstandsmappen, den i at læse reglerne.",
        "Se først på reglerne. Hvis de tillader kommandoer: Stop gatewayen, slet `exec-approvals.json.lock` i dens tilstandsmappe, og start den.",
    ),
    file_mount: log(
        "Gatewayen kan ikke gemme sin konfiguration, fordi den er en montering af en enkelt fil.",
        "Den skriver en midlertidig fil og omdøber den til `{path}`. En fil, der er monteret for sig, kan ikke erstattes.",
        "Montér hele tilstandsmappen på `{state}`, og fjern monteringen af den enkelte fil; behold filen i mappen.",
    ),
    directory_for_file: log(
        "Der er en mappe, hvor der skulle være en fil.",
        "Hvis filen til en montering mangler på maskinen, opretter Docker en mappe med dens navn.",
        "Stop tjenesten, fjern den tomme mappe, læg filen dér, og opret containeren på ny. Montér hellere mappen omkring den.",
    ),
    global_packages: log(
        "npm må ikke installere pakker for hele systemet.",
        "I imaget tilhører `/usr/local` root, og agenter kører som brugeren `node`. Selve gatewayen fejler ikke noget.",
        "Læg pakken i imaget (i Dockerfilen: `USER root`, `RUN npm install -g …`, `USER node`), eller sæt `NPM_CONFIG_PREFIX` til en mappe på volumenet, og føj dens `bin` til `PATH`.",
    ),
    read_only: log(
        "Gatewayen kan ikke skrive `{path}`: Filsystemet er skrivebeskyttet.",
        "Monteringen slutter med `:ro`, tjenesten har `read_only: true` uden en skrivbar montering dér, eller disken havde fejl.",
        "Gør monteringen af tilstandsmappen skrivbar, og opret containeren på ny. Hvis intet er sat sådan, så undersøg maskinens disk.",
    ),
    connection_reset: log(
        "Den publicerede port svarer, men intet bag den gør.",
        "Docker tager imod forbindelsen på maskinen, men intet program lytter på containerens ydre adresse: Gatewayen er bundet til loopback, lytter på en anden port eller er ikke oppe endnu.",
        "Se efter, at den er oppe. Start den med `--bind lan` (`gateway.bind` = `lan`), og sammenlign den publicerede port med den, den lytter på: `docker compose port {service_name} 18789`.",
    ),
    connection_refused: log(
        "Intet lytter på adressen.",
        "Gatewayen eller tunnelen kører ikke, eller porten er en anden.",
        "Se efter, at gatewayen kører, og hvilken port der er publiceret; start tunnelen, hvis du bruger en.",
    ),
    home_missing: log(
        "Gatewayen vil oprette en mappe, hvis overmappe ikke findes eller ikke kan skrives i.",
        "Den hjemmemappe, den bruger, `/home/{path}`, er ikke brugerens i dette image, eller en anden montering dækker den.",
        "Montér tilstandsmappen på `{state}`, lad containeren køre som sin egen bruger, og sæt ingen `HOME` for den.",
    ),
};
