//! The common shape of a checked text: a private string that only `FromStr` can make, and its own error.

/// Defines a text type whose values satisfy `$check`, and the error of a text that does not.
macro_rules! text_type {
    ($(#[$doc:meta])* $name:ident, $(#[$error_doc:meta])* $error:ident, $check:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        $(#[$error_doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $error;

        impl $name {
            /// The checked text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::str::FromStr for $name {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                $crate::plan::text_type::checked(text, $check).map(Self).ok_or($error)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    };
}
pub(crate) use text_type;

/// The text without white space around it, if it satisfies the check. One for all types: they are many.
#[inline(never)]
pub(crate) fn checked(text: &str, check: fn(&str) -> bool) -> Option<String> {
    let text = text.trim();
    check(text).then(|| text.to_owned())
}

/// Whether the text has `minimum..=maximum` bytes, starts with a lower-case letter, goes on with lower-case letters,
/// digits and hyphens, and does not end with a hyphen. Several Google Cloud names share this form.
pub(crate) fn is_cloud_name(text: &str, minimum: usize, maximum: usize) -> bool {
    (minimum..=maximum).contains(&text.len())
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !text.ends_with('-')
}

/// The nearest text of the form of [`is_cloud_name`], as a proposal: "My Project!" becomes "my-project".
pub(crate) fn cloud_name_proposal(text: &str, minimum: usize, maximum: usize) -> Option<String> {
    let mut proposal = String::new();
    for letter in text.trim().to_ascii_lowercase().chars() {
        if letter.is_ascii_lowercase() || (letter.is_ascii_digit() && !proposal.is_empty()) {
            proposal.push(letter);
        } else if !proposal.is_empty() && !proposal.ends_with('-') {
            proposal.push('-');
        }
    }
    proposal.truncate(maximum);
    let proposal = proposal.trim_end_matches('-');
    is_cloud_name(proposal, minimum, maximum).then(|| proposal.to_owned())
}
