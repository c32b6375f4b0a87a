//! Versions of releases.

/// Year, month, number: `2026.9.6`. A suffix such as `-beta.1` is ignored.
pub(crate) type Version = (u16, u16, u16);

pub(crate) fn parse_version(text: &str) -> Option<Version> {
    let mut numbers = text.split(['.', '-']).map(str::parse::<u16>);
    let mut next = || numbers.next()?.ok();
    Some((next()?, next()?, next().unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::parse_version;

    #[test]
    fn versions_are_ordered() {
        assert_eq!(parse_version("2026.1.27-beta.1"), Some((2026, 1, 27)));
        assert!(parse_version("2026.9.6") > parse_version("2026.8.1"));
        assert_eq!(parse_version("x"), None);
    }
}
