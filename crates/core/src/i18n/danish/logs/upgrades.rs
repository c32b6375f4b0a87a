//! State that another release wrote.

use crate::i18n::logs::{UpgradeLogTexts, log};

pub(super) const UPGRADES: UpgradeLogTexts = UpgradeLogTexts {
    state_left: log(
        "Der er gammel tilstand tilbage, som migreringen ikke tager, og gatewayen starter ikke.",
        "2026.7.1 regner enhver rest for en fejl, og dens `doctor --fix` lader den ligge. Linjerne nævner filerne, for eksempel `update-check.json` eller `logs/config-health.json`.",
        "Lav først en sikkerhedskopi. Stop så gatewayen, flyt de nævnte filer til side, og kør `doctor --fix`; eller brug 2026.7.1-2 eller nyere. For at gå tilbage: Brug 2026.6.11 med sikkerhedskopien fra før opdateringen.",
    ),
    migration_lease: log(
        "En anden start er ved at migrere tilstanden, eller en, der blev dræbt, har efterladt sin lease.",
        "Kun én proces ad gangen må migrere. En container, der bliver genstartet under en migrering, efterlader sin lease, og hver genstart begynder forfra.",
        "Stop alt, der genstarter gatewayen, vent til det tidspunkt, der står i linjen, start den så én gang, og lad den blive færdig; genstart den ikke imens.",
    ),
    older_program: log(
        "Programmet er ældre end det, der sidst skrev konfigurationen.",
        "Imaget er gået tilbage, for eksempel fordi tagget `latest` flyttede sig eller kom fra en gammel cache. Det ældre program migrerer ikke nyere tilstand, så intet bliver ødelagt.",
        "Kør den nyere version igen, og fastlås dens tag (her {newer} eller senere), eller gendan sikkerhedskopien fra før opdateringen. Sæt ikke den variabel, der springer kontrollen over.",
    ),
    drifted_index: log(
        "En database i tilstanden har ikke den struktur, som denne version forventer.",
        "Efter en opdatering mangler et indeks eller en tabel, eller er anderledes. Data er der stadig.",
        "Stop gatewayen, tag en sikkerhedskopi af tilstandsmappen, kør `doctor --fix` med det nye image i en container for sig, og start.",
    ),
    newer_schema: log(
        "En database i tilstanden er skrevet af en nyere version (skema {found}).",
        "Ældre programmer afviser den hellere end at ødelægge den.",
        "Kør den nyere version igen, eller gendan sikkerhedskopien fra før opdateringen.",
    ),
    doctor_stopped: log(
        "`doctor` stoppede: En migrering af tilstanden blev afvist.",
        "Linjerne før nævner den. At flytte en mappe uden at erstatte en anden kræver et lokalt filsystem; netværks- og FUSE-filsystemer (NFS, SMB, GCS FUSE), gamle kerner og nogle NAS-enheder kan det ikke.",
        "Se, hvilket filsystem tilstanden ligger på. Flyt den til en lokal disk (ext4, xfs), eller gendan sikkerhedskopien med det ældre image; kør så `doctor --fix` igen.",
    ),
    no_openat2: log(
        "Kernen har ikke `openat2`, som denne version kræver.",
        "Det findes fra Linux 5.6. Ældre kerner (CentOS 7, nogle NAS-enheder) mangler det, og en gammel Docker kan blokere det. Ingen anden gateway er indblandet.",
        "Brug en nyere kerne og Docker. Indtil da starter 2026.9.4 på sådanne systemer; slet ikke låsefiler. Brugere melder, at `OPENCLAW_FS_SAFE_NATIVE_MODE=off` undgår kaldet, mod at en beskyttelse går tabt.",
    ),
    no_hard_links: log(
        "Tilstandens filsystem kan ikke det, som låse kræver.",
        "Låse bliver lavet med hårde links eller fillåse; SMB, nogle NFS-monteringer og delte mapper i virtuelle maskiner har dem ikke.",
        "Flyt tilstandsmappen til en lokal disk på maskinen, og montér den.",
    ),
};
