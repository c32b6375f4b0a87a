//! What variables are called and how they are written.

use super::Sheet;
use crate::i18n::lint::DotenvCode;
use crate::lint::compose::report::{Report, first_words, text_of};
use crate::read::Span;
use crate::read::dotenv::Variable;
use crate::read::edit::Edit;
use crate::rules::Severity;

pub(super) fn check(sheet: &Sheet<'_>, variable: &Variable, report: &mut Report<'_>) {
    if variable.name.is_empty() {
        return;
    }
    export(sheet, variable, report);
    usable(sheet, variable, report);
    sign(sheet, variable, report);
    if sheet.is_own {
        project(sheet, variable, report);
        files(sheet, variable, report);
    }
}

fn export(sheet: &Sheet<'_>, variable: &Variable, report: &mut Report<'_>) {
    if !variable.is_exported {
        return;
    }
    let start = variable.span.start;
    let place = sheet.place(Span::new(start, start + "export".len()));
    let Some(finding) = report.add(DotenvCode::E7, Severity::Information, place, &[]) else { return };
    finding.mend(sheet.file, Edit::replace(Span::new(start, variable.name_span.start), ""));
}

fn usable(sheet: &Sheet<'_>, variable: &Variable, report: &mut Report<'_>) {
    let starts_well = variable.name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_');
    let is_plain = variable.name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    if sheet.is_own && !(starts_well && is_plain) {
        let name = text_of(sheet.source, variable.name_span);
        report.add(DotenvCode::E12, Severity::Warning, sheet.place(variable.name_span), &[("name", &name)]);
    }
}

/// What stands between the name and the value.
fn sign(sheet: &Sheet<'_>, variable: &Variable, report: &mut Report<'_>) {
    let place = sheet.place(variable.name_span);
    let values = [("name", variable.name.as_str())];
    let Some(written) = &variable.value else {
        let severity = if sheet.is_own { Severity::Warning } else { Severity::Information };
        report.add(DotenvCode::E8, severity, place, &values);
        return;
    };
    // A value that is empty may have its place behind blanks up to the end of the line.
    let between = Span::new(variable.name_span.end, written.span.start);
    let text = sheet.source.slice(between);
    let is_one_line = !text.contains(['\n', '\r']);
    if text != "="
        && is_one_line
        && let Some(finding) = report.add(DotenvCode::E15, Severity::Information, place, &values)
    {
        finding.mend(sheet.file, Edit::replace(between, "="));
    }
}

/// The name of the project, which Compose does not make fit when it stands here.
fn project(sheet: &Sheet<'_>, variable: &Variable, report: &mut Report<'_>) {
    if variable.name != "COMPOSE_PROJECT_NAME" {
        return;
    }
    let Some(written) = &variable.value else { return };
    let Some(text) = literal(variable) else { return };
    let is_letter = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    let is_right =
        text.starts_with(is_letter) && text.chars().all(|letter| is_letter(letter) || matches!(letter, '_' | '-'));
    if text.is_empty() || is_right {
        return;
    }
    let value = text_of(sheet.source, written.span);
    let place = sheet.place(written.span);
    let Some(finding) = report.add(DotenvCode::E13, Severity::Error, place, &[("value", &value)]) else { return };
    let fitting: String = text
        .to_lowercase()
        .chars()
        .map(|letter| if letter == ' ' { '-' } else { letter })
        .filter(|letter| is_letter(*letter) || matches!(letter, '_' | '-'))
        .collect();
    let fitting = fitting.trim_start_matches(['_', '-']);
    if !fitting.is_empty() {
        finding.suggest(sheet.file, Edit::replace(written.span, fitting));
    }
}

/// Other compose files than the usual ones.
fn files(sheet: &Sheet<'_>, variable: &Variable, report: &mut Report<'_>) {
    if variable.name != "COMPOSE_FILE" {
        return;
    }
    let (Some(written), Some(text)) = (&variable.value, literal(variable)) else { return };
    for path in text.split([':', ';']).filter(|path| !path.is_empty()).take(10) {
        let base = path.rsplit('/').next().unwrap_or_default();
        if !report.project.files.iter().any(|file| file.base_name() == base) {
            let path = first_words(path);
            let place = sheet.place(written.span);
            report.add(DotenvCode::E14, Severity::Information, place, &[("value", &path)]);
        }
    }
}

/// The value where nothing has to be put in.
pub(super) fn literal(variable: &Variable) -> Option<String> {
    let written = variable.value.as_ref().filter(|written| written.template.is_literal())?;
    Some(written.template.evaluate(&|_| None).value)
}
