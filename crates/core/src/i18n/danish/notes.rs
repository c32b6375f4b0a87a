//! Reference information.

use crate::i18n::{NoteText, NoteTexts, TableText};

pub(super) const NOTES: NoteTexts = NoteTexts {
    what_you_need_gcp: NoteText {
        title: "Det skal du bruge",
        lines: &[
            "En Google Cloud-konto med et betalingskort og gcloud (eller webkonsollen).",
            "Omkring 20–30 minutter, SSH fra din laptop, og at du er fortrolig med at kopiere og indsætte.",
            "En nøgle fra en modeludbyder; til kanaler deres tokens (Telegram, Discord, Slack) eller din telefon (WhatsApp).",
        ],
    },
    what_you_need_fly: NoteText {
        title: "Det skal du bruge",
        lines: &[
            "En Fly.io-konto med et betalingskort og flyctl; git til udgaver, der bygges fra kildekode. Den gratis kvote er væk: En prøveperiode er to timers maskintid eller syv dage (Fly.io, oktober 2025).",
            "En nøgle fra en modeludbyder; til kanaler deres tokens.",
        ],
    },
    persistence_gcp: TableText {
        title: "Hvad der bevares hvor",
        head: &["Del", "I containeren", "Bevares af", "Bemærkninger"],
        rows: &[
            &["Gatewayens konfiguration", "`{container_state}/`", "mappe på maskinen", "`{config}`, enheders tokens"],
            &["Adgang til modeller", "`{container_state}/`", "mappe på maskinen", "OAuth-tokens, API-nøgler"],
            &["Konfiguration af skills", "`{container_state}/skills/`", "mappe på maskinen", "skills' tilstand"],
            &[
                "Agentens arbejdsmappe",
                "`{container_workspace}/`",
                "mappe på maskinen",
                "agenters kode og det, de laver",
            ],
            &["WhatsApp-session", "`{container_state}/`", "mappe på maskinen", "bevarer QR-login"],
            &["Gmail-nøglering", "`{container_state}/`", "mappe og adgangskode", "kræver `GOG_KEYRING_PASSWORD`"],
            &[
                "Loginhemmeligheder (aktuelle udgaver)",
                "`/home/node/.config/openclaw/`",
                "mappe på maskinen",
                "ved siden af tilstandsmappen",
            ],
            &["Eksterne programmer", "`/usr/local/bin/`", "image", "byg dem ind i imaget"],
            &["Node-kørselsmiljø", "containerens filsystem", "image", "nyt med hvert image"],
            &["Systempakker", "containerens filsystem", "image", "installér dem ikke under kørslen"],
            &["Selve containeren", "ingen steder", "intet", "kan trygt slettes"],
        ],
    },
    persistence_fly: TableText {
        title: "Hvad der bevares hvor",
        head: &["Del", "Sted", "Bevares af"],
        rows: &[
            &["Konfiguration, loginoplysninger, sessioner", "`{mount}/`", "volumen"],
            &["Agentens arbejdsmappe", "`{mount}/workspace/`", "volumen"],
            &["Udbydernøgler, gateway-token", "hemmeligheder hos Fly.io", "Fly.io"],
            &["Alt andet", "maskinens filsystem", "intet: nyt ved hver udrulning"],
        ],
    },
    machine_types: TableText {
        title: "Maskintyper",
        head: &["Type", "Størrelse", "Pr. måned", "Bemærkninger"],
        rows: &[
            &["e2-micro", "2 delte vCPU, 1 GB", "{price_e2_micro}", "løber tør for hukommelse under belastning"],
            &["e2-small", "2 delte vCPU, 2 GB", "{price_e2_small}", "som i vejledningerne; færdige images"],
            &[
                "e2-medium",
                "2 delte vCPU, 4 GB",
                "{price_e2_medium}",
                "pålidelig; bygger udgaver fra begyndelsen af 2026",
            ],
            &["e2-standard-2", "2 vCPU, 8 GB", "{price_e2_standard_2}", "bygger aktuelle udgaver fra kildekode"],
        ],
    },
    costs_gcp: NoteText {
        title: "Omkostninger",
        lines: &[
            "Beløbene er projektets egne fra januar til april 2026 og varierer fra region til region; disk og trafik kommer oveni. Aktuelle priser: cloud.google.com/compute/all-pricing.",
            "Det gratis niveau dækker én e2-micro i us-west1, us-central1 eller us-east1 med 30 GB pd-standard-disk.",
        ],
    },
    costs_fly: NoteText {
        title: "Omkostninger",
        lines: &[
            "shared-cpu-2x med 2 GB: omkring {price_fly_2gb} om måneden, med 4 GB {price_fly_4gb} (2026). Volumen: {price_fly_volume} pr. GB og måned, også når det ikke er tilknyttet; snapshots $0.08 pr. GB ud over 10 GB. Dedikeret IPv4 {price_fly_ipv4}; delt IPv4 og IPv6 er gratis.",
            "Priser fra august 2026: fly.io/docs/about/pricing.",
        ],
    },
    key_settings_fly: TableText {
        title: "De vigtigste indstillinger",
        head: &["Indstilling", "Hvorfor"],
        rows: &[
            &["`--bind lan`", "lytter ud over loopback, så Fly Proxy når gatewayen"],
            &["`--allow-unconfigured`", "starter uden en konfiguration, som skrives bagefter"],
            &["`internal_port` = `--port`", "ellers fejler tjekkene, og ingen får forbindelse"],
            &["`memory`", "512 MB er for lidt, og med 1 GB bliver den slået ihjel under belastning"],
            &["`{prefix}_STATE_DIR`", "lægger tilstanden på volumenet"],
            &["`NODE_OPTIONS`", "holder heapen under maskinens hukommelse"],
        ],
    },
    public_or_private: TableText {
        title: "Offentlig eller privat",
        head: &["", "Offentlig", "Privat"],
        rows: &[
            &["Findes af scannere på internettet", "ja", "nej"],
            &["Direkte angreb", "mulige", "blokeret"],
            &["Control UI", "browser", "proxy eller VPN"],
            &["Webhooks", "direkte", "gennem en tunnel"],
        ],
    },
    when_private: NoteText {
        title: "Hvornår privat er det rigtige",
        lines: &[
            "Du foretager kun udgående kald eller får webhooks ind gennem ngrok eller Tailscale.",
            "Du når gatewayen med SSH, proxy eller WireGuard og vil ikke have, at nogen scanner finder den.",
        ],
    },
    security_gcp: NoteText {
        title: "Sikkerhed",
        lines: &[
            "Tokenet er nøglen til alt, hvad agenterne kan gøre. Opbevar det dér, hvor du opbevarer adgangskoder, og commit aldrig .env.",
            "Gatewayen lytter kun på maskinens loopback; tunnelen er den eneste vej ind. Publicerer du den alligevel, så begræns en firewallregel til din adresse.",
        ],
    },
    security_gcp_exposed: NoteText {
        title: "Sikkerhed",
        lines: &[
            "Tokenet er nøglen til alt, hvad agenterne kan gøre. Opbevar det dér, hvor du opbevarer adgangskoder, og commit aldrig .env.",
            "Port {port} er publiceret på alle maskinens grænseflader, uden om dens egen firewall: Kun firewallreglen i Google Cloud og tokenet beskytter gatewayen. Hold listen af adresser i reglen kort; `gcloud compute firewall-rules update {vm} --source-ranges=…` ændrer den.",
        ],
    },
    security_fly: NoteText {
        title: "Sikkerhed",
        lines: &[
            "En offentlig app bliver fundet af scannere som Shodan og Censys inden for få timer. Tokenet er det eneste, der beskytter den; har du kun brug for udgående trafik, så vælg den private installation.",
        ],
    },
    baking: NoteText {
        title: "Tilføj programmer senere",
        lines: &[
            "Tilføj dem under ”Image”, skriv Dockerfile igen, byg, og start: tre trin, og de overlever enhver genstart.",
        ],
    },
    ssh_trouble: NoteText {
        title: "Forbindelsen afvises (connection refused)",
        lines: &["Der går 1–2 minutter, før nøgler når frem til en ny maskine. Vent, og prøv igen."],
    },
    out_of_memory: NoteText {
        title: "Afslutningskode 137 eller ”Killed”",
        lines: &[
            "Byggeprocessen løb tør for hukommelse. Brug en større maskine til at bygge på (du kan gå tilbage bagefter), eller en udgave med et færdigt image.",
        ],
    },
    no_tag: NoteText {
        title: "En commit, ikke en udgave",
        lines: &[
            "Moltbot fik aldrig et tag, og npm har ingen pakke med det. Dette er den sidste commit, før det blev til OpenClaw.",
        ],
    },
    architecture: NoteText {
        title: "Arkitektur",
        lines: &["Fly.io-maskiner er x86 (amd64). Projektets images findes til amd64 og arm64."],
    },
    signal: NoteText {
        title: "Signal",
        lines: &["Signal kræver Java og signal-cli i dit eget image og mindst 2 GB hukommelse."],
    },
    stale_shell: NoteText {
        title: "Shellen vinder over .env",
        lines: &[
            "En variabel, der er eksporteret i shellen, for eksempel {token_variable}, går forud for værdien i .env. Hvis tokenet ser ud til at være forkert, så brug `unset` på den, og start igen.",
        ],
    },
    trouble_fly: NoteText {
        title: "Hvis den ikke kommer op",
        lines: &[
            "”App is not listening on the expected address”: Gatewayen skal startes med `--bind lan`.",
            "Tjekkene fejler, eller forbindelsen afvises: `internal_port` og `--port` er forskellige.",
            "`SIGABRT`, `Runtime_AllocateInYoungGeneration` eller tavse genstarter: for lidt hukommelse.",
            "Tilstanden er tabt efter en udrulning: `{prefix}_STATE_DIR` peger ikke på volumenet.",
        ],
    },
    own_folder: NoteText {
        title: "Hvorfor en mappe for sig selv",
        lines: &[
            "Filerne ligger ved siden af kildekoden, ikke i den: En klon forbliver ren, og en anden ref kan hentes frem når som helst. En override til projektets egen compose-fil ville ikke slå til: Dens port er publiceret på alle grænseflader, og overrides kan kun tilføje porte.",
        ],
    },
};
