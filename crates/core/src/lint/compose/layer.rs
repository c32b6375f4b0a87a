//! One compose file with its variables put in, as Compose has it before it looks at anything else.

use std::cell::Cell;

use super::report::Report;
use crate::i18n::lint::ComposeCode;
use crate::lint::{Place, Project};
use crate::read::dotenv::Variables;
use crate::read::edit::Edit;
use crate::read::interpolation::Template;
use crate::read::{Entry, MAX_BYTES, Mapping, Node, ProblemKind, Source, Value};
use crate::rules::Severity;
use crate::suggest;

/// The tag of a value that hangs on a variable nobody showed.
pub(super) const UNKNOWN: &str = "!unknown";

/// How many names a misspelt one is compared with.
const MOST_NAMES: usize = 500;

/// A compose file.
pub(super) struct Layer<'a> {
    /// Its index in the project.
    pub(super) file: usize,
    pub(super) source: &'a Source,
    /// The tree with every variable put in; places are those of the file.
    pub(super) root: Node,
    /// The tree as it is written.
    pub(super) raw: &'a Node,
    /// Whether it adds to a file before it.
    pub(super) is_later: bool,
}

impl Layer<'_> {
    /// The place of a node or key.
    pub(super) const fn place(&self, span: crate::read::Span) -> Place {
        Place::new(self.file, span)
    }
}

/// The variables a compose file sees: those of `.env`, and what every login shell has.
pub(super) struct Environment {
    pub(super) variables: Variables,
    pub(super) has_file: bool,
}

impl Environment {
    pub(super) fn of(project: &Project) -> Self {
        let file = project.environment_file();
        let variables = file.as_ref().map(|(_, _, dotenv)| dotenv.evaluate(&shell_variable).value).unwrap_or_default();
        // Of a file that cannot be read only a part is known.
        let has_file = file.map_or(project.is_complete, |(_, file, _)| !file.is_refused());
        Self { variables, has_file }
    }

    pub(super) fn get(&self, name: &str) -> Option<String> {
        shell_variable(name).or_else(|| self.variables.get(name).map(str::to_owned))
    }

    /// The same variable under the prefix of another generation: files that were renamed by half.
    fn twin(&self, name: &str) -> Option<String> {
        let rest = PREFIXES.iter().find_map(|prefix| name.strip_prefix(prefix))?;
        let mut names = PREFIXES.iter().map(|prefix| format!("{prefix}{rest}"));
        names.find(|other| other != name && self.variables.get(other).is_some())
    }
}

/// What the variables of each generation begin with.
const PREFIXES: [&str; 3] = ["OPENCLAW_", "MOLTBOT_", "CLAWDBOT_"];

/// What is set in every login shell, with values that stand for the person's own.
pub(in crate::lint) fn shell_variable(name: &str) -> Option<String> {
    let value = match name {
        "HOME" => "/home/user",
        "USER" | "LOGNAME" => "user",
        "PWD" => "/home/user/project",
        "PATH" => "/usr/bin:/bin",
        "SHELL" => "/bin/bash",
        "LANG" => "C.UTF-8",
        _ => return None,
    };
    Some(value.to_owned())
}

/// Puts the variables in and says what is wrong with them.
pub(super) fn layers<'a>(project: &'a Project, environment: &Environment, report: &mut Report<'_>) -> Vec<Layer<'a>> {
    project
        .compose_files()
        .into_iter()
        // Of a file that cannot be read nothing is known.
        .filter(|(_, known, _)| !known.is_refused())
        .enumerate()
        .map(|(order, (file, known, raw))| {
            let mut resolver =
                Resolver { file, source: &known.source, environment, report, budget: Cell::new(2 * MAX_BYTES) };
            let root = resolver.node(raw);
            Layer { file, source: &known.source, root, raw, is_later: order > 0 }
        })
        .collect()
}

