//! Findings.

use crate::i18n::rules::{RuleTexts, rule};

pub(super) const RULES: RuleTexts = RuleTexts {
    p1: rule("`{value}` is no release this version knows.", "Choose one of {known}."),
    p2: rule("`{value}` is no target.", "Choose `gcp`, `fly` or `fly-private`."),
    p3: rule("`{value}` is not one of the choices.", "Choose one of {known}."),
    p4: rule("`{value}` cannot stand here.", "Write something like `{example}`."),
    g1: rule(
        "Project id `{value}` is not 6–30 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen.",
        "Use for example `{example}`.",
    )
    .doubt("Google Cloud refuses project ids with reserved words such as `google`.", "Choose another, for example `{example}`."),
    g2: rule(
        "Project name `{value}` is not 4–30 letters, digits, spaces, hyphens, quotes or exclamation marks.",
        "Use for example `{example}`.",
    ),
    g3: rule(
        "Machine name `{value}` is not 1–63 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen.",
        "Use for example `{example}`.",
    ),
    g4: rule("Zone `{value}` does not look like one.", "Write region and letter, for example `{example}`.").doubt(
        "Zone `{value}` is not one this version knows.",
        "Check it with `gcloud compute zones list`; a usual one is `{example}`.",
    ),
    g5: rule(
        "Machine type `{value}` does not look like one.",
        "Use for example `{example}`; without one, gcloud takes a larger and dearer type.",
    ),
    g6: rule(
        "A boot disk of `{value}` is not written like 20GB, or is below the 10 GB that Debian needs.",
        "Use `{example}`.",
    )
    .doubt("A boot disk of {value} is soon full: images and builds need about 10 GB beside the system.", "Use `{example}`."),
    g7: rule(
        "Service account id `{value}` is not 6–30 lower-case letters, digits and hyphens.",
        "Use for example `{example}`.",
    ),
    g8: rule(
        "`{value}` is no name of a Linux login.",
        "Use for example `{example}`: lower-case letters, digits, dots, hyphens and underscores, and a letter or an underscore first.",
    ),
    g9: rule("`{value}` is no name of a role.", "Use `{example}`.")
        .doubt("Role `{value}` allows far more than this deployment needs.", "Use `{example}`."),
    g10: rule(
        "`{value}` is no billing account id.",
        "It looks like `{example}`; leave it empty to link billing in the console.",
    ),
    g11: rule("`{value}` is no absolute path that Docker can mount.", "Use for example `{example}`; no spaces, no colon."),
    f1: rule(
        "App name `{value}` is not lower-case letters, digits and inner hyphens (63 at most).",
        "Use for example `{example}`.",
    ),
    f2: rule(
        "Volume name `{value}` is not 1–30 lower-case letters, digits and underscores.",
        "Use for example `{example}`; Fly.io refuses hyphens here.",
    ),
    f3: rule(
        "Volume size `{value}` is not a whole number of gigabytes from 1 to 500.",
        "Write only the number, for example `{example}`.",
    ),
    f4: rule("Region `{value}` is not three lower-case letters.", "Use for example `{example}`.").doubt(
        "Region `{value}` is not one this version knows.",
        "Check it with `fly platform regions`; a usual one is `{example}`.",
    ),
    f5: rule("Machine size `{value}` does not exist.", "Use for example `{example}`."),
    f6: rule("A machine of this size cannot have `{value}` of memory.", "Use for example `{example}`.")
        .doubt("Memory `{value}` is no multiple of 256 MB.", "Use `{example}`."),
    f7: rule("`{value}` is none of off, stop and suspend.", "Use `{example}`.").doubt(
        "With `{value}` an idle gateway goes to sleep: channels and schedules stop.",
        "Use `{example}`.",
    ),
    f8: rule("`{value}` is no port.", "Use a number from 1 to 65535, for example `{example}`."),
    f9: rule("`{value}` is no absolute path to mount a volume at.", "Use for example `{example}`."),
    f10: rule(
        "`{value}` is out of range, or automatic growth lacks one of its three values.",
        "Use for example `{example}`, or leave all three values of growth empty.",
    ),
    f11: rule(
        "`{value}` is not NAME=value lines with names of letters, digits and underscores that do not start with FLY_.",
        "Use for example `{example}`.",
    ),
    f12: rule("A grace period of `{value}` is not written with a unit, like 30s or 1m.", "Use `{example}`.")
        .doubt("flyctl lowers a grace period of {value} to one minute.", "Use `{example}`."),
    f13: rule(
        "The command of process `{name}` needs a shell, and Fly.io starts it without one.",
        "Remove `&&`, `|`, `>` and open quotes from it.",
    ),
    f14: rule("Variable `{value}` is set twice; only the last one counts.", "Keep one of the lines."),
    f15: rule(
        "Variable `{value}` looks like a secret, and fly.toml is no place for one.",
        "Remove the line and store it with `fly secrets import`.",
    ),
    c1: rule(
        "The gateway token is a published placeholder, or has characters other than letters, digits and . _ ~ -.",
        "Make a new one; the files carry this page's own token until then.",
    )
    .doubt("The gateway token is short: it can be guessed.", "Make a new one: 64 random hexadecimal digits."),
    c2: rule("Bind `{value}` is not one of the words the gateway knows; addresses are refused.", "Use `{example}`."),
    c3: rule("`{value}` is no port.", "Use a number from 1 to 65535, for example `{example}`.")
        .doubt("Only root may open port {value}.", "Use a port above 1023, for example `{example}`."),
    c4: rule("`{value}` is no name of an image.", "Use lower-case NAME:TAG, for example `{example}`."),
    c5: rule(
        "The gateway token looks like the key of a model provider.",
        "Make a token of its own: whoever holds it controls the gateway, and the provider's key must stay secret.",
    ),
    c6: rule("`{value}` is no server id of Discord.", "Copy it from Discord: 17–20 digits, for example `{example}`.").doubt(
        "Discord is on without a server id, so the bot will answer in no server.",
        "Copy the id from Discord, for example `{example}`.",
    ),
    c7: rule(
        "`{value}` is no list of origins as browsers send them.",
        "Write scheme, host and port only, in lower case and without `*`: for example `{example}`.",
    )
    .doubt(
        "`{value}` is not encrypted: the token would cross the network in the clear.",
        "Use https, for example `{example}`.",
    ),
    c8: rule(
        "`{value}` is no proxy address this release can use.",
        "Give the address of the proxy itself, for example `{example}`. Old releases compare single addresses only, and everybody (`0.0.0.0/0`) is never a proxy.",
    ),
    c9: rule("`{value}` is no time zone.", "Use for example `{example}`."),
    c10: rule("`{value}` is no name of a Docker volume.", "Use for example `{example}`."),
    c11: rule("`{value}` is no list of mounts.", "Use SOURCE:TARGET with absolute paths, for example `{example}`."),
    c12: rule(
        "No Linux download of `{value}` is known, so it is left out of the image.",
        "If you need it, give an address of your own under “More programs”.",
    ),
    c13: rule("`{value}` is no model name.", "Write PROVIDER/MODEL, for example `{example}`."),
    c14: rule(
        "`{value}` is no Debian package, or no line of the form NAME URL SHA256.",
        "Use for example `{example}`; addresses start with https:// and zip archives are not unpacked.",
    ),
    c15: rule(
        "`{value}` is downloaded without comparing a checksum.",
        "Download {url}, compare its origin, and add the line with its SHA-256 under “More programs”.",
    ),
    x1: rule(
        "Fly Proxy connects to port {value}, but `{command}` says otherwise: nobody reaches the gateway.",
        "Use the same port in both places.",
    ),
    x2: rule(
        "There is no gateway token, and a gateway that listens beyond loopback refuses to start without one.",
        "Make a token.",
    ),
    x3: rule(
        "With bind `{value}` the published port leads nowhere.",
        "Use `lan`: who can reach the gateway depends on the address its port is published on.",
    ),
    x4: rule(
        "Docker forwards to port {value} of the container, but the gateway listens on {command}.",
        "Use {example} on the container's side.",
    ),
    x5: rule(
        "The gateway has no configuration and would exit with status {exit}, again and again.",
        "Keep `gateway.mode` set to `local`.",
    ),
    x6: rule(
        "A heap of {value} MiB is too much for {memory} MiB of memory.",
        "Use `{example}`: a quarter is needed beside the heap.",
    ),
    x7: rule(
        "`{value}` of memory is too little: 512 MB never starts, 1 GB is killed under load.",
        "Use `{example}` or more.",
    ),
    x8: rule(
        "Building from source on {value} is likely to be killed; it wants {needed} GB.",
        "Use `{example}`.",
    ),
    x9: rule("The volume lies in `{value}`, the machine in `{region}`: it cannot be mounted.", "Make both the same."),
    x10: rule(
        "`{value}` does not put the state on the volume at {mount} under a name this release reads.",
        "Remove the line; the right one is written for you.",
    ),
    x11: rule("The volume is called `{value}`, but the file mounts `{source}`.", "Use one name."),
    x12: rule("{value} machines cannot share one volume.", "Keep `1`."),
    x13: rule("The service names process `{value}`, which does not exist.", "Name a process of the file."),
    x14: rule(
        "A private address does not speak HTTPS, so a redirect to it leads nowhere.",
        "Leave `force_https` out of the private file.",
    )
    .doubt(
        "The gateway listens on IPv4, the private network speaks IPv6: whether `fly proxy` reaches it this way could not be confirmed.",
        "Run the check of the guide after deploying, or choose `flycast`, which goes through Fly Proxy.",
    ),
    x15: rule(
        "`{value}` is free only in us-west1, us-central1 or us-east1, with at most 30 GB of pd-standard disk; its 1 GB of memory runs out under load.",
        "Choose such a zone and disk, or count on a few dollars a month.",
    ),
    x16: rule(
        "This release lets only listed addresses use the Control UI, and the list is empty.",
        "Add the address you open it from.",
    )
    .doubt(
        "This page is not among the addresses the gateway lets in, so checking the token from here would be refused.",
        "Switch on “Let this page check the token”.",
    ),
    x17: rule(
        "This release refuses every request from a proxy it does not trust, and none is listed.",
        "List the proxy's address; the usual guess for Fly.io is 172.16.0.0/12.",
    )
    .doubt(
        "Fly.io does not publish the addresses of its proxy, and this release refuses a proxy it does not trust.",
        "Keep the usual guess; if the gateway answers 403, copy the address from its log: `{command}`.",
    ),
    x18: rule("`{release}` does not know `{value}` and does not start as long as it is there.", "Remove the key.")
        .doubt("`{release}` does not know `{value}`.", "It is left out; nothing needs to be done."),
    x19: rule(
        "This release was never tagged; `{value}` is its last commit and gets no fixes.",
        "For a new deployment choose `{example}`.",
    ),
    x20: rule(
        "The port is published on every interface, past the machine's own firewall.",
        "Switch it off and use the tunnel, or restrict a cloud firewall rule to your address.",
    ),
    x21: rule(
        "`{value}` probably does not belong to user 1000, as whom the container runs.",
        "Do the step that changes the owner: `sudo chown -R 1000:1000 {state}`.",
    ),
    x22: rule(
        "Port {value} on your laptop is the usual port of a gateway.",
        "If one runs there, use another for the tunnel, for example `{example}`.",
    ),
    x23: rule("With `{value}` and no machine kept running, channel connections drop.", "Keep one machine running."),
    x24: rule(
        "A private gateway receives no webhooks.",
        "Choose ngrok or Tailscale if a provider must call it; outbound channels work as they are.",
    ),
    x25: rule(
        "Both an image (`{value}`) and a Dockerfile (`{dockerfile}`) are named; flyctl uses only one.",
        "Keep one of them.",
    ),
    x26: rule(
        "No proxy stands before this gateway, and a trusted address that sends no forwarding headers is refused with 403.",
        "Leave the list empty: tunnels need none.",
    ),
    x27: rule(
        "The page may check the token, but its address is not known.",
        "Write it as the browser sends it, for example `http://127.0.0.1:8080`.",
    ),
    x28: rule(
        "`{value}` needs a key of {provider}, which is not selected.",
        "Select {provider}, or choose another model.",
    ),
    x29: rule(
        "Fly.io builds this release with its own Dockerfile, which has no place for {value}.",
        "Choose a release with a prebuilt image, or bake only Debian packages.",
    ),
    x30: rule(
        "The list of addresses lacks `{value}`, from which the Control UI is opened.",
        "Add it; a list replaces the addresses the gateway allows by itself.",
    ),
};
