//! How a group of codes is declared: one line a code, with the source of its fact.

/// Declares the enumeration of a group's codes and the structure of its words. The source names documentation, a thread,
/// or the program the fact was measured with.
macro_rules! codes {
    ($group:ident, $texts:ident, $about:literal; $( $code:ident $name:ident $source:literal; )*) => {
        #[doc = concat!("The stable code of a rule about ", $about, ". Codes are never reused.")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the catalogue says what each is about")]
        pub enum $group { $( $code, )* }

        impl $group {
            /// Every code.
            pub const ALL: &'static [$group] = &[ $( $group::$code, )* ];

            /// The code as people see it.
            pub const fn as_str(self) -> &'static str {
                match self { $( $group::$code => stringify!($code), )* }
            }

            /// Its words in one language.
            pub const fn text(self, texts: &'static $texts) -> &'static super::FileRuleText {
                match self { $( $group::$code => &texts.$name, )* }
            }

            /// Where the fact comes from.
            pub const fn source(self) -> &'static str {
                match self { $( $group::$code => $source, )* }
            }
        }

        $crate::i18n::wire_format::words! {
            #[doc = concat!("The words of every rule about ", $about, ".")]
            #[derive(Debug)]
            #[expect(missing_docs, reason = "one entry a rule, named as its code")]
            pub struct $texts { $( pub $name: super::FileRuleText, )* }
        }
    };
}

pub(super) use codes;
