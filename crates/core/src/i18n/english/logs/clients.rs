//! Clients that the gateway rejects.

use crate::i18n::logs::{ClientLogTexts, log};

pub(super) const CLIENTS: ClientLogTexts = ClientLogTexts {
    origin: log(
        "A browser was turned away because its address is not on the list.",
        "Current gateways take browsers only from the origins in `gateway.controlUi.allowedOrigins`, letter by letter and with the port.",
        "Add the address with its port if it is yours, then restart. The list is replaced, so it names the others too.",
    ),
    proxy: log(
        "A proxy the gateway does not trust is in front of it, and everything through it is refused.",
        "Since August 2026 a request with forwarding headers from an unlisted address gets 403, sockets too.",
        "Add the address of the proxy, and nothing wider, to `gateway.trustedProxies` and restart. The proxy must overwrite `X-Forwarded-For` itself.",
    ),
    proxy_ignored: log(
        "A proxy in front of the gateway is not on its list.",
        "This release serves the request, but treats the browser as unknown, so that it may have to be paired. Releases since August 2026 refuse such requests.",
        "Add the exact address of the proxy to `gateway.trustedProxies` and restart; ranges (CIDR) are not read by every release up to 2026.2. Approve the browser if it is asked to pair: `devices list`, then `devices approve`.",
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
        "Run `devices list` where the gateway runs, inside its container, and approve the request if it is yours: `devices approve` with its id. If the command itself is refused, pass `--url ws://127.0.0.1:PORT` with the port inside the container, and `--token`.",
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
    more_scopes: log(
        "A paired device asks for more rights than it was given.",
        "The device is known. It now wants further scopes or another role, and the gateway waits for a new approval.",
        "Approve this request with `devices approve`, from the gateway's own container or from a device that has `operator.admin`; a device cannot approve its own request.",
    ),
    changed_device: log(
        "A paired device looks different from before and must be approved again.",
        "Its system or program reports other properties than at the first approval, for example after an update. Each attempt can create a new request, and older requests expire.",
        "Close the program on that device, list the requests, and approve the newest one at once.",
    ),
    unknown_request: log(
        "The request that was to be approved does not exist any more.",
        "A device that connects again replaces its request by a new one with another id.",
        "List the requests again and approve the newest id. If it changes each time, close the client in the meantime, or restart the gateway.",
    ),
    missing_scope: log(
        "The client may not do this: it lacks the scope `{scope}`.",
        "Its device was approved with fewer scopes, often with `operator.pairing` only.",
        "Run the command in the gateway's container with the shared token (`--token`), or approve more scopes from the Control UI or another device that has `operator.admin`.",
    ),
    closed_1006: log(
        "The client reached no gateway: the connection broke without an answer (1006).",
        "Either the gateway does not run, or the address is the wrong one. In a container of its own, such as `openclaw-cli`, `127.0.0.1` is that container and not the gateway; a browser shows the same if a tunnel or proxy leads nowhere.",
        "See that the gateway runs. Run commands inside the gateway's container, or give the other container the gateway's network (`network_mode: service:{service_name}`). In a browser, check the tunnel and its port.",
    ),
    plaintext: log(
        "The client refuses to send its token unencrypted.",
        "Since 2026.2.18 clients use `ws://` to loopback only; the address of another container or machine needs `wss://`.",
        "Run the command where the gateway is `ws://127.0.0.1`: in its container, or with `network_mode: service:{service_name}`. Otherwise use `wss://`. From 2026.3.2 on, `OPENCLAW_ALLOW_INSECURE_PRIVATE_WS=1` permits `ws://` within a private network.",
    ),
    closed_1000: log(
        "The gateway closed the connection without a reason (1000).",
        "It does so when a client does not introduce itself in time: after 3 seconds in 2026.3.13, after 10 to 15 in other releases. A busy machine or a slow start of the command is enough.",
        "Try again when the machine is idle, and see in the gateway's log whether a handshake timeout stands there. If it happens each time, give the machine more CPU or use a newer release.",
    ),
    closed_4008: log(
        "The Control UI gave up because the gateway refused it (4008).",
        "4008 is the page's own code. The reason is in the line beside it or in the gateway's log: a wrong or missing token, an origin that is not listed, or a page over http:// that cannot have a device identity.",
        "Read the gateway's log at that moment. For the token: open a new address from `dashboard --no-open`, or paste the token of the running gateway. For http://: open the page through a tunnel as http://127.0.0.1, or over https://.",
    ),
    device_token: log(
        "A client came with the token of an earlier pairing.",
        "The client stored a device token, and the gateway does not have it any more: its state is new, the device was revoked, or `.env` and the configuration have two tokens.",
        "Let the client use the shared token once (`--token`); it then gets a new device token. If that does not help, delete `identity/device-auth.json` in the client's state directory or rotate the device (`devices rotate`), and see that there is one token only.",
    ),
    trusted_proxy: log(
        "The gateway trusts a proxy to name the user, and refused this request.",
        "`gateway.auth.mode` is `trusted-proxy`, and the reason `{reason}` says what was missing: a source that is not listed, a loopback source, or the header with the user.",
        "Add the proxy's address to `gateway.trustedProxies` and let it set the header with the user. A proxy on the same machine needs `allowLoopback` in `gateway.auth.trustedProxy`. Without such a proxy, use `gateway.auth.mode` `token`.",
    ),
    loopback_only: log(
        "Other devices cannot reach the gateway: it listens on loopback only.",
        "A setup code or QR code would name an address that only this machine reaches.",
        "Set `gateway.bind` to `lan`, or put Tailscale Serve or a proxy before the gateway and set its address in `plugins.entries.device-pair.config.publicUrl`.",
    ),
};
