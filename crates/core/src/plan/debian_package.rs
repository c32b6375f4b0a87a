//! A Debian package to bake into the image.

use super::text_type::text_type;

text_type! {
    /// Two or more lower-case letters, digits and `+ - .`, starting with a letter or digit. Source: Debian policy, 5.6.1.
    DebianPackage,
    /// The text is no name of a package.
    DebianPackageError,
    |text| {
        text.len() >= 2
            && text.starts_with(|first: char| first.is_ascii_lowercase() || first.is_ascii_digit())
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"+-.".contains(&byte))
    }
}
