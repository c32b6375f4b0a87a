//! The version that the files are for, as numbers that can be compared.

use super::release::DetectedRelease;

/// Year, month and number of a version.
pub(in crate::lint) type Version = [u16; 3];

/// The version that the files name, or else that of the release whose rules apply.
pub(in crate::lint) fn version_of(detected: &DetectedRelease) -> Version {
    numbers(detected.version.as_ref().map_or(detected.release.version, |(version, _)| version.as_str()))
}

/// The numbers of a version; what is not a number counts as 0.
fn numbers(version: &str) -> Version {
    let mut numbers = version.split(['.', '-']).map(|part| part.parse().unwrap_or_default());
    std::array::from_fn(|_| numbers.next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert_eq!(numbers("2026.9.6"), [2026, 9, 6]);
        assert_eq!(numbers("2026.1.24-3"), [2026, 1, 24]);
        assert_eq!(numbers("latest"), [0, 0, 0]);
        assert!(numbers("2026.10.1") > numbers("2026.9.30"));
    }
}
