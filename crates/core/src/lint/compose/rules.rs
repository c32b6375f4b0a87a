//! The declarations of the rules about compose files.

use crate::i18n::lint::{ComposeTexts, FileRuleText};
use crate::lint::rule::{Covers, FileCode, FileRule};
use crate::rules::Stage;
use crate::rules::declare::rules;

const DEFAULTS: FileRule = FileRule { stage: Stage::Load, ..FileRule::DEFAULT };

// One row per rule: code, name of its text, source, and what differs from `DEFAULTS`.
rules! {
    /// The stable code of a rule about compose files. Codes are never reused.
    ComposeCode: FileRule = DEFAULTS, ComposeTexts: FileRuleText;
    D1 d1 "docker compose 2.26.1, measured";
    D2 d2 "docker compose 2.26.1, measured";
    D3 d3 "docker compose 2.26.1, measured";
    D4 d4 "docker compose 2.26.1, measured";
    D5 d5 "docker compose 2.26.1, measured";
    D6 d6 "docker compose 2.26.1, measured";
    D7 d7 "docker compose 2.26.1, measured";
    D8 d8 "docker compose 2.26.1, measured";
    D9 d9 "docker compose 2.26.1, measured";
    D10 d10 "docker compose 2.26.1, measured";
    D11 d11 "docker compose 2.26.1, measured";
    D12 d12 "docker compose 2.26.1, measured";
    D13 d13 "docker compose 2.26.1, measured";
    D14 d14 "docker compose 2.26.1, measured";
    D15 d15 "docker compose 2.26.1, measured";
    D16 d16 "docker compose 2.26.1, measured";
    D17 d17 "docker compose 2.26.1, measured";
    D18 d18 "docker compose 2.26.1, measured";
    D19 d19 "docker compose 2.26.1, measured";
    D20 d20 "docker compose 2.26.1, measured";
    // A variable that is not set leaves the gap that this rule reports: one finding for one mistake.
    D21 d21 "docker compose 2.26.1, measured", absorbs: &[FileCode::Compose(ComposeCode::D28)];
    D22 d22 "docker compose 2.26.1, measured";
    D23 d23 "docker compose 2.26.1, measured";
    D24 d24 "docker compose 2.26.1, measured";
    D25 d25 "docker compose 2.26.1, measured";
    D26 d26 "docker compose 2.26.1, measured";
    D27 d27 "docker compose 2.26.1, measured";
    // An unset variable is the reason why the value around it is wrong.
    D28 d28 "docker compose 2.26.1, measured", covers: Covers::Any, merges_repeats: true;
    D29 d29 "docker compose 2.26.1, measured", covers: Covers::Any, merges_repeats: true;
    D30 d30 "docker compose 2.26.1, measured";
    D31 d31 "docker compose 2.26.1, measured";
    D32 d32 "docker compose 2.26.1, measured";
    D33 d33 "docker compose 2.26.1, measured";
    D34 d34 "docker compose 2.26.1, measured";
    D35 d35 "docker compose 2.26.1, measured";
    D36 d36 "docker compose 2.26.1, measured";
    D37 d37 "docker compose 2.26.1, measured";
    D38 d38 "docker compose 2.26.1, measured";
    D39 d39 "docker compose 2.26.1, measured";
    D40 d40 "docker compose 2.26.1, measured";
    D41 d41 "docker compose 2.26.1, measured", absorbs: &[FileCode::Compose(ComposeCode::D28)];
    D42 d42 "docker compose 2.26.1, measured";
    D43 d43 "docker compose 2.26.1, measured";
    D44 d44 "Compose file reference, services, ports";
    D45 d45 "YAML 1.1, integers in base 60; PyYAML";
    D46 d46 "docker compose 2.26.1, measured";
    D47 d47 "Docker: names of containers match [a-zA-Z0-9][a-zA-Z0-9_.-]+";
    D48 d48 "Compose file reference, services, container_name";
    D49 d49 "distribution/reference";
    D50 d50 "Compose file reference, services, restart";
    D51 d51 "docker compose 2.26.1, measured";
    D52 d52 "docker compose 2.26.1, measured";
    D53 d53 "docker compose 2.26.1, measured";
    D54 d54 "docker compose 2.26.1, measured";
    D55 d55 "docker compose 2.26.1, measured";
    D56 d56 "docker compose 2.26.1, measured";
    D57 d57 "docker compose 2.26.1, measured";
    D58 d58 "docker compose 2.26.1, measured";
    D59 d59 "docker compose 2.26.1, measured";
    D60 d60 "docker compose 2.26.1, measured; Compose file reference, services, environment";
    D61 d61 "docker compose 2.26.1, measured; compose-go: InvalidProjectNameErr";
    D62 d62 "docker compose 2.26.1, measured";
    D63 d63 "docker compose 2.26.1, measured without USER and HOME";
    D64 d64 "docker compose 2.26.1, measured";
    D65 d65 "docker compose 2.26.1, measured; Docker documentation, environment variables in Compose";
    D66 d66 "Docker documentation, secrets in Compose";
    D67 d67 "Docker documentation, bind mounts";
    D68 d68 "docker compose 2.26.1, measured";
    D69 d69 "docker compose 2.26.1, measured";
    D70 d70 "docker compose 2.26.1, measured";
    D71 d71 "Docker documentation, host network driver";
    D72 d72 "Docker documentation, port publishing";
    D73 d73 "docker compose 2.26.1, measured";
    D74 d74 "docker compose 2.26.1, measured";
    D75 d75 "docker compose 2.26.1, measured";
    D76 d76 "docker compose 2.26.1, measured";
}
