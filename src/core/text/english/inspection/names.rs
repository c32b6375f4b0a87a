//! Findings about names and generations.

use super::rule;
use crate::core::text::inspection::NamesTexts;

pub(super) const TEXTS: NamesTexts = NamesTexts { n1: rule("MESSAGE", "WHY", "REMEDY") };
