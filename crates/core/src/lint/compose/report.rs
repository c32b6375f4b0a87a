//! Collects the findings of the rules about compose and environment files.

use crate::lint::FileCode;
use crate::lint::{FileFinding, Findings, Location, Project};
use crate::read::interpolation::{SourceMap, Template};
use crate::read::{Node, Source, Span};
use crate::rules::Severity;
use crate::suggest;
use crate::truncate::shorten;

/// Limit of the errors, and of the other findings, of one project: a file of the wrong kind yields very many.
const LIMIT: usize = 100;

/// The findings about one project, limited in number.
pub(in crate::lint) struct Report<'a> {
    pub(in crate::lint) project: &'a Project,
    findings: &'a mut Findings,
    errors: usize,
    others: usize,
}

impl<'a> Report<'a> {
    pub(in crate::lint) const fn new(project: &'a Project, findings: &'a mut Findings) -> Self {
        Self { project, findings, errors: 0, others: 0 }
    }

    /// Whether the limit of a severity is reached, so that further work can be skipped.
    pub(in crate::lint) const fn is_full(&self, severity: Severity) -> bool {
        let count = if matches!(severity, Severity::Error) { self.errors } else { self.others };
        count >= LIMIT
    }

    /// The separator of a list in the language of the findings.
    pub(in crate::lint) const fn list_separator(&self) -> &'static str {
        self.findings.list_separator()
    }

    /// Adds a finding unless the limit is reached.
    pub(in crate::lint) fn add(
        &mut self,
        code: impl Into<FileCode>,
        severity: Severity,
        location: Location,
        values: &[(&str, &str)],
    ) -> Option<&mut FileFinding> {
        let count = if severity == Severity::Error { &mut self.errors } else { &mut self.others };
        *count += 1;
        (*count <= LIMIT).then(|| self.findings.add(code, severity, location, values))
    }

    /// Adds an error about a value, with the variables in it as related locations.
    pub(in crate::lint) fn value(
        &mut self,
        code: impl Into<FileCode>,
        severity: Severity,
        location: Location,
        values: &[(&str, &str)],
    ) -> Option<&mut FileFinding> {
        if self.is_full(severity) {
            return None;
        }
        let related = self.variables(location);
        let finding = self.add(code, severity, location, values)?;
        for (location, name) in related {
            finding.relate(location, name);
        }
        Some(finding)
    }

    /// The definitions of the variables in a text.
    fn variables(&self, location: Location) -> Vec<(Location, String)> {
        let Some(file) = self.project.files.get(location.file) else { return Vec::new() };
        let Some((environment, _, dotenv)) = self.project.environment_file() else { return Vec::new() };
        let written = first_words(file.source.slice(location.span));
        let template = Template::read(&written, SourceMap::At(0)).value;
        let mut found: Vec<(Location, String)> = Vec::new();
        for substitution in template.substitutions() {
            let Some(entry) = dotenv.entry(&substitution.name) else { continue };
            let location = Location::new(environment, entry.name_span);
            if !found.iter().any(|(other, _)| *other == location) {
                found.push((location, substitution.name.clone()));
            }
        }
        found
    }
}

/// The source text of a value without quotes: never the value of a variable, which may be a secret.
pub(in crate::lint) fn written(source: &Source, node: &Node) -> String {
    text_of(source, node.span)
}

pub(in crate::lint) fn text_of(source: &Source, span: Span) -> String {
    let text = first_words(source.slice(span));
    let bare = text.strip_prefix(['"', '\'']).and_then(|text| text.strip_suffix(['"', '\'']));
    bare.unwrap_or(&text).to_owned()
}

pub(in crate::lint) fn first_words(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let mut shown = shorten(line);
    if line.len() < text.trim_end().len() && !shown.ends_with('…') {
        shown.push('…');
    }
    shown
}

/// The most similar known word; case and separators are ignored, as in `Env-File` for `env_file`.
pub(super) fn meant<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = word.to_lowercase().replace('-', "_");
    let most = match plain.len() {
        0 => return None,
        1..=4 => 1,
        5..=7 => 2,
        _ => 3,
    };
    suggest::nearest(&plain, known, most).filter(|known| known.len() > most)
}
