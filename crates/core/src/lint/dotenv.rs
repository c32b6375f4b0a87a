//! Rules about environment files: what Compose refuses beyond the readers' problems, and what it takes in another way than
//! it looks. [`values`] looks at what a variable holds, [`names`] at what it is called and how it is written.

mod names;
mod values;

use self::values::Scope;
use super::compose::report::Report;
use super::{Findings, Project};
use crate::i18n::lint::DotenvCode;
use crate::read::dotenv::{Dotenv, Variable};
use crate::read::edit::Edit;
use crate::read::{LineEnding, Source, Span};
use crate::rules::Severity;

/// More lines than this are not mended one by one.
const MOST_LINES: usize = 2000;

/// A file of variables that is looked at.
struct Sheet<'a> {
    file: usize,
    source: &'a Source,
    dotenv: &'a Dotenv,
    /// Whether Compose takes its own variables from it.
    is_own: bool,
}

impl Sheet<'_> {
    const fn place(&self, span: Span) -> super::Place {
        super::Place::new(self.file, span)
    }

    /// The line behind the value of a variable.
    fn behind(&self, variable: &Variable) -> &str {
        let rest = self.source.text().get(variable.span.end..).unwrap_or_default();
        rest.split(['\n', '\r']).next().unwrap_or_default()
    }
}

/// Checks every environment file of a project.
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
    let place = sheet.place(Span::new(*first, first + 1));
    let Some(finding) = report.add(DotenvCode::E6, Severity::Information, place, &[]) else { return };
    if ends.len() <= MOST_LINES {
        for end in ends {
            finding.mend(sheet.file, Edit::replace(Span::new(end, end + 1), ""));
        }
    }
}
