//! SSH and its tunnel.

use crate::i18n::logs::{SshLogTexts, log};

pub(super) const SSH: SshLogTexts = SshLogTexts {
    refused: log(
        "{host} is up but does not take SSH connections on port {port} yet.",
        "A machine that was just created needs a minute or two until its SSH server runs and has your key.",
        "Wait two minutes and try again; see that the machine runs.",
    ),
    public_key: log(
        "The machine does not accept your key.",
        "The key was not copied yet, the login name is another one, or with OS Login your account lacks the role.",
        "Wait a minute and try again with `gcloud compute ssh`, which copies the key; with OS Login your account needs its role.",
    ),
    port_taken: log(
        "The port of the tunnel is taken on your own computer.",
        "An older tunnel still runs, or a gateway or another program has the port.",
        "End the other one, or choose another local port for the tunnel in the plan.",
    ),
    far_end: log(
        "The tunnel stands, but nothing listens at its far end.",
        "The gateway on the machine is down, still starting, or published on another port.",
        "See whether it runs, and read its log.",
    ),
    forwarding: log(
        "The SSH server of the machine does not allow tunnels.",
        "`AllowTcpForwarding` is off in its settings.",
        "Set `AllowTcpForwarding local` in `/etc/ssh/sshd_config` on the machine and restart its SSH server.",
    ),
    timeout: log(
        "No answer from {host}.",
        "The machine is stopped or its address has changed, or a firewall drops port 22.",
        "See that the machine runs; look for a firewall rule that allows SSH.",
    ),
    name: log(
        "There is no host `{host}`.",
        "A name of a machine means something to `gcloud compute ssh` only, not to `ssh`.",
        "Connect with `gcloud compute ssh`, as the guide does.",
    ),
    host_key: log(
        "The machine shows another key than before.",
        "After a machine was made anew, its address may be the same and its key is new. If it was not, somebody may stand between.",
        "If you made the machine anew, remove the old key with the `ssh-keygen -R` command that SSH prints.",
    ),
    ended: log(
        "The SSH connection failed or ended (255).",
        "255 is the error of SSH itself; the line before it says why.",
        "Read the line before it.",
    ),
    lost: log(
        "The SSH connection was lost.",
        "The network changed, the computer slept, or the machine was stopped.",
        "Start the tunnel again; see that the machine runs.",
    ),
};
