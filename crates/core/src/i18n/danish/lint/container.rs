//! Findings about the gateway's container.

use crate::i18n::lint::{ContainerTexts, rule};

pub(super) const TEXTS: ContainerTexts = ContainerTexts {
    k1: rule(
        "Gatewayens container kan bruge `{value}`, containermotorens socket.",
        "Den, der styrer agenten, kan starte en hvilken som helst container med en hvilken som helst montering og er så root på værten. En skrivebeskyttet montering forhindrer det ikke.",
        "Fjern monteringen. Hvis sandkassen har brug for Docker, så indsæt en socket-proxy, som kun tillader de nødvendige kald.",
    ),
    k2: rule(
        "`{value}` giver gatewayens container kontrol over værten.",
        "Agenten kører kommandoer. Med disse rettigheder kan en kommando forlade containeren og ændre værten.",
        "Fjern det, eller giv kun den ene capability, som et program har brug for.",
    ),
    k3: rule(
        "Imaget `{value}` er ikke låst til en version.",
        "Tagget flytter sig: Et senere pull installerer en anden version, som kan afvise denne konfiguration.",
        "Brug en versions tag, for eksempel `:2026.9.6`, og ret det, når du opdaterer.",
    ),
    k4: rule(
        "Værdien af `{value}` er selve teksten: Docker Compose udfører ingen kommandosubstitution.",
        "Containeren får netop disse tegn. Som token eller adgangskode er de ens for alle, der kopierer filen.",
        "Kør kommandoen én gang, skriv dens output i `.env`, og henvis til den her som `${{value}}`.",
    ),
    k5: rule(
        "Hukommelsesgrænsen `{value}` er for lav til gatewayen.",
        "Kernen afbryder gatewayen, mens den starter, eller så snart en agent arbejder, og Docker starter den igen.",
        "Sæt grænsen til 2 GB (`2g`) eller mere, og hold `--max-old-space-size` under den.",
    ),
    k6: rule(
        "`{value}` bruger en tjenestestyring, som en container ikke har.",
        "Kommandoen slutter med det samme, og containeren med den; Docker starter den igen og igen.",
        "Brug `gateway run`, som bliver i forgrunden.",
    ),
    k7: rule(
        "Kommandoen slutter med `{value}`: Underkommandoen `gateway` mangler.",
        "Uden en underkommando viser programmet sin hjælp og slutter, og Docker starter det igen og igen.",
        "Tilføj `gateway --bind lan --port 18789` efter `{value}`.",
    ),
    k8: rule(
        "`{value}` kræver `gateway.auth.trustedProxy.userHeader` og `gateway.trustedProxies` i konfigurationen.",
        "Uden disse indstillinger starter gatewayen ikke: De angiver headeren med brugeren og de proxyer, der må sende den.",
        "Fjern `--auth` for at bruge tokenet, eller føj begge indstillinger til konfigurationen.",
    ),
    k9: rule(
        "`{value}` er monteret som en enkelt fil.",
        "Gatewayen erstatter filen, når den gemmer sin konfiguration. Det mislykkes for en monteret fil (EBUSY, eller EROFS hvis den er skrivebeskyttet), og en editor på værten, der erstatter filen, efterlader den gamle i containeren.",
        "Montér mappen, som den er i, på `{example}`.",
    ),
    k10: rule(
        "`{value}` har sit eget netværk og kan ikke få adgang til gatewayen.",
        "Dens kommandoer forbinder til loopback-grænsefladen, som er dens egen containers, og slutter med kode 1006.",
        "Føj `network_mode: \"{example}\"` til `{value}`.",
    ),
    k11: rule(
        "Her forventes port {value}, men gatewayen lytter på {port}: Den læser ikke `PORT`.",
        "Uden `--port` eller `{example}` bruger imagets gateway sin standardport, og intet lytter på {value}.",
        "Start den med `--port {value}`, sæt `{example}` til {value}, eller forvent {port} her.",
    ),
    k12: rule(
        "`{value}` bestemmer begge ender af denne portmapping.",
        "Gatewayens port i containeren følger ikke variablen: Med enhver anden værdi sender Docker videre til en port, som intet lytter på.",
        "Skriv containerens port som et tal: `${{value}}:18789`.",
    ),
    k13: rule(
        "`{value}` er en loopback-adresse, som i en container er containeren selv.",
        "Der er ingen adgang til en modelserver på værten eller i en anden container: Forbindelsen afvises.",
        "Brug `host.docker.internal` med `extra_hosts: [\"host.docker.internal:host-gateway\"]` til en server på værten, eller navnet på dens tjeneste. Serveren skal lytte på mere end sin egen loopback.",
    ),
    k14: rule(
        "Maskinens hukommelse er ikke angivet: `{value}` har {megabytes} MB som standard.",
        "Kernen afbryder gatewayen, mens den starter.",
        "Sæt `memory = \"2048mb\"` i `[[vm]]`.",
    ),
    k15: rule(
        "`{value}` kræver pluginet `{example}`, som ikke følger med {release}.",
        "Gatewayen starter, men kanalen mangler, indtil pluginet ligger i dens tilstandsmappe.",
        "Er det ikke installeret endnu, så kør `plugins install {example}` i containeren, og genstart gatewayen.",
    ),
};
