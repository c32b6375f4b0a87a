//! The declarations of the rules about access.

use crate::i18n::lint::{AccessTexts, FileRuleText};
use crate::lint::rule::{Covers, FileRule};
use crate::rules::Stage;
use crate::rules::declare::rules;

const DEFAULTS: FileRule = FileRule { stage: Stage::Start, ..FileRule::DEFAULT };

// One row per rule: code, name of its text, source, and what differs from `DEFAULTS`.
rules! {
    /// The stable code of a rule about access. Codes are never reused.
    AccessCode: FileRule = DEFAULTS, AccessTexts: FileRuleText;
    A1 a1 "openclaw 2026.9.6: docs/gateway/security", covers: Covers::Nothing, stage: Stage::Keep;
    A2 a2 "openclaw@2026.9.6: gateway.auth.mode is unset, read";
    A3 a3 "openclaw@2026.9.6, gateway auth: trusted-proxy and token are mutually exclusive, read";
    A4 a4 "openclaw 2026.9.6: docs/gateway/security, hooks.token_reuse_gateway_token";
    A5 a5 "RFC 6454, 6.2: an origin has a port unless it is that of the scheme; openclaw 2026.9.6, measured",
        stage: Stage::Reach;
    A6 a6 "openclaw 2026.9.6: known weak gateway secrets; public deployments read in November 2026",
        covers: Covers::Any;
    A7 a7 "GitHub documentation, about secret scanning", covers: Covers::Nothing, stage: Stage::Keep;
    A8 a8 "openclaw@2026.9.6, gateway auth: trusted-proxy, read";
    A9 a9 "openclaw@2026.9.6, config validate, measured: is retired and ignored";
}
