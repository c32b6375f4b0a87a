//! The words a field of kind [`Kind::Choice`](super::Kind::Choice) accepts.

use super::{Field, Kind};

/// How an application on Fly.io without public address is reached.
pub const SIX_PN: &str = "6pn";
/// The other way: through Fly Proxy on a private address.
pub const FLYCAST: &str = "flycast";
/// The image is upstream's own.
pub const PREBUILT: &str = "prebuilt";
/// The image is built from the pinned source.
pub const SOURCE: &str = "source";
/// gcloud decides.
pub const DEFAULT: &str = "default";
/// No inbound webhooks.
pub const NONE: &str = "none";

/// Whether one of a few words is chosen, so that no value is half of another.
pub const fn is_chosen(field: Field) -> bool {
    matches!(field, Field::Release) || matches!(field.kind(), Kind::Choice | Kind::Toggle)
}

/// The accepted words, in the order they are offered; empty where any text is possible.
pub const fn choices(field: Field) -> &'static [&'static str] {
    match field {
        Field::Target => &["gcp", "fly", "fly-private"],
        Field::GcpDiskType => &[DEFAULT, "pd-standard", "pd-balanced", "pd-ssd"],
        Field::FlyPrivateAccess => &[SIX_PN, FLYCAST],
        Field::ImageSource => &[PREBUILT, SOURCE],
        Field::ConfigWebhooks => &[NONE, "ngrok", "tailscale"],
        _ => &[],
    }
}
