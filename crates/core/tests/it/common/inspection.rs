//! Checking texts as somebody who pastes them would.

#![allow(clippy::allow_attributes, dead_code, reason = "every test takes what it needs of this module")]
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a broken expectation is how a test fails"
)]

use companion_core::catalog;
use companion_core::i18n::Language;
use companion_core::lint::repair::{repair, safe_fixes, with};
use companion_core::lint::{Asked, FileFinding, Fix, Project, Report};
use companion_core::read::Source;
use companion_core::rules::Severity;

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

/// Everything that is said about a project of a release.
pub(crate) fn findings(project: &Project, release: &str) -> Vec<FileFinding> {
    let asked = Asked { release: Some(catalog::find(release).expect("a known release")), target: None };
    Report::new(project, asked, Language::English.text(), Language::English.inspection()).findings
}

/// `line:column` of a finding.
pub(crate) fn place(project: &Project, finding: &FileFinding) -> String {
    let position = project.files[finding.place.file].source.position(finding.place.span.start);
    format!("{}:{}", position.line, position.column)
}

/// The project after one fix.
pub(crate) fn mended(project: &Project, fix: &Fix) -> Project {
    with(project, &repair(project, [fix]))
}

/// One expected finding.
pub(crate) struct Case {
    /// The file.
    pub(crate) text: &'static str,
    /// The code of the finding.
    pub(crate) code: &'static str,
    /// `E`, `W` or `I`.
    pub(crate) severity: &'static str,
    /// `line:column`.
    pub(crate) place: &'static str,
    /// The whole message.
    pub(crate) message: &'static str,
    /// The file after the fix that needs no question; empty where there is none.
    pub(crate) mended: &'static str,
}

/// Compares what is said with every case, and applies what can be applied without asking.
pub(crate) fn compare(name: &str, release: &str, cases: &[Case]) -> Vec<String> {
    let mut wrong = Vec::new();
    for case in cases {
        let before = project(&[(name, case.text)]);
        let list = findings(&before, release);
        let said: Vec<String> = list
            .iter()
            .map(|found| {
                let severity = &format!("{:?}", found.severity)[..1];
                format!("{} {severity} {} {}", found.code.as_str(), place(&before, found), found.message)
            })
            .collect();
        let wanted = format!("{} {} {} {}", case.code, case.severity, case.place, case.message);
        let Some(at) = said.iter().position(|said| *said == wanted) else {
            wrong.push(format!("{:?}\n  wanted {wanted}\n  said   {}", case.text, said.join("\n         ")));
            continue;
        };
        let safe = list[at].fix.as_ref().filter(|fix| fix.is_safe);
        let after = safe.map(|fix| mended(&before, fix));
        let text = after.as_ref().map_or("", |after| after.files[0].source.text());
        if text != case.mended {
            wrong.push(format!("{:?}\n  {}: mended to {text:?}, wanted {:?}", case.text, case.code, case.mended));
            continue;
        }
        if let Some(after) = &after {
            let now = findings(after, release);
            let is_left = now.iter().any(|found| found.code.as_str() == case.code && found.message == case.message);
            if is_left {
                wrong.push(format!("{:?}\n  {} is still there after its fix: {text:?}", case.text, case.code));
            }
        }
    }
    wrong
}

/// What must hold for whatever is said about a text: places lie in it, and a fix that needs no question removes its
/// finding. It brings no error either, unless one mistake hid another, as it may in a text of nothing but mistakes.
pub(crate) fn hold(name: &str, text: &str, release: &str, may_uncover: bool) -> Vec<String> {
    let before = project(&[(name, text)]);
    let list = findings(&before, release);
    let errors = |list: &[FileFinding]| list.iter().filter(|found| found.severity == Severity::Error).count();
    let mut wrong = Vec::new();
    for found in &list {
        let source = &before.files[0].source;
        if source.text().get(found.place.span.range()).is_none() {
            wrong.push(format!("{}: {:?} is no part of {text:?}", found.code.as_str(), found.place.span));
        }
        for words in [&found.message, &found.remedy] {
            if words.is_empty() || words.contains('\n') {
                wrong.push(format!("{}: {words:?}", found.code.as_str()));
            }
        }
        let Some(fix) = &found.fix else { continue };
        let after = mended(&before, fix);
        if after == before {
            wrong.push(format!("{}: a fix that changes nothing in {text:?}", found.code.as_str()));
        }
        if !fix.is_safe {
            continue;
        }
        let now = findings(&after, release);
        let count = |list: &[FileFinding]| {
            list.iter().filter(|other| other.code == found.code && other.message == found.message).count()
        };
        // Of two equal keys, which refuse the text anyway, only one is seen at a time.
        let may_stay = may_uncover && before.files[0].is_refused();
        if !may_stay && count(&now) >= count(&list) || !may_uncover && errors(&now) > errors(&list) {
            let said: Vec<String> =
                now.iter().map(|found| format!("{} {}", found.code.as_str(), found.message)).collect();
            wrong.push(format!("{}: mended to {:?}: {said:?}", found.code.as_str(), after.files[0].source.text()));
        }
    }
    wrong
}

/// The word for a severity in the cases.
pub(crate) fn name_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information => "information",
    }
}

/// File, line and column of a finding.
pub(crate) fn place_of(project: &Project, finding: &FileFinding) -> (String, usize, usize) {
    let source = &project.files[finding.place.file].source;
    let position = source.position(finding.place.span.start);
    (source.name().to_owned(), position.line, position.column)
}

/// What this program writes itself is as it should be: of the generated files of these names, codes of this group say
/// nothing above information.
pub(crate) fn is_silent_on_generated(names: &[&str], group: char) {
    let mut count = 0;
    for case in super::cases() {
        let release = case.plan["release"].as_str().expect("a plan names its release");
        for file in case.output["files"].as_array().expect("a bundle has files") {
            let (path, text) = (file["path"].as_str().expect("a path"), file["text"].as_str().expect("a text"));
            if !names.contains(&path) {
                continue;
            }
            count += 1;
            for found in findings(&project(&[(path, text)]), release) {
                let is_own = found.code.as_str().starts_with(group);
                assert!(
                    !is_own || found.severity == Severity::Information,
                    "{}: {path}: {} {}",
                    case.name,
                    found.code.as_str(),
                    found.message
                );
            }
        }
    }
    assert!(count >= 8, "only {count} files");
}
