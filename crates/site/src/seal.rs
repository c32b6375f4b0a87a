//! The version of the site, the integrity of what the page loads by itself, and the service worker's manifest.
//!
//! Works on a finished site and can be repeated: tests change a file and seal again to get the next version.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};
use lol_html::{RewriteStrSettings, element, rewrite_str};
use serde_json::json;

use crate::digest::{integrity, sha256_hex};
use crate::site::{HEADERS, PAGE, SERVICE_WORKER, Site};

/// Hexadecimal digits of the version.
const BUILD_DIGITS: usize = 12;
/// How the manifest begins, which is the first line of the service worker.
const MANIFEST: &str = "const SITE = ";

/// Records the version in the page and the service worker, the integrity of scripts and icons in the page, and the SHA-256 of every
/// file in the service worker: it caches only files with exactly this content.
pub(crate) fn seal(site: &mut Site) -> Result<()> {
    let served: BTreeMap<String, String> = site
        .files()
        .filter(|(name, _)| ![PAGE, SERVICE_WORKER, HEADERS].contains(name))
        .map(|(name, content)| (name.to_owned(), sha256_hex(content)))
        .collect();
    for name in served.keys() {
        ensure!(is_hashed(name), "{name} has no content hash in its name, but hosts and browsers keep it for ever");
    }
    let worker = without_manifest(site.text(SERVICE_WORKER)?).to_owned();

    let (page, linked) = with_integrity(site, site.text(PAGE)?)?;
    let unversioned = with_version(&page, "")?;
    let everything = (&served, sha256_hex(unversioned.as_bytes()), sha256_hex(worker.as_bytes()));
    let build: String = sha256_hex(json!(everything).to_string().as_bytes()).chars().take(BUILD_DIGITS).collect();
    let page = with_version(&page, &build)?;

    let part = |is_first: bool| -> BTreeMap<&String, &String> {
        served.iter().filter(|(name, _)| linked.contains(*name) == is_first).collect()
    };
    let manifest = json!({
        "build": build,
        "page": sha256_hex(page.as_bytes()),
        // What the page loads by itself; the rest is loaded on demand.
        "first": part(true),
        "later": part(false),
    });
    site.insert(SERVICE_WORKER, format!("{MANIFEST}{manifest};\n{worker}"));
    site.insert(PAGE, page);
    Ok(())
}

/// The page with the integrity of every script and icon that it names, and the names of all files that it loads by itself.
fn with_integrity(site: &Site, page: &str) -> Result<(String, BTreeSet<String>)> {
    let mut linked = BTreeSet::new();
    let page = rewrite_str(
        page,
        RewriteStrSettings::new().append_element_content_handler(element!("script[src], link[href]", |element| {
            let is_script = element.tag_name() == "script";
            let reference = element.get_attribute(if is_script { "src" } else { "href" }).unwrap_or_default();
            let name = reference.strip_prefix("./").unwrap_or(&reference).to_owned();
            let content = site.content(&name)?;
            // Chromium ignores it for a `fetch` of the preloaded program, and warns.
            if element.get_attribute("rel").as_deref() != Some("preload") {
                element.set_attribute("integrity", &integrity(content))?;
            }
            linked.insert(name);
            Ok(())
        })),
    )?;
    Ok((page, linked))
}

fn with_version(page: &str, build: &str) -> Result<String> {
    let mut count = 0;
    let page = rewrite_str(
        page,
        RewriteStrSettings::new().append_element_content_handler(element!("meta[name=build]", |meta| {
            count += 1;
            meta.set_attribute("content", build)?;
            Ok(())
        })),
    )?;
    ensure!(count == 1, "expected one <meta name=\"build\"> in the page, found {count}");
    Ok(page)
}

fn without_manifest(worker: &str) -> &str {
    match worker.split_once('\n') {
        Some((first, rest)) if first.starts_with(MANIFEST) => rest,
        _ => worker,
    }
}

