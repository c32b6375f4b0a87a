//! gcloud.

use crate::i18n::logs::{GcloudLogTexts, log};

pub(super) const GCLOUD: GcloudLogTexts = GcloudLogTexts {
    zone_full: log(
        "Zonen har ikke plads til maskinen.",
        "Google har lige nu ikke flere af disse maskiner dér; det er ikke en kvote og ikke din fejl.",
        "Vælg en anden zone eller maskintype, eller prøv igen senere.",
    ),
    quota: log(
        "En kvote i projektet er brugt op: {quota}.",
        "Nye projekter og prøveperioder har små kvoter, pr. region og i alt.",
        "Vælg en mindre maskine eller en anden region, slet det, der ikke er brug for, eller bed om mere i konsollen.",
    ),
    login: log(
        "gcloud er ikke logget ind, eller loginet er udløbet.",
        "Hver kommando kræver en konto med adgang til projektet.",
        "Log ind, og gentag kommandoen.",
    ),
    api: log(
        "Compute Engine API er ikke slået til i projektet.",
        "Et nyt projekt har ingen API'er; maskiner kræver denne.",
        "Slå den til, vent et minut, og gentag kommandoen.",
    ),
    billing: log(
        "Projektet har ingen faktureringskonto.",
        "Compute Engine kan ikke bruges uden en, heller ikke til gratis maskiner.",
        "Tilknyt en faktureringskonto, og slå derefter API'en til.",
    ),
    permission: log(
        "Det må din konto ikke i dette projekt.",
        "Den rolle, der tillader det, mangler, projektet er et andet, eller dets id er stavet forkert.",
        "Se, hvilken konto der bliver brugt; lad en ejer af projektet give den rollen.",
    ),
    exists: log(
        "`{resource}` findes allerede.",
        "Kommandoen er blevet kørt før, eller navnet er optaget.",
        "Brug den maskine, der er der, eller vælg et andet navn.",
    ),
    not_found: log(
        "`{resource}` findes ikke.",
        "Navnet, zonen eller projektet er et andet.",
        "Få en liste over maskinerne, og ret navn og zone.",
    ),
    arguments: log(
        "Der er et tilvalg, som gcloud ikke kender.",
        "Et tilvalg, der er stavet forkert eller hører til en nyere version; linjen nævner det og ofte også, hvad der var ment.",
        "Kopiér kommandoen fra vejledningen igen, eller opdatér gcloud.",
    ),
    zone_missing: log(
        "Kommandoen siger ikke, hvilken zone `{resource}` er i.",
        "Maskiners navne er kun entydige inden for en zone, og ingen standardzone er sat.",
        "Tilføj `--zone={zone}`, som kommandoerne i vejledningen gør.",
    ),
    project_missing: log(
        "Der er ikke valgt noget projekt.",
        "gcloud skal vide, hvilket projekt der skal arbejdes i.",
        "Angiv projektet én gang.",
    ),
    project_taken: log(
        "Projektets id er optaget.",
        "Alle deler projekt-id'erne, og de bliver aldrig givet ud to gange.",
        "Vælg et andet id i planen.",
    ),
    iap_unreachable: log(
        "Tunnelen fra Identity-Aware Proxy når ikke maskinens port 22.",
        "Ingen firewallregel lukker dens område 35.235.240.0/20 ind, maskinen er stoppet, eller SSH kører ikke endnu.",
        "Se efter, at maskinen kører, og tillad tcp:22 fra 35.235.240.0/20 med en firewallregel. Hvis maskinen bruger et andet netværk end `default`, så tilføj `--network`.",
    ),
    iap_denied: log(
        "Kontoen må ikke bruge Identity-Aware Proxy til denne maskine.",
        "Den mangler rollen `roles/iap.tunnelResourceAccessor`.",
        "Se, hvilken konto der bliver brugt, og lad en ejer af projektet give den rollen.",
    ),
    addresses: log(
        "Projektet må ikke få flere eksterne IP-adresser i denne region.",
        "Hver maskine med en ekstern adresse tæller med, og det gør reserverede adresser også.",
        "Frigiv adresser, som intet bruger (`gcloud compute addresses delete`), opret maskinen uden ekstern adresse (`--no-address`), og nå den gennem IAP, vælg en anden region, eller bed om en højere kvote.",
    ),
    ssh_rights: log(
        "Google Cloud lod endnu ikke login nå maskinen.",
        "En ny nøgle kan være nogle minutter om at virke. Med OS Login skal kontoen også have en rolle til login, og `roles/iam.serviceAccountUser`, hvis maskinen har en tjenestekonto.",
        "Vent et minut, og gentag kommandoen. Hvis det bliver ved, så giv `roles/compute.osLogin` (eller `osAdminLogin`) og `roles/iam.serviceAccountUser`.",
    ),
};
