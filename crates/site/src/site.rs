//! The files of a site, in memory.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

/// The page. It keeps its name, and is asked for at every visit.
pub(crate) const PAGE: &str = "index.html";
/// The service worker. Its address identifies it, so it keeps its name.
pub(crate) const SERVICE_WORKER: &str = "service-worker.js";
/// The headers for hosts that read them from a file; not served.
pub(crate) const HEADERS: &str = "_headers";

/// A flat folder of files by name.
#[derive(Debug, Default)]
pub(crate) struct Site {
    files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// Reads a folder. Folders in it are an error: the service worker and the relative addresses expect a flat site.
    pub(crate) fn read(dir: &Path) -> Result<Self> {
        let mut site = Self::default();
        for entry in fs::read_dir(dir).with_context(|| format!("cannot read {}", dir.display()))? {
            let path = entry?.path();
            ensure!(path.is_file(), "{} is not a file", path.display());
            let name = path.file_name().and_then(|name| name.to_str());
            let name = name.with_context(|| format!("{} has no UTF-8 name", path.display()))?;
            let content = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            site.insert(name, content);
        }
        Ok(site)
    }

    /// Makes the folder hold exactly these files.
    pub(crate) fn write(&self, dir: &Path) -> Result<()> {
        for (name, content) in &self.files {
            let path = dir.join(name);
            if fs::read(&path).ok().as_deref() != Some(content) {
                fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))?;
            }
        }
        for entry in fs::read_dir(dir)? {
            let entry = entry?;
            if !entry.file_name().to_str().is_some_and(|name| self.files.contains_key(name)) {
                fs::remove_file(entry.path()).with_context(|| format!("cannot remove {}", entry.path().display()))?;
            }
        }
        Ok(())
    }

    /// Every file by its name, in alphabetical order.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(name, content)| (name.as_str(), content.as_slice()))
    }

    /// The names of all files.
    pub(crate) fn names(&self) -> Vec<String> {
        self.files.keys().cloned().collect()
    }

    /// Adds a file, or replaces its content.
    pub(crate) fn insert(&mut self, name: &str, content: impl Into<Vec<u8>>) {
        self.files.insert(name.to_owned(), content.into());
    }

    /// The content of a file that must be there.
    pub(crate) fn content(&self, name: &str) -> Result<&[u8]> {
        self.files.get(name).map(Vec::as_slice).with_context(|| format!("the site has no {name}"))
    }

    /// The content of a text file that must be there.
    pub(crate) fn text(&self, name: &str) -> Result<&str> {
        std::str::from_utf8(self.content(name)?).with_context(|| format!("{name} is not UTF-8"))
    }

    /// Removes a file that must be there, and returns its content.
    pub(crate) fn take(&mut self, name: &str) -> Result<Vec<u8>> {
        self.files.remove(name).with_context(|| format!("the site has no {name}"))
    }

    /// Removes a text file that must be there, and returns it.
    pub(crate) fn take_text(&mut self, name: &str) -> Result<String> {
        String::from_utf8(self.take(name)?).with_context(|| format!("{name} is not UTF-8"))
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::Site;

    #[test]
    fn writing_makes_the_folder_equal_to_the_site() {
        let dir = tempfile::tempdir().expect("a folder");
        fs::write(dir.path().join("old.js"), "old").expect("writes");
        fs::write(dir.path().join("kept.js"), "kept").expect("writes");
        let mut site = Site::read(dir.path()).expect("reads");
        let old = site.take("old.js").expect("is there");
        site.insert("new.js", old);
        site.write(dir.path()).expect("writes");
        assert_eq!(Site::read(dir.path()).expect("reads").names(), ["kept.js", "new.js"]);
        assert_eq!(fs::read(dir.path().join("new.js")).expect("reads"), b"old");
    }

    #[test]
    fn a_folder_in_the_site_is_an_error() {
        let dir = tempfile::tempdir().expect("a folder");
        fs::create_dir(dir.path().join("assets")).expect("makes it");
        assert!(Site::read(dir.path()).is_err());
    }
}
