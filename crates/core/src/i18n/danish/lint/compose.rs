//! Findings about compose files.

use crate::i18n::lint::{ComposeTexts, rule};

pub(super) const TEXTS: ComposeTexts = ComposeTexts {
    d1: rule(
        "`{file}` er tom.",
        "Docker Compose siger `empty compose file` og standser.",
        "Indsæt hele filen; den begynder med `services:`.",
    ),
    d2: rule(
        "`{key}` er ikke en nøgle i {where}.",
        "Docker Compose afviser hele filen på grund af én ukendt nøgle.",
        "Skriv `{meant}`.",
    ),
    d3: rule(
        "`{key}` er ikke en nøgle i {where}.",
        "Docker Compose afviser hele filen på grund af én ukendt nøgle.",
        "Fjern den, eller kald den `x-{key}`, hvis den er dit eget notat. En nøgle, der hører til et andet sted, er måske bare indrykket forkert.",
    ),
    d4: rule(
        "`{key}` er ikke en nøgle i {where}.",
        "Docker Compose afviser hele filen på grund af én ukendt nøgle.",
        "Brug en af disse: {known}.",
    ),
    d5: rule(
        "`{key}` tager en varighed, og det er `{value}` ikke.",
        "Docker Compose afviser hele filen.",
        "Skriv et tal med enhed og uden mellemrum, for eksempel `30s`, `1m30s` eller `500ms`.",
    ),
    d6: rule(
        "`{key}` tager en størrelse, og det er `{value}` ikke.",
        "Docker Compose afviser hele filen.",
        "Skriv et tal med `b`, `k`, `m` eller `g`, for eksempel `512m` eller `2g`.",
    ),
    d7: rule(
        "`{key}` tager et tal, og det er `{value}` ikke.",
        "Docker Compose afviser hele filen.",
        "Skriv kun cifre.",
    ),
    d8: rule(
        "`{name}` kan ikke være et navn under `{where}`.",
        "Docker Compose afviser hele filen.",
        "Brug bogstaver, cifre, `.`, `_` og `-`.",
    ),
    d9: rule("`{key}` mangler i {where}.", "Docker Compose afviser hele filen.", "Tilføj `{key}`."),
    d10: rule(
        "`{value}` står to gange i `{key}`.",
        "Docker Compose afviser hele filen, fordi intet må stå to gange dér.",
        "Fjern den ene af de to.",
    ),
    d11: rule(
        "`{key}` kan ikke være `{found}`.",
        "Docker Compose afviser hele filen, fordi der skal stå noget af en anden slags.",
        "Skriv det som i `{example}`.",
    ),
    d12: rule(
        "`{key}` tager `true` eller `false`, og `{value}` er ingen af delene.",
        "Docker Compose afviser hele filen.",
        "Skriv `true` eller `false`.",
    ),
    d13: rule(
        "`{value}` er ikke en værdi, som `{key}` kan have.",
        "Docker Compose afviser hele filen.",
        "Brug en af disse: {known}.",
    ),
    d14: rule(
        "`{value}` angiver ingen port i containeren.",
        "Docker Compose afviser hele filen.",
        "Skriv værtens port, et kolon og containerens port, for eksempel `127.0.0.1:18789:18789`.",
    ),
    d15: rule(
        "`{value}` har ikke en port fra 1 til 65535, hvor der skal stå en.",
        "Docker Compose afviser hele filen, eller Docker nægter at oprette containeren.",
        "Skriv værtens port, et kolon og containerens port, for eksempel `127.0.0.1:18789:18789`.",
    ),
    d16: rule(
        "`{value}` begynder ikke med en IP-adresse.",
        "Docker Compose afviser hele filen, eller Docker nægter at oprette containeren; ingen af dem tager navne såsom `localhost`.",
        "Skriv `127.0.0.1` for selve maskinen.",
    ),
    d17: rule(
        "`{value}` nævner en protokol, som Docker ikke har.",
        "Docker Compose afviser hele filen, eller Docker nægter at oprette containeren.",
        "Skriv `/tcp`, `/udp` eller `/sctp`, eller ingenting for TCP.",
    ),
    d18: rule(
        "De to intervaller i `{value}` er ikke lige lange.",
        "Docker Compose afviser hele filen.",
        "Giv begge sider lige mange porte.",
    ),
    d19: rule(
        "`{value}` fører til port 0 i containeren.",
        "Docker Compose afviser hele filen.",
        "Skriv den port, som programmet i containeren lytter på.",
    ),
    d20: rule(
        "En montering er tom.",
        "Docker Compose siger `invalid empty volume spec` og standser.",
        "Fjern den, eller skriv mappen på værten, et kolon og mappen i containeren.",
    ),
    d21: rule(
        "Der står ingenting på den ene side af et kolon i `{value}`.",
        "Docker Compose siger `empty section between colons` og standser. En variabel uden værdi efterlader sådan et hul.",
        "Giv variablen en værdi i `.env`, eller skriv mappen her.",
    ),
    d22: rule(
        "`{value}` har mere end tre dele.",
        "Docker Compose afviser hele filen.",
        "Skriv mappen på værten, mappen i containeren og, hvis du ønsker det, `ro`.",
    ),
    d23: rule(
        "En montering angiver ingen `target`.",
        "Docker Compose afviser hele filen.",
        "Tilføj `target:` med en mappe i containeren.",
    ),
    d24: rule(
        "En montering af typen `bind` angiver ingen `source`.",
        "Docker Compose afviser hele filen.",
        "Tilføj `source:` med en mappe på værten.",
    ),
    d25: rule(
        "`{name}` har hverken et image eller en bygning.",
        "Docker Compose afviser hele projektet.",
        "Tilføj `image:` eller `build:`; en variabel i `image:` skal have en værdi i `.env`.",
    ),
    d26: rule(
        "`{value}` er ikke en substitution.",
        "Docker Compose afviser hele filen.",
        "Skriv `${NAME}`, eller `$$` for et dollartegn, der er ment.",
    ),
    d27: rule(
        "`{name}` skal have en værdi og har ingen.",
        "Docker Compose afviser hele projektet og viser det, der står efter spørgsmålstegnet.",
        "Sæt `{name}` i `.env`.",
    ),
    d28: rule(
        "`{name}` er ikke sat noget sted.",
        "Docker Compose sætter ingenting ind og advarer blot, så en del af værdien mangler.",
        "Sæt `{name}` i `.env`, eller skriv `$$` for et dollartegn, der er ment.",
    ),
    d29: rule(
        "`{name}` er ikke sat noget sted; `.env` har `{meant}`.",
        "Docker Compose sætter ingenting ind og advarer blot, så en del af værdien mangler.",
        "Brug det samme navn i begge filer.",
    ),
    d30: rule(
        "`{service}` kræver tjenesten `{name}`, som ikke er der.",
        "Docker Compose afviser hele projektet.",
        "Tilføj tjenesten, eller nævn en, der er der.",
    ),
    d31: rule(
        "Tjenester venter på hinanden: {names}.",
        "Docker Compose siger `dependency cycle detected` eller `Circular reference` og standser.",
        "Fjern en af disse henvisninger.",
    ),
    d32: rule(
        "`{service}` monterer volumenet `{name}`, som ikke er erklæret.",
        "Docker Compose afviser hele projektet.",
        "Erklær det under `volumes:` på filens øverste niveau, eller begynd en mappe med `./` eller `/`.",
    ),
    d33: rule(
        "`{service}` bruger netværket `{name}`, som ikke er erklæret.",
        "Docker Compose afviser hele projektet.",
        "Erklær det under `networks:` på filens øverste niveau.",
    ),
    d34: rule(
        "`{service}` bruger `{name}`, som ikke er erklæret under `{section}`.",
        "Docker Compose afviser hele projektet.",
        "Erklær det under `{section}:` på filens øverste niveau.",
    ),
    d35: rule(
        "`{one}` og `{other}` udelukker hinanden.",
        "Docker Compose afviser hele projektet.",
        "Behold den ene af de to.",
    ),
    d36: rule(
        "`{value}` kan kun være navnet på én container, men `{key}` kræver flere.",
        "Docker Compose afviser hele projektet.",
        "Fjern `container_name`, eller kør én container.",
    ),
    d37: rule(
        "`{one}` og `{other}` siger ikke det samme.",
        "Docker Compose afviser hele projektet.",
        "Behold den ene af de to.",
    ),
    d38: rule(
        "Et sundhedstjek kan ikke begynde med `{value}`.",
        "Docker Compose afviser hele projektet.",
        "Sæt `CMD` foran ordene, eller `CMD-SHELL` foran en enkelt shell-linje.",
    ),
    d39: rule(
        "`{name}` skal have netop én af disse: {known}.",
        "Docker Compose afviser hele projektet.",
        "Behold eller tilføj en, eller skriv `external: true`.",
    ),
    d40: rule(
        "`{service}` udvider `{name}`, som ikke er i denne fil.",
        "Docker Compose afviser hele projektet.",
        "Nævn en tjeneste i samme fil, eller tilføj `file:`.",
    ),
    d41: rule(
        "`{value}` har ingen port på værten, fordi dens variabel er tom.",
        "Docker tager så en hvilken som helst ledig port, en ny efter hver start, og ingen finder gatewayen.",
        "Giv variablen en værdi i `.env`.",
    ),
    d42: rule(
        "`{value}` har ingen port på værten.",
        "Docker tager en hvilken som helst ledig port, en ny efter hver start.",
        "Skriv porten mellem kolonerne, hvis den skal forblive den samme.",
    ),
    d43: rule(
        "`{value}` beder om port 0 på værten.",
        "Docker tager en hvilken som helst ledig port, en ny efter hver start.",
        "Skriv den port, der er ment.",
    ),
    d44: rule(
        "`{value}` er ikke en port.",
        "Docker Compose godtager det, og Docker nægter at oprette containeren.",
        "Skriv en port fra 1 til 65535.",
    ),
    d45: rule(
        "`{value}` uden anførselstegn er et tal med grundtal 60 for programmer, der læser YAML 1.1.",
        "Docker Compose læser det, som det er ment; det gør PyYAML, Ansible og ældre Compose ikke.",
        "Sæt det i anførselstegn.",
    ),
    d46: rule(
        "En montering af typen `bind` har en tom `source`.",
        "Docker Compose afviser hele projektet. En variabel uden værdi efterlader sådan et hul.",
        "Skriv en mappe på værten, eller giv variablen en værdi i `.env`.",
    ),
    d47: rule(
        "`{value}` kan ikke være navnet på en container.",
        "Docker nægter at oprette containeren.",
        "Brug to eller flere bogstaver, cifre, `_`, `.` eller `-`, og begynd med et bogstav eller et ciffer.",
    ),
    d48: rule(
        "To containere hedder `{value}`.",
        "Docker nægter at oprette den anden.",
        "Giv hver sit navn, eller fjern `container_name`.",
    ),
    d49: rule(
        "`{value}` kan ikke være navnet på et image.",
        "Docker Compose godtager det, og Docker siger `invalid reference format`, når den skal bruge imaget.",
        "Skriv små bogstaver uden mellemrum, for eksempel `ghcr.io/openclaw/openclaw:latest`.",
    ),
    d50: rule(
        "`{value}` er ikke en genstartsregel.",
        "Docker Compose godtager det, og Docker nægter at oprette containeren.",
        "Skriv `unless-stopped`, `always`, `on-failure` eller `\"no\"`.",
    ),
    d51: rule(
        "`{name}` er ekstern og kan ikke have `{key}`.",
        "Docker Compose afviser hele projektet: Den opretter ikke noget eksternt volumen, så den kan ikke indstille noget.",
        "Fjern `{key}`, eller fjern `external`.",
    ),
    d52: rule(
        "Et anførselstegn i `{key}` bliver ikke afsluttet, eller en omvendt skråstreg er det sidste tegn.",
        "Docker Compose siger `invalid command line string` og standser.",
        "Luk anførselstegnet, eller skriv ordene som en liste.",
    ),
    d53: rule(
        "`{value}` har mere end tre dele.",
        "Docker Compose siger `confusing device mapping` og standser.",
        "Skriv enheden på værten, enheden i containeren og, hvis du ønsker det, rettighederne.",
    ),
    d54: rule(
        "`{value}` er ikke et navn med en adresse.",
        "Docker Compose afviser hele filen.",
        "Skriv det som i `db=10.0.0.2`.",
    ),
    d55: rule(
        "`{value}` er en mappe, ikke en fil med variabler.",
        "Docker Compose kan ikke læse den og standser.",
        "Nævn filen, for eksempel `keys.env`.",
    ),
    d56: rule(
        "`{value}` er ikke blandt disse filer.",
        "Docker Compose standser, når den ikke er der.",
        "Sørg for, at den ligger ved siden af compose-filen, eller tag den også med i denne kontrol.",
    ),
    d57: rule(
        "`{value}` skal have en `target`.",
        "Docker Compose afviser hele projektet.",
        "Tilføj `target:` med en mappe i containeren.",
    ),
    d58: rule(
        "`platforms` i bygningen indeholder ikke `{value}`.",
        "Docker Compose afviser hele projektet.",
        "Føj `{value}` til `platforms`, eller fjern `platform`.",
    ),
    d59: rule(
        "Der er ingen tjeneste i denne fil.",
        "`docker compose up` siger `no service selected` og starter ingenting.",
        "Sæt tjenesterne under `services:`.",
    ),
    d60: rule(
        "Anførselstegnene om værdien af `{name}` bliver en del af den.",
        "I en liste tager YAML kun anførselstegn om hele punktet; et token med anførselstegn er et andet token.",
        "Fjern anførselstegnene, eller sæt dem om hele punktet.",
    ),
    d61: rule(
        "Projektet hedder ikke `{value}`, men `{meant}`.",
        "Docker Compose 2.26 udelader det, den ikke bryder sig om i et navn, og senere udgaver afviser navnet.",
        "Skriv `{meant}`.",
    ),
    d62: rule(
        "`version` er forældet.",
        "Docker Compose ignorerer linjen og advarer ved hver kommando.",
        "Fjern linjen.",
    ),
    d63: rule(
        "`{value}` er mappen for den, der starter Docker Compose.",
        "Under `sudo`, cron og systemd er den en anden mappe eller ingen, og gatewayen starter med tom tilstand.",
        "Skriv hele stien eller en sti i forhold til denne fil, såsom `../.openclaw`.",
    ),
    d64: rule(
        "`{service}` kræver tjenesten `{name}`, hvis profil er slået fra.",
        "Docker Compose behandler en tjeneste med `profiles`, som om den ikke var der, og afviser hele projektet.",
        "Fjern `profiles` fra `{name}`, eller sæt `COMPOSE_PROFILES` i `.env`.",
    ),
    d65: rule(
        "Alt i `.env` kommer ind i containeren.",
        "`.env` er til Docker Compose selv; med `env_file` får containeren også værtens stier, porte og alle andre hemmeligheder i den.",
        "Nævn variablerne under `environment:`, og hold containerens nøgler i en fil for sig selv.",
    ),
    d66: rule(
        "Hemmeligheden i `{name}` står i compose-filen.",
        "Compose-filer bliver committet, indsat og vist til andre; en hemmelighed i sådan en er hurtigt kendt.",
        "Flyt den til `.env`, skriv `${{name}}` her, og lav en ny, hvis filen nogensinde er blevet delt.",
    ),
    d67: rule(
        "`{value}` monterer ikke til en absolut sti i containeren.",
        "Docker Compose godtager det, og Docker nægter at oprette containeren.",
        "Begynd mappen i containeren med `/`.",
    ),
    d68: rule(
        "`{value}` er ikke et tilvalg for en montering.",
        "Docker Compose ignorerer det uden et ord, så der kan skrives til monteringen.",
        "Skriv `ro`, hvis den kun skal kunne læses, eller fjern det.",
    ),
    d69: rule(
        "Der står et mellemrum efter navnet `{name}`.",
        "Containeren får en variabel, hvis navn slutter med et mellemrum, og programmet finder den ikke.",
        "Fjern mellemrummene omkring `=`.",
    ),
    d70: rule(
        "`{name}` er sat to gange.",
        "Den sidste vinder, og den første har ingen virkning.",
        "Behold den, der er ment.",
    ),
    d71: rule(
        "Portene i `{service}` bliver ikke publiceret.",
        "Med `network_mode: host` eller `none` kasserer Docker dem; med `host` er hver af programmets porte åben på maskinen.",
        "Fjern `network_mode` eller `ports`.",
    ),
    d72: rule(
        "Port {port} på værten er optaget af en anden porttilknytning.",
        "Den container, der starter som nummer to, fejler med `port is already allocated`.",
        "Giv en af dem en anden port på værten.",
    ),
    d73: rule(
        "To monteringer fører til den samme mappe i containeren.",
        "Docker Compose beholder den sidste; indholdet af den første bliver ikke set.",
        "Behold den, der er ment.",
    ),
    d74: rule(
        "`{value}` efterlader intet navn til projektet.",
        "Docker Compose siger `project name must not be empty` og standser.",
        "Skriv små bogstaver og cifre, og begynd med et af dem.",
    ),
    d75: rule(
        "`{name}` bliver taget for navnet på et volumen, ikke for en mappe.",
        "Docker Compose afviser hele projektet, fordi der ikke er erklæret et sådant volumen.",
        "Begynd en mappe med `./`.",
    ),
    d76: rule(
        "`{key}` skal være fra {first} til {last}, og det er `{value}` ikke.",
        "Docker Compose afviser hele filen.",
        "Skriv et tal i det interval.",
    ),
};