struct Resolver<'a, 'b, 'c> {
    file: usize,
    source: &'a Source,
    environment: &'a Environment,
    report: &'b mut Report<'c>,
    /// How much text variables may still add.
    budget: Cell<usize>,
}

impl Resolver<'_, '_, '_> {
    fn node(&mut self, node: &Node) -> Node {
        let value = match &node.value {
            Value::String(text) if text.contains('$') => match self.text(node) {
                Some(text) => Value::String(text),
                None => return Node { span: node.span, value: Value::Null, tag: Some(UNKNOWN.into()) },
            },
            Value::Sequence(items) => Value::Sequence(items.iter().map(|item| self.node(item)).collect()),
            Value::Mapping(mapping) => Value::Mapping(Mapping {
                entries: mapping
                    .entries
                    .iter()
                    .map(|entry| Entry { value: self.node(&entry.value), ..entry.clone_without_value() })
                    .collect(),
            }),
            other => other.clone(),
        };
        Node { span: node.span, value, tag: node.tag.clone() }
    }

    /// Nothing where a variable is missing that a file may set which nobody showed.
    fn text(&mut self, node: &Node) -> Option<String> {
        let Some(reading) = Template::of_node(node, self.source) else { return Some(String::new()) };
        for problem in reading.problems.iter().filter(|problem| !problem.kind.is_accepted()) {
            let place = Place::new(self.file, problem.span);
            let value = super::report::text_of(self.source, problem.span);
            self.report.add(ComposeCode::D26, Severity::Error, place, &[("value", &value)]);
        }
        if self.budget.get() == 0 {
            return Some(String::new());
        }
        let mut is_known = true;
        let evaluated = reading.value.evaluate(&|name| self.environment.get(name));
        for problem in &evaluated.problems {
            let place = Place::new(self.file, problem.span);
            is_known &= self.environment.has_file;
            match &problem.kind {
                ProblemKind::RequiredVariable { name, .. } => {
                    // Without the file of variables nobody can say what is in it.
                    let severity = if self.environment.has_file { Severity::Error } else { Severity::Information };
                    self.report.add(ComposeCode::D27, severity, place, &[("name", name)]);
                }
                ProblemKind::UnsetVariable { name } => self.unset(place, name),
                _ => {}
            }
        }
        self.budget.set(self.budget.get().saturating_sub(evaluated.value.len()));
        is_known.then_some(evaluated.value)
    }

    fn unset(&mut self, place: Place, name: &str) {
        // Without the file of variables nobody can say what is in it.
        let severity = if self.environment.has_file { Severity::Warning } else { Severity::Information };
        if self.report.is_full(severity) {
            return;
        }
        let known = self.environment.variables.iter().map(|(name, _)| name).take(MOST_NAMES);
        let most = if name.len() < 6 { 1 } else { 2 };
        // Of two short words nothing can be said.
        let meant = suggest::nearest(name, known, most).filter(|_| self.environment.has_file && name.len() > 3);
        if let Some(twin) = self.environment.twin(name) {
            let values = [("name", name), ("meant", twin.as_str())];
            self.report.add(ComposeCode::D29, severity, place, &values);
            return;
        }
        let Some(meant) = meant.map(str::to_owned) else {
            self.report.add(ComposeCode::D28, severity, place, &[("name", name)]);
            return;
        };
        let finding = self.report.add(ComposeCode::D29, severity, place, &[("name", name), ("meant", &meant)]);
        let written = self.source.slice(place.span);
        if let Some(finding) = finding
            && (written == format!("${name}") || written == format!("${{{name}}}"))
        {
            finding.suggest(place.file, Edit::replace(place.span, format!("${{{meant}}}")));
        }
    }
}

/// Copies an entry but for its value, which may be large.
trait WithoutValue {
    fn clone_without_value(&self) -> Self;
}

impl WithoutValue for Entry {
    fn clone_without_value(&self) -> Self {
        Self { key: self.key.clone(), key_span: self.key_span, value: Node::default(), is_merged: self.is_merged }
    }
}
