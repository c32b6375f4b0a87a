//! Findings about the gateway's container.

use crate::i18n::lint::{ContainerTexts, rule};

pub(super) const TEXTS: ContainerTexts = ContainerTexts {
    k1: rule(
        "The gateway's container can use `{value}`, the socket of the container engine.",
        "Whoever controls the agent can start any container with any mount and is then root on the host. A read-only mount does not prevent this.",
        "Remove the mount. If the sandbox needs Docker, put a socket proxy in between that allows only the calls it needs.",
    ),
    k2: rule(
        "`{value}` gives the gateway's container control of the host.",
        "The agent runs commands. With these rights, a command can leave the container and change the host.",
        "Remove it, or grant only the single capability that a program needs.",
    ),
    k3: rule(
        "The image `{value}` is not pinned to a release.",
        "The tag moves: a later pull installs another release, which may reject this configuration.",
        "Use the tag of a release, such as `:2026.9.6`, and change it when you update.",
    ),
    k4: rule(
        "The value of `{value}` is the text between the quotes: Docker Compose runs no command substitution.",
        "The container gets these literal characters. As a token or password they are the same for everybody who copies the file.",
        "Run the command once and write its output into `.env`; refer to it here as `${{value}}`.",
    ),
    k5: rule(
        "The memory limit `{value}` is too low for the gateway.",
        "The kernel kills the gateway while it starts or as soon as an agent works, and Docker starts it again.",
        "Set the limit to 2 GB (`2g`) or more, and keep `--max-old-space-size` below it.",
    ),
    k6: rule(
        "`{value}` talks to a service manager, which a container does not have.",
        "The command ends at once, and with it the container, which Docker starts again and again.",
        "Use `gateway run`, which stays in the foreground.",
    ),
    k7: rule(
        "The command ends with `{value}`: the `gateway` subcommand is missing.",
        "Without a subcommand the program prints its help and ends, and Docker starts it again and again.",
        "Add `gateway --bind lan --port 18789` after `{value}`.",
    ),
    k8: rule(
        "`{value}` needs `gateway.auth.trustedProxy.userHeader` and `gateway.trustedProxies` in the configuration.",
        "Without these settings the gateway does not start: they name the header with the user and the proxies that may send it.",
        "Remove `--auth` to authenticate with the token, or add both settings to the configuration.",
    ),
    k9: rule(
        "`{value}` is mounted as a single file.",
        "The gateway replaces the file when it saves its configuration. That fails for a mounted file (EBUSY, or EROFS if it is read-only), and an editor on the host that replaces the file leaves the container with the old one.",
        "Mount the directory that contains it at `{example}`.",
    ),
    k10: rule(
        "`{value}` has its own network and cannot reach the gateway.",
        "Its commands connect to the loopback interface, which is that of its own container, and end with code 1006.",
        "Add `network_mode: \"{example}\"` to `{value}`.",
    ),
    k11: rule(
        "Port {value} is expected here, but the gateway listens on {port}: it does not read `PORT`.",
        "Without `--port` or `{example}` the image's gateway uses its default port, and nothing listens on {value}.",
        "Start it with `--port {value}`, set `{example}` to {value}, or expect {port} here.",
    ),
    k12: rule(
        "`{value}` sets both ends of this port mapping.",
        "The gateway's port in the container does not follow the variable: with any other value Docker forwards to a port on which nothing listens.",
        "Write the container's port as a number: `${{value}}:18789`.",
    ),
    k13: rule(
        "`{value}` is a loopback address, which in a container is the container itself.",
        "A model server on the host or in another container is not reached: the connection is refused.",
        "Use `host.docker.internal` with `extra_hosts: [\"host.docker.internal:host-gateway\"]` for a server on the host, or the name of its service. The server must listen on more than its own loopback.",
    ),
    k14: rule(
        "No memory is set for the machine: `{value}` has {megabytes} MB by default.",
        "The kernel kills the gateway while it starts.",
        "Set `memory = \"2048mb\"` in `[[vm]]`.",
    ),
    k15: rule(
        "`{value}` needs the plugin `{example}`, which {release} does not include.",
        "The gateway starts, but the channel is missing until the plugin is in its state directory.",
        "If it is not installed yet, run `plugins install {example}` in the container and restart the gateway.",
    ),
};
