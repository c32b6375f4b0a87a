//! Deployments as they stand before a migration: of the published guides, like upstream's own files, and as this program
//! wrote them for an older release.

#![allow(clippy::allow_attributes, dead_code, reason = "every test takes what it needs of this module")]
#![expect(clippy::expect_used, reason = "a broken case is how a suite fails")]

use std::fs;

use companion_core::catalog::{self, RELEASES, Release};
use companion_core::i18n::Language;
use companion_core::lint::{Asked, Project, Report};
use companion_core::migrate::{Existing, Migration, Old, existing};
use companion_core::plan::{Draft, Target};
use companion_core::read::Source;

/// A configuration of January 2026 with much in it.
pub(crate) const CONFIG: &str = r#"{
  // as the wizard of January 2026 left it, and its owner
  "agents": {
    "defaults": {
      "model": { "primary": "anthropic/claude-opus-4-5", "fallbacks": ["openai/gpt-4o"] },
      "workspace": "WORKSPACE",
      "memorySearch": { "enabled": true },
      "maxConcurrent": 3
    },
    "list": [{ "id": "main", "default": true, "identity": { "name": "Molty" } }]
  },
  "bindings": [{ "agentId": "main", "match": { "channel": "telegram" } }],
  "channels": {
    "telegram": { "enabled": true, "botToken": "123456:fake-token-of-a-test", "streamMode": "partial" },
    "discord": {
      "enabled": true,
      "dm": { "enabled": true, "policy": "pairing", "allowFrom": ["42"] },
      "guilds": { "123456789012345678": { "channels": { "general": { "allow": true }, "random": { "allow": false } } } },
    },
    "slack": { "enabled": true, "channels": { "C0FAKE": { "allow": true, "requireMention": true } } }
  },
  "env": { "vars": { "FOO": "bar" } },
  "gateway": {
    "mode": "local", "bind": "lan", "port": 18789,
    "auth": { "mode": "token", "token": "${PREFIX_GATEWAY_TOKEN}" },
    "controlUi": { "enabled": true, "allowInsecureAuth": true },
    "tailscale": { "mode": "off", "resetOnExit": false }
  },
  "messages": { "ackReactionScope": "group-mentions", "tts": { "auto": "off" } },
  "session": { "idleMinutes": 60 },
  "tools": { "web": { "search": { "enabled": true, "apiKey": "fake-key-of-a-search" } } },
  "meta": { "lastTouchedVersion": "2026.1.24", "lastTouchedAt": "2026-01-24T00:00:00Z" }
}
"#;

/// The form before January 2026, which old releases still read.
pub(crate) const OLDEST: &str = r#"{
  "agent": { "model": { "primary": "anthropic/claude-opus-4-5" }, "workspace": "~/clawd", "thinkingDefault": "low" },
  "identity": { "name": "Molty", "emoji": "L" },
  "routing": { "allowFrom": ["+15550001"], "groupChat": { "mentionPatterns": ["@molty"] } },
  "whatsapp": { "dmPolicy": "pairing" },
  "gateway": { "mode": "local", "token": "fa4efa4efa4efa4efa4efa4efa4efa4e" }
}
"#;

/// A deployment before its migration.
pub(crate) struct OldCase {
    /// Where its files come from, release and target.
    pub name: String,
    /// What runs.
    pub release: &'static Release,
    /// Where it runs.
    pub target: Target,
    /// Names and texts of its files; the configuration is one of them.
    pub files: Vec<(String, String)>,
}

impl OldCase {
    /// Its files, read.
    pub(crate) fn project(&self) -> Project {
        Project::new(self.files.iter().map(|(name, text)| Source::new(name.as_str(), text.as_str())))
    }

    /// What they say, and the move to the newest release.
    pub(crate) fn migration(&self) -> (Existing, Migration) {
        self.migration_in(Language::English)
    }

    /// The same in another language.
    pub(crate) fn migration_in(&self, language: Language) -> (Existing, Migration) {
        let project = self.project();
        let asked = Asked { release: Some(self.release), target: Some(self.target) };
        let report = Report::new(&project, asked, language.text(), language.inspection());
        let (deployed, observation) = report.deployments.first().expect("a deployment");
        assert_eq!(deployed.target(), self.target, "{}", self.name);
        let existing = existing::from(&project, observation, *deployed);
        let old = Old { project: &project, deployed: *deployed, observation };
        let fresh = super::secrets();
        let migration = Migration::of(old, &existing, catalog::newest(), fresh, language.speech());
        (existing, migration.expect("a migration"))
    }

    /// The text of one of its files.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.files.iter().find(|(own, _)| own == name).map(|(_, text)| text.as_str())
    }
}

/// Every deployment: each older release on each target, from each kind of files.
pub(crate) fn old_cases() -> Vec<OldCase> {
    let mut cases = Vec::new();
    for release in RELEASES.iter().filter(|release| release.id != catalog::newest().id) {
        for target in Target::ALL {
            let mut add = |kind: &str, files: Vec<(String, String)>| {
                cases.push(OldCase { name: format!("{kind} {} {}", release.id, target.id()), release, target, files });
            };
            add("generated", generated(release, target));
            add(
                "upstream",
                if target == Target::Gcp { upstream_compose(release) } else { upstream_fly(release, target) },
            );
            if let Some(files) = guide(release, target) {
                add("guide", files);
            }
        }
    }
    cases
}

fn configuration(release: &Release, target: Target) -> (String, String) {
    let workspace = if target.is_fly() { "/data/workspace".to_owned() } else { release.container_workspace() };
    let text = CONFIG.replace("WORKSPACE", &workspace).replace("PREFIX", release.env_prefix);
    (release.config_file.to_owned(), text)
}

