//! A small whole number, such as how many agents run at once.

use super::number_type::number_type;

number_type! {
    /// 0 to 1000.
    Count(u16),
    /// The text is no number in range.
    CountError,
    0..=1000
}
