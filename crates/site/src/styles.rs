//! The style sheets of the page, joined: each would be a request that the first paint waits for.

use anyhow::{Result, ensure};
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::site::Site;

/// Removes the style sheets that the page links to from the site and returns them as one, in the page's order.
pub(crate) fn join(site: &mut Site, page: &str) -> Result<String> {
    let mut names = Vec::new();
    rewrite_str(
        page,
        RewriteStrSettings::new().append_element_content_handler(element!("link[rel=stylesheet]", |link| {
            names.extend(link.get_attribute("href").and_then(|href| href.strip_prefix("./").map(str::to_owned)));
            Ok(())
        })),
    )?;
    ensure!(!names.is_empty(), "the page links to no style sheet");
    let sheets: Vec<String> = names.iter().map(|name| site.take_text(name)).collect::<Result<_>>()?;
    Ok(sheets.iter().map(|sheet| sheet.trim()).collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::join;
    use crate::site::Site;

    #[test]
    fn sheets_are_joined_in_the_order_of_the_page() {
        let mut site = Site::default();
        site.insert("a.css", "a{}\n");
        site.insert("b.css", "b{}\n");
        site.insert("checker.css", "c{}\n");
        let page = r#"<link rel="stylesheet" href="./b.css"><link rel="icon" href="./i.svg"><link rel="stylesheet" href="./a.css">"#;
        assert_eq!(join(&mut site, page).expect("joins"), "b{}\na{}");
        assert_eq!(site.names(), ["checker.css"]);
        assert!(join(&mut site, page).is_err(), "a sheet that is missing");
    }
}
