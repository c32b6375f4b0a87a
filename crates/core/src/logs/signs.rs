//! Which product, version and target a log is of.

use super::clean::Prefix;
use super::version::version;
use crate::catalog::{Product, Release};
use crate::lint::choose_release;
use crate::plan::Target;

/// What a word says about the deployment.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sign {
    /// The product: this much speaks for it.
    Names(Product, u32),
    /// The product, and its version in the capture `version`.
    Version(Product),
    /// A release that checks origins, or an older one.
    IsNew(bool),
    /// Where it runs.
    Runs(Target),
}

/// Words, and what they say. They are no patterns: nothing is explained by them.
pub(super) const SIGNS: &[(&str, Sign)] = &[
    ("OpenClaw {version}", Sign::Version(Product::OpenClaw)),
    ("openclaw@{version}", Sign::Version(Product::OpenClaw)),
    ("openclaw/openclaw:{version}", Sign::Version(Product::OpenClaw)),
    ("clawdbot@{version}", Sign::Version(Product::Clawdbot)),
    ("Clawdbot {version}", Sign::Version(Product::Clawdbot)),
    ("openclaw-gateway", Sign::Names(Product::OpenClaw, 8)),
    ("moltbot-gateway", Sign::Names(Product::Moltbot, 8)),
    ("clawdbot-gateway", Sign::Names(Product::Clawdbot, 8)),
    ("openclaw.json", Sign::Names(Product::OpenClaw, 4)),
    ("moltbot.json", Sign::Names(Product::Moltbot, 4)),
    ("/tmp/moltbot", Sign::Names(Product::Moltbot, 4)),
    ("openclaw", Sign::Names(Product::OpenClaw, 1)),
    ("moltbot", Sign::Names(Product::Moltbot, 1)),
    ("clawdbot", Sign::Names(Product::Clawdbot, 1)),
    ("[gateway] listening on ws://", Sign::IsNew(false)),
    ("Gateway auth is set to token, but no token is configured", Sign::IsNew(false)),
    ("Failed to read config at ", Sign::IsNew(false)),
    (".json:\\n- ", Sign::IsNew(false)),
    ("exited with code 78", Sign::IsNew(true)),
    ("exited normally with code: 78", Sign::IsNew(true)),
    ("[gateway] loading configuration", Sign::IsNew(true)),
    ("[gateway] http server listening (", Sign::IsNew(true)),
    ("[gateway] ready", Sign::IsNew(true)),
    (".fly.dev", Sign::Runs(Target::Fly)),
    ("flyctl", Sign::Runs(Target::Fly)),
    ("fly.toml", Sign::Runs(Target::Fly)),
    ("fly-proxy", Sign::Runs(Target::Fly)),
    (".flycast", Sign::Runs(Target::FlyPrivate)),
    ("fly.private.toml", Sign::Runs(Target::FlyPrivate)),
    ("fly-local-6pn", Sign::Runs(Target::FlyPrivate)),
    ("docker compose", Sign::Runs(Target::Gcp)),
    ("docker-compose.yml", Sign::Runs(Target::Gcp)),
    ("gcloud compute", Sign::Runs(Target::Gcp)),
];

/// What the signs of a log say together.
#[derive(Debug, Clone, Default)]
pub(super) struct Signs {
    products: [u32; 3],
    targets: [u32; 3],
    /// The last version that was named: after an update the log of the newer one follows.
    version: Option<(Product, String)>,
    is_old: bool,
    is_new: bool,
}

impl Signs {
    /// Takes a sign down, with what it captured.
    pub(super) fn add(&mut self, sign: Sign, version_text: Option<&str>) {
        match sign {
            Sign::Names(product, weight) => add(&mut self.products, product as usize, weight),
            Sign::Version(product) => {
                let Some(text) = version_text.map(number) else { return };
                if text.starts_with("20") && version(text).is_some_and(|(_, month, _)| (1..=12).contains(&month)) {
                    add(&mut self.products, product as usize, 16);
                    self.version = Some((product, text.to_owned()));
                }
            }
            Sign::IsNew(is_new) => {
                self.is_new |= is_new;
                self.is_old |= !is_new;
            }
            Sign::Runs(target) => add(&mut self.targets, target as usize, 1),
        }
    }

    /// Takes down who put something before a line.
    pub(super) fn add_prefix(&mut self, prefix: Prefix) {
        match prefix {
            Prefix::Common => {}
            Prefix::Compose | Prefix::Gcloud => self.add(Sign::Runs(Target::Gcp), None),
            Prefix::Fly => self.add(Sign::Runs(Target::Fly), None),
        }
    }

    /// The version as the log names it.
    pub(super) fn version(&self) -> Option<&str> {
        self.version.as_ref().map(|(_, version)| version.as_str())
    }

    /// The release of a product that fits best.
    pub(super) fn release_of(&self, product: Product) -> &'static Release {
        let version = self.version.as_ref().filter(|(own, _)| *own == product).map(|(_, version)| version.as_str());
        choose_release(Some(product), version, self.is_old, self.is_new)
    }

    /// The release whose log it is, where something speaks for one.
    pub(super) fn release(&self) -> Option<&'static Release> {
        let product = self.version.as_ref().map(|(product, _)| *product).or_else(|| self.product());
        let says_something = product.is_some() || self.is_old || self.is_new;
        says_something.then(|| choose_release(product, self.version(), self.is_old, self.is_new))
    }

    /// Where it runs, where something speaks for a place.
    pub(super) fn target(&self) -> Option<Target> {
        let [gcp, fly, private] = self.targets;
        match (fly + private).checked_sub(gcp) {
            Some(0) | None => (gcp > 0).then_some(Target::Gcp),
            Some(_) => Some(if private > 0 { Target::FlyPrivate } else { Target::Fly }),
        }
    }

    /// The product most speaks for; of equals the newer, because names of old ones stay behind.
    fn product(&self) -> Option<Product> {
        let all = [Product::Clawdbot, Product::Moltbot, Product::OpenClaw];
        let (votes, product) = self.products.into_iter().zip(all).max_by_key(|(votes, _)| *votes)?;
        (votes > 0).then_some(product)
    }
}

fn add(counts: &mut [u32; 3], number: usize, weight: u32) {
    if let Some(count) = counts.get_mut(number) {
        *count = count.saturating_add(weight);
    }
}

/// `2026.1.24` of `2026.1.24-3`, `v2026.1.24`, `2026.1.24:`.
fn number(text: &str) -> &str {
    let text = text.strip_prefix('v').unwrap_or(text);
    text.split(|letter: char| !letter.is_ascii_digit() && letter != '.')
        .next()
        .unwrap_or_default()
        .trim_end_matches('.')
}
