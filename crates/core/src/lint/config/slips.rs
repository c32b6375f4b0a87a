//! Which known name a mistyped one probably means.

use crate::suggest;

/// The known name that differs only in its capitals, or by few edits for its length.
pub(super) fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let known: Vec<&str> = known.into_iter().collect();
    let most = match word.chars().count() {
        0..=2 => 0,
        3..=5 => 1,
        6..=9 => 2,
        _ => 3,
    };
    let same = known.iter().find(|name| name.eq_ignore_ascii_case(word)).copied();
    same.or_else(|| suggest::nearest(word, known, most))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_near_and_other_words_are_not() {
        let known = ["enabled", "groupPolicy", "token", "bind", "auth"];
        let near = |word| nearest(word, known);
        assert_eq!(near("enable"), Some("enabled"));
        assert_eq!(near("ENABLED"), Some("enabled"));
        assert_eq!(near("grouppolicy"), Some("groupPolicy"));
        assert_eq!(near("tokens"), Some("token"));
        assert_eq!(near("bnd"), Some("bind"));
        assert_eq!(near("bnid"), None);
        assert_eq!(near("allow"), None);
    }
}
