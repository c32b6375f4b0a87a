//! Why nothing useful answered.

use crate::i18n::causes::{CauseTexts, cause};

const ASK: &str = "Ask from a terminal on this computer";

pub(super) const CAUSES: CauseTexts = CauseTexts {
    offline: cause("This computer is offline", "", "Connect to the internet and try again."),
    browser_permission: cause(
        "The browser keeps this page away from your computer",
        ASK,
        "If the command prints `101 Switching Protocols`, gateway and tunnel are fine and only the browser is in the way. Open the site settings (the icon left of the address), allow access to apps on this device or the local network, and try again. Or serve this page from your own computer: there, no permission is needed.",
    ),
    mixed_content: cause(
        "An encrypted page may not open an unencrypted connection",
        ASK,
        "No setting changes that. Use the tunnel and `ws://127.0.0.1:{planned_port}`, an address with wss://, or serve this page from your own computer.",
    ),
    safari: cause(
        "Safari blocks connections from encrypted pages to this computer",
        ASK,
        "If the command prints `101 Switching Protocols`, the gateway is fine. Use Chrome, Edge or Firefox, serve this page from your own computer over http://localhost, or use the Control UI at `{http}/`.",
    ),
    page_over_http: cause(
        "This page came unencrypted from the network",
        ASK,
        "Browsers let such a page reach nothing on your computer and do not even ask. Open it over https://, or serve it from your own computer.",
    ),
    tunnel_down: cause(
        "The tunnel is not running",
        ASK,
        "`Connection refused` means that nothing listens on port {port} of this computer: start the tunnel, leave its terminal open, and try again. `Empty reply` or `Connection reset` means that the tunnel works and the gateway behind it is down. `101 Switching Protocols` means that everything works and the browser is in the way.",
    ),
    gateway_down: cause(
        "The tunnel stands, and the gateway behind it is down",
        "See whether it runs",
        "Anything but `Up` (Docker) or `started` (Fly.io) means that it does not run: its log says why. In the tunnel's terminal, `open failed: connect failed: Connection refused` says the same.",
    ),
    bound_to_loopback: cause(
        "The gateway listens only inside its container",
        "Ask on the machine itself",
        "`Connection reset` or `Empty reply` means that the container runs and listens only to itself: bind must be `lan` (the field “Bind” in the settings). `Connection refused` means that the container is down. An answer means that the gateway is fine and the tunnel is not.",
    ),
    wrong_port: cause(
        "The address has another port than the plan's tunnel",
        "",
        "Try `ws://127.0.0.1:{planned_port}`, the plan's own end of the tunnel. If the tunnel was started with another port, that one is right.",
    ),
    tunnel_elsewhere: cause(
        "The tunnel leads to another port than the gateway's",
        "See which port is the gateway's",
        "The far end of the tunnel, behind `127.0.0.1:` in its command, must be the port that is printed.",
    ),
    proxy_not_trusted: cause(
        "The gateway refuses whatever comes through a proxy it does not know",
        "Ask as a WebSocket connection does",
        "`403` with `proxy_attribution_required` is the proof. On Fly.io, find the proxy's address in the log and put it into `gateway.trustedProxies`. Behind an SSH tunnel there is no proxy: remove `gateway.trustedProxies` again.",
    ),
    fly_not_running: cause(
        "The application's machine does not answer as it should",
        "See what Fly.io says",
        "A machine must be `started` with its check passing. A `stopped` one starts with the next public request, and on a private network only by `fly machine start`; `crashed` or a failing check stands explained in `fly logs`. No machine at all: the deployment did not succeed.",
    ),
    fly_proxy_ipv4: cause(
        "The private network is IPv6, and the gateway may listen on IPv4 only",
        "Ask inside the machine",
        "If the handshake succeeds there, the gateway is fine and the way to it is not: the step about the private network says what to do.",
    ),
    other_program: cause(
        "Another program has this port",
        "See who answers",
        "A gateway answers `101 Switching Protocols` and then `connect.challenge`. `403` means a gateway that refuses proxies. `SSH-`, another web server or `HTTP/0.9` means another program: choose another port for the tunnel.",
    ),
    encryption_mismatch: cause(
        "Encrypted here, unencrypted there, or the reverse",
        ASK,
        "`wrong version number` or `SSL` in the answer means that one side speaks TLS and the other does not. Through the tunnel it is ws://; for a public application it is wss://.",
    ),
    certificate: cause(
        "The browser does not accept the certificate, or the name leads nowhere",
        ASK,
        "`certificate` in the answer: it is self-signed or for another name. `Could not resolve host`: the name is wrong, or the application does not exist.",
    ),
    network_hangs: cause(
        "The connection is taken and then nothing comes",
        "See whether the machine runs",
        "`RUNNING` or `started`: the gateway may still be starting (the first start takes up to two minutes) or out of memory. Otherwise start the machine. A tunnel whose terminal slept may hang too: end it and start it again.",
    ),
    seen_offline: "The browser says that there is no network.",
    seen_at_once: "The connection failed at once, after {time} ms.",
    seen_slow: "The connection failed after {time} ms.",
    seen_hanging: "The connection neither opened nor failed.",
    seen_opened: "A WebSocket opened, but nobody challenged as a gateway does.",
    seen_http: "A plain web request to {http} was answered.",
    seen_no_http: "A plain web request to {http} got no answer either.",
    seen_public_page: "This page comes from {origin}, and the address is on your own computer.",
    seen_permission_denied: "The browser says that this page's access to your computer is denied.",
    seen_permission_prompt: "The browser has not been given permission yet; it should have asked.",
    seen_encrypted_page: "This page is encrypted and the address is not.",
    seen_plain_page: "This page comes from {origin}, unencrypted.",
    seen_safari: "The browser is Safari.",
    seen_refused: "The browser would not even open the connection.",
    seen_other_port: "The address has port {port}; the plan's tunnel ends at {planned_port}.",
    seen_release_refuses_proxies: "{release} answers 403 to every proxy that `gateway.trustedProxies` does not name, and a browser cannot see that.",
    seen_encrypted_local: "The address is wss:// on your own computer; the tunnel speaks ws://.",
    terminal_node: "The whole handshake, with Node.js 22 or newer, in the folder of .env. What it prints can be pasted below.",
    terminal_curl: "Who answers, with curl; no token is sent",
    terminal_inside: "The whole handshake where the gateway runs, without tunnel or browser. What it prints can be pasted below.",
};
