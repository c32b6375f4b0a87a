//! Every command, file line and troubleshooting advice of the published guides is generated, or overridden with a
//! reason.
//!
//! `crates/core/tests/guides/*.txt` holds the code lines of the guides that this project started from; `docs/guides.md`
//! lists the overridden lines.

#![expect(clippy::expect_used, clippy::panic, reason = "a broken expectation is how a test fails")]

use crate::common;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use companion_core::bundle::Bundle;
use companion_core::catalog;
use companion_core::plan::{Draft, Field, Target};
use companion_core::shell::render;

/// Each guide's file, with the release and target of the corresponding plan.
const GUIDES: [(&str, &str, Target); 5] = [
    ("moltbot-gcp", "moltbot", Target::Gcp),
    ("clawdbot-gcp", "clawdbot", Target::Gcp),
    ("openclaw-gcp-short", "openclaw@2026.1.30", Target::Gcp),
    ("openclaw-gcp", "openclaw@2026.1.30", Target::Gcp),
    ("moltbot-fly", "moltbot", Target::Fly),
];

fn path(name: &str) -> std::path::PathBuf {
    crate::common::root().join(name)
}

/// Equivalent spellings: the application as an option or from fly.toml, placeholders, long and short options.
const SAME: [(&str, &str); 9] = [
    ("$HOME/", "~/"),
    ("<< ", "<<"),
    (" -a my-moltbot", ""),
    ("<machine-id>", "MACHINE_ID"),
    ("<public-ipv4>", "PUBLIC_IPV4"),
    ("<public-ipv6>", "PUBLIC_IPV6"),
    ("fly ssh console --command ", "fly ssh console -C "),
    (" (PID xxx)", ""),
    ("YOUR_GUILD_ID", "123456789012345678"),
];

/// Removes insignificant differences: quotes, repeated spaces, trailing comments and commas, list markers.
fn normal(line: &str) -> String {
    let line = line.split(" #").next().unwrap_or_default().trim();
    let line: String = line.chars().filter(|letter| !"\"'`".contains(*letter)).collect();
    let line = SAME.iter().fold(line, |line, (from, to)| line.replace(from, to));
    let line = line.trim_end_matches(',').split_whitespace().collect::<Vec<_>>().join(" ");
    let Some(item) = line.strip_prefix("- ") else { return line };
    match item.split_once('=') {
        Some((name, value)) if name.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_') => {
            format!("{name}: {value}")
        }
        _ => item.to_owned(),
    }
}

/// Normalized lines with continuations joined, without blank lines and comments. JSON lines are split into members, so
/// that their layout is insignificant.
fn lines(text: &str) -> Vec<String> {
    let text = text.replace("\\\n", " ");
    let is_json = |line: &str| {
        line.trim_start().starts_with(['"', '{', '}', '[', ']'])
            && !line.contains("${")
            && !line.contains("[gateway]")
            && !line.contains("[discord]")
    };
    let is_toml_table = |line: &str| line.starts_with('[') && line.ends_with(']') && line.len() > 2;
    text.lines()
        .flat_map(|line| {
            if is_json(line) && !is_toml_table(line) {
                line.split(['{', '}', '[', ']', ','])
                    .map(|member| normal(member).trim_end_matches(':').trim().to_owned())
                    .collect()
            } else {
                vec![normal(line)]
            }
        })
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
}

/// The normalized lines of everything that the bundles of a guide contain.
fn generated(bundles: &[Bundle]) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for bundle in bundles {
        for file in &bundle.files.made {
            all.extend(lines(&file.text));
        }
        for step in &bundle.steps {
            for command in step.commands.iter().chain(&step.check) {
                all.extend(lines(&render(command)));
            }
            // Code spans in sentences count too: `gcloud auth revoke`, log lines, expected output.
            let prose = step.why.iter().chain([&step.expect, &step.undo]).chain(&step.console);
            for sentence in prose {
                all.extend(sentence.split('`').skip(1).step_by(2).flat_map(lines));
            }
        }
    }
    all
}

/// The plans of a guide: its default, and variants with the programs, the channel and the private access that it
/// describes.
fn plans(release: &str, target: Target) -> Vec<Bundle> {
    let release = catalog::find(release).expect("a known release");
    let mut full = Draft::new(release, target);
    for field in
        [Field::ImageGog, Field::ImageGoplaces, Field::ConfigDiscord, Field::ConfigGoogle, Field::GcpServiceAccount]
    {
        full.set(field, "true");
    }
    full.set(Field::ConfigDiscordGuild, "123456789012345678");
    full.set(Field::GcpMachineType, "e2-micro");
    let mut drafts = vec![Draft::new(release, target), full.clone()];
    if target.is_fly() {
        let mut private = full;
        private.set(Field::Target, Target::FlyPrivate.id());
        private.set(Field::ConfigWebhooks, "ngrok");
        drafts.push(private.clone());
        private.set(Field::FlyPrivateAccess, "flycast");
        drafts.push(private);
    }
    drafts.iter().map(common::bundle).collect()
}

