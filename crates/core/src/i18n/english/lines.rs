//! The lines of the generated files.

use crate::i18n::lines::{LineText, LineTexts};

pub(in crate::i18n) static LINES: LineTexts = LineTexts {
    env_image: LineText::new(
        "The image that Compose runs, and the name a build gives it.",
        "Compose finds no image name and refuses to start.",
    ),
    env_token: LineText::new(
        "The gateway's password: whoever has it controls the gateway.",
        "The gateway refuses to listen beyond loopback.",
    ),
    env_bind: LineText::new(
        "Which addresses the gateway listens on inside the container; `lan` is all of IPv4.",
        "With `loopback` the published port leads nowhere.",
    ),
    env_port: LineText::new(
        "The port on the machine; the container's own stays 18789.",
        "Compose has no port to publish, and nothing reaches the gateway.",
    ),
    env_config_dir: LineText::new(
        "The folder on the machine with the gateway's state, relative to the compose file.",
        "Configuration, logins and history would be gone with the container.",
    ),
    env_workspace_dir: LineText::new(
        "The folder on the machine with the agent's files.",
        "What the agent writes would be gone with the container.",
    ),
    env_profile_dir: LineText::new(
        "The folder on the machine with the secrets of credential profiles; newer releases keep them apart.",
        "Saved credentials cannot be read after the container is made anew.",
    ),
    keyring_password: LineText::new(
        "Unlocks the keyring in which gog keeps its login.",
        "gog asks at a terminal that is not there, and fails.",
    ),
    key_anthropic: LineText::new(
        "Pays for Anthropic's models; the key comes from their console.",
        "Models of Anthropic answer with an authentication error.",
    ),
    key_openai: LineText::new(
        "Pays for OpenAI's models; the key comes from their console.",
        "Models of OpenAI answer with an authentication error.",
    ),
    key_google: LineText::new(
        "Pays for Google's models; the key comes from Google AI Studio.",
        "Models of Google answer with an authentication error.",
    ),
    key_gemini: LineText::new(
        "The other name under which current releases read Google's key.",
        "One of the two names is enough.",
    ),
    key_discord: LineText::new("The token of your Discord bot.", "The gateway cannot log in to Discord."),
    key_telegram: LineText::new(
        "The token that BotFather gave your Telegram bot.",
        "The gateway cannot log in to Telegram.",
    ),
    key_slack_bot: LineText::new(
        "The bot token of your Slack app, `xoxb-…`.",
        "The gateway cannot read or write in Slack.",
    ),
    key_slack_app: LineText::new(
        "The app token of your Slack app, `xapp-…`, for the connection that needs no public address.",
        "Slack's messages do not arrive.",
    ),
    compose_services: LineText::new("The list of containers that belong together.", "Compose has nothing to start."),
    compose_service: LineText::new(
        "The gateway's name in every `docker compose` command.",
        "The commands of the guide would not find it.",
    ),
    compose_image: LineText::new(
        "The image to run; its name stands in `.env`.",
        "Compose knows neither what to run nor what to call what it builds.",
    ),
    compose_build: LineText::new(
        "Builds that image from the Dockerfile in this folder.",
        "`docker compose build` does nothing, and the packages and programs are missing.",
    ),
    compose_restart: LineText::new(
        "Starts the container again after a crash and after the machine has restarted.",
        "After a restart of the machine the gateway stays off.",
    ),
    compose_init: LineText::new(
        "Puts a small init process before Node.js, which clears up ended child processes.",
        "Ended child processes pile up, and signals to stop may be missed.",
    ),
    compose_env_file: LineText::new(
        "Files whose variables go into the container.",
        "Provider keys do not reach the gateway.",
    ),
    compose_env_path: LineText::new(
        "The file with provider keys, apart from `.env`.",
        "With `.env` here, the host's paths would leak into the container.",
    ),
    compose_env_required: LineText::new(
        "Lets Compose start without that file.",
        "A missing file would stop every command with an error.",
    ),
    compose_environment: LineText::new(
        "Variables set in the container, stronger than those of the file above.",
        "The gateway would guess paths, port and token.",
    ),
    var_home: LineText::new(
        "The home directory inside the container.",
        "An image that runs as root would keep its state where nothing is mounted.",
    ),
    var_node_env: LineText::new(
        "Tells Node.js packages that this is no development.",
        "Some packages run slower and log more.",
    ),
    var_term: LineText::new(
        "The kind of terminal, for colours in the command line.",
        "Only colours and line editing in the container suffer.",
    ),
    var_token: LineText::new(
        "Hands the token from `.env` to the gateway.",
        "The gateway refuses to listen beyond loopback.",
    ),
    var_bind: LineText::new(
        "Tells the command line in the container how the gateway is bound.",
        "It would take the default of the release.",
    ),
    var_port: LineText::new(
        "Tells the command line in the container which port the gateway has.",
        "With another port than 18789 its commands would not find the gateway.",
    ),
    var_state_dir: LineText::new(
        "Where the gateway keeps its state inside the container: the mounted folder.",
        "It might look elsewhere, or rename a mounted folder of an older name and fail.",
    ),
    var_config_dir: LineText::new(
        "The same folder under the name that scripts and newer releases read.",
        "A path of the host could take its place.",
    ),
    var_workspace_dir: LineText::new(
        "Where the agent works inside the container.",
        "A path of the host would leak in, and the gateway fails with `EACCES`.",
    ),
    var_xdg: LineText::new(
        "Puts gog's login into the mounted state.",
        "You would have to log in to gog again after every new container.",
    ),
    var_timezone: LineText::new(
        "The time zone of logs and of what the agent calls today.",
        "The container lives in UTC.",
    ),
    compose_volumes: LineText::new(
        "What lies on the machine and is seen in the container.",
        "Everything is lost when the container is made anew.",
    ),
    volume_home: LineText::new(
        "A Docker volume for the whole home directory, below the folders that follow.",
        "Only the folders named here survive.",
    ),
    volume_state: LineText::new(
        "The gateway's state: configuration, logins, devices, history.",
        "A new container starts empty and asks to be set up.",
    ),
    volume_workspace: LineText::new("The agent's files.", "A new container starts with an empty workspace."),
    volume_profile: LineText::new(
        "The secrets of credential profiles, apart from the state.",
        "Saved credentials cannot be read in a new container.",
    ),
    volume_own: LineText::new(
        "A folder of your own that the agent may see; `:ro` lets it read only.",
        "The agent does not see it.",
    ),
    compose_ports: LineText::new(
        "Which ports of the container are opened on the machine.",
        "Not even the tunnel reaches the gateway.",
    ),
    port_local: LineText::new(
        "Opens the port on loopback only, so that the tunnel is the one way in.",
        "Without `127.0.0.1:` Docker publishes it on every address, past the machine's firewall.",
    ),
    port_public: LineText::new(
        "Opens the port on every address of the machine, past its firewall.",
        "The gateway would be reached through the tunnel only.",
    ),
    compose_cap_drop: LineText::new(
        "Rights of the kernel that the container does without.",
        "Whoever breaks into the container could do more in the network.",
    ),
    cap_raw: LineText::new(
        "No raw network packets, such as forged ones.",
        "A program in the container could forge packets.",
    ),
    cap_admin: LineText::new(
        "No changes to the network's settings.",
        "A program in the container could change addresses and routes.",
    ),
    compose_security: LineText::new("Further limits of the container.", "The container keeps Docker's usual ones."),
    no_new_privileges: LineText::new(
        "No process may get more rights than it started with.",
        "A program with the setuid bit could become root in the container.",
    ),
    compose_command: LineText::new(
        "What the container runs, in place of the image's own command.",
        "The image's command would run, with its own port and binding.",
    ),
    command_node: LineText::new("The program that runs the gateway.", "Nothing would run the file that follows."),
    command_file: LineText::new("The gateway's code in the image.", "Node.js would wait for code at a terminal."),
    command_gateway: LineText::new(
        "The command that starts the gateway itself.",
        "The program prints its help and ends.",
    ),
    command_bind_flag: LineText::new(
        "The next line says which addresses to listen on.",
        "The configuration's `gateway.bind` would decide.",
    ),
    command_bind: LineText::new(
        "The binding from `.env`: `lan`.",
        "The flag before it has no value, and the gateway does not start.",
    ),
    command_port_flag: LineText::new(
        "The next line says which port to listen on.",
        "The gateway takes the configuration's port or 18789.",
    ),
    command_port: LineText::new(
        "The container's own port; it must be the right side of the mapping above.",
        "With another number the published port leads nowhere.",
    ),
    named_volumes: LineText::new(
        "The Docker volumes this file uses.",
        "Compose refuses a volume that is not named here.",
    ),
    named_volume: LineText::new(
        "The volume of the home directory, with Docker's usual settings.",
        "Compose refuses the service that uses it.",
    ),
    docker_from: LineText::new(
        "The image of the release, to which the rest is added.",
        "There is nothing to build on.",
    ),
    docker_arg: LineText::new(
        "Receives the processor's architecture from the builder: `amd64` or `arm64`.",
        "The addresses below would stay incomplete, and the downloads fail.",
    ),
    docker_user_root: LineText::new(
        "Becomes root for the installation.",
        "`apt-get` and `/usr/local/bin` are closed to the image's own user.",
    ),
    docker_update: LineText::new(
        "Fetches the list of Debian packages.",
        "The image has none, so no package would be found.",
    ),
    docker_install: LineText::new(
        "Installs the packages, and nothing they merely recommend.",
        "What needs them fails in the container.",
    ),
    docker_clean: LineText::new("Removes the list again.", "The image carries megabytes that age."),
    docker_add_archive: LineText::new(
        "Fetches the program's archive; a failed download fails the build.",
        "The steps below have nothing to unpack.",
    ),
    docker_add_program: LineText::new(
        "Fetches the program itself and makes it executable.",
        "The agent does not find it.",
    ),
    docker_folder: LineText::new("Makes a folder to unpack into.", "Unpacking would fail."),
    docker_unpack: LineText::new("Unpacks the archive there.", "There is no program to install."),
    docker_find: LineText::new(
        "Puts the program where every shell finds it, wherever it lay in the archive.",
        "The agent does not find it.",
    ),
    docker_test: LineText::new(
        "Fails the build if the program is not there.",
        "A changed archive would be noticed only when the agent needs the program.",
    ),
    docker_remove: LineText::new("Removes archive and folder.", "The image carries both along."),
    docker_user_node: LineText::new(
        "Gives up root again: the gateway runs as `node`.",
        "The gateway would run as root, and its files would belong to root.",
    ),
    ignore_all: LineText::new(
        "Nothing of this folder goes to the builder.",
        "`.env` and keys could end up in an image.",
    ),
    ignore_but: LineText::new("Except for the Dockerfile.", "A build on another computer would not find it."),
    fly_app: LineText::new(
        "The application's name, and its address `<name>.fly.dev`.",
        "`fly deploy` does not know what to deploy to.",
    ),
    fly_region: LineText::new(
        "Where new machines are made; the volume must be there too.",
        "Fly.io chooses a region, and the volume may be in another.",
    ),
    fly_build: LineText::new(
        "Where the image comes from.",
        "`fly deploy` looks for a Dockerfile in the folder it runs in.",
    ),
    fly_build_image: LineText::new(
        "Takes the published image of exactly this release.",
        "Fly.io would have to build one.",
    ),
    fly_build_dockerfile: LineText::new(
        "Builds the image from the Dockerfile beside this file.",
        "The packages and programs are missing in the machine.",
    ),
    fly_build_args: LineText::new("Values for upstream's own Dockerfile.", "It builds with its defaults."),
    fly_build_arg: LineText::new(
        "Debian packages that the build adds to the image.",
        "They are missing in the machine.",
    ),
    fly_env: LineText::new(
        "Variables of the machine that are no secrets; those are set with `fly secrets`.",
        "The gateway would guess its folder and port.",
    ),
    fly_node_options: LineText::new(
        "Limits the memory of Node.js's heap, in MB.",
        "Node.js may outgrow the machine, and the kernel ends it.",
    ),
    fly_pnpm: LineText::new("Lets upstream's build scripts use pnpm.", "It does no harm where nothing is built."),
    fly_state_dir: LineText::new("Puts the gateway's state on the volume.", "It would be lost with each deploy."),
    fly_port: LineText::new(
        "Tells the command line in the machine which port the gateway has.",
        "Commands such as `devices list` would look at 18789 and find nothing.",
    ),
    fly_xdg: LineText::new("Puts gog's login on the volume.", "It would be lost with each deploy."),
    fly_own: LineText::new("A variable of your own.", "What reads it takes its default."),
    fly_processes: LineText::new("What the machine runs.", "It runs the image's own command."),
    fly_process: LineText::new(
        "Starts the gateway on this port; `--allow-unconfigured` lets the first start wait for its configuration.",
        "Fly Proxy would not find the port, and the first start would end.",
    ),
    http_service: LineText::new(
        "What Fly Proxy does for this application.",
        "The application has no address that Fly Proxy serves.",
    ),
    internal_port: LineText::new(
        "The port Fly Proxy connects to; it must be the gateway's.",
        "Visitors get an error from Fly Proxy.",
    ),
    force_https: LineText::new("Sends visitors of `http://` to `https://`.", "The token could travel unencrypted."),
    auto_stop: LineText::new(
        "What happens to the machine when nobody is connected; `off` leaves it running.",
        "Channels and scheduled tasks stop with the machine.",
    ),
    auto_start: LineText::new("Starts a stopped machine when a request comes.", "A stopped machine stays stopped."),
    min_machines: LineText::new("How many machines Fly Proxy leaves running.", "With 0 it may stop the only one."),
    service_processes: LineText::new("Which process the proxy serves.", "Fly.io takes the default process."),
    checks: LineText::new(
        "A question that Fly Proxy asks again and again.",
        "A gateway that hangs still gets visitors.",
    ),
    check_grace: LineText::new(
        "How long a new machine may take before answers count; Fly.io allows one minute.",
        "A slow start counts as a failure.",
    ),
    check_interval: LineText::new("How often it asks.", "Fly.io takes its default."),
    check_method: LineText::new("How it asks: a plain HTTP request.", "Fly.io takes its default, `GET` as well."),
    check_timeout: LineText::new("How long it waits for an answer.", "Fly.io takes its default."),
    check_path: LineText::new(
        "The address that answers as long as the gateway lives; others answer 403 to such checks.",
        "The check would fail, or say nothing.",
    ),
    fly_vm: LineText::new("The machine itself.", "Fly.io takes the smallest one, which is too small."),
    vm_size: LineText::new("How many processors of which kind.", "Fly.io takes `shared-cpu-1x`."),
    vm_memory: LineText::new(
        "The machine's memory; the gateway wants 2 GB.",
        "The size's own memory is too little, and the gateway is killed.",
    ),
    fly_mounts: LineText::new("The volume of the machine.", "Nothing survives a deploy."),
    mount_source: LineText::new("The volume's name, as it was created.", "Fly.io does not know which volume to mount."),
    mount_destination: LineText::new(
        "Where the gateway sees it; the state folder is there.",
        "The state would lie beside the volume and be lost.",
    ),
    snapshot_retention: LineText::new(
        "For how many days snapshots of the volume are kept.",
        "Fly.io keeps them for five days.",
    ),
    extend_threshold: LineText::new(
        "From which percentage of use the volume grows.",
        "A full volume stops the gateway.",
    ),
    extend_increment: LineText::new("By how much it grows each time.", "It does not grow at all."),
    extend_limit: LineText::new("Up to which size it grows; it never shrinks.", "It does not grow at all."),
    config_root: LineText::new(
        "The gateway's configuration; one key it does not know keeps it from starting.",
        "An empty file is no configuration.",
    ),
    agents: LineText::new("Settings of the agents.", "They run with the defaults of the release."),
    agent_defaults: LineText::new(
        "What holds for every agent that says nothing else.",
        "Each agent would need its own.",
    ),
    model: LineText::new("Which models the agents use.", "The release's own default decides."),
    model_primary: LineText::new("The model that is asked first.", "The release's own default is asked."),
    model_fallbacks: LineText::new(
        "Models that step in when the first one fails, in order.",
        "A failure of the first model is the end of the answer.",
    ),
    model_fallback: LineText::new("One of them; its provider needs a key as well.", "The next in the list is asked."),
    max_concurrent: LineText::new(
        "How many agents run at the same time.",
        "The default of the release decides, and a small machine may run out of memory.",
    ),
    workspace: LineText::new(
        "Puts the agent's files on the volume.",
        "Releases of January 2026 would lose them with each deploy.",
    ),
    auth: LineText::new("How the gateway logs in to providers.", "It looks for keys by its own rules."),
    auth_profiles: LineText::new("One profile for each provider.", "No provider is set up by name."),
    auth_profile: LineText::new(
        "The profile of one provider; `default` is used where nothing else is named.",
        "That provider's key is not tied to a profile.",
    ),
    profile_mode: LineText::new(
        "It logs in with a key or token, not with a browser.",
        "The profile is invalid, and the gateway does not start.",
    ),
    profile_provider: LineText::new("Whose profile it is.", "The profile is invalid, and the gateway does not start."),
    bindings: LineText::new("Which agent answers where.", "The default agent answers everywhere."),
    binding: LineText::new("One such rule.", "The default agent answers there."),
    binding_agent: LineText::new("The agent that answers.", "The rule is invalid, and the gateway does not start."),
    binding_match: LineText::new("Where the rule holds.", "The rule is invalid, and the gateway does not start."),
    binding_channel: LineText::new(
        "Everything that comes through this channel.",
        "The rule is invalid, and the gateway does not start.",
    ),
    channels: LineText::new(
        "The chats through which you talk with the gateway.",
        "Only the Control UI and the command line reach it.",
    ),
    discord: LineText::new("Discord.", "The gateway does not log in there."),
    channel_enabled: LineText::new("Switches the channel on.", "It may stay off although its token is there."),
    group_policy: LineText::new(
        "The bot listens only in the servers and channels listed below.",
        "It might answer in every server that invites it.",
    ),
    guilds: LineText::new(
        "The Discord servers the bot listens in.",
        "With an allow list and no server it listens nowhere but in direct messages.",
    ),
    guild: LineText::new("One server, by its id.", "The bot is silent there."),
    guild_channels: LineText::new("Channels of that server.", "All of its channels count."),
    guild_channel: LineText::new("One channel, by its name.", "The bot is silent there."),
    guild_channel_enabled: LineText::new(
        "Lets the bot listen there. The older word `allow` makes a current configuration invalid.",
        "The channel counts as listed, with its defaults.",
    ),
    require_mention: LineText::new(
        "Whether the bot answers only when it is mentioned.",
        "The default of the release decides.",
    ),
    telegram: LineText::new("Telegram.", "The gateway does not log in there."),
    whatsapp: LineText::new("WhatsApp; it is linked later with your phone.", "The gateway does not offer it."),
    whatsapp_policy: LineText::new(
        "A stranger's first message gets a code that you approve.",
        "The default of the release decides who may write.",
    ),
    slack: LineText::new("Slack.", "The gateway does not log in there."),
    gateway: LineText::new("Settings of the gateway itself.", "It refuses to start without a mode."),
    gateway_mode: LineText::new(
        "The gateway runs here and not somewhere else.",
        "It says `Missing config` or asks for `gateway.mode`, and ends.",
    ),
    gateway_bind: LineText::new(
        "Which addresses it listens on, where no `--bind` says it.",
        "The release's default may be loopback, which nothing outside reaches.",
    ),
    gateway_auth: LineText::new("How visitors show who they are.", "The default of the release decides."),
    gateway_auth_mode: LineText::new("With the token from the environment.", "The default of the release decides."),
    control_ui: LineText::new(
        "Settings of the Control UI and of every page in a browser.",
        "Browsers are refused beyond loopback.",
    ),
    allowed_origins: LineText::new(
        "The pages that may connect, by scheme, host and port.",
        "The gateway closes with `origin not allowed` before it looks at the token.",
    ),
    allowed_origin: LineText::new("One such page.", "A browser on that page is refused."),
    trusted_proxies: LineText::new(
        "Proxies whose headers the gateway believes.",
        "Current releases answer 403 to every request through a proxy they do not know.",
    ),
    trusted_proxy: LineText::new(
        "One proxy or range of addresses. Trust no more than needed.",
        "Requests through it are refused, or its visitors are not told apart.",
    ),
    plugins: LineText::new("Additions to the gateway.", "The gateway runs with what it brings along."),
    plugin_entries: LineText::new("The additions, by name.", "None is set up."),
    voice_call: LineText::new("Telephone calls; current releases install the plugin apart.", "There are no calls."),
    voice_enabled: LineText::new("Switches calls on.", "They stay off."),
    voice_config: LineText::new("Settings of calls.", "The plugin has no provider."),
    voice_provider: LineText::new(
        "Who connects the calls; Twilio needs an account of its own.",
        "No call can be made.",
    ),
    voice_tunnel: LineText::new(
        "The way in for the provider's webhooks, as a private gateway has no public address.",
        "The webhooks do not arrive.",
    ),
    voice_tunnel_provider: LineText::new(
        "ngrok opens that way from inside the machine.",
        "The webhooks do not arrive.",
    ),
};
