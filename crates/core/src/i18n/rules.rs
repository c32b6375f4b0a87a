//! What is wrong and what to do: one entry a rule.

use crate::i18n::wire_format::words;

/// Declares a structure of texts with one field per rule.
macro_rules! rule_texts {
    ($( #[$about:meta] )* $texts:ident: $text:ident; $( $name:ident )*) => {
        $crate::i18n::wire_format::words! {
            $( #[$about] )*
            #[derive(Debug)]
            pub struct $texts { $( pub $name: $text, )* }
        }
    };
}

pub(in crate::i18n) use rule_texts;

words! {
    /// One line that says what is wrong, and the way out. `{value}` is what was typed.
    #[derive(Debug)]
    pub struct RuleText {
        /// What is wrong.
        pub message: &'static str,
        /// What to do about it.
        pub remedy: &'static str,
        /// The same for a value that can be used but should not, where that needs other words: message and remedy.
        pub doubt: Option<(&'static str, &'static str)>,
    }
}

/// A rule's words, in a catalogue.
#[cfg(feature = "catalogs")]
pub(super) const fn rule(message: &'static str, remedy: &'static str) -> RuleText {
    RuleText { message, remedy, doubt: None }
}

#[cfg(feature = "catalogs")]
impl RuleText {
    /// The same for a value that can be used but should not.
    pub(super) const fn doubt(self, message: &'static str, remedy: &'static str) -> Self {
        Self { doubt: Some((message, remedy)), ..self }
    }
}

rule_texts! {
    /// The texts of the form rules, by code.
    RuleTexts: RuleText;
    p1 p2 p3 p4 g1 g2 g3 g4 g5 g6 g7 g8 g9 g10 g11 f1 f2 f3 f4 f5 f6 f7 f8 f9 f10 f11 f12 f13 f14 f15 c1 c2 c3 c4 c5
    c6 c7 c8 c9 c10 c11 c12 c13 c14 c15 x1 x2 x3 x4 x5 x6 x7 x8 x9 x10 x11 x12 x13 x14 x15 x16 x17 x18 x19 x20 x21
    x22 x23 x24 x25 x26 x27 x28 x29 x30
}
