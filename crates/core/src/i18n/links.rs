//! What is said about a plan in a link.

use super::wire_format::words;

words! {
    /// Templates; `{field}` is a path, `{key}` what stands in the link.
    #[derive(Debug)]
    #[expect(missing_docs, reason = "each is named after what it says")]
    pub struct LinkTexts {
        pub too_long: &'static str,
        pub no_plan: &'static str,
        pub version: &'static str,
        pub encoding: &'static str,
        pub unknown_field: &'static str,
        pub unknown_field_meant: &'static str,
        pub wrong_type: &'static str,
        pub no_value: &'static str,
        pub repeated: &'static str,
        pub page_origin: &'static str,
        pub secret: &'static str,
        pub more: &'static str,
        /// For whoever makes a link of a plan with such a field.
        pub left_out: &'static str,
    }
}
