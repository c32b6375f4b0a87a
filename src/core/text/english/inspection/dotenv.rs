//! Findings about environment files.

use super::rule;
use crate::core::text::inspection::DotenvTexts;

pub(super) const TEXTS: DotenvTexts = DotenvTexts { e1: rule("MESSAGE", "WHY", "REMEDY") };
