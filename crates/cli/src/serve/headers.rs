//! The site's `_headers` file, in the format of Netlify and Cloudflare Pages: a path pattern on a line of its own, then
//! indented `Name: value` lines.

use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// The rules in their order.
#[derive(Debug)]
pub(super) struct Rules {
    rules: Vec<(String, HeaderName, HeaderValue)>,
}

impl Rules {
    /// Parses the file. It comes from the build, so invalid lines are ignored instead of reported.
    pub(super) fn parse(text: &str) -> Self {
        let mut rules = Vec::new();
        let mut pattern = None;
        for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
            if line.starts_with('/') {
                pattern = Some(line.trim_end().to_owned());
            } else if let (Some(pattern), Some((name, value))) = (&pattern, line.trim().split_once(':'))
                && let (Ok(name), Ok(value)) = (name.parse(), value.trim().parse())
            {
                rules.push((pattern.clone(), name, value));
            }
        }
        Self { rules }
    }

    /// The headers for a path. Of two rules for one header the later one holds.
    pub(super) fn headers_for(&self, path: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (pattern, name, value) in &self.rules {
            let is_match = match pattern.split_once('*') {
                Some((start, end)) => {
                    path.starts_with(start) && path.get(start.len()..).is_some_and(|rest| rest.ends_with(end))
                }
                None => path == pattern,
            };
            if is_match {
                headers.insert(name.clone(), value.clone());
            }
        }
        headers
    }
}

#[cfg(test)]
mod tests {
    use super::Rules;

    #[test]
    fn the_later_rule_holds() {
        let rules = Rules::parse(
            "/*\n  A: all\n\n/*.js\n  Cache-Control: immutable\n\n# a comment\n/service-worker.js\n  Cache-Control: no-cache\n",
        );
        let value = |path: &str, name: &str| {
            rules.headers_for(path).get(name).map(|value| value.to_str().expect("text").to_owned())
        };
        assert_eq!(value("/", "a").as_deref(), Some("all"));
        assert_eq!(value("/boot.js", "cache-control").as_deref(), Some("immutable"));
        assert_eq!(value("/service-worker.js", "cache-control").as_deref(), Some("no-cache"));
        assert_eq!(value("/index.html", "cache-control"), None);
    }
}
