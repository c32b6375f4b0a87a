//! Docker and Compose.

use crate::i18n::logs::{DockerLogTexts, log};

pub(super) const DOCKER: DockerLogTexts = DockerLogTexts {
    variable_unset: log(
        "Compose-filen bruger `{variable}`, som ikke er sat noget sted.",
        "Compose sætter en tom tekst ind. Enten mangler den i .env, eller .env ligger i en anden mappe, eller også bliver et `$` i en værdi (et token, en adgangskode) opfattet som en variabel.",
        "Sæt den i .env ved siden af compose-filen; en værdi med `$` skal stå i enkelte anførselstegn.",
    ),
    env_file_missing: log(
        "`{path}` findes ikke.",
        "Compose-filen nævner den under `env_file`, og Compose afviser projektet uden den.",
        "Skriv filen, eller kør kommandoen i den mappe, hvor den ligger.",
    ),
    env_file_wrong: log(
        "Linje {line} i `{path}` kan ikke læses.",
        "Compose afviser hele filen for én forkert linje: et anførselstegn, der ikke er lukket, et mellemrum i et navn eller et anførselstegn inden i anførselstegn.",
        "Ret linjen: `NAME=value`, og enkelte anførselstegn om værdier med specialtegn.",
    ),
    service_unknown: log(
        "Compose-filen har ingen tjeneste `{service}`.",
        "Kommandoen er fra en vejledning til en anden compose-fil; her er gatewayen tjenesten `{service_name}`.",
        "Brug `docker compose exec {service_name} node dist/index.js …` til kommandolinjen.",
    ),
    socket_denied: log(
        "Din bruger har endnu ikke adgang til Docker.",
        "At den er føjet til gruppen `docker`, gælder først fra næste login.",
        "Log ud af maskinen og ind igen.",
    ),
    daemon_down: log(
        "Docker kører ikke, eller ikke her.",
        "Intet lytter på {address}: Tjenesten er stoppet, eller Docker er ikke installeret.",
        "Start tjenesten på maskinen.",
    ),
    port_taken: log(
        "Porten til {address} er optaget på maskinen, så containeren starter ikke.",
        "En anden container, måske under det tidligere navn, eller et program på maskinen har den.",
        "Stop den anden (`docker ps` viser den), eller vælg en anden port på værten.",
    ),
    compose_wrong: log(
        "Compose-filen er ikke gyldig.",
        "Compose afviser hele filen for ét forkert sted og nævner det.",
        "Ret stedet, eller skriv den genererede compose-fil igen; `docker compose config --quiet` siger ingenting, når den er rigtig.",
    ),
    volume_empty: log(
        "Et volumen i compose-filen har en tom sti.",
        "Variablen med stien er ikke sat, så der står ingenting før kolonet.",
        "Sæt variablen i .env; den genererede compose-fil behøver ingen.",
    ),
    folder_wrong: log(
        "Der er ingen compose-fil i denne mappe.",
        "Compose leder efter den dér, hvor den bliver startet, og i mapperne over.",
        "Skift til `~/{directory}` først.",
    ),
    image_missing: log(
        "Imaget kan ikke skaffes.",
        "Tagget findes ikke, navnet er på et lokalt image, der aldrig er blevet bygget, eller registret kræver login.",
        "Ret navnet på imaget, eller byg det først.",
    ),
    not_running: log(
        "Containeren kører ikke, så intet kan køres inde i den.",
        "Den er stoppet eller genstarter igen og igen.",
        "Læs loggen: Der står årsagen.",
    ),
    version_obsolete: log(
        "Linjen `version:` i compose-filen gør ingenting.",
        "Compose bruger sin egen version og gør opmærksom på det hver gang.",
        "Fjern linjen.",
    ),
    compose_missing: log(
        "Docker har ikke Compose her.",
        "Compose er et selvstændigt plugin, som distributioner ikke altid installerer.",
        "Installér Docker som i vejledningen; så følger Compose med.",
    ),
    pull_limit: log(
        "Docker Hub afviser indtil videre flere downloads.",
        "Uden login er antallet af downloads begrænset pr. adresse og time.",
        "Vent en time, log ind med `docker login`, eller tag imaget fra ghcr.io.",
    ),
    architecture: log(
        "Imaget er til en anden processor.",
        "Et image til arm64 kører ikke på amd64, og omvendt.",
        "Byg eller hent imaget på den maskine, hvor det skal køre.",
    ),
    restarting: log(
        "Containeren stopper og starter igen og igen (status {status}).",
        "Compose har fået besked på at genstarte den; årsagen står i dens log.",
        "Læs loggen fra den seneste start og frem.",
    ),
    name_taken: log(
        "Der findes allerede en container med navnet `{name}`.",
        "En tidligere container, fra en anden mappe eller startet i hånden, er ikke blevet fjernet.",
        "Se, hvad den er; hvis den er en tidligere gateway med den samme tilstand, så fjern den (`docker rm`), for to gateways må ikke deles om den. De monterede mapper bliver.",
    ),
    network_missing: log(
        "Netværket `{name}`, som compose-filen kalder eksternt, findes ikke.",
        "Compose opretter ikke eksterne netværk. Et andet projekt, ofte en proxy, opretter det, eller det hedder noget andet.",
        "Vis netværkene, og ret navnet, start først det projekt, der opretter det, eller opret det med `docker network create`.",
    ),
    unhealthy: log(
        "En container, som en anden venter på, melder sig ikke sund.",
        "Containerens sundhedstjek fejlede: Gatewayen startede ikke, er ikke klar endnu eller lytter på en anden port end den, der bliver spurgt på.",
        "Læs containerens log. Hvis gatewayen kører, så sammenlign sundhedstjekkets port og sti.",
    ),
    program_missing: log(
        "Containeren kan ikke starte sin kommando: Programmet findes ikke i imaget.",
        "`command:` eller `entrypoint:` nævner et program, der ikke er i imaget, eller erstatter imagets kommando med et tilvalg eller en underkommando.",
        "Skriv hele kommandoen, såsom `node dist/index.js gateway --bind lan`, eller fjern `command:`, og behold imagets egen.",
    ),
    registry_denied: log(
        "Registret afviste hentningen, selv om imaget er offentligt.",
        "Docker sendte et gemt login, der ikke længere gælder.",
        "Fjern det med `docker logout` og registrets navn, såsom `ghcr.io`, og hent igen. Ved et privat image: Log ind igen.",
    ),
};
