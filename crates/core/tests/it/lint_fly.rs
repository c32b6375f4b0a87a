//! Findings about Fly.io configurations: one case for every code, and none for what is right.
#![expect(clippy::disallowed_methods, reason = "tests may ask the clock")]

use crate::common::inspection::{Case, compare, findings, hold, is_silent_on_generated, project};
use companion_core::i18n::lint::FlyCode;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

const RELEASE: &str = "openclaw@2026.9.6";

#[test]
fn every_case_is_found_and_mended() {
    let mut wrong = compare("fly.toml", RELEASE, CASES);
    wrong.extend(compare("fly.private.toml", RELEASE, PRIVATE));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// One mistake is one finding: what the form's rules say too is left to the one that knows the place.
#[test]
fn nothing_is_said_twice() {
    for case in CASES {
        let found = findings(&project(&[("fly.toml", case.text)]), RELEASE);
        let mut seen: BTreeSet<(&str, usize)> = BTreeSet::new();
        for finding in &found {
            let is_new = seen.insert((finding.message.as_str(), finding.place.span.start));
            assert!(is_new, "{}: {} is said twice", case.code, finding.message);
        }
    }
}

/// A secret that stands in the file is never repeated.
#[test]
fn no_finding_repeats_a_secret() {
    let secret = "fake-secret-for-tests-only-0123456789";
    for line in [
        format!("[env]\nOPENCLAW_GATEWAY_TOKEN = \"{secret}\""),
        format!("[build.args]\nNPM_TOKEN = \"{secret}\""),
        format!("[processes]\napp = \"node dist/index.js gateway --token {secret}\""),
    ] {
        let text = format!("app = \"a\"\n{line}\n");
        let found = findings(&project(&[("fly.toml", &text)]), RELEASE);
        assert!(found.iter().any(|found| matches!(found.code.as_str(), "T60" | "T61")), "{line}");
        for finding in found {
            let labels: Vec<&str> = finding.related.iter().map(|related| related.label.as_str()).collect();
            let said = format!("{} {} {} {labels:?}", finding.message, finding.why, finding.remedy);
            assert!(!said.contains(secret), "{}: {said}", finding.code.as_str());
        }
    }
}

#[test]
fn every_code_has_a_case() {
    let known: BTreeSet<&str> = CASES.iter().chain(PRIVATE).map(|case| case.code).collect();
    let missing: Vec<&str> =
        FlyCode::ALL.iter().map(|code| code.as_str()).filter(|code| !known.contains(code)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

/// What this program writes itself is as it should be.
#[test]
fn nothing_is_said_about_generated_files() {
    is_silent_on_generated(&["fly.toml", "fly.private.toml"], 'T');
}

/// Lines of Fly.io configurations, right and wrong.
const LINES: [&str; 44] = [
    "app = \"a\"",
    "app = 1",
    "primary_region = \"xyz\"",
    "kill_timeout = 7",
    "kill_signal = \"TERM\"",
    "[env]",
    "A = 1",
    "NPM_TOKEN = \"fake-secret\"",
    "FLY_X = \"1\"",
    "[processes]",
    "app = \"node dist/index.js gateway --bind lan\"",
    "web = \"a && b\"",
    "[http_service]",
    "[[http_service]]",
    "internal_port = \"3000\"",
    "internal_port = 99999",
    "processes = \"app\"",
    "processes = [\"web\"]",
    "auto_stop_machines = true",
    "min_machines_running = 2",
    "force_https = \"true\"",
    "[[http_service.checks]]",
    "interval = \"30 sec\"",
    "grace_period = 5",
    "path = \"/startupz\"",
    "[[vm]]",
    "[vm]",
    "size = \"shared-cpu-3x\"",
    "memory = \"100mb\"",
    "memory = 512",
    "[mounts]",
    "[[mounts]]",
    "[mount]",
    "source = \"a-b\"",
    "destination = \"data\"",
    "snapshot_retention = 90",
    "[restart]",
    "[[restart]]",
    "policy = \"no\"",
    "[deploy]",
    "strategy = \"canary\"",
    "services = { ports = [1] }",
    "[checks.x]",
    "type = \"é\"",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the lines make, places lie in it, and fixes that need no question mend.
    #[test]
    fn whatever_is_said_holds(lines in prop::collection::vec(0..LINES.len(), 0..25)) {
        let lines: Vec<&str> = lines.into_iter().map(|line| LINES[line]).collect();
        let text = lines.join("\n");
        let wrong = hold("fly.toml", &text, RELEASE, true);
        prop_assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// No file makes the check slow, however large.
#[test]
fn large_files_are_checked_in_time() {
    for line in [
        "[[services]]\n  internal_port = \"x\"\n  [[services.ports]]\n    port = 443\n",
        "[[vm]]\nsize = \"x\"\n",
        "[[mounts]]\nsource = \"a-b\"\n",
        "[[restart]]\npolicy = \"x\"\nprocesses = [\"a\"]\n",
        "[[statics]]\nunknown_key = 1\n",
    ] {
        let mut text = String::from("app = \"a\"\n");
        while text.len() < 900_000 {
            text.push_str(line);
        }
        let started = Instant::now();
        let count = findings(&project(&[("fly.toml", &text)]), RELEASE).len();
        assert!(started.elapsed() < Duration::from_secs(30), "{line:?}: {count} findings, {:?}", started.elapsed());
    }
}

#[rustfmt::skip]
const PRIVATE: &[Case] = &[
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  force_https = true\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T51",
        severity: "E",
        place: "12:17",
        message: "A private address does not speak HTTPS, so the redirect of `force_https` leads nowhere.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T52",
        severity: "I",
        place: "11:3",
        message: "`[http_service]` in a private file gives the app public addresses at its first deployment, unless told otherwise.",
        mended: "",
    },
];

#[rustfmt::skip]
const CASES: &[Case] = &[
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = 1\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T1",
        severity: "E",
        place: "2:18",
        message: "`primary_region` must be text in quotes.",
        mended: "app = \"my-openclaw\"\nprimary_region = \"1\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = \"3000\"\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T2",
        severity: "E",
        place: "11:19",
        message: "`http_service.internal_port` must be a whole number without quotes.",
        mended: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  force_https = \"yes\"\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T3",
        severity: "E",
        place: "12:17",
        message: "`http_service.force_https` must be `true` or `false` without quotes.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[[http_service.checks]]\n  path = \"/healthz\"\n  interval = \"30 sec\"\n",
        code: "T4",
        severity: "E",
        place: "26:14",
        message: "`http_service.checks.interval` must be a time with its unit and without spaces, such as `\"30s\"` or `\"1m30s\"`.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"never\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T5",
        severity: "E",
        place: "12:24",
        message: "`http_service.auto_stop_machines` must be `\"off\"`, `\"stop\"` or `\"suspend\"`.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = \"app\"\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T6",
        severity: "E",
        place: "14:15",
        message: "`http_service.processes` must be a list of texts.",
        mended: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[restart]\n  policy = \"always\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T7",
        severity: "E",
        place: "16:1",
        message: "`restart` must be a list of tables, so its header needs double brackets.",
        mended: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[restart]]\n  policy = \"always\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[[http_service]]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T8",
        severity: "E",
        place: "10:1",
        message: "`http_service` must be one table, so its header needs single brackets.",
        mended: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[deploy]\n  max_unavailable = \"half\"\n",
        code: "T9",
        severity: "E",
        place: "25:21",
        message: "`deploy.max_unavailable` must be a number without quotes.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_regoin = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T10",
        severity: "W",
        place: "2:1",
        message: "flyctl does not know `primary_regoin` and ignores it; `primary_region` was probably meant.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\nfavourite_colour = \"blue\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T11",
        severity: "W",
        place: "3:1",
        message: "flyctl does not know `favourite_colour` and ignores it.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\ninternal_port = 3000\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T12",
        severity: "W",
        place: "3:1",
        message: "`internal_port` belongs into `[http_service]`; where it stands flyctl ignores it.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[Mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T13",
        severity: "E",
        place: "20:2",
        message: "flyctl ignores `Mounts`, because this name counts only as `mounts`.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mount]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T14",
        severity: "I",
        place: "20:2",
        message: "`mount` is the older name of `mounts`.",
        mended: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[[http_service.checks]]\n  path = \"/healthz\"\n  timeout = 5\n",
        code: "T15",
        severity: "W",
        place: "26:13",
        message: "`http_service.checks.timeout` has no unit, so flyctl reads 5 nanoseconds.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[[http_service.checks]]\n  path = \"/healthz\"\n  grace_period = \"2m\"\n",
        code: "T16",
        severity: "W",
        place: "26:18",
        message: "`http_service.checks.grace_period` of `2m` is outside of 1 second to 1 minute; flyctl takes `1m` instead.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[checks.alive]\n  type = \"tcp\"\n  port = 3000\n  interval = \"1s\"\n  timeout = \"10s\"\n",
        code: "T17",
        severity: "E",
        place: "27:14",
        message: "`checks.alive.interval` is outside of what Fly.io takes; the limit is `2s`.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[checks.alive]\n  type = \"https\"\n  port = 3000\n",
        code: "T18",
        severity: "E",
        place: "25:10",
        message: "`checks.alive.type` must be `\"http\"` or `\"tcp\"`, and may not be missing.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[checks.alive]\n  type = \"tcp\"\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T19",
        severity: "E",
        place: "10:9",
        message: "Check `alive` names no port, and there is no `[http_service]` to take it from.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"web\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T20",
        severity: "E",
        place: "14:16",
        message: "`[http_service]` names the process `web`, which does not exist.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T21",
        severity: "E",
        place: "11:3",
        message: "`[http_service]` names no process although the file has a `[processes]`.",
        mended: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  processes = [\"app\"]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n  processes = [\"web\"]\n",
        code: "T22",
        severity: "E",
        place: "23:16",
        message: "`[mounts]` belongs to the process `web`, which does not exist, so no machine gets a volume.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000 'x\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T23",
        severity: "E",
        place: "8:9",
        message: "The command of `processes.app` has a quote that is not closed, or ends with a backslash.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"true && node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T24",
        severity: "E",
        place: "8:9",
        message: "The command of `processes.app` has `&&`, which only a shell understands.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port $PORT\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T25",
        severity: "E",
        place: "8:9",
        message: "The command of `processes.app` has `$PORT`, which nobody replaces.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway start\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T26",
        severity: "E",
        place: "8:9",
        message: "`processes.app` runs `gateway start`, which talks to a service manager and ends.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind 0.0.0.0 --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T27",
        severity: "E",
        place: "8:9",
        message: "`--bind 0.0.0.0` is refused by the gateway.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n  second = \"node dist/index.js gateway --bind lan --port 3001\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T28",
        severity: "W",
        place: "10:12",
        message: "The processes `app` and `second` both start a gateway.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[deploy]\n  strategy = \"roling\"\n",
        code: "T29",
        severity: "E",
        place: "25:14",
        message: "`roling` is no strategy of deployment.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[deploy]\n  strategy = \"canary\"\n",
        code: "T30",
        severity: "E",
        place: "25:14",
        message: "The strategy `canary` needs a second machine, and a volume belongs to one.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[deploy]\n  release_command = \"node dist/index.js gateway\"\n",
        code: "T31",
        severity: "E",
        place: "25:21",
        message: "The release command starts the gateway, which never ends.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[deploy]\n  release_command = \"node dist/index.js doctor --fix\"\n",
        code: "T32",
        severity: "W",
        place: "25:21",
        message: "The release command runs on a temporary machine without the volume.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[[restart]]\n  policy = \"unless-stopped\"\n",
        code: "T33",
        severity: "E",
        place: "25:12",
        message: "`unless-stopped` is no policy of restarting.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-3x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T34",
        severity: "E",
        place: "17:10",
        message: "Machine size `shared-cpu-3x` does not exist.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"much\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T35",
        severity: "E",
        place: "18:12",
        message: "Memory `much` is no amount.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"8192mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T36",
        severity: "E",
        place: "18:12",
        message: "`shared-cpu-2x` cannot have 8192 MB of memory: it takes 512 to 4096 MB.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[[vm]]\n  size = \"shared-cpu-4x\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T37",
        severity: "W",
        place: "21:3",
        message: "Two `[[vm]]` are for every process; only one of them counts.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  destination = \"/data\"\n",
        code: "T38",
        severity: "E",
        place: "21:3",
        message: "The mount has no `source`, so there is no volume to mount.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"data\"\n",
        code: "T39",
        severity: "E",
        place: "22:17",
        message: "The mount needs a `destination` that is a path below `/`.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n",
        code: "T39",
        severity: "E",
        place: "21:3",
        message: "The mount needs a `destination` that is a path below `/`.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n  initial_size = \"0\"\n",
        code: "T42",
        severity: "E",
        place: "23:18",
        message: "`mounts.initial_size` of `0` is outside of what flyctl takes (≥ 1GB).",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw-data\"\n  destination = \"/data\"\n",
        code: "T40",
        severity: "E",
        place: "21:12",
        message: "`openclaw-data` cannot be the name of a volume.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[[mounts]]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[[mounts]]\n  source = \"more\"\n  destination = \"/more\"\n",
        code: "T41",
        severity: "E",
        place: "25:3",
        message: "A machine can have one volume, and there are two for the same process.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n  snapshot_retention = 90\n",
        code: "T42",
        severity: "E",
        place: "23:24",
        message: "`mounts.snapshot_retention` of `90` is outside of what flyctl takes (1–60).",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n  auto_extend_size_threshold = 80\n",
        code: "T43",
        severity: "E",
        place: "23:3",
        message: "Automatic growth needs its threshold and its increment, and one is missing.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n",
        code: "T44",
        severity: "E",
        place: "5:24",
        message: "There is no volume, and the gateway's user cannot make `/data` on the machine's own disk.",
        mended: "",
    },
    Case {
        text: "app = \"my_openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T45",
        severity: "E",
        place: "1:7",
        message: "`my_openclaw` cannot be the name of an app.",
        mended: "",
    },
    Case {
        text: "primary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T46",
        severity: "I",
        place: "1:1",
        message: "The file names no app.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"xyz\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T47",
        severity: "W",
        place: "2:18",
        message: "Region `xyz` is not one this version knows.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 70000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T48",
        severity: "E",
        place: "11:19",
        message: "70000 is no port.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[[services]]\n  internal_port = 3000\n  processes = [\"app\"]\n\n  [[services.ports]]\n    port = 443\n",
        code: "T49",
        severity: "W",
        place: "29:12",
        message: "Port 443 is given twice: `[http_service]` takes 80 and 443 for itself.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[[services]]\n  internal_port = 3000\n  processes = [\"app\"]\n",
        code: "T50",
        severity: "W",
        place: "25:3",
        message: "This service has no `[[services.ports]]`, so nothing leads to it.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T53",
        severity: "I",
        place: "1:1",
        message: "No service: the gateway has no public address.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"suspend\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T54",
        severity: "W",
        place: "12:24",
        message: "With `suspend` an idle gateway goes to sleep.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"stop\"\n  min_machines_running = 0\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T55",
        severity: "W",
        place: "13:26",
        message: "With `stop` and no machine kept running, channel connections drop.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"stop\"\n  auto_start_machines = false\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T56",
        severity: "W",
        place: "13:25",
        message: "Machines are stopped when idle (`stop`) and never started again.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 2\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T57",
        severity: "E",
        place: "13:26",
        message: "2 machines cannot share one volume.",
        mended: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n  FLY_REGION = \"iad\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T58",
        severity: "E",
        place: "6:3",
        message: "`FLY_REGION` cannot be set: names that begin with `FLY_` belong to Fly.io.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n  \"MY-NAME\" = \"1\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T59",
        severity: "W",
        place: "6:3",
        message: "`MY-NAME` is no name of a variable that programs can read.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n  OPENCLAW_GATEWAY_TOKEN = \"not-a-real-token-for-tests\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T60",
        severity: "W",
        place: "6:3",
        message: "`OPENCLAW_GATEWAY_TOKEN` looks like a secret, and `fly.toml` is no place for one.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[build]\n  [build.args]\n    NPM_TOKEN = \"not-a-real-token-for-tests\"\n",
        code: "T61",
        severity: "W",
        place: "26:5",
        message: "`build.args.NPM_TOKEN` looks like a secret in the open.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n  ORIGINS = [\"a\", \"b\"]\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T62",
        severity: "W",
        place: "6:3",
        message: "`ORIGINS` in `env` is a table or a list, not a text.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[build]\n  image = \"ghcr.io/openclaw/openclaw:2026.9.6\"\n  dockerfile = \"Dockerfile\"\n",
        code: "T63",
        severity: "W",
        place: "26:3",
        message: "Both `image` and `dockerfile` say what is deployed; flyctl uses one.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[build]\n  compression = \"lz4\"\n",
        code: "T64",
        severity: "W",
        place: "25:17",
        message: "`lz4` is no compression that flyctl knows.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\nkill_timeout = \"10m\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T65",
        severity: "W",
        place: "3:16",
        message: "`kill_timeout` of `10m` is over the limit of five minutes.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\nkill_signal = \"TERM\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T66",
        severity: "W",
        place: "3:15",
        message: "`TERM` is no signal that Fly.io sends.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[[http_service.checks]]\n  path = \"/startupz\"\n",
        code: "T67",
        severity: "W",
        place: "25:10",
        message: "OpenClaw 2026.9.6 answers a health check at `/startupz` with 403 once it trusts the proxy.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[[http_service.checks]]\n  path = \"/healthz\"\n  protocol = \"https\"\n",
        code: "T68",
        severity: "W",
        place: "26:14",
        message: "The check speaks HTTPS to a gateway that speaks HTTP.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[http_service.concurrency]\n  type = \"users\"\n",
        code: "T69",
        severity: "W",
        place: "25:10",
        message: "`users` is no way to count load.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind loopback --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T70",
        severity: "E",
        place: "8:9",
        message: "With `--bind loopback` the gateway listens only inside of its machine.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n",
        code: "T71",
        severity: "W",
        place: "11:3",
        message: "The service has no `internal_port`, so Fly Proxy asks port 8080.",
        mended: "",
    },
    Case {
        text: "app = \"my-openclaw\"\nprimary_region = \"iad\"\n\n[env]\n  OPENCLAW_STATE_DIR = \"/data\"\n\n[processes]\n  app = \"node dist/index.js gateway --bind lan --port 3000\"\n\n[http_service]\n  internal_port = 3000\n  auto_stop_machines = \"off\"\n  min_machines_running = 1\n  processes = [\"app\"]\n\n[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"2048mb\"\n\n[mounts]\n  source = \"openclaw_data\"\n  destination = \"/data\"\n\n[[services]]\n  protocol = \"udp\"\n  internal_port = 3000\n  processes = [\"app\"]\n\n  [[services.ports]]\n    port = 8443\n",
        code: "T72",
        severity: "W",
        place: "25:14",
        message: "The gateway speaks TCP, not `udp`.",
        mended: "",
    },
];
