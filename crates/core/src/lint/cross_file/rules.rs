//! The declarations of the rules about names and generations.

use crate::i18n::lint::{FileRuleText, NamesTexts};
use crate::lint::cross_file::naming;
use crate::lint::rule::{Covers, FileRule, ProjectSupersession};
use crate::rules::declare::rules;
use crate::rules::{Code, Stage};

const DEFAULTS: FileRule = FileRule { stage: Stage::Start, ..FileRule::DEFAULT };

// One row per rule: code, name of its text, source, and what differs from `DEFAULTS`.
rules! {
    /// The stable code of a rule about names and generations. Codes are never reused.
    NamesCode: FileRule = DEFAULTS, NamesTexts: FileRuleText;
    N1 n1 "clawdbot 2026.1.24-3, openclaw 2026.1.29 and 2026.9.6, measured";
    // The token is there, under a name that the gateway does not read.
    N2 n2 "openclaw 2026.9.6: OPENCLAW_LEGACY_ENV_VARS, measured",
        supersedes_in_project: Some(ProjectSupersession { codes: &[Code::X2], applies: naming::hides_token });
    N3 n3 "the documentation of openclaw 2026.9.6 and the source of clawdbot v2026.1.24-1";
    N4 n4 "this program's own rule";
    // It is reported at the name of the service and does not concern that text.
    N5 n5 "openclaw 2026.9.6 and clawdbot 2026.1.24-3, measured", covers: Covers::Nothing;
    N6 n6 "this program's own rule";
    N7 n7 "openclaw 2026.9.6, measured";
    N8 n8 "this program's own catalogue";
    N9 n9 "openclaw 2026.9.6: known weak gateway secrets; 62 public files read";
    N10 n10 "openclaw 2026.9.6: OPENCLAW_LEGACY_ENV_VARS, measured";
    N11 n11 "docs.docker.com/compose/how-tos/environment-variables/set-environment-variables";
    N12 n12 "openclaw 2026.9.6, measured with forwarded headers over two addresses";
    N13 n13 "openclaw 2026.9.6: state directory below HOME; docs.docker.com/engine/storage";
    N14 n14 "openclaw 2026.9.6: docs/install/docker-vm-runtime, the tini entrypoint; read";
    N15 n15 "clawdbot 2026.1.24-3, openclaw 2026.1.29 and 2026.9.6, measured";
    N16 n16 "the reference of each program's file, read in November 2026";
    N17 n17 "this program's own rule";
    N18 n18 "flyctl, gcloud, Docker and openclaw 2026.9.6: output, read";
    N19 n19 "Docker documentation, Compose file names and -f";
    N20 n20 "the command of the service or of its image", covers: Covers::Nothing;
    N21 n21 "openclaw 2026.2.12, 2026.2.26, 2026.3.13, 2026.5.28 and 2026.9.6: not in their code";
}
