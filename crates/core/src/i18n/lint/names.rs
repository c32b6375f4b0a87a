//! Rules for product names and generations.

use super::FileRuleText;
use crate::i18n::rules::rule_texts;

rule_texts! {
    /// The texts of the rules about names and generations, by code.
    NamesTexts: FileRuleText;
    n1 n2 n3 n4 n5 n6 n7 n8 n9 n10 n11 n12 n13 n14 n15 n16 n17 n18 n19 n20 n21
}
