//! Macros for validated newtypes: a private value that only `FromStr` can construct, with an error type of its own.

/// Defines a string newtype whose values satisfy `$check`, and its error type.
macro_rules! text_newtype {
    ($(#[$doc:meta])* $name:ident, $(#[$error_doc:meta])* $error:ident, $check:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        $(#[$error_doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $error;

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::plan::newtype::parse_text(text, $check).map(Self).ok_or($error)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}
pub(crate) use text_newtype;

/// Trims the text and checks it. One function for all types, because inlining it into each of them costs size.
#[inline(never)]
pub(crate) fn parse_text(text: &str, check: fn(&str) -> bool) -> Option<String> {
    let text = text.trim();
    check(text).then(|| text.to_owned())
}

/// Whether the text has `minimum..=maximum` bytes of lower-case letters, digits and hyphens, starts with a letter and
/// does not end with a hyphen. Several Google Cloud names share this form.
pub(crate) fn is_cloud_name(text: &str, minimum: usize, maximum: usize) -> bool {
    (minimum..=maximum).contains(&text.len())
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !text.ends_with('-')
}

/// The most similar text that [`is_cloud_name`] accepts: "My Project!" becomes "my-project".
pub(crate) fn cloud_name_proposal(text: &str, minimum: usize, maximum: usize) -> Option<String> {
    let mut proposal = String::new();
    for ch in text.trim().to_ascii_lowercase().chars() {
        if ch.is_ascii_lowercase() || (ch.is_ascii_digit() && !proposal.is_empty()) {
            proposal.push(ch);
        } else if !proposal.is_empty() && !proposal.ends_with('-') {
            proposal.push('-');
        }
    }
    proposal.truncate(maximum);
    let proposal = proposal.trim_end_matches('-');
    is_cloud_name(proposal, minimum, maximum).then(|| proposal.to_owned())
}

/// Defines an integer newtype for the values of a range, and its error type.
macro_rules! number_newtype {
    ($(#[$doc:meta])* $name:ident($number:ty), $(#[$error_doc:meta])* $error:ident, $range:pat) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name($number);

        $(#[$error_doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $error;

        impl $name {
            pub const fn get(self) -> $number {
                self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match $crate::plan::newtype::parse_integer(text).and_then(|number| number.try_into().ok()) {
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
pub(crate) use number_newtype;

/// Parses a text of digits, with or without white space around it.
#[inline(never)]
pub(crate) fn parse_integer(text: &str) -> Option<u64> {
    let text = text.trim();
    // Rust also parses a leading plus sign, which none of the configured programs does.
    if text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}
