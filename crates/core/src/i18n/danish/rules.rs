//! Findings.

use crate::i18n::rules::{RuleTexts, rule};

pub(super) const RULES: RuleTexts = RuleTexts {
    p1: rule("Denne version kender ikke udgaven `{value}`.", "Vælg en af disse: {known}."),
    p2: rule("`{value}` er ikke et sted, der kan installeres på.", "Vælg `gcp`, `fly` eller `fly-private`."),
    p3: rule("`{value}` er ikke en af valgmulighederne.", "Vælg en af disse: {known}."),
    p4: rule("`{value}` kan ikke stå her.", "Skriv noget i retning af `{example}`."),
    g1: rule(
        "Projekt-id'et `{value}` består ikke af 6–30 små bogstaver, cifre og bindestreger med et bogstav først og ingen bindestreg til sidst.",
        "Brug for eksempel `{example}`.",
    )
    .doubt("Google Cloud afviser projekt-id'er med reserverede ord som `google`.", "Vælg et andet, for eksempel `{example}`."),
    g2: rule(
        "Projektnavnet `{value}` består ikke af 4–30 bogstaver, cifre, mellemrum, bindestreger, anførselstegn eller udråbstegn.",
        "Brug for eksempel `{example}`.",
    ),
    g3: rule(
        "Maskinens navn `{value}` består ikke af 1–63 små bogstaver, cifre og bindestreger med et bogstav først og ingen bindestreg til sidst.",
        "Brug for eksempel `{example}`.",
    ),
    g4: rule("Zonen `{value}` ligner ikke en zone.", "Skriv region og bogstav, for eksempel `{example}`.").doubt(
        "Denne version kender ikke zonen `{value}`.",
        "Kontrollér den med `gcloud compute zones list`; en almindelig zone er `{example}`.",
    ),
    g5: rule(
        "Maskintypen `{value}` ligner ikke en maskintype.",
        "Brug for eksempel `{example}`; uden en type tager gcloud en større og dyrere.",
    ),
    g6: rule(
        "En startdisk på `{value}` er ikke skrevet som 20GB, eller også er den under de 10 GB, Debian kræver.",
        "Brug `{example}`.",
    )
    .doubt(
        "En startdisk på {value} bliver hurtigt fuld: Images og byggeprocesser kræver omkring 10 GB ud over systemet.",
        "Brug `{example}`.",
    ),
    g7: rule(
        "Tjenestekontoens id `{value}` består ikke af 6–30 små bogstaver, cifre og bindestreger.",
        "Brug for eksempel `{example}`.",
    ),
    g8: rule(
        "`{value}` er ikke et brugernavn i Linux.",
        "Brug for eksempel `{example}`: små bogstaver, cifre, punktummer, bindestreger og understregninger, med et bogstav eller en understregning først.",
    ),
    g9: rule("`{value}` er ikke navnet på en rolle.", "Brug `{example}`.")
        .doubt("Rollen `{value}` giver langt flere rettigheder, end denne installation behøver.", "Brug `{example}`."),
    g10: rule(
        "`{value}` er ikke et id for en faktureringskonto.",
        "Det ser ud som `{example}`; lad feltet stå tomt for at tilknytte fakturering i konsollen.",
    ),
    g11: rule("`{value}` er ikke en absolut sti, som Docker kan montere.", "Brug for eksempel `{example}`; ingen mellemrum og intet kolon."),
    f1: rule(
        "Appens navn `{value}` består ikke af små bogstaver, cifre og bindestreger inde i navnet (højst 63 tegn).",
        "Brug for eksempel `{example}`.",
    ),
    f2: rule(
        "Volumenets navn `{value}` består ikke af 1–30 små bogstaver, cifre og understregninger.",
        "Brug for eksempel `{example}`; Fly.io afviser bindestreger her.",
    ),
    f3: rule(
        "Volumenets størrelse `{value}` er ikke et helt antal gigabyte fra 1 til 500.",
        "Skriv kun tallet, for eksempel `{example}`.",
    ),
    f4: rule("Regionen `{value}` er ikke tre små bogstaver.", "Brug for eksempel `{example}`.").doubt(
        "Denne version kender ikke regionen `{value}`.",
        "Kontrollér den med `fly platform regions`; en almindelig region er `{example}`.",
    ),
    f5: rule("Maskinstørrelsen `{value}` findes ikke.", "Brug for eksempel `{example}`."),
    f6: rule(
        "En maskine af denne størrelse kan ikke have hukommelsen `{value}`.",
        "Brug for eksempel `{example}`.",
    )
    .doubt("Hukommelsen `{value}` er ikke et multiplum af 256 MB.", "Brug `{example}`."),
    f7: rule("`{value}` er hverken off, stop eller suspend.", "Brug `{example}`.").doubt(
        "Med `{value}` går en inaktiv gateway i dvale: Kanaler og tidsplaner går i stå.",
        "Brug `{example}`.",
    ),
    f8: rule("`{value}` er ikke en port.", "Brug et tal fra 1 til 65535, for eksempel `{example}`."),
    f9: rule("`{value}` er ikke en absolut sti, som et volumen kan monteres på.", "Brug for eksempel `{example}`."),
    f10: rule(
        "`{value}` ligger uden for det tilladte område, eller også mangler automatisk udvidelse en af sine tre værdier.",
        "Brug for eksempel `{example}`, eller lad alle tre værdier for udvidelse stå tomme.",
    ),
    f11: rule(
        "`{value}` er ikke linjer af formen NAME=value med navne af bogstaver, cifre og understregninger, der ikke begynder med FLY_.",
        "Brug for eksempel `{example}`.",
    ),
    f12: rule("Fristen `{value}` er ikke skrevet med en enhed som 30s eller 1m.", "Brug `{example}`.")
        .doubt("flyctl sænker en frist på {value} til et minut.", "Brug `{example}`."),
    f13: rule(
        "Kommandoen i processen `{name}` kræver en shell, og Fly.io starter den uden.",
        "Fjern `&&`, `|`, `>` og uafsluttede anførselstegn fra den.",
    ),
    f14: rule("Variablen `{value}` er sat to gange; kun den sidste tæller.", "Behold én af linjerne."),
    f15: rule(
        "Variablen `{value}` ligner en hemmelighed, og sådan en hører ikke hjemme i fly.toml.",
        "Fjern linjen, og gem hemmeligheden med `fly secrets import`.",
    ),
    c1: rule(
        "Gatewayens token er en offentligt kendt pladsholder eller har andre tegn end bogstaver, cifre og . _ ~ -.",
        "Lav et nyt; indtil da indeholder filerne denne sides eget token.",
    )
    .doubt("Gatewayens token er kort: Det kan gættes.", "Lav et nyt: 64 tilfældige hexadecimale cifre."),
    c2: rule(
        "Lytteadressen `{value}` er ikke et af de ord, gatewayen kender; IP-adresser afvises.",
        "Brug `{example}`.",
    ),
    c3: rule("`{value}` er ikke en port.", "Brug et tal fra 1 til 65535, for eksempel `{example}`.")
        .doubt("Kun root må åbne port {value}.", "Brug en port over 1023, for eksempel `{example}`."),
    c4: rule("`{value}` er ikke navnet på et image.", "Brug NAME:TAG med små bogstaver, for eksempel `{example}`."),
    c5: rule(
        "Gatewayens token ligner en nøgle fra en modeludbyder.",
        "Lav et særskilt token: Den, der har det, styrer gatewayen, og udbyderens nøgle skal forblive hemmelig.",
    ),
    c6: rule("`{value}` er ikke et server-id fra Discord.", "Kopiér det fra Discord: 17–20 cifre, for eksempel `{example}`.")
        .doubt(
            "Discord er slået til uden et server-id, så botten svarer ikke i nogen server.",
            "Kopiér id'et fra Discord, for eksempel `{example}`.",
        ),
    c7: rule(
        "`{value}` er ikke en liste over oprindelser (origins), sådan som browsere sender dem.",
        "Skriv kun skema, vært og port, med små bogstaver og uden `*`: for eksempel `{example}`.",
    )
    .doubt(
        "`{value}` er ikke krypteret: Tokenet ville gå i klartekst gennem netværket.",
        "Brug https, for eksempel `{example}`.",
    ),
    c8: rule(
        "`{value}` er ikke en proxyadresse, denne udgave kan bruge.",
        "Angiv selve proxyens adresse, for eksempel `{example}`. Gamle udgaver sammenligner kun enkeltadresser, og alle (`0.0.0.0/0`) er aldrig en proxy.",
    ),
    c9: rule("`{value}` er ikke en tidszone.", "Brug for eksempel `{example}`."),
    c10: rule("`{value}` er ikke navnet på et Docker-volumen.", "Brug for eksempel `{example}`."),
    c11: rule("`{value}` er ikke en liste over monteringer.", "Brug SOURCE:TARGET med absolutte stier, for eksempel `{example}`."),
    c12: rule(
        "Der kendes ingen Linux-version af `{value}` at hente, så programmet er udeladt af imaget.",
        "Har du brug for det, så angiv din egen adresse under ”Flere programmer”.",
    ),
    c13: rule("`{value}` er ikke et modelnavn.", "Skriv PROVIDER/MODEL, for eksempel `{example}`."),
    c14: rule(
        "`{value}` er hverken en Debian-pakke eller en linje af formen NAME URL SHA256.",
        "Brug for eksempel `{example}`; adresser begynder med https://, og zip-arkiver pakkes ikke ud.",
    ),
    c15: rule(
        "`{value}` hentes, uden at en kontrolsum sammenlignes.",
        "Hent {url}, kontrollér, hvor den stammer fra, og tilføj linjen med dens SHA-256 under ”Flere programmer”.",
    ),
    x1: rule(
        "Fly Proxy forbinder til port {value}, men `{command}` siger noget andet: Ingen kan nå gatewayen.",
        "Brug den samme port begge steder.",
    ),
    x2: rule(
        "Der er intet gateway-token, og en gateway, der lytter ud over loopback, nægter at starte uden.",
        "Lav et token.",
    ),
    x3: rule(
        "Med lytteadressen `{value}` fører den publicerede port ingen steder hen.",
        "Brug `lan`: Hvem der kan nå gatewayen, afhænger af den adresse, porten er publiceret på.",
    ),
    x4: rule(
        "Docker videresender til port {value} i containeren, men gatewayen lytter på {command}.",
        "Brug {example} på containerens side.",
    ),
    x5: rule(
        "Gatewayen har ingen konfiguration og ville afslutte med status {exit} igen og igen.",
        "Lad `gateway.mode` stå på `local`.",
    ),
    x6: rule(
        "En heap på {value} MiB er for meget til {memory} MiB hukommelse.",
        "Brug `{example}`: Der skal være en fjerdedel til rådighed ud over heapen.",
    ),
    x7: rule(
        "`{value}` hukommelse er for lidt: Med 512 MB starter den aldrig, og med 1 GB bliver den slået ihjel under belastning.",
        "Brug `{example}` eller mere.",
    ),
    x8: rule(
        "Bygges der fra kildekode på {value}, bliver processen sandsynligvis slået ihjel; den kræver {needed} GB.",
        "Brug `{example}`.",
    ),
    x9: rule(
        "Volumenet ligger i `{value}` og maskinen i `{region}`: Det kan ikke monteres.",
        "Brug den samme region til begge.",
    ),
    x10: rule(
        "`{value}` lægger ikke tilstanden på volumenet på {mount} under et navn, som denne udgave læser.",
        "Fjern linjen; den rigtige skrives for dig.",
    ),
    x11: rule("Volumenet hedder `{value}`, men filen monterer `{source}`.", "Brug ét navn."),
    x12: rule("{value} maskiner kan ikke dele ét volumen.", "Behold `1`."),
    x13: rule("Tjenesten nævner processen `{value}`, som ikke findes.", "Angiv en proces, der står i filen."),
    x14: rule(
        "En privat adresse taler ikke HTTPS, så en omdirigering til den fører ingen steder hen.",
        "Udelad `force_https` fra den private fil.",
    )
    .doubt(
        "Gatewayen lytter på IPv4, og det private netværk taler IPv6: Om `fly proxy` når den på denne måde, kunne ikke bekræftes.",
        "Kør vejledningens kontrol efter udrulningen, eller vælg `flycast`, som går gennem Fly Proxy.",
    ),
    x15: rule(
        "`{value}` er kun gratis i us-west1, us-central1 eller us-east1 med højst 30 GB pd-standard-disk; dens 1 GB hukommelse slipper op under belastning.",
        "Vælg sådan en zone og disk, eller regn med nogle få dollar om måneden.",
    ),
    x16: rule(
        "Denne udgave lader kun adresser på listen bruge Control UI, og listen er tom.",
        "Tilføj den adresse, du åbner den fra.",
    )
    .doubt(
        "Denne side er ikke blandt de adresser, gatewayen lukker ind, så en kontrol af tokenet herfra ville blive afvist.",
        "Slå ”Lad denne side kontrollere tokenet” til.",
    ),
    x17: rule(
        "Denne udgave afviser enhver forespørgsel fra en proxy, den ikke stoler på, og der er ingen på listen.",
        "Skriv proxyens adresse på listen; det sædvanlige gæt for Fly.io er 172.16.0.0/12.",
    )
    .doubt(
        "Fly.io offentliggør ikke adresserne på sin proxy, og denne udgave afviser en proxy, den ikke stoler på.",
        "Behold det sædvanlige gæt; svarer gatewayen 403, så kopiér adressen fra dens log: `{command}`.",
    ),
    x18: rule("`{release}` kender ikke `{value}` og starter ikke, så længe nøglen er der.", "Fjern nøglen.")
        .doubt("`{release}` kender ikke `{value}`.", "Den er udeladt; du behøver ikke gøre noget."),
    x19: rule(
        "Denne udgave fik aldrig et tag; `{value}` er dens sidste commit og får ingen rettelser.",
        "Vælg `{example}` til en ny installation.",
    ),
    x20: rule(
        "Porten er publiceret på alle grænseflader, uden om maskinens egen firewall.",
        "Slå det fra, og brug tunnelen, eller begræns en firewallregel i skyen til din adresse.",
    ),
    x21: rule(
        "`{value}` tilhører sandsynligvis ikke bruger 1000, som containeren kører som.",
        "Udfør det trin, der skifter ejer: `sudo chown -R 1000:1000 {state}`.",
    ),
    x22: rule(
        "Port {value} på din laptop er den port, en gateway normalt bruger.",
        "Hvis der kører en gateway dér, så brug en anden port til tunnelen, for eksempel `{example}`.",
    ),
    x23: rule(
        "Med `{value}` og ingen maskine, der holdes i gang, falder forbindelserne til kanalerne ud.",
        "Hold én maskine i gang.",
    ),
    x24: rule(
        "En privat gateway modtager ingen webhooks.",
        "Vælg ngrok eller Tailscale, hvis en udbyder skal kunne kalde den; udgående kanaler virker, som de er.",
    ),
    x25: rule(
        "Både et image (`{value}`) og en Dockerfile (`{dockerfile}`) er angivet; flyctl bruger kun én af dem.",
        "Behold én af dem.",
    ),
    x26: rule(
        "Der står ingen proxy foran denne gateway, og en betroet adresse, der ikke sender forwarding-headere, afvises med 403.",
        "Lad listen være tom: Tunneler har ikke brug for nogen.",
    ),
    x27: rule(
        "Siden må kontrollere tokenet, men dens adresse er ikke kendt.",
        "Skriv den, som browseren sender den, for eksempel `http://127.0.0.1:8080`.",
    ),
    x28: rule(
        "`{value}` kræver en nøgle fra {provider}, som ikke er valgt.",
        "Vælg {provider}, eller vælg en anden model.",
    ),
    x29: rule(
        "Fly.io bygger denne udgave med dens egen Dockerfile, som ikke har plads til {value}.",
        "Vælg en udgave med et færdigt image, eller nøjes med at bygge Debian-pakker ind.",
    ),
    x30: rule(
        "Listen over adresser mangler `{value}`, som Control UI åbnes fra.",
        "Tilføj den; en liste erstatter de adresser, gatewayen selv tillader.",
    ),
};
