//! Sandboxes, browsers, mounts, service managers and the local network.

use crate::i18n::logs::{SurroundingLogTexts, log};

pub(super) const SURROUNDINGS: SurroundingLogTexts = SurroundingLogTexts {
    sandbox_without_docker: log(
        "Sandboxes for agents are on, and there is no Docker where the gateway runs.",
        "The gateway starts a sandbox with the program `docker`. Its image does not contain that program unless it was built with it.",
        "Set `agents.defaults.sandbox.mode` to `off`; or build the image with the Docker CLI (`OPENCLAW_INSTALL_DOCKER_CLI=1`) and mount the Docker socket, which gives agents control of the machine.",
    ),
    sandbox_socket: log(
        "The gateway may not use the Docker socket, which sandboxes for agents need.",
        "The gateway runs as user 1000 in its container, and the mounted socket belongs to root and to the group `docker` of the machine. Your own login is not the problem.",
        "Add the number of that group to the service (`group_add`) and recreate the container; or set `agents.defaults.sandbox.mode` to `off`.",
    ),
    sandbox_image: log(
        "The image for sandboxes of agents does not exist: {image}.",
        "It is built on the machine and not downloaded by itself.",
        "Build it with the release's script for the sandbox image, correct `agents.defaults.sandbox.docker.image`, or set `agents.defaults.sandbox.mode` to `off`.",
    ),
    no_browser: log(
        "An agent wants a browser, and the image has none.",
        "The usual image contains no Chromium. A browser that is installed in a running container is lost with it.",
        "Use the image with the suffix `-browser`, or build with `OPENCLAW_INSTALL_BROWSER=1`, and recreate the container. The gateway itself is fine.",
    ),
    no_assets: log(
        "The files of the Control UI are missing in this installation.",
        "A build from source without `pnpm ui:build` lacks them, and so does the published 2026.3.22. The gateway works, only its page does not.",
        "Use the published image of another release (2026.3.23 or newer), or build the image again with the release's own Dockerfile.",
    ),
    bonjour: log(
        "The gateway tries in vain to announce itself in the local network (Bonjour, mDNS).",
        "Docker's networks and cloud machines do not carry multicast. 2026.4.24 can end because of it; other releases only log it.",
        "Turn it off: `OPENCLAW_DISABLE_BONJOUR=1` in the environment, or `plugins.entries.bonjour.enabled` = `false`, and recreate the container. If the gateway ends, update it too.",
    ),
    no_systemd: log(
        "There is no systemd here, so the gateway cannot be managed as a service.",
        "A container has no service manager and needs none: Docker or Fly.io starts the gateway and restarts it.",
        "Restart the container from outside. Do not use `gateway start`, `gateway restart` or `gateway install` inside it. On a machine without a container, run the command as the user of the service, with a login session (`loginctl enable-linger`).",
    ),
    exec_denied: log(
        "The gateway denies every command of its agents.",
        "Either the policy for commands says so, or a lock left behind by a killed gateway, `exec-approvals.json.lock` in the state directory, keeps it from reading the policy.",
        "Look at the policy first. If it allows commands: stop the gateway, delete `exec-approvals.json.lock` in its state directory, and start it.",
    ),
    file_mount: log(
        "The gateway cannot save its configuration, because it is a mount of a single file.",
        "It writes a temporary file and renames it to `{path}`. A file that is mounted on its own cannot be replaced.",
        "Mount the whole state folder at `{state}` and remove the mount of the single file; keep the file in that folder.",
    ),
    directory_for_file: log(
        "There is a folder where a file is expected.",
        "If the file of a mount is missing on the machine, Docker creates a folder with its name.",
        "Stop the service, remove the empty folder, put the file there, and recreate the container. Better mount the folder around it.",
    ),
    global_packages: log(
        "npm may not install packages for the whole system.",
        "In the image `/usr/local` belongs to root, and agents run as the user `node`. The gateway itself is fine.",
        "Put the package into the image (in the Dockerfile: `USER root`, `RUN npm install -g …`, `USER node`), or set `NPM_CONFIG_PREFIX` to a folder on the volume and add its `bin` to `PATH`.",
    ),
    read_only: log(
        "The gateway cannot write `{path}`: the file system is read-only.",
        "The mount ends with `:ro`, the service has `read_only: true` without a writable mount there, or the disk had errors.",
        "Make the mount of the state folder writable and recreate the container. If nothing is set so, check the disk of the machine.",
    ),
    connection_reset: log(
        "The published port answers, and nothing behind it does.",
        "Docker accepts the connection on the machine, but no program listens on the outer address of the container: the gateway is bound to loopback, listens on another port, or is not up yet.",
        "See that it is up. Start it with `--bind lan` (`gateway.bind` = `lan`), and compare the published port with the port it listens on: `docker compose port {service_name} 18789`.",
    ),
    connection_refused: log(
        "Nothing listens at the address.",
        "The gateway or the tunnel does not run, or the port is another one.",
        "See that the gateway runs and which port is published; start the tunnel if you use one.",
    ),
    home_missing: log(
        "The gateway wants to create a folder whose parent does not exist or is not writable.",
        "The home directory it uses, `/home/{path}`, is not that of the user in this image, or another mount covers it.",
        "Mount the state folder at `{state}`, let the container run as its own user, and set no `HOME` for it.",
    ),
};
