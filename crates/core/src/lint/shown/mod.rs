//! A report as it is shown, printed and sent: places in lines and columns, secrets covered, nothing that borrows from the
//! files.

mod change;
mod sarif;
mod text;

use serde::{Deserialize, Serialize};

pub use sarif::sarif;
pub use text::to_text;

use super::report::source_of;
use super::{FileFinding, Place, Project, Report, mask};
use crate::read::{Source, Span};
use crate::rules::Severity;

/// The name of the format in JSON; the number changes when something that was there is gone or means something else.
pub const FORMAT: &str = "companion-check/1";

/// Everything a check says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownReport {
    /// [`FORMAT`].
    pub format: String,
    /// Identifier of the release that the rules took, for example `openclaw@2026.9.6`.
    pub release: String,
    /// Whether the files or a person say that it is this one.
    pub is_certain: bool,
    /// Identifiers of the targets that the files deploy to, one for each deployment.
    pub targets: Vec<String>,
    /// The files, in the order they were given.
    pub files: Vec<ShownFile>,
    /// How many findings are errors.
    pub errors: usize,
    /// How many are warnings.
    pub warnings: usize,
    /// How many are neither.
    pub notes: usize,
    /// How many can be mended without asking.
    pub safe_fixes: usize,
    /// What was found, the first to stop the gateway first.
    pub findings: Vec<ShownFinding>,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownFile {
    /// Its name as it was given.
    pub name: String,
    /// What it was taken for: see [`crate::read::kind::FileKind::id`].
    pub kind: String,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownFinding {
    /// The stable code of the rule.
    pub code: String,
    /// `error`, `warning` or `info`.
    pub severity: String,
    /// What is wrong, in one line.
    pub message: String,
    /// Why it matters; may be empty.
    pub why: String,
    /// What to do.
    pub remedy: String,
    /// Where the fact comes from.
    pub source: String,
    /// Where it is.
    #[serde(flatten)]
    pub place: ShownPlace,
    /// The lines there.
    pub excerpt: Vec<ShownLine>,
    /// How many lines of the place are not in the excerpt.
    pub omitted: usize,
    /// Other places that belong to it.
    pub related: Vec<ShownRelated>,
    /// What mends it.
    pub fix: Option<ShownFix>,
}

/// A place; lines and columns count from 1, columns in characters (Unicode scalar values), the end is the first character
/// that is not part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownPlace {
    /// Index of the file in [`ShownReport::files`].
    pub file: usize,
    /// Line of the first character.
    pub line: usize,
    /// Column of the first character.
    pub column: usize,
    /// Line of the end.
    pub end_line: usize,
    /// Column of the end.
    pub end_column: usize,
}

/// A line of an excerpt and its mark, in columns of the display.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownLine {
    /// Counted from 1.
    pub number: usize,
    /// The line; secrets covered, tabs expanded.
    pub text: String,
    /// Columns before the mark.
    pub indent: usize,
    /// Columns of the mark.
    pub width: usize,
}

/// Another place that belongs to a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownRelated {
    /// Where.
    #[serde(flatten)]
    pub place: ShownPlace,
    /// What stands there.
    pub label: String,
}

/// What mends a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownFix {
    /// Whether it can be applied without asking.
    pub is_safe: bool,
    /// The lines that it changes.
    pub changes: Vec<ShownChange>,
}

/// A line that a fix removes or adds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownChange {
    /// Index of the file.
    pub file: usize,
    /// Number of the line in the text before the change, for one that is added the number it is added at.
    pub line: usize,
    /// Whether it is added; otherwise it is removed.
    pub is_added: bool,
    /// The line; secrets covered.
    pub text: String,
}

impl ShownReport {
    /// What a report shows of a project.
    pub fn new(project: &Project, report: &Report) -> Self {
        Self::of(project, report, &Covered::of(project))
    }

    /// The same with texts that are covered already.
    pub fn of(project: &Project, report: &Report, covered: &Covered) -> Self {
        let targets: Vec<String> =
            report.deployments.iter().map(|(deployed, _)| deployed.target().id().to_owned()).collect();
        Self {
            format: FORMAT.to_owned(),
            release: report.identified.release.id.to_owned(),
            is_certain: report.identified.is_certain,
            targets,
            files: project
                .files
                .iter()
                .map(|file| ShownFile { name: file.source.name().to_owned(), kind: file.kind.id().to_owned() })
                .collect(),
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warning),
            notes: report.count(Severity::Information),
            safe_fixes: super::repair::safe_fixes(&report.findings).count(),
            findings: report.findings.iter().map(|finding| shown(project, covered, finding)).collect(),
        }
    }

    /// The name of a file, for people: what was pasted without a name is known by what it is.
    pub fn name(&self, file: usize) -> &str {
        self.files.get(file).map_or("", |file| if file.name.is_empty() { &file.kind } else { &file.name })
    }
}

/// The texts with their secrets covered byte for byte, and where those are: found once, for they are looked for in every
/// word.
#[derive(Debug)]
pub struct Covered {
    sources: Vec<Source>,
    secrets: Vec<Vec<Span>>,
}

impl Covered {
    /// Looks for secrets in all files of a project.
    pub fn of(project: &Project) -> Self {
        let secrets = mask::of_project(project);
        let sources = project
            .files
            .iter()
            .zip(&secrets)
            .map(|(file, secrets)| Source::new(file.source.name(), mask::cover(file.source.text(), secrets)))
            .collect();
        Self { sources, secrets }
    }

    /// The texts, in the order of the files.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.sources.iter().map(Source::text)
    }
}

fn shown(project: &Project, covered: &Covered, finding: &FileFinding) -> ShownFinding {
    let excerpt = covered.sources.get(finding.place.file).map(|source| source.excerpt(finding.place.span));
    let omitted = excerpt.as_ref().map_or(0, |excerpt| excerpt.omitted);
    ShownFinding {
        code: finding.code.as_str().to_owned(),
        severity: finding.severity.id().to_owned(),
        message: finding.message.clone(),
        why: finding.why.clone(),
        remedy: finding.remedy.clone(),
        source: source_of(finding.code).to_owned(),
        place: place(&covered.sources, finding.place),
        excerpt: excerpt
            .into_iter()
            .flat_map(|excerpt| excerpt.lines)
            .map(|line| ShownLine {
                number: line.number,
                indent: line.indent + usize::from(line.is_cut_before),
                width: line.width,
                text: format!(
                    "{}{}{}",
                    if line.is_cut_before { "…" } else { "" },
                    line.text,
                    if line.is_cut_after { "…" } else { "" }
                ),
            })
            .collect(),
        omitted,
        related: finding
            .related
            .iter()
            .map(|related| ShownRelated { place: place(&covered.sources, related.place), label: related.label.clone() })
            .collect(),
        fix: finding
            .fix
            .as_ref()
            .map(|fix| ShownFix { is_safe: fix.is_safe, changes: change::changes(project, covered, fix) }),
    }
}

fn place(sources: &[Source], place: Place) -> ShownPlace {
    let Some(source) = sources.get(place.file) else {
        return ShownPlace { file: place.file, line: 1, column: 1, end_line: 1, end_column: 1 };
    };
    let span = source.clamp(place.span);
    let (start, end) = (source.position(span.start), source.position(span.end));
    ShownPlace { file: place.file, line: start.line, column: start.column, end_line: end.line, end_column: end.column }
}
