//! Comments in generated files.

use crate::i18n::FileTexts;

pub(super) const FILES: FileTexts = FileTexts {
    made_by: "Made by the OpenClaw Setup Companion for {release}.",
    env_purpose_gcp: "Goes to ~/{directory}/.env on the machine (mode 600). Docker Compose reads it. Never commit it.",
    env_purpose_fly: "Feed it to `fly secrets import`, then keep it where you keep passwords. Never commit it.",
    keys_purpose: "Goes to ~/{directory}/keys.env on the machine (mode 600). Fill in the keys you have, values with $ in single quotes; it is yours from then on.",
    compose_purpose: "Goes to ~/{directory}/docker-compose.yml on the machine, beside .env.",
    compose_build: "The Dockerfile beside this file adds packages and programs to the image of the release.",
    compose_keys: "Provider keys live in {file}, apart from .env: what Compose needs never leaks into the container.",
    compose_environment: "Paths are the container's own; the host's paths stay outside.",
    compose_volumes: "Everything that must survive a rebuild lies on the host.",
    compose_ports_local: "Loopback only: reach it through the SSH tunnel. Docker's rules come before the host's firewall.",
    compose_ports_public: "Published on every interface, as you chose. The cloud firewall is all that protects it.",
    compose_command: "The port is the container's own; choose the host's in .env.",
    dockerfile_purpose: "Goes to ~/{directory}/Dockerfile. It adds to the release's own image and never rebuilds the application.",
    ignore_purpose: "Goes beside the Dockerfile. The build takes nothing from this folder, which holds secrets.",
    dockerfile_architecture: "amd64 or arm64, set by the builder.",
    dockerfile_checked: "{name}, compared with its checksum.",
    dockerfile_unchecked: "{name}, without a checksum: add one to be sure of what you get.",
    fly_purpose: "Goes to ~/{directory} on your laptop. Deploy with the command in the guide.",
    fly_processes: "--bind lan listens beyond loopback; --allow-unconfigured lets the first start wait for its configuration.",
    fly_internal_port: "Must be the --port above.",
    fly_mounts: "State lives on this volume; everything else is lost with each deploy.",
};
