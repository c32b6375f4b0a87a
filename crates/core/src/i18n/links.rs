//! Problems with plans in links.

use super::wire_format::messages;

messages! {
    /// `{field}` is a field path, `{key}` a key of the link.
    #[derive(Debug)]
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
        /// Shown when a link is created from a plan with such a field.
        pub left_out: &'static str,
    }
}
