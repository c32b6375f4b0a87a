//! A TCP port.

use super::number_type::number_type;

number_type! {
    /// 1 to 65535.
    Port(u16),
    /// The text is no number in range.
    PortError,
    1..=65535
}