/// Whether the name is one that the service worker answers for (`HASHED` in static/service-worker.js).
fn is_hashed(name: &str) -> bool {
    let Some((stem, _)) = name.rsplit_once('.') else { return false };
    let stem = stem.strip_suffix("_bg").or_else(|| stem.strip_suffix("_loader")).unwrap_or(stem);
    let is_digit = |ch: char| matches!(ch, '0'..='9' | 'a'..='f');
    stem.rsplit_once('-').is_some_and(|(_, hash)| hash.len() >= 8 && hash.chars().all(is_digit))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{is_hashed, seal};
    use crate::digest::{integrity, sha256_hex};
    use crate::site::Site;

    fn site() -> Site {
        let mut site = Site::default();
        site.insert(
            "index.html",
            r#"<meta name="build" content=""><script src="./boot-00000000.js" type="module"></script><link rel="preload" href="./app-00000000_bg.wasm">"#,
        );
        site.insert("service-worker.js", "run(SITE);");
        site.insert("_headers", "");
        site.insert("boot-00000000.js", "boot()");
        site.insert("app-00000000_bg.wasm", "\0asm");
        site.insert("words-da-00000000.txt", "ord");
        site
    }

    fn manifest(site: &Site) -> Value {
        let worker = site.text("service-worker.js").expect("is there");
        let (first, rest) = worker.split_once('\n').expect("a manifest");
        assert_eq!(rest, "run(SITE);");
        let json = first.strip_prefix("const SITE = ").and_then(|rest| rest.strip_suffix(';')).expect("a manifest");
        serde_json::from_str(json).expect("JSON")
    }

    #[test]
    fn the_manifest_lists_every_file_with_its_content() {
        let mut site = site();
        seal(&mut site).expect("seals");
        let manifest = manifest(&site);
        assert_eq!(manifest["first"]["boot-00000000.js"], sha256_hex(b"boot()"));
        assert_eq!(manifest["first"]["app-00000000_bg.wasm"], sha256_hex(b"\0asm"));
        assert_eq!(manifest["later"], serde_json::json!({ "words-da-00000000.txt": sha256_hex("ord".as_bytes()) }));
        let page = site.text("index.html").expect("is there");
        assert_eq!(manifest["page"], sha256_hex(page.as_bytes()));
        let build = manifest["build"].as_str().expect("a version");
        assert!(page.contains(&format!(r#"<meta name="build" content="{build}">"#)), "{page}");
        assert!(page.contains(&format!(r#"integrity="{}""#, integrity(b"boot()"))), "{page}");
        assert_eq!(page.matches("integrity").count(), 1, "{page}");
    }

    #[test]
    fn sealing_again_changes_nothing_and_a_changed_file_changes_the_version() {
        let mut site = site();
        seal(&mut site).expect("seals");
        let (page, worker) = (site.text("index.html").expect("a page").to_owned(), manifest(&site));
        seal(&mut site).expect("seals");
        assert_eq!(site.text("index.html").expect("a page"), page);
        assert_eq!(manifest(&site), worker);
        site.insert("words-da-00000000.txt", "andre ord");
        seal(&mut site).expect("seals");
        assert_ne!(manifest(&site)["build"], worker["build"]);
    }

    #[test]
    fn a_file_that_is_missing_or_has_no_hash_is_an_error() {
        let mut missing = site();
        missing.take("boot-00000000.js").expect("was there");
        assert!(seal(&mut missing).is_err());
        let mut plain = site();
        plain.insert("plain.txt", "");
        assert!(seal(&mut plain).is_err());
    }

    #[test]
    fn hashed_names_are_those_of_the_service_worker() {
        for name in
            ["words-zh-CN-0123456789abcdef.txt", "checker-0123456789abcdef_bg.wasm", "checker-01234567_loader.js"]
        {
            assert!(is_hashed(name), "{name}");
        }
        for name in ["boot.js", "boot-1234.js", "boot-notahash0.js", "_headers", "checker_bg.wasm"] {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
