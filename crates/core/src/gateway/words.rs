//! Words of the other side, made harmless.

/// Words are cut here, in characters.
pub(super) const LONGEST: usize = 300;
/// Names are cut here, in characters.
pub(super) const LONGEST_NAME: usize = 80;

/// The secrets that must not come back in anybody's words. It shows nothing of itself in `Debug`.
#[derive(Clone, Default)]
pub(super) struct Mask(Vec<String>);

impl Mask {
    pub(super) fn add(&mut self, secret: &str) {
        if !secret.is_empty() {
            self.0.push(secret.to_owned());
        }
    }

    /// Removes what a stranger's text may do to a page or a terminal: control characters, marks that turn the direction of
    /// reading, letters without width; replaces secrets by dots; cuts it. `None` when nothing is left.
    pub(super) fn clean(&self, text: &str, longest: usize) -> Option<String> {
        // Dots are shorter than what they stand for, so more of the text slides into view: look at enough of it that the
        // last, cut secret never does. A stranger's text may be megabytes.
        let margin = self.0.iter().map(String::len).max().unwrap_or(0);
        let enough = longest * (margin + 1) + margin;
        let start: String = text.chars().filter(|letter| !is_trick(*letter)).take(enough).collect();
        let clean: String = self
            .hide(&start)
            .chars()
            .map(|letter| if letter.is_control() { ' ' } else { letter })
            .take(longest)
            .collect();
        let clean = clean.trim();
        (!clean.is_empty()).then(|| clean.to_owned())
    }

    fn hide(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |text, secret| text.replace(secret, "•••"))
    }
}

impl std::fmt::Debug for Mask {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Mask(hidden)")
    }
}

/// Marks that are invisible or change the direction of reading.
pub(crate) fn is_trick(letter: char) -> bool {
    matches!(
        letter,
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
