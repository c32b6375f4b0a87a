//! Detects the product, version and target of the deployment that wrote a log, by votes of fingerprints.

use super::pattern::LogSource;
use super::platform::Platform;
use super::prefix::LinePrefix;
use crate::catalog::version::parse_version;
use crate::catalog::{Product, Release};
use crate::lint::choose_release;

/// What the presence of a text shows about the deployment.
#[derive(Debug, Clone, Copy)]
pub(super) enum Fingerprint {
    /// The product, with a weight.
    Product(Product, u32),
    /// The product, and its version in the capture `version`.
    Version(Product),
    /// Whether the release checks the origin of a page, which separates old from current releases.
    ChecksOrigins(bool),
    /// Where the gateway runs.
    Platform(Platform),
    /// The name of the Fly.io application, in the capture `app`.
    FlyApp,
}

/// Texts to look for, in the syntax of [`super::matcher`]. No finding results from them.
pub(super) const FINGERPRINTS: &[(&str, Fingerprint)] = &[
    ("OpenClaw {version}", Fingerprint::Version(Product::OpenClaw)),
    ("openclaw@{version}", Fingerprint::Version(Product::OpenClaw)),
    ("openclaw/openclaw:{version}", Fingerprint::Version(Product::OpenClaw)),
    ("clawdbot@{version}", Fingerprint::Version(Product::Clawdbot)),
    ("Clawdbot {version}", Fingerprint::Version(Product::Clawdbot)),
    ("openclaw-gateway", Fingerprint::Product(Product::OpenClaw, 8)),
    ("moltbot-gateway", Fingerprint::Product(Product::Moltbot, 8)),
    ("clawdbot-gateway", Fingerprint::Product(Product::Clawdbot, 8)),
    ("openclaw.json", Fingerprint::Product(Product::OpenClaw, 4)),
    ("moltbot.json", Fingerprint::Product(Product::Moltbot, 4)),
    ("/tmp/moltbot", Fingerprint::Product(Product::Moltbot, 4)),
    ("openclaw", Fingerprint::Product(Product::OpenClaw, 1)),
    ("moltbot", Fingerprint::Product(Product::Moltbot, 1)),
    ("clawdbot", Fingerprint::Product(Product::Clawdbot, 1)),
    ("[gateway] listening on ws://", Fingerprint::ChecksOrigins(false)),
    ("Gateway auth is set to token, but no token is configured", Fingerprint::ChecksOrigins(false)),
    ("Failed to read config at ", Fingerprint::ChecksOrigins(false)),
    (".json:\\n- ", Fingerprint::ChecksOrigins(false)),
    ("exited with code 78", Fingerprint::ChecksOrigins(true)),
    ("exited normally with code: 78", Fingerprint::ChecksOrigins(true)),
    ("[gateway] loading configuration", Fingerprint::ChecksOrigins(true)),
    ("[gateway] http server listening (", Fingerprint::ChecksOrigins(true)),
    ("[gateway] ready", Fingerprint::ChecksOrigins(true)),
    (".fly.dev", Fingerprint::Platform(Platform::Fly)),
    ("flyctl", Fingerprint::Platform(Platform::Fly)),
    ("fly.toml", Fingerprint::Platform(Platform::Fly)),
    ("fly-proxy", Fingerprint::Platform(Platform::Fly)),
    (".flycast", Fingerprint::Platform(Platform::FlyPrivate)),
    ("fly.private.toml", Fingerprint::Platform(Platform::FlyPrivate)),
    ("fly-local-6pn", Fingerprint::Platform(Platform::FlyPrivate)),
    ("https://{app}.fly.dev", Fingerprint::FlyApp),
    ("Process appears to have been OOM killed", Fingerprint::Platform(Platform::Fly)),
    ("Main child exited", Fingerprint::Platform(Platform::Fly)),
    ("is your app listening on", Fingerprint::Platform(Platform::Fly)),
    ("docker compose", Fingerprint::Platform(Platform::Docker)),
    ("docker-compose.yml", Fingerprint::Platform(Platform::Docker)),
    ("Error response from daemon", Fingerprint::Platform(Platform::Docker)),
    ("gcloud compute", Fingerprint::Platform(Platform::GoogleCloud)),
    (".service: Main process exited", Fingerprint::Platform(Platform::Service)),
    (".service: Failed with result", Fingerprint::Platform(Platform::Service)),
    (".service: Scheduled restart job", Fingerprint::Platform(Platform::Service)),
];

/// The votes of all fingerprints of a log.
#[derive(Debug, Clone, Default)]
pub(super) struct Detection {
    products: [u32; 3],
    platforms: [u32; Platform::KNOWN.len()],
    fly_app: Option<String>,
    fly_machine: Option<String>,
    /// The version named last: after an update, the log of the newer version follows.
    version: Option<(Product, String)>,
    is_old: bool,
    is_new: bool,
}

