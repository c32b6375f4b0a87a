//! The declarations of the rules about the gateway's configuration.

use crate::i18n::lint::{ConfigTexts, FileRuleText};
use crate::lint::rule::FileRule;
use crate::rules::Stage;
use crate::rules::declare::rules;

const DEFAULTS: FileRule = FileRule { stage: Stage::Start, ..FileRule::DEFAULT };

// One row per rule: code, name of its text, source, and what differs from `DEFAULTS`.
rules! {
    /// The stable code of a rule about the gateway's configuration. Codes are never reused.
    ConfigCode: FileRule = DEFAULTS, ConfigTexts: FileRuleText;
    J1 j1 "openclaw 2026.9.6, 2026.1.29 and clawdbot 2026.1.24-3: unrecognized keys, measured";
    J2 j2 "openclaw 2026.9.6, 2026.1.29 and clawdbot 2026.1.24-3: unrecognized keys, measured";
    J3 j3 "the validators of openclaw 2026.9.6, 2026.1.29 and clawdbot 2026.1.24-3, compared";
    J4 j4 "openclaw 2026.9.6: channels.discord.guilds.*.channels.*, mcp.servers.*, measured";
    J5 j5 "openclaw 2026.1.29: dist/config/legacy.rules.js; openclaw 2026.9.6, measured";
    J6 j6 "openclaw 2026.9.6, 2026.1.29 and clawdbot 2026.1.24-3: invalid type, measured";
    J7 j7 "openclaw 2026.9.6, 2026.1.29 and clawdbot 2026.1.24-3: invalid option, measured";
    J8 j8 "openclaw 2026.9.6, 2026.1.29 and clawdbot 2026.1.24-3: too small, too big, measured";
    J9 j9 "openclaw 2026.9.6, 2026.1.29 and clawdbot 2026.1.24-3: invalid string, measured";
    J10 j10 "openclaw 2026.9.6, 2026.1.29 and clawdbot 2026.1.24-3: required, measured";
    J11 j11 "openclaw 2026.9.6, 2026.1.29 and clawdbot 2026.1.24-3: too small, too big, measured";
    J12 j12 "openclaw 2026.1.29: requireOpenAllowFrom, measured with clawdbot 2026.1.24-3 and openclaw 2026.9.6";
    J13 j13 "openclaw 2026.9.6 and 2026.1.29: checks of tools, exec, browser, agents and Tailscale, measured";
    J14 j14 "openclaw 2026.9.6 and 2026.1.29: checks of Slack, hooks, MCP servers, browser profiles and talk, measured";
    J15 j15 "openclaw 2026.1.29: plugin not found; openclaw 2026.9.6: stale plugin entries, measured";
    J16 j16 "openclaw 2026.1.29: unknown channel id, unknown heartbeat target; openclaw 2026.9.6, measured";
    J17 j17 "openclaw 2026.9.6 and 2026.1.29: owners of bindings and broadcasts, measured";
    J18 j18 "openclaw 2026.9.6: agents.ownership, measured";
    J19 j19 "openclaw 2026.9.6: agents.entries.*.default, measured";
    J20 j20 "openclaw 2026.9.6: ids of agents, measured";
    J21 j21 "openclaw 2026.9.6: agents.list, measured";
    J22 j22 "this program's own limit";
    J23 j23 "openclaw 2026.1.29: dist/config/includes.js";
    J24 j24 "openclaw 2026.1.29: dist/config/env-substitution.js";
    J25 j25 "openclaw 2026.9.6: docs/gateway/security";
    J26 j26 "openclaw 2026.9.6: known weak gateway secrets; 62 public files read";
    J27 j27 "openclaw 2026.9.6: docs/gateway/security";
    J28 j28 "openclaw 2026.9.6: docs/gateway/security";
    J29 j29 "openclaw 2026.1.29: resolveEnableState";
    J30 j30 "openclaw 2026.1.29: resolveAgentRoute";
    J31 j31 "openclaw 2026.1.29: resolveConfiguredModelRef";
    J32 j32 "openclaw 2026.9.6: web_search provider is not available, measured";
    J33 j33 "openclaw 2026.9.6 and 2026.1.29: resolveGatewayBindHost";
}
