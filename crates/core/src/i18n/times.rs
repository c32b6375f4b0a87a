//! Durations of steps.

use super::wire_format::messages;

messages! {
    /// `{low}` and `{high}` are minutes; `{time}` is one of the first three texts.
    #[derive(Debug)]
    pub struct TimeTexts {
        pub one_minute: &'static str,
        pub minutes: &'static str,
        pub range: &'static str,
        pub whole: &'static str,
        pub left: &'static str,
        pub done: &'static str,
    }
}
