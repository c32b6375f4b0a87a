//! Labels and sentences of reports.

use crate::i18n::lint::ReportTexts;

pub(super) const REPORT: ReportTexts = ReportTexts {
    why: "hvorfor",
    remedy: "løsning",
    source: "kilde",
    safe_change: "sikker ændring (`--fix` laver den)",
    change: "mulig ændring, som skal ses efter først",
    omitted: "… {count} linjer mere",
    error: "fejl",
    warning: "advarsel",
    information: "bemærkning",
    clean: "Intet fundet. Læste filer: {files}.",
    summary: "Fejl: {errors}, advarsler: {warnings}, bemærkninger: {notes}. Læste filer: {files}.",
    checked_for: "Kontrolleret for {release}: {target}.",
    checked_for_uncertain: "Ingen fil siger, hvilket produkt dette er; kontrolleret for {release}: {target}. Angiv et andet med `--product`.",
    on_machine: "Docker Compose på en maskine",
    on_fly: "Fly.io, offentlig",
    on_fly_private: "Fly.io, privat",
    safe_fixes: "Antal, der kan rettes for dig med `--fix`: {count}.",
    nothing_to_check: "{path}: Her er ingen fil fra en installation. Angiv .env, docker-compose.yml, Dockerfile, fly.toml eller gatewayens konfiguration.",
    found_instead: "Filer dér: {files}. Tjekket læser dem ikke, når det søger i en mappe; angiv en fil ved navn for at se, hvad den er.",
    unreadable: "{path}: kan ikke læses: {reason}",
};
