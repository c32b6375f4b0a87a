//! The name of a Docker volume.

use super::newtype::text_newtype;

text_newtype! {
    /// Letters, digits and `_ . -`, starting with a letter or digit. Source: the check in upstream's Docker setup
    /// script.
    DockerVolume,
    DockerVolumeError,
    |text| {
        text.starts_with(|first: char| first.is_ascii_alphanumeric())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte))
    }
}
