//! Lines of Docker and Docker Compose.

use crate::i18n::logs::LogCode::{
    L75, L76, L77, L78, L79, L80, L81, L82, L83, L84, L85, L86, L87, L88, L89, L90, L91, L92, L93, L94, L95, L96,
};
use crate::logs::pattern::{Impact, LogSource::Docker, Pattern, pattern};
use crate::logs::remedy::RemedyKind::{
    DockerHost, Down, JoinDockerGroup, ReadLog, Recreate, StartDocker, Status, Step,
};
use crate::plan::Field;
use Impact::{Consequence, Fatal, Notice, Warning};

const MEASURED: &str = "measured with docker compose v2.40.3";

pub(super) static PATTERNS: &[Pattern] = &[
    pattern(L75, Warning, Docker)
        .expressions(&[r#"The "{variable}" variable is not set. Defaulting to a blank string"#])
        .samples(&[r#"time="2026-11-21T17:19:57Z" level=warning msg="The \"OPENCLAW_IMAGE\" variable is not set. Defaulting to a blank string.""#, r#"WARN[0000] The "OPENCLAW_CONFIG_DIR" variable is not set. Defaulting to a blank string."#])
        .remedies(&[Step("vm.files"), Recreate])
        .source(MEASURED),
    pattern(L76, Fatal, Docker)
        .expressions(&["env file {path} not found"])
        .samples(&["env file /home/alice/openclaw/.env not found: stat /home/alice/openclaw/.env: no such file or directory"])
        .remedies(&[Step("vm.files")])
        .fields(&[Field::Directory])
        .source(MEASURED),
    pattern(L77, Fatal, Docker)
        .expressions(&["failed to read {path}: line {line}: "])
        .samples(&[r#"failed to read /home/alice/openclaw/.env: line 3: unterminated quoted value "x"#, r#"failed to read /home/alice/openclaw/.env: line 1: unexpected character "\"" in variable name "\"'\"'s'""#, "failed to read /home/alice/openclaw/.env: line 1: key cannot contain a space"])
        .remedies(&[Step("vm.files")])
        .source(MEASURED),
    pattern(L78, Fatal, Docker)
        .expressions(&["no such service: {service}"])
        .samples(&["no such service: openclaw-cli"])
        .remedies(&[Status])
        .source(MEASURED),
    pattern(L79, Fatal, Docker)
        .expressions(&["permission denied while trying to connect to the Docker daemon socket", "permission denied while trying to connect to the docker API"])
        .samples(&[r#"permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock: Get "http://%2Fvar%2Frun%2Fdocker.sock/v1.54/containers/json": dial unix /var/run/docker.sock: connect: permission denied"#, "permission denied while trying to connect to the docker API at unix:///var/run/docker.sock"])
        .remedies(&[JoinDockerGroup, Step("vm.logout"), Step("gcp.ssh-again")])
        .source("docker's own words"),
    pattern(L80, Fatal, Docker)
        .expressions(&["Cannot connect to the Docker daemon at {address}"])
        .samples(&["Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?"])
        .remedies(&[StartDocker])
        .source(MEASURED),
    pattern(L81, Fatal, Docker)
        .expressions(&["Bind for {address} failed: port is already allocated", "failed to bind host port for {address}: address already in use", "failed to bind host port {address}: address already in use"])
        .samples(&["Error response from daemon: driver failed programming external connectivity on endpoint openclaw-gateway-1: Bind for 127.0.0.1:18789 failed: port is already allocated", "Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint openclaw-gateway-1: failed to bind host port for 127.0.0.1:18789:172.18.0.2:18789/tcp: address already in use"])
        .remedies(&[DockerHost(&["docker", "ps"]), Step("vm.files")])
        .fields(&[Field::DockerHostPort])
        .source("docker's own words"),
    pattern(L82, Fatal, Docker)
        .expressions(&["yaml: line {line}: ", "yaml: unmarshal errors", "validating {path}: services.", "invalid interpolation format for", "invalid compose project", "Invalid hostPort: ", "error while interpolating"])
        .samples(&["yaml: line 3: found a tab character that violates indentation", "yaml: unmarshal errors:", "validating /home/alice/openclaw/docker-compose.yml: services.a Additional property foo is not allowed", "invalid interpolation format for services.a.image.", r#"service "openclaw-gateway" has neither an image nor a build context specified: invalid compose project"#, "Invalid hostPort: 70000", "error while interpolating services.a.image: required variable T is missing a value: set T"])
        .remedies(&[Step("vm.files")])
        .source(MEASURED),
    pattern(L83, Fatal, Docker)
        .expressions(&["empty section between colons"])
        .samples(&["invalid spec: :/home/node/.openclaw: empty section between colons"])
        .remedies(&[Step("vm.files")])
        .source(MEASURED),
    pattern(L84, Fatal, Docker)
        .expressions(&["no configuration file provided: not found"])
        .samples(&["no configuration file provided: not found"])
        .remedies(&[Status])
        .fields(&[Field::Directory])
        .source(MEASURED),
    pattern(L85, Fatal, Docker)
        .expressions(&["manifest unknown", "manifest for {image} not found", "pull access denied for {image}, "])
        .samples(&["Error response from daemon: manifest unknown", "Error response from daemon: manifest for ghcr.io/openclaw/openclaw:2026.9.99 not found: manifest unknown: manifest unknown", "Error response from daemon: pull access denied for openclaw, repository does not exist or may require 'docker login': denied: requested access to the resource is denied"])
        .remedies(&[Step("vm.build"), Step("fly.deploy")])
        .fields(&[Field::ImageSource, Field::ImageName])
        .source("docker's own words"),
    pattern(L86, Consequence, Docker)
        .expressions(&[r#"service "{service}" is not running"#, "is restarting, wait until the container is running"])
        .samples(&[r#"service "openclaw-gateway" is not running"#, "Error response from daemon: Container 3f1d0a9b2c4e is restarting, wait until the container is running"])
        .remedies(&[ReadLog, Step("vm.start")])
        .source("docker compose v2.40.3, read; docker's own words"),
    pattern(L87, Notice, Docker)
        .expressions(&["the attribute `version` is obsolete"])
        .samples(&[r#"time="2026-11-21T17:19:57Z" level=warning msg="/home/alice/openclaw/docker-compose.yml: the attribute `version` is obsolete, it will be ignored, please remove it to avoid potential confusion""#])
        .source(MEASURED),
    pattern(L88, Fatal, Docker)
        .expressions(&["docker: unknown command: docker compose", "docker: 'compose' is not a docker command"])
        .samples(&["docker: unknown command: docker compose", "docker: 'compose' is not a docker command."])
        .remedies(&[Step("vm.docker"), Step("vm.docker-check")])
        .source("measured with docker 28.2.2 without its plugin"),
    pattern(L89, Fatal, Docker)
        .expressions(&["toomanyrequests: "])
        .samples(&["toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit"])
        .remedies(&[Step("vm.build"), Step("fly.deploy")])
        .fields(&[Field::ImageSource, Field::ImageName])
        .source("Docker Hub's own words"),
    pattern(L90, Fatal, Docker)
        .expressions(&["exec format error"])
        .samples(&["exec /usr/bin/tini: exec format error"])
        .remedies(&[Step("vm.build"), Step("fly.deploy")])
        .fields(&[Field::GcpMachineType, Field::ImageName])
        .source("the kernel's own words"),
    pattern(L91, Consequence, Docker)
        .expressions(&[" Restarting ({status}) "])
        .samples(&[r#"openclaw-gateway-1   ghcr.io/openclaw/openclaw:2026.9.6   "tini -s -- node dist…"   openclaw-gateway   2 minutes ago   Restarting (78) 5 seconds ago"#])
        .remedies(&[ReadLog])
        .source("docker's own words"),
    pattern(L92, Fatal, Docker)
        .expressions(&["The container name \"{name}\" is already in use"])
        .samples(&[r#"Error response from daemon: Conflict. The container name "/openclaw-gateway" is already in use by container "3f1d0a9b2c4e". You have to remove (or rename) that container to be able to reuse that name."#])
        .remedies(&[DockerHost(&["docker", "ps", "--all"]), Down])
        .source("docker's own words"),
    pattern(L93, Fatal, Docker)
        .expressions(&["network {name} declared as external, but could not be found"])
        .samples(&["network traefik_proxy declared as external, but could not be found"])
        .remedies(&[DockerHost(&["docker", "network", "ls"])])
        .source("docker compose, read"),
    pattern(L94, Consequence, Docker)
        .expressions(&["dependency failed to start: container {container} is unhealthy", "is unhealthy"])
        .samples(&["dependency failed to start: container openclaw-gateway is unhealthy"])
        .remedies(&[ReadLog, Status])
        .source("docker compose, read"),
    pattern(L95, Fatal, Docker)
        .expressions(&["exited with code 127", "executable file not found in $PATH"])
        .samples(&[r#"exec: "openclaw": executable file not found in $PATH: unknown"#, "openclaw-gateway exited with code 127 (restarting)"])
        .remedies(&[Step("vm.files"), Step("vm.start")])
        .source("docker's own words"),
    pattern(L96, Fatal, Docker)
        .expressions(&["error from registry: denied", "error from registry: unauthorized", "failed to resolve reference \"{image}\": failed to authorize"])
        .samples(&["Error response from daemon: error from registry: denied"])
        .remedies(&[DockerHost(&["docker", "logout", "ghcr.io"]), DockerHost(&["docker", "compose", "pull"])])
        .source("docker's own words; openclaw/openclaw#78003"),
];
