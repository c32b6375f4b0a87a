//! The name of a Docker volume.

use super::text_type::text_type;

text_type! {
    /// Starts with a letter or digit, goes on with letters, digits and `_ . -`. Source: the check in upstream's Docker
    /// set-up script.
    DockerVolume,
    /// The text is no name of a volume.
    DockerVolumeError,
    |text| {
        text.starts_with(|first: char| first.is_ascii_alphanumeric())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte))
    }
}
