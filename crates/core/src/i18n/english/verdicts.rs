//! What a verification found.

use crate::i18n::verdicts::{VerdictTexts, verdict};

pub(super) const VERDICTS: VerdictTexts = VerdictTexts {
    verified: verdict(
        "Token verified",
        "The gateway at {address} answered and accepted the token.\nThe Control UI may still ask you to approve the browser as a device; the commands are below.",
    ),
    pairing_required: verdict(
        "Token right, device not approved",
        "The gateway accepted the token and now wants this device approved. That is one command away.",
    ),
    token_mismatch: verdict(
        "Wrong token",
        "A gateway answered at {address} and refused this token. It was tried once and is not tried again by itself: current releases lock everybody at your address out for five minutes after ten wrong tries.\nCompare it with the one the running gateway has. A variable exported in the shell that ran docker compose beats .env.",
    ),
    token_missing: verdict(
        "The gateway saw no token",
        "The gateway wants a token and says none came. Paste it again, without quotes or line breaks.",
    ),
    token_not_configured: verdict(
        "The gateway has no usable token",
        "It is set to ask for a token, but has no usable one itself, so none can be right. Give it the one in .env.",
    ),
    password_mode: verdict(
        "The gateway asks for a password",
        "It runs in password mode and did not take this token for its password. Switch it to token mode.",
    ),
    identity_required: verdict(
        "The gateway asks for a signed-in user",
        "It takes visitors for whom Tailscale or a proxy vouches. Switch it to token mode, or open the Control UI through that proxy.",
    ),
    rate_limited: verdict(
        "Locked for a while",
        "There were too many wrong tries. Until the lock ends, even the right token is refused{wait}. Restarting the gateway ends the lock at once.",
    ),
    origin_not_allowed: verdict(
        "This page is not on the gateway's list",
        "A gateway answered at {address}, but it accepts browsers only from listed addresses, and `{origin}` is not one of them. The token was not looked at.\nAdd the address, or open the Control UI itself and paste the token there.",
    ),
    device_required: verdict(
        "The gateway wants a device",
        "It refused a connection without a device. That happens when no token is set on its side, or when it runs in password mode.",
    ),
    device_rejected: verdict(
        "The device was refused",
        "The gateway did not accept this browser's device, or the browser could not sign for it. Forget the key and pair again, or verify the token without a device: that takes no key.",
    ),
    protocol_mismatch: verdict(
        "A different generation",
        "The gateway speaks no protocol this page knows (3 and 4). It is probably newer than this page.",
    ),
    proxy_not_trusted: verdict(
        "The gateway does not trust the proxy",
        "Current releases refuse whatever comes through a proxy that `gateway.trustedProxies` does not name. The token was not looked at.\nFind the proxy's address in the log and put it there, narrowly.",
    ),
    request_rejected: verdict("Refused", "The gateway refused in words this page does not know; they are shown below."),
    gateway_starting: verdict(
        "Still starting",
        "The gateway is there and was not ready yet. A first start takes up to two minutes; if it takes longer, the log says why.",
    ),
    gateway_restarting: verdict(
        "Restarting",
        "The gateway went down while we talked, as it does after a change of its configuration, and was not back in time. Its log says why.",
    ),
    handshake_timeout: verdict(
        "No answer to the token",
        "The gateway greeted and then fell silent. It may be overloaded; its log tells more.",
    ),
    not_a_gateway: verdict(
        "Something answers, but not as a gateway",
        "At {address} there is a server that did not speak like a gateway, or that refused the connection before it could. The token was not sent.",
    ),
    unreachable: verdict(
        "Nothing answers",
        "Nothing at {address} could be reached. The token was not sent. A browser does not say why; below is what it can be, the likeliest first.",
    ),
    blocked_by_browser: verdict(
        "The browser did not connect",
        "The browser did not let this page reach {address}. The gateway never noticed, and the token was not sent.",
    ),
    closed_unexpectedly: verdict(
        "The connection broke",
        "The connection ended in the middle of the conversation. The gateway's log tells more.",
    ),
    insecure_address: verdict(
        "The token would travel unencrypted",
        "{address} is another computer and the connection is not encrypted: whoever is on the way could read the token. Nothing was opened.\nUse the tunnel (ws://127.0.0.1:…) or wss://. If the network itself is encrypted (Tailscale, WireGuard), say so above and try again.",
    ),
    cancelled: verdict("Cancelled", "The connection was closed."),
    days: "{count} d",
    hours: "{count} h",
    minutes: "{count} min",
    seconds: "{count} s",
    origin_of_a_file: "A page opened from a file has no address that could be listed. Serve it from your own computer over http://, or check from a terminal.",
    token_was_accepted: "The token itself was accepted.",
    token_like_device: "It has the form of a device's token, which works only together with that device's key. The gateway's own token stands in .env.",
    do_approve_devices: "List devices that wait for approval",
    do_approve: "Approve this device",
    do_show_token: "See the token the running gateway has",
    do_store_token: "Give the gateway the token of .env again",
    do_token_mode: "Switch to token mode",
    do_restart: "Restart the gateway",
    do_allow_origin: "Allow this page's address (the list is replaced: add what else you listed since)",
    do_read_log: "Read the log",
    do_tunnel: "Start the tunnel",
    do_status: "See whether it runs",
    do_configured_token: "See whether its configuration names another one; that happens when it once started without",
    do_find_proxy: "Find the proxy's address in the log",
    do_trust_proxy: "Trust that address: put it in the place of ADDRESS_FROM_THE_LOG",
    do_trust_nobody: "Trust no proxy: behind the tunnel there is none",
};
