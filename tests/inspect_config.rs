#![cfg(not(target_arch = "wasm32"))]
//! Every rule about the gateway's configuration: what it says, where, and that a safe fix leaves nothing to say.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a broken expectation is how a test fails")]

mod common;

use setup_companion::core::catalog;
use setup_companion::core::inspect::repair::{repair, safe_fixes, with};
use setup_companion::core::inspect::{Asked, FileFinding, Project, Report};
use setup_companion::core::read::Source;
use setup_companion::core::rules::Severity;
use setup_companion::core::text::Language;
use setup_companion::core::text::inspection::{ConfigCode, FileCode};
use std::collections::BTreeSet;

const OLD: &str = "clawdbot@2026.1.24";
const JANUARY: &str = "openclaw@2026.1.30";
const NEW: &str = "openclaw@2026.9.6";

/// One mistake: the release, the text, the code with its place, and the message.
struct Case {
    release: &'static str,
    text: &'static str,
    code: ConfigCode,
    place: &'static str,
    message: &'static str,
    /// The text after its safe fix.
    mended: Option<&'static str>,
}

const fn case(
    release: &'static str,
    text: &'static str,
    code: ConfigCode,
    place: &'static str,
    message: &'static str,
) -> Case {
    Case { release, text, code, place, message, mended: None }
}

impl Case {
    const fn mended(self, text: &'static str) -> Self {
        Self { mended: Some(text), ..self }
    }
}

fn report(release: &str, text: &str) -> (Project, Report) {
    let release = catalog::find(release).unwrap();
    let project = Project::new([Source::new(release.config_file, text)]);
    let asked = Asked { release: Some(release), target: None };
    let words = Language::English;
    let report = Report::new(&project, asked, words.text(), words.inspection());
    (project, report)
}

fn own(report: &Report) -> Vec<&FileFinding> {
    report.findings.iter().filter(|finding| matches!(finding.code, FileCode::Config(_))).collect()
}

