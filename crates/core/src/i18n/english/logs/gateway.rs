//! Startup, operation and shutdown of the gateway.

use crate::i18n::logs::{GatewayLogTexts, log};

pub(super) const GATEWAY: GatewayLogTexts = GatewayLogTexts {
    missing_config: log(
        "The gateway finds no configuration and does not start.",
        "It looks for `{config}` in its state directory and ends with status {exit} when the file is not there and `--allow-unconfigured` is not given; Docker then starts it again and again.",
        "Put `{config}` with at least `gateway.mode` = `local` at `{config_path}`; a file with an older name may not be looked for.",
    ),
    mode_missing: log(
        "The configuration has no `gateway.mode`, so the gateway does not start.",
        "A configuration without a mode could belong to another use, so the gateway refuses it. Current releases say the same of a file they cannot read.",
        "Set `gateway.mode` to `local`, or install the generated `{config}` again.",
    ),
    no_token: log(
        "The gateway has no token and refuses to listen beyond its own container.",
        "With `--bind lan` everybody who reaches the port could use it, so a token is required. {release} reads it from `{token_variable}`; a name of an older generation may be ignored.",
        "Set `{token_variable}` in .env and recreate the container, or import it as a secret on Fly.io.",
    ),
    placeholder_token: log(
        "The token is blank or a published example, and the gateway refuses it.",
        "Releases since August 2026 know the placeholders of the guides, such as `change-me-now`, and refuse to start with them.",
        "Put a long random token into `{token_variable}` (`openssl rand -hex 32` makes one) and recreate the container; a restart alone does not read .env again.",
    ),
    origins_missing: log(
        "The gateway refuses to start because no browser address is listed.",
        "Releases from 2026.2.23 want `gateway.controlUi.allowedOrigins` as soon as they listen beyond loopback.",
        "List the addresses from which browsers come, with their ports, in `gateway.controlUi.allowedOrigins`; the generated `{config}` has them.",
    ),
    invalid_config: log(
        "The configuration does not fit the schema of this release.",
        "The gateway checks the whole file before it starts and refuses it for one wrong key or value. The lines below the message name them.",
        "Correct the named keys. `doctor --fix` moves keys that were renamed.",
    ),
    unrecognized_key: log(
        "The configuration has a key `{key}` that this release does not know.",
        "Unknown keys make the whole file invalid, so the gateway does not start. Mostly the key belongs to a newer or an older generation than the one that runs.",
        "Remove `{key}`, or run the release the file was written for; the generated `{config}` holds only keys that {release} knows.",
    ),
    additional_property: log(
        "The configuration has a property `{key}` where this release allows none.",
        "The schema of current releases is closed. There, `allow` of a Discord channel, for example, is called `enabled`.",
        "Rename or remove `{key}`; `allow: true` of a channel becomes `enabled: true`.",
    ),
    bind_address: log(
        "`gateway.bind` holds something that is no mode.",
        "It takes a word (`auto`, `lan`, `loopback`, `custom` or `tailnet`) and no address such as `0.0.0.0`, and anything else makes the file invalid.",
        "Set `gateway.bind` to `lan`.",
    ),
    locked: log(
        "Another gateway holds the lock of this state directory, or one that died left it behind.",
        "Two gateways must not write the same state. {release} takes over the lock of a process that is gone, and keeps it in a temporary folder that goes with the container.",
        "See that only one gateway runs on this state: `docker compose down` removes the container too, unlike a stop. Then start it again, or run `doctor` first if it was `doctor` that was refused. Do not delete lock files: for this release that does nothing.",
    )
    .earlier("2026.1.23", "See that only one gateway runs, then delete the stale `gateway.*.lock` in the state directory, where this release keeps it, and restart."),
    port_taken: log(
        "The port of {address} is taken, so the gateway cannot listen.",
        "Mostly a second gateway runs: one on the machine itself beside the one in Docker, or an old container under its former name.",
        "Stop the other one, or change the port of one of them.",
    ),
    migration: log(
        "The state was written by an older release and must be migrated first.",
        "The gateway does not change old state while it starts; it ends until `doctor --fix` has done it.",
        "Make a backup, run `doctor --fix` once beside the stopped gateway, and start again.",
    ),
    newer_state: log(
        "The state was written by a newer release than the one that runs.",
        "Older programs cannot read newer state and refuse it rather than damage it.",
        "Run the newer release again, or restore the backup from before the update.",
    ),
    restart_loop: log(
        "The gateway crashed several times in a row and now starts without its channels.",
        "After {boots} unclean starts within minutes it keeps channels off, so that a crash does not repeat for ever.",
        "Look for the first error above this line, repair that, and restart.",
    ),
    state_denied: log(
        "The gateway may not read or write its own state directory.",
        "In the container it runs as user 1000; the directory or a file in it belongs to somebody else, mostly root, because an earlier image ran as root or a file was written with sudo.",
        "Give everything in the state directory on the host to user 1000 (`sudo chown -R 1000:1000` and the folder) and restart. On Fly.io the folder is `/data` in the machine.",
    ),
    host_path: log(
        "The gateway tries to write below a path of the host, which its container does not have.",
        "A path such as `/home/you/…` reached the container through `env_file`; current releases take `{prefix}_WORKSPACE_DIR` from it.",
        "Pin the paths of the container under `environment:` of the service, as the generated compose file does, and recreate the container.",
    ),
    denied: log(
        "A program may not {operation} `{path}`.",
        "That place belongs to another user than the one the gateway runs as.",
        "Look in the log for what wanted it; put programs into the image rather than installing them while it runs.",
    ),
    renamed_mount: log(
        "The gateway cannot rename `{path}`, because it is a mount.",
        "A directory that is mounted cannot be renamed. Moltbot and the first OpenClaw releases rename the state directory of the former name.",
        "Mount the state under the name of this release, `{state}`, and set the state directory explicitly; the generated compose file does both.",
    ),
    heap: log(
        "Node.js ran out of the memory it may use, and the gateway died.",
        "V8 ends the program when its heap is full: the machine is too small, or `--max-old-space-size` is larger than what the machine has.",
        "Give the machine more memory (2 GB at least) and keep the heap at three quarters of it.",
    ),
    killed: log(
        "The kernel killed the gateway because memory ran out.",
        "When memory is full, Linux kills the largest program without asking.",
        "Give the machine 2 GB at least (on Fly.io with `fly machine update --vm-memory 2048`), and raise a limit of the container such as `mem_limit`.",
    ),
    exit_137: log(
        "The container was killed (status 137).",
        "137 is a kill from outside: memory ran out, or it did not stop in time when it was told to.",
        "If it was not stopped on purpose, give the machine more memory.",
    ),
    exit_78: log(
        "The gateway ended with status 78: a person must repair its configuration or state.",
        "Current releases use 78 for what no restart can repair: a missing or wrong configuration, a missing token, state to be migrated.",
        "Read the lines before it: they name what is missing.",
    ),
    exit_1: log(
        "The gateway ended with an error (status 1).",
        "The reason stands in the lines before.",
        "Read the log from the last start on.",
    ),
    ended: log(
        "The gateway was stopped.",
        "Status 0 and 143 are an orderly end, as `docker compose stop`, a deploy or a reboot causes it.",
        "Nothing, if somebody stopped it.",
    ),
    plugin_missing: log(
        "A plugin that the configuration uses is not installed.",
        "In current releases some channels and tools are npm packages of their own; without the package the channel stays off.",
        "Install the plugin where the gateway runs, and restart it.",
    ),
    node_version: log(
        "The image has another Node.js than this release wants.",
        "Each release states which versions of Node.js it runs on and refuses others. A Dockerfile of an older guide has an older Node.js.",
        "Use the release's own image or upstream's own Dockerfile, as the generated files do.",
    ),
    module_missing: log(
        "Node.js does not find `{path}`.",
        "The image was not built from this release, the build did not finish, or a mount covers the program in `/app`.",
        "Build the image anew from {release}, and mount nothing over `/app`.",
    ),
    legacy_names: log(
        "Environment variables with a former name are set, and this release ignores them.",
        "Current OpenClaw reads names with `OPENCLAW_` only; `CLAWDBOT_` and `MOLTBOT_` do nothing.",
        "Rename them in .env and in the compose file, or unset them with `fly secrets unset`, and recreate the container.",
    ),
    token_made: log(
        "The gateway found no token and made one of its own.",
        "So the token in .env is not the one it asks for, and every client with that one is refused.",
        "Set `{token_variable}` and recreate the container. If the configuration names the other token, remove it from there.",
    ),
    origins_seeded: log(
        "The gateway listed the local browser addresses by itself.",
        "It does so for this run when the list is empty, with the port inside the container. Another port, a Fly.io address or this page are not among them.",
        "Nothing, if the Control UI is opened at one of them; otherwise list the addresses in `gateway.controlUi.allowedOrigins`.",
    ),
    beyond_loopback: log(
        "The gateway listens beyond its own container, as it must here.",
        "Inside a container `lan` is needed so that the published port leads to it. It reminds of the token.",
        "Nothing, as long as the port is published on 127.0.0.1 only and a token is set.",
    ),
    ready: log(
        "The gateway is up.",
        "It listens and answers.",
        "Nothing: this is what success looks like.",
    ),
    told_to_stop: log(
        "Somebody told the gateway to stop.",
        "Docker, Fly.io and systemd send SIGTERM for a stop, an update or a restart.",
        "Nothing, if that was wanted.",
    ),
    keys_migrated: log(
        "The gateway moved keys of an older generation while it read the configuration.",
        "It goes on with the moved keys, but the file may keep the old ones and a later release may refuse them.",
        "Write the keys as this release has them; the generated `{config}` does.",
    ),
    provider_key: log(
        "There is no key for the model provider `{provider}`.",
        "The gateway runs, but no agent can answer without a key of the provider its model belongs to.",
        "Put the key into keys.env and recreate the container, because a restart does not read it again; on Fly.io use `fly secrets set`. Or choose a model of a provider you have a key for.",
    ),
    memory_pressure: log(
        "The gateway is near the end of its memory.",
        "It warns before Node.js or the kernel ends it.",
        "Give the machine more memory, or run fewer agents at once.",
    ),
    unreadable_config: log(
        "The configuration cannot be read: it is no valid JSON5.",
        "The gateway read `{path}` and found a syntax error at the place named in the line; it goes on as if there were no configuration.",
        "Repair that place, or install the generated `{config}` again.",
    ),
    slack_token: log(
        "Slack refuses the token.",
        "`invalid_auth` is the answer to a wrong or revoked token; on Fly.io it ends the gateway.",
        "Store the right `SLACK_BOT_TOKEN` and `SLACK_APP_TOKEN`, or take Slack out of the configuration.",
    ),
    no_program: log(
        "`tini` found no program `{program}` to start.",
        "`tini` is the entry point of current images and starts the command as it is given. A `command` in the compose file, or words after the image's name, take the place of the whole command of the image, so that `gateway` alone is looked for as a program.",
        "Write the whole command, `node dist/index.js gateway` with its options, as the generated files do, and recreate the container.",
    ),
};
