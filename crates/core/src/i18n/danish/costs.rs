//! Costs.

use crate::i18n::costs::{CostTexts, PartText};

pub(super) const COSTS: CostTexts = CostTexts {
    title: "Hvad det koster om måneden",
    caveat: "Listepriser i amerikanske dollar uden moms og rabatter, læst den dag, der står ved hver post. Dagens pris står på den side, der linkes til.",
    sum: "Cirka {amount} om måneden.",
    sum_incomplete: "Indtil videre {amount} om måneden; der mangler en post i summen.",
    range: "{low} til {high}",
    money: "{whole},{part} USD",
    with_detail: "{part} ({detail})",
    by_use: "{price} pr. {unit}",
    not_known: "Prisen kendes ikke her; den står på den side, der linkes til.",
    asked_elsewhere: "Efter deres egne prislister",
    waits: "Venter på feltet ”{field}”.",
    read: "Læst {date}.",
    always: "Så længe den findes",
    while_running: "Kun mens maskinen kører",
    possible: "Kun ved brug; ikke med i summen",
    credit: "Trækkes fra, på visse betingelser",
    hour: "time",
    hours: "{count} timer",
    gigabyte: "GB",
    gigabyte_month: "GB og måned",
    gigabytes: "{count} GB",
    megabytes: "{count} MB",
    machine: PartText {
        title: "Maskine",
        note: "Regnet for en hel måned. En stoppet maskine koster ikke noget her, men det, den gemmer, koster fortsat.",
    },
    fly_machine: PartText { title: "Maskine", note: "Regnet for 30 dage. Den afregnes pr. sekund, mens den kører." },
    memory: PartText {
        title: "Hukommelse ud over maskinens egen",
        note: "Hver størrelse har 256 MB med for en delt processor og 2 GB for en performance-processor; resten betales for sig.",
    },
    disk: PartText {
        title: "Startdisk",
        note: "Den betales efter hele sin størrelse, også mens maskinen er stoppet. Er der ikke valgt en type, bestemmer gcloud, og intervallet dækker begge.",
    },
    volume: PartText {
        title: "Volumen",
        note: "Den betales efter hele sin størrelse, også når ingen maskine bruger den. Den øvre grænse er grænsen for dens vækst, hvis den vokser af sig selv.",
    },
    snapshots: PartText {
        title: "Snapshots af volumenen",
        note: "De første 10 GB er gratis, og kun det ændrede tæller. De tages hver dag og gemmes i fem dage, medmindre du ændrer det.",
    },
    stopped: PartText {
        title: "Den stoppede maskines image",
        note: "Så længe Fly Proxy har stoppet maskinen, betales der kun for rodfilsystemet i dens image.",
    },
    address: PartText {
        title: "Offentlig IPv4-adresse",
        note: "`gcloud compute instances create` giver hver maskine en. SSH går gennem den.",
    },
    own_address: PartText {
        title: "En IPv4-adresse for sig selv",
        note: "Ikke nødvendig: den delte IPv4-adresse og IPv6 er gratis.",
    },
    traffic: PartText {
        title: "Trafik til internettet",
        note: "En gateway sender kun lidt: tekster til udbydere og kanaler. Det, der kommer ind, er gratis. Hos Google er den første GB om måneden gratis, og prisen er den til Nordamerika.",
    },
    free_tier: PartText {
        title: "Gratis niveau",
        note: "Én e2-micro pr. faktureringskonto, med 30 GB `pd-standard` og sin adresse, i `us-west1`, `us-central1` eller `us-east1`. En anden e2-micro på samme konto bruger af de samme timer.",
    },
    models: PartText {
        title: "Modeludbydere",
        note: "Betales til dem efter, hvad agenterne læser og skriver. Det er ofte mere end alt andet her; sæt en grænse i deres konsoller.",
    },
};
