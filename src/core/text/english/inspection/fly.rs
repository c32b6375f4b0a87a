//! Findings about Fly.io configurations.

use super::rule;
use crate::core::text::inspection::FlyTexts;

pub(super) const TEXTS: FlyTexts = FlyTexts { t1: rule("MESSAGE", "WHY", "REMEDY") };
