//! An additional bind mount.

use super::text_type::text_type;

text_type! {
    /// `SOURCE:TARGET` or `SOURCE:TARGET:OPTIONS`; source and target are absolute; no white space, commas or anything a
    /// shell or Compose would expand. Source: the check in upstream's Docker set-up script.
    ExtraMount,
    /// The text is no mount.
    ExtraMountError,
    |text| {
        let parts: Vec<&str> = text.split(':').collect();
        (2..=3).contains(&parts.len())
            && parts.iter().take(2).all(|part| part.starts_with('/') && part.len() > 1)
            && parts.get(2).is_none_or(|options| matches!(*options, "ro" | "rw" | "z" | "Z" | "ro,z" | "ro,Z"))
            && text.chars().all(|letter| letter.is_alphanumeric() || "/._-@+:".contains(letter))
    }
}
