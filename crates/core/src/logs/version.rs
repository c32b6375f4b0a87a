//! Versions of releases, compared.

/// Year, month, number: `2026.9.6`; what follows (`-beta.1`) does not count.
pub(super) type Version = (u16, u16, u16);

/// Reads a version.
pub(super) fn version(text: &str) -> Option<Version> {
    let mut numbers = text.split(['.', '-']).map(str::parse::<u16>);
    let mut next = || numbers.next()?.ok();
    Some((next()?, next()?, next().unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn versions_are_ordered() {
        assert_eq!(version("2026.1.27-beta.1"), Some((2026, 1, 27)));
        assert!(version("2026.9.6") > version("2026.8.1"));
        assert_eq!(version("x"), None);
    }
}
