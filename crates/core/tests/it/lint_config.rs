//! Every rule about the gateway's configuration: what it says, where, and that a safe fix leaves nothing to say.
#![expect(clippy::unwrap_used, reason = "a broken expectation is how a test fails")]

use crate::common;
use companion_core::catalog;
use companion_core::i18n::Language;
use companion_core::i18n::lint::{ConfigCode, FileCode};
use companion_core::lint::repair::{repair, safe_fixes, with};
use companion_core::lint::{Asked, FileFinding, Project, Report};
use companion_core::read::Source;
use companion_core::rules::Severity;
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
const CASES: &[Case] = &[
    case(
        NEW,
        r#"{gateway: {mode: "local"}, unheard: 1}"#,
        ConfigCode::J1,
        "1:28 unheard",
        "OpenClaw 2026.9.6 knows no key `unheard`.",
    ),
    case(
        OLD,
        "{\n  \"gateway\": {\n    \"mode\": \"local\",\n    \"blubb\": true\n  }\n}",
        ConfigCode::J1,
        r#"4:5 "blubb""#,
        "Clawdbot 2026.1.24 knows no key `gateway.blubb`.",
    ),
    case(
        NEW,
        r#"{gateway: {mode: "local", bnd: "lan"}}"#,
        ConfigCode::J2,
        "1:27 bnd",
        "OpenClaw 2026.9.6 knows no key `gateway.bnd`.",
    ),
    case(
        NEW,
        r#"{"channels": {"discord": {"enabled": true, "grouppolicy": "allowlist"}}}"#,
        ConfigCode::J2,
        r#"1:44 "grouppolicy""#,
        "OpenClaw 2026.9.6 knows no key `channels.discord.grouppolicy`.",
    ),
    case(
        NEW,
        r#"{gateway: {controlUi: {allowInsecureAuth: true, allowedOrigins: ["https://gateway.example"]}}}"#,
        ConfigCode::J3,
        "1:24 allowInsecureAuth",
        "OpenClaw 2026.9.6 does not have `gateway.controlUi.allowInsecureAuth`; OpenClaw 2026.1.29 does.",
    )
    .mended(r#"{gateway: {controlUi: {allowedOrigins: ["https://gateway.example"]}}}"#),
    case(
        OLD,
        "{\n  // kept\n  $schema: \"https://docs.openclaw.ai/schema.json\",\n  gateway: {mode: \"local\"}\n}",
        ConfigCode::J3,
        "3:3 $schema",
        "Clawdbot 2026.1.24 does not have `$schema`; OpenClaw 2026.9.6 does.",
    )
    .mended("{\n  // kept\n  gateway: {mode: \"local\"}\n}"),
    case(
        JANUARY,
        r#"{gateway: {mode: "local", controlUi: {allowedOrigins: ["https://gateway.example"]}}}"#,
        ConfigCode::J3,
        "1:39 allowedOrigins",
        "OpenClaw 2026.1.30 does not have `gateway.controlUi.allowedOrigins`; OpenClaw 2026.9.6 does.",
    )
    .mended(r#"{gateway: {mode: "local", controlUi: {}}}"#),
    case(
        NEW,
        r#"{channels: {discord: {guilds: {"1": {channels: {general: {allow: true}}}}}}}"#,
        ConfigCode::J4,
        "1:59 allow",
        "OpenClaw 2026.9.6 calls `allow` in `channels.discord.guilds.1.channels.general.allow` now `enabled`.",
    )
    .mended(r#"{channels: {discord: {guilds: {"1": {channels: {general: {enabled: true}}}}}}}"#),
    case(
        NEW,
        r#"{channels: {discord: {guilds: {"1": {channels: {general: {allow: true, enabled: true}}}}}}}"#,
        ConfigCode::J4,
        "1:59 allow",
        "OpenClaw 2026.9.6 calls `allow` in `channels.discord.guilds.1.channels.general.allow` now `enabled`.",
    )
    .mended(r#"{channels: {discord: {guilds: {"1": {channels: {general: {enabled: true}}}}}}}"#),
    case(
        NEW,
        r#"{mcp: {servers: {files: {command: "npx", disabled: true}}}}"#,
        ConfigCode::J4,
        "1:42 disabled",
        "OpenClaw 2026.9.6 calls `disabled` in `mcp.servers.files.disabled` now `enabled`.",
    ),
    case(
        OLD,
        r#"{gateway: {mode: "local", token: "x"}}"#,
        ConfigCode::J5,
        "1:27 token",
        "`gateway.token` was moved: Clawdbot 2026.1.24 wants it as `gateway.auth.token`.",
    ),
    case(
        JANUARY,
        "{tools: {bash: {}}}",
        ConfigCode::J5,
        "1:10 bash",
        "`tools.bash` was moved: OpenClaw 2026.1.30 wants it as `tools.exec`.",
    ),
    case(
        NEW,
        r#"{agent: {model: "anthropic/claude-opus-4-5"}}"#,
        ConfigCode::J5,
        "1:2 agent",
        "`agent` was moved: OpenClaw 2026.9.6 wants it as `agents.defaults`.",
    ),
    case(
        NEW,
        r#"{gateway: {port: "18789"}}"#,
        ConfigCode::J6,
        r#"1:18 "18789""#,
        "`gateway.port` must be of type number, and is of type string.",
    )
    .mended("{gateway: {port: 18789}}"),
    case(
        OLD,
        r#"{channels: {telegram: {enabled: "true"}}}"#,
        ConfigCode::J6,
        r#"1:33 "true""#,
        "`channels.telegram.enabled` must be of type boolean, and is of type string.",
    )
    .mended("{channels: {telegram: {enabled: true}}}"),
    case(
        NEW,
        r#"{channels: {telegram: {allowFrom: "123456"}}}"#,
        ConfigCode::J6,
        r#"1:35 "123456""#,
        "`channels.telegram.allowFrom` must be of type array, and is of type string.",
    ),
    case(NEW, "[]", ConfigCode::J6, "1:1 []", "`openclaw.json` must be of type object, and is of type array."),
    case(
        NEW,
        r#"{gateway: {bind: "0.0.0.0"}}"#,
        ConfigCode::J7,
        r#"1:18 "0.0.0.0""#,
        "`0.0.0.0` is none of the values of `gateway.bind`.",
    )
    .mended(r#"{gateway: {bind: "lan"}}"#),
    case(
        NEW,
        r#"{gateway: {bind: "127.0.0.1"}}"#,
        ConfigCode::J7,
        r#"1:18 "127.0.0.1""#,
        "`127.0.0.1` is none of the values of `gateway.bind`.",
    ),
    case(
        OLD,
        r#"{gateway: {mode: "Local"}}"#,
        ConfigCode::J7,
        r#"1:18 "Local""#,
        "`Local` is none of the values of `gateway.mode`.",
    )
    .mended(r#"{gateway: {mode: "local"}}"#),
    case(
        NEW,
        r#"{gateway: {mode: "server"}}"#,
        ConfigCode::J7,
        r#"1:18 "server""#,
        "`server` is none of the values of `gateway.mode`.",
    ),
    case(NEW, "{gateway: {port: 70000}}", ConfigCode::J8, "1:18 70000", "`70000` is out of range for `gateway.port`."),
    case(
        OLD,
        "{agents: {defaults: {maxConcurrent: 0}}}",
        ConfigCode::J8,
        "1:37 0",
        "`0` is out of range for `agents.defaults.maxConcurrent`.",
    ),
    case(
        NEW,
        r#"{ui: {seamColor: "orange"}}"#,
        ConfigCode::J9,
        r#"1:18 "orange""#,
        "`ui.seamColor` does not have the form it needs.",
    ),
    case(
        OLD,
        r#"{agents: {defaults: {heartbeat: {every: "hourly"}}}}"#,
        ConfigCode::J9,
        r#"1:41 "hourly""#,
        "`agents.defaults.heartbeat.every` does not have the form it needs.",
    ),
    case(
        NEW,
        r#"{cron: {sessionRetention: "soon"}}"#,
        ConfigCode::J9,
        r#"1:27 "soon""#,
        "`cron.sessionRetention` does not have the form it needs.",
    ),
    case(
        NEW,
        r#"{agents: {defaults: {sandbox: {docker: {binds: ["data:/data"]}}}}}"#,
        ConfigCode::J9,
        r#"1:49 "data:/data""#,
        "`agents.defaults.sandbox.docker.binds[0]` does not have the form it needs.",
    ),
    case(
        NEW,
        r#"{auth: {profiles: {"openai:default": {mode: "token"}}}}"#,
        ConfigCode::J10,
        r#"1:20 "openai:default""#,
        "`auth.profiles.openai:default` lacks `provider`, which must be there.",
    ),
    case(
        OLD,
        r#"{agents: {list: [{name: "Main"}]}}"#,
        ConfigCode::J10,
        r#"1:18 {name: "Main"}"#,
        "`agents.list[0]` lacks `id`, which must be there.",
    ),
    case(
        OLD,
        r#"{ui: {assistant: {name: "Twelve letters and again twelve letters and again twelve letters"}}}"#,
        ConfigCode::J11,
        r#"1:25 "Twelve letters and again twelve letters and again twelve letters""#,
        "`ui.assistant.name` is too short or too long.",
    ),
    case(
        OLD,
        r#"{channels: {telegram: {dmPolicy: "open"}}}"#,
        ConfigCode::J12,
        r#"1:34 "open""#,
        r#"`channels.telegram.dmPolicy` lets everybody write, but `allowFrom` does not contain `"*"`."#,
    ),
    case(
        NEW,
        r#"{tools: {allow: ["read"], alsoAllow: ["write"]}}"#,
        ConfigCode::J13,
        "1:27 alsoAllow",
        "`tools.alsoAllow` and `allow` exclude each other.",
    ),
    case(
        NEW,
        r#"{gateway: {bind: "lan", tailscale: {mode: "serve"}}}"#,
        ConfigCode::J13,
        r#"1:18 "lan""#,
        r#"`gateway.bind` and `gateway.tailscale.mode: "serve"` exclude each other."#,
    ),
    case(
        OLD,
        r#"{channels: {slack: {mode: "http"}}}"#,
        ConfigCode::J14,
        r#"1:27 "http""#,
        "`channels.slack.mode` needs `signingSecret`, which is not there.",
    ),
    case(
        NEW,
        "{browser: {profiles: {work: {}}}}",
        ConfigCode::J14,
        "1:29 {",
        "`browser.profiles.work` needs `cdpPort`, which is not there.",
    ),
    case(
        OLD,
        r#"{plugins: {entries: {"voicecall": {enabled: true}}}}"#,
        ConfigCode::J15,
        r#"1:22 "voicecall""#,
        "Clawdbot 2026.1.24 brings no plugin `voicecall`.",
    ),
    case(
        NEW,
        r#"{plugins: {slots: {memory: "memory-cure"}}}"#,
        ConfigCode::J15,
        r#"1:28 "memory-cure""#,
        "OpenClaw 2026.9.6 brings no plugin `memory-cure`.",
    ),
    case(
        OLD,
        "{channels: {discordd: {enabled: true}}}",
        ConfigCode::J16,
        "1:13 discordd",
        "Clawdbot 2026.1.24 knows no channel `discordd`.",
    ),
    case(
        NEW,
        "{channels: {discordd: {enabled: true}}}",
        ConfigCode::J16,
        "1:13 discordd",
        "OpenClaw 2026.9.6 knows no channel `discordd`.",
    ),
    case(
        OLD,
        r#"{agents: {list: [{id: "main"}]}, broadcast: {"123": ["ghost"]}}"#,
        ConfigCode::J17,
        r#"1:54 "ghost""#,
        "No agent is called `ghost`.",
    ),
    case(
        NEW,
        r#"{agents: {entries: {work: {}}}, bindings: [{agentId: "ghost", match: {channel: "discord"}}]}"#,
        ConfigCode::J17,
        r#"1:54 "ghost""#,
        "No agent is called `ghost`.",
    ),
    case(
        NEW,
        "{agents: {entries: {main: {}, work: {}}}}",
        ConfigCode::J18,
        "1:11 entries",
        "Several agents, and none of them is the default.",
    ),
    case(
        NEW,
        r#"{agents: {list: [{id: "main", default: true}, {id: "work", default: true}]}}"#,
        ConfigCode::J19,
        "1:60 default",
        "More than one agent of `agents.list` has `default: true`.",
    ),
    case(
        NEW,
        r#"{agents: {list: [{id: "main", default: true}, {id: "main"}]}}"#,
        ConfigCode::J20,
        r#"1:52 "main""#,
        "Two agents have the id `main`.",
    ),
    case(
        NEW,
        r#"{agents: {list: [{id: "My Agent", default: true}]}}"#,
        ConfigCode::J21,
        r#"1:23 "My Agent""#,
        "`My Agent` cannot be the id of an agent in OpenClaw 2026.9.6.",
    ),
    case(
        NEW,
        r#"{gateway: {mode: "local"}, $include: "./channels.json5"}"#,
        ConfigCode::J23,
        "1:28 $include",
        "`$include` takes in another file, which was not checked.",
    ),
    case(
        NEW,
        r#"{channels: {telegram: {botToken: "$TELEGRAM_BOT_TOKEN"}}}"#,
        ConfigCode::J24,
        r#"1:34 "$TELEGRAM_BOT_TOKEN""#,
        "`channels.telegram.botToken` looks like a variable and is none: it is taken as it is written.",
    ),
    case(
        OLD,
        r#"{gateway: {auth: {token: "${gateway_token:-none}"}}}"#,
        ConfigCode::J24,
        r#"1:26 "${gateway_token:-none}""#,
        "`gateway.auth.token` looks like a variable and is none: it is taken as it is written.",
    ),
    case(
        NEW,
        r#"{env: {vars: {X: "sk-proj-fakefakefakefakefake"}}}"#,
        ConfigCode::J25,
        r#"1:18 "sk-proj-fakefakefakefakefake""#,
        "A key or token of a service stands in `env.vars.X` itself.",
    ),
    case(
        NEW,
        r#"{channels: {telegram: {botToken: "1234567890:fake-fake-fake-fake-fake-fake-fake"}}}"#,
        ConfigCode::J25,
        r#"1:34 "1234567890:fake-fake-fake-fake-fake-fake-fake""#,
        "A key or token of a service stands in `channels.telegram.botToken` itself.",
    ),
    case(
        NEW,
        r#"{channels: {telegram: {botToken: "your-bot-token"}}}"#,
        ConfigCode::J26,
        r#"1:34 "your-bot-token""#,
        "`channels.telegram.botToken` still holds a placeholder.",
    ),
    case(
        OLD,
        "{gateway: {controlUi: {allowInsecureAuth: true}}}",
        ConfigCode::J27,
        "1:24 allowInsecureAuth: true",
        "`gateway.controlUi.allowInsecureAuth` switches off a protection.",
    ),
    case(
        NEW,
        r#"{gateway: {auth: {mode: "none"}}}"#,
        ConfigCode::J27,
        r#"1:19 mode: "none""#,
        "`gateway.auth.mode` switches off a protection.",
    ),
    case(
        NEW,
        r#"{channels: {telegram: {dmPolicy: "open", allowFrom: ["*"]}}}"#,
        ConfigCode::J28,
        r#"1:34 "open""#,
        "`channels.telegram.dmPolicy` lets everybody command the agent.",
    ),
    case(
        NEW,
        r#"{channels: {discord: {groupPolicy: "open"}}}"#,
        ConfigCode::J28,
        r#"1:36 "open""#,
        "`channels.discord.groupPolicy` lets everybody command the agent.",
    ),
    case(
        NEW,
        r#"{plugins: {allow: ["telegram"], entries: {"voice-call": {enabled: true}}}}"#,
        ConfigCode::J29,
        "1:58 enabled: true",
        "`plugins.entries.voice-call` is on, but `plugins.allow` keeps it from being loaded.",
    ),
    case(
        OLD,
        r#"{agents: {list: [{id: "main"}]}, bindings: [{agentId: "ghost", match: {channel: "discord"}}]}"#,
        ConfigCode::J30,
        r#"1:55 "ghost""#,
        "No agent is called `ghost`.",
    ),
    case(
        NEW,
        r#"{agents: {entries: {main: {model: "claude-opus-4-5"}}}}"#,
        ConfigCode::J31,
        r#"1:35 "claude-opus-4-5""#,
        "`claude-opus-4-5` in `agents.entries.main.model` names no provider.",
    ),
    case(
        NEW,
        r#"{gateway: {bind: "custom"}}"#,
        ConfigCode::J33,
        r#"1:18 "custom""#,
        "`gateway.bind` is `custom`, but `gateway.customBindHost` is no IPv4 address.",
    ),
    case(
        OLD,
        r#"{gateway: {bind: "custom", customBindHost: "gateway.local"}}"#,
        ConfigCode::J33,
        r#"1:44 "gateway.local""#,
        "`gateway.bind` is `custom`, but `gateway.customBindHost` is no IPv4 address.",
    ),
    case(
        NEW,
        r#"{tools: {web: {search: {provider: "gogle"}}}}"#,
        ConfigCode::J32,
        r#"1:35 "gogle""#,
        "OpenClaw 2026.9.6 brings no web search called `gogle`.",
    ),
];

#[test]
fn every_mistake_is_found_where_it_is() {
    let mut wrong = Vec::new();
    for case in CASES {
        let (project, report) = report(case.release, case.text);
        let code = FileCode::Config(case.code);
        let Some(finding) = own(&report).into_iter().find(|finding| finding.code == code) else {
            wrong.push(format!("{:?} is not found in {}", case.code, case.text));
            continue;
        };
        let seen = (place(&project, finding), finding.message.clone());
        if seen != (case.place.to_owned(), case.message.to_owned()) {
            wrong.push(format!("{:?} in {}: {seen:?}", case.code, case.text));
        }
        assert!(!finding.why.is_empty() && !finding.remedy.is_empty(), "{:?} explains nothing", case.code);
        for words in [&finding.message, &finding.why, &finding.remedy] {
            let is_whole = ["path", "key", "value", "other", "release", "expected", "suggestion", "example", "count"];
            let is_whole = !is_whole.iter().any(|name| words.contains(&format!("{{{name}}}")));
            assert!(is_whole, "{:?} leaves a value out: {words}", case.code);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn safe_fixes_leave_nothing_to_say() {
    for case in CASES {
        let (project, report) = report(case.release, case.text);
        let code = FileCode::Config(case.code);
        let finding = own(&report).into_iter().find(|finding| finding.code == code).unwrap();
        let safe = finding.fix.as_ref().filter(|fix| fix.is_safe);
        let mended = safe.map(|fix| repair(&project, [fix]).remove(0).text);
        assert_eq!(mended.as_deref(), case.mended, "{:?} in {}", case.code, case.text);
        if let Some(text) = mended {
            let (_, after) = self::report(case.release, &text);
            let left: Vec<&str> = own(&after).iter().map(|finding| finding.message.as_str()).collect();
            assert!(left.is_empty(), "{:?}: {left:?} in {text}", case.code);
        }
    }
}

/// A fix that a person has to look at is no worse than what it replaces.
#[test]
fn suggestions_leave_no_new_error() {
    for case in CASES {
        let (project, report) = report(case.release, case.text);
        let errors = |report: &Report| own(report).iter().filter(|finding| finding.severity == Severity::Error).count();
        for finding in own(&report) {
            let Some(fix) = &finding.fix else { continue };
            let after = Report::new(
                &with(&project, &repair(&project, [fix])),
                Asked { release: catalog::find(case.release), target: None },
                Language::English.text(),
                Language::English.inspection(),
            );
            let before = errors(&report);
            let is_error = usize::from(finding.severity == Severity::Error);
            assert!(errors(&after) + is_error <= before, "{:?} in {}", case.code, case.text);
        }
    }
}

#[test]
fn every_code_has_a_case() {
    // The one that counts what is left out has a test of its own.
    let mut tried: BTreeSet<ConfigCode> = CASES.iter().map(|case| case.code).collect();
    tried.insert(ConfigCode::J22);
    for code in ConfigCode::ALL {
        assert!(tried.contains(code), "{code:?} has no case");
    }
}

#[test]
fn generated_configs_are_beyond_doubt() {
    let mut checked = 0;
    for case in common::cases() {
        for file in case.output["files"].as_array().unwrap() {
            let path = file["path"].as_str().unwrap();
            let is_config = ["clawdbot.json", "moltbot.json", "openclaw.json"].contains(&path);
            if is_config {
                let (_, report) = report(case.plan["release"].as_str().unwrap(), file["text"].as_str().unwrap());
                let loud = own(&report).into_iter().filter(|finding| finding.severity != Severity::Information);
                let loud: Vec<&str> = loud.map(|finding| finding.message.as_str()).collect();
                assert!(loud.is_empty(), "{}: {loud:?}", case.name);
                checked += 1;
            }
        }
    }
    assert!(checked >= catalog::RELEASES.len() * 3, "only {checked} configs");
}

#[test]
fn the_old_switch_of_a_channel_is_renamed_in_place() {
    let text = "{\n  channels: {discord: {guilds: {\"123456789012345678\": {channels: {\n    general: {'allow': true}, // ours\n  }}}}},\n}\n";
    let (project, report) = report(NEW, text);
    let fixes: Vec<_> = safe_fixes(&report.findings)
        .filter(|fix| {
            report
                .findings
                .iter()
                .any(|finding| finding.fix.as_ref() == Some(*fix) && finding.code == FileCode::Config(ConfigCode::J4))
        })
        .collect();
    let mended = repair(&project, fixes).remove(0).text;
    assert_eq!(mended, text.replace("'allow'", "'enabled'"));
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test outside of any browser measures time")]
fn much_is_counted_and_told_quickly() {
    let keys: Vec<String> = (0..48_000).map(|number| format!("\"unheardOf{number}\": 1")).collect();
    let text = format!("{{{}}}", keys.join(","));
    assert!(text.len() > 900_000, "{}", text.len());
    let start = std::time::Instant::now();
    let (_, report) = report(NEW, &text);
    let time = start.elapsed();
    let left = own(&report).into_iter().find(|finding| finding.code == FileCode::Config(ConfigCode::J22)).unwrap();
    assert_eq!(left.severity, Severity::Information);
    assert_eq!(left.message, "There are 47900 more findings in this file.");
    assert!(own(&report).len() == 101, "{}", own(&report).len());
    // Reading and the other rules take most of it, and this is no optimised build.
    assert!(time.as_secs() < 20, "{time:?}");
}

/// A file that is not read to its end may have what it seems to lack.
#[test]
fn a_broken_file_is_not_told_what_it_lacks() {
    let (_, report) = report(NEW, "{auth: {profiles: {x: {mode: }}}, gateway: {bnid: 1, bind: \"0.0.0.0\"}}");
    let codes: Vec<&str> = own(&report).iter().map(|finding| finding.code.as_str()).collect();
    assert_eq!(codes, ["J1", "J7"]);
}

#[test]
fn secrets_stay_out_of_words() {
    let secret = "sk-proj-fakefakefakefake0123456789";
    for text in [
        format!("{{gateway: {{auth: {{token: \"{secret}\", mode: \"{secret}\"}}}}}}"),
        format!("{{channels: {{telegram: {{botToken: [\"{secret}\"], dmPolicy: \"{secret}\"}}}}}}"),
        format!("{{\"{secret}\": 1}}"),
        format!("{{agents: {{list: [{{id: \"{secret}\"}}]}}, bindings: [{{agentId: \"{secret}x\"}}]}}"),
    ] {
        for release in [OLD, JANUARY, NEW] {
            let (_, report) = report(release, &text);
            assert!(!own(&report).is_empty(), "nothing is said of {text}");
            for finding in own(&report) {
                let words = format!("{} {} {}", finding.message, finding.why, finding.remedy);
                assert!(!words.contains(secret), "{:?}: {words}", finding.code);
                let labels = finding.related.iter().any(|related| related.label.contains(secret));
                assert!(!labels, "{:?}", finding.code);
            }
        }
    }
}

#[test]
fn odd_files_break_nothing() {
    let deep = format!("{}1{}", "{agents: ".repeat(2000), "}".repeat(2000));
    let texts = [
        "",
        "{}",
        "[]",
        "null",
        "\u{feff}{}",
        "{gateway",
        "{gateway: {}}}",
        "\"x\"",
        "{'': {'': ''}}",
        "{agents: [{}]}",
        "{a: .5, b: +.5, c: NaN, d: 0x10}",
        &deep,
    ];
    for text in texts {
        for release in [OLD, JANUARY, NEW] {
            let (project, report) = report(release, text);
            for finding in own(&report) {
                assert!(finding.place.span.end <= project.files.first().unwrap().source.text().len(), "{text}");
            }
        }
    }
}
