//! Rules about the gateway's configuration.

use super::codes::codes;

codes! {
    ConfigCode, ConfigTexts, "the gateway's configuration";
    J1 j1 "openclaw config validate, measured";
}
