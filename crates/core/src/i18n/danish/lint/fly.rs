//! Findings about Fly.io configurations.

use crate::i18n::lint::{FlyTexts, rule};

pub(super) const TEXTS: FlyTexts = FlyTexts {
    t1: rule(
        "`{key}` skal være tekst i anførselstegn.",
        "flyctl afviser hele filen: `App configuration is not valid`.",
        "Sæt værdien i dobbelte anførselstegn.",
    ),
    t2: rule(
        "`{key}` skal være et helt tal uden anførselstegn.",
        "flyctl afviser hele filen: `App configuration is not valid`.",
        "Skriv bare tallet, for eksempel `3000`.",
    ),
    t3: rule(
        "`{key}` skal være `true` eller `false` uden anførselstegn.",
        "flyctl afviser hele filen: `App configuration is not valid`.",
        "Skriv `true` eller `false`.",
    ),
    t4: rule(
        "`{key}` skal være en tid med enhed og uden mellemrum, såsom `\"30s\"` eller `\"1m30s\"`.",
        "flyctl afviser hele filen: `App configuration is not valid`.",
        "Skriv tal og enhed sammen i anførselstegn: `\"30s\"`.",
    )
    .doubt(
        "`{key}` er ikke en tid, og flyctl udelader den uden et ord.",
        "Skriv tal og enhed sammen i anførselstegn: `\"30s\"`.",
    ),
    t5: rule(
        "`{key}` skal være `\"off\"`, `\"stop\"` eller `\"suspend\"`.",
        "flyctl afviser hele filen: `App configuration is not valid`.",
        "Skriv `\"off\"`: En gateway, der sover, modtager intet fra sine kanaler.",
    ),
    t6: rule(
        "`{key}` skal være en liste af tekster.",
        "flyctl afviser hele filen: `App configuration is not valid`.",
        "Sæt teksten i kantede parenteser, for eksempel `[\"app\"]`.",
    ),
    t7: rule(
        "`{key}` skal være en liste af tabeller, så overskriften skal have dobbelte parenteser.",
        "flyctl afviser hele filen: `App configuration is not valid`.",
        "Skriv overskriften som `[[{key}]]`.",
    ),
    t8: rule(
        "`{key}` skal være én tabel, så overskriften skal have enkelte parenteser.",
        "flyctl afviser hele filen: `App configuration is not valid`.",
        "Skriv overskriften som `[{key}]`, én gang.",
    ),
    t9: rule(
        "`{key}` skal være et tal uden anførselstegn.",
        "flyctl afviser hele filen: `App configuration is not valid`.",
        "Skriv bare tallet, for eksempel `0.5`.",
    ),
    t10: rule(
        "flyctl kender ikke `{key}` og ignorerer den; der menes sandsynligvis `{nearest}`.",
        "Kun `fly config validate --strict` gør opmærksom på det; en udrulning fortsætter uden indstillingen.",
        "Omdøb den til `{nearest}`.",
    ),
    t11: rule(
        "flyctl kender ikke `{key}` og ignorerer den.",
        "Kun `fly config validate --strict` gør opmærksom på det; en udrulning fortsætter uden indstillingen.",
        "Fjern den, eller slå dens navn op på siden om `fly.toml` på fly.io/docs/reference/configuration.",
    ),
    t12: rule(
        "`{key}` hører til i `{nearest}`; hvor den står, ignorerer flyctl den.",
        "I TOML hører hver linje til den sidste overskrift over den, så en manglende overskrift flytter alle linjer under sig.",
        "Flyt linjen ind under en overskrift `{nearest}`.",
    ),
    t13: rule(
        "flyctl ignorerer `{key}`, fordi dette navn kun gælder som `{nearest}`.",
        "Store bogstaver betyder intet i andre navne; dette plukker flyctl selv ud, før resten bliver læst, og sammenligner bogstav for bogstav.",
        "Skriv `{nearest}` med små bogstaver.",
    ),
    t14: rule(
        "`{key}` er det ældre navn for `{nearest}`.",
        "flyctl læser det stadig; nutidens dokumentation og andre værktøjer kender det ikke.",
        "Skriv `{nearest}`.",
    ),
    t15: rule(
        "`{key}` har ingen enhed, så flyctl læser {value} nanosekunder.",
        "Et tjek med sådan en tid bliver hævet til et sekund, og enhver anden tidsgrænse udløber med det samme.",
        "Skriv enheden, for eksempel `\"{value}s\"`.",
    ),
    t16: rule(
        "Værdien `{value}` i `{key}` ligger uden for intervallet fra 1 sekund til 1 minut; flyctl tager `{limit}` i stedet.",
        "flyctl advarer kun, så tjekket kører med en anden tid, end filen siger.",
        "Skriv `\"{limit}\"`.",
    ),
    t17: rule(
        "`{key}` ligger uden for det, Fly.io tager imod; grænsen er `{limit}`.",
        "flyctl afviser en fil med et tjek, hvis `interval` er under 2 sekunder, eller hvis `timeout` er over 60 sekunder.",
        "Skriv `\"{limit}\"`.",
    ),
    t18: rule(
        "`{key}` skal være `\"http\"` eller `\"tcp\"` og må ikke mangle.",
        "flyctl afviser filen: `Missing or invalid check type, must be 'http' or 'tcp'`.",
        "Skriv `type = \"http\"` eller `type = \"tcp\"` i tjekket.",
    ),
    t19: rule(
        "Tjekket `{key}` nævner ingen port, og der er ingen `[http_service]` at tage den fra.",
        "flyctl afbryder udrulningen, når den laver maskinens konfiguration.",
        "Føj `port` med gatewayens port til tjekket.",
    ),
    t20: rule(
        "`{table}` nævner processen `{value}`, som ikke findes.",
        "flyctl afviser filen: Ingen processer er defineret med det navn.",
        "Brug en af disse: {known}.",
    ),
    t21: rule(
        "`{table}` nævner ingen proces, selv om filen har `[processes]`.",
        "flyctl afviser filen: Tjenesten har ingen processer.",
        "Tilføj `processes = [\"app\"]` med den proces, der betjener den.",
    ),
    t22: rule(
        "`{table}` hører til processen `{value}`, som ikke findes, så ingen maskine får et volumen.",
        "flyctl godtager det og monterer ingenting: Tilstanden går tabt ved næste udrulning.",
        "Brug en af disse: {known}, eller udelad `processes`.",
    )
    .doubt(
        "`{table}` hører til processen `{value}`, som ikke findes, så den gælder ikke for nogen maskine.",
        "Brug en af disse: {known}, eller udelad `processes`.",
    ),
    t23: rule(
        "Kommandoen i `{key}` har et anførselstegn, der ikke er lukket, eller slutter med en omvendt skråstreg.",
        "flyctl deler den op i ord og afviser filen, når det ikke kan lade sig gøre.",
        "Luk anførselstegnet.",
    ),
    t24: rule(
        "Kommandoen i `{key}` har `{value}`, som kun en shell forstår.",
        "Fly.io starter ordene uden en shell, så `{value}` og det, der følger, når programmet som argumenter.",
        "Behold én kommando, eller sæt det hele ind i `sh -c '…'`.",
    ),
    t25: rule(
        "Kommandoen i `{key}` har `{value}`, som ingen erstatter.",
        "Fly.io starter ordene uden en shell, så programmet får selve dollartegnet.",
        "Skriv værdien, for eksempel porten, eller sæt det hele ind i `sh -c '…'`.",
    ),
    t26: rule(
        "`{key}` kører `gateway {value}`, som taler med en tjenestestyring (service manager) og slutter.",
        "En maskine har ingen tjenestestyring; Fly.io genstarter kommandoen igen og igen.",
        "Skriv `gateway` med `--bind lan` og `--port`, uden `{value}`: Det bliver i forgrunden.",
    ),
    t27: rule(
        "`--bind {value}` bliver afvist af gatewayen.",
        "Den kender kun `auto`, `lan`, `loopback`, `custom` og `tailnet`, og slutter.",
        "Skriv `--bind lan`.",
    ),
    t28: rule(
        "Processerne `{other}` og `{value}` starter begge en gateway.",
        "Hver proces har sine egne maskiner: To gateways svarer på de samme kanaler, og kun den ene har tilstanden.",
        "Behold en af dem.",
    ),
    t29: rule(
        "`{value}` er ikke en udrulningsstrategi.",
        "flyctl afviser filen; den kender `rolling`, `immediate`, `canary` og `bluegreen`.",
        "Skriv `\"{nearest}\"`.",
    ),
    t30: rule(
        "Strategien `{value}` kræver en maskine mere, og et volumen hører kun til én.",
        "flyctl afviser `canary`, når der er et volumen i filen, og `bluegreen` under udrulningen.",
        "Brug `\"rolling\"`, eller udelad linjen.",
    ),
    t31: rule(
        "Udgivelseskommandoen (release command) starter gatewayen, som aldrig slutter.",
        "Udrulningen venter på udgivelseskommandoen, højst fem minutter, og mislykkes.",
        "Fjern linjen: `[processes]` starter gatewayen.",
    ),
    t32: rule(
        "Udgivelseskommandoen (release command) kører på en midlertidig maskine uden volumenet.",
        "Det, den læser og skriver der, er ikke gatewayens tilstand og bliver smidt væk.",
        "Kør den efter udrulningen med `fly ssh console -C '…'`.",
    ),
    t33: rule(
        "`{value}` er ikke en genstartsregel.",
        "flyctl afviser filen: `invalid restart policy`. Den kender `always`, `never` og `on-failure`.",
        "Skriv `policy = \"{nearest}\"`.",
    ),
    t34: rule(
        "Maskinstørrelsen `{value}` findes ikke.",
        "`fly config validate` godtager den, og `fly deploy` mislykkes: `invalid machine size`.",
        "Brug for eksempel `\"{nearest}\"`.",
    ),
    t35: rule(
        "`{value}` er ikke en mængde hukommelse.",
        "`fly config validate` godtager den, og `fly deploy` mislykkes, når maskinen bliver oprettet.",
        "Skriv for eksempel `\"2048mb\"` eller `\"2gb\"`.",
    ),
    t36: rule(
        "`{size}` kan ikke have {value} MB hukommelse: Den tager {least} til {most} MB.",
        "flyctl ser ikke efter, og Fly.io nægter at oprette maskinen.",
        "Brug `{example}` MB eller en anden størrelse.",
    )
    .doubt("{value} MB hukommelse er ikke et multiplum af 256 MB.", "Brug `{example}` MB."),
    t37: rule(
        "To `[[vm]]` gælder for alle processer; kun den ene af dem tæller.",
        "flyctl tager den ene og siger intet om den anden.",
        "Behold den ene, eller giv hver sine `processes`.",
    ),
    t38: rule(
        "Monteringen har ingen `source`, så der er intet volumen at montere.",
        "flyctl godtager filen, og intet volumen har et tomt navn.",
        "Skriv volumenets navn: `source = \"openclaw_data\"`.",
    ),
    t39: rule(
        "Monteringen kræver en `destination`, som er en sti under `/`.",
        "flyctl godtager filen, og maskinen kan ikke montere volumenet der.",
        "Skriv `destination = \"/data\"`, den samme som tilstandsmappen.",
    ),
    t40: rule(
        "`{value}` kan ikke være navnet på et volumen.",
        "Fly.io tillader 1–30 små bogstaver, cifre og understregninger, så intet volumen har dette navn.",
        "Brug understregninger og det navn, som `fly volumes list` viser.",
    ),
    t41: rule(
        "En maskine kan have ét volumen, og der er to til den samme proces.",
        "flyctl afbryder udrulningen: Gruppen har mere end én mounts-sektion.",
        "Behold den ene, og læg alt under dens `destination`.",
    ),
    t42: rule(
        "Værdien `{value}` i `{key}` ligger uden for det, flyctl tager imod ({range}).",
        "flyctl afviser filen: `App configuration is not valid`.",
        "Skriv en værdi i dette område: {range}.",
    ),
    t43: rule(
        "Automatisk vækst kræver både en tærskel og en forøgelse, og en af dem mangler.",
        "flyctl afviser en fil, der har den ene uden den anden.",
        "Skriv både `auto_extend_size_threshold` og `auto_extend_size_increment`, med eller uden `auto_extend_size_limit`; eller ingen af de tre.",
    ),
    t44: rule(
        "Der er intet volumen, og gatewayens bruger kan ikke oprette `{value}` på maskinens egen disk.",
        "Gatewayen stopper med `EACCES`; og det, der ligger på maskinens egen disk, går tabt ved hver udrulning.",
        "Opret et volumen med `fly volumes create {source}`, og tilføj `[mounts]` med `destination = \"{value}\"`.",
    )
    .doubt(
        "Der er intet volumen: Indstillinger, logins og samtaler går tabt ved hver udrulning.",
        "Opret et volumen med `fly volumes create {source}`, og tilføj `[mounts]` med `destination = \"{value}\"`.",
    ),
    t45: rule(
        "`{value}` kan ikke være navnet på en app.",
        "Det bliver et værtsnavn: små bogstaver, cifre og bindestreger inde i navnet, højst 63 tegn. flyctl finder ingen sådan app.",
        "Skriv det navn, som `fly apps list` viser.",
    ),
    t46: rule(
        "Filen nævner ingen app.",
        "Hver kommando kræver så `-a NAME`, og `fly deploy` standser uden.",
        "Skriv `app = \"…\"` som den første linje, eller bliv ved med at angive `-a`.",
    ),
    t47: rule(
        "`{value}` er ikke en region: Regioner har tre små bogstaver.",
        "Fly.io kan ikke oprette en maskine der.",
        "Vælg en fra `fly platform regions`, for eksempel `\"iad\"`, dér hvor volumenet ligger.",
    )
    .doubt(
        "Regionen `{value}` er ikke en, denne version kender.",
        "Kontrollér den med `fly platform regions`; volumenet skal også ligge der.",
    ),
    t48: rule(
        "{value} er ikke en port.",
        "Fly Proxy kan ikke oprette forbindelse til den, så ingen når gatewayen.",
        "Skriv gatewayens `--port`, 1–65535.",
    ),
    t49: rule(
        "Port {value} er givet to gange: `[http_service]` tager selv 80 og 443.",
        "To tjenester på én maskine kan ikke svare på den samme port.",
        "Behold `[http_service]`, og fjern porten fra `[[services]]`, eller omvendt.",
    ),
    t50: rule(
        "Denne tjeneste har ingen `[[services.ports]]`, så intet fører til den.",
        "flyctl advarer kun: `Service must expose at least one port`.",
        "Brug `[http_service]` i stedet, eller tilføj portene 80 og 443 med deres handlers.",
    ),
    t51: rule(
        "En privat adresse taler ikke HTTPS, så omdirigeringen fra `force_https` fører ingen steder hen.",
        "Hver forespørgsel bliver sendt til `https://`, hvor intet svarer.",
        "Fjern linjen, eller skriv `false`.",
    ),
    t52: rule(
        "`{table}` i en privat fil giver appen offentlige adresser ved første udrulning, medmindre der bliver sagt noget andet.",
        "flyctl tildeler dem, fordi appen har en tjeneste og endnu ingen adresse.",
        "Udrul første gang med `--flycast`; se efter med `fly ips list`, og fjern offentlige adresser med `fly ips release`.",
    ),
    t53: rule(
        "Ingen tjeneste: Gatewayen har ingen offentlig adresse.",
        "Fly Proxy fører kun til tjenester; maskinen nås gennem `fly proxy` eller WireGuard.",
        "Skal den være offentlig, så tilføj `[http_service]` med `internal_port`.",
    ),
    t54: rule(
        "Med `{value}` falder en gateway uden aktivitet i søvn.",
        "Kanaler og planlagte opgaver står stille, indtil nogen åbner siden.",
        "Skriv `\"off\"`.",
    ),
    t55: rule(
        "Med `{value}` og uden en maskine, der bliver holdt kørende, mister kanalerne forbindelsen.",
        "Den sidste maskine bliver også stoppet.",
        "Skriv `1`.",
    ),
    t56: rule(
        "Maskiner bliver stoppet, når der ingen aktivitet er (`{value}`), og aldrig startet igen.",
        "Med `auto_start_machines = false` vækker intet en stoppet maskine.",
        "Skriv `true` her, eller `auto_stop_machines = \"off\"`.",
    ),
    t57: rule(
        "{value} maskiner kan ikke dele ét volumen.",
        "Et volumen bliver monteret af én maskine; en maskine nummer to har sin egen tilstand.",
        "Skriv `1`, og udrul med `--ha=false`.",
    ),
    t58: rule(
        "`{key}` kan ikke sættes: Navne, der begynder med `FLY_`, tilhører Fly.io.",
        "Platformen sætter dem selv i hver maskine.",
        "Vælg et andet navn.",
    ),
    t59: rule(
        "`{key}` er ikke et variabelnavn, som programmer kan læse.",
        "Shells og de fleste programmer tager kun bogstaver, cifre og understregninger.",
        "Vælg et navn uden andre tegn.",
    ),
    t60: rule(
        "`{key}` ligner en hemmelighed, og `fly.toml` er ikke stedet til sådan en.",
        "Alle, der kan læse repositoryet, imaget eller `fly config show`, ser den.",
        "Fjern linjen, gem den med `fly secrets import`, og lav en ny dér, hvor denne er blevet committet.",
    ),
    t61: rule(
        "`{key}` ligner en hemmelighed, der ligger åbent fremme.",
        "Den bliver i imagets historik eller i maskinens konfiguration, som `fly machine status` viser.",
        "Fjern den, og gem den med `fly secrets import`: Så bliver den en variabel i maskinen.",
    ),
    t62: rule(
        "`{key}` i `{table}` er en tabel eller en liste, ikke en tekst.",
        "flyctl laver den om til en tekst, som Go skriver den, såsom `map[…]`; det regner intet program med.",
        "Skriv en tekst, en linje for hver variabel.",
    ),
    t63: rule(
        "Både `{value}` og `{other}` siger, hvad der bliver udrullet; flyctl bruger kun det ene.",
        "Den advarer kun: `more than one build configuration found`.",
        "Behold det ene af dem.",
    ),
    t64: rule(
        "`{value}` er ikke en komprimering, som flyctl kender.",
        "Den kender `gzip` og `zstd`.",
        "Skriv en af dem, eller udelad linjen.",
    ),
    t65: rule(
        "`kill_timeout` på `{value}` er over grænsen på fem minutter.",
        "Fly.io stopper maskinen senest efter 300 sekunder.",
        "Skriv `\"5m\"` eller mindre.",
    ),
    t66: rule(
        "`{value}` er ikke et signal, som Fly.io sender.",
        "Den kender `SIGINT`, `SIGTERM`, `SIGQUIT`, `SIGUSR1`, `SIGUSR2`, `SIGKILL` og `SIGSTOP`.",
        "Skriv `\"{nearest}\"`.",
    ),
    t67: rule(
        "{release} besvarer et sundhedstjek på `{value}` med 403, når den først stoler på proxyen.",
        "Tjekkene sender ingen forwarding-header, og sådan en forespørgsel fra en proxy, der stoles på, bliver afvist; maskinen bliver ved med at fejle sine tjek.",
        "Spørg på `{nearest}`.",
    ),
    t68: rule(
        "Tjekket taler HTTPS til en gateway, der taler HTTP.",
        "Fly Proxy afslutter krypteringen; tjekket opretter forbindelse direkte til maskinen.",
        "Skriv `\"http\"`, eller udelad linjen.",
    ),
    t69: rule(
        "`{value}` er ikke en måde at tælle belastning på.",
        "Fly.io kender `connections` og `requests`.",
        "Skriv `\"connections\"`: Gatewayens sockets forbliver åbne.",
    ),
    t70: rule(
        "Med `--bind {value}` lytter gatewayen kun inde i sin maskine.",
        "Fly Proxy opretter forbindelse udefra: `App is not listening on the expected address`.",
        "Skriv `--bind lan`.",
    ),
    t71: rule(
        "Tjenesten har ingen `internal_port`, så Fly Proxy spørger på port 8080.",
        "Gatewayen lytter dér, hvor dens `--port` siger.",
        "Skriv `internal_port` med gatewayens port.",
    ),
    t72: rule(
        "Gatewayen taler TCP, ikke `{value}`.",
        "Fly Proxy ville sende den pakker af en anden slags.",
        "Skriv `\"tcp\"`.",
    ),
};
