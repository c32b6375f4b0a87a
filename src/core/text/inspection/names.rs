//! Rules about names and generations.

use super::codes::codes;

codes! {
    NamesCode, NamesTexts, "names and generations";
    N1 n1 "openclaw@2026.9.6, measured";
}
