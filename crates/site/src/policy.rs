//! The content security policy, which the page and the host's headers both state.

use anyhow::{Result, ensure};

use crate::digest::csp_hash;

/// Which inline scripts and styles the policy allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Inlining {
    /// Exactly those of [`Inline`].
    ByHash,
    /// Any, for development: Trunk adds its script for reloading after this step.
    Any,
}

/// The inline content of the page: what the first paint waits for.
#[derive(Debug)]
pub(crate) struct Inline {
    /// The joined style sheets.
    pub(crate) style: String,
    /// `static/early.js`, which chooses language and appearance before the first paint.
    pub(crate) script: String,
    inlining: Inlining,
}

impl Inline {
    /// Both texts as they will stand in the page. A text that would end its element, or that a browser would read differently
    /// than it was hashed, is an error.
    pub(crate) fn new(style: &str, script: &str, inlining: Inlining) -> Result<Self> {
        let inline = Self { style: style.trim().to_owned(), script: script.trim().to_owned(), inlining };
        for (name, text) in [("the style sheet", &inline.style), ("early.js", &inline.script)] {
            ensure!(
                !text.contains("</") && !text.contains('\r'),
                "{name} cannot be inlined: it has `</` or a carriage return"
            );
        }
        Ok(inline)
    }

    /// Allows these texts in the policy that `text` contains once.
    pub(crate) fn allow_in(&self, text: &str) -> Result<String> {
        let mut text = text.to_owned();
        for (directive, content) in [("style-src 'self'", &self.style), ("script-src 'self'", &self.script)] {
            ensure!(text.matches(directive).count() == 1, "expected `{directive}` once in: {text}");
            let allowed = match self.inlining {
                Inlining::ByHash => csp_hash(content),
                Inlining::Any => "'unsafe-inline'".to_owned(),
            };
            text = text.replace(directive, &format!("{directive} {allowed}"));
        }
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Inline, Inlining};
    use crate::digest::csp_hash;

    #[test]
    fn only_the_two_inline_texts_are_allowed() {
        let inline = Inline::new(" a{} \n", "run()\n", Inlining::ByHash).expect("fine");
        let policy = inline
            .allow_in("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'")
            .expect("fine");
        assert_eq!(
            policy,
            format!(
                "default-src 'none'; script-src 'self' {} 'wasm-unsafe-eval'; style-src 'self' {}",
                csp_hash("run()"),
                csp_hash("a{}")
            )
        );
    }

    #[test]
    fn a_policy_without_the_directives_is_an_error() {
        let inline = Inline::new("", "", Inlining::ByHash).expect("fine");
        assert!(inline.allow_in("default-src 'none'").is_err());
        assert!(inline.allow_in("script-src 'self'; style-src 'self'; style-src 'self'").is_err());
    }

    #[test]
    fn a_text_that_would_end_its_element_is_an_error() {
        assert!(Inline::new("a{content:'</style>'}", "", Inlining::ByHash).is_err());
        assert!(Inline::new("", "'a\r'", Inlining::ByHash).is_err());
    }
}
