//! The pieces of the page that are only made again when what they are made of has changed.
//!
//! Most of the page is rows of the form and of the guide, and a key that is pressed changes one of them. A piece says all that it
//! is made of and can see nothing else, so it cannot go stale.

use super::field::FieldRow;
use super::guide::StepRow;
use super::overview::Overview;
use crate::ui::tree::Element;

/// What a piece is made of.
#[derive(Debug, Clone, PartialEq)]
pub enum Lazy {
    /// A field of the form.
    Field(FieldRow),
    /// A step of the guide that is closed.
    Step(StepRow),
    /// The drawing of the deployment and its cost.
    Overview(Overview),
}

impl Lazy {
    /// Makes it.
    pub fn view(&self) -> Element {
        match self {
            Self::Field(row) => row.view(),
            Self::Step(row) => row.view(Vec::new()),
            Self::Overview(overview) => overview.view(),
        }
    }

    /// Tells it apart from its siblings.
    pub fn key(&self) -> Option<&'static str> {
        match self {
            Self::Field(row) => Some(row.key()),
            Self::Step(row) => Some(row.key()),
            Self::Overview(_) => None,
        }
    }
}
