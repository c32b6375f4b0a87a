//! The files that `companion serve` answers with.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use axum::body::Bytes;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderValue};

use super::headers::Rules;

/// The page's name; it is also the answer for `/`.
const PAGE: &str = "index.html";
/// The rules for headers; not served.
const HEADERS: &str = "_headers";

/// The site that was built before the program, with the feature `embed-site`.
#[cfg(feature = "embed-site")]
#[derive(rust_embed::RustEmbed)]
#[folder = "../../dist"]
struct Embedded;

/// One file with the headers that the host's rules give it.
#[derive(Debug)]
pub(super) struct File {
    pub(super) content: Bytes,
    pub(super) headers: HeaderMap,
}

/// A built site by path, from `/` on.
#[derive(Debug)]
pub(super) struct Site {
    files: BTreeMap<String, File>,
}

impl Site {
    /// The site in this program; `None` where it was compiled without one.
    pub(super) fn embedded() -> Option<Self> {
        #[cfg(feature = "embed-site")]
        {
            let files = Embedded::iter().filter_map(|name| {
                Embedded::get(&name).map(|file| (name.into_owned(), Bytes::from(file.data.into_owned())))
            });
            Some(Self::new(files.collect()))
        }
        #[cfg(not(feature = "embed-site"))]
        None
    }

    /// A site that was built into a folder. A folder without a page is an error.
    pub(super) fn from_folder(folder: &Path) -> io::Result<Self> {
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if let (true, Ok(name)) = (entry.file_type()?.is_file(), entry.file_name().into_string()) {
                files.insert(name, Bytes::from(fs::read(entry.path())?));
            }
        }
        if !files.contains_key(PAGE) {
            return Err(io::Error::new(io::ErrorKind::NotFound, PAGE));
        }
        Ok(Self::new(files))
    }

    fn new(mut contents: BTreeMap<String, Bytes>) -> Self {
        let rules = contents.remove(HEADERS);
        let rules = Rules::parse(&rules.as_deref().map(String::from_utf8_lossy).unwrap_or_default());
        let file = |path: &str, name: &str, content: Bytes| {
            let mut headers = rules.headers_for(path);
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(name)));
            File { content, headers }
        };
        let mut files = BTreeMap::new();
        if let Some(page) = contents.get(PAGE) {
            files.insert("/".to_owned(), file("/", PAGE, page.clone()));
        }
        for (name, content) in contents {
            let path = format!("/{name}");
            files.insert(path.clone(), file(&path, &name, content));
        }
        Self { files }
    }

    /// The file for the path of a request.
    pub(super) fn file(&self, path: &str) -> Option<&File> {
        self.files.get(path)
    }
}

/// The types of the files that the build makes. Browsers compile a program while it arrives only as `application/wasm`.
fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("txt") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::Site;

    #[test]
    fn a_site_answers_for_its_files_and_for_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in [
            ("index.html", "page"),
            ("boot-01234567.js", "script"),
            ("_headers", "/*\n  X-All: yes\n\n/*.js\n  Cache-Control: immutable\n"),
        ] {
            std::fs::write(folder.path().join(name), text).expect("writes");
        }
        std::fs::create_dir(folder.path().join("below")).expect("makes it");
        let site = Site::from_folder(folder.path()).expect("reads");
        let header = |path: &str, name: &str| {
            let file = site.file(path).expect("a file");
            file.headers.get(name).map(|value| value.to_str().expect("text").to_owned())
        };
        assert_eq!(site.file("/").expect("the page").content, "page");
        assert_eq!(header("/", "content-type").as_deref(), Some("text/html; charset=utf-8"));
        assert_eq!(header("/", "x-all").as_deref(), Some("yes"));
        assert_eq!(header("/", "cache-control"), None);
        assert_eq!(header("/boot-01234567.js", "cache-control").as_deref(), Some("immutable"));
        for path in ["/_headers", "/below", "/../Cargo.toml", "/missing.js", ""] {
            assert!(site.file(path).is_none(), "{path}");
        }
    }

    #[test]
    fn a_folder_without_a_page_is_no_site() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(Site::from_folder(folder.path()).is_err());
        assert!(Site::from_folder(&folder.path().join("missing")).is_err());
    }
}
