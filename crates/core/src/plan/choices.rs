//! The values that a field of kind [`FieldKind::Choice`](super::FieldKind::Choice) accepts.

use super::{Field, FieldKind};

/// Private access to a Fly.io application over `WireGuard`, directly to the machine.
pub const SIX_PN: &str = "6pn";
/// Private access to a Fly.io application through Fly Proxy on a Flycast address.
pub const FLYCAST: &str = "flycast";
/// The image that upstream publishes.
pub const PREBUILT: &str = "prebuilt";
/// An image built from the pinned source.
pub const SOURCE: &str = "source";
/// No flag is passed, so gcloud chooses.
pub const DEFAULT: &str = "default";
/// No inbound webhooks.
pub const NONE: &str = "none";

/// Whether the field takes one of a few complete values, so that no intermediate text of typing can be valid.
pub const fn is_chosen(field: Field) -> bool {
    matches!(field, Field::Release) || matches!(field.kind(), FieldKind::Choice | FieldKind::Toggle)
}

/// The accepted values in the order the form offers them; empty for a field that is not a choice.
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
