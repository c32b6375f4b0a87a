//! The laws that no compiler holds: a core without a browser, views without blocked styles, a page with one policy.

#![expect(clippy::expect_used, reason = "a broken expectation is how a test fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

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
fn the_native_tree_holds_no_web_package() {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--offline", "--edges", "normal", "--prefix", "none", "--target"])
        .arg(format!("{}-unknown-linux-gnu", std::env::consts::ARCH))
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let tree = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && tree.contains("serde_json"), "{}", String::from_utf8_lossy(&output.stderr));
    for package in ["wasm-bindgen", "web-sys", "js-sys", "leptos", "gloo-net", "wasm-bindgen-futures"] {
        assert!(!tree.lines().any(|line| line.starts_with(&format!("{package} "))), "{package} in the native tree");
    }
}

#[test]
fn the_core_knows_no_browser_clock_randomness_or_io() {
    let forbidden = [
        "leptos",
        "web_sys",
        "js_sys",
        "gloo_",
        "wasm_bindgen",
        "getrandom",
        "std::fs",
        "std::env::",
        "std::time",
        "std::process",
        "std::net::Tcp",
        "println!",
        "print!",
    ];
    for (path, text) in sources("crates/core/src") {
        for word in forbidden {
            assert!(!text.contains(word), "{} names {word}", path.display());
        }
    }
}

#[test]
fn views_have_nothing_the_policy_blocks() {
    for folder in ["src/ui", "src/web"] {
        for (path, text) in sources(folder) {
            for word in [" style=\"", "inner_html", "innerHTML", "eval("] {
                assert!(!text.contains(word), "{} has {word}", path.display());
            }
        }
    }
}

/// The programs of the site are compiled so that `{:?}` prints nothing (scripts/browser-profile.sh).
#[test]
fn no_text_depends_on_how_a_value_is_debugged() {
    for folder in ["crates/core/src", "src/ui", "src/web"] {
        for (path, text) in sources(folder) {
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
                assert!(!line.contains(":?}") && !line.contains(":#?}"), "{}: {line}", path.display());
            }
        }
    }
}

/// What the form names is in everybody's first download; the other programs are loaded on demand.
#[test]
fn the_form_does_not_carry_what_is_loaded_on_demand() {
    let carries = |folder: &str, words: &[&str]| {
        let files = sources("src/ui").into_iter().filter(|(path, _)| {
            let inside = path.strip_prefix(root().join("src/ui")).expect("a path of the views");
            // The entry names every part, and the place of a part names its element.
            let parent = inside.parent().map(|parent| parent.to_string_lossy().into_owned()).unwrap_or_default();
            parent == folder && inside != Path::new("mod.rs")
        });
        let mut count = 0;
        for (path, text) in files {
            count += 1;
            // An enumeration of four pages weighs nothing.
            let text = text.replace("core::gateway::PageSource;", "");
            for word in words {
                assert!(!text.contains(word), "{} names {word}", path.display());
            }
        }
        assert!(count > 5, "nothing was looked at in {folder:?}");
    };
    let on_demand =
        ["core::gateway", "core::inspect", "core::migrate", "core::logs", "core::checker", "web::verification"];
    carries("", &on_demand);
    // The other way round: the form's own state and bundle would bring the whole form along.
    carries("verify", &["AppState", "core::bundle", "core::files", "core::rules"]);
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
fn what_names_the_version_is_asked_for_at_every_visit() {
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
