//! Golden files for all combinations of releases, targets and options, so that every change of the generated output is
//! reviewed.
//!
//! `cargo insta review`, or `INSTA_UPDATE=always cargo nextest run -p companion-core golden`, accepts a change.

use crate::common;
use std::fmt::Write as _;

use companion_core::plan::BlockedBy;
use companion_core::steps::Need;

/// The bundle in readable form.
fn page(case: &common::Case) -> String {
    let mut text = String::new();
    let bundle = &case.bundle;
    for finding in &bundle.findings {
        let (severity, code, place) = (finding.severity.id(), finding.code.as_str(), finding.subject.path());
        let _ = writeln!(text, "{severity}[{code}] {place}: {} {}", finding.message, finding.remedy);
    }
    for file in &bundle.files.made {
        let _ = write!(text, "\n==> {} ({:04o})\n{}", file.path, file.mode, file.text);
    }
    for step in &bundle.steps {
        let optional = if step.need == Need::Optional { ", if needed" } else { "" };
        let _ = writeln!(text, "\n==> {} ({}{optional}) {}", step.id, step.place.id(), step.title);
        if let Some(BlockedBy(field)) = step.blocked {
            let _ = writeln!(text, "waits for {}", field.path());
        }
        for command in &step.commands {
            // File contents are shown above; here only the path is shown.
            let shown = companion_core::shell::render(command);
            let _ = writeln!(text, "  {}", shown.split("<<'EOF").next().unwrap_or_default().replace('\n', "\n  "));
        }
        for command in &step.check {
            let shown = companion_core::shell::render(command);
            let _ = writeln!(text, "  check: {}", shown.replace('\n', "\n  "));
        }
        let _ = writeln!(text, "  expect: {}\n  undo: {}", step.expect, step.undo);
    }
    text
}

#[test]
fn generated_output_matches_the_snapshots() {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for case in common::cases() {
            insta::assert_snapshot!(case.name.as_str(), page(&case));
        }
    });
}

#[test]
fn generation_is_deterministic() {
    let (first, second) = (common::cases(), common::cases());
    for (first, second) in first.iter().zip(&second) {
        assert_eq!(first.output.to_string(), second.output.to_string(), "{}", first.name);
    }
}
