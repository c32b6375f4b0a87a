//! Regions and zones of Compute Engine.
//!
//! Source: cloud.google.com/compute/docs/regions-zones as known in 2026; the list ages, so an unlisted zone is a warning
//! and never an error.

/// Regions with the letters of their zones.
pub static REGIONS: [(&str, &str); 42] = [
    ("africa-south1", "abc"),
    ("asia-east1", "abc"),
    ("asia-east2", "abc"),
    ("asia-northeast1", "abc"),
    ("asia-northeast2", "abc"),
    ("asia-northeast3", "abc"),
    ("asia-south1", "abc"),
    ("asia-south2", "abc"),
    ("asia-southeast1", "abc"),
    ("asia-southeast2", "abc"),
    ("australia-southeast1", "abc"),
    ("australia-southeast2", "abc"),
    ("europe-central2", "abc"),
    ("europe-north1", "abc"),
    ("europe-north2", "abc"),
    ("europe-southwest1", "abc"),
    ("europe-west1", "bcd"),
    ("europe-west2", "abc"),
    ("europe-west3", "abc"),
    ("europe-west4", "abc"),
    ("europe-west6", "abc"),
    ("europe-west8", "abc"),
    ("europe-west9", "abc"),
    ("europe-west10", "abc"),
    ("europe-west12", "abc"),
    ("me-central1", "abc"),
    ("me-central2", "abc"),
    ("me-west1", "abc"),
    ("northamerica-northeast1", "abc"),
    ("northamerica-northeast2", "abc"),
    ("northamerica-south1", "abc"),
    ("southamerica-east1", "abc"),
    ("southamerica-west1", "abc"),
    ("us-central1", "abcf"),
    ("us-east1", "bcd"),
    ("us-east4", "abc"),
    ("us-east5", "abc"),
    ("us-south1", "abc"),
    ("us-west1", "abc"),
    ("us-west2", "abc"),
    ("us-west3", "abc"),
    ("us-west4", "abc"),
];

/// Regions in which one e2-micro machine is free of charge. Source: cloud.google.com/free as quoted in several 2026
/// guides.
pub static FREE_TIER_REGIONS: [&str; 3] = ["us-west1", "us-central1", "us-east1"];

/// Whether the zone is on the list.
pub fn is_known_zone(zone: &crate::plan::Zone) -> bool {
    let letter = zone.as_str().rsplit('-').next().unwrap_or_default();
    REGIONS.iter().any(|(region, letters)| *region == zone.region() && letters.contains(letter))
}
