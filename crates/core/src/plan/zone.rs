//! A Compute Engine zone.

use super::newtype::text_newtype;

text_newtype! {
    /// A region, a hyphen and one letter: `us-central1-a`. The catalog knows which zones exist.
    Zone,
    ZoneError,
    |text| {
        let parts: Vec<&str> = text.split('-').collect();
        let [area, place, letter] = parts.as_slice() else {
            return false;
        };
        let name = place.trim_end_matches(|last: char| last.is_ascii_digit());
        let is_word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
        is_word(area) && is_word(name) && name.len() < place.len() && letter.len() == 1 && is_word(letter)
    }
}

impl Zone {
    /// The zone's region: `us-central1` for `us-central1-a`.
    pub fn region(&self) -> &str {
        self.as_str().rsplit_once('-').map_or(self.as_str(), |(region, _)| region)
    }
}
