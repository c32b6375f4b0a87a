//! The common shape of a checked whole number: a private field that only `FromStr` can fill, and its own error.

/// Defines a number type with the values of a range, and the error of a text that is none of them.
macro_rules! number_type {
    ($(#[$doc:meta])* $name:ident($number:ty), $(#[$error_doc:meta])* $error:ident, $range:pat) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name($number);

        $(#[$error_doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $error;

        impl $name {
            /// The number.
            pub const fn get(self) -> $number {
                self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match $crate::plan::number_type::whole(text).and_then(|number| number.try_into().ok()) {
                    Some(number @ $range) => Ok(Self(number)),
                    _ => Err($error),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(formatter)
            }
        }
    };
}
pub(crate) use number_type;

/// The whole number that a text of digits is, with or without white space around it.
#[inline(never)]
pub(crate) fn whole(text: &str) -> Option<u64> {
    let text = text.trim();
    // Rust also reads a leading plus, which no program here does.
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}
