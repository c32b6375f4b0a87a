//! Rules about the gateway's configuration.

use super::FileRuleText;
use crate::i18n::rules::rule_texts;

rule_texts! {
    /// The texts of the rules about the gateway's configuration, by code.
    ConfigTexts: FileRuleText;
    j1 j2 j3 j4 j5 j6 j7 j8 j9 j10 j11 j12 j13 j14 j15 j16 j17 j18 j19 j20 j21 j22 j23 j24 j25 j26 j27 j28 j29 j30
    j31 j32 j33
}
