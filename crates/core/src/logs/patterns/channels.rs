//! Lines about chat channels.

use crate::i18n::logs::LogCode::{
    L200, L201, L202, L203, L204, L205, L206, L207, L208, L209, L210, L211, L212, L213, L214,
};
use crate::logs::pattern::{Impact, LogSource::Gateway, Pattern, pattern};
use crate::logs::remedy::RemedyKind::{Cli, DockerHost, ReadLog, Recreate, Restart, Step};
use crate::plan::Field;
use Impact::{Consequence, Notice, Warning};

/// Codes of Discord's gateway, discord.com/developers/docs/topics/opcodes-and-status-codes.
const DISCORD: &str = "discord.com/developers: gateway close event codes 4004 and 4014";
/// Codes of the library Baileys: `DisconnectReason`.
const WHATSAPP: &str = "WhiskeySockets/Baileys, DisconnectReason; openclaw/openclaw#17669, #9737, #72262";

pub(super) static PATTERNS: &[Pattern] = &[
    pattern(L200, Warning, Gateway)
        .expressions(&[
            "getUpdates conflict",
            "terminated by other getUpdates request",
            "can't use getUpdates method while webhook is active",
        ])
        .samples(&[
            "[telegram] getUpdates conflict: Call to 'getUpdates' failed! (409: Conflict: terminated by other getUpdates request; make sure that only one bot instance is running); retrying in 30s.",
            "Telegram: 409 Conflict: terminated by other getUpdates request",
            "(409: Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first)",
        ])
        .remedies(&[DockerHost(&["docker", "ps"]), Restart])
        .fields(&[Field::ConfigTelegram])
        .source("read in openclaw@2026.9.6; the answers of Telegram's Bot API"),
    pattern(L201, Warning, Gateway)
        .expressions(&[
            "Network request for '{method}' failed",
            "telegram {method} failed: fetch failed",
            "deleteWebhook failed with a recoverable network error",
            "https://api.telegram.org/…fetch failed",
        ])
        .samples(&[
            "telegram setMyCommands failed: Network request for 'setMyCommands' failed!",
            "[telegram] deleteWebhook failed with a recoverable network error; continuing to polling so getUpdates can confirm the state",
        ])
        .remedies(&[
            Cli(&["config", "set", "channels.telegram.network.autoSelectFamily", "false"]),
            Cli(&["config", "set", "channels.telegram.network.dnsResultOrder", "ipv4first"]),
            Restart,
        ])
        .fields(&[Field::ConfigTelegram])
        .source("grammY's own words; read in openclaw@2026.9.6"),
    pattern(L202, Warning, Gateway)
        .expressions(&[
            "Call to '{method}' failed! (401: Unauthorized",
            "Call to '{method}' failed! (404: Not Found",
        ])
        .samples(&[
            "[telegram] deleteWebhook failed: Call to 'deleteWebhook' failed! (401: Unauthorized)",
            "Call to 'getMe' failed! (404: Not Found)",
        ])
        .remedies(&[Step("vm.keys"), Step("fly.keys"), Recreate])
        .fields(&[Field::ConfigTelegram])
        .source("the answers of Telegram's Bot API; openclaw/openclaw#47674, #55387"),
    pattern(L203, Warning, Gateway)
        .expressions(&["bad webhook: ", "webhookUrl requires channels.telegram.webhookSecret", "Bad Request: bad webhook"])
        .samples(&[
            "[telegram] setWebhook failed: Call to 'setWebhook' failed! (400: Bad Request: bad webhook: An HTTPS URL must be provided for webhook)",
            "channels.telegram.webhookUrl requires channels.telegram.webhookSecret",
        ])
        .remedies(&[Cli(&["config", "unset", "channels.telegram.webhookUrl"]), Restart])
        .fields(&[Field::ConfigTelegram])
        .source("the answers of Telegram's Bot API; read in openclaw@2026.9.6"),
    pattern(L204, Warning, Gateway)
        .expressions(&[
            "Fatal Gateway error: 4014",
            "closed with code 4014",
            "closed: 4014",
            "Used disallowed intents",
            "Disallowed intent(s)",
        ])
        .samples(&[
            "discord gateway error: Error: Fatal Gateway error: 4014",
            "discord gateway: WebSocket connection closed with code 4014",
            "Error: Used disallowed intents",
        ])
        .remedies(&[Restart])
        .fields(&[Field::ConfigDiscord])
        .source(DISCORD),
    pattern(L205, Warning, Gateway)
        .expressions(&[
            "Fatal Gateway error: 4004",
            "closed with code 4004",
            "Failed to resolve Discord application id",
            "An invalid token was provided",
        ])
        .samples(&[
            "[openclaw] Uncaught exception: Error: Fatal Gateway error: 4004",
            "[discord] channel exited: Failed to resolve Discord application id",
        ])
        .remedies(&[Step("vm.keys"), Step("fly.keys"), Recreate])
        .fields(&[Field::ConfigDiscord])
        .source(DISCORD),
    pattern(L206, Warning, Gateway)
        .expressions(&[
            "WhatsApp session logged out",
            "session logged out. Run: ",
            "status=401 Unauthorized Stream Errored",
            "reason\":\"401\",\"location",
        ])
        .samples(&[
            "WhatsApp session logged out. Run: openclaw channels login --channel whatsapp",
            "status=401 Unauthorized Stream Errored (device_removed)",
        ])
        .remedies(&[Cli(&["channels", "login", "--channel", "whatsapp"])])
        .source(WHATSAPP),
    pattern(L207, Consequence, Gateway)
        .expressions(&["No active WhatsApp Web listener"])
        .samples(&[
            "No active WhatsApp Web listener (account: default). Start the gateway, then link WhatsApp with: openclaw channels login --channel whatsapp --account default.",
        ])
        .remedies(&[Cli(&["channels", "status"]), Cli(&["channels", "login", "--channel", "whatsapp"]), Restart])
        .source("openclaw/openclaw#49969, #11290"),
    pattern(L208, Notice, Gateway)
        .expressions(&["status=515", "(status 515)", "Unknown Stream Errored (restart required)"])
        .samples(&["WhatsApp login failed: status=515 Unknown Stream Errored (restart required)"])
        .remedies(&[Cli(&["channels", "status"])])
        .source(WHATSAPP),
    pattern(L209, Warning, Gateway)
        .expressions(&[
            "status=408",
            "(status 408)",
            "(status 499)",
            "WhatsApp Web connection ended before fully opening",
        ])
        .samples(&[
            "WhatsApp Web connection ended before fully opening. status=408 Request Time-out WebSocket Error (Opening handshake has timed out)",
            "WhatsApp gateway disconnected (status 408)",
        ])
        .remedies(&[Cli(&["channels", "status"]), Restart])
        .source(WHATSAPP),
    pattern(L210, Warning, Gateway)
        .expressions(&["status=440", "(status 440)", "Stream Errored (conflict)"])
        .samples(&["status=440 Unknown Stream Errored (conflict)", "status=401 Unauthorized Stream Errored (conflict)"])
        .supersedes(&[L206])
        .remedies(&[DockerHost(&["docker", "ps"]), Restart])
        .source(WHATSAPP),
    pattern(L211, Warning, Gateway)
        .expressions(&[
            "An API error occurred: missing_scope",
            "An API error occurred: not_allowed_token_type",
            "An API error occurred: not_in_channel",
        ])
        .samples(&["[slack] Error: An API error occurred: missing_scope"])
        .fields(&[Field::ConfigSlack])
        .source("errors of Slack's Web API, docs.slack.dev"),
    pattern(L212, Warning, Gateway)
        .expressions(&["spawn signal-cli ENOENT", "signal daemon not ready after {time}", "signal-cli spawn error"])
        .samples(&[
            "signal-cli spawn error: Error: spawn signal-cli ENOENT",
            "signal daemon not ready after 10142ms (connect ECONNREFUSED 127.0.0.1:8080)",
        ])
        .supersedes(&[L214])
        .remedies(&[Step("vm.files"), Step("vm.build"), ReadLog])
        .source("jdhill777/openclaw-unraid#13; openclaw/openclaw#74741"),
    pattern(L213, Warning, Gateway)
        .expressions(&["Reserved redaction sentinel"])
        .samples(&[r#"slack: Reserved redaction sentinel "__OPENCLAW_REDACTED__" is not valid config data"#])
        .remedies(&[Step("vm.settings"), Step("fly.config"), Restart])
        .source("openclaw/openclaw#59945"),
    pattern(L214, Warning, Gateway)
        .expressions(&["spawn {program} ENOENT"])
        .samples(&["Install failed: clawhub — spawn pnpm ENOENT"])
        .remedies(&[Step("vm.files"), Step("vm.build"), Step("fly.files"), Step("fly.deploy")])
        .fields(&[Field::ImagePrograms])
        .source("Node's own words"),
];
