//! Rules that no compiler checks: views without anything the content security policy blocks, and one policy for page and hosts.

#![expect(clippy::expect_used, reason = "a broken expectation is how a test fails")]

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).expect("UTF-8");
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "nothing in {folder}");
    found
}

#[test]
fn views_use_nothing_that_the_policy_blocks() {
    for folder in ["src/ui", "src/web"] {
        for (path, text) in sources(folder) {
            for word in [" style=\"", "inner_html", "innerHTML", "eval("] {
                assert!(!text.contains(word), "{} has {word}", path.display());
            }
        }
    }
}

#[test]
fn page_and_headers_have_the_same_strict_policy() {
    let page = fs::read_to_string(root().join("index.html")).expect("index.html");
    let headers = fs::read_to_string(root().join("static/_headers")).expect("_headers");
    let policy = page
        .split("http-equiv=\"Content-Security-Policy\" content=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("the page has a policy");
    assert!(headers.contains(policy), "static/_headers has another policy");
    for weak in ["unsafe-inline", "'unsafe-eval'", "nonce-", "sha256-", "*", "blob:"] {
        assert!(!policy.contains(weak), "the policy allows {weak}");
    }
    // A gateway may be anywhere its owner says; nothing else of the page comes from anywhere but the page's own place.
    for directive in policy.split("; ").filter(|directive| !directive.starts_with("connect-src ")) {
        for scheme in ["http:", "https:", "ws:", "wss:"] {
            assert!(!directive.contains(scheme), "{directive}");
        }
    }
    assert!(policy.starts_with("default-src 'none'"));
}

#[test]
fn files_that_name_the_version_are_revalidated_on_every_visit() {
    let headers = fs::read_to_string(root().join("static/_headers")).expect("_headers");
    for path in ["/", "/index.html", "/service-worker.js"] {
        assert!(headers.contains(&format!("\n{path}\n  Cache-Control: no-cache\n")), "{path} may be kept");
    }
    // Hosts that take the last rule, and hosts that join the values of both, come to the same.
    let at = |rule: &str| headers.find(rule).expect("the rule is there");
    assert!(at("\n/service-worker.js\n") > at("\n/*.js\n"));
    let worker = fs::read_to_string(root().join("static/service-worker.js")).expect("the service worker");
    assert!(!worker.contains("importScripts") && !worker.contains("://"), "the worker asks for what is not the site's");
}
