//! A Compute Engine zone.

use super::text_type::text_type;

text_type! {
    /// A region, a hyphen and one letter: `us-central1-a`. Whether such a zone exists is for the catalogue to say.
    Zone,
    /// The text does not have the form of a zone.
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
    /// The region the zone lies in: `us-central1` for `us-central1-a`.
    pub fn region(&self) -> &str {
        self.as_str().rsplit_once('-').map_or(self.as_str(), |(region, _)| region)
    }
}
