//! The declaration of every form rule: its code, where its fact comes from, and how its findings relate to those of
//! rules about files. The checks are the other modules of this folder; the texts are in [`RuleTexts`], by code.

use super::declare::rules;
use crate::i18n::{RuleText, RuleTexts};

/// The point of a deployment at which a mistake shows. Findings of one severity are sorted by it, the earliest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The file cannot be parsed.
    Parse,
    /// The program that reads the file rejects it or reads it differently.
    Load,
    /// The gateway does not start.
    Start,
    /// Nobody can reach the gateway.
    Reach,
    /// State is lost or doubled.
    Keep,
}

/// What is declared about a form rule besides its check and its text.
#[derive(Debug)]
pub struct Rule {
    /// The documentation page, the thread, or the program the fact was measured with; empty for a matter of taste.
    pub source: &'static str,
    pub stage: Stage,
    /// Whether it judges how a single value is written. Where a rule about files reports the same text of a file, its
    /// finding is the more precise one, and this rule's is dropped.
    pub is_about_form: bool,
    /// Whether it reports something missing, which may be in the part of a file that could not be parsed.
    pub is_about_absence: bool,
    /// Whether it is too narrow for files, where other rules apply instead: Compose takes relative paths, spaces and
    /// short names of volumes; on Fly.io an empty command is that of the image; `apt-get` takes versions and
    /// architectures; and the rules of Dockerfiles cover downloads, where the Dockerfile need not be upstream's.
    pub is_form_only: bool,
}

const DEFAULTS: Rule =
    Rule { source: "", stage: Stage::Load, is_about_form: false, is_about_absence: false, is_form_only: false };

