//! The lines of the generated files.

use crate::i18n::lines::{LineText, LineTexts};

pub(in crate::i18n) static LINES: LineTexts = LineTexts {
    env_image: LineText::new(
        "Det image, Compose kører, og det navn, en bygning giver det.",
        "Compose finder intet imagenavn og nægter at starte.",
    ),
    env_token: LineText::new(
        "Gatewayens adgangskode: den, der har den, styrer gatewayen.",
        "Gatewayen nægter at lytte på andet end loopback.",
    ),
    env_bind: LineText::new(
        "Hvilke adresser gatewayen lytter på inde i containeren; `lan` er alle i IPv4.",
        "Med `loopback` fører den åbne port ingen steder hen.",
    ),
    env_port: LineText::new(
        "Porten på maskinen; containerens egen er altid 18789.",
        "Compose har ingen port at åbne, og intet når gatewayen.",
    ),
    env_config_dir: LineText::new(
        "Mappen på maskinen med gatewayens tilstand, regnet fra compose-filen.",
        "Konfiguration, logins og historik ville forsvinde med containeren.",
    ),
    env_workspace_dir: LineText::new(
        "Mappen på maskinen med agentens filer.",
        "Det, agenten skriver, ville forsvinde med containeren.",
    ),
    env_profile_dir: LineText::new(
        "Mappen på maskinen med hemmelighederne til loginprofiler; nyere udgaver holder dem for sig.",
        "Gemte logins kan ikke læses, når containeren er lavet på ny.",
    ),
    keyring_password: LineText::new(
        "Låser den nøglering op, hvor gog gemmer sit login.",
        "gog spørger ved en terminal, der ikke findes, og fejler.",
    ),
    key_anthropic: LineText::new(
        "Betaler for Anthropics modeller; nøglen kommer fra deres konsol.",
        "Anthropics modeller svarer med en loginfejl.",
    ),
    key_openai: LineText::new(
        "Betaler for OpenAI's modeller; nøglen kommer fra deres konsol.",
        "OpenAI's modeller svarer med en loginfejl.",
    ),
    key_google: LineText::new(
        "Betaler for Googles modeller; nøglen kommer fra Google AI Studio.",
        "Googles modeller svarer med en loginfejl.",
    ),
    key_gemini: LineText::new(
        "Det andet navn, som nuværende udgaver læser Googles nøgle under.",
        "Ét af de to navne er nok.",
    ),
    key_discord: LineText::new("Tokenet til din Discord-bot.", "Gatewayen kan ikke logge ind på Discord."),
    key_telegram: LineText::new(
        "Det token, BotFather gav din Telegram-bot.",
        "Gatewayen kan ikke logge ind på Telegram.",
    ),
    key_slack_bot: LineText::new(
        "Bot-tokenet til din Slack-app, `xoxb-…`.",
        "Gatewayen kan ikke læse eller skrive i Slack.",
    ),
    key_slack_app: LineText::new(
        "App-tokenet til din Slack-app, `xapp-…`, til den forbindelse, der ikke kræver en offentlig adresse.",
        "Slacks beskeder når ikke frem.",
    ),
    compose_services: LineText::new("Listen over containere, der hører sammen.", "Compose har intet at starte."),
    compose_service: LineText::new(
        "Gatewayens navn i alle `docker compose`-kommandoer.",
        "Vejledningens kommandoer ville ikke finde den.",
    ),
    compose_image: LineText::new(
        "Det image, der køres; navnet står i `.env`.",
        "Compose ved hverken, hvad der skal køres, eller hvad det byggede skal hedde.",
    ),
    compose_build: LineText::new(
        "Bygger det image ud fra Dockerfile i denne mappe.",
        "`docker compose build` gør ingenting, og pakker og programmer mangler.",
    ),
    compose_restart: LineText::new(
        "Starter containeren igen efter et nedbrud, og når maskinen er genstartet.",
        "Efter en genstart af maskinen forbliver gatewayen slukket.",
    ),
    compose_init: LineText::new(
        "Sætter en lille init-proces foran Node.js, som rydder op efter afsluttede underprocesser.",
        "Afsluttede underprocesser hober sig op, og stopsignaler kan gå tabt.",
    ),
    compose_env_file: LineText::new(
        "Filer, hvis variabler kommer ind i containeren.",
        "Udbydernøglerne når ikke gatewayen.",
    ),
    compose_env_path: LineText::new(
        "Filen med udbydernøgler, adskilt fra `.env`.",
        "Med `.env` her ville værtens stier slippe ind i containeren.",
    ),
    compose_env_required: LineText::new(
        "Lader Compose starte uden den fil.",
        "En manglende fil ville stoppe alle kommandoer med en fejl.",
    ),
    compose_environment: LineText::new(
        "Variabler, der sættes i containeren, stærkere end dem i filen ovenfor.",
        "Gatewayen ville gætte stier, port og token.",
    ),
    var_home: LineText::new(
        "Hjemmemappen inde i containeren.",
        "Et image, der kører som root, ville gemme sin tilstand, hvor intet er monteret.",
    ),
    var_node_env: LineText::new(
        "Fortæller Node.js-pakker, at dette ikke er udvikling.",
        "Nogle pakker kører langsommere og logger mere.",
    ),
    var_term: LineText::new(
        "Terminalens type, til farver på kommandolinjen.",
        "Kun farver og linjeredigering i containeren lider under det.",
    ),
    var_token: LineText::new(
        "Giver tokenet fra `.env` videre til gatewayen.",
        "Gatewayen nægter at lytte på andet end loopback.",
    ),
    var_bind: LineText::new(
        "Fortæller kommandolinjen i containeren, hvordan gatewayen er bundet.",
        "Den ville bruge udgavens standard.",
    ),
    var_port: LineText::new(
        "Fortæller kommandolinjen i containeren, hvilken port gatewayen har.",
        "Med en anden port end 18789 ville dens kommandoer ikke finde gatewayen.",
    ),
    var_state_dir: LineText::new(
        "Hvor gatewayen gemmer sin tilstand inde i containeren: den monterede mappe.",
        "Den kunne lede et andet sted eller fejle i at omdøbe en monteret mappe med et ældre navn.",
    ),
    var_config_dir: LineText::new(
        "Samme mappe under det navn, som scripts og nyere udgaver læser.",
        "En sti fra værten kunne træde i stedet.",
    ),
    var_workspace_dir: LineText::new(
        "Hvor agenten arbejder inde i containeren.",
        "En sti fra værten ville slippe ind, og gatewayen fejler med `EACCES`.",
    ),
    var_xdg: LineText::new(
        "Lægger gogs login i den monterede tilstand.",
        "Du skulle logge ind i gog igen efter hver ny container.",
    ),
    var_timezone: LineText::new("Tidszonen for logs og for det, agenten kalder i dag.", "Containeren lever i UTC."),
    compose_volumes: LineText::new(
        "Det, der ligger på maskinen og kan ses i containeren.",
        "Alt går tabt, når containeren laves på ny.",
    ),
    volume_home: LineText::new(
        "En Docker-volumen til hele hjemmemappen, under de mapper, der følger.",
        "Kun de mapper, der er nævnt her, overlever.",
    ),
    volume_state: LineText::new(
        "Gatewayens tilstand: konfiguration, logins, enheder, historik.",
        "En ny container starter tom og vil sættes op.",
    ),
    volume_workspace: LineText::new("Agentens filer.", "En ny container starter med en tom arbejdsmappe."),
    volume_profile: LineText::new(
        "Loginprofilernes hemmeligheder, adskilt fra tilstanden.",
        "Gemte logins kan ikke læses i en ny container.",
    ),
    volume_own: LineText::new(
        "En mappe af dine egne, som agenten må se; `:ro` lader den kun læse.",
        "Agenten ser den ikke.",
    ),
    compose_ports: LineText::new(
        "Hvilke af containerens porte der åbnes på maskinen.",
        "Ikke engang tunnelen når gatewayen.",
    ),
    port_local: LineText::new(
        "Åbner kun porten på loopback, så tunnelen er den eneste vej ind.",
        "Uden `127.0.0.1:` åbner Docker den på alle adresser, uden om maskinens firewall.",
    ),
    port_public: LineText::new(
        "Åbner porten på alle maskinens adresser, uden om dens firewall.",
        "Gatewayen ville kun kunne nås gennem tunnelen.",
    ),
    compose_cap_drop: LineText::new(
        "Rettigheder i kernen, som containeren klarer sig uden.",
        "Den, der bryder ind i containeren, kunne gøre mere på netværket.",
    ),
    cap_raw: LineText::new(
        "Ingen rå netværkspakker, for eksempel forfalskede.",
        "Et program i containeren kunne forfalske pakker.",
    ),
    cap_admin: LineText::new(
        "Ingen ændringer af netværkets indstillinger.",
        "Et program i containeren kunne ændre adresser og ruter.",
    ),
    compose_security: LineText::new("Yderligere grænser for containeren.", "Containeren beholder Dockers sædvanlige."),
    no_new_privileges: LineText::new(
        "Ingen proces må få flere rettigheder, end den startede med.",
        "Et program med setuid-bit kunne blive root i containeren.",
    ),
    compose_command: LineText::new(
        "Det, containeren kører, i stedet for imagets egen kommando.",
        "Imagets egen kommando ville køre, med sin egen port og binding.",
    ),
    command_node: LineText::new("Programmet, der kører gatewayen.", "Intet ville køre den fil, der følger."),
    command_file: LineText::new("Gatewayens kode i imaget.", "Node.js ville vente på kode ved en terminal."),
    command_gateway: LineText::new(
        "Kommandoen, der starter selve gatewayen.",
        "Programmet viser sin hjælp og slutter.",
    ),
    command_bind_flag: LineText::new(
        "Næste linje siger, hvilke adresser der lyttes på.",
        "Konfigurationens `gateway.bind` ville bestemme.",
    ),
    command_bind: LineText::new(
        "Bindingen fra `.env`: `lan`.",
        "Flaget før den har ingen værdi, og gatewayen starter ikke.",
    ),
    command_port_flag: LineText::new(
        "Næste linje siger, hvilken port der lyttes på.",
        "Gatewayen bruger konfigurationens port eller 18789.",
    ),
    command_port: LineText::new(
        "Containerens egen port; den skal stå til højre i koblingen ovenfor.",
        "Med et andet tal fører den åbne port ingen steder hen.",
    ),
    named_volumes: LineText::new(
        "De Docker-volumener, filen bruger.",
        "Compose afviser en volumen, der ikke er nævnt her.",
    ),
    named_volume: LineText::new(
        "Hjemmemappens volumen, med Dockers sædvanlige indstillinger.",
        "Compose afviser den tjeneste, der bruger den.",
    ),
    docker_from: LineText::new("Udgavens image, som resten lægges til.", "Der er intet at bygge på."),
    docker_arg: LineText::new(
        "Får processorens arkitektur fra byggeprogrammet: `amd64` eller `arm64`.",
        "Adresserne nedenfor ville være ufuldstændige, og hentningerne fejle.",
    ),
    docker_user_root: LineText::new(
        "Bliver root under installationen.",
        "`apt-get` og `/usr/local/bin` er lukket for imagets egen bruger.",
    ),
    docker_update: LineText::new(
        "Henter listen over Debian-pakker.",
        "Imaget har ingen, så ingen pakke ville blive fundet.",
    ),
    docker_install: LineText::new(
        "Installerer pakkerne og intet, de blot anbefaler.",
        "Det, der har brug for dem, fejler i containeren.",
    ),
    docker_clean: LineText::new("Fjerner listen igen.", "Imaget slæber rundt på megabytes, der forældes."),
    docker_add_archive: LineText::new(
        "Henter programmets arkiv; fejler hentningen, fejler bygningen.",
        "Trinnene nedenfor har intet at pakke ud.",
    ),
    docker_add_program: LineText::new("Henter selve programmet og gør det kørbart.", "Agenten finder det ikke."),
    docker_folder: LineText::new("Laver en mappe at pakke ud i.", "Udpakningen ville fejle."),
    docker_unpack: LineText::new("Pakker arkivet ud dér.", "Der er intet program at installere."),
    docker_find: LineText::new(
        "Lægger programmet, hvor enhver shell finder det, uanset hvor det lå i arkivet.",
        "Agenten finder det ikke.",
    ),
    docker_test: LineText::new(
        "Lader bygningen fejle, hvis programmet ikke er der.",
        "Et ændret arkiv ville først blive opdaget, når agenten skal bruge programmet.",
    ),
    docker_remove: LineText::new("Fjerner arkiv og mappe.", "Imaget slæber rundt på begge."),
    docker_user_node: LineText::new(
        "Opgiver root igen: gatewayen kører som `node`.",
        "Gatewayen ville køre som root, og dens filer ville tilhøre root.",
    ),
    ignore_all: LineText::new(
        "Intet fra denne mappe går til byggeprogrammet.",
        "`.env` og nøgler kunne havne i et image.",
    ),
    ignore_but: LineText::new("Undtagen Dockerfile.", "En bygning på en anden computer ville ikke finde den."),
    fly_app: LineText::new(
        "Applikationens navn og dens adresse `<name>.fly.dev`.",
        "`fly deploy` ved ikke, hvor der skal udrulles.",
    ),
    fly_region: LineText::new(
        "Hvor nye maskiner laves; volumenen skal også være der.",
        "Fly.io vælger en region, og volumenen kan ligge i en anden.",
    ),
    fly_build: LineText::new(
        "Hvor imaget kommer fra.",
        "`fly deploy` leder efter en Dockerfile i den mappe, den køres i.",
    ),
    fly_build_image: LineText::new("Tager det udgivne image af netop denne udgave.", "Fly.io skulle bygge et."),
    fly_build_dockerfile: LineText::new(
        "Bygger imaget ud fra Dockerfile ved siden af denne fil.",
        "Pakker og programmer mangler i maskinen.",
    ),
    fly_build_args: LineText::new("Værdier til projektets egen Dockerfile.", "Den bygger med sine standarder."),
    fly_build_arg: LineText::new("Debian-pakker, som bygningen lægger i imaget.", "De mangler i maskinen."),
    fly_env: LineText::new(
        "Maskinens variabler, der ikke er hemmelige; hemmelige sættes med `fly secrets`.",
        "Gatewayen ville gætte sin mappe og port.",
    ),
    fly_node_options: LineText::new(
        "Begrænser hukommelsen til Node.js' heap, i MB.",
        "Node.js kan vokse ud over maskinen, og kernen afslutter den.",
    ),
    fly_pnpm: LineText::new("Lader projektets byggescripts bruge pnpm.", "Det gør ingen skade, hvor intet bygges."),
    fly_state_dir: LineText::new("Lægger gatewayens tilstand på volumenen.", "Den ville gå tabt ved hver udrulning."),
    fly_port: LineText::new(
        "Fortæller kommandolinjen i maskinen, hvilken port gatewayen har.",
        "Kommandoer som `devices list` ville lede på 18789 og intet finde.",
    ),
    fly_xdg: LineText::new("Lægger gogs login på volumenen.", "Det ville gå tabt ved hver udrulning."),
    fly_own: LineText::new("En variabel af dine egne.", "Det, der læser den, bruger sin standard."),
    fly_processes: LineText::new("Det, maskinen kører.", "Den kører imagets egen kommando."),
    fly_process: LineText::new(
        "Starter gatewayen på denne port; `--allow-unconfigured` lader den første start vente på konfigurationen.",
        "Fly Proxy ville ikke finde porten, og den første start ville slutte.",
    ),
    http_service: LineText::new(
        "Det, Fly Proxy gør for denne applikation.",
        "Applikationen har ingen adresse, som Fly Proxy betjener.",
    ),
    internal_port: LineText::new(
        "Den port, Fly Proxy forbinder til; den skal være gatewayens.",
        "Besøgende får en fejl fra Fly Proxy.",
    ),
    force_https: LineText::new(
        "Sender besøgende på `http://` videre til `https://`.",
        "Tokenet kunne rejse ukrypteret.",
    ),
    auto_stop: LineText::new(
        "Hvad der sker med maskinen, når ingen er forbundet; `off` lader den køre.",
        "Kanaler og planlagte opgaver stopper med maskinen.",
    ),
    auto_start: LineText::new(
        "Starter en stoppet maskine, når der kommer en forespørgsel.",
        "En stoppet maskine forbliver stoppet.",
    ),
    min_machines: LineText::new("Hvor mange maskiner Fly Proxy lader køre.", "Med 0 må den stoppe den eneste."),
    service_processes: LineText::new("Hvilken proces proxyen betjener.", "Fly.io tager standardprocessen."),
    checks: LineText::new(
        "Et spørgsmål, som Fly Proxy stiller igen og igen.",
        "En gateway, der hænger, får stadig besøg.",
    ),
    check_grace: LineText::new(
        "Hvor længe en ny maskine må være om det, før svarene tæller; Fly.io tillader et minut.",
        "En langsom start tæller som en fejl.",
    ),
    check_interval: LineText::new("Hvor ofte der spørges.", "Fly.io bruger sin standard."),
    check_method: LineText::new(
        "Hvordan der spørges: en almindelig HTTP-forespørgsel.",
        "Fly.io bruger sin standard, også `GET`.",
    ),
    check_timeout: LineText::new("Hvor længe der ventes på svar.", "Fly.io bruger sin standard."),
    check_path: LineText::new(
        "Adressen, der svarer, så længe gatewayen lever; andre svarer 403 på sådan et tjek.",
        "Tjekket ville fejle eller intet sige.",
    ),
    fly_vm: LineText::new("Selve maskinen.", "Fly.io tager den mindste, som er for lille."),
    vm_size: LineText::new("Hvor mange processorer af hvilken slags.", "Fly.io tager `shared-cpu-1x`."),
    vm_memory: LineText::new(
        "Maskinens hukommelse; gatewayen vil have 2 GB.",
        "Størrelsens egen hukommelse er for lidt, og gatewayen bliver dræbt.",
    ),
    fly_mounts: LineText::new("Maskinens volumen.", "Intet overlever en udrulning."),
    mount_source: LineText::new(
        "Volumenens navn, som den blev oprettet.",
        "Fly.io ved ikke, hvilken volumen der skal monteres.",
    ),
    mount_destination: LineText::new(
        "Hvor gatewayen ser den; tilstandsmappen ligger der.",
        "Tilstanden ville ligge ved siden af volumenen og gå tabt.",
    ),
    snapshot_retention: LineText::new("Hvor mange dage volumenens snapshots gemmes.", "Fly.io gemmer dem i fem dage."),
    extend_threshold: LineText::new(
        "Fra hvilken procent af forbruget volumenen vokser.",
        "En fuld volumen stopper gatewayen.",
    ),
    extend_increment: LineText::new("Hvor meget den vokser ad gangen.", "Den vokser slet ikke."),
    extend_limit: LineText::new("Op til hvilken størrelse den vokser; den skrumper aldrig.", "Den vokser slet ikke."),
    config_root: LineText::new(
        "Gatewayens konfiguration; én nøgle, den ikke kender, forhindrer den i at starte.",
        "En tom fil er ingen konfiguration.",
    ),
    agents: LineText::new("Agenternes indstillinger.", "De kører med udgavens standarder."),
    agent_defaults: LineText::new(
        "Det, der gælder for enhver agent, som ikke siger andet.",
        "Hver agent skulle have sine egne.",
    ),
    model: LineText::new("Hvilke modeller agenterne bruger.", "Udgavens egen standard bestemmer."),
    model_primary: LineText::new("Den model, der spørges først.", "Udgavens egen standard spørges."),
    model_fallbacks: LineText::new(
        "Modeller, der træder til, når den første fejler, i rækkefølge.",
        "Fejler den første model, kommer der intet svar.",
    ),
    model_fallback: LineText::new("En af dem; også dens udbyder kræver en nøgle.", "Den næste på listen spørges."),
    max_concurrent: LineText::new(
        "Hvor mange agenter der kører samtidig.",
        "Udgavens standard bestemmer, og en lille maskine kan løbe tør for hukommelse.",
    ),
    workspace: LineText::new(
        "Lægger agentens filer på volumenen.",
        "Udgaver fra januar 2026 ville miste dem ved hver udrulning.",
    ),
    auth: LineText::new("Hvordan gatewayen logger ind hos udbydere.", "Den leder efter nøgler efter sine egne regler."),
    auth_profiles: LineText::new("Én profil for hver udbyder.", "Ingen udbyder er sat op ved navn."),
    auth_profile: LineText::new(
        "Profilen for én udbyder; `default` bruges, hvor intet andet er nævnt.",
        "Udbyderens nøgle er ikke knyttet til en profil.",
    ),
    profile_mode: LineText::new(
        "Den logger ind med en nøgle eller et token, ikke med en browser.",
        "Profilen er ugyldig, og gatewayen starter ikke.",
    ),
    profile_provider: LineText::new("Hvis profil det er.", "Profilen er ugyldig, og gatewayen starter ikke."),
    bindings: LineText::new("Hvilken agent der svarer hvor.", "Standardagenten svarer overalt."),
    binding: LineText::new("Én sådan regel.", "Standardagenten svarer dér."),
    binding_agent: LineText::new("Den agent, der svarer.", "Reglen er ugyldig, og gatewayen starter ikke."),
    binding_match: LineText::new("Hvor reglen gælder.", "Reglen er ugyldig, og gatewayen starter ikke."),
    binding_channel: LineText::new(
        "Alt, der kommer gennem denne kanal.",
        "Reglen er ugyldig, og gatewayen starter ikke.",
    ),
    channels: LineText::new(
        "De chats, du taler med gatewayen igennem.",
        "Kun kontrolfladen og kommandolinjen når den.",
    ),
    discord: LineText::new("Discord.", "Gatewayen logger ikke ind dér."),
    channel_enabled: LineText::new("Tænder for kanalen.", "Den kan forblive slukket, selv om dens token er der."),
    group_policy: LineText::new(
        "Botten lytter kun på de servere og kanaler, der er nævnt nedenfor.",
        "Den kunne svare på enhver server, der inviterer den.",
    ),
    guilds: LineText::new(
        "De Discord-servere, botten lytter på.",
        "Med en tilladelsesliste uden server lytter den kun i direkte beskeder.",
    ),
    guild: LineText::new("Én server, ved dens id.", "Botten er tavs dér."),
    guild_channels: LineText::new("Kanaler på den server.", "Alle dens kanaler tæller."),
    guild_channel: LineText::new("Én kanal, ved dens navn.", "Botten er tavs dér."),
    guild_channel_enabled: LineText::new(
        "Lader botten lytte dér. Det ældre ord `allow` gør en nuværende konfiguration ugyldig.",
        "Kanalen tæller som nævnt, med sine standarder.",
    ),
    require_mention: LineText::new("Om botten kun svarer, når den bliver nævnt.", "Udgavens standard bestemmer."),
    telegram: LineText::new("Telegram.", "Gatewayen logger ikke ind dér."),
    whatsapp: LineText::new("WhatsApp; det forbindes senere med din telefon.", "Gatewayen tilbyder det ikke."),
    whatsapp_policy: LineText::new(
        "En fremmeds første besked får en kode, som du godkender.",
        "Udgavens standard bestemmer, hvem der må skrive.",
    ),
    slack: LineText::new("Slack.", "Gatewayen logger ikke ind dér."),
    gateway: LineText::new("Selve gatewayens indstillinger.", "Uden en tilstand nægter den at starte."),
    gateway_mode: LineText::new(
        "Gatewayen kører her og ikke et andet sted.",
        "Den siger `Missing config` eller beder om `gateway.mode` og slutter.",
    ),
    gateway_bind: LineText::new(
        "Hvilke adresser den lytter på, hvor intet `--bind` siger det.",
        "Udgavens standard kan være loopback, som intet udefra når.",
    ),
    gateway_auth: LineText::new("Hvordan besøgende viser, hvem de er.", "Udgavens standard bestemmer."),
    gateway_auth_mode: LineText::new("Med tokenet fra miljøet.", "Udgavens standard bestemmer."),
    control_ui: LineText::new(
        "Indstillinger for kontrolfladen og for enhver side i en browser.",
        "Browsere afvises uden for loopback.",
    ),
    allowed_origins: LineText::new(
        "De sider, der må forbinde, ved skema, vært og port.",
        "Gatewayen lukker med `origin not allowed`, før den ser på tokenet.",
    ),
    allowed_origin: LineText::new("Én sådan side.", "En browser på den side afvises."),
    trusted_proxies: LineText::new(
        "Proxyer, hvis headere gatewayen tror på.",
        "Nuværende udgaver svarer 403 på enhver forespørgsel gennem en proxy, de ikke kender.",
    ),
    trusted_proxy: LineText::new(
        "Én proxy eller et adresseområde. Stol ikke på mere end nødvendigt.",
        "Forespørgsler gennem den afvises, eller dens besøgende kan ikke skelnes.",
    ),
    plugins: LineText::new("Tilføjelser til gatewayen.", "Gatewayen kører med det, den selv har med."),
    plugin_entries: LineText::new("Tilføjelserne, ved navn.", "Ingen er sat op."),
    voice_call: LineText::new(
        "Telefonopkald; nuværende udgaver installerer tilføjelsen for sig.",
        "Der er ingen opkald.",
    ),
    voice_enabled: LineText::new("Tænder for opkald.", "De forbliver slukket."),
    voice_config: LineText::new("Indstillinger for opkald.", "Tilføjelsen har ingen udbyder."),
    voice_provider: LineText::new(
        "Hvem der forbinder opkaldene; Twilio kræver sin egen konto.",
        "Der kan ikke ringes.",
    ),
    voice_tunnel: LineText::new(
        "Vejen ind for udbyderens webhooks, da en privat gateway ingen offentlig adresse har.",
        "Webhooks når ikke frem.",
    ),
    voice_tunnel_provider: LineText::new("ngrok åbner den vej inde fra maskinen.", "Webhooks når ikke frem."),
};
