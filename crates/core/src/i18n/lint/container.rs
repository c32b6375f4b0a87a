//! Rules for the gateway's container.

use super::FileRuleText;
use crate::i18n::rules::rule_texts;

rule_texts! {
    /// The texts of the rules about the gateway's container, by code.
    ContainerTexts: FileRuleText;
    k1 k2 k3 k4 k5 k6 k7 k8 k9 k10 k11 k12 k13 k14 k15
}