fn generated(release: &'static Release, target: Target) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> =
        super::bundle(&Draft::new(release, target)).files.made.into_iter().map(|file| (file.path, file.text)).collect();
    for (name, text) in &mut files {
        if name == "keys.env" {
            *text = text.replace("ANTHROPIC_API_KEY=", "ANTHROPIC_API_KEY=sk-ant-fake-key-of-a-test");
        }
    }
    files
}

/// Like the files in upstream's repository of January 2026.
fn upstream_compose(release: &Release) -> Vec<(String, String)> {
    let (name, prefix) = (release.short_name(), release.env_prefix);
    let (state, workspace) = (release.state_directory, release.workspace);
    let compose = format!(
        "services:
  {name}-gateway:
    image: ${{{prefix}_IMAGE:-{name}:local}}
    environment:
      HOME: /home/node
      TERM: xterm-256color
      {prefix}_GATEWAY_TOKEN: ${{{prefix}_GATEWAY_TOKEN}}
      ANTHROPIC_API_KEY: ${{ANTHROPIC_API_KEY}}
    volumes:
      - ${{{prefix}_CONFIG_DIR}}:/home/node/{state}
      - ${{{prefix}_WORKSPACE_DIR}}:/home/node/{workspace}
    ports:
      - \"${{{prefix}_GATEWAY_PORT:-18789}}:18789\"
    init: true
    restart: unless-stopped
    command: [node, dist/index.js, gateway, --bind, \"${{{prefix}_GATEWAY_BIND:-lan}}\", --port, \"18789\"]
  {name}-cli:
    image: ${{{prefix}_IMAGE:-{name}:local}}
    environment:
      HOME: /home/node
    stdin_open: true
    tty: true
    entrypoint: [node, dist/index.js]
"
    );
    let env = format!(
        "{prefix}_CONFIG_DIR=/home/alice/{state}\n{prefix}_WORKSPACE_DIR=/home/alice/{workspace}\n{prefix}_GATEWAY_PORT=18789\n{prefix}_GATEWAY_BIND=lan\n{prefix}_GATEWAY_TOKEN={token}\n{prefix}_IMAGE={name}:local\nANTHROPIC_API_KEY=sk-ant-fake-key-of-a-test\nGOG_KEYRING_PASSWORD='old fake password'\n",
        token = super::FAKE_TOKEN.to_ascii_uppercase(),
    );
    vec![(".env".to_owned(), env), ("docker-compose.yml".to_owned(), compose), configuration(release, Target::Gcp)]
}

fn upstream_fly(release: &Release, target: Target) -> Vec<(String, String)> {
    let (name, prefix) = (release.short_name(), release.env_prefix);
    let service = if target == Target::Fly {
        "[http_service]\n  internal_port = 3000\n  force_https = true\n  auto_stop_machines = false\n  auto_start_machines = true\n  min_machines_running = 1\n  processes = [\"app\"]\n\n"
    } else {
        ""
    };
    let fly = format!(
        "app = \"gateway-of-alice\"\nprimary_region = \"ams\"\n\n[build]\n  dockerfile = \"Dockerfile\"\n\n[env]\n  NODE_ENV = \"production\"\n  {prefix}_PREFER_PNPM = \"1\"\n  {prefix}_STATE_DIR = \"/data\"\n  NODE_OPTIONS = \"--max-old-space-size=1536\"\n\n[processes]\n  app = \"node dist/index.js gateway --allow-unconfigured --port 3000 --bind lan\"\n\n{service}[[vm]]\n  size = \"shared-cpu-2x\"\n  memory = \"4096mb\"\n\n[mounts]\n  source = \"{name}_state\"\n  destination = \"/data\"\n"
    );
    let file = if target == Target::Fly { "fly.toml" } else { "fly.private.toml" };
    vec![(file.to_owned(), fly), configuration(release, target)]
}

/// The files as the published guide of that release shows them.
fn guide(release: &Release, target: Target) -> Option<Vec<(String, String)>> {
    let name = match (release.id, target) {
        ("clawdbot@2026.1.24", Target::Gcp) => "clawdbot-gcp",
        ("moltbot", Target::Gcp) => "moltbot-gcp",
        ("moltbot", Target::Fly) => "moltbot-fly",
        ("openclaw@2026.1.30", Target::Gcp) => "openclaw-gcp",
        _ => return None,
    };
    let path = super::root().join(format!("crates/core/tests/guides/{name}.txt"));
    let text = fs::read_to_string(path).expect("the guide exists");
    let part = |from: &str, to: &str| {
        let start = text.find(from).expect(from);
        let rest = text.get(start..).expect("a boundary");
        rest.get(..rest.find(to).expect(to)).expect("a boundary").to_owned()
    };
    if target.is_fly() {
        let config = part("{\n  \"agents\"", "EOF");
        return Some(vec![
            ("fly.toml".to_owned(), part("app = \"my-", "# 必需")),
            (release.config_file.to_owned(), config),
        ]);
    }
    let prefix = release.env_prefix;
    let env = format!("{}ANTHROPIC_API_KEY=sk-ant-fake-key-of-a-test\n", part(&format!("{prefix}_IMAGE="), "openssl"));
    Some(vec![
        (".env".to_owned(), env),
        ("docker-compose.yml".to_owned(), part("services:\n", "FROM node")),
        ("Dockerfile".to_owned(), part("FROM node", "docker compose build")),
        configuration(release, target),
    ])
}
