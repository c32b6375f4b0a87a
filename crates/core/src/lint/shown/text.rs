//! A report as a compiler prints it: readable without colour, stable line by line.

use std::fmt::Write as _;

use super::{ShownFinding, ShownReport};
use crate::catalog;
use crate::i18n::fill;
use crate::i18n::lint::{InspectionTexts, ReportTexts};
use crate::plan::Target;

/// The whole report.
pub fn to_text(report: &ShownReport, texts: &InspectionTexts) -> String {
    let words = &texts.report;
    let mut output = String::new();
    for finding in &report.findings {
        output.push_str(&finding_to_text(report, finding, texts));
        output.push('\n');
    }
    let release = catalog::find(&report.release).map_or_else(|| report.release.clone(), catalog::Release::title);
    let targets: Vec<&str> =
        report.targets.iter().filter_map(|id| id.parse::<Target>().ok()).map(|target| words.target(target)).collect();
    let template = if report.is_certain { words.checked_for } else { words.checked_for_uncertain };
    line(&mut output, &fill(template, &[("release", &release), ("target", &targets.join(texts.joints.list))]));
    let counts = [report.errors, report.warnings, report.notes, report.files.len(), report.safe_fixes]
        .map(|count| count.to_string());
    let [errors, warnings, notes, files, safe] = &counts;
    let values = [("errors", errors.as_str()), ("warnings", warnings), ("notes", notes), ("files", files)];
    line(&mut output, &fill(if report.findings.is_empty() { words.clean } else { words.summary }, &values));
    if report.safe_fixes > 0 {
        line(&mut output, &fill(words.safe_fixes, &[("count", safe)]));
    }
    output
}

/// One finding, with its lines.
fn finding_to_text(report: &ShownReport, finding: &ShownFinding, texts: &InspectionTexts) -> String {
    let words = &texts.report;
    let mut output = String::new();
    let place = &finding.place;
    let severity = words.severity(&finding.severity);
    line(
        &mut output,
        &format!(
            "{severity}[{}] {}:{}:{}: {}",
            finding.code,
            report.name(place.file),
            place.line,
            place.column,
            finding.message
        ),
    );
    let width = finding.excerpt.iter().map(|line| line.number.to_string().len()).max().unwrap_or(1);
    let margin = " ".repeat(width);
    if !finding.excerpt.is_empty() {
        line(&mut output, &format!(" {margin} |"));
    }
    for shown in &finding.excerpt {
        line(&mut output, format!(" {:>width$} | {}", shown.number, shown.text).trim_end());
        line(&mut output, &format!(" {margin} | {}{}", " ".repeat(shown.indent), "^".repeat(shown.width)));
    }
    if finding.omitted > 0 {
        let omitted = finding.omitted.to_string();
        line(&mut output, &format!(" {margin} | {}", fill(words.omitted, &[("count", &omitted)])));
    }
    for related in &finding.related {
        let place = &related.place;
        let name = report.name(place.file);
        line(&mut output, &format!(" {margin} ::: {name}:{}:{}: {}", place.line, place.column, related.label));
    }
    for (word, said) in [(words.why, &finding.why), (words.remedy, &finding.remedy), (words.source, &finding.source)] {
        if !said.is_empty() {
            line(&mut output, &format!(" {margin} = {word}{}{said}", texts.joints.colon));
        }
    }
    if let Some(fix) = &finding.fix {
        let word = if fix.is_safe { words.safe_change } else { words.change };
        line(&mut output, &format!(" {margin} = {word}:"));
        let mut file = finding.place.file;
        for change in &fix.changes {
            if change.file != file {
                file = change.file;
                line(&mut output, &format!(" {margin}   {}:", report.name(file)));
            }
            let sign = if change.is_added { '+' } else { '-' };
            line(&mut output, format!(" {margin}   {:>width$} {sign} {}", change.line, change.text).trim_end());
        }
    }
    output
}

fn line(output: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(output, "{text}");
}

impl ReportTexts {
    /// The word for a severity by its identifier.
    pub fn severity(&self, id: &str) -> &'static str {
        match id {
            "error" => self.error,
            "warning" => self.warning,
            _ => self.information,
        }
    }

    /// Where a deployment runs, in words.
    pub const fn target(&self, target: Target) -> &'static str {
        match target {
            Target::Gcp => self.on_machine,
            Target::Fly => self.on_fly,
            Target::FlyPrivate => self.on_fly_private,
        }
    }
}
