//! Models and their providers.

use crate::i18n::logs::{ModelLogTexts, log};

pub(super) const MODELS: ModelLogTexts = ModelLogTexts {
    local_server: log(
        "Gatewayen når ikke modelserveren.",
        "I en container er `127.0.0.1` og `localhost` containeren selv og ikke den maskine, som Ollama eller LM Studio kører på.",
        "Til en server på samme maskine: Brug `http://host.docker.internal:PORT`, tilføj `extra_hosts: [\"host.docker.internal:host-gateway\"]` til tjenesten, og lad serveren lytte på mere end loopback (`OLLAMA_HOST=0.0.0.0`, bag en firewall). Til en server i samme compose-fil: Brug dens tjenestenavn, såsom `http://ollama:11434`. Uden en container: Start serveren.",
    ),
    unknown_model: log(
        "Den valgte model er ukendt: {model}.",
        "Udbyderen har ikke det navn, udbyderen mangler i `models.providers`, eller dens plugin er ikke indlæst. Agenter kan ikke svare med den.",
        "Vælg en fra `models list`, skrevet som udbyder/model, og sæt den i `agents.defaults.model`; eller tilføj udbyderen. Genstart bagefter.",
    ),
    retired_models: log(
        "Konfigurationen nævner modeller, som denne version ikke længere har.",
        "Udbyderen har udfaset eller omdøbt dem.",
        "`doctor --fix` erstatter dem. Kontrollér valget bagefter: Nyere modeller kan være dyrere.",
    ),
    key_refused: log(
        "Modeludbyderen godtager ikke nøglen.",
        "Nøglen er forkert, er tilbagekaldt, hører til en anden udbyder eller adresse, eller et abonnements login er udløbet.",
        "Gem en gyldig nøgle, og opret containeren på ny, for en genstart læser ikke miljøfilerne igen. Ved et abonnement: Log ind igen (`models auth login`).",
    ),
    limited: log(
        "Modeludbyderen begrænser forespørgslerne eller er overbelastet.",
        "Derefter lader gatewayen nøglen hvile et stykke tid, så alle modeller med denne nøgle kan være berørt. Selve gatewayen fejler ikke noget.",
        "Vent, tilføj en model fra en anden udbyder som reserve, eller hæv grænsen i udbyderens konto. `models status` viser, hvad der er spærret, og hvor længe.",
    ),
    billing: log(
        "Kontoen hos modeludbyderen har ingen penge.",
        "Nøglen bliver godtaget, men kontoen bag den har ingen saldo eller har nået sin grænse.",
        "Sæt penge ind, eller hæv grænsen i udbyderens konto, eller vælg en model fra en anden udbyder. Gatewayen skal ikke ændres.",
    ),
    too_long: log(
        "Samtalen er for lang til modellen.",
        "Det, der bliver sendt, er mere, end modellen kan læse på én gang.",
        "Brug `/compact` eller `/new` i chatten, eller vælg en model med en større kontekst.",
    ),
    secret_key_folder: log(
        "Gatewayen kan ikke gemme den nøgle, der beskytter logins til udbydere.",
        "Den vil skrive under `~/.config/openclaw`, og den mappe mangler, tilhører en anden bruger eller går tabt sammen med containeren.",
        "Montér en mappe fra værten på `/home/node/.config/openclaw`, ejet af 1000:1000 og med rettigheder 700, og opret containeren på ny.",
    ),
};
