//! Comments in generated files.

use crate::i18n::FileTexts;

pub(super) const FILES: FileTexts = FileTexts {
    made_by: "Lavet af OpenClaw Setup Companion til {release}.",
    env_purpose_gcp: "Skal ligge som ~/{directory}/.env på maskinen (rettigheder 600). Docker Compose læser den. Læg den aldrig i et commit.",
    env_purpose_fly: "Giv den til `fly secrets import`, og opbevar den derefter dér, hvor du opbevarer adgangskoder. Læg den aldrig i et commit.",
    keys_purpose: "Skal ligge som ~/{directory}/keys.env på maskinen (rettigheder 600). Udfyld de nøgler, du har, og sæt værdier med $ i enkelte anførselstegn; fra da af er filen din.",
    compose_purpose: "Skal ligge som ~/{directory}/docker-compose.yml på maskinen, ved siden af .env.",
    compose_build: "Den Dockerfile, der ligger ved siden af denne fil, føjer pakker og programmer til udgavens image.",
    compose_keys: "Udbydernøgler ligger i {file}, adskilt fra .env: Det, Compose skal bruge, slipper aldrig ind i containeren.",
    compose_environment: "Stierne er containerens egne; værtens stier bliver udenfor.",
    compose_volumes: "Alt, hvad der skal overleve, at der bygges igen, ligger på værten.",
    compose_ports_local: "Kun loopback: Brug SSH-tunnelen for at nå den. Dockers regler kommer før værtens firewall.",
    compose_ports_public: "Publiceret på alle grænseflader, som du har valgt. Firewallen i skyen er det eneste, der beskytter den.",
    compose_command: "Porten er containerens egen; vælg værtens i .env.",
    dockerfile_purpose: "Skal ligge som ~/{directory}/Dockerfile. Den bygger oven på udgavens eget image og bygger aldrig selve programmet om.",
    ignore_purpose: "Skal ligge ved siden af Dockerfile. Byggeprocessen tager intet fra denne mappe, som indeholder hemmeligheder.",
    dockerfile_architecture: "amd64 eller arm64, sættes af byggeprogrammet.",
    dockerfile_checked: "{name}, sammenlignet med sin kontrolsum.",
    dockerfile_unchecked: "{name}, uden kontrolsum: Tilføj en for at være sikker på, hvad du får.",
    fly_purpose: "Skal ligge i ~/{directory} på din laptop. Udrul med kommandoen i vejledningen.",
    fly_processes: "--bind lan lytter ud over loopback; --allow-unconfigured lader den første start vente på sin konfiguration.",
    fly_internal_port: "Skal være den --port, der står ovenfor.",
    fly_mounts: "Tilstanden bor på dette volumen; alt andet går tabt ved hver udrulning.",
};
