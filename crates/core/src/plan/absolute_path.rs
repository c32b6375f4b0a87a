//! An absolute path on a machine or in a container.

use super::text_type::text_type;

text_type! {
    /// Starts with a slash and is more than it; no white space, no colon, no control character, no `..`, and nothing a
    /// shell or Compose would expand.
    AbsolutePath,
    /// The text is no absolute path that can be mounted.
    AbsolutePathError,
    |text| {
        text.starts_with('/')
            && text.trim_end_matches('/').len() > 1
            && text.split('/').all(|part| part != "..")
            && text.chars().all(|letter| letter.is_alphanumeric() || "/._-@+".contains(letter))
    }
}

impl AbsolutePath {
    /// The path without slashes at its end.
    pub fn trimmed(&self) -> &str {
        self.as_str().trim_end_matches('/')
    }

    /// Whether this path is `other` or lies below it.
    pub fn is_within(&self, other: &str) -> bool {
        let other = other.trim_end_matches('/');
        self.trimmed().strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}
