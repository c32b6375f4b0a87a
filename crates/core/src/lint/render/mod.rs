//! Renders reports: an owned view model with lines and columns and without secrets, and its output as text, JSON and
//! SARIF.

mod change;
mod sarif;
mod text;

use serde::{Deserialize, Serialize};

pub use sarif::sarif;
pub use text::to_text;

use super::{FileFinding, Location, Project, Report};
use crate::read::{Source, Span};
use crate::redact;
use crate::rules::Severity;

/// The format of the JSON output; the number changes when a field is removed or changes its meaning.
pub const FORMAT: &str = "companion-check/1";

/// The result of a check. Field names are those of the JSON output.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportView {
    /// [`FORMAT`].
    pub format: String,
    /// Id of the release whose rules were applied, for example `openclaw@2026.9.6`.
    pub release: String,
    /// Whether the files or the user name it.
    pub is_certain: bool,
    /// Ids of the targets, one per deployment.
    pub targets: Vec<String>,
    /// In the order they were given.
    pub files: Vec<FileView>,
    pub errors: usize,
    pub warnings: usize,
    pub notes: usize,
    /// How many findings can be fixed without asking.
    pub safe_fixes: usize,
    /// Most urgent first.
    pub findings: Vec<FindingView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileView {
    pub name: String,
    /// See [`crate::read::kind::FileKind::id`].
    pub kind: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingView {
    pub code: String,
    /// `error`, `warning` or `info`.
    pub severity: String,
    pub message: String,
    /// The consequence; may be empty.
    pub why: String,
    pub remedy: String,
    pub source: String,
    #[serde(flatten)]
    pub location: LocationView,
    pub excerpt: Vec<ExcerptLine>,
    /// How many lines of the span the excerpt leaves out.
    pub omitted: usize,
    pub related: Vec<RelatedView>,
    pub fix: Option<FixView>,
}

/// Lines and columns count from 1, columns in characters (Unicode scalar values). The end is exclusive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocationView {
    /// Index of the file in [`ReportView::files`].
    pub file: usize,
    pub line: usize,
    pub column: usize,
    pub end_line: usize,
    pub end_column: usize,
}

/// A line of an excerpt with its marker, in display columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExcerptLine {
    /// From 1.
    pub number: usize,
    /// Without secrets, tabs expanded.
    pub text: String,
    /// Columns before the marker.
    pub indent: usize,
    /// Width of the marker.
    pub width: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelatedView {
    #[serde(flatten)]
    pub location: LocationView,
    pub label: String,
}

/// The edits that fix a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixView {
    /// See [`super::Fix::is_safe`].
    pub is_safe: bool,
    pub changes: Vec<ChangeView>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeView {
    /// Index into [`ReportView::files`].
    pub file: usize,
    /// Line number before the change; for an added line, the number it is inserted at.
    pub line: usize,
    /// Whether the line is added or removed.
    pub is_added: bool,
    /// Without secrets.
    pub text: String,
}

impl ReportView {
    pub fn new(project: &Project, report: &Report) -> Self {
        Self::of(project, report, &RedactedSources::of(project))
    }

    /// The same with sources that are redacted already.
    pub fn of(project: &Project, report: &Report, covered: &RedactedSources) -> Self {
        let targets: Vec<String> =
            report.deployments.iter().map(|(deployed, _)| deployed.target().id().to_owned()).collect();
        Self {
            format: FORMAT.to_owned(),
            release: report.detected.release.id.to_owned(),
            is_certain: report.detected.is_certain,
            targets,
            files: project
                .files
                .iter()
                .map(|file| FileView { name: file.source.name().to_owned(), kind: file.kind.id().to_owned() })
                .collect(),
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warning),
            notes: report.count(Severity::Information),
            safe_fixes: crate::lint::fix::safe_fixes(&report.findings).count(),
            findings: report.findings.iter().map(|finding| shown(project, covered, finding)).collect(),
        }
    }

    /// The name of a file for display; its kind if it was pasted without a name.
    pub fn name(&self, file: usize) -> &str {
        self.files.get(file).map_or("", |file| if file.name.is_empty() { &file.kind } else { &file.name })
    }
}

/// The sources of a project with their secrets covered at equal length, so that spans stay valid. Made once per report,
/// because every word has to be examined.
#[derive(Debug)]
pub struct RedactedSources {
    sources: Vec<Source>,
    secrets: Vec<Vec<Span>>,
}

impl RedactedSources {
    pub fn of(project: &Project) -> Self {
        let secrets = project.secret_spans();
        let sources = project
            .files
            .iter()
            .zip(&secrets)
            .map(|(file, secrets)| Source::new(file.source.name(), redact::cover(file.source.text(), secrets)))
            .collect();
        Self { sources, secrets }
    }

    /// In the order of the files.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.sources.iter().map(Source::text)
    }
}

fn shown(project: &Project, covered: &RedactedSources, finding: &FileFinding) -> FindingView {
    let excerpt = covered.sources.get(finding.location.file).map(|source| source.excerpt(finding.location.span));
    let omitted = excerpt.as_ref().map_or(0, |excerpt| excerpt.omitted);
    FindingView {
        code: finding.code.as_str().to_owned(),
        severity: finding.severity.id().to_owned(),
        message: finding.message.clone(),
        why: finding.why.clone(),
        remedy: finding.remedy.clone(),
        source: finding.code.source().to_owned(),
        location: location(&covered.sources, finding.location),
        excerpt: excerpt
            .into_iter()
            .flat_map(|excerpt| excerpt.lines)
            .map(|line| ExcerptLine {
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
            .map(|related| RelatedView {
                location: location(&covered.sources, related.location),
                label: related.label.clone(),
            })
            .collect(),
        fix: finding
            .fix
            .as_ref()
            .map(|fix| FixView { is_safe: fix.is_safe, changes: change::changes(project, covered, fix) }),
    }
}

fn location(sources: &[Source], location: Location) -> LocationView {
    let Some(source) = sources.get(location.file) else {
        return LocationView { file: location.file, line: 1, column: 1, end_line: 1, end_column: 1 };
    };
    let span = source.clamp(location.span);
    let (start, end) = (source.position(span.start), source.position(span.end));
    LocationView {
        file: location.file,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}
