//! Rules about environment files: what Compose rejects beyond syntax, and what it reads differently than it looks.
//! [`values`] checks the values, [`names`] names and notation.

mod names;
mod rules;
mod values;

pub use self::rules::DotenvCode;

use self::values::Scope;
use super::compose::report::Report;
use super::{Findings, Project};
use crate::read::dotenv::{Dotenv, Variable};
use crate::read::edit::Edit;
use crate::read::{LineEnding, Source, Span};
use crate::rules::Severity;

/// Limit of the lines for which a fix is offered.
const MAX_LINES: usize = 2000;

/// An environment file under check.
struct Sheet<'a> {
    file: usize,
    source: &'a Source,
    dotenv: &'a Dotenv,
    /// Whether it is the file that Compose reads its own variables from.
    is_own: bool,
}

impl Sheet<'_> {
    const fn location(&self, span: Span) -> super::Location {
        super::Location::new(self.file, span)
    }

    /// The rest of the line after the value of a variable.
    fn behind(&self, variable: &Variable) -> &str {
        let rest = self.source.text().get(variable.span.end..).unwrap_or_default();
        rest.split(['\n', '\r']).next().unwrap_or_default()
    }
}

pub(super) fn check(project: &Project, findings: &mut Findings) {
    let own = project.environment_file().map(|(file, _, _)| file);
    let outer = project.variables();
    let mut report = Report::new(project, findings);
    for (file, known, dotenv) in project.dotenv_files() {
        let sheet = Sheet { file, source: &known.source, dotenv, is_own: own == Some(file) };
        line_ends(&sheet, &mut report);
        if !known.is_refused() {
            values::substitutions(&sheet, &Scope { outer: &outer, is_own: sheet.is_own }, &mut report);
        }
        for variable in &dotenv.entries {
            names::check(&sheet, variable, &mut report);
            values::check(&sheet, variable, &mut report);
        }
    }
}

fn line_ends(sheet: &Sheet<'_>, report: &mut Report<'_>) {
    if sheet.source.line_ending() != LineEnding::CarriageReturnLineFeed {
        return;
    }
    let text = sheet.source.text();
    let ends: Vec<usize> = text.match_indices("\r\n").map(|(offset, _)| offset).collect();
    let Some(first) = ends.first() else { return };
    let location = sheet.location(Span::new(*first, first + 1));
    let Some(finding) = report.add(DotenvCode::E6, Severity::Information, location, &[]) else { return };
    if ends.len() <= MAX_LINES {
        for end in ends {
            finding.fix_safely(sheet.file, Edit::replace(Span::new(end, end + 1), ""));
        }
    }
}
