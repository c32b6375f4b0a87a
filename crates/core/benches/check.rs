//! How long a check takes, natively: `make bench` prints the table. No test: machines are busy.

#![expect(clippy::disallowed_methods, reason = "a benchmark needs the clock")]

mod common;

use companion_core::bundle::Bundle;
use companion_core::catalog::RELEASES;
use companion_core::i18n::Language;
use companion_core::lint::render::ReportView;
use companion_core::lint::{CheckOptions, Project, Report};
use companion_core::plan::{Draft, GatewayToken, Secrets, Target};
use companion_core::read::Source;

/// How often each is measured.
const ROUNDS: usize = 50;
/// The largest file that is read, in bytes.
const LARGE: usize = 1024 * 1024 - 64;

fn main() {
    println!("{:<44} {:>10} {:>10}", "one full set of files: read, check, show", "median", "p95");
    for release in &RELEASES {
        for target in Target::ALL {
            let Ok(keyring_password) = "not-a-real-password-only-for-the-benchmark".parse() else { continue };
            let secrets = Secrets { gateway_token: GatewayToken::from_random([7; 32]), keyring_password };
            let bundle = Bundle::new(&Draft::new(release, target), &secrets, None, Language::English.text());
            let files: Vec<(String, String)> =
                bundle.files.made.into_iter().map(|file| (file.path, file.text)).collect();
            measure(&format!("{} {}", release.id, target.id()), &files);
        }
    }
    println!("\n{:<44} {:>10} {:>10}", "one file of 1 MiB", "median", "p95");
    for (name, head, line) in [
        (".env", "", "SOME_VARIABLE_#=value ${OTHER_#:-x} # comment\n"),
        ("docker-compose.yml", "services:\n", "  service-#:\n    image: openclaw:#\n    ports: [\"#:18789\"]\n"),
        (
            "Dockerfile",
            "FROM openclaw:2026.9.6\n",
            "RUN apt-get install -y package-# && curl -L https://example.com/# | tar -xz\n",
        ),
        ("fly.toml", "app = \"a\"\n", "[[services]]\n  internal_port = #\n"),
        ("openclaw.json", "{\n", "  \"unknown#\": { \"a\": [1, \"b\"] },\n"),
    ] {
        let mut text = head.to_owned();
        for number in 1.. {
            let line = line.replace('#', &number.to_string());
            if text.len() + line.len() > LARGE {
                break;
            }
            text.push_str(&line);
        }
        if name == "openclaw.json" {
            text.push('}');
        }
        measure(name, &[(name.to_owned(), text)]);
    }
}

fn measure(name: &str, files: &[(String, String)]) {
    common::measure(name, ROUNDS, || {
        let project = Project::new(files.iter().map(|(name, text)| Source::new(name.as_str(), text.as_str())));
        let report = Report::new(&project, CheckOptions::default(), Language::English.text(), Language::English.lint());
        std::hint::black_box(ReportView::new(&project, &report));
    });
}
