//! An absolute path on a machine or in a container.

use super::newtype::text_newtype;

text_newtype! {
    /// An absolute path other than `/`, without white space, colons, control characters, `..`, or anything that a shell
    /// or Compose would expand.
    AbsolutePath,
    AbsolutePathError,
    |text| {
        text.starts_with('/')
            && text.trim_end_matches('/').len() > 1
            && text.split('/').all(|part| part != "..")
            && text.chars().all(|ch| ch.is_alphanumeric() || "/._-@+".contains(ch))
    }
}

impl AbsolutePath {
    /// The path without trailing slashes.
    pub fn trimmed(&self) -> &str {
        self.as_str().trim_end_matches('/')
    }

    /// Whether this path equals `other` or is below it.
    pub fn is_within(&self, other: &str) -> bool {
        let other = other.trim_end_matches('/');
        self.trimmed().strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}
