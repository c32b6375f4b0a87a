//! Labels and hints.

use crate::plan::{FieldText, FieldTexts};

pub(super) const FIELDS: FieldTexts = FieldTexts {
    release: FieldText::new(
        "Product and release",
        "Names, files and rules differ between them. New deployments want the newest.",
    ),
    target: FieldText::new(
        "Where it runs",
        "A Google Cloud machine you reach through a tunnel, or Fly.io with or without a public address.",
    ),
    directory: FieldText::new("Folder", "All generated files go into this one folder below your home directory."),
    gcp_project_id: FieldText::new(
        "Project id",
        "6–30 lower-case letters, digits and hyphens; unique in all of Google Cloud.",
    ),
    gcp_project_name: FieldText::new("Project name", "What the console shows; 4–30 characters."),
    gcp_billing_account: FieldText::new(
        "Billing account",
        "Optional. With it, linking is one command instead of a visit to the console.",
    ),
    gcp_vm_name: FieldText::new("Machine name", "Name of the virtual machine."),
    gcp_zone: FieldText::new("Zone", "Where the machine stands, for example us-central1-a."),
    gcp_machine_type: FieldText::new(
        "Machine type",
        "Decides memory and price; you can change it later without losing state.",
    ),
    gcp_disk_size: FieldText::new("Boot disk", "Images and a source build need about 10 GB beside the system."),
    gcp_disk_type: FieldText::new(
        "Disk type",
        "The free tier covers pd-standard only; “default” leaves the choice to gcloud.",
    ),
    gcp_linux_user: FieldText::new(
        "Linux user",
        "Your login on the machine. Empty: whoever runs docker compose, never through sudo.",
    ),
    gcp_home: FieldText::new(
        "Home directory",
        "Only if it is not /home/USER. Written into .env instead of being asked from the shell.",
    ),
    gcp_service_account: FieldText::new(
        "Make a service account",
        "For automation; a person's own account is enough for a person.",
    ),
    gcp_service_account_id: FieldText::new("Service account id", "6–30 lower-case letters, digits and hyphens."),
    gcp_role: FieldText::new("Role of the service account", "The narrowest role that does the work; never Owner."),
    docker_host_port: FieldText::new(
        "Port on the machine",
        "Published on the machine's loopback; the container always listens on 18789.",
    ),
    docker_tunnel_port: FieldText::new(
        "Port on your laptop",
        "Local end of the tunnel; choose another when a gateway already runs on your laptop.",
    ),
    docker_bind: FieldText::new("Bind", "Inside the container only “lan” can be reached from outside of it."),
    docker_expose: FieldText::new(
        "Publish on all interfaces",
        "Reachable from the internet as soon as a firewall rule allows it. The tunnel does not need it.",
    ),
    docker_timezone: FieldText::new(
        "Time zone",
        "Of logs and schedules in the container, for example Europe/Copenhagen.",
    ),
    docker_home_volume: FieldText::new(
        "Home volume",
        "A Docker volume that keeps the container's whole home directory.",
    ),
    docker_extra_mounts: FieldText::new("Extra mounts", "SOURCE:TARGET or SOURCE:TARGET:ro, separated by commas."),
    fly_app: FieldText::new("App name", "Becomes NAME.fly.dev; unique in all of Fly.io."),
    fly_organization: FieldText::new("Organisation", "Empty: your personal one."),
    fly_region: FieldText::new("Region", "Where the machine stands, for example iad, lhr or fra."),
    fly_private_access: FieldText::new(
        "Private access",
        "6pn: the private network itself, as the guides have it. flycast: a private address through Fly Proxy.",
    ),
    fly_volume_name: FieldText::new("Volume", "Lower-case letters, digits and underscores; it cannot be renamed."),
    fly_volume_size: FieldText::new("Volume size", "Gigabytes; it can grow later but never shrink."),
    fly_volume_region: FieldText::new("Volume region", "A volume can only be mounted where it lies."),
    fly_vm_size: FieldText::new("Machine size", "Shared CPUs are enough for a personal gateway."),
    fly_memory: FieldText::new(
        "Memory",
        "2048mb is the least that holds under load; current releases are happier with 4096mb.",
    ),
    fly_heap: FieldText::new(
        "JavaScript heap",
        "MiB for --max-old-space-size; keep it at three quarters of the memory. Empty: Node decides.",
    ),
    fly_port: FieldText::new("Port in the machine", "The gateway listens here and Fly Proxy connects here."),
    fly_proxy_port: FieldText::new("Port on your laptop", "Local end of fly proxy."),
    fly_auto_stop: FieldText::new(
        "When idle",
        "off, stop or suspend. A stopped gateway answers no channel and runs no schedule.",
    ),
    fly_min_machines: FieldText::new("Machines kept running", "Exactly one: a volume belongs to one machine."),
    fly_mount: FieldText::new("Mount point", "Where the volume appears; the state directory lies on it."),
    fly_snapshot_retention: FieldText::new("Snapshot days", "1–60; empty for Fly.io's default of five."),
    fly_extend_threshold: FieldText::new("Grow at", "Per cent full, 50–99. Automatic growth needs all three values."),
    fly_extend_increment: FieldText::new("Grow by", "Gigabytes, 1–100."),
    fly_extend_limit: FieldText::new("Grow to", "Gigabytes, 1–500."),
    fly_check_grace: FieldText::new("Health check grace", "Time to start before checks count, up to 1m."),
    fly_environment: FieldText::new(
        "More variables",
        "NAME=value, one a line. No secrets: they belong into fly secrets.",
    ),
    image_source: FieldText::new(
        "Image",
        "prebuilt: upstream's published image. source: built from the pinned source.",
    ),
    image_name: FieldText::new("Image name", "Name and tag of the image that is built here."),
    image_packages: FieldText::new(
        "Debian packages",
        "Baked into the image; what is installed at run time is lost with the container.",
    ),
    image_gog: FieldText::new("gog (Gmail)", "Google Workspace on the command line, for skills that need it."),
    image_goplaces: FieldText::new("goplaces (Google Places)", "Google Places on the command line."),
    image_wacli: FieldText::new("wacli (WhatsApp)", "The guides bake it in, but no Linux download of it is known."),
    image_programs: FieldText::new(
        "More programs",
        "NAME URL SHA256, one a line; a .tar.gz archive or the program itself.",
    ),
    config_model: FieldText::new(
        "Model",
        "PROVIDER/MODEL, for example anthropic/claude-opus-4-5. Empty: chosen later.",
    ),
    config_fallbacks: FieldText::new("Fallback models", "Tried in this order when the first one fails."),
    config_anthropic: FieldText::new("Anthropic", "Asks for ANTHROPIC_API_KEY."),
    config_openai: FieldText::new("OpenAI", "Asks for OPENAI_API_KEY."),
    config_google: FieldText::new("Google", "Asks for GOOGLE_API_KEY (current releases also read GEMINI_API_KEY)."),
    config_max_concurrent: FieldText::new("Agents at once", "How many may work at the same time."),
    config_discord: FieldText::new("Discord", "Asks for DISCORD_BOT_TOKEN."),
    config_discord_guild: FieldText::new(
        "Discord server id",
        "17–20 digits: in Discord, developer mode, right-click the server, Copy Server ID.",
    ),
    config_discord_channel: FieldText::new("Discord channel", "Name of the channel the bot may answer in, without #."),
    config_discord_mention: FieldText::new("Only when mentioned", "The bot answers only messages that mention it."),
    config_telegram: FieldText::new("Telegram", "Asks for TELEGRAM_BOT_TOKEN."),
    config_whatsapp: FieldText::new("WhatsApp", "Linked later by scanning a QR code."),
    config_slack: FieldText::new("Slack", "Asks for SLACK_BOT_TOKEN and SLACK_APP_TOKEN."),
    config_webhooks: FieldText::new(
        "Inbound webhooks",
        "How voice providers reach a gateway without a public address.",
    ),
    access_allow_page: FieldText::new(
        "Let this page check the token",
        "Adds this page's address to the gateway's list of allowed origins.",
    ),
    access_page_origin: FieldText::new("Address of this page", "The origin the browser will send."),
    access_origins: FieldText::new(
        "Further addresses for the Control UI",
        "Origins like https://gateway.example, separated by commas.",
    ),
    access_trusted_proxies: FieldText::new(
        "Trusted proxies",
        "Addresses whose forwarding headers are believed. Through an SSH tunnel: none.",
    ),
};
