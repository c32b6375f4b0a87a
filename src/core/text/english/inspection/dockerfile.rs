//! Findings about Dockerfiles.

use super::rule;
use crate::core::text::inspection::DockerfileTexts;

pub(super) const TEXTS: DockerfileTexts = DockerfileTexts { b1: rule("MESSAGE", "WHY", "REMEDY") };
