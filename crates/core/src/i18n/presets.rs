//! What is said about presets.

use super::wire_format::words;

words! {
    /// Names, and what each preset trades; prices in braces.
    #[derive(Debug)]
    #[expect(missing_docs, reason = "each is named after its preset and target")]
    pub struct PresetTexts {
        pub cheapest: &'static str,
        pub recommended: &'static str,
        pub hardened: &'static str,
        /// Where upstream publishes an image.
        pub gcp_cheapest: &'static str,
        /// Where the image is built from source.
        pub gcp_cheapest_source: &'static str,
        pub gcp_recommended: &'static str,
        pub gcp_recommended_source: &'static str,
        pub gcp_hardened: &'static str,
        pub fly_cheapest: &'static str,
        pub fly_recommended: &'static str,
        pub fly_hardened: &'static str,
        pub fly_private_hardened: &'static str,
        /// Beside a hardened preset, in releases with a list of allowed origins.
        pub origins_listed: &'static str,
        /// Beside a hardened preset, in releases without one.
        pub origins_unknown: &'static str,
        /// A word that names no preset.
        pub unknown: &'static str,
    }
}
