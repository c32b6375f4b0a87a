//! The words of the guide as a document.

use crate::i18n::DocumentTexts;

pub(super) const DOCUMENT: DocumentTexts = DocumentTexts {
    title: "{release}: {target}",
    introduction: "Udfør trinnene i denne rækkefølge, og sæt kryds ved hvert trin, når dets kontrol er i orden. Der står ingen hemmeligheder i dette dokument: Filer, der rummer en, er kun nævnt ved navn, og du lægger dem selv på plads.",
    shell: "Kommandoerne til din laptop er skrevet til {shell}. Kommandoerne til maskinen er altid til bash.",
    windows_private: "Windows har ingen filrettigheder i stil med `600`. Hav mappen i din egen brugerprofil, hvor andre konti ikke kan læse den, og ikke i en mappe, der deles eller synkroniseres.",
    done: "Udført",
    place: "Læg selv disse genererede filer på plads:",
    place_elsewhere: "Kopiér disse genererede filer dertil, for eksempel med det trin, der kopierer dem fra din laptop, og læg dem på plads:",
    place_secret: "Den rummer en hemmelighed, så dens indhold vises ikke her.",
    place_secret_mode: "Den rummer en hemmelighed, så dens indhold vises ikke her. Ingen andre må kunne læse den: `chmod 600 {path}`.",
    place_once: "Findes den allerede, så lad den være, som den er.",
    posix_only: "{shell} kan ikke give disse ord nøjagtigt videre. Kør kommandoen i Git Bash, i WSL eller i Cloud Shell:",
};
