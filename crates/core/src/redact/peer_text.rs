//! Sanitizes text from a gateway before it is displayed: length cap, control and bidirectional characters, secrets.

use super::{DOTS, hide};

/// Limit of a text, in characters.
pub(crate) const LONGEST: usize = 300;
/// Limit of a name, in characters.
pub(crate) const LONGEST_NAME: usize = 80;

/// Secrets that were sent and must not be shown when the gateway repeats them. `Debug` shows none of them.
#[derive(Clone, Default)]
pub(crate) struct Mask(Vec<String>);

impl Mask {
    pub(crate) fn add(&mut self, secret: &str) {
        if !secret.is_empty() {
            self.0.push(secret.to_owned());
        }
    }

    /// Removes characters that are invisible or change the direction of the text, replaces secrets and control
    /// characters, and cuts to `longest` characters. `None` if nothing is left.
    pub(crate) fn clean(&self, text: &str, longest: usize) -> Option<String> {
        // Replacing shortens the text, so characters from further back move into the limit. Take enough of the text
        // that a secret cut at its end never does, but not all of it: it may be megabytes.
        let margin = self.0.iter().map(String::len).max().unwrap_or(0);
        let enough = longest * (margin + 1) + margin;
        let start: String = text.chars().filter(|ch| !is_trick(*ch)).take(enough).collect();
        let clean: String = hide(&start, &self.0, DOTS)
            .chars()
            .map(|ch| if ch.is_control() { ' ' } else { ch })
            .take(longest)
            .collect();
        let clean = clean.trim();
        (!clean.is_empty()).then(|| clean.to_owned())
    }
}

impl std::fmt::Debug for Mask {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Mask(hidden)")
    }
}

/// Whether a character is invisible or changes the direction of the text.
pub(crate) fn is_trick(ch: char) -> bool {
    matches!(
        ch,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
    )
}

#[cfg(test)]
mod tests {
    use super::Mask;

    #[test]
    fn strange_words_become_harmless() {
        let mut mask = Mask::default();
        mask.add("fake-token");
        let said = |text: &str| mask.clean(text, 20);
        assert_eq!(said("you sent fake-token").as_deref(), Some("you sent •••"));
        assert_eq!(said("fake\u{200b}-token").as_deref(), Some("•••"));
        assert_eq!(said("\u{202e}abc\u{7}\nx").as_deref(), Some("abc  x"));
        assert_eq!(said(" \u{1b} "), None);
        assert_eq!(said(&"x".repeat(99)).map(|text| text.len()), Some(20));
        assert_eq!(said(&format!("{} fake-token", "x".repeat(14))).as_deref(), Some("xxxxxxxxxxxxxx •••"));
        let shown = said(&"fake-token".repeat(99)).unwrap_or_default();
        assert!(!shown.contains("fake"), "{shown}");
        assert_eq!(format!("{mask:?}"), "Mask(hidden)");
    }
}
