//! Syntax errors: one code per kind of error that a parser reports.

use super::FileRuleText;
use crate::i18n::rules::rule_texts;
use crate::i18n::wire_format::messages;

rule_texts! {
    /// The texts of the rules about texts that cannot be read, by code.
    ReadingTexts: FileRuleText;
    too_large too_deep expands not_text syntax unclosed unterminated_quote unterminated_comment duplicate_key
    repeated_key key_conflict tab indentation misplaced_colon reserved_character invalid_escape invalid_number
    unquoted_text forbidden_character unknown_alias invalid_merge key_not_text several_documents
    unterminated_substitution invalid_substitution required_variable unset_variable key_character key_with_space
    stray_text empty_export unknown_instruction missing_arguments no_build_stage unterminated_heredoc empty
    invalid_directive invalid_pair trailing_comment more
}

messages! {
    /// The list of expected tokens in a syntax error.
    #[derive(Debug)]
    pub struct ExpectedTexts {
        /// Introduces the list; `{list}` is the list.
        pub list: &'static str,
        /// Joins two items.
        pub or: &'static str,
        pub value: &'static str,
        pub key: &'static str,
        pub colon: &'static str,
        pub equals_sign: &'static str,
        pub comma: &'static str,
        pub quote: &'static str,
        pub closing_bracket: &'static str,
        pub closing_brace: &'static str,
        pub new_line: &'static str,
        pub end_of_text: &'static str,
        pub digit: &'static str,
        /// Introduces the probably intended instruction, `{nearest}`.
        pub nearest: &'static str,
        pub nul: &'static str,
        pub invalid_utf8: &'static str,
        pub utf16: &'static str,
    }
}