fn place(project: &Project, finding: &FileFinding) -> String {
    let source = &project.files.first().unwrap().source;
    let position = source.position(finding.place.span.start);
    format!("{}:{} {}", position.line, position.column, source.slice(finding.place.span))
}
#[test]
fn print_all() {
    for (release, code, text) in [
        (NEW, ConfigCode::J1, "{gateway: {mode: \"local\"}, unheard: 1}"),
        (OLD, ConfigCode::J1, "{\n  \"gateway\": {\n    \"mode\": \"local\",\n    \"blubb\": true\n  }\n}"),
        (NEW, ConfigCode::J2, "{gateway: {mode: \"local\", bnd: \"lan\"}}"),
        (NEW, ConfigCode::J2, "{\"channels\": {\"discord\": {\"enabled\": true, \"grouppolicy\": \"allowlist\"}}}"),
        (
            NEW,
            ConfigCode::J3,
            "{gateway: {controlUi: {allowInsecureAuth: true, allowedOrigins: [\"https://gateway.example\"]}}}",
        ),
        (
            OLD,
            ConfigCode::J3,
            "{\n  // kept\n  $schema: \"https://docs.openclaw.ai/schema.json\",\n  gateway: {mode: \"local\"}\n}",
        ),
        (
            JANUARY,
            ConfigCode::J3,
            "{gateway: {mode: \"local\", controlUi: {allowedOrigins: [\"https://gateway.example\"]}}}",
        ),
        (NEW, ConfigCode::J4, "{channels: {discord: {guilds: {\"1\": {channels: {general: {allow: true}}}}}}}"),
        (
            NEW,
            ConfigCode::J4,
            "{channels: {discord: {guilds: {\"1\": {channels: {general: {allow: true, enabled: true}}}}}}}",
        ),
        (NEW, ConfigCode::J4, "{mcp: {servers: {files: {command: \"npx\", disabled: true}}}}"),
        (OLD, ConfigCode::J5, "{gateway: {mode: \"local\", token: \"x\"}}"),
        (JANUARY, ConfigCode::J5, "{tools: {bash: {}}}"),
        (NEW, ConfigCode::J5, "{agent: {model: \"anthropic/claude-opus-4-5\"}}"),
        (NEW, ConfigCode::J6, "{gateway: {port: \"18789\"}}"),
        (OLD, ConfigCode::J6, "{channels: {telegram: {enabled: \"true\"}}}"),
        (NEW, ConfigCode::J6, "{channels: {telegram: {allowFrom: \"123456\"}}}"),
        (NEW, ConfigCode::J6, "[]"),
        (NEW, ConfigCode::J7, "{gateway: {bind: \"0.0.0.0\"}}"),
        (NEW, ConfigCode::J7, "{gateway: {bind: \"127.0.0.1\"}}"),
        (OLD, ConfigCode::J7, "{gateway: {mode: \"Local\"}}"),
        (NEW, ConfigCode::J7, "{gateway: {mode: \"server\"}}"),
        (NEW, ConfigCode::J8, "{gateway: {port: 70000}}"),
        (OLD, ConfigCode::J8, "{agents: {defaults: {maxConcurrent: 0}}}"),
        (NEW, ConfigCode::J9, "{ui: {seamColor: \"orange\"}}"),
        (OLD, ConfigCode::J9, "{agents: {defaults: {heartbeat: {every: \"hourly\"}}}}"),
        (NEW, ConfigCode::J9, "{cron: {sessionRetention: \"soon\"}}"),
        (NEW, ConfigCode::J9, "{agents: {defaults: {sandbox: {docker: {binds: [\"data:/data\"]}}}}}"),
        (NEW, ConfigCode::J10, "{auth: {profiles: {\"openai:default\": {mode: \"token\"}}}}"),
        (OLD, ConfigCode::J10, "{agents: {list: [{name: \"Main\"}]}}"),
        (
            NEW,
            ConfigCode::J11,
            "{ui: {assistant: {name: \"Twelve letters and again twelve letters and again twelve letters\"}}}",
        ),
        (OLD, ConfigCode::J12, "{channels: {telegram: {dmPolicy: \"open\"}}}"),
        (NEW, ConfigCode::J13, "{tools: {allow: [\"read\"], alsoAllow: [\"write\"]}}"),
        (NEW, ConfigCode::J13, "{gateway: {bind: \"lan\", tailscale: {mode: \"serve\"}}}"),
        (OLD, ConfigCode::J14, "{channels: {slack: {mode: \"http\"}}}"),
        (NEW, ConfigCode::J14, "{browser: {profiles: {work: {color: \"#FF4500\"}}}}"),
        (OLD, ConfigCode::J15, "{plugins: {entries: {\"voicecall\": {enabled: true}}}}"),
        (NEW, ConfigCode::J15, "{plugins: {slots: {memory: \"memory-cure\"}}}"),
        (OLD, ConfigCode::J16, "{channels: {discordd: {enabled: true}}}"),
        (NEW, ConfigCode::J16, "{channels: {discordd: {enabled: true}}}"),
        (OLD, ConfigCode::J17, "{agents: {list: [{id: \"main\"}]}, broadcast: {\"123\": [\"ghost\"]}}"),
        (
            NEW,
            ConfigCode::J17,
            "{agents: {entries: {work: {}}}, bindings: [{agentId: \"ghost\", match: {channel: \"discord\"}}]}",
        ),
        (NEW, ConfigCode::J18, "{agents: {entries: {main: {}, work: {}}}}"),
        (NEW, ConfigCode::J19, "{agents: {list: [{id: \"main\", default: true}, {id: \"work\", default: true}]}}"),
        (NEW, ConfigCode::J20, "{agents: {list: [{id: \"main\", default: true}, {id: \"main\"}]}}"),
        (NEW, ConfigCode::J21, "{agents: {list: [{id: \"My Agent\", default: true}]}}"),
        (NEW, ConfigCode::J23, "{gateway: {mode: \"local\"}, $include: \"./channels.json5\"}"),
        (NEW, ConfigCode::J24, "{channels: {telegram: {botToken: \"$TELEGRAM_BOT_TOKEN\"}}}"),
        (OLD, ConfigCode::J24, "{gateway: {auth: {token: \"${gateway_token:-none}\"}}}"),
        (NEW, ConfigCode::J25, "{env: {vars: {X: \"sk-proj-fakefakefakefakefake\"}}}"),
        (NEW, ConfigCode::J26, "{channels: {telegram: {botToken: \"your-bot-token\"}}}"),
        (OLD, ConfigCode::J27, "{gateway: {controlUi: {allowInsecureAuth: true}}}"),
        (NEW, ConfigCode::J27, "{gateway: {auth: {mode: \"none\"}}}"),
        (NEW, ConfigCode::J28, "{channels: {telegram: {dmPolicy: \"open\", allowFrom: [\"*\"]}}}"),
        (NEW, ConfigCode::J28, "{channels: {discord: {groupPolicy: \"open\"}}}"),
        (NEW, ConfigCode::J29, "{plugins: {allow: [\"telegram\"], entries: {\"voice-call\": {enabled: true}}}}"),
        (
            OLD,
            ConfigCode::J30,
            "{agents: {list: [{id: \"main\"}]}, bindings: [{agentId: \"ghost\", match: {channel: \"discord\"}}]}",
        ),
        (NEW, ConfigCode::J31, "{agents: {entries: {main: {model: \"claude-opus-4-5\"}}}}"),
        (NEW, ConfigCode::J32, "{tools: {web: {search: {provider: \"gogle\"}}}}"),
    ] {
        let (project, report) = report(release, text);
        println!("=== {release} {code:?} {text}");
        for finding in &report.findings {
            let after = finding
                .fix
                .as_ref()
                .map(|fix| (fix.is_safe, repair(&project, [fix]).into_iter().next().map(|r| r.text)));
            println!(
                "{:?} {:?} | {} | {} | {after:?}\n      {}",
                finding.severity,
                finding.code,
                place(&project, finding),
                finding.message,
                finding.remedy
            );
        }
    }
}
