//! Labels and hints.

use crate::plan::{FieldText, FieldTexts};

pub(super) const FIELDS: FieldTexts = FieldTexts {
    release: FieldText::new(
        "Produkt og udgave",
        "Navne, filer og regler er forskellige fra udgave til udgave. Til nye installationer skal du bruge den nyeste.",
    ),
    target: FieldText::new(
        "Hvor den kører",
        "En Google Cloud-maskine, som du når gennem en tunnel, eller Fly.io med eller uden offentlig adresse.",
    ),
    directory: FieldText::new("Mappe", "Alle genererede filer lægges i denne ene mappe under din hjemmemappe."),
    gcp_project_id: FieldText::new(
        "Projekt-id",
        "6–30 små bogstaver, cifre og bindestreger; skal være entydigt i hele Google Cloud.",
    ),
    gcp_project_name: FieldText::new("Projektnavn", "Det navn, konsollen viser; 4–30 tegn."),
    gcp_billing_account: FieldText::new(
        "Faktureringskonto",
        "Valgfri. Med den er tilknytningen én kommando i stedet for et besøg i konsollen.",
    ),
    gcp_vm_name: FieldText::new("Maskinens navn", "Den virtuelle maskines navn."),
    gcp_zone: FieldText::new("Zone", "Hvor maskinen står, for eksempel us-central1-a."),
    gcp_machine_type: FieldText::new(
        "Maskintype",
        "Bestemmer hukommelse og pris; du kan ændre den senere uden at miste tilstand.",
    ),
    gcp_disk_size: FieldText::new(
        "Startdisk",
        "Images og bygning fra kildekode kræver omkring 10 GB ud over systemet.",
    ),
    gcp_disk_type: FieldText::new(
        "Disktype",
        "Det gratis niveau dækker kun pd-standard; ”default” overlader valget til gcloud.",
    ),
    gcp_linux_user: FieldText::new(
        "Linux-bruger",
        "Dit brugernavn på maskinen. Tomt: den, der kører docker compose, aldrig gennem sudo.",
    ),
    gcp_home: FieldText::new(
        "Hjemmemappe",
        "Kun hvis den ikke er /home/USER. Skrives i .env i stedet for at blive hentet fra shellen.",
    ),
    gcp_service_account: FieldText::new(
        "Opret en tjenestekonto",
        "Til automatisering; en person kan nøjes med sin egen konto.",
    ),
    gcp_service_account_id: FieldText::new("Tjenestekontoens id", "6–30 små bogstaver, cifre og bindestreger."),
    gcp_role: FieldText::new("Tjenestekontoens rolle", "Den snævreste rolle, der rækker til opgaven; aldrig Owner."),
    docker_host_port: FieldText::new(
        "Port på maskinen",
        "Publiceres på maskinens loopback; containeren lytter altid på 18789.",
    ),
    docker_tunnel_port: FieldText::new(
        "Port på din laptop",
        "Tunnelens lokale ende; vælg en anden, hvis der allerede kører en gateway på din laptop.",
    ),
    docker_bind: FieldText::new("Lytteadresse (bind)", "Inde i containeren er ”lan” den eneste, der kan nås udefra."),
    docker_expose: FieldText::new(
        "Publicér på alle grænseflader",
        "Kan nås fra internettet, så snart en firewallregel tillader det. Tunnelen har ikke brug for det.",
    ),
    docker_timezone: FieldText::new(
        "Tidszone",
        "Gælder for logge og tidsplaner i containeren, for eksempel Europe/Copenhagen.",
    ),
    docker_home_volume: FieldText::new(
        "Volumen til hjemmemappen",
        "Et Docker-volumen, der bevarer hele containerens hjemmemappe.",
    ),
    docker_extra_mounts: FieldText::new(
        "Ekstra monteringer",
        "SOURCE:TARGET eller SOURCE:TARGET:ro, adskilt af kommaer.",
    ),
    fly_app: FieldText::new("Appens navn", "Bliver til NAME.fly.dev; skal være entydigt i hele Fly.io."),
    fly_organization: FieldText::new("Organisation", "Tom: din personlige."),
    fly_region: FieldText::new("Region", "Hvor maskinen står, for eksempel iad, lhr eller fra."),
    fly_private_access: FieldText::new(
        "Privat adgang",
        "6pn: selve det private netværk, sådan som vejledningerne har det. flycast: en privat adresse gennem Fly Proxy.",
    ),
    fly_volume_name: FieldText::new("Volumen", "Små bogstaver, cifre og understregninger; det kan ikke omdøbes."),
    fly_volume_size: FieldText::new("Volumenets størrelse", "Gigabyte; det kan vokse senere, men aldrig gøres mindre."),
    fly_volume_region: FieldText::new("Volumenets region", "Et volumen kan kun monteres der, hvor det ligger."),
    fly_vm_size: FieldText::new("Maskinstørrelse", "Delte CPU'er er nok til en personlig gateway."),
    fly_memory: FieldText::new(
        "Hukommelse",
        "2048mb er det mindste, der holder under belastning; aktuelle udgaver trives bedre med 4096mb.",
    ),
    fly_heap: FieldText::new(
        "JavaScript-heap",
        "MiB til --max-old-space-size; hold den på tre fjerdedele af hukommelsen. Tom: Node bestemmer.",
    ),
    fly_port: FieldText::new("Port i maskinen", "Her lytter gatewayen, og hertil forbinder Fly Proxy."),
    fly_proxy_port: FieldText::new("Port på din laptop", "Den lokale ende af fly proxy."),
    fly_auto_stop: FieldText::new(
        "Ved inaktivitet",
        "off, stop eller suspend. En stoppet gateway svarer ikke på nogen kanal og kører ingen tidsplan.",
    ),
    fly_min_machines: FieldText::new("Maskiner, der altid kører", "Præcis én: Et volumen hører til én maskine."),
    fly_mount: FieldText::new("Monteringspunkt", "Her dukker volumenet op; tilstandsmappen ligger på det."),
    fly_snapshot_retention: FieldText::new("Dage med snapshots", "1–60; tomt giver Fly.io-standarden på fem."),
    fly_extend_threshold: FieldText::new(
        "Udvid ved",
        "Procent fyldt, 50–99. Automatisk udvidelse kræver alle tre værdier.",
    ),
    fly_extend_increment: FieldText::new("Udvid med", "Gigabyte, 1–100."),
    fly_extend_limit: FieldText::new("Udvid til", "Gigabyte, 1–500."),
    fly_check_grace: FieldText::new("Frist før sundhedstjek", "Tid til at starte, før tjekkene tæller, højst 1m."),
    fly_environment: FieldText::new(
        "Flere variabler",
        "NAME=value, én pr. linje. Ingen hemmeligheder: De hører til i fly secrets.",
    ),
    image_source: FieldText::new(
        "Image",
        "prebuilt: det image, projektet har udgivet. source: bygges fra den fastlåste kildekode.",
    ),
    image_name: FieldText::new("Imagets navn", "Navn og tag på det image, der bygges her."),
    image_packages: FieldText::new(
        "Debian-pakker",
        "Bygges ind i imaget; det, der installeres under kørslen, forsvinder med containeren.",
    ),
    image_gog: FieldText::new("gog (Gmail)", "Google Workspace på kommandolinjen til de skills, der kræver det."),
    image_goplaces: FieldText::new("goplaces (Google Places)", "Google Places på kommandolinjen."),
    image_wacli: FieldText::new(
        "wacli (WhatsApp)",
        "Vejledningerne bygger det ind, men der kendes ingen Linux-version at hente.",
    ),
    image_programs: FieldText::new(
        "Flere programmer",
        "NAME URL SHA256, ét pr. linje; et .tar.gz-arkiv eller selve programmet.",
    ),
    config_model: FieldText::new(
        "Model",
        "PROVIDER/MODEL, for eksempel anthropic/claude-opus-4-5. Tom: vælges senere.",
    ),
    config_fallbacks: FieldText::new("Reservemodeller", "Prøves i denne rækkefølge, når den første fejler."),
    config_anthropic: FieldText::new("Anthropic", "Beder om ANTHROPIC_API_KEY."),
    config_openai: FieldText::new("OpenAI", "Beder om OPENAI_API_KEY."),
    config_google: FieldText::new("Google", "Beder om GOOGLE_API_KEY (aktuelle udgaver læser også GEMINI_API_KEY)."),
    config_max_concurrent: FieldText::new("Samtidige agenter", "Hvor mange der må arbejde på samme tid."),
    config_discord: FieldText::new("Discord", "Beder om DISCORD_BOT_TOKEN."),
    config_discord_guild: FieldText::new(
        "Discord-serverens id",
        "17–20 cifre: Slå udviklertilstand til i Discord, højreklik på serveren, og vælg Copy Server ID.",
    ),
    config_discord_channel: FieldText::new("Discord-kanal", "Navnet på den kanal, botten må svare i, uden #."),
    config_discord_mention: FieldText::new("Kun når den nævnes", "Botten svarer kun på beskeder, der nævner den."),
    config_telegram: FieldText::new("Telegram", "Beder om TELEGRAM_BOT_TOKEN."),
    config_whatsapp: FieldText::new("WhatsApp", "Tilknyttes senere ved at scanne en QR-kode."),
    config_slack: FieldText::new("Slack", "Beder om SLACK_BOT_TOKEN og SLACK_APP_TOKEN."),
    config_webhooks: FieldText::new("Indgående webhooks", "Sådan når taleudbydere en gateway uden offentlig adresse."),
    access_allow_page: FieldText::new(
        "Lad denne side kontrollere tokenet",
        "Føjer denne sides adresse til gatewayens liste over tilladte oprindelser (origins).",
    ),
    access_page_origin: FieldText::new("Denne sides adresse", "Den oprindelse (origin), browseren vil sende."),
    access_origins: FieldText::new(
        "Flere adresser til Control UI",
        "Oprindelser som https://gateway.example, adskilt af kommaer.",
    ),
    access_trusted_proxies: FieldText::new(
        "Betroede proxyer",
        "Adresser, hvis forwarding-headere gatewayen stoler på. Gennem en SSH-tunnel: ingen.",
    ),
};
