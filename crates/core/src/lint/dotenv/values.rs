//! What variables hold.

use super::Sheet;
use crate::i18n::lint::DotenvCode;
use crate::lint::compose::report::Report;
use crate::lint::compose::shell_variable;
use crate::read::dotenv::{Quote, Variable, Variables, Written};
use crate::read::edit::Edit;
use crate::read::{ProblemKind, Span};
use crate::rules::Severity;
use crate::secret::names_a_secret;

/// Which variables the values of a file can use besides its own.
pub(super) struct Scope<'a> {
    /// Those of the file that Compose takes its variables from.
    pub(super) outer: &'a Variables,
    /// Whether this is that file, which sees only what stands above.
    pub(super) is_own: bool,
}

/// Variables inside of values.
pub(super) fn substitutions(sheet: &Sheet<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let outer = |name: &str| if scope.is_own { None } else { scope.outer.get(name).map(str::to_owned) };
    let evaluated = sheet.dotenv.evaluate(&|name| shell_variable(name).or_else(|| outer(name)));
    for problem in &evaluated.problems {
        let place = sheet.place(problem.span);
        match &problem.kind {
            ProblemKind::RequiredVariable { name, .. } => {
                report.add(DotenvCode::E1, Severity::Error, place, &[("name", name)]);
            }
            ProblemKind::UnsetVariable { name } => {
                let entries = &sheet.dotenv.entries;
                let at = entries.partition_point(|entry| entry.span.start <= problem.span.start);
                let entry = at.checked_sub(1).and_then(|at| entries.get(at));
                let Some((entry, written)) = entry.and_then(|entry| Some((entry, entry.value.as_ref()?))) else {
                    continue;
                };
                // What stands behind the sign may be a part of a secret.
                let shown = if names_a_secret(&entry.name) { "…" } else { name.as_str() };
                let values = [("name", shown), ("variable", entry.name.as_str())];
                let Some(finding) = report.add(DotenvCode::E2, Severity::Warning, place, &values) else { continue };
                if let Some(edit) = single_quoted(sheet, written) {
                    finding.suggest(sheet.file, edit);
                }
            }
            _ => {}
        }
    }
}

/// The same characters in single quotes, where they need no escape.
fn single_quoted(sheet: &Sheet<'_>, written: &Written) -> Option<Edit> {
    let text = sheet.source.slice(written.span);
    let inner = match written.quote {
        None => text,
        Some(Quote::Double) => text.strip_prefix('"')?.strip_suffix('"')?,
        Some(Quote::Single) => return None,
    };
    let is_same = !inner.contains(['\'', '\\']) && !inner.contains("$$");
    is_same.then(|| Edit::replace(written.span, format!("'{inner}'")))
}

pub(super) fn check(sheet: &Sheet<'_>, variable: &Variable, report: &mut Report<'_>) {
    let Some(written) = variable.value.as_ref().filter(|_| !variable.name.is_empty()) else { return };
    let is_secret = names_a_secret(&variable.name);
    if is_secret {
        edges(sheet, variable, written, report);
        cut(sheet, variable, written, report);
    }
    glued(sheet, variable, written, report);
    command(sheet, variable, written, report);
    typographic(sheet, variable, written, report);
    home(sheet, written, report);
}

/// Spaces inside of quotes around a secret.
fn edges(sheet: &Sheet<'_>, variable: &Variable, written: &Written, report: &mut Report<'_>) {
    let text = sheet.source.slice(written.span);
    let inner = text.get(1..text.len().saturating_sub(1)).unwrap_or_default();
    let bare = inner.trim();
    if written.quote.is_none() || bare.len() == inner.len() || bare.is_empty() {
        return;
    }
    let place = sheet.place(written.span);
    let values = [("name", variable.name.as_str())];
    let Some(finding) = report.add(DotenvCode::E3, Severity::Warning, place, &values) else { return };
    let start = written.span.start + 1 + (inner.len() - inner.trim_start().len());
    let end = start + bare.len();
    for blank in [Span::new(written.span.start + 1, start), Span::new(end, written.span.end - 1)] {
        if !blank.is_empty() {
            finding.mend(sheet.file, Edit::replace(blank, ""));
        }
    }
}

/// A comment right behind a secret that looks like a part of it.
fn cut(sheet: &Sheet<'_>, variable: &Variable, written: &Written, report: &mut Report<'_>) {
    let behind = sheet.behind(variable).trim_start();
    let is_part =
        behind.strip_prefix('#').is_some_and(|rest| rest.starts_with(|letter: char| letter.is_alphanumeric()));
    if written.quote.is_none() && is_part && !written.span.is_empty() {
        let place = sheet.place(Span::new(written.span.end, variable.span.end + sheet.behind(variable).len()));
        report.add(DotenvCode::E4, Severity::Warning, place, &[("name", &variable.name)]);
    }
}

/// A comment without a space before it.
fn glued(sheet: &Sheet<'_>, variable: &Variable, written: &Written, report: &mut Report<'_>) {
    let text = sheet.source.slice(written.span);
    let Some(at) = text.find("# ").filter(|at| *at > 0 && written.quote.is_none()) else { return };
    let place = sheet.place(Span::new(written.span.start + at, written.span.start + at + 1));
    let values = [("name", variable.name.as_str())];
    if let Some(finding) = report.add(DotenvCode::E5, Severity::Warning, place, &values) {
        finding.suggest(sheet.file, Edit::insert(written.span.start + at, " "));
    }
}

/// `$(openssl rand -hex 32)`
fn command(sheet: &Sheet<'_>, variable: &Variable, written: &Written, report: &mut Report<'_>) {
    let text = sheet.source.slice(written.span);
    let is_command = text.contains("$(") && text.contains(')') || text.matches('`').count() > 1;
    if is_command && written.quote != Some(Quote::Single) {
        report.add(DotenvCode::E9, Severity::Warning, sheet.place(written.span), &[("name", &variable.name)]);
    }
}

fn typographic(sheet: &Sheet<'_>, variable: &Variable, written: &Written, report: &mut Report<'_>) {
    const QUOTES: [char; 6] = ['“', '”', '„', '‘', '’', '‚'];
    let text = sheet.source.slice(written.span);
    let inner = text.strip_prefix(QUOTES).and_then(|text| text.strip_suffix(QUOTES));
    let Some(inner) = inner.filter(|_| written.quote.is_none()) else { return };
    let place = sheet.place(written.span);
    let values = [("name", variable.name.as_str())];
    let Some(finding) = report.add(DotenvCode::E10, Severity::Warning, place, &values) else { return };
    let is_simple = inner == inner.trim() && !inner.starts_with(['"', '\'']) && !inner.contains(" #");
    if is_simple {
        finding.mend(sheet.file, Edit::replace(written.span, inner));
    }
}

/// The home directory or name of whoever starts Compose.
fn home(sheet: &Sheet<'_>, written: &Written, report: &mut Report<'_>) {
    for substitution in written.template.substitutions() {
        if matches!(substitution.name.as_str(), "HOME" | "USER" | "LOGNAME") {
            let place = sheet.place(substitution.span);
            report.add(DotenvCode::E11, Severity::Warning, place, &[("value", &substitution.name)]);
        }
    }
}
