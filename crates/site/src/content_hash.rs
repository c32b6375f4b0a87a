//! File names with a hash of the content, so that hosts and browsers may keep a file for ever.

use std::collections::BTreeMap;

use anyhow::Result;

use crate::digest::sha256_hex;
use crate::site::{HEADERS, PAGE, SERVICE_WORKER, Site};

/// Hexadecimal digits of SHA-256 in a file name.
const DIGITS: usize = 16;

/// The new names by the old ones.
pub(crate) type Renames = BTreeMap<String, String>;

/// Renames every file but the three that keep their names, and updates the names in scripts. A file is renamed after the files it
/// names: programs first, then the scripts that load them, then the scripts that import those.
pub(crate) fn rename(site: &mut Site) -> Result<Renames> {
    let mut renames = Renames::new();
    for stage in [Stage::Other, Stage::Script, Stage::Loader] {
        for name in site.names().into_iter().filter(|name| Stage::of(name) == Some(stage)) {
            let mut content = site.take(&name)?;
            if stage != Stage::Other {
                content = with_new_names(&String::from_utf8(content)?, &renames).into_bytes();
            }
            let hashed = hashed_name(&name, &content);
            site.insert(&hashed, content);
            renames.insert(name, hashed);
        }
    }
    Ok(renames)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Other,
    Script,
    /// The scripts that start a web worker import the script of its program.
    Loader,
}

impl Stage {
    fn of(name: &str) -> Option<Self> {
        match name.rsplit_once('.') {
            _ if [PAGE, SERVICE_WORKER, HEADERS].contains(&name) => None,
            Some((stem, "js")) if stem.ends_with("_loader") => Some(Self::Loader),
            Some((_, "js")) => Some(Self::Script),
            _ => Some(Self::Other),
        }
    }
}

/// `checker_bg.wasm` becomes `checker-0123456789abcdef_bg.wasm`, `boot.js` becomes `boot-0123456789abcdef.js`. The service worker
/// answers for names of this form only (`HASHED` in static/service-worker.js).
fn hashed_name(name: &str, content: &[u8]) -> String {
    let at = ["_bg.wasm", "_loader.js"]
        .iter()
        .find_map(|suffix| name.strip_suffix(suffix).map(str::len))
        .or_else(|| name.rfind('.'))
        .unwrap_or(name.len());
    let (stem, suffix) = name.split_at(at);
    let hash: String = sha256_hex(content).chars().take(DIGITS).collect();
    format!("{stem}-{hash}{suffix}")
}

/// The script with the new names in its string literals.
fn with_new_names(script: &str, renames: &Renames) -> String {
    let mut script = script.to_owned();
    for (old, new) in renames {
        for quote in ['"', '\'', '`'] {
            for prefix in ["", "./"] {
                script =
                    script.replace(&format!("{quote}{prefix}{old}{quote}"), &format!("{quote}{prefix}{new}{quote}"));
            }
        }
    }
    script
}

#[cfg(test)]
mod tests {
    use super::{hashed_name, rename};
    use crate::site::Site;

    #[test]
    fn the_hash_stands_before_the_suffix() {
        let hash = "e3b0c44298fc1c14";
        for (name, expected) in [
            ("words-zh-CN.txt", format!("words-zh-CN-{hash}.txt")),
            ("checker_bg.wasm", format!("checker-{hash}_bg.wasm")),
            ("checker_loader.js", format!("checker-{hash}_loader.js")),
        ] {
            assert_eq!(hashed_name(name, b""), expected);
        }
    }

    #[test]
    fn scripts_name_the_renamed_files_and_are_named_after_their_final_content() {
        let mut site = Site::default();
        site.insert("checker_loader.js", "import init from './checker.js'; await init();");
        site.insert("checker.js", "new URL('checker_bg.wasm', import.meta.url); 'a checker_bg.wasm in a sentence'");
        site.insert("checker_bg.wasm", "\0asm");
        site.insert("index.html", "");
        site.insert("service-worker.js", "");
        site.insert("_headers", "");
        let renames = rename(&mut site).expect("renames");
        assert_eq!(renames.len(), 3);
        let script = site.text(&renames["checker.js"]).expect("is there");
        assert_eq!(
            script,
            format!("new URL('{}', import.meta.url); 'a checker_bg.wasm in a sentence'", renames["checker_bg.wasm"])
        );
        let loader = site.text(&renames["checker_loader.js"]).expect("is there");
        assert_eq!(loader, format!("import init from './{}'; await init();", renames["checker.js"]));
        for (name, content) in site.files() {
            let original = renames.iter().find(|(_, new)| *new == name).map(|(old, _)| old);
            assert!(original.is_none_or(|old| hashed_name(old, content) == name), "{name}");
        }

        let mut other = Site::default();
        other.insert("checker.js", "new URL('checker_bg.wasm', import.meta.url); 'a checker_bg.wasm in a sentence'");
        other.insert("checker_bg.wasm", "\0asm, another version");
        let others = rename(&mut other).expect("renames");
        assert_ne!(others["checker.js"], renames["checker.js"], "a change of the program renames its script");
    }
}
