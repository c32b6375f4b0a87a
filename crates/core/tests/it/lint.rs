//! Checking files that exist already: no false alarm, the same plan back, the guides' own files, repairs, secrets.

#![expect(clippy::expect_used, reason = "a broken expectation is how a test fails")]

use crate::common;
use std::fmt::Write as _;

use crate::common::inspection::{check, project, report, safe_rounds};
use crate::common::{Case, cases, guides};
use companion_core::bundle::Bundle;
use companion_core::i18n::Language;
use companion_core::lint::fix::{apply_fixes, safe_fixes};
use companion_core::lint::import_plan;
use companion_core::lint::render::{ReportView, to_text};
use companion_core::plan::{Draft, Field, FieldKind, Plan, Secrets, Target, split_list};
use companion_core::rules::Severity;

fn generated(case: &Case) -> Vec<(String, String)> {
    case.bundle.files.made.iter().map(|file| (file.path.clone(), file.text.clone())).collect()
}

/// What the form warns of, the files are warned of too; nothing else.
#[test]
fn generated_files_raise_no_alarm_that_the_form_does_not() {
    for case in cases() {
        let report = check(&generated(&case));
        let known: Vec<&str> = case.bundle.findings.iter().map(|finding| finding.code.as_str()).collect();
        for finding in &report.findings {
            let code = finding.code.as_str();
            assert!(
                finding.severity == Severity::Info || known.contains(&code),
                "{}: {code} {} at {:?}",
                case.name,
                finding.message,
                finding.location
            );
        }
        assert_eq!(report.detected.release.id, case.bundle.plan.release.id, "{}", case.name);
        assert!(report.detected.is_certain, "{}", case.name);
        assert_eq!(report.deployments.len(), 1, "{}", case.name);
    }
}

/// Choices of the machine, of the commands and of the page, of which no file speaks.
fn is_in_no_file(field: Field) -> bool {
    let name = field.path();
    name.starts_with("gcp.")
        || matches!(
            field,
            // wacli has no download, so nothing is written for it.
            Field::ImageWacli
                | Field::FlyOrganization
                | Field::FlyVolumeSize
                | Field::FlyProxyPort
                | Field::DockerTunnelPort
                | Field::Directory
        )
}

/// A file lists this page among the others; the files made again have the same list.
fn is_merged(field: Field) -> bool {
    matches!(field, Field::AccessOrigins | Field::AccessAllowPage | Field::AccessPageOrigin)
}

#[test]
fn generating_and_reading_gives_the_same_plan_and_the_same_files() {
    for case in cases() {
        let report = check(&generated(&case));
        let (_, observation) = report.deployments.first().expect("a deployment");
        let secrets = import_plan::secrets(observation, other_secrets());
        assert_eq!(secrets.gateway_token.expose(), common::FAKE_TOKEN, "{}", case.name);
        let mut draft = observation.draft.clone();
        let original = common::draft(&case);
        for &field in Field::ALL {
            if is_in_no_file(field) {
                draft.set(field, original.value(field));
            } else if field == Field::FlyMemory {
                // A file has one way to write it.
                let memory = |draft: &Draft| Plan::read(draft).fly.memory.expect("a size");
                assert_eq!(memory(&draft), memory(&original), "{}", case.name);
            } else if original.uses(field) && !is_merged(field) {
                let words = |draft: &Draft| -> Vec<String> {
                    let value = draft.value(field);
                    if field.kind() == FieldKind::List {
                        split_list(&value).map(str::to_owned).collect()
                    } else {
                        vec![value]
                    }
                };
                assert_eq!(words(&draft), words(&original), "{}: {}", case.name, field.path());
            }
        }
        let again = Bundle::new(&draft, &secrets, None, Language::English.text());
        for (old, new) in case.bundle.files.made.iter().zip(&again.files.made) {
            assert_eq!((&old.path, &old.text), (&new.path, &new.text), "{}", case.name);
        }
        assert_eq!(case.bundle.files.made.len(), again.files.made.len(), "{}", case.name);
    }
}

/// Obviously not the tests' own, so that a secret that was not carried over shows.
fn other_secrets() -> Secrets {
    Secrets {
        gateway_token: "0the50the50the50the50the50the50the50the50the50the50the50the50the".parse().expect("a token"),
        keyring_password: "another-password-for-tests-only".parse().expect("a password"),
    }
}

#[test]
fn nothing_of_a_generated_file_is_left_behind() {
    for case in cases() {
        let files = generated(&case);
        let project = project(&files);
        let report = report(&project);
        let (deployed, _) = report.deployments.first().expect("a deployment");
        let left = import_plan::left_behind(&project, *deployed, &case.bundle.files);
        assert!(left.is_empty(), "{}: {left:?}", case.name);
    }
}

/// The whole text that people see for the files of each guide; read the difference when it changes.
#[test]
fn the_guides_own_files_are_judged_as_they_were() {
    for (guide, files) in guides::guides() {
        let project = project(&files);
        let shown = ReportView::new(&project, &report(&project));
        assert!(shown.errors + shown.warnings > 0, "{guide} does not work as intended");
        insta::with_settings!({ snapshot_path => "snapshots/lint", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(guide, to_text(&shown, Language::English.lint()));
        });
    }
}

