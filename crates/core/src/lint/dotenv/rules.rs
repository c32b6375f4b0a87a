//! The declarations of the rules about environment files.

use crate::i18n::lint::{DotenvTexts, FileRuleText};
use crate::lint::rule::FileRule;
use crate::rules::Stage;
use crate::rules::declare::rules;

const DEFAULTS: FileRule = FileRule { stage: Stage::Load, ..FileRule::DEFAULT };

// One row per rule: code, name of its text, source, and what differs from `DEFAULTS`.
rules! {
    /// The stable code of a rule about environment files. Codes are never reused.
    DotenvCode: FileRule = DEFAULTS, DotenvTexts: FileRuleText;
    E1 e1 "docker compose 2.26.1, measured";
    E2 e2 "docker compose 2.26.1, measured";
    E3 e3 "docker compose 2.26.1, measured";
    E4 e4 "docker compose 2.26.1, measured";
    E5 e5 "docker compose 2.26.1, measured";
    E6 e6 "docker compose 2.26.1 and bash 5.2, measured";
    E7 e7 "Docker documentation, docker container run";
    E8 e8 "docker compose 2.26.1, measured";
    E9 e9 "docker compose 2.26.1, measured";
    E10 e10 "docker compose 2.26.1, measured";
    E11 e11 "docker compose 2.26.1, measured without USER and HOME";
    E12 e12 "docker compose 2.26.1, measured";
    E13 e13 "docker compose 2.26.1, measured";
    E14 e14 "Docker documentation, pre-defined environment variables of Compose";
    E15 e15 "docker compose 2.26.1 and bash 5.2, measured";
}
