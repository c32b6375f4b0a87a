//! Errors of plan files.

use crate::i18n::wire_format::words;

words! {
    /// Templates for errors.
    #[derive(Debug)]
    #[expect(missing_docs, reason = "each is named after what went wrong")]
    pub struct ProblemTexts {
        pub not_json: &'static str,
        pub not_an_object: &'static str,
        pub whole_file: &'static str,
        pub format: &'static str,
        pub unknown_field: &'static str,
        pub did_you_mean: &'static str,
        pub wrong_type: &'static str,
        pub kind_text: &'static str,
        pub kind_number: &'static str,
        pub kind_toggle: &'static str,
        pub kind_list: &'static str,
        pub no_randomness: &'static str,
    }
}
