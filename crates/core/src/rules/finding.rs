//! Findings: the results of rules.

use crate::i18n::{Text, format_message};
use crate::plan::{Field, FieldKind};
use crate::rules::Code;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The deployment does not work.
    Error,
    /// The deployment works, but probably not as intended.
    Warning,
    Info,
}

impl Severity {
    /// The value in JSON output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    Field(Field),
    /// The gateway token, which is not part of a plan.
    GatewayToken,
}

impl Subject {
    /// The stable path in JSON output.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Field(field) => field.path(),
            Self::GatewayToken => "secrets.gateway_token",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub code: Code,
    pub severity: Severity,
    /// One line of text.
    pub message: String,
    pub subject: Subject,
    /// The affected entry of a field that holds several.
    pub item: Option<String>,
    /// How to solve the problem, as text.
    pub remedy: String,
    /// A new value for the field, offered only if it is certain to solve the problem.
    pub fix: Option<String>,
}

pub struct Findings {
    text: &'static Text,
    list: Vec<Finding>,
}

impl Findings {
    pub const fn new(text: &'static Text) -> Self {
        Self { text, list: Vec::new() }
    }

    /// The separator of list items in the current language.
    pub const fn list_separator(&self) -> &'static str {
        self.text.list_format.list
    }

    pub fn add(&mut self, code: Code, severity: Severity, field: Field, values: &[(&str, &str)]) {
        self.push(code, severity, Subject::Field(field), values, None);
    }

    /// Adds a finding with a value that solves it.
    pub fn add_with_fix(
        &mut self,
        code: Code,
        severity: Severity,
        field: Field,
        values: &[(&str, &str)],
        fix: Option<String>,
    ) {
        self.push(code, severity, Subject::Field(field), values, fix);
    }

    pub fn add_token(&mut self, code: Code, severity: Severity) {
        self.push(code, severity, Subject::GatewayToken, &[], None);
    }

    fn push(&mut self, code: Code, severity: Severity, subject: Subject, values: &[(&str, &str)], fix: Option<String>) {
        let words = code.text(&self.text.rules);
        let (message, remedy) = match words.warning {
            Some(texts) if severity != Severity::Error => texts,
            _ => (words.message, words.remedy),
        };
        let item = match subject {
            Subject::Field(field) if matches!(field.kind(), FieldKind::List | FieldKind::Lines) => {
                values.iter().find(|(name, _)| *name == "value").map(|(_, value)| (*value).to_owned())
            }
            _ => None,
        };
        let (message, remedy) = (format_message(message, values), format_message(remedy, values));
        let finding = Finding { code, severity, message, subject, item, remedy, fix };
        if !self.list.contains(&finding) {
            self.list.push(finding);
        }
    }

    /// Returns the findings by severity, then in the order of the form.
    pub fn finish(self) -> Vec<Finding> {
        // Insertion sort: there are few findings, and the standard library's sort adds 5 kB to the form's WebAssembly.
        let rank = |finding: &Finding| (finding.severity, finding.subject, finding.code);
        let mut sorted: Vec<Finding> = Vec::with_capacity(self.list.len());
        for finding in self.list {
            let subject = sorted.partition_point(|before| rank(before) <= rank(&finding));
            sorted.insert(subject, finding);
        }
        sorted
    }
}
