//! The files that the guides in `crates/core/tests/guides` tell people to write.

use std::fs;

/// Each guide that has files: its name, and the files with their text.
pub(crate) fn guides() -> Vec<(&'static str, Vec<(String, String)>)> {
    let machine = |guide: &'static str, variables: &str| {
        let text = read(guide);
        let files = vec![
            (".env".to_owned(), between(&text, variables, "openssl ")),
            ("docker-compose.yml".to_owned(), between(&text, "services:\n", "FROM ")),
            ("Dockerfile".to_owned(), between(&text, "FROM ", "docker compose build")),
        ];
        (guide, files)
    };
    let fly = read("moltbot-fly");
    vec![
        machine("clawdbot-gcp", "CLAWDBOT_IMAGE="),
        machine("moltbot-gcp", "CLAWDBOT_IMAGE="),
        machine("openclaw-gcp", "OPENCLAW_IMAGE="),
        (
            "moltbot-fly",
            vec![
                ("fly.toml".to_owned(), between(&fly, "app = ", "# 必需")),
                ("moltbot.json".to_owned(), between(&fly, "{\n  \"agents\"", "EOF")),
            ],
        ),
    ]
}

fn read(guide: &str) -> String {
    let path = super::root().join("crates/core/tests/guides").join(format!("{guide}.txt"));
    fs::read_to_string(path).expect("the guide exists")
}

/// From the first `start` up to the next `end`.
fn between(text: &str, start: &str, end: &str) -> String {
    let start = text.find(start).expect("the guide has the file");
    let rest = text.get(start..).unwrap_or_default();
    let end = rest.find(end).expect("something follows the file");
    format!("{}\n", rest.get(..end).unwrap_or_default().trim_end())
}
