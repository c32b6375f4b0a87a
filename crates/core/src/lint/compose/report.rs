//! Where the rules of this group put what they find.

use crate::i18n::lint::FileCode;
use crate::lint::{FileFinding, Findings, Place, Project};
use crate::read::interpolation::{Origin, Template};
use crate::read::{Node, Source, Span};
use crate::rules::Severity;
use crate::suggest;
use crate::truncate::shorten;

/// How many errors, and how many other findings, one project gets. Who pastes a file of the wrong kind needs the first few.
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

    /// Whether there is no room for more of a severity, so that nobody has to find out what they would say.
    pub(in crate::lint) const fn is_full(&self, severity: Severity) -> bool {
        let count = if matches!(severity, Severity::Error) { self.errors } else { self.others };
        count >= LIMIT
    }

    /// What stands between the items of a list.
    pub(in crate::lint) const fn list_separator(&self) -> &'static str {
        self.findings.list_separator()
    }

    /// Adds a finding while there is room.
    pub(in crate::lint) fn add(
        &mut self,
        code: impl Into<FileCode>,
        severity: Severity,
        place: Place,
        values: &[(&str, &str)],
    ) -> Option<&mut FileFinding> {
        let count = if severity == Severity::Error { &mut self.errors } else { &mut self.others };
        *count += 1;
        (*count <= LIMIT).then(|| self.findings.add(code, severity, place, values))
    }

    /// Adds an error about a value, and points at the variables that it is made of.
    pub(in crate::lint) fn value(
        &mut self,
        code: impl Into<FileCode>,
        severity: Severity,
        place: Place,
        values: &[(&str, &str)],
    ) -> Option<&mut FileFinding> {
        if self.is_full(severity) {
            return None;
        }
        let related = self.variables(place);
        let finding = self.add(code, severity, place, values)?;
        for (place, name) in related {
            finding.relate(place, name);
        }
        Some(finding)
    }

    /// Where the variables are set that stand in a text.
    fn variables(&self, place: Place) -> Vec<(Place, String)> {
        let Some(file) = self.project.files.get(place.file) else { return Vec::new() };
        let Some((environment, _, dotenv)) = self.project.environment_file() else { return Vec::new() };
        let written = first_words(file.source.slice(place.span));
        let template = Template::read(&written, Origin::At(0)).value;
        let mut found: Vec<(Place, String)> = Vec::new();
        for substitution in template.substitutions() {
            let Some(entry) = dotenv.entry(&substitution.name) else { continue };
            let place = Place::new(environment, entry.name_span);
            if !found.iter().any(|(other, _)| *other == place) {
                found.push((place, substitution.name.clone()));
            }
        }
        found
    }
}

/// A value as it is written, without its quotes: never what a variable holds, which may be a secret.
pub(in crate::lint) fn written(source: &Source, node: &Node) -> String {
    text_of(source, node.span)
}

/// The text of a span without quotes around it, on one line.
pub(in crate::lint) fn text_of(source: &Source, span: Span) -> String {
    let text = first_words(source.slice(span));
    let bare = text.strip_prefix(['"', '\'']).and_then(|text| text.strip_suffix(['"', '\'']));
    bare.unwrap_or(&text).to_owned()
}

/// The first words of a text, on one line.
pub(in crate::lint) fn first_words(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let mut shown = shorten(line);
    if line.len() < text.trim_end().len() && !shown.ends_with('…') {
        shown.push('…');
    }
    shown
}

/// The known word that was probably meant. `Env-File` and `env_file` are the same to a person.
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
