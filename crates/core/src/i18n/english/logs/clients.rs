//! Clients that the gateway turns away.

use crate::i18n::logs::{ClientLogTexts, log};

pub(super) const CLIENTS: ClientLogTexts = ClientLogTexts {
    origin: log(
        "A browser was turned away because its address is not on the list.",
        "Current gateways take browsers only from the origins in `gateway.controlUi.allowedOrigins`, letter by letter and with the port.",
        "Add the address if it is yours; the list is replaced, so it names the others too.",
    ),
    proxy: log(
        "A proxy the gateway does not trust is in front of it, and everything through it is refused.",
        "Since August 2026 a request with forwarding headers from an unlisted address gets 403, sockets too.",
        "List the address of the proxy in `gateway.trustedProxies`, narrowly. Behind an SSH tunnel there is none: unset the list.",
    ),
    proxy_ignored: log(
        "A proxy in front of the gateway is not on its list.",
        "This release serves the request all the same and only does not take it for a local one.",
        "Nothing; releases since August 2026 refuse such requests, so list the proxy before an update.",
    ),
    token_mismatch: log(
        "A client came with a wrong token.",
        "The token it sent is not the one the running gateway has. A variable that is exported in the shell beats .env, and a restart does not read .env again.",
        "Compare with the token the gateway has, or give it the one in .env again.",
    ),
    token_missing: log(
        "A client came without a token.",
        "The Control UI or a program did not send one.",
        "Paste the token into the settings of the Control UI.",
    ),
    password: log(
        "The gateway asks for a password, or got a wrong one.",
        "It runs in password mode: `gateway.auth.mode` or a password variable says so.",
        "Switch it to token mode, or enter the password.",
    ),
    rate_limited: log(
        "Too many wrong tries: the gateway refuses everybody from that address for a while.",
        "After ten failures in a minute the lock lasts five minutes, for the right token too; it is kept in memory only.",
        "Stop what tries the wrong token (an open Control UI does), then wait or restart the gateway.",
    ),
    pairing: log(
        "A device waits for approval.",
        "The token was right; devices beyond loopback must be approved once, and through Docker every browser looks like one.",
        "Approve the request if it is yours.",
    ),
    device_required: log(
        "A browser came without a device identity.",
        "Over plain http:// to anything but localhost browsers give no cryptography, so the Control UI cannot make one. A client with neither token nor device is told the same.",
        "Open it through the tunnel as http://localhost or over https://, and enter the token.",
    ),
    device_refused: log(
        "The signature or the token of a device was refused.",
        "The clock of the computer is wrong by minutes, or the device was revoked or paired with another gateway.",
        "Set the clock, forget the device in the browser, and pair it again.",
    ),
    protocol: log(
        "A client speaks another generation of the protocol.",
        "A page or program of an older or newer release than the gateway connected.",
        "Reload the Control UI from this gateway, or bring both to the same release.",
    ),
    parameters: log(
        "A client sent something the gateway does not know.",
        "The first message of a client of another generation has other fields.",
        "Bring the client to the release of the gateway.",
    ),
    starting: log(
        "A client came while the gateway was still starting.",
        "It says so until it is ready, and clients try again by themselves.",
        "Nothing; wait some seconds.",
    ),
    too_late: log(
        "A client connected and did not say who it is in time.",
        "The gateway closes a socket on which nothing comes for some seconds: a port scan, a health check on the wrong port, or a slow network.",
        "Nothing, if clients work; otherwise try again over a better connection.",
    ),
};
