//! Findings about texts that cannot be read.

use super::rule;
use crate::core::text::inspection::ReadingTexts;

pub(super) const TEXTS: ReadingTexts = ReadingTexts { r1: rule("MESSAGE", "WHY", "REMEDY") };
