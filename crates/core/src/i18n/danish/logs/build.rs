//! Image builds.

use crate::i18n::logs::{BuildLogTexts, log};

pub(super) const BUILD: BuildLogTexts = BuildLogTexts {
    out_of_memory: log(
        "Bygningen blev tvangsafsluttet, fordi hukommelsen slap op.",
        "At bygge {release} fra kildekode kræver mindst {build_memory} GB, og helst {comfortable} GB; er der mindre, tvangsafslutter kernen compileren (137).",
        "Brug det færdigbyggede image, hvis udgaven har et, eller byg på en større maskine; den kan gøres mindre bagefter.",
    ),
    not_gzip: log(
        "En hentet fil var ikke et arkiv, og `tar` kunne ikke pakke den ud.",
        "Adressen førte til en fejlside: `curl -L` uden `-f` sender den videre. Adresserne i ældre vejledninger findes ikke.",
        "Brug adresser med et versionsnummer, som den genererede Dockerfile gør, sammen med `curl -fsSL`.",
    ),
    download: log(
        "En fil kunne ikke hentes under bygningen: HTTP {status}.",
        "404 betyder, at filen ikke findes på den adresse til denne version eller denne arkitektur.",
        "Ret adressen; den genererede Dockerfile har adresser, der findes.",
    ),
    canvas: log(
        "Bygningen af canvas-delen mislykkedes.",
        ".dockerignore fra de sidste dage af januar 2026 udelader kildekoden til den, og en kopieret Dockerfile mangler det flag, der springer den over.",
        "Byg med udviklernes egen Dockerfile fra {git_ref}, som de genererede filer gør, eller brug det færdigbyggede image.",
    ),
    disk_full: log(
        "Disken er fuld.",
        "Images, byggelag og logge fylder den op; at bygge fra kildekode kræver omkring 10 GB.",
        "Se, hvad der fylder, fjern gamle images med `docker image prune`, eller gør disken eller volumenet større.",
    ),
    lock_file: log(
        "Låsefilen og pakkerne i kildekoden passer ikke sammen.",
        "Klonen blander to tilstande: Der ligger filer fra en anden ref i den, eller den er blevet ændret i hånden.",
        "Tjek {git_ref} ud i en ren klon, og byg igen.",
    ),
    engine: log(
        "Node.js eller pnpm i Dockerfilen er ikke den, som denne kildekode kræver.",
        "En Dockerfile fra en ældre vejledning bygger med en ældre Node.js end den, som kildekoden kræver.",
        "Byg med udviklernes egen Dockerfile fra {git_ref}, som de genererede filer gør.",
    ),
    failed: log(
        "Et trin i bygningen mislykkedes (status {status}).",
        "Linjerne fra det trin, som står før denne, nævner årsagen.",
        "Læs trinnets udskrift fra begyndelsen.",
    ),
    copy: log(
        "Dockerfilen kopierer en fil, der ikke er i byggemappen.",
        "Dockerfilen hører til en anden udgave end kildekoden, bygningen foregår fra en anden mappe, eller .dockerignore udelader filen.",
        "Byg fra den mappe, som vejledningen nævner, med Dockerfilen fra samme ref.",
    ),
    network: log(
        "Bygningen kan ikke slå `{host}` op.",
        "Maskinen, eller Docker på den, mangler en fungerende navneservice eller har intet internet.",
        "Prøv igen; bliver fejlen ved, så se på maskinens netværk, og genstart Docker.",
    ),
    dockerfile: log(
        "Der er en syntaksfejl i Dockerfilen.",
        "BuildKit læser hele filen først og nævner linjen.",
        "Ret linjen, eller skriv den genererede Dockerfile igen.",
    ),
    pnpm_missing: log(
        "Bygningen kræver `pnpm`, som imaget ikke har.",
        "Byggescripterne kalder selv pnpm, så `npm run build` kan ikke erstatte det.",
        "Tilføj `RUN corepack enable` i Dockerfilen før bygningen, eller `RUN npm install -g pnpm@VERSION` med versionen fra `packageManager` i package.json. Det færdige image skal ikke bygges.",
    ),
    matrix: log(
        "Bygningen stopper, fordi den ikke finder det native modul til Matrix.",
        "Kontrollen ser på en sti, der afhænger af versionen af pnpm. Med en anden pnpm end den, versionen angiver, kan modulet ligge et andet sted eller mangle.",
        "Brug den pnpm-version, der står i `packageManager` i package.json, byg en nyere version, eller brug det færdige image.",
    ),
    native_module: log(
        "Et native Node.js-modul kunne ikke bygges eller indlæses.",
        "Der findes ingen færdig fil til dette system og denne processor, eller modulet er installeret til et andet system, for eksempel ved at kopiere `node_modules` fra computeren ind i imaget.",
        "Hold `node_modules` ude af imaget (`.dockerignore`), byg til den processor, imaget skal køre på, og uden cache. Det færdige image indeholder disse moduler.",
    ),
    prune: log(
        "Bygningen kunne ikke fjerne udviklingspakkerne.",
        "`pnpm prune` vil have pakker fra arbejdsområdet, som imaget ikke indeholder. Nogle versioner fejler her sammen med nogle versioner af pnpm.",
        "Byg en nyere version med dens egen Dockerfile og den pnpm-version, den angiver, eller brug det færdige image.",
    ),
};
