//! Why the command line could not do what was asked.

/// One line a problem.
#[derive(Debug)]
pub(super) struct Problem(pub(super) Vec<String>);

impl Problem {
    pub(super) fn one(line: String) -> Self {
        Self(vec![line])
    }
}
