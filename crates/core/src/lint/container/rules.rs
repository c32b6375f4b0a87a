//! The declarations of the rules about the gateway's container.

use crate::i18n::lint::{ContainerTexts, FileRuleText};
use crate::lint::rule::{Covers, FileRule};
use crate::rules::declare::rules;
use crate::rules::{Code, Stage};

const DEFAULTS: FileRule = FileRule { stage: Stage::Start, ..FileRule::DEFAULT };

// One row per rule: code, name of its text, source, and what differs from `DEFAULTS`.
rules! {
    /// The stable code of a rule about the gateway's container. Codes are never reused.
    ContainerCode: FileRule = DEFAULTS, ContainerTexts: FileRuleText;
    K1 k1 "Docker documentation, protect the Docker daemon socket", covers: Covers::Nothing;
    K2 k2 "Docker documentation, runtime privilege and Linux capabilities", covers: Covers::Nothing;
    K3 k3 "openclaw 2026.9.6: docs/install/docker; the configuration is checked strictly by each release",
        covers: Covers::Nothing;
    K4 k4 "docker compose 2.26.1, measured", covers: Covers::Any;
    K5 k5 "openclaw 2026.9.6: docs/install/fly, memory", stage: Stage::Reach;
    K6 k6 "clawdbot@2026.1.24-3 and openclaw@2026.9.6, `gateway --help`";
    K7 k7 "openclaw@2026.9.6, measured: the command line without a subcommand";
    K8 k8 "openclaw@2026.9.6, gateway auth: trusted-proxy, read";
    K9 k9 "openclaw 2026.9.6: docs/install/docker-vm-runtime; rename(2): EBUSY", stage: Stage::Keep;
    K10 k10 "docker-compose.yml of openclaw 2026.9.6: network_mode of openclaw-cli", stage: Stage::Reach;
    K11 k11 "openclaw@2026.9.6 and clawdbot@2026.1.24-3: resolveGatewayPort, read", stage: Stage::Reach,
        supersedes: &[Code::X1];
    K12 k12 "openclaw 2026.9.6: docs/install/docker, container port 18789", stage: Stage::Reach,
        covers: Covers::Nothing;
    K13 k13 "Docker documentation, networking: each container has its own loopback interface", stage: Stage::Reach;
    K14 k14 "superfly/flyctl, default machine size; superfly/fly-go 22d6e518f42d, machine_types.go", stage: Stage::Reach;
    K15 k15 "openclaw 2026.9.6: docs/channels; npm: @openclaw/discord, @openclaw/slack, @openclaw/whatsapp", stage: Stage::Reach;
}