/// The rows of the table in `docs/guides.md`: line, reason, source.
fn overridden() -> BTreeMap<String, (String, String)> {
    let text = fs::read_to_string(path("docs/guides.md")).expect("docs/guides.md exists");
    let mut rows = BTreeMap::new();
    for row in text.lines().filter(|line| line.starts_with("| `")) {
        // A vertical bar in code is written as an entity in Markdown tables.
        let cells: Vec<String> =
            row.trim_matches('|').split('|').map(|cell| cell.trim().replace("&#124;", "|")).collect();
        let [line, reason, source] = cells.as_slice() else { panic!("three columns: {row}") };
        assert!(reason.len() >= 8 && source.len() > 3, "a reason and a source: {row}");
        rows.insert(normal(line), (reason.clone(), source.clone()));
    }
    rows
}

#[test]
fn every_line_is_generated_or_overridden() {
    let overruled = overridden();
    let mut missing = Vec::new();
    let mut used = BTreeSet::new();
    for (name, release, target) in GUIDES {
        let shown = generated(&plans(release, target));
        let guide =
            fs::read_to_string(path(&format!("crates/core/tests/guides/{name}.txt"))).expect("the guide exists");
        for line in lines(&guide) {
            if shown.contains(&line) {
                continue;
            }
            // The three product names share their reasons.
            let general = line
                .replace("clawdbot", "openclaw")
                .replace("moltbot", "openclaw")
                .replace("CLAWDBOT", "OPENCLAW")
                .replace("Clawdbot", "OpenClaw")
                .replace("Moltbot", "OpenClaw");
            match overruled.get_key_value(&line).or_else(|| overruled.get_key_value(&general)) {
                Some((row, _)) => {
                    used.insert(row.clone());
                }
                None => missing.push(format!("{name}: {line}")),
            }
        }
    }
    assert!(missing.is_empty(), "neither produced nor overruled:\n{}", missing.join("\n"));
    let stale: Vec<&String> = overruled.keys().filter(|row| !used.contains(*row)).collect();
    assert!(stale.is_empty(), "overruled, but produced or in no guide: {stale:#?}");
}

