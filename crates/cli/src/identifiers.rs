//! Parses the identifiers of products, releases, targets and presets in arguments.

use super::error::CommandError;
use companion_core::catalog::{self, Product, RELEASES, Release};
use companion_core::i18n::presets::PresetTexts;
use companion_core::i18n::{Text, format_message};
use companion_core::lint::choose_release;
use companion_core::plan::Target;
use companion_core::plan::preset::Preset;

pub(super) fn parse_product(name: &str, text: &Text) -> Result<Product, CommandError> {
    Product::from_id(name).ok_or_else(|| {
        let known = Product::ALL.map(Product::id).join(text.list_format.list);
        CommandError::new(format_message(text.command_line().unknown_product, &[("value", name), ("known", &known)]))
    })
}

/// A release of the catalog; the name of a product means its newest release.
pub(super) fn parse_release(id: &str, text: &Text) -> Result<&'static Release, CommandError> {
    catalog::find(id).ok_or_else(|| {
        let known = RELEASES.iter().map(|release| release.id).collect::<Vec<_>>().join(text.list_format.list);
        CommandError::new(format_message(text.command_line().unknown_product, &[("value", id), ("known", &known)]))
    })
}

/// A release of the catalog. For a version that the catalog does not contain: the closest release, and that
/// version.
pub(super) fn nearest_release<'a>(
    id: &'a str,
    text: &Text,
) -> Result<(&'static Release, Option<&'a str>), CommandError> {
    if let Some(release) = catalog::find(id) {
        return Ok((release, None));
    }
    let is_version = |version: &str| {
        version.starts_with("20")
            && version.contains('.')
            && version.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-".contains(&byte))
    };
    let other = id.split_once('@').filter(|(_, version)| is_version(version)).and_then(|(name, version)| {
        let product = Product::from_id(name)?;
        Some((choose_release(Some(product), Some(version), false, false), Some(version)))
    });
    other.ok_or_else(|| unknown_release(id, text))
}

/// The error for an unknown release.
pub(super) fn unknown_release(id: &str, text: &Text) -> CommandError {
    let known = RELEASES.iter().map(|release| release.id).collect::<Vec<_>>().join(text.list_format.list);
    CommandError::new(format_message(text.command_line().unknown_release, &[("value", id), ("known", &known)]))
}

pub(super) fn is_product_id(name: &str) -> bool {
    Product::from_id(name).is_some()
}

pub(super) fn parse_preset(id: &str, texts: &PresetTexts) -> Result<Preset, CommandError> {
    id.parse().map_err(|_| {
        let known = Preset::ALL.map(Preset::id).join(", ");
        CommandError::new(format_message(texts.unknown, &[("value", id), ("known", &known)]))
    })
}

pub(super) fn parse_target(id: &str, text: &Text) -> Result<Target, CommandError> {
    id.parse().map_err(|_| {
        let known = Target::ALL.map(Target::id).join(text.list_format.list);
        CommandError::new(format_message(text.command_line().unknown_target, &[("value", id), ("known", &known)]))
    })
}
