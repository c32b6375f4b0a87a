//! Plugins, and keys of the configuration that exclude each other.

use crate::i18n::logs::{PluginLogTexts, log};

pub(super) const PLUGINS: PluginLogTexts = PluginLogTexts {
    hooks_token: log(
        "`hooks.token` has the same value as the gateway token, and the gateway does not start.",
        "Whoever can call a hook could then control the gateway. Newer releases warn and start.",
        "Give `hooks.token` a value of its own (`openssl rand -hex 24` makes one), tell the callers of the hooks, and restart.",
    ),
    proxy_and_token: log(
        "The gateway is set to `trusted-proxy` and has a token too, and the two exclude each other.",
        "In this mode the proxy names the user. A token in `{token_variable}` or `gateway.auth.token` would be a second way in, so the gateway refuses to start.",
        "Keep one of them. With a proxy that signs users in: remove `{token_variable}` (`fly secrets unset` on Fly.io) and `gateway.auth.token`. Without one: set `gateway.auth.mode` to `token`.",
    ),
    auth_mode_unset: log(
        "A token and a password are set, and nothing says which of them counts.",
        "The gateway does not choose by itself, so it does not start.",
        "Set `gateway.auth.mode` to `token` or `password`, or remove one of the two.",
    ),
    unknown_agent: log(
        "The configuration names an agent `{agent}` that does not exist.",
        "A binding in `bindings` refers to an agent that is not in `agents`. The gateway does not start with it.",
        "Correct the name, add the agent, or remove the binding; then run `config validate` and start.",
    ),
    stale_plugin: log(
        "The configuration still has an entry for the plugin `{plugin}`, which is not installed.",
        "The gateway ignores the entry.",
        "Remove it from `plugins`, or install the plugin. `doctor --fix` removes such entries.",
    ),
    plugin_not_found: log(
        "The configuration names a plugin that is not installed: {plugin}.",
        "`plugins.allow`, `plugins.entries` or `plugins.slots` has it. Strict releases refuse the whole file for that.",
        "Remove `{plugin}` from `plugins.allow` and `plugins.entries`, or install it with `plugins install`, and restart.",
    ),
    unknown_channel: log(
        "The configuration has a channel `{plugin}` that this installation does not have.",
        "Discord, WhatsApp, Slack and others left the program in 2026.5 and are plugins of their own since then.",
        "Install `@openclaw/{plugin}` with `plugins install`, or let `doctor --fix` do it. If the name is misspelled, correct it below `channels`.",
    ),
    plugin_owner: log(
        "A plugin is not loaded, because its files belong to another user.",
        "A program loads plugins that belong to its own user or to root. Here the command ran as another user than the owner of the files; in a container the gateway runs as `node` (1000), a shell from `docker exec` often as root.",
        "If you ran a command as root: run it as `node` (`docker exec -u node …`, `docker compose exec -u node …`). If the gateway says it: give the plugin's folder to the user that runs the gateway with `chown`, mostly 1000:1000.",
    ),
    plugin_failed: log(
        "A plugin could not be loaded.",
        "The gateway goes on without it. The rest of the line has the reason: mostly a package that is missing after an update, or a plugin made for another release.",
        "Update or reinstall the plugin (`plugins update`), or remove it from `plugins.entries`.",
    ),
    external_plugins: log(
        "Channels or tools of the configuration are plugins that are not installed.",
        "Since 2026.5 Discord, WhatsApp, Slack and others are not part of the image any more; without their plugin they stay off.",
        "Install them with `plugins install`, or let `doctor --fix` do it. They are stored in the state directory, so they survive an update of the image. Restart afterwards.",
    ),
    plugin_path: log(
        "The configuration loads a plugin from a folder that does not exist: `{path}`.",
        "The path often contains the version of an earlier installation, which the update removed.",
        "Remove the path from `plugins.load.paths`, or correct it, and restart. Plugins of the program itself need no path.",
    ),
};
