//! Every fly command and every fly.toml, read by rows of flyctl's reference and of its configuration format.

use crate::common;
use crate::common::tools;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const JUDGE: &str = "judge_fly";
const CONFIGS: [&str; 2] = ["fly.toml", "fly.private.toml"];

#[test]
fn every_command_is_in_the_reference() {
    let mut argvs: BTreeSet<Vec<String>> = BTreeSet::new();
    for case in common::cases() {
        for step in case.output["steps"].as_array().unwrap() {
            for command in ["commands", "check"].iter().filter_map(|list| step[*list].as_array()).flatten() {
                let argv: Vec<String> = serde_json::from_value(command["argv"].clone()).unwrap_or_default();
                if argv.first().is_some_and(|program| program == "fly" || program == "flyctl") {
                    argvs.insert(argv);
                }
            }
        }
    }
    assert!(!argvs.is_empty(), "no guide uses fly");
    if let Some(verdict) = tools::ask(JUDGE, "fly_commands.py", &json!({"argvs": argvs})) {
        verdict.accept(JUDGE);
    }
}

#[test]
fn wrong_commands_are_refused() {
    let wrong = json!([
        ["fly", "open"],
        ["fly", "ips", "relase", "1.2.3.4"],
        ["fly", "volumes", "create", "data", "--size", "1gb"],
        ["fly", "volumes", "create", "--size", "1"],
        ["fly", "apps", "create", "a", "b"],
        ["fly", "apps", "create", "a", "-a", "b"],
        ["fly", "secrets", "set", "TOKEN"],
        ["fly", "deploy", "--ha=no"],
        ["fly", "deploy", "-c"],
        ["fly", "proxy", "-a", "x"],
        ["fly", "logs", "--tail"],
        ["fly", "scale", "memory"],
    ]);
    if let Some(verdict) = tools::ask(JUDGE, "fly_commands.py", &json!({"argvs": wrong})) {
        let all = wrong.as_array().unwrap().len();
        assert_eq!(verdict.complaints.len(), all, "{:#?}", verdict.complaints);
    }
}

#[test]
fn every_config_has_the_form_flyctl_reads() {
    let mut files = Vec::new();
    for case in common::cases() {
        for file in case.output["files"].as_array().unwrap() {
            if CONFIGS.iter().any(|path| file["path"] == *path) {
                files.push(json!({"name": case.name, "path": file["path"], "text": file["text"]}));
            }
        }
    }
    assert!(!files.is_empty(), "no case has a fly.toml");
    if let Some(verdict) = tools::ask(JUDGE, "fly_config.py", &json!({"files": files})) {
        verdict.accept(JUDGE);
    }
}

/// A file that is right, and what one wrong line each makes of it.
#[test]
fn wrong_configs_are_refused() {
    const RIGHT: &str = r#"app = "my-app"
primary_region = "iad"

[build]
image = "ghcr.io/openclaw/openclaw:2026.9.6"

[env]
OPENCLAW_STATE_DIR = "/data"
NODE_OPTIONS = "--max-old-space-size=1536"

[processes]
app = "node dist/index.js gateway --port 3000 --bind lan"

[http_service]
internal_port = 3000
force_https = true
auto_stop_machines = "off"
auto_start_machines = true
min_machines_running = 1
processes = ["app"]

[[http_service.checks]]
interval = "15s"
timeout = "5s"
grace_period = "1m"
path = "/startupz"

[[vm]]
size = "shared-cpu-2x"
memory = "2048mb"

[mounts]
source = "data"
destination = "/data"
"#;
    let changes = [
        ("not TOML", "app = \"my-app\"", "app = my-app"),
        ("unknown key http_service.internal_prt", "internal_port = 3000", "internal_prt = 3000"),
        ("internal_port is not of the kind int", "internal_port = 3000", "internal_port = \"3000\""),
        ("the service asks 3001", "internal_port = 3000", "internal_port = 3001"),
        ("force_https is not of the kind bool", "force_https = true", "force_https = \"yes\""),
        ("is not of the kind autostop", "= \"off\"", "= \"never\""),
        ("names the process web", "processes = [\"app\"]", "processes = [\"web\"]"),
        ("must name its processes", "processes = [\"app\"]\n", ""),
        ("interval is not of the kind duration", "\"15s\"", "15"),
        ("outside 0 to 60", "\"1m\"", "\"2m\""),
        ("vm.size is unknown", "shared-cpu-2x", "shared-cpu-3x"),
        ("does not go with", "2048mb", "8gb"),
        ("vm must be a list of tables", "[[vm]]", "vm = 1\n[[restart]]\n[ignored]"),
        ("not a volume name", "source = \"data\"", "source = \"my-data\""),
        ("not an absolute path", "destination = \"/data\"", "destination = \"data\""),
        ("outside the volume", "destination = \"/data\"", "destination = \"/volume\""),
        ("more memory than", "=1536", "=4096"),
        ("needs a shell", "--bind lan", "--bind lan && true"),
        ("cannot be split", "--bind lan", "--bind 'lan"),
        ("not a name for a host", "my-app", "My_App"),
        ("OPENCLAW_STATE_DIR is not of the kind string", "\"/data\"\nNODE", "1\nNODE"),
        ("names an image and a Dockerfile", "[build]", "[build]\ndockerfile = \"Dockerfile\""),
    ];
    let mut files = vec![json!({"name": "right", "path": "fly.toml", "text": RIGHT})];
    for (complaint, from, to) in changes {
        assert!(RIGHT.contains(from), "{from:?} is not in the file");
        // Top-level keys must stand first, so a value in place of a table goes there.
        let text = match to.strip_prefix("vm = 1\n") {
            Some(rest) => format!("vm = 1\n{}", RIGHT.replacen(from, rest, 1)),
            None => RIGHT.replacen(from, to, 1),
        };
        files.push(json!({"name": complaint, "path": "fly.toml", "text": text}));
    }
    let Some(verdict) = tools::ask(JUDGE, "fly_config.py", &json!({"files": files})) else {
        return;
    };
    for (complaint, ..) in changes {
        assert!(
            verdict.complaints.iter().any(|text| {
                text.split_once(": ").is_some_and(|(who, what)| who.starts_with(complaint) && what.contains(complaint))
            }),
            "nobody complained of {complaint:?}: {:#?}",
            verdict.complaints
        );
    }
    let right: Vec<&String> = verdict.complaints.iter().filter(|text| text.starts_with("right")).collect();
    assert!(right.is_empty(), "{right:#?}");
}

#[test]
fn rows_name_their_source() {
    let rows: Value = serde_json::from_str(include_str!("../conformance/fly_commands.json")).unwrap();
    for (command, row) in rows["commands"].as_object().unwrap() {
        let page = command.replace(' ', "_");
        assert_eq!(row["page"], page, "{command}");
        assert_eq!(row["commit"].as_str().map(str::len), Some(40), "{command}");
    }
}
