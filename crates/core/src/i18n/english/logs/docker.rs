//! Docker and Compose.

use crate::i18n::logs::{DockerLogTexts, log};

pub(super) const DOCKER: DockerLogTexts = DockerLogTexts {
    variable_unset: log(
        "The compose file uses `{variable}`, which is set nowhere.",
        "Compose puts an empty text there. Either .env lacks it or lies in another folder, or a `$` in a value (a token, a password) is taken for a variable.",
        "Set it in .env beside the compose file; a value with `$` belongs in single quotes.",
    ),
    env_file_missing: log(
        "There is no `{path}`.",
        "The compose file names it under `env_file`, and Compose refuses the project without it.",
        "Write the file, or run the command in the folder where it is.",
    ),
    env_file_wrong: log(
        "Line {line} of `{path}` cannot be read.",
        "Compose refuses the whole file for one wrong line: an open quotation mark, a blank in a name, a quotation mark inside quotation marks.",
        "Correct the line: `NAME=value`, and single quotes around values with special characters.",
    ),
    service_unknown: log(
        "The compose file has no service `{service}`.",
        "The command is from a guide for another compose file; the gateway is the service `{service_name}` here.",
        "Use `docker compose exec {service_name} node dist/index.js …` for the command line.",
    ),
    socket_denied: log(
        "Your login may not use Docker yet.",
        "Adding it to the group `docker` counts from the next login on.",
        "Log out of the machine and in again.",
    ),
    daemon_down: log(
        "Docker does not run, or not here.",
        "Nothing listens at {address}: the service is stopped, or Docker is not installed.",
        "Start the service on the machine.",
    ),
    port_taken: log(
        "The port for {address} is taken on the machine, so the container does not start.",
        "Another container, maybe of the former name, or a program on the machine has it.",
        "Stop the other one (`docker ps` shows it), or choose another port on the host.",
    ),
    compose_wrong: log(
        "The compose file is not valid.",
        "Compose refuses the whole file for one wrong place and names it.",
        "Correct that place, or write the generated compose file again; `docker compose config --quiet` says nothing when it is right.",
    ),
    volume_empty: log(
        "A volume of the compose file has an empty path.",
        "The variable for the path is not set, so nothing stands before the colon.",
        "Set the variable in .env; the generated compose file needs none.",
    ),
    folder_wrong: log(
        "There is no compose file in this folder.",
        "Compose looks for it where it is started and above.",
        "Change into `~/{directory}` first.",
    ),
    image_missing: log(
        "The image cannot be had.",
        "The tag does not exist, the name is that of a local image that was never built, or the registry wants a login.",
        "Correct the name of the image, or build it first.",
    ),
    not_running: log(
        "The container does not run, so nothing can be run inside it.",
        "It has ended or restarts again and again.",
        "Read the log: the reason stands there.",
    ),
    version_obsolete: log(
        "The line `version:` in the compose file does nothing.",
        "Compose takes its own version and says so each time.",
        "Remove the line.",
    ),
    compose_missing: log(
        "Docker has no Compose here.",
        "Compose is a plugin of its own, which distributions do not always install.",
        "Install Docker as the guide does; that brings Compose.",
    ),
    pull_limit: log(
        "Docker Hub refuses more downloads for now.",
        "Without a login the number of downloads is limited by address and hour.",
        "Wait an hour, log in with `docker login`, or take the image from ghcr.io.",
    ),
    architecture: log(
        "The image is for another processor.",
        "An image for arm64 does not run on amd64 and the reverse.",
        "Build or pull the image on the machine where it runs.",
    ),
    restarting: log(
        "The container ends and starts again and again (status {status}).",
        "Compose is told to restart it; the reason is in its log.",
        "Read the log from the last start on.",
    ),
    name_taken: log(
        "A container with the name `{name}` exists already.",
        "An earlier container, from another folder or started by hand, was not removed.",
        "See what it is; if it is an earlier gateway on the same state, remove it (`docker rm`), because two gateways must not share it. Its mounted folders stay.",
    ),
    network_missing: log(
        "The network `{name}`, which the compose file calls external, does not exist.",
        "Compose does not create external networks. Another project, often a proxy, creates it, or it has another name.",
        "List the networks and correct the name, start the project that creates it first, or create it with `docker network create`.",
    ),
    unhealthy: log(
        "A container that another one waits for does not become healthy.",
        "The health check of the container failed: the gateway did not start, is not ready yet, or listens on another port than the check asks.",
        "Read the log of that container. If the gateway is up, compare the port and path of the health check.",
    ),
    program_missing: log(
        "The container cannot start its command: the program does not exist in the image.",
        "`command:` or `entrypoint:` names a program that is not in the image, or replaces the command of the image by an option or a subcommand.",
        "Write the whole command, such as `node dist/index.js gateway --bind lan`, or remove `command:` and keep that of the image.",
    ),
    registry_denied: log(
        "The registry refused the download, although the image is public.",
        "Docker sent a stored login that is no longer valid.",
        "Remove it with `docker logout` and the name of the registry, such as `ghcr.io`, and pull again. For a private image, log in again.",
    ),
};
