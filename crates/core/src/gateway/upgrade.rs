//! What a verified gateway's release says about what to do next.

use super::frames::ServerInfo;
use crate::catalog::{Product, Release, newest};

/// Worth saying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Advice {
    /// The product was renamed; nothing new appears under the old name.
    Renamed {
        /// The name the gateway runs under.
        from: Product,
        /// The newest release.
        to: &'static Release,
    },
    /// There is a newer release.
    Newer(&'static Release),
    /// The gateway is not the release of the plan, so commands and files may not fit it.
    NotThePlan {
        /// What the gateway says it is.
        runs: String,
        /// What the plan says.
        planned: &'static Release,
    },
}

/// What follows from what the gateway says of itself. A gateway that names no version is taken for the plan's release.
pub fn advice(planned: &'static Release, server: &ServerInfo) -> Vec<Advice> {
    let mut list = Vec::new();
    let version = server.version.as_deref().filter(|version| numbers(version).is_some());
    if let Some(product) = server.product.filter(|product| *product != planned.product) {
        list.push(Advice::NotThePlan { runs: product.name().to_owned(), planned });
    } else if let Some(version) = version.filter(|version| numbers(version) != numbers(planned.version)) {
        list.push(Advice::NotThePlan { runs: version.to_owned(), planned });
    }
    let newest = newest();
    let product = server.product.unwrap_or(planned.product);
    let runs = version.unwrap_or(planned.version);
    if product != newest.product && version.is_none() {
        list.push(Advice::Renamed { from: product, to: newest });
    } else if numbers(runs) < numbers(newest.version) {
        list.push(Advice::Newer(newest));
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
    use super::{Advice, advice};
    use crate::catalog::{self, Product};
    use crate::gateway::ServerInfo;

    fn of(planned: &str, version: Option<&str>, product: Option<Product>) -> Vec<Advice> {
        let planned = catalog::find(planned).expect("a release");
        advice(planned, &ServerInfo { version: version.map(str::to_owned), product, ..ServerInfo::default() })
    }

    #[test]
    fn the_newest_release_needs_no_advice() {
        assert_eq!(of("openclaw@2026.9.6", Some("2026.9.6"), None), []);
    }

    #[test]
    fn old_names_old_releases_and_other_releases_are_told() {
        let newest = catalog::find("openclaw@2026.9.6").expect("a release");
        let old = of("clawdbot@2026.1.24", Some("dev"), Some(Product::Clawdbot));
        assert_eq!(old, [Advice::Renamed { from: Product::Clawdbot, to: newest }]);
        assert_eq!(of("openclaw@2026.1.30", Some("dev"), None), [Advice::Newer(newest)]);
        let other = of("openclaw@2026.9.6", Some("2026.3.13"), None);
        assert_eq!(
            other,
            [Advice::NotThePlan { runs: "2026.3.13".to_owned(), planned: newest }, Advice::Newer(newest)]
        );
        let renamed = of("openclaw@2026.9.6", Some("dev"), Some(Product::Clawdbot));
        assert!(matches!(&renamed[..], [Advice::NotThePlan { .. }, Advice::Renamed { .. }]));
    }
}
