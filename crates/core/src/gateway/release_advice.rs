//! Advice based on the release that a verified gateway reports. Unrelated to the HTTP upgrade of a WebSocket.

use super::frames::ServerInfo;
use crate::catalog::{Product, Release, newest};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReleaseAdvice {
    /// The product has been renamed; new releases appear under the new name only.
    Renamed {
        /// The product that runs.
        from: Product,
        /// The newest release.
        to: &'static Release,
    },
    /// There is a newer release.
    Newer(&'static Release),
    /// The gateway is not the release of the plan, so the commands and files may not fit.
    DiffersFromPlan {
        /// The product or version that the gateway reports.
        runs: String,
        /// The plan's release.
        planned: &'static Release,
    },
}

/// Compares the reported version with the plan and with the newest release. A gateway that reports no version is
/// assumed to be the plan's release.
pub fn release_advice(planned: &'static Release, server: &ServerInfo) -> Vec<ReleaseAdvice> {
    let mut list = Vec::new();
    let version = server.version.as_deref().filter(|version| numbers(version).is_some());
    if let Some(product) = server.product.filter(|product| *product != planned.product) {
        list.push(ReleaseAdvice::DiffersFromPlan { runs: product.name().to_owned(), planned });
    } else if let Some(version) = version.filter(|version| numbers(version) != numbers(planned.version)) {
        list.push(ReleaseAdvice::DiffersFromPlan { runs: version.to_owned(), planned });
    }
    let newest = newest();
    let product = server.product.unwrap_or(planned.product);
    let runs = version.unwrap_or(planned.version);
    if product != newest.product && version.is_none() {
        list.push(ReleaseAdvice::Renamed { from: product, to: newest });
    } else if numbers(runs) < numbers(newest.version) {
        list.push(ReleaseAdvice::Newer(newest));
    }
    list
}

/// Year, month and number of a version such as `2026.9.6` or `2026.1.24-3`.
fn numbers(version: &str) -> Option<[u32; 3]> {
    let mut parts = version.split(['.', '-']).map(str::parse);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(Ok(year)), Some(Ok(month)), Some(Ok(number))) => Some([year, month, number]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{ReleaseAdvice, release_advice};
    use crate::catalog::{self, Product};
    use crate::gateway::ServerInfo;

    fn of(planned: &str, version: Option<&str>, product: Option<Product>) -> Vec<ReleaseAdvice> {
        let planned = catalog::find(planned).expect("a release");
        release_advice(planned, &ServerInfo { version: version.map(str::to_owned), product, ..ServerInfo::default() })
    }

    #[test]
    fn newest_release_gets_no_advice() {
        assert_eq!(of("openclaw@2026.9.6", Some("2026.9.6"), None), []);
    }

    #[test]
    fn renamed_outdated_and_differing_releases_get_advice() {
        let newest = catalog::find("openclaw@2026.9.6").expect("a release");
        let old = of("clawdbot@2026.1.24", Some("dev"), Some(Product::Clawdbot));
        assert_eq!(old, [ReleaseAdvice::Renamed { from: Product::Clawdbot, to: newest }]);
        assert_eq!(of("openclaw@2026.1.30", Some("dev"), None), [ReleaseAdvice::Newer(newest)]);
        let other = of("openclaw@2026.9.6", Some("2026.3.13"), None);
        assert_eq!(
            other,
            [
                ReleaseAdvice::DiffersFromPlan { runs: "2026.3.13".to_owned(), planned: newest },
                ReleaseAdvice::Newer(newest)
            ]
        );
        let renamed = of("openclaw@2026.9.6", Some("dev"), Some(Product::Clawdbot));
        assert!(matches!(&renamed[..], [ReleaseAdvice::DiffersFromPlan { .. }, ReleaseAdvice::Renamed { .. }]));
    }
}
