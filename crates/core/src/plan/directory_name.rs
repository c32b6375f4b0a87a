//! The name of the folder that holds the generated files.

use super::newtype::text_newtype;

text_newtype! {
    /// A single path component below the home directory: letters, digits, dots, hyphens and underscores, starting with
    /// a letter or digit.
    DirectoryName,
    DirectoryNameError,
    |text| {
        (1..=64).contains(&text.len())
            && text.starts_with(|first: char| first.is_ascii_alphanumeric())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
    }
}
