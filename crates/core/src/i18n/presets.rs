//! Texts of presets.

use super::wire_format::messages;

messages! {
    /// Names and trade-offs of the presets, with prices as placeholders.
    #[derive(Debug)]
    pub struct PresetTexts {
        pub cheapest: &'static str,
        pub recommended: &'static str,
        pub hardened: &'static str,
        /// For releases with a published image.
        pub gcp_cheapest: &'static str,
        /// For releases whose image is built from source.
        pub gcp_cheapest_source: &'static str,
        pub gcp_recommended: &'static str,
        pub gcp_recommended_source: &'static str,
        pub gcp_hardened: &'static str,
        pub fly_cheapest: &'static str,
        pub fly_recommended: &'static str,
        pub fly_hardened: &'static str,
        pub fly_private_hardened: &'static str,
        /// Addition to the hardened preset in releases with a list of allowed origins.
        pub origins_listed: &'static str,
        /// Addition to the hardened preset in releases without one.
        pub origins_unknown: &'static str,
        /// Error for an unknown preset.
        pub unknown: &'static str,
    }
}
