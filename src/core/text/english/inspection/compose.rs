//! Findings about compose files.

use super::rule;
use crate::core::text::inspection::ComposeTexts;

pub(super) const TEXTS: ComposeTexts = ComposeTexts { d1: rule("MESSAGE", "WHY", "REMEDY") };
