//! What is said about plans kept on the device.

use super::wire_format::words;

words! {
    /// Templates; `{name}` is the name of a plan.
    #[derive(Debug)]
    #[expect(missing_docs, reason = "each is named after what it says")]
    pub struct ShelfTexts {
        pub bad_name: &'static str,
        pub secret_name: &'static str,
        pub taken: &'static str,
        pub missing: &'static str,
        pub full: &'static str,
        pub too_large: &'static str,
        pub not_a_shelf: &'static str,
        pub format: &'static str,
        pub entry: &'static str,
        pub plan: &'static str,
        pub renamed: &'static str,
        pub secret: &'static str,
        pub no_room: &'static str,
    }
}
