//! Findings about the gateway's configuration.

use super::rule;
use crate::core::text::inspection::ConfigTexts;

pub(super) const TEXTS: ConfigTexts = ConfigTexts { j1: rule("MESSAGE", "WHY", "REMEDY") };