// One row per rule: code, name of its text, source, and what differs from `DEFAULTS`.
rules! {
    /// The stable code of a form rule. Codes are never reused.
    Code: Rule = DEFAULTS, RuleTexts: RuleText;
    P1 p1 "";
    P2 p2 "";
    P3 p3 "", is_about_form: true;
    P4 p4 "", is_about_form: true;
    G1 g1 "";
    G2 g2 "";
    G3 g3 "";
    G4 g4 "";
    G5 g5 "";
    G6 g6 "";
    G7 g7 "";
    G8 g8 "scripts/docker/setup.sh of openclaw: validate_mount_path_value", is_about_form: true, is_form_only: true;
    G9 g9 "";
    G10 g10 "";
    G11 g11 "scripts/docker/setup.sh of openclaw: validate_mount_path_value", is_about_form: true, is_form_only: true;
    F1 f1 "superfly/flyctl plan_builder.go: validateAppName", is_about_form: true;
    F2 f2 "terraform-provider-fly issue 213; CurateLabs/graphforge issue 884", is_about_form: true;
    F3 f3 "superfly/docs 5c22c8cece71, volumes/overview", is_about_form: true;
    F4 f4 "superfly/docs 5c22c8cece71, reference/regions", is_about_form: true;
    F5 f5 "superfly/fly-go machine_types.go", is_about_form: true;
    F6 f6 "superfly/fly-go machine_types.go", is_about_form: true;
    F7 f7 "superfly/fly-go: UnmarshalJSON of auto_stop_machines", is_about_form: true;
    F8 f8 "superfly/flyctl internal/appconfig", is_about_form: true;
    F9 f9 "superfly/docs 5c22c8cece71, reference/configuration", is_about_form: true;
    F10 f10 "superfly/flyctl internal/appconfig/validation.go", is_about_form: true;
    F11 f11 "superfly/docs 5c22c8cece71, reference/configuration", is_about_form: true;
    F12 f12 "superfly/flyctl internal/appconfig/validation.go", is_about_form: true;
    F13 f13 "superfly/flyctl internal/appconfig/validation.go", is_about_form: true, is_form_only: true;
    F14 f14 "TOML 1.1", is_about_form: true;
    F15 f15 "superfly/docs 5c22c8cece71, apps/secrets", is_about_form: true;
    C1 c1 "openclaw 2026.9.6: known weak gateway secrets", is_about_form: true, stage: Stage::Start;
    C2 c2 "clawdbot 2026.1.24-3 and openclaw 2026.9.6, measured", is_about_form: true, stage: Stage::Start;
    C3 c3 "docker compose 2.40.3, measured", is_about_form: true;
    C4 c4 "distribution/reference", is_about_form: true;
    C5 c5 "documentation of OpenAI and Anthropic, keys";
    C6 c6 "Discord documentation, snowflakes", is_about_form: true;
    C7 c7 "openclaw 2026.9.6: docs/gateway/security", is_about_form: true;
    C8 c8 "openclaw 2026.9.6 and clawdbot 2026.1.24-3: net.ts", is_about_form: true;
    C9 c9 "scripts/docker/setup.sh of openclaw", is_about_form: true;
    C10 c10 "scripts/docker/setup.sh of openclaw", is_about_form: true, is_form_only: true;
    C11 c11 "scripts/docker/setup.sh of openclaw", is_about_form: true, is_form_only: true;
    C12 c12 "openclaw/openclaw pull requests 20090, 71796";
    C13 c13 "openclaw 2026.9.6: docs/concepts/models", is_about_form: true;
    C14 c14 "Debian Policy, names of packages", is_about_form: true, is_form_only: true;
    C15 c15 "Dockerfile reference, ADD --checksum", is_about_form: true, is_form_only: true;
    X1 x1 "superfly/docs 5c22c8cece71, reference/configuration, http_service", stage: Stage::Reach;
    X2 x2 "clawdbot 2026.1.24-3 and openclaw 2026.9.6, measured",
        is_about_form: true, is_about_absence: true, stage: Stage::Start;
    X3 x3 "Docker documentation, port publishing", stage: Stage::Reach;
    X4 x4 "docker compose 2.40.3, measured", stage: Stage::Reach;
    X5 x5 "clawdbot 2026.1.24-3 and openclaw 2026.9.6, measured; openclaw/openclaw issue 21125",
        is_about_absence: true, stage: Stage::Start;
    X6 x6 "hackdays-io/toban issue 571";
    X7 x7 "openclaw 2026.9.6: docs/install/fly", is_about_form: true;
    X8 x8 "openclaw/openclaw issue 26154";
    X9 x9 "superfly/docs 5c22c8cece71, volumes/overview", stage: Stage::Keep;
    X10 x10 "openclaw 2026.9.6: docs/install/fly", is_about_absence: true, stage: Stage::Keep;
    X11 x11 "superfly/flyctl deploy", stage: Stage::Keep;
    X12 x12 "superfly/docs 5c22c8cece71, volumes/overview", stage: Stage::Keep;
    X13 x13 "superfly/flyctl internal/appconfig/validation.go", is_about_form: true;
    X14 x14 "superfly/docs 5c22c8cece71, networking/flycast", is_about_absence: true, stage: Stage::Reach;
    X15 x15 "Google Cloud documentation, free tier";
    X16 x16 "openclaw/openclaw issue 27473; openclaw 2026.9.6, measured", is_about_absence: true, stage: Stage::Reach;
    X17 x17 "openclaw 2026.9.6, measured", is_about_absence: true, stage: Stage::Reach;
    X18 x18 "openclaw 2026.9.6, config validate, measured", is_about_form: true, stage: Stage::Start;
    X19 x19 "";
    X20 x20 "Docker documentation, packet filtering and firewalls";
    X21 x21 "";
    X22 x22 "";
    X23 x23 "superfly/docs 5c22c8cece71, launch/autostop-autostart";
    X24 x24 "";
    X25 x25 "superfly/flyctl", is_about_form: true;
    X26 x26 "openclaw 2026.9.6, measured", is_about_absence: true, stage: Stage::Reach;
    X27 x27 "";
    X28 x28 "openclaw 2026.9.6: docs/concepts/models";
    X29 x29 "superfly/flyctl", is_form_only: true;
    X30 x30 "openclaw 2026.9.6, measured", is_about_absence: true, stage: Stage::Reach;
}
