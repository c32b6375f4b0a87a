//! The version that the files are for.

use super::release::DetectedRelease;
use crate::catalog::version::{Version, parse_version};

/// The version that the files name, or else that of the release whose rules apply. A text that is no version is older than
/// every release.
pub(in crate::lint) fn version_of(detected: &DetectedRelease) -> Version {
    parse_version(detected.version.as_ref().map_or(detected.release.version, |(version, _)| version.as_str()))
        .unwrap_or_default()
}
