//! What Docker and Compose say on the machine.

use crate::i18n::logs::LogCode::{L75, L76, L77, L78, L79, L80, L81, L82, L83, L84, L85, L86, L87, L88, L89, L90, L91};
use crate::logs::cure::Cure::{ReadLog, Restart, StartDocker, Status, Step};
use crate::logs::pattern::{Origin::Docker, Pattern, Weight, pattern};
use crate::plan::Field;
use Weight::{Follows, Stops, Tells, Warns};

const MEASURED: &str = "measured with docker compose v2.40.3";

pub(super) static ROWS: &[Pattern] = &[
    pattern(L75, Warns, Docker)
        .words(&[r#"The "{variable}" variable is not set. Defaulting to a blank string"#])
        .samples(&[r#"time="2026-11-21T17:19:57Z" level=warning msg="The \"OPENCLAW_IMAGE\" variable is not set. Defaulting to a blank string.""#, r#"WARN[0000] The "OPENCLAW_CONFIG_DIR" variable is not set. Defaulting to a blank string."#])
        .cures(&[Step("vm.files"), Restart])
        .source(MEASURED),
    pattern(L76, Stops, Docker)
        .words(&["env file {path} not found"])
        .samples(&["env file /home/alice/openclaw/.env not found: stat /home/alice/openclaw/.env: no such file or directory"])
        .cures(&[Step("vm.files")])
        .fields(&[Field::Directory])
        .source(MEASURED),
    pattern(L77, Stops, Docker)
        .words(&["failed to read {path}: line {line}: "])
        .samples(&[r#"failed to read /home/alice/openclaw/.env: line 3: unterminated quoted value "x"#, r#"failed to read /home/alice/openclaw/.env: line 1: unexpected character "\"" in variable name "\"'\"'s'""#, "failed to read /home/alice/openclaw/.env: line 1: key cannot contain a space"])
        .cures(&[Step("vm.files")])
        .source(MEASURED),
    pattern(L78, Stops, Docker)
        .words(&["no such service: {service}"])
        .samples(&["no such service: openclaw-cli"])
        .cures(&[Status])
        .source(MEASURED),
    pattern(L79, Stops, Docker)
        .words(&["permission denied while trying to connect to the Docker daemon socket", "permission denied while trying to connect to the docker API"])
        .samples(&[r#"permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock: Get "http://%2Fvar%2Frun%2Fdocker.sock/v1.54/containers/json": dial unix /var/run/docker.sock: connect: permission denied"#, "permission denied while trying to connect to the docker API at unix:///var/run/docker.sock"])
        .cures(&[Step("vm.logout"), Step("gcp.ssh-again")])
        .source("docker's own words"),
    pattern(L80, Stops, Docker)
        .words(&["Cannot connect to the Docker daemon at {address}"])
        .samples(&["Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?"])
        .cures(&[StartDocker])
        .source(MEASURED),
    pattern(L81, Stops, Docker)
        .words(&["Bind for {address} failed: port is already allocated", "failed to bind host port for {address}: address already in use", "failed to bind host port {address}: address already in use"])
        .samples(&["Error response from daemon: driver failed programming external connectivity on endpoint openclaw-gateway-1: Bind for 127.0.0.1:18789 failed: port is already allocated", "Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint openclaw-gateway-1: failed to bind host port for 127.0.0.1:18789:172.18.0.2:18789/tcp: address already in use"])
        .cures(&[Status, Step("vm.files")])
        .fields(&[Field::DockerHostPort])
        .source("docker's own words"),
    pattern(L82, Stops, Docker)
        .words(&["yaml: line {line}: ", "yaml: unmarshal errors", "validating {path}: services.", "invalid interpolation format for", "invalid compose project", "Invalid hostPort: ", "error while interpolating"])
        .samples(&["yaml: line 3: found a tab character that violates indentation", "yaml: unmarshal errors:", "validating /home/alice/openclaw/docker-compose.yml: services.a Additional property foo is not allowed", "invalid interpolation format for services.a.image.", r#"service "openclaw-gateway" has neither an image nor a build context specified: invalid compose project"#, "Invalid hostPort: 70000", "error while interpolating services.a.image: required variable T is missing a value: set T"])
        .cures(&[Step("vm.files")])
        .source(MEASURED),
    pattern(L83, Stops, Docker)
        .words(&["empty section between colons"])
        .samples(&["invalid spec: :/home/node/.openclaw: empty section between colons"])
        .cures(&[Step("vm.files")])
        .source(MEASURED),
    pattern(L84, Stops, Docker)
        .words(&["no configuration file provided: not found"])
        .samples(&["no configuration file provided: not found"])
        .cures(&[Status])
        .fields(&[Field::Directory])
        .source(MEASURED),
    pattern(L85, Stops, Docker)
        .words(&["manifest unknown", "manifest for {image} not found", "pull access denied for {image}, "])
        .samples(&["Error response from daemon: manifest unknown", "Error response from daemon: manifest for ghcr.io/openclaw/openclaw:2026.9.99 not found: manifest unknown: manifest unknown", "Error response from daemon: pull access denied for openclaw, repository does not exist or may require 'docker login': denied: requested access to the resource is denied"])
        .cures(&[Step("vm.build"), Step("fly.deploy")])
        .fields(&[Field::ImageSource, Field::ImageName])
        .source("docker's own words"),
    pattern(L86, Follows, Docker)
        .words(&[r#"service "{service}" is not running"#, "is restarting, wait until the container is running"])
        .samples(&[r#"service "openclaw-gateway" is not running"#, "Error response from daemon: Container 3f1d0a9b2c4e is restarting, wait until the container is running"])
        .cures(&[ReadLog, Step("vm.start")])
        .source("docker compose v2.40.3, read; docker's own words"),
    pattern(L87, Tells, Docker)
        .words(&["the attribute `version` is obsolete"])
        .samples(&[r#"time="2026-11-21T17:19:57Z" level=warning msg="/home/alice/openclaw/docker-compose.yml: the attribute `version` is obsolete, it will be ignored, please remove it to avoid potential confusion""#])
        .source(MEASURED),
    pattern(L88, Stops, Docker)
        .words(&["docker: unknown command: docker compose", "docker: 'compose' is not a docker command"])
        .samples(&["docker: unknown command: docker compose", "docker: 'compose' is not a docker command."])
        .cures(&[Step("vm.docker"), Step("vm.docker-check")])
        .source("measured with docker 28.2.2 without its plugin"),
    pattern(L89, Stops, Docker)
        .words(&["toomanyrequests: "])
        .samples(&["toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit"])
        .cures(&[Step("vm.build"), Step("fly.deploy")])
        .fields(&[Field::ImageSource, Field::ImageName])
        .source("Docker Hub's own words"),
    pattern(L90, Stops, Docker)
        .words(&["exec format error"])
        .samples(&["exec /usr/bin/tini: exec format error"])
        .cures(&[Step("vm.build"), Step("fly.deploy")])
        .fields(&[Field::GcpMachineType, Field::ImageName])
        .source("the kernel's own words"),
    pattern(L91, Follows, Docker)
        .words(&[" Restarting ({status}) "])
        .samples(&[r#"openclaw-gateway-1   ghcr.io/openclaw/openclaw:2026.9.6   "tini -s -- node dist…"   openclaw-gateway   2 minutes ago   Restarting (78) 5 seconds ago"#])
        .cures(&[ReadLog])
        .source("docker's own words"),
];
