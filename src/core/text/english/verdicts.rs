//! What a verification found.

use crate::core::text::{VerdictText, VerdictTexts};

const fn verdict(title: &'static str, meaning: &'static str) -> VerdictText {
    VerdictText { title, meaning }
}

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
        "A gateway answered at {address} and refused this token. It was tried once and is not tried again by itself: ten wrong tries lock everybody at your address out for five minutes.\nCompare it with the one the running gateway has. A variable exported in the shell that ran docker compose beats .env.",
    ),
    token_missing: verdict(
        "The gateway saw no token",
        "The gateway wants a token and says none came. Paste it again, without quotes or line breaks.",
    ),
    password_mode: verdict(
        "The gateway asks for a password",
        "It runs in password mode, so no token can be right. Switch it back to token mode.",
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
    protocol_mismatch: verdict(
        "A different generation",
        "The gateway speaks no protocol this page knows (3 and 4). It is probably newer than this page.",
    ),
    request_rejected: verdict("Refused", "The gateway refused in words this page does not know; they are shown below."),
    gateway_starting: verdict(
        "Still starting",
        "The gateway is there and not ready yet. A first start takes up to two minutes. Try again shortly.",
    ),
    gateway_restarting: verdict(
        "Restarting",
        "The gateway went down while we talked, as it does after a change of its configuration. Try again in half a minute.",
    ),
    handshake_timeout: verdict(
        "No answer to the token",
        "The gateway greeted and then fell silent. It may be overloaded; its log tells more.",
    ),
    not_a_gateway: verdict(
        "Something answers, but no gateway",
        "At {address} there is a server that did not speak like a gateway, or that refused the connection before it could. The token was not sent.\nCheck the port. Behind Fly Proxy, a current release answers 403 until `gateway.trustedProxies` names the proxy: its log says from which address.",
    ),
    unreachable: verdict(
        "Nothing answers",
        "Nothing at {address} could be reached. The token was not sent.\nUsually the tunnel is not running, or the gateway is down behind it. If this page comes from a public address, the browser may also have blocked the connection: allow it to reach your local network when it asks, or serve this page from your own computer.",
    ),
    closed_unexpectedly: verdict(
        "The connection broke",
        "The gateway closed the connection without saying why. Its log tells more.",
    ),
    cancelled: verdict("Cancelled", "The connection was closed. Nothing was changed."),
    do_approve_devices: "List devices that wait for approval",
    do_approve: "Approve this device",
    do_show_token: "See the token the running gateway has",
    do_store_token: "Give the gateway the token of .env again",
    do_token_mode: "Switch to token mode",
    do_restart: "Restart the gateway",
    do_allow_origin: "Allow this page's address",
    do_read_log: "Read the log",
    do_tunnel: "Start the tunnel",
    do_status: "See whether it runs",
};
