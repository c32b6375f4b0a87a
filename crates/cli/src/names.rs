//! Products, releases and targets as the command line names them.

use super::problem::Problem;
use companion_core::catalog::{self, Product, RELEASES, Release};
use companion_core::i18n::presets::PresetTexts;
use companion_core::i18n::{Text, fill};
use companion_core::lint::choose_release;
use companion_core::plan::Target;
use companion_core::plan::preset::Preset;

const PRODUCTS: [Product; 3] = [Product::Clawdbot, Product::Moltbot, Product::OpenClaw];

/// A product by its short name.
pub(super) fn product(name: &str, text: &Text) -> Result<Product, Problem> {
    PRODUCTS.into_iter().find(|product| product.id() == name).ok_or_else(|| {
        let known = PRODUCTS.map(Product::id).join(text.joints.list);
        Problem::one(fill(text.command_line().unknown_product, &[("value", name), ("known", &known)]))
    })
}

/// A release of the catalogue by its identifier; a product's name means its newest.
pub(super) fn release(id: &str, text: &Text) -> Result<&'static Release, Problem> {
    catalog::find(id).ok_or_else(|| {
        let known = RELEASES.iter().map(|release| release.id).collect::<Vec<_>>().join(text.joints.list);
        Problem::one(fill(text.command_line().unknown_product, &[("value", id), ("known", &known)]))
    })
}

/// A release of the catalogue, or the one that is nearest to a version that has no row, with that version.
pub(super) fn nearest_release<'a>(id: &'a str, text: &Text) -> Result<(&'static Release, Option<&'a str>), Problem> {
    if let Some(release) = catalog::find(id) {
        return Ok((release, None));
    }
    let is_version = |version: &str| {
        version.starts_with("20")
            && version.contains('.')
            && version.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte))
    };
    let other = id.split_once('@').filter(|(_, version)| is_version(version)).and_then(|(name, version)| {
        let product = PRODUCTS.into_iter().find(|product| product.id() == name)?;
        Some((choose_release(Some(product), Some(version), false, false), Some(version)))
    });
    other.ok_or_else(|| unknown_release(id, text))
}

/// That a release is none of the catalogue.
pub(super) fn unknown_release(id: &str, text: &Text) -> Problem {
    let known = RELEASES.iter().map(|release| release.id).collect::<Vec<_>>().join(text.joints.list);
    Problem::one(fill(text.command_line().unknown_release, &[("value", id), ("known", &known)]))
}

/// Whether it is the short name of a product.
pub(super) fn is_product(name: &str) -> bool {
    PRODUCTS.into_iter().any(|product| product.id() == name)
}

/// A preset by its identifier.
pub(super) fn preset(id: &str, texts: &PresetTexts) -> Result<Preset, Problem> {
    id.parse().map_err(|_| {
        let known = Preset::ALL.map(Preset::id).join(", ");
        Problem::one(fill(texts.unknown, &[("value", id), ("known", &known)]))
    })
}

/// A target by its identifier.
pub(super) fn target(id: &str, text: &Text) -> Result<Target, Problem> {
    id.parse().map_err(|_| {
        let known = Target::ALL.map(Target::id).join(text.joints.list);
        Problem::one(fill(text.command_line().unknown_target, &[("value", id), ("known", &known)]))
    })
}
