//! What is wrong and what to do: one entry a rule.

use crate::i18n::wire_format::words;

macro_rules! rules {
    ($( $code:ident $name:ident; )*) => {
        /// The stable code of a rule. Codes are never reused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the catalogue says what each is about")]
        pub enum Code { $( $code, )* }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Code] = &[ $( Code::$code, )* ];

            /// The code as people see it.
            pub const fn as_str(self) -> &'static str {
                match self { $( Code::$code => stringify!($code), )* }
            }

            /// Its words in one language.
            pub const fn text(self, texts: &'static RuleTexts) -> &'static RuleText {
                match self { $( Code::$code => &texts.$name, )* }
            }
        }

        words! {
            /// The words of every rule.
            #[derive(Debug)]
            #[expect(missing_docs, reason = "one entry a rule, named as its code")]
            pub struct RuleTexts { $( pub $name: RuleText, )* }
        }
    };
}

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

rules! {
    P1 p1; P2 p2; P3 p3; P4 p4;
    G1 g1; G2 g2; G3 g3; G4 g4; G5 g5; G6 g6; G7 g7; G8 g8; G9 g9; G10 g10; G11 g11;
    F1 f1; F2 f2; F3 f3; F4 f4; F5 f5; F6 f6; F7 f7; F8 f8; F9 f9; F10 f10; F11 f11; F12 f12; F13 f13; F14 f14; F15 f15;
    C1 c1; C2 c2; C3 c3; C4 c4; C5 c5; C6 c6; C7 c7; C8 c8; C9 c9; C10 c10; C11 c11; C12 c12; C13 c13; C14 c14; C15 c15;
    X1 x1; X2 x2; X3 x3; X4 x4; X5 x5; X6 x6; X7 x7; X8 x8; X9 x9; X10 x10; X11 x11; X12 x12; X13 x13; X14 x14; X15 x15;
    X16 x16; X17 x17; X18 x18; X19 x19; X20 x20; X21 x21; X22 x22; X23 x23; X24 x24; X25 x25; X26 x26; X27 x27; X28 x28; X29 x29; X30 x30;
}
