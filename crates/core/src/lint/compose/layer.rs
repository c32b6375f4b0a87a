//! One compose file after variable substitution, which Compose does before anything else.

use std::cell::Cell;

use super::report::Report;
use crate::catalog::{ENV_PREFIXES, without_env_prefix};
use crate::lint::ComposeCode;
use crate::lint::{Location, Project};
use crate::read::dotenv::Variables;
use crate::read::edit::Edit;
use crate::read::interpolation::Template;
use crate::read::{Entry, MAX_BYTES, Mapping, Node, ProblemKind, Source, Value};
use crate::rules::Severity;
use crate::suggest;

/// Marks a value that depends on a variable not in the given files; rules must not judge it.
pub(super) const UNKNOWN: &str = "!unknown";

/// Limit of the names that a misspelt one is compared with.
const MAX_NAMES: usize = 500;

pub(super) struct Layer<'a> {
    pub(super) file: usize,
    pub(super) source: &'a Source,
    /// The tree after substitution; spans are those of the file.
    pub(super) root: Node,
    /// The tree before substitution.
    pub(super) raw: &'a Node,
    /// Whether it is merged onto another file.
    pub(super) is_later: bool,
}

impl Layer<'_> {
    pub(super) const fn location(&self, span: crate::read::Span) -> Location {
        Location::new(self.file, span)
    }
}

/// The variables that a compose file can use: those of `.env` and those of every login shell.
pub(super) struct Environment {
    pub(super) variables: Variables,
    pub(super) has_file: bool,
}

impl Environment {
    pub(super) fn of(project: &Project) -> Self {
        let file = project.environment_file();
        let variables = file.as_ref().map(|(_, _, dotenv)| dotenv.evaluate(&shell_variable).value).unwrap_or_default();
        // A file that could not be parsed is only known in part.
        let has_file = file.map_or(project.is_complete, |(_, file, _)| !file.is_refused());
        Self { variables, has_file }
    }

    pub(super) fn get(&self, name: &str) -> Option<String> {
        shell_variable(name).or_else(|| self.variables.get(name).map(str::to_owned))
    }

    /// The same variable with the prefix of another generation, as in files that were renamed incompletely.
    fn twin(&self, name: &str) -> Option<String> {
        let rest = without_env_prefix(name)?;
        // The newest first, because names are changed from old to new.
        let mut names = ENV_PREFIXES.iter().rev().map(|prefix| format!("{prefix}{rest}"));
        names.find(|other| other != name && self.variables.get(other).is_some())
    }
}

/// Variables of every login shell, with placeholder values.
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

/// Substitutes variables and reports problems with them.
pub(super) fn layers<'a>(project: &'a Project, environment: &Environment, report: &mut Report<'_>) -> Vec<Layer<'a>> {
    project
        .compose_files()
        .into_iter()
        // A file that could not be parsed is skipped.
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
    /// Bytes that substitution may still add.
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

    /// `None` if a variable is missing that may be set in a file that was not given.
    fn text(&mut self, node: &Node) -> Option<String> {
        let Some(reading) = Template::of_node(node, self.source) else { return Some(String::new()) };
        for problem in reading.problems.iter().filter(|problem| !problem.kind.is_accepted()) {
            let location = Location::new(self.file, problem.span);
            let value = super::report::text_of(self.source, problem.span);
            self.report.add(ComposeCode::D26, Severity::Error, location, &[("value", &value)]);
        }
        if self.budget.get() == 0 {
            return Some(String::new());
        }
        let mut is_known = true;
        let evaluated = reading.value.evaluate(&|name| self.environment.get(name));
        for problem in &evaluated.problems {
            let location = Location::new(self.file, problem.span);
            is_known &= self.environment.has_file;
            match &problem.kind {
                ProblemKind::RequiredVariable { name, .. } => {
                    // Without the environment file its variables are unknown.
                    let severity = if self.environment.has_file { Severity::Error } else { Severity::Information };
                    self.report.add(ComposeCode::D27, severity, location, &[("name", name)]);
                }
                ProblemKind::UnsetVariable { name } => self.unset(location, name),
                _ => {}
            }
        }
        self.budget.set(self.budget.get().saturating_sub(evaluated.value.len()));
        is_known.then_some(evaluated.value)
    }

    fn unset(&mut self, location: Location, name: &str) {
        // Without the environment file its variables are unknown.
        let severity = if self.environment.has_file { Severity::Warning } else { Severity::Information };
        if self.report.is_full(severity) {
            return;
        }
        let known = self.environment.variables.iter().map(|(name, _)| name).take(MAX_NAMES);
        let most = if name.len() < 6 { 1 } else { 2 };
        // Short words are too similar to each other for a suggestion.
        let meant = suggest::nearest(name, known, most).filter(|_| self.environment.has_file && name.len() > 3);
        if let Some(twin) = self.environment.twin(name) {
            let values = [("name", name), ("meant", twin.as_str())];
            self.report.add(ComposeCode::D29, severity, location, &values);
            return;
        }
        let Some(meant) = meant.map(str::to_owned) else {
            self.report.add(ComposeCode::D28, severity, location, &[("name", name)]);
            return;
        };
        let finding = self.report.add(ComposeCode::D29, severity, location, &[("name", name), ("meant", &meant)]);
        let written = self.source.slice(location.span);
        if let Some(finding) = finding
            && (written == format!("${name}") || written == format!("${{{name}}}"))
        {
            finding.suggest(location.file, Edit::replace(location.span, format!("${{{meant}}}")));
        }
    }
}

trait WithoutValue {
    fn clone_without_value(&self) -> Self;
}

impl WithoutValue for Entry {
    fn clone_without_value(&self) -> Self {
        Self { key: self.key.clone(), key_span: self.key_span, value: Node::default(), is_merged: self.is_merged }
    }
}
