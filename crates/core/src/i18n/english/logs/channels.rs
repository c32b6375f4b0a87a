//! Chat channels.

use crate::i18n::logs::{ChannelLogTexts, log};

pub(super) const CHANNELS: ChannelLogTexts = ChannelLogTexts {
    telegram_conflict: log(
        "Two programs fetch the messages of the same Telegram bot.",
        "Telegram gives the messages of a bot token to one poller, and to nobody else while a webhook is set. Often an old container, a second gateway or another bot program uses the same token.",
        "Stop the other program (`docker ps` lists containers; look at other machines too), or give this gateway a bot token of its own. If the line names a webhook, delete it with the method `deleteWebhook` of the Bot API.",
    ),
    telegram_network: log(
        "The gateway does not reach api.telegram.org.",
        "Often the name resolves to an IPv6 address and the machine or container has no IPv6; a firewall or a required proxy has the same effect.",
        "Prefer IPv4: set `channels.telegram.network.autoSelectFamily` to `false` and `channels.telegram.network.dnsResultOrder` to `ipv4first`, and restart. In releases without these keys, set `NODE_OPTIONS=--dns-result-order=ipv4first`. If it stays, check what the machine may reach.",
    ),
    telegram_token: log(
        "Telegram does not accept the bot token.",
        "401 and 404 are its answers to a token that is wrong, was revoked, or was cut or quoted on its way into the environment.",
        "Copy the token from @BotFather again, store it without quotation marks or spaces, and recreate the container so that it reads it. See that the configuration does not name another one.",
    ),
    telegram_webhook: log(
        "Telegram does not accept the webhook, or its secret is missing.",
        "A webhook needs an https:// address that Telegram reaches on port 443, 80, 88 or 8443, and `channels.telegram.webhookSecret`.",
        "Without a public address, remove `channels.telegram.webhookUrl`: the gateway then polls. Otherwise correct the address and set the secret.",
    ),
    discord_intents: log(
        "Discord refuses the bot, because it asks for a privileged intent that is not enabled (4014).",
        "Reading messages needs the Message Content Intent; members and presence have their own.",
        "Open the application in the Discord Developer Portal, page Bot, and enable Message Content Intent (and Server Members Intent, if you use it); or turn off what you do not need in `channels.discord.intents`. Then restart.",
    ),
    discord_token: log(
        "Discord does not accept the bot token (4004).",
        "The token is wrong, was reset, or is the client secret or the public key of the application.",
        "Reset the token in the Discord Developer Portal, page Bot, store the new one, and recreate the container.",
    ),
    whatsapp_unlinked: log(
        "WhatsApp unlinked this gateway.",
        "The device was removed on the phone, expired, or its stored credentials are not on a volume and were lost.",
        "Link it again: run `channels login --channel whatsapp` beside the gateway and scan the QR code on the phone. Keep the folder `credentials` of the state on a volume.",
    ),
    whatsapp_no_listener: log(
        "WhatsApp is not connected, so nothing can be sent.",
        "The account was never linked, or its connection ended and did not come back.",
        "See the state of the channel. If it is linked, restart the gateway; if not, run `channels login --channel whatsapp` and scan the QR code.",
    ),
    whatsapp_restart: log(
        "WhatsApp asks for a new connection (515).",
        "This is normal after a QR code was scanned: the gateway connects again by itself.",
        "Wait a minute and look at the state of the channel. If it stays unlinked, update the gateway and link again.",
    ),
    whatsapp_timeout: log(
        "The connection to WhatsApp timed out (408) or broke.",
        "The gateway connects again by itself. A weak network, a computer that sleeps, or a firewall before web.whatsapp.com makes it frequent.",
        "Nothing if it comes back. If it repeats, check the network, then restart. During a login, start it again to get a new QR code.",
    ),
    whatsapp_conflict: log(
        "Another program uses the same WhatsApp session.",
        "Two gateways with the same stored credentials push each other out, for example an old container or a copied state.",
        "Stop the other one. If both are needed, link each as a device of its own.",
    ),
    slack_scope: log(
        "Slack does not let the app do this.",
        "The app lacks a scope, is not in the channel, or a token of the wrong kind is used: Socket Mode needs an app token `xapp-` with `connections:write` and a bot token `xoxb-`.",
        "Correct the scopes in the settings of the Slack app, install it into the workspace again, invite it to the channel, and store both tokens.",
    ),
    signal_missing: log(
        "The gateway cannot start or reach `signal-cli`.",
        "The image does not contain `signal-cli` and Java, and 127.0.0.1 in a container is the container itself.",
        "Put `signal-cli` into the image, or run it as a service of its own and set `channels.signal.httpUrl` to its service name and port. Keep its data on a volume.",
    ),
    redacted_value: log(
        "The configuration contains a hidden value instead of the secret itself.",
        "`__OPENCLAW_REDACTED__` is what the gateway shows in place of a secret. It was copied from the Control UI or from a report into the file.",
        "Replace it by the real token or key, or remove it and set the value in the environment.",
    ),
    program_not_installed: log(
        "The program `{program}` is not installed where the gateway runs.",
        "A skill or channel wants to start it, and the image does not contain it. What is installed in a running container is lost with it.",
        "Put the program into the image and build it again, or do without the skill.",
    ),
};