#[test]
fn applying_all_safe_fixes_leaves_none_of_them() {
    for (guide, files) in guides::guides() {
        let rounds = safe_rounds(&files, guide);
        assert!(rounds <= 3, "{guide}: {rounds} rounds");
    }
    for (name, files) in broken() {
        safe_rounds(&files, name);
    }
}

/// Sets of files with several troubles at once.
fn broken() -> Vec<(&'static str, Vec<(String, String)>)> {
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    vec![
        (
            "open port, loopback bind, no mode",
            vec![
                file(
                    ".env",
                    "OPENCLAW_GATEWAY_TOKEN=fa4efa4efa4efa4efa4efa4efa4efa4e\nOPENCLAW_GATEWAY_BIND=loopback\n",
                ),
                file(
                    "docker-compose.yml",
                    "services:\n  openclaw-gateway:\n    image: openclaw:2026.9.6\n    environment:\n      OPENCLAW_GATEWAY_TOKEN: ${OPENCLAW_GATEWAY_TOKEN}\n    ports:\n      - \"18789:18789\" # stays\n    command: [node, dist/index.js, gateway, --bind, '${OPENCLAW_GATEWAY_BIND}', --port, '3000']\n",
                ),
                file("openclaw.json", "{\n  // mine\n  \"gateway\": {\"auth\": {\"mode\": \"token\"}}\n}\n"),
            ],
        ),
        (
            "CRLF, byte order mark, Chinese",
            vec![
                file(
                    "fly.toml",
                    "\u{feff}# 我的网关\r\napp = \"my-openclaw\"\r\nprimary_region = \"iad\"\r\n[env]\r\n  OPENCLAW_STATE_DIR = \"/data\"\r\n[processes]\r\n  app = \"node dist/index.js gateway --port 3000 --bind lan\"\r\n[http_service]\r\n  internal_port = 8080\r\n[mounts]\r\n  source = \"data\"\r\n  destination = \"/data\"\r\n",
                ),
                file("openclaw.json", "{ gateway: { bind: \"lan\" } }"),
            ],
        ),
    ]
}

#[test]
fn repairs_change_only_what_they_name_and_keep_line_ends() {
    for (name, files) in broken() {
        let project = project(&files);
        let report = report(&project);
        for repaired in apply_fixes(&project, safe_fixes(&report.findings)) {
            let (_, old) = &files[repaired.file];
            assert_eq!(old.contains("\r\n"), repaired.text.contains("\r\n"), "{name}");
            assert_eq!(old.starts_with('\u{feff}'), repaired.text.starts_with('\u{feff}'), "{name}");
            for comment in ["# stays", "// mine", "# 我的网关"] {
                assert_eq!(old.contains(comment), repaired.text.contains(comment), "{name}");
            }
        }
    }
}

/// Secrets in every place where people put them; none of them is in anything that is shown.
#[test]
fn no_secret_is_shown() {
    let secrets = [
        "fa4e0secret0of0the0gateway0token",
        "sk-ant-fa4e-anthropic-key-for-tests-only",
        "fa4e.discord.bot-token-for-tests",
        "fa4e-password-in-json",
    ];
    let [token, key, discord, password] = secrets;
    let mut compose = String::new();
    write!(
        compose,
        "services:\n  openclaw-gateway:\n    image: openclaw:2026.9.6\n    environment:\n      - OPENCLAW_GATEWAY_TOKEN={token}\n      - ANTHROPIC_API_KEY={key}\n    environmentt: {{ DISCORD_BOT_TOKEN: \"{discord}\" }}\n    ports: [\"{token}:1\"]\n    volumes: [\"/x/{key}\"]\n"
    )
    .unwrap();
    let files = [
        (".env".to_owned(), format!("OPENCLAW_GATEWAY_TOKEN= {token} # {discord}\nDISCORD_BOT_TOKEN='{discord}\n")),
        ("docker-compose.yml".to_owned(), compose),
        (
            "openclaw.json".to_owned(),
            format!(
                "{{ gateway: {{ auth: {{ token: \"{token}\", password: \"{password}\" }}, {key}: 1 }}, channels: {{ discord: {{ token: \"{discord}\" }} }} }}"
            ),
        ),
        (
            "fly.toml".to_owned(),
            format!("app = 'a'\n[env]\n  OPENCLAW_GATEWAY_TOKEN = \"{token}\"\n  ANTHROPIC_API_KEY = '{key}'\n"),
        ),
        ("Dockerfile".to_owned(), format!("FROM node:22\nENV DISCORD_BOT_TOKEN={discord}\nARG API_KEY={key}\n")),
    ];
    let project = project(&files);
    let report = report(&project);
    let shown = ReportView::new(&project, &report);
    let text = to_text(&shown, Language::English.lint());
    let json = serde_json::to_string(&shown).unwrap();
    for secret in secrets {
        assert!(!text.contains(secret), "{secret} in\n{text}");
        assert!(!json.contains(secret), "{secret}");
    }
    assert!(shown.errors > 0);
}

#[test]
fn a_target_can_be_chosen_where_a_checkout_has_several() {
    let case = cases().into_iter().find(|case| case.bundle.plan.target == Target::Gcp).expect("a case");
    let fly = cases().into_iter().find(|case| case.bundle.plan.target == Target::Fly).expect("a case");
    let mut files = generated(&case);
    files.extend(generated(&fly).into_iter().filter(|(name, _)| name == "fly.toml"));
    let report = check(&files);
    assert_eq!(report.deployments.len(), 2);
}
