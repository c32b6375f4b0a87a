//! How a group of rules is declared.

/// Declares the codes of a group, and for each its declaration and its text: one row per rule, with its code, the name
/// of its text, its source, and what differs from the defaults of the group.
macro_rules! rules {
    (
        $( #[$about:meta] )* $group:ident: $rule:ident = $defaults:ident, $texts:ident: $text:ident;
        $( $code:ident $name:ident $source:literal $(, $property:ident: $value:expr)*; )*
    ) => {
        $( #[$about] )*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $group { $( $code, )* }

        impl $group {
            pub const ALL: &'static [$group] = &[ $( $group::$code, )* ];

            /// The code as people see it.
            pub const fn as_str(self) -> &'static str {
                match self { $( $group::$code => stringify!($code), )* }
            }

            pub const fn text(self, texts: &'static $texts) -> &'static $text {
                match self { $( $group::$code => &texts.$name, )* }
            }

            pub const fn rule(self) -> &'static $rule {
                match self {
                    $( $group::$code => const { &$rule { source: $source, $( $property: $value, )* ..$defaults } }, )*
                }
            }

            /// The documentation page, the thread, or the program the fact was measured with; empty for a matter of
            /// taste.
            pub const fn source(self) -> &'static str {
                self.rule().source
            }
        }
    };
}

pub(crate) use rules;
