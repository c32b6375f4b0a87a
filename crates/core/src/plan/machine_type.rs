//! A Compute Engine machine type.

use super::text_type::text_type;

text_type! {
    /// A series and a shape joined by hyphens: `e2-small`, `n2-standard-4`.
    MachineType,
    /// The text does not have the form of a machine type.
    MachineTypeError,
    |text| {
        text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.contains('-')
            && text.split('-').all(|part| {
                !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            })
    }
}