/// Troubleshooting advice of the guides, and a phrase that must appear in the corresponding step, note or finding.
const ADVICE: &[(&str, &str, &str)] = &[
    ("gcp", "SSH refused right after creation", "Keys take 1–2 minutes"),
    ("gcp", "OS Login and its two roles", "Compute OS Admin Login"),
    ("gcp", "out of memory on e2-micro", "set-machine-type"),
    ("gcp", "build killed", "Exit code 137"),
    ("gcp", "billing is required", "needs a billing account"),
    ("gcp", "Console: create a project", "IAM & Admin > Create a project"),
    ("gcp", "Console: enable the API", "Compute Engine API"),
    ("gcp", "Console: create the machine", "Boot disk: Debian 12, 20GB"),
    ("gcp", "Console: SSH button", "VM instances > SSH"),
    ("gcp", "programs must be baked", "gone with it"),
    ("gcp", "never commit .env", "Never commit it"),
    ("gcp", "persistence: configuration", "Gateway configuration"),
    ("gcp", "persistence: model credentials", "OAuth tokens, API keys"),
    ("gcp", "persistence: skills", "/skills/"),
    ("gcp", "persistence: workspace", "code and artefacts of agents"),
    ("gcp", "persistence: WhatsApp", "keeps the QR login"),
    ("gcp", "persistence: Gmail keyring", "GOG_KEYRING_PASSWORD"),
    ("gcp", "persistence: programs", "bake them at build time"),
    ("gcp", "persistence: Node", "new with every image"),
    ("gcp", "persistence: system packages", "do not install at run time"),
    ("gcp", "persistence: container", "safe to destroy"),
    ("gcp", "direct exposure needs a firewall", "restrict a firewall rule"),
    ("gcp", "Ubuntu works too", "Ubuntu works too"),
    ("gcp", "service account, least privilege", "avoid Owner"),
    ("gcp", "machine types with prices", "~$12"),
    ("gcp", "free tier", "free tier"),
    ("gcp", "adding skills' programs later", "Adding programs later"),
    ("gcp", "next: channels", "docs/channels/index.md"),
    ("gcp", "next: nodes", "docs/nodes/index.md"),
    ("gcp", "next: configuration", "docs/gateway/configuration.md"),
    ("gcp", "what is needed", "20–30 minutes"),
    ("fly", "not listening on the expected address", "App is not listening"),
    ("fly", "checks fail", "`internal_port` and `--port` differ"),
    ("fly", "memory", "Runtime_AllocateInYoungGeneration"),
    ("fly", "lock", "already running"),
    ("fly", "configuration not read", "Put the configuration on the volume"),
    ("fly", "-C has no redirection", "cannot redirect"),
    ("fly", "sftp refuses to overwrite", "SFTP never overwrites"),
    ("fly", "state lost", "does not point at the volume"),
    ("fly", "command reset by a deploy", "next deploy goes back"),
    ("fly", "key settings: bind", "listens beyond loopback"),
    ("fly", "key settings: unconfigured", "starts without a configuration"),
    ("fly", "key settings: port", "otherwise checks fail"),
    ("fly", "key settings: memory", "512 MB is too little"),
    ("fly", "key settings: state directory", "puts the state on the volume"),
    ("fly", "keys as secrets, not in files", "stay out of files"),
    ("fly", "x86", "x86 (amd64)"),
    ("fly", "Signal", "signal-cli"),
    ("fly", "WhatsApp and Telegram through the console", "set up through the console"),
    ("fly", "costs", "$10–15"),
    ("fly", "scanners", "Shodan"),
    ("fly", "public against private", "Found by internet scanners"),
    ("fly-private", "when private", "outbound calls"),
    ("fly-private", "webhooks: ngrok", "ngrok"),
    ("fly-private", "webhooks: Tailscale", "Tailscale Funnel"),
    ("fly-private", "WireGuard", "WireGuard"),
];

#[test]
fn all_advice_is_included() {
    for (target, what, words) in ADVICE {
        let target: Target = target.parse().expect("a target");
        let release = if target.is_fly() { "moltbot" } else { "openclaw@2026.1.30" };
        let draft = Draft::new(catalog::find(release).expect("a known release"), target);
        let output = common::bundle(&draft).to_json().to_string();
        assert!(output.contains(words), "{what}: “{words}” is nowhere in {release} on {}", target.id());
    }
}

/// The guide follows the choice to publish the port: one rule that admits an address, its removal, and no sentence that
/// calls the tunnel the only way in.
#[test]
fn a_published_port_is_opened_and_closed_again() {
    for release in &catalog::RELEASES {
        for language in companion_core::i18n::Language::ALL {
            let text = language.text();
            for expose in [false, true] {
                let mut draft = Draft::new(release, Target::Gcp);
                draft.set(Field::DockerExpose, expose.to_string());
                draft.set(Field::DockerHostPort, "28789");
                let bundle = Bundle::new(&draft, &crate::common::secrets(), None, text);
                let commands: Vec<(&str, String)> = bundle
                    .steps
                    .iter()
                    .flat_map(|step| step.commands.iter().map(move |command| (step.id, render(command))))
                    .filter(|(_, command)| command.contains("firewall-rules"))
                    .collect();
                let listed = |verb: &str| {
                    commands.iter().filter(|(_, command)| command.contains(verb)).map(|(id, _)| *id).collect::<Vec<_>>()
                };
                let expected: [&[&str]; 2] = if expose { [&["gcp.open-port"], &["gcp.teardown"]] } else { [&[], &[]] };
                assert_eq!([listed("create"), listed("delete")], expected.map(<[&str]>::to_vec), "{}", release.id);
                let is_limited = |(_, command): &(&str, String)| {
                    command.contains("--source-ranges=YOUR_ADDRESS/32") && command.contains("--allow=tcp:28789")
                };
                assert_eq!(commands.iter().filter(|command| is_limited(command)).count(), usize::from(expose));
                let position = |id: &str| bundle.steps.iter().position(|step| step.id == id);
                assert!(!expose || position("gcp.open-port") > position("vm.pairing"), "before anybody is paired");
                let notes = format!("{:?}", bundle.steps);
                let only_tunnel = text.notes.security_gcp.lines.last().expect("two lines");
                assert_eq!(notes.contains(only_tunnel), !expose, "{} {}", release.id, language.tag());
                assert!(!notes.contains("port 18789."), "the port of the plan is 28789");
            }
        }
    }
}
