//! Texts about saved plans.

use super::wire_format::messages;

messages! {
    /// `{name}` is the name of a plan.
    #[derive(Debug)]
    pub struct SavedPlansTexts {
        pub bad_name: &'static str,
        pub secret_name: &'static str,
        pub taken: &'static str,
        pub missing: &'static str,
        pub full: &'static str,
        pub too_large: &'static str,
        pub not_saved_plans: &'static str,
        pub format: &'static str,
        pub entry: &'static str,
        pub plan: &'static str,
        pub renamed: &'static str,
        pub secret: &'static str,
        pub no_room: &'static str,
    }
}
