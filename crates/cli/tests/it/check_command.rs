//! `companion check` as used by a script.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a broken expectation is how a test fails")]

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const GOOD: &str = "services:\n  openclaw-gateway:\n    image: ghcr.io/openclaw/openclaw:2026.9.6\n    volumes: [\"../.openclaw:/home/node/.openclaw\"]\n";
const OPEN: &str = "services:\n  openclaw-gateway:\n    image: ghcr.io/openclaw/openclaw:2026.9.6\n    ports:\n      - \"18789:18789\" # 端口\n";
const BROKEN: &str = "services:\n\topenclaw-gateway:\n";

fn run(folder: &Path, arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_companion"))
        .env("LC_ALL", "C")
        .arg("check")
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("companion runs");
    // The process may exit before it reads its input, if it rejects the arguments.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    child.wait_with_output().expect("companion ends")
}

fn status(output: &Output) -> i32 {
    output.status.code().expect("no signal")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        let said = (text(&output.stdout), text(&output.stderr));
        unreachable!("{error}: {said:?}")
    })
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

fn codes(report: &Value) -> Vec<&str> {
    report["findings"].as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap()).collect()
}

fn names(report: &Value) -> Vec<&str> {
    report["files"].as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap()).collect()
}

#[test]
fn exit_status_reflects_the_severity() {
    let folder = folder(&[("good/compose.yml", GOOD), ("warning/compose.yml", OPEN), ("bad/compose.yml", BROKEN)]);
    let at = |arguments: &[&str]| status(&run(folder.path(), arguments, b""));
    assert_eq!((at(&["good"]), at(&["warning"]), at(&["bad"])), (0, 0, 1));
    assert_eq!((at(&["good", "--strict"]), at(&["warning", "--strict"]), at(&["bad", "--strict"])), (0, 1, 1));
    assert_eq!(at(&["good", "bad"]), 1, "the worst of several");
    for (arguments, expected) in [
        (vec!["missing.yml"], "missing.yml: cannot be read"),
        (vec!["."], ""),
        (vec!["good", "--product", "nothing"], "clawdbot, moltbot, openclaw"),
        (vec!["good", "--release", "1.2"], "openclaw@2026.9.6"),
        (vec!["good", "--product", "moltbot", "--release", "openclaw@2026.9.6"], "moltbot"),
        (vec!["good", "--target", "aws"], "gcp, fly, fly-private"),
        (vec!["good", "--format", "xml"], "possible values"),
        (vec![], "PATH"),
    ] {
        let output = run(folder.path(), &arguments, b"");
        if arguments == ["."] {
            assert_eq!(status(&output), 1, "three deployments, one broken");
            continue;
        }
        assert_eq!(status(&output), 2, "{arguments:?}");
        let said = text(&output.stderr);
        assert!(said.contains(expected), "{arguments:?}: {said}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
    let empty = tempfile::tempdir().unwrap();
    let output = run(empty.path(), &["."], b"");
    assert_eq!(status(&output), 2);
    assert!(text(&output.stderr).contains("no file of a deployment here"), "{}", text(&output.stderr));
}

#[test]
fn release_and_target_options_are_respected() {
    let folder = folder(&[
        ("compose.yml", "services:\n  gateway:\n    image: mine\n"),
        ("fly.toml", "app = \"my-gateway\"\n"),
        ("fly.private.toml", "app = \"my-gateway\"\n"),
    ]);
    let release = |arguments: &[&str]| {
        let output = run(folder.path(), &[&[".", "--format", "json"], arguments].concat(), b"");
        let report = json(&output);
        let reports = report["reports"].as_array().unwrap();
        (reports[0]["release"].as_str().unwrap().to_owned(), reports[0]["is_certain"] == true, text(&output.stderr))
    };
    for (arguments, expected, unknown) in [
        (vec![], "openclaw@2026.9.6", false),
        (vec!["--product", "clawdbot"], "clawdbot@2026.1.24", false),
        (vec!["--product", "moltbot"], "moltbot", false),
        (vec!["--release", "moltbot"], "moltbot", false),
        (vec!["--release", "2026.1.30"], "openclaw@2026.1.30", false),
        (vec!["--release", "openclaw@2026.9.6"], "openclaw@2026.9.6", false),
        (vec!["--product", "openclaw", "--release", "2026.1.29"], "openclaw@2026.1.30", true),
        (vec!["--release", "2026.7.1"], "openclaw@2026.9.6", true),
        (vec!["--release", "clawdbot@2026.1.20"], "clawdbot@2026.1.24", true),
        (vec!["--release", "2027.12.31-beta.1"], "openclaw@2026.9.6", true),
    ] {
        let (found, is_certain, said) = release(&arguments);
        assert_eq!((found.as_str(), is_certain), (expected, !arguments.is_empty()), "{arguments:?}");
        assert_eq!(said.contains("is not one this version knows"), unknown, "{arguments:?}: {said}");
    }
    for target in ["gcp", "fly", "fly-private"] {
        let output = run(folder.path(), &[".", "--format", "json", "--target", target], b"");
        let targets = &json(&output)["reports"][0]["targets"];
        // No file is for the public Fly.io target. A target without files selects nothing, so all deployments are
        // reported.
        let expected =
            if target == "fly" { 3 } else { usize::from(target == "gcp") + 2 * usize::from(target != "gcp") };
        assert_eq!(targets.as_array().unwrap().len(), expected, "{target}: {targets}");
    }
}

#[test]
fn standard_input_has_a_configurable_name() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(folder.path(), &["-", "--format", "json"], OPEN.as_bytes());
    let report = &json(&output)["reports"][0];
    assert_eq!((report["files"][0]["kind"].as_str(), status(&output)), (Some("compose"), 0));
    assert!(codes(report).contains(&"X20"), "{report}");
    let output = run(folder.path(), &["-", "--stdin-name", "我的/Dockerfile", "--format", "json"], b"RUM x\n");
    let report = &json(&output)["reports"][0];
    assert_eq!(names(report), ["我的/Dockerfile"]);
    assert_eq!((report["files"][0]["kind"].as_str(), status(&output)), (Some("dockerfile"), 1));
    // There is no file to write the fix to.
    let output = run(folder.path(), &["-", "--fix", "--stdin-name", "compose.yml"], OPEN.as_bytes());
    assert_eq!(status(&output), 0);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn folders_are_searched_for_deployment_files() {
    let folder = folder(&[
        ("a/docker-compose.yml", GOOD),
        ("a/.env", "OPENCLAW_GATEWAY_TOKEN=\n"),
        ("a/.openclaw/openclaw.json", "{}"),
        ("a/.git/compose.yml", BROKEN),
        ("a/node_modules/x/compose.yml", BROKEN),
        ("a/.env.example", "A B\n"),
        ("a/compose.yml.bak", BROKEN),
        ("a/notes.txt", "A B\n"),
        ("b/c/fly.toml", "app = \"my-openclaw\"\n"),
        ("b/c/Dockerfile", "FROM ghcr.io/openclaw/openclaw:2026.9.6\n"),
        ("d/e/f/g/h/i/j/k/compose.yml", BROKEN),
    ]);
    symlink(folder.path(), folder.path().join("a/loop")).unwrap();
    symlink("nowhere", folder.path().join("a/fly.toml")).unwrap();
    let output = run(folder.path(), &[".", "--format", "json"], b"");
    let report = json(&output);
    let reports = report["reports"].as_array().unwrap();
    let found: Vec<Vec<&str>> = reports.iter().map(names).collect();
    assert_eq!(
        found,
        [
            vec!["./a/.env", "./a/.env.example", "./a/.openclaw/openclaw.json", "./a/docker-compose.yml"],
            vec!["./b/c/Dockerfile", "./b/c/fly.toml"]
        ]
    );
    assert_eq!((&reports[0]["targets"][0], &reports[1]["targets"][0]), (&"gcp".into(), &"fly-private".into()));
    // A file that is named is read whatever its name, and only once.
    let output = run(folder.path(), &["a/.env.example", "a/.env.example", "--format", "json"], b"");
    assert_eq!(names(&json(&output)["reports"][0]), ["a/.env.example"]);
    assert_eq!(status(&output), 0, "what is wrong in an example is a note");
    let output = run(folder.path(), &["a", "./a/.env", "a/.env", "--format", "json"], b"");
    let report = &json(&output)["reports"][0];
    let expected = ["a/.env", "a/.env.example", "a/.openclaw/openclaw.json", "a/docker-compose.yml"];
    assert_eq!(names(report), expected, "one file, three names");
    assert!(text(&run(folder.path(), &["a/loop/a/docker-compose.yml"], b"").stdout).contains("Files read: 1"));
}

#[test]
fn sarif_is_complete_for_code_hosts() {
    let name = "我的 网关/docker-compose.yml";
    let folder = folder(&[
        (
            name,
            "services:\n  openclaw-gateway:\n    image: ghcr.io/openclaw/openclaw:2026.9.6\n    labels: {😀: 你好, \"端口\": \"x\", prots: 1}\n    porst: [] # 😀\n    ports: [{\"目标\": 1}, \"18789:18789\"]\n",
        ),
        ("other/fly.toml", "app = 1 2\n"),
    ]);
    let output = run(folder.path(), &[".", "--format", "sarif"], b"");
    let log = json(&output);
    assert_eq!((log["version"].as_str(), status(&output)), (Some("2.1.0"), 1));
    assert!(log["$schema"].as_str().unwrap().contains("sarif-2.1.0"));
    let runs = log["runs"].as_array().unwrap();
    assert_eq!(runs.len(), 2, "one for each deployment");
    for run in runs {
        let driver = &run["tool"]["driver"];
        assert_eq!(
            (driver["name"].as_str(), run["columnKind"].as_str()),
            (Some("companion"), Some("unicodeCodePoints"))
        );
        let rules: Vec<&str> =
            driver["rules"].as_array().unwrap().iter().map(|rule| rule["id"].as_str().unwrap()).collect();
        assert_eq!(rules.iter().collect::<BTreeSet<_>>().len(), rules.len(), "each rule once");
        let artifacts = run["artifacts"].as_array().unwrap();
        let results = run["results"].as_array().unwrap();
        assert!(!results.is_empty());
        for result in results {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(rules[index], result["ruleId"].as_str().unwrap());
            assert!(matches!(result["level"].as_str(), Some("error" | "warning" | "note")));
            assert!(!result["message"]["text"].as_str().unwrap().is_empty());
            let related = result["relatedLocations"].as_array().unwrap();
            for location in result["locations"].as_array().unwrap().iter().chain(related) {
                let place = &location["physicalLocation"];
                let at = usize::try_from(place["artifactLocation"]["index"].as_u64().unwrap()).unwrap();
                assert_eq!(place["artifactLocation"]["uri"], artifacts[at]["location"]["uri"]);
                let uri = place["artifactLocation"]["uri"].as_str().unwrap();
                assert!(uri.bytes().all(|byte| byte.is_ascii_graphic()), "{uri}");
                let region = &place["region"];
                let number = |key: &str| region[key].as_u64().unwrap_or(0);
                assert!(number("startLine") >= 1 && number("startColumn") >= 1, "{region}");
                assert!((number("endLine"), number("endColumn")) >= (number("startLine"), number("startColumn")));
            }
        }
    }
    let uri = runs[1]["artifacts"][0]["location"]["uri"].as_str().unwrap();
    assert!(uri.ends_with("%E6%88%91%E7%9A%84%20%E7%BD%91%E5%85%B3/docker-compose.yml"), "{uri}");
    let results = runs[1]["results"].as_array().unwrap();
    let of = |code: &str| results.iter().find(|result| result["ruleId"] == code).expect(code);
    let region = |code: &str| {
        let region = &of(code)["locations"][0]["physicalLocation"]["region"];
        (
            region["startLine"].as_u64().unwrap(),
            region["startColumn"].as_u64().unwrap(),
            region["endColumn"].as_u64().unwrap(),
        )
    };
    assert_eq!(region("D3"), (5, 5, 10));
    assert_eq!(region("X20"), (6, 24, 37), "columns count characters, not bytes or halves of UTF-16");
}

#[test]
fn formats_agree_and_are_deterministic_without_colours() {
    let folder = folder(&[
        ("a/compose.yml", OPEN),
        ("a/.env", "OPENCLAW_GATEWAY_TOKEN='fa4e-fa4e-fa4e-token-for-tests\nA=1\n"),
        ("b/fly.toml", "\u{feff}app = \"My App\"\r\n[env]\r\n  \"名\" = \"值\"\r\n"),
        (
            "b/openclaw.json",
            "{\n\t// 网关\n\t\"gateway\": {\"auth\": {\"token\": \"fa4e-other-token-for-tests\"}, \"prot\": 1}}\n",
        ),
    ]);
    for format in ["text", "json", "sarif"] {
        let first = run(folder.path(), &[".", "--format", format], b"");
        let second = run(folder.path(), &[".", "--format", format], b"");
        assert_eq!(first.stdout, second.stdout, "{format}");
        assert!(!first.stdout.contains(&0x1b) && first.stderr.is_empty(), "{format}");
        let said = text(&first.stdout);
        for secret in ["fa4e-fa4e-fa4e-token-for-tests", "fa4e-other-token-for-tests"] {
            assert!(!said.contains(secret), "{format}: {said}");
        }
        assert!(said.ends_with('\n') && !said.ends_with("\n\n"), "{format}");
    }
    let report = json(&run(folder.path(), &[".", "--format", "json"], b""));
    let said = text(&run(folder.path(), &["."], b"").stdout);
    assert_eq!(report["format"], "companion-check/1");
    for report in report["reports"].as_array().unwrap() {
        let [errors, warnings, notes] = ["errors", "warnings", "notes"].map(|key| report[key].as_u64().unwrap());
        let findings = report["findings"].as_array().unwrap();
        assert_eq!(errors + warnings + notes, findings.len() as u64);
        assert!(said.contains(&format!("Errors: {errors}, warnings: {warnings}, notes: {notes}.")), "{said}");
        let files = names(report);
        for finding in findings {
            let [code, severity, message] =
                ["code", "severity", "message"].map(|key| finding[key].as_str().unwrap().to_owned());
            let file = files[usize::try_from(finding["file"].as_u64().unwrap()).unwrap()];
            let word = if severity == "info" { "note" } else { &severity };
            let line = format!("{word}[{code}] {file}:{}:{}: {message}\n", finding["line"], finding["column"]);
            assert!(said.contains(&line), "{line} is not in\n{said}");
        }
    }
}

/// All formats, with and without `--fix`.
#[test]
fn no_output_contains_a_secret() {
    let secrets = ["fa4e-token-of-the-gateway", "fa4e-password-of-a-keyring", "sk-ant-fa4e-key-for-tests-only"];
    let [token, password, key] = secrets;
    let folder = folder(&[
        (
            ".env",
            &format!(
                "OPENCLAW_GATEWAY_TOKEN = {token}\nGOG_KEYRING_PASSWORD=\"{password}\nANTHROPIC_API_KEY={key} \r\n"
            ),
        ),
        (
            "compose.yml",
            &format!(
                "services:\n  openclaw-gateway:\n    image: openclaw:2026.9.6\n    environment:\n      - CLAWDBOT_GATEWAY_TOKEN={token}\n    command: [gateway, --token, {token}, --bind, \"0.0.0.0\"]\n    ports: [\"18789:18789\"]\n"
            ),
        ),
        (
            "moltbot.json",
            &format!("{{\"gateway\": {{\"auth\": {{\"token\": \"{token}\", \"pasword\": \"{password}\"}}}}}}"),
        ),
        (
            "fly.toml",
            &format!("app = \"a\"\n[env]\n  MOLTBOT_GATEWAY_TOKEN = \"{token}\"\n  ANTHROPIC_API_KEY = '{key}'\n"),
        ),
        ("Dockerfile", &format!("FROM node:22\nENV ANTHROPIC_API_KEY {key}\nRUN echo {token}\n")),
    ]);
    for arguments in [
        vec![".", "--format", "text"],
        vec![".", "--format", "json"],
        vec![".", "--format", "sarif"],
        vec![".", "--fix", "--format", "json"],
    ] {
        let output = run(folder.path(), &arguments, b"");
        let said = text(&output.stdout) + &text(&output.stderr);
        assert!(said.contains("ANTHROPIC_API_KEY"), "{said}");
        for secret in secrets {
            assert!(!said.contains(secret), "{arguments:?}: {secret} in {said}");
        }
    }
}

#[test]
fn fix_preserves_everything_else_and_is_idempotent() {
    let compose = OPEN.replace('\n', "\r\n");
    let fly = "# 我的网关\napp = \"my-openclaw\"\nprimary_region = \"iad\"\n[env]\n  CLAWDBOT_STATE_DIR = \"/data\" # 状态\n[mounts]\n  source = \"data\"\n  destination = \"/data\"\n";
    let folder =
        folder(&[("vm/compose.yml", &compose), ("shared/fly.real.toml", fly), ("vm/openclaw.json", "{} // 空")]);
    let path = |name: &str| folder.path().join(name);
    fs::set_permissions(path("vm/compose.yml"), fs::Permissions::from_mode(0o640)).unwrap();
    fs::set_permissions(path("vm/openclaw.json"), fs::Permissions::from_mode(0o600)).unwrap();
    fs::create_dir(path("fly")).unwrap();
    symlink("../shared/fly.real.toml", path("fly/fly.toml")).unwrap();
    let arguments = ["vm", "fly/fly.toml", "--product", "openclaw", "--fix", "--format", "json"];
    let output = run(folder.path(), &arguments, b"");
    let report = json(&output);
    for report in report["reports"].as_array().unwrap() {
        assert_eq!(report["safe_fixes"], 0, "{report}");
    }
    let read = |name: &str| fs::read_to_string(path(name)).unwrap();
    assert_eq!(read("vm/compose.yml"), compose.replace("18789:18789", "127.0.0.1:18789:18789"));
    assert_eq!(read("shared/fly.real.toml"), fly.replace("CLAWDBOT_STATE", "OPENCLAW_STATE"));
    assert!(fs::symlink_metadata(path("fly/fly.toml")).unwrap().is_symlink(), "the link stays a link");
    assert!(read("vm/openclaw.json").contains("\"mode\": \"local\"") && read("vm/openclaw.json").ends_with("} // 空"));
    let mode = |name: &str| fs::metadata(path(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("vm/compose.yml"), mode("vm/openclaw.json")), (0o640, 0o600));
    assert_eq!(fs::read_dir(path("vm")).unwrap().count(), 2, "nothing is left beside them");
    let all = || ["vm/compose.yml", "vm/openclaw.json", "shared/fly.real.toml"].map(read);
    let before = all();
    let again = run(folder.path(), &arguments, b"");
    assert_eq!((again.stdout, all()), (output.stdout, before), "a second time changes nothing");
}

#[test]
fn files_change_only_with_fix_and_write_errors_are_reported() {
    let folder = folder(&[("compose.yml", OPEN)]);
    let path = folder.path().join("compose.yml");
    run(folder.path(), &["."], b"");
    assert_eq!(fs::read_to_string(&path).unwrap(), OPEN);
    // Left over from an earlier attempt, or owned by another program.
    fs::write(folder.path().join("compose.yml.companion-fix"), "not mine").unwrap();
    let output = run(folder.path(), &[".", "--fix"], b"");
    assert_eq!(status(&output), 2, "{}", text(&output.stdout));
    assert!(text(&output.stderr).contains("compose.yml"), "{}", text(&output.stderr));
    assert_eq!(fs::read_to_string(&path).unwrap(), OPEN);
    assert_eq!(fs::read_to_string(folder.path().join("compose.yml.companion-fix")).unwrap(), "not mine");
}

#[test]
fn binary_and_oversized_files_are_reported() {
    let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain("A=1\r\n".encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for (name, bytes, code) in [
        (".env", "A=1\n".repeat(300_000).into_bytes(), "R1"),
        ("docker-compose.yml", wide, "R4"),
        ("Dockerfile", b"\x7fELF\x02\x01\x00\x00\xff\xfe".to_vec(), "R4"),
        ("openclaw.json", b"{\"a\": \"\xff\"}".to_vec(), "R4"),
        ("画.png", b"\x89PNG\r\n\x1a\n\x00\x00".to_vec(), "R4"),
        ("fly.toml", Vec::new(), ""),
    ] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(name), &bytes).unwrap();
        for arguments in [&[name, "--format", "json"][..], &[name, "--fix", "--format", "json"]] {
            let output = run(folder.path(), arguments, b"");
            let report = &json(&output)["reports"][0];
            if code.is_empty() {
                assert!(codes(report).iter().all(|code| *code != "R4"), "{report}");
                continue;
            }
            assert_eq!(codes(report).iter().filter(|other| **other == code).count(), 1, "{name}: {report}");
            assert_eq!(status(&output), 1, "{name}");
        }
        assert_eq!(fs::read(folder.path().join(name)).unwrap(), bytes, "{name} stays as it is");
        let output = run(folder.path(), &["-", "--stdin-name", name, "--format", "json"], &bytes);
        assert_eq!(codes(&json(&output)["reports"][0]).contains(&code), !code.is_empty(), "{name} from standard input");
    }
}

#[test]
fn sarif_runs_have_one_category_per_deployment() {
    let folder = folder(&[("a/docker-compose.yml", BROKEN), ("b/docker-compose.yml", BROKEN), ("b/.env", "A=1\n")]);
    let output = run(folder.path(), &[".", "--format", "sarif"], b"");
    assert_eq!(status(&output), 1);
    let log = json(&output);
    let runs = log["runs"].as_array().unwrap();
    let categories: Vec<_> = runs.iter().map(|run| run["automationDetails"]["id"].as_str()).collect();
    assert_eq!(categories, [Some("companion/a/"), Some("companion/b/")]);
    let place = &runs.first().unwrap()["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "a/docker-compose.yml");
    // For a single run, the upload sets the category.
    let single = json(&run(folder.path(), &["a", "--format", "sarif"], b""));
    assert!(single["runs"][0]["automationDetails"].is_null());
}

#[test]
fn missing_files_are_errors_only_with_complete() {
    let compose = format!("{GOOD}    env_file: [keys.env]\n");
    let folder = folder(&[("docker-compose.yml", &compose)]);
    let at = |arguments: &[&str]| status(&run(folder.path(), arguments, b""));
    assert_eq!((at(&["."]), at(&[".", "--complete"])), (0, 1));
    fs::write(folder.path().join("keys.env"), "A=1\n").unwrap();
    assert_eq!(at(&[".", "--complete"]), 0);
}

/// Compose reads one file of a folder; another one is a deployment of its own and hides nothing of the first.
#[test]
fn a_second_compose_file_is_checked_by_itself() {
    let clean = "services:\n  openclaw-gateway:\n    image: ghcr.io/openclaw/openclaw:2026.9.6\n    volumes: [\"../.openclaw:/home/node/.openclaw\"]\n    command: [node, dist/index.js, gateway, --bind, lan, --port, \"18789\"]\n    ports: [\"127.0.0.1:18789:18789\"]\n";
    let at = |files: &[(&str, &str)], arguments: &[&str]| {
        let folder = folder(files);
        let report = json(&run(folder.path(), &[&["--format", "json"], arguments].concat(), b""));
        let reports = report["reports"].as_array().unwrap().clone();
        let mut found: Vec<(Vec<String>, Vec<String>)> = reports
            .iter()
            .map(|report| {
                let own = |list: Vec<&str>| list.into_iter().map(str::to_owned).collect::<Vec<_>>();
                (own(names(report)), own(codes(report)))
            })
            .collect();
        found.sort();
        found
    };
    let has = |report: &(Vec<String>, Vec<String>), code: &str| report.1.iter().any(|found| found == code);

    let both = [("docker-compose.yml", OPEN), ("docker-compose.prod.yml", clean)];
    let reports = at(&both, &["."]);
    let [prod, default] = reports.as_slice() else { unreachable!("{reports:?}") };
    assert!(prod.0.iter().any(|name| name.ends_with("docker-compose.prod.yml")) && prod.0.len() == 1, "{prod:?}");
    assert!(has(prod, "N19") && !has(prod, "X20"), "{prod:?}");
    assert!(!has(default, "N19") && has(default, "X20"), "{default:?}");

    // Given by name, they are the files of `-f`.
    let reports = at(&both, &["docker-compose.yml", "docker-compose.prod.yml"]);
    assert_eq!(reports.len(), 1, "{reports:?}");
    // An override is read without being named.
    let reports = at(&[("docker-compose.yml", OPEN), ("docker-compose.override.yml", clean)], &["."]);
    assert_eq!(reports.len(), 1, "{reports:?}");
    // `COMPOSE_FILE` names the files.
    let listed = [both[0], both[1], (".env", "COMPOSE_FILE=docker-compose.yml:docker-compose.prod.yml\n")];
    let reports = at(&listed, &["."]);
    assert_eq!(reports.len(), 1, "{reports:?}");
}

#[test]
fn a_folder_without_deployment_files_lists_what_is_there() {
    let folder = folder(&[
        ("railway.json", "{\"build\": {\"builder\": \"DOCKERFILE\"}}"),
        ("deploy.yaml", "apiVersion: v1\nkind: Service\n"),
        ("README.md", "# Claw\n"),
        ("notes/a.txt", "A\n"),
    ]);
    let output = run(folder.path(), &["."], b"");
    assert_eq!(status(&output), 2);
    let said = text(&output.stderr);
    assert!(said.contains("README.md, deploy.yaml (Kubernetes), railway.json (Railway)"), "{said}");
    assert!(!said.contains("a.txt"), "{said}");
}

#[test]
fn an_example_file_is_part_of_the_folder() {
    let folder = folder(&[("app/.env.example", "OPENCLAW_GATEWAY_TOKEN=replace-me\n")]);
    let output = run(folder.path(), &[".", "--format", "json"], b"");
    let report = json(&output);
    assert_eq!(status(&output), 0, "{report}");
    assert!(names(&report["reports"][0]).iter().any(|name| name.ends_with("app/.env.example")), "{report}");
}

/// A file that is no gateway configuration is never completed like one.
#[test]
fn fixes_leave_the_files_of_other_programs_alone() {
    let files = [
        ("config.json", "{\"app\": \"claw\", \"primary_region\": \"ams\", \"env\": {}}"),
        ("doctor.json", "{\"ok\": true, \"checksRun\": 3, \"findings\": []}"),
        ("inspect.json", "[{\"Id\": \"1\", \"State\": {}, \"HostConfig\": {}, \"Config\": {}, \"Mounts\": []}]"),
        ("settings.json", "{\"name\": \"x\", \"theme\": {\"mode\": \"dark\"}}"),
    ];
    let folder = folder(&files);
    for (name, content) in files {
        let output = run(folder.path(), &[name, "--fix", "--format", "json"], b"");
        assert_eq!(status(&output), 0, "{name}: {}", text(&output.stdout));
        assert_eq!(fs::read_to_string(folder.path().join(name)).unwrap(), content, "{name}");
    }
}
