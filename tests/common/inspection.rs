//! Checking files in tests.

use setup_companion::core::inspect::repair::{repair, safe_fixes, with};
use setup_companion::core::inspect::{Asked, Project, Report};
use setup_companion::core::read::Source;
use setup_companion::core::text::Language;

/// The project of named texts.
pub(crate) fn project<N: AsRef<str>, T: AsRef<str>>(files: &[(N, T)]) -> Project {
    Project::new(files.iter().map(|(name, text)| Source::new(name.as_ref(), text.as_ref())))
}

/// What is said of a project.
pub(crate) fn report(project: &Project) -> Report {
    Report::new(project, Asked::default(), Language::English.text(), Language::English.inspection())
}

/// What is said of named texts.
pub(crate) fn check<N: AsRef<str>, T: AsRef<str>>(files: &[(N, T)]) -> Report {
    report(&project(files))
}

/// Applies safe fixes until there are none, and says how often that took; every fix that is offered is gone after it was
/// applied, and everything still reads.
pub(crate) fn safe_rounds<N: AsRef<str>, T: AsRef<str>>(files: &[(N, T)], name: &str) -> usize {
    let mut current = project(files);
    for round in 0..8 {
        let found = report(&current);
        if safe_fixes(&found.findings).next().is_none() {
            return round;
        }
        let repaired = repair(&current, safe_fixes(&found.findings));
        assert!(!repaired.is_empty(), "{name}: a safe fix that changes nothing: {:?}", found.findings);
        current = with(&current, &repaired);
    }
    panic!("{name}: safe fixes go on for ever: {:?}", report(&current).findings);
}
