//! Rules about texts that cannot be read.

use super::codes::codes;

codes! {
    ReadingCode, ReadingTexts, "texts that cannot be read";
    R1 r1 "the format's own specification";
}