impl Detection {
    /// Counts a fingerprint. `version_text` is the value of its capture.
    pub(super) fn add(&mut self, fingerprint: Fingerprint, version_text: Option<&str>) {
        match fingerprint {
            Fingerprint::Product(product, weight) => add(&mut self.products, product as usize, weight),
            Fingerprint::Version(product) => {
                let Some(text) = version_text.map(version_number) else { return };
                if text.starts_with("20") && parse_version(text).is_some_and(|(_, month, _)| (1..=12).contains(&month))
                {
                    add(&mut self.products, product as usize, 16);
                    self.version = Some((product, text.to_owned()));
                }
            }
            Fingerprint::ChecksOrigins(is_new) => {
                self.is_new |= is_new;
                self.is_old |= !is_new;
            }
            Fingerprint::Platform(platform) => add(&mut self.platforms, platform as usize, 1),
            Fingerprint::FlyApp => self.fly_app = version_text.map(str::to_owned),
        }
    }

    /// Counts the program that added a prefix to a line.
    pub(super) fn add_prefix(&mut self, prefix: LinePrefix<'_>) {
        let platform = match prefix {
            LinePrefix::Common | LinePrefix::Build | LinePrefix::Decoration => return,
            LinePrefix::Compose => Platform::Docker,
            LinePrefix::Fly { machine } => {
                self.fly_machine = Some(machine.to_owned());
                Platform::Fly
            }
            LinePrefix::Gcloud => Platform::GoogleCloud,
            LinePrefix::Service => Platform::Service,
        };
        self.add(Fingerprint::Platform(platform), None);
    }

    /// Counts the program that prints a known line.
    pub(super) fn add_source(&mut self, source: LogSource) {
        if let Some(platform) = source.platform() {
            self.add(Fingerprint::Platform(platform), None);
        }
    }

    /// The name of the Fly.io application in an address.
    pub(super) fn fly_app(&self) -> Option<&str> {
        self.fly_app.as_deref()
    }

    /// The Fly.io machine that wrote the log.
    pub(super) fn fly_machine(&self) -> Option<&str> {
        self.fly_machine.as_deref()
    }

    /// The version as written in the log.
    pub(super) fn version(&self) -> Option<&str> {
        self.version.as_ref().map(|(_, version)| version.as_str())
    }

    /// The release of a product in the catalog that fits the log best.
    pub(super) fn release_of(&self, product: Product) -> &'static Release {
        let version = self.version.as_ref().filter(|(named, _)| *named == product).map(|(_, version)| version.as_str());
        choose_release(Some(product), version, self.is_old, self.is_new)
    }

    /// The release in the catalog that fits the log best; `None` without any evidence.
    pub(super) fn release(&self) -> Option<&'static Release> {
        let product = self.version.as_ref().map(|(product, _)| *product).or_else(|| self.product());
        let says_something = product.is_some() || self.is_old || self.is_new;
        says_something.then(|| choose_release(product, self.version(), self.is_old, self.is_new))
    }

    /// The platform with the most votes. A machine of Google Cloud runs Docker, and an application on Fly.io that is
    /// private in one line is private.
    pub(super) fn platform(&self) -> Platform {
        let votes = |platform: Platform| self.platforms.get(platform as usize).copied().unwrap_or_default();
        let fly = votes(Platform::Fly) + votes(Platform::FlyPrivate);
        let google_cloud = votes(Platform::GoogleCloud);
        let docker = votes(Platform::Docker) + google_cloud;
        let service = votes(Platform::Service);
        if fly > docker && fly > service {
            if votes(Platform::FlyPrivate) > 0 { Platform::FlyPrivate } else { Platform::Fly }
        } else if docker > 0 {
            if google_cloud > 0 { Platform::GoogleCloud } else { Platform::Docker }
        } else if service > 0 {
            Platform::Service
        } else {
            Platform::Unknown
        }
    }

    /// The product with the most votes. Among equals the newer one: names of older products remain in use after an
    /// update.
    fn product(&self) -> Option<Product> {
        let (votes, product) = self.products.into_iter().zip(Product::ALL).max_by_key(|(votes, _)| *votes)?;
        (votes > 0).then_some(product)
    }
}

fn add(counts: &mut [u32], number: usize, weight: u32) {
    if let Some(count) = counts.get_mut(number) {
        *count = count.saturating_add(weight);
    }
}

/// `2026.1.24` from `2026.1.24-3`, `v2026.1.24` or `2026.1.24:`.
fn version_number(text: &str) -> &str {
    let text = text.strip_prefix('v').unwrap_or(text);
    text.split(|ch: char| !ch.is_ascii_digit() && ch != '.').next().unwrap_or_default().trim_end_matches('.')
}
