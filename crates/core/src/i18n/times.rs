//! How long steps take.

use super::wire_format::words;

words! {
    /// Words about time. `{low}` and `{high}` are minutes, `{time}` is one of the first three.
    #[derive(Debug)]
    #[expect(missing_docs, reason = "each is named after what it says")]
    pub struct TimeTexts {
        pub one_minute: &'static str,
        pub minutes: &'static str,
        pub range: &'static str,
        pub whole: &'static str,
        pub left: &'static str,
        pub done: &'static str,
    }
}
