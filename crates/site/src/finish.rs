//! All steps in their order.

use anyhow::Result;

use crate::page::{EARLY_SCRIPT, NamedFile, Parts};
use crate::policy::{Inline, Inlining};
use crate::site::{HEADERS, PAGE, Site};
use crate::{content_hash, languages, page, seal, styles};

/// The files that are loaded on demand, with the names under which static/boot.js looks for them.
const ON_DEMAND: [(&str, &str); 7] = [
    ("checker-js", "checker.js"),
    ("checker-wasm", "checker_bg.wasm"),
    ("checker-worker", "checker_loader.js"),
    ("checker-css", "checker.css"),
    ("verifier-js", "verifier.js"),
    ("verifier-wasm", "verifier_bg.wasm"),
    ("verifier-css", "verifier.css"),
];

/// Turns Trunk's output into the site that is published.
pub(crate) fn finish(site: &mut Site, inlining: Inlining) -> Result<()> {
    let trunk_page = site.take_text(PAGE)?;
    let (prerendered, mut named) = languages::add(site);
    named.extend(ON_DEMAND.map(|(name, file)| NamedFile { name, language: None, file: file.to_owned() }));
    let style = styles::join(site, &trunk_page)?;
    let inline = Inline::new(&style, &site.take_text(EARLY_SCRIPT)?, inlining)?;
    let headers = inline.allow_in(site.text(HEADERS)?)?;
    site.insert(HEADERS, headers);
    let renames = content_hash::rename(site)?;
    let parts = Parts { inline: &inline, prerendered: &prerendered, named: &named, renames: &renames };
    site.insert(PAGE, page::complete(&trunk_page, &parts)?);
    seal::seal(site)
}
