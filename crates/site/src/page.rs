//! `index.html`: from Trunk's output to the page that is published.

use std::cell::Cell;
use std::fmt::Write as _;

use anyhow::{Result, ensure};
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str};

use crate::content_hash::Renames;
use crate::policy::Inline;

/// A file that the page names in a `<meta>` element and static/boot.js fetches when it is needed.
#[derive(Debug)]
pub(crate) struct NamedFile {
    /// The `name` attribute.
    pub(crate) name: &'static str,
    /// The `data-language` attribute, for a language file.
    pub(crate) language: Option<&'static str>,
    /// The file.
    pub(crate) file: String,
}

/// What goes into the page.
#[derive(Debug)]
pub(crate) struct Parts<'a> {
    pub(crate) inline: &'a Inline,
    /// HTML for the element with the id `page`.
    pub(crate) prerendered: &'a str,
    /// Files named with their old names.
    pub(crate) named: &'a [NamedFile],
    pub(crate) renames: &'a Renames,
}

/// The name of the script that becomes inline.
pub(crate) const EARLY_SCRIPT: &str = "early.js";

/// Completes the page:
///
/// - the first style sheet and the early script become inline, the other style sheets go;
/// - the policy allows both by their hashes;
/// - files get their hashed names, and a `<meta>` element each that is loaded on demand;
/// - the element with the id `page` gets the prerendered page;
/// - comments go.
///
/// Trunk's `modulepreload` of the program's script becomes a script with integrity: Chromium fetches a preloaded module that
/// failed its integrity check again, without a check (measured, Chromium 156). static/boot.js waits for the script and imports the
/// same module. The program is preloaded with low priority, because the first paint does not need it.
///
/// `integrity` attributes and the version are left to [`crate::seal`].
pub(crate) fn complete(page: &str, parts: &Parts) -> Result<String> {
    let renamed = |reference: &str| -> Result<String> {
        let name = reference.strip_prefix("./").unwrap_or(reference);
        let new = parts.renames.get(name);
        ensure!(new.is_some(), "the page names {reference}, which Trunk has not built");
        Ok(format!("./{}", new.map(String::as_str).unwrap_or_default()))
    };
    let mut metas = String::new();
    for NamedFile { name, language, file } in parts.named {
        let language = language.map(|tag| format!(r#" data-language="{tag}""#)).unwrap_or_default();
        let _ = writeln!(metas, r#"<meta name="{name}"{language} content="{}">"#, renamed(file)?);
    }
    metas.push_str("<meta name=\"build\" content=\"\">\n");

    // Title, place of the page, policy, early script: each has to be there once.
    let found = [Cell::new(0), Cell::new(0), Cell::new(0), Cell::new(0)];
    let [titles, places, policies, early_scripts] = &found;
    let count = |found: &Cell<usize>| found.set(found.get() + 1);
    let has_style = Cell::new(false);
    let rename_attribute =
        |element: &mut Element, attribute: &str| -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
            let value = element.get_attribute(attribute).unwrap_or_default();
            element.set_attribute(attribute, &renamed(&value)?)?;
            Ok(())
        };
    let early = format!("./{EARLY_SCRIPT}");
    let completed = rewrite_str(
        page,
        RewriteStrSettings::new()
            .append_element_content_handler(element!("title", |title| {
                title.before(&metas, ContentType::Html);
                count(titles);
                Ok(())
            }))
            .append_element_content_handler(element!("#page", |place| {
                place.set_inner_content(parts.prerendered, ContentType::Html);
                count(places);
                Ok(())
            }))
            .append_element_content_handler(element!("meta[http-equiv=Content-Security-Policy]", |policy| {
                let content = policy.get_attribute("content").unwrap_or_default();
                policy.set_attribute("content", &parts.inline.allow_in(&content)?)?;
                count(policies);
                Ok(())
            }))
            .append_element_content_handler(element!("link[rel=stylesheet]", |link| {
                if has_style.replace(true) {
                    link.remove();
                } else {
                    link.replace(&format!("<style>{}</style>", parts.inline.style), ContentType::Html);
                }
                Ok(())
            }))
            .append_element_content_handler(element!("script[src]", |script| {
                if script.get_attribute("src").as_deref() == Some(early.as_str()) {
                    script.replace(&format!("<script>{}</script>", parts.inline.script), ContentType::Html);
                    count(early_scripts);
                    return Ok(());
                }
                rename_attribute(script, "src")
            }))
            .append_element_content_handler(element!("link[rel=icon]", |link| rename_attribute(link, "href")))
            .append_element_content_handler(element!("link[rel=preload]", |link| {
                link.set_attribute("fetchpriority", "low")?;
                rename_attribute(link, "href")
            }))
            .append_element_content_handler(element!("link[rel=modulepreload]", |link| {
                let script = renamed(&link.get_attribute("href").unwrap_or_default())?;
                link.replace(&format!(r#"<script type="module" src="{script}"></script>"#), ContentType::Html);
                Ok(())
            }))
            .append_element_content_handler(element!(
                "meta[name=app-js], meta[name=app-wasm]",
                |meta| rename_attribute(meta, "content")
            ))
            .append_document_content_handler(doc_comments!(|comment| {
                comment.remove();
                Ok(())
            })),
    )?;
    let found = found.map(|count| count.get());
    ensure!(
        found == [1; 4],
        "expected <title>, #page, the policy and {EARLY_SCRIPT} once each in index.html, found them {found:?} times"
    );
    Ok(completed)
}

#[cfg(test)]
mod tests {
    use super::{NamedFile, Parts, complete};
    use crate::content_hash::Renames;
    use crate::policy::{Inline, Inlining};

    const PAGE: &str = r#"<!doctype html>
<html lang="en"><head>
<meta http-equiv="Content-Security-Policy" content="script-src 'self'; style-src 'self'">
<!-- a comment -->
<title>Title</title>
<script src="./early.js"></script>
<link rel="icon" href="./favicon.svg"/>
<link rel="stylesheet" href="./a.css"/>
<link rel="stylesheet" href="./b.css"/>
<meta name="app-js" content="./app.js"><meta name="app-wasm" content="./app_bg.wasm">
<script type="module" src="./boot.js"></script>
<link rel="modulepreload" href="./app.js" crossorigin="anonymous"><link rel="preload" href="./app_bg.wasm" as="fetch">
</head><body><div id="page" data-language="en"></div></body></html>"#;

    fn renames() -> Renames {
        ["favicon.svg", "app.js", "app_bg.wasm", "boot.js", "words-da.txt"]
            .map(|name| (name.to_owned(), format!("1-{name}")))
            .into()
    }

    fn completed(page: &str) -> anyhow::Result<String> {
        let inline = Inline::new("a{}", "run()", Inlining::ByHash)?;
        let named = [NamedFile { name: "words", language: Some("da"), file: "words-da.txt".into() }];
        complete(page, &Parts { inline: &inline, prerendered: "<h1>Page</h1>", named: &named, renames: &renames() })
    }

    #[test]
    fn the_page_names_the_files_as_they_are_called() {
        let page = completed(PAGE).expect("completes");
        for part in [
            r#"<meta name="words" data-language="da" content="./1-words-da.txt">"#,
            r#"<meta name="build" content="">"#,
            r#"<link rel="icon" href="./1-favicon.svg" />"#,
            r#"<meta name="app-js" content="./1-app.js"><meta name="app-wasm" content="./1-app_bg.wasm">"#,
            r#"<script type="module" src="./1-boot.js"></script>"#,
            r#"<script type="module" src="./1-app.js"></script>"#,
            r#"<link rel="preload" href="./1-app_bg.wasm" as="fetch" fetchpriority="low">"#,
            r#"<div id="page" data-language="en"><h1>Page</h1></div>"#,
            "<style>a{}</style>",
            "<script>run()</script>",
        ] {
            assert_eq!(page.matches(part).count(), 1, "{part} in {page}");
        }
        for gone in ["a comment", "a.css", "b.css", "early.js", "modulepreload", "\"./app"] {
            assert!(!page.contains(gone), "{gone} in {page}");
        }
    }

    #[test]
    fn a_page_of_another_shape_is_an_error() {
        for (part, instead) in [
            ("<title>Title</title>", ""),
            (r#"id="page""#, r#"id="other""#),
            (r#"<script src="./early.js"></script>"#, ""),
            ("style-src 'self'", "style-src 'none'"),
            ("./boot.js", "./missing.js"),
        ] {
            assert!(completed(&PAGE.replace(part, instead)).is_err(), "without {part}");
        }
    }
}
