//! Findings about Dockerfiles.

use crate::i18n::lint::{DockerfileTexts, rule};

pub(super) const TEXTS: DockerfileTexts = DockerfileTexts {
    b1: rule(
        "`{key}` har intet flag `--{value}`.",
        "Bygningen standser, før den er begyndt: `unknown flag`.",
        "Fjern det, eller brug et af dens egne: {known}.",
    ),
    b2: rule(
        "`--{value}` står to gange i den samme `{key}`.",
        "Bygningen standser, før den er begyndt: `duplicate flag specified`.",
        "Behold det ene.",
    ),
    b3: rule(
        "`--{value}` i `{key}` har ingen værdi eller en, det ikke kan have.",
        "Bygningen standser, før den er begyndt.",
        "Skriv `--{value}={wanted}`.",
    ),
    b4: rule(
        "`{key}` har kun `{value}`: Der mangler enten det, der skal kopieres, eller målet.",
        "Bygningen standser, før den er begyndt: `{key} requires at least two arguments`.",
        "Skriv kilde og mål, for eksempel `{key} {value} ./`.",
    ),
    b5: rule(
        "Flere filer kopieres til `{value}`, som ikke slutter med `/`.",
        "Er det ikke allerede en mappe, standser bygningen, eller den sidste fil erstatter de andre.",
        "Skriv `{value}/`.",
    ),
    b6: rule(
        "`{value}` kan ikke være navnet på en byggefase.",
        "Bygningen standser, før den er begyndt: Navnet skal begynde med et bogstav; derefter kan der stå bogstaver, cifre, `-`, `_` og `.`.",
        "Vælg et andet navn.",
    ),
    b7: rule(
        "To byggefaser hedder `{value}`.",
        "`COPY --from={value}` og `--target` tager kun den sidste.",
        "Giv hver sit eget navn.",
    ),
    b8: rule(
        "`{value}` kan ikke være navnet på et image.",
        "Bygningen standser: `invalid reference format`. Navne skrives med små bogstaver, og efter et kolon skal der stå et tag.",
        "Skriv det som `node:22-bookworm-slim`.",
    ),
    b9: rule(
        "`{value}` er et andet image ved hver bygning.",
        "Uden et tag, eller med `latest`, går en bygning næste måned ud fra en anden udgave, som måske afviser denne konfiguration.",
        "Nævn versionen, for eksempel `{example}`.",
    ),
    b10: rule(
        "`FROM` bruger `{value}`, som ingen `ARG` før det første `FROM` erklærer.",
        "Den er tom der, så imagets navn er forkert, og bygningen standser.",
        "Skriv `ARG {value}=…` over det første `FROM`.",
    )
    .doubt(
        "`{value}` har ingen standardværdi, så der kan kun bygges med `--build-arg {value}=…`.",
        "Giv den en standardværdi: `ARG {value}=…`.",
    ),
    b11: rule(
        "`--from={value}` nævner en byggefase, der ikke findes.",
        "Bygningen standser: `invalid stage index`. Byggefaser tælles fra 0.",
        "Nævn byggefasen ved navn, eller tæl igen.",
    )
    .doubt(
        "`--from={value}` er ikke en byggefase, så Docker leder efter et image med det navn.",
        "Måske menes byggefasen `{nearest}`.",
    ),
    b12: rule(
        "En byggefase kan ikke tage filer fra sig selv (`{value}`).",
        "Bygningen standser: `circular dependency detected`.",
        "Nævn en tidligere byggefase, eller udelad `--from` for at kopiere fra mappen.",
    ),
    b13: rule(
        "`ONBUILD {value}` er ikke tilladt.",
        "Bygningen standser, før den er begyndt.",
        "Skriv instruktionen uden `ONBUILD`.",
    )
    .doubt(
        "`ONBUILD {value}` er ikke en instruktion.",
        "Skriv en, såsom `ONBUILD RUN …`; som det står, kan intet image, der går ud fra dette, bygges.",
    ),
    b14: rule(
        "`HEALTHCHECK` skal have `CMD` og en kommando, eller `NONE` alene.",
        "Bygningen standser, før den er begyndt: `Unknown type {value} in HEALTHCHECK`.",
        "Skriv `HEALTHCHECK CMD …`.",
    ),
    b15: rule(
        "`--{key}={value}` er forkert.",
        "Bygningen standser, før den er begyndt: En tid skal have sin enhed, og `--retries` et helt tal.",
        "Skriv for eksempel `--{key}={example}`.",
    ),
    b16: rule(
        "`{value}` er ikke en port i en container.",
        "Bygningen standser: `invalid containerPort`.",
        "Skriv et tal fra 1 til 65535, om nødvendigt med `/tcp` eller `/udp` efter.",
    )
    .doubt(
        "`EXPOSE {value}` nævner en port på værten, som intet image kan vælge.",
        "Skriv `EXPOSE {port}`; værtens porte står i compose-filen.",
    ),
    b17: rule(
        "`{value}` er ikke en gyldig værdi for `{key}` i `RUN`.",
        "Bygningen standser, før den er begyndt.",
        "Brug en af disse: {known}.",
    ),
    b18: rule(
        "`{value}` ligger uden for den mappe, der bliver bygget.",
        "Docker tager kun det, der ligger i den mappe, skærer `..` væk og finder ingen sådan fil.",
        "Byg fra mappen over med `-f`, eller læg filen ved siden af Dockerfilen.",
    ),
    b19: rule(
        "`{value}` bliver åbnet og aldrig lukket.",
        "Shellen afviser kommandoen, og bygningen standser her.",
        "Luk det, eller sæt et `\\` foran, hvis det er selve tegnet, der er ment.",
    ),
    b20: rule(
        "Der står ingenting på den ene side af `{value}`.",
        "Shellen afviser kommandoen: `Syntax error: unexpected end of file`.",
        "Fjern det, eller tilføj den manglende kommando; en linje, der fortsætter, slutter med `\\`.",
    ),
    b21: rule(
        "`{value}` mangler sin anden halvdel.",
        "Shellen afviser kommandoen, og bygningen standser her.",
        "Skriv det hele: `if …; then …; fi`, `do … done`, `case … esac`.",
    ),
    b22: rule(
        "Alt efter dette `#` er kommentar, også de følgende linjer.",
        "For shellen er linjerne én linje, så resten af kommandoen bliver aldrig kørt.",
        "Sæt kommentaren på en linje for sig selv.",
    ),
    b23: rule(
        "Der er tomme linjer midt i `{key}`.",
        "BuildKit advarer og siger, at dette vil blive en fejl.",
        "Fjern de tomme linjer.",
    ),
    b24: rule(
        "Uden `-f` sender curl en fejlside videre, som om den var den fil, der skulle hentes.",
        "`404 Not Found` havner i `{value}`, og bygningen fejler senere eller slet ikke.",
        "Skriv `curl -fsSL …`.",
    ),
    b25: rule(
        "En download, der mislykkes, bliver ikke opdaget: Kun den sidste kommando i pipen tæller.",
        "Når `{value}` standser midtvejs, kan `{other}` stadig lykkes, og så mangler imaget programmet.",
        "Skriv `SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]` før den, eller hent til en fil først.",
    ),
    b26: rule(
        "Denne fil fra de gamle vejledninger findes ikke længere: `{value}`.",
        "GitHub svarer 404; sendes svaret ind i `tar`, standser bygningen, eller programmet mangler.",
        "Brug en fil fra en bestemt udgave: `{example}`.",
    ),
    b27: rule(
        "`{value}` er en anden fil for hver udgave.",
        "En bygning næste måned får et andet program, eller intet, når filerne får nye navne.",
        "Nævn en version i adressen.",
    ),
    b28: rule(
        "Intet sammenligner `{value}` med en kontrolsum.",
        "Den, der kan ændre filen der, ændrer imaget.",
        "Hent med `ADD --checksum=sha256:… URL PATH`, eller sammenlign med `sha256sum -c`.",
    ),
    b29: rule(
        "`{value}` stoler på hvem som helst, der svarer.",
        "Enhver mellem bygningen og serveren kan lægge et andet program i imaget.",
        "Brug `https://`, og lad certifikatet blive kontrolleret.",
    ),
    b30: rule(
        "`apt-get {value}` spørger, om den skal fortsætte, og ingen svarer.",
        "Bygningen standser: `Do you want to continue? [Y/n] Abort.`",
        "Skriv `apt-get {value} -y`.",
    ),
    b31: rule(
        "`{value} install` kører uden `{value} update` før sig.",
        "Basisimages har ingen pakkelister med: `Unable to locate package`.",
        "Skriv `{value} update && {value} install -y …` i samme `RUN`.",
    ),
    b32: rule(
        "`apt` er til mennesker ved en terminal.",
        "Dens tilvalg kan ændre sig med hver version.",
        "Skriv `apt-get`.",
    ),
    b33: rule(
        "Pakkelisterne bliver liggende i imaget.",
        "Det er omkring 20 MB større end nødvendigt.",
        "Afslut den samme `RUN` med `&& rm -rf /var/lib/apt/lists/*`.",
    ),
    b34: rule(
        "`sudo` findes ikke i de fleste images.",
        "Bygningen standser: `sudo: not found`.",
        "Fjern det, og skriv `USER root` før og den anden bruger efter.",
    ),
    b35: rule(
        "`cd` gælder kun til slutningen af denne `RUN`.",
        "Den næste instruktion starter igen i mappen fra `WORKDIR`, så denne gør ingenting.",
        "Skriv `WORKDIR {value}`.",
    ),
    b36: rule(
        "`{value}` er en anden version ved hver bygning.",
        "En ny udgave afviser måske konfigurationen fra den gamle.",
        "Nævn versionen: `{name}@{example}`.",
    ),
    b37: rule(
        "Denne klon har ingen version: `{value}` er det, der sidst er blevet pushet.",
        "Clawdbot, Moltbot og OpenClaw er ét repository under tre navne: Uden en version fører hvert af dem til nutidens OpenClaw, hvis navne og indstillinger er andre.",
        "Tilføj `--branch {example}`, eller tjek det ønskede commit ud bagefter.",
    ),
    b38: rule(
        "Imaget slutter som root.",
        "Gatewayen skriver så filer, der tilhører root, og som imagets egen bruger ikke kan læse senere: `EACCES`.",
        "Skriv `USER node` som den sidste `USER`.",
    ),
    b39: rule(
        "`{value}` er ikke gatewayens eget image, og der er ikke sat nogen `USER`.",
        "Det kører sandsynligvis som root, og det, den skriver, tilhører root.",
        "Skriv `USER node`, hvis imaget har den bruger.",
    ),
    b40: rule(
        "`{key}` kører som `{value}`, der ikke må installere noget.",
        "Bygningen standser: `Permission denied`, `are you root?`",
        "Skriv `USER root` før den og `USER {value}` efter den.",
    ),
    b41: rule(
        "`{value}` bliver kopieret, så det tilhører root, og gatewayen kører som `{name}`.",
        "Alt, der bliver kopieret uden `--chown`, tilhører root; gatewayen kan ikke skrive der: `EACCES`.",
        "Skriv `--chown={name}:{name}`.",
    ),
    b42: rule(
        "`{key}` kører `gateway {value}`, som taler med en tjenestestyring (service manager) og slutter.",
        "En container har ingen tjenestestyring: Den stopper med det samme eller starter igen og igen.",
        "Skriv `gateway run` eller bare `gateway`: Det bliver i forgrunden.",
    ),
    b43: rule(
        "`CMD` er skrevet til en shell, som står mellem Docker og gatewayen.",
        "`docker stop` når kun shellen; efter ti sekunder bliver gatewayen tvangsafsluttet, midt i det, den skriver.",
        "Skriv en liste: `CMD [\"node\", \"…\"]`, eller `CMD exec …`.",
    ),
    b44: rule(
        "`{key}` ligner en liste, men er det ikke.",
        "En liste er JSON: dobbelte anførselstegn, kommaer imellem og intet til sidst. Alt andet kører shellen, som det står, med klammer og det hele.",
        "Skriv `{key} [\"node\", \"…\"]`.",
    ),
    b45: rule("Der er mere end én `{key}` i denne byggefase.", "Kun den sidste gælder.", "Fjern denne."),
    b46: rule(
        "Dette erstatter imagets eget `ENTRYPOINT` og fjerner dets `CMD`.",
        "Imaget starter gatewayen gennem en lille init-proces, som så er væk.",
        "Udelad `ENTRYPOINT`, og skriv `CMD`, eller ændr kommandoen i compose-filen.",
    ),
    b47: rule(
        "`ENTRYPOINT` er skrevet til en shell, som ikke tager argumenter.",
        "`CMD`, `command` i en compose-fil og `[processes]` hos Fly.io bliver kasseret uden et ord.",
        "Skriv en liste: `ENTRYPOINT [\"…\"]`.",
    ),
    b48: rule(
        "`--bind {value}` bliver afvist af gatewayen.",
        "Den kender kun `auto`, `lan`, `loopback`, `custom` og `tailnet`, og slutter.",
        "Skriv `lan`.",
    ),
    b49: rule(
        "Med `--bind loopback` lytter gatewayen kun inde i sin container.",
        "En publiceret port fører ingen steder hen.",
        "Skriv `lan`, og publicér porten kun på 127.0.0.1.",
    ),
    b50: rule(
        "`EXPOSE {value}`, og gatewayen lytter på {port}.",
        "`EXPOSE` åbner ingenting, men mennesker og værktøjer såsom `fly launch` tager porten derfra.",
        "Skriv `EXPOSE {port}`.",
    ),
    b51: rule(
        "`{key} {value}` lægger en hemmelighed i imaget.",
        "Alle, der får imaget, kan læse den med `docker history` eller `docker inspect`.",
        "Fjern den; giv den til den kørende container, eller til bygningen med `RUN --mount=type=secret`. Lav en ny dér, hvor denne har været i brug.",
    ),
    b52: rule(
        "`{value}` indeholder hemmeligheder og bliver kopieret ind i imaget.",
        "Alle, der får imaget, kan læse den, også hvis en senere linje sletter den.",
        "Fjern linjen, skriv navnet i `.dockerignore`, og giv filen til den kørende container.",
    ),
    b53: rule(
        "`PATH` bliver erstattet af `{value}`, uden mapperne med programmer.",
        "Hverken `node` eller shellens kommandoer bliver fundet: `executable file not found in $PATH`.",
        "Tilføj `:$PATH` til sidst.",
    )
    .doubt(
        "`PATH` bliver erstattet af `{value}`, uden `/usr/local/bin`.",
        "Tilføj `:$PATH` til sidst: `node` ligger i `/usr/local/bin`.",
    ),
    b54: rule(
        "`${value}` er endnu ikke sat, hvor den bliver brugt.",
        "En hel `ENV` bliver læst med de hidtidige værdier, så den er tom.",
        "Skriv to `ENV`, den ene efter den anden.",
    ),
    b55: rule(
        "`ENV {value}` er skrevet i den gamle form, uden lighedstegn.",
        "BuildKit advarer og tager hele resten af linjen for værdien.",
        "Skriv `ENV {value}=…`.",
    ),
    b56: rule(
        "`WORKDIR {value}` afhænger af, hvor basisimaget sluttede.",
        "Med et andet basisimage er det en anden mappe.",
        "Skriv den med `/` foran.",
    ),
    b57: rule("`MAINTAINER` er forældet.", "BuildKit advarer.", "Skriv `LABEL maintainer=\"…\"`."),
    b58: rule(
        "`ADD` kopierer `{value}`, som `COPY` ville gøre.",
        "`ADD` pakker også ud og henter fra nettet, og det ønsker ingen ved et tilfælde.",
        "Skriv `COPY`.",
    ),
    b59: rule(
        "`{value}` bliver hentet og forbliver pakket.",
        "`ADD` pakker kun arkiver fra bygningens egen mappe ud.",
        "Pak det ud i en `RUN`, eller skriv `ADD --unpack=true`.",
    ),
    b60: rule(
        "`{value}` kan ikke udføres.",
        "`ADD` giver en hentet fil rettighederne 600.",
        "Skriv `ADD --chmod=755 …`.",
    ),
    b61: rule(
        "`{value}` er tom her: Denne byggefase erklærer den ikke.",
        "En `ARG` før `FROM` gælder kun for `FROM`, og platformens egne skal erklæres.",
        "Skriv `ARG {value}` i denne byggefase.",
    ),
    b62: rule(
        "`{value}` står med sin værdi i `{key}`.",
        "Den bliver i imagets historik, hvor alle, der får imaget, kan læse den.",
        "Giv den til den kørende container som en variabel, og lav en ny dér, hvor denne har været i brug.",
    ),
    b63: rule(
        "Pakkelisterne kommer fra en tidligere `RUN`, som bliver cachet og forældes.",
        "En bygning næste måned leder efter pakker, som spejlserverne ikke længere har: `404 Not Found`.",
        "Skriv `{value} update` i samme `RUN`.",
    ),
    b64: rule(
        "Denne fil fra de gamle vejledninger findes ikke, og ingen anden til Linux er kendt: `{value}`.",
        "GitHub svarer 404; sendes svaret ind i `tar`, standser bygningen, eller programmet mangler.",
        "Fjern kommandoen; gatewayens egen WhatsApp-kanal har ikke brug for den.",
    ),
    b65: rule(
        "`{value}` har Node.js {number}, og {release} kræver 24.16 eller nyere.",
        "Gatewayen slutter med det samme og siger, hvilken Node.js den skal have.",
        "Skriv `FROM node:24-bookworm-slim`, eller gå ud fra udgavens eget image.",
    )
    .doubt(
        "`{value}` har Node.js {number}; {release}, som en klon fra i dag giver, kræver 24.16 eller nyere.",
        "Tjek den ældre udgave ud, som denne Dockerfile er til, eller gå ud fra imaget til {release}.",
    ),
};
