//! A small integer, such as the number of agents that run concurrently.

use super::newtype::number_newtype;

number_newtype! {
    /// 0 to 1000.
    Count(u16),
    CountError,
    0..=1000
}
