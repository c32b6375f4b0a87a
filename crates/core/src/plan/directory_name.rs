//! The folder that holds the generated files.

use super::text_type::text_type;

text_type! {
    /// One name below the home directory: letters, digits, dots, hyphens and underscores; starts with a letter or digit.
    DirectoryName,
    /// The text is no name of a folder.
    DirectoryNameError,
    |text| {
        (1..=64).contains(&text.len())
            && text.starts_with(|first: char| first.is_ascii_alphanumeric())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
    }
}
