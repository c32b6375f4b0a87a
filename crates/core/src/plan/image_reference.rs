//! The name of a container image.

use super::text_type::text_type;

text_type! {
    /// The reference grammar of the distribution project without a digest: an optional registry, lower-case path
    /// components, an optional tag.
    ImageReference,
    /// The text is no name of an image.
    ImageReferenceError,
    |text| {
        let (name, tag) = match text.rsplit_once(':') {
            Some((name, tag)) if !tag.contains('/') => (name, Some(tag)),
            _ => (text, None),
        };
        let is_tag = |tag: &str| {
            (1..=128).contains(&tag.len())
                && tag.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '_')
                && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte))
        };
        let is_edge = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
        let is_component = |part: &str| {
            part.starts_with(is_edge)
                && part.ends_with(is_edge)
                && part.chars().all(|letter| is_edge(letter) || "._-".contains(letter))
        };
        let is_registry = |part: &str| {
            let (host, port) = part.split_once(':').unwrap_or((part, "0"));
            is_component(&host.to_ascii_lowercase())
                && !port.is_empty()
                && port.bytes().all(|byte| byte.is_ascii_digit())
        };
        let first_is_right = match name.split_once('/') {
            None => is_component(name),
            Some((first, rest)) => {
                (is_component(first) || is_registry(first)) && rest.split('/').all(is_component)
            }
        };
        name.len() <= 255 && first_is_right && tag.is_none_or(is_tag)
    }
}
