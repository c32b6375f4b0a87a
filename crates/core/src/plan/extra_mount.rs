//! An additional bind mount.

use super::newtype::text_newtype;

text_newtype! {
    /// `SOURCE:TARGET` or `SOURCE:TARGET:OPTIONS` with absolute paths, without white space, commas or anything that a
    /// shell or Compose would expand. Source: the check in upstream's Docker setup script.
    ExtraMount,
    ExtraMountError,
    |text| {
        let parts: Vec<&str> = text.split(':').collect();
        (2..=3).contains(&parts.len())
            && parts.iter().take(2).all(|part| part.starts_with('/') && part.len() > 1)
            && parts.get(2).is_none_or(|options| matches!(*options, "ro" | "rw" | "z" | "Z" | "ro,z" | "ro,Z"))
            && text.chars().all(|ch| ch.is_alphanumeric() || "/._-@+:".contains(ch))
    }
}
