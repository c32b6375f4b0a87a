//! Reference information.

use crate::i18n::{NoteText, NoteTexts, TableText};

pub(super) const NOTES: NoteTexts = NoteTexts {
    what_you_need_gcp: NoteText {
        title: "What you need",
        lines: &[
            "A Google Cloud account with a card, and gcloud (or the web console).",
            "About 20–30 minutes, SSH from your laptop, and being comfortable with copy and paste.",
            "A key of a model provider; for channels, their tokens (Telegram, Discord, Slack) or your phone (WhatsApp).",
        ],
    },
    what_you_need_fly: NoteText {
        title: "What you need",
        lines: &[
            "A Fly.io account with a card, and flyctl; git for releases that are built from source. The free allowance is gone: a trial is two hours of machine time or seven days (Fly.io, October 2025).",
            "A key of a model provider; for channels, their tokens.",
        ],
    },
    persistence_gcp: TableText {
        title: "What persists where",
        head: &["Component", "In the container", "Kept by", "Notes"],
        rows: &[
            &[
                "Gateway configuration",
                "`{container_state}/`",
                "folder on the machine",
                "`{config}`, tokens of devices",
            ],
            &["Model credentials", "`{container_state}/`", "folder on the machine", "OAuth tokens, API keys"],
            &["Skill configuration", "`{container_state}/skills/`", "folder on the machine", "state of skills"],
            &["Agent workspace", "`{container_workspace}/`", "folder on the machine", "code and artefacts of agents"],
            &["WhatsApp session", "`{container_state}/`", "folder on the machine", "keeps the QR login"],
            &["Gmail keyring", "`{container_state}/`", "folder and password", "needs `GOG_KEYRING_PASSWORD`"],
            &[
                "Credential secrets (current releases)",
                "`/home/node/.config/openclaw/`",
                "folder on the machine",
                "beside the state folder",
            ],
            &["External programs", "`/usr/local/bin/`", "image", "bake them at build time"],
            &["Node runtime", "container file system", "image", "new with every image"],
            &["System packages", "container file system", "image", "do not install at run time"],
            &["The container itself", "nowhere", "nothing", "safe to destroy"],
        ],
    },
    persistence_fly: TableText {
        title: "What persists where",
        head: &["Component", "Place", "Kept by"],
        rows: &[
            &["Configuration, credentials, sessions", "`{mount}/`", "volume"],
            &["Agent workspace", "`{mount}/workspace/`", "volume"],
            &["Provider keys, gateway token", "Fly.io secrets", "Fly.io"],
            &["Everything else", "file system of the machine", "nothing: new with every deploy"],
        ],
    },
    machine_types: TableText {
        title: "Machine types",
        head: &["Type", "Size", "A month", "Notes"],
        rows: &[
            &["e2-micro", "2 shared vCPU, 1 GB", "{price_e2_micro}", "runs out of memory under load"],
            &["e2-small", "2 shared vCPU, 2 GB", "{price_e2_small}", "as the guides have it; prebuilt images"],
            &["e2-medium", "2 shared vCPU, 4 GB", "{price_e2_medium}", "reliable; builds of early 2026 releases"],
            &["e2-standard-2", "2 vCPU, 8 GB", "{price_e2_standard_2}", "builds current releases from source"],
        ],
    },
    costs_gcp: NoteText {
        title: "Costs",
        lines: &[
            "Amounts are upstream's of January to April 2026 and vary by region; disk and traffic come on top. Current prices: cloud.google.com/compute/all-pricing.",
            "The free tier covers one e2-micro in us-west1, us-central1 or us-east1 with 30 GB of pd-standard disk.",
        ],
    },
    costs_fly: NoteText {
        title: "Costs",
        lines: &[
            "shared-cpu-2x with 2 GB: about {price_fly_2gb} a month, with 4 GB {price_fly_4gb} (2026). Volume: {price_fly_volume} per GB and month, even unattached; snapshots $0.08 per GB after 10 GB. Dedicated IPv4 {price_fly_ipv4}; shared IPv4 and IPv6 are free.",
            "Prices of August 2026: fly.io/docs/about/pricing.",
        ],
    },
    key_settings_fly: TableText {
        title: "Key settings",
        head: &["Setting", "Why"],
        rows: &[
            &["`--bind lan`", "listens beyond loopback, so that Fly Proxy reaches the gateway"],
            &["`--allow-unconfigured`", "starts without a configuration, which is written afterwards"],
            &["`internal_port` = `--port`", "otherwise checks fail and nobody is connected"],
            &["`memory`", "512 MB is too little, 1 GB is killed under load"],
            &["`{prefix}_STATE_DIR`", "puts the state on the volume"],
            &["`NODE_OPTIONS`", "keeps the heap below the memory of the machine"],
        ],
    },
    public_or_private: TableText {
        title: "Public or private",
        head: &["", "Public", "Private"],
        rows: &[
            &["Found by internet scanners", "yes", "no"],
            &["Direct attacks", "possible", "blocked"],
            &["Control UI", "browser", "proxy or VPN"],
            &["Webhooks", "direct", "through a tunnel"],
        ],
    },
    when_private: NoteText {
        title: "When private is right",
        lines: &[
            "You only make outbound calls, or bring webhooks through ngrok or Tailscale.",
            "You reach the gateway by SSH, proxy or WireGuard, and want no scanner to find it.",
        ],
    },
    security_gcp: NoteText {
        title: "Security",
        lines: &[
            "The token is the key to everything the agents can do. Keep it where you keep passwords, and never commit .env.",
            "The gateway listens on the machine's loopback only; the tunnel is the one way in. If you publish it nevertheless, restrict a firewall rule to your address.",
        ],
    },
    security_gcp_exposed: NoteText {
        title: "Security",
        lines: &[
            "The token is the key to everything the agents can do. Keep it where you keep passwords, and never commit .env.",
            "Port {port} is published on every interface of the machine, past its own firewall: only the firewall rule of Google Cloud and the token protect the gateway. Keep the list of addresses in the rule short: `gcloud compute firewall-rules update {vm} --source-ranges=…` changes it.",
        ],
    },
    security_fly: NoteText {
        title: "Security",
        lines: &[
            "A public app is found by scanners such as Shodan and Censys within hours. The token is all that stands before it; for outbound-only use choose the private target.",
        ],
    },
    baking: NoteText {
        title: "Adding programs later",
        lines: &[
            "Add them under “Image”, write the Dockerfile again, build, and start: three steps, and they survive every restart.",
        ],
    },
    ssh_trouble: NoteText {
        title: "Connection refused",
        lines: &["Keys take 1–2 minutes to reach a new machine. Wait and repeat."],
    },
    out_of_memory: NoteText {
        title: "Exit code 137 or “Killed”",
        lines: &[
            "The build ran out of memory. Use a larger machine for the build (you can go back afterwards), or a release with a prebuilt image.",
        ],
    },
    no_tag: NoteText {
        title: "A commit, not a release",
        lines: &[
            "Moltbot was never tagged and npm has no package of it. This is the last commit before it became OpenClaw.",
        ],
    },
    architecture: NoteText {
        title: "Architecture",
        lines: &["Fly.io machines are x86 (amd64). Upstream's images exist for amd64 and arm64."],
    },
    signal: NoteText {
        title: "Signal",
        lines: &["Signal needs Java and signal-cli in an image of your own, and 2 GB of memory or more."],
    },
    stale_shell: NoteText {
        title: "The shell wins over .env",
        lines: &[
            "A variable exported in the shell, such as {token_variable}, beats the value in .env. If the token seems wrong, `unset` it and start again.",
        ],
    },
    trouble_fly: NoteText {
        title: "If it does not come up",
        lines: &[
            "“App is not listening on the expected address”: the gateway must be started with `--bind lan`.",
            "Checks fail or connection refused: `internal_port` and `--port` differ.",
            "`SIGABRT`, `Runtime_AllocateInYoungGeneration` or silent restarts: too little memory.",
            "State lost after a deploy: `{prefix}_STATE_DIR` does not point at the volume.",
        ],
    },
    own_folder: NoteText {
        title: "Why a folder of its own",
        lines: &[
            "The files lie beside the source, not in it: a clone stays clean, and another ref can be checked out at any time. An override of upstream's compose file would not do: its port is published on every interface, and overrides can only add ports.",
        ],
    },
};
