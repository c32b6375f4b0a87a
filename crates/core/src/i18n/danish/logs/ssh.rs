//! SSH and its tunnel.

use crate::i18n::logs::{SshLogTexts, log};

pub(super) const SSH: SshLogTexts = SshLogTexts {
    refused: log(
        "{host} er oppe, men tager endnu ikke imod SSH-forbindelser på port {port}.",
        "En nyoprettet maskine skal bruge et minut eller to, før dens SSH-server kører og har din nøgle.",
        "Vent to minutter, og prøv igen; se efter, at maskinen kører.",
    ),
    public_key: log(
        "Maskinen godtager ikke din nøgle.",
        "Nøglen er ikke kopieret endnu, brugernavnet er et andet, eller din konto mangler rollen, hvis OS Login er i brug.",
        "Vent et minut, og prøv igen med `gcloud compute ssh`, som kopierer nøglen; med OS Login skal din konto have sin rolle.",
    ),
    port_taken: log(
        "Tunnelens port er optaget på din egen computer.",
        "En ældre tunnel kører stadig, eller en gateway eller et andet program har porten.",
        "Luk den anden, eller vælg en anden lokal port til tunnelen i planen.",
    ),
    far_end: log(
        "Tunnelen er åben, men intet lytter i den anden ende.",
        "Gatewayen på maskinen er nede, er ved at starte eller er publiceret på en anden port.",
        "Se, om den kører, og læs dens log.",
    ),
    forwarding: log(
        "Maskinens SSH-server tillader ikke tunneler.",
        "`AllowTcpForwarding` er slået fra i dens indstillinger.",
        "Sæt `AllowTcpForwarding local` i `/etc/ssh/sshd_config` på maskinen, og genstart dens SSH-server.",
    ),
    timeout: log(
        "Intet svar fra {host}.",
        "Maskinen er stoppet, dens adresse har ændret sig, eller en firewall blokerer port 22.",
        "Se efter, at maskinen kører; led efter en firewallregel, der tillader SSH.",
    ),
    name: log(
        "Der er ingen vært `{host}`.",
        "En maskines navn siger kun `gcloud compute ssh` noget, ikke `ssh`.",
        "Opret forbindelsen med `gcloud compute ssh`, som vejledningen gør.",
    ),
    host_key: log(
        "Maskinen viser en anden nøgle end før.",
        "Når en maskine er lavet på ny, kan dens adresse være den samme, mens nøglen er ny. Er den ikke det, står der måske nogen imellem.",
        "Har du lavet maskinen på ny, så fjern den gamle nøgle med den `ssh-keygen -R`-kommando, som SSH viser.",
    ),
    ended: log(
        "SSH-forbindelsen mislykkedes eller sluttede (255).",
        "255 er SSH's egen fejl; linjen før siger hvorfor.",
        "Læs linjen før.",
    ),
    lost: log(
        "SSH-forbindelsen gik tabt.",
        "Netværket skiftede, computeren sov, eller maskinen blev stoppet.",
        "Start tunnelen igen; se efter, at maskinen kører.",
    ),
};
