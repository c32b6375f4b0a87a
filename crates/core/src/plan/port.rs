//! A TCP port.

use super::newtype::number_newtype;

number_newtype! {
    /// 1 to 65535.
    Port(u16),
    PortError,
    1..=65535
}
