//! Rules for access to the gateway.

use super::FileRuleText;
use crate::i18n::rules::rule_texts;

rule_texts! {
    /// The texts of the rules about access to the gateway, by code.
    AccessTexts: FileRuleText;
    a1 a2 a3 a4 a5 a6 a7 a8 a9
}
