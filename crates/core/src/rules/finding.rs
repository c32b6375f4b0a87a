//! What a rule says.

use crate::i18n::{Code, Text, fill};
use crate::plan::{Field, Kind};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It will not work.
    Error,
    /// It works, but probably not as meant.
    Warning,
    /// Good to know.
    Information,
}

impl Severity {
    /// The word in JSON output.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Information => "info",
        }
    }
}

/// Where a finding points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A field of the plan.
    Field(Field),
    /// The gateway token, which is no part of a plan.
    GatewayToken,
}

impl Place {
    /// The stable path.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Field(field) => field.path(),
            Self::GatewayToken => "secrets.gateway_token",
        }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub code: Code,
    /// How bad.
    pub severity: Severity,
    /// One line.
    pub message: String,
    /// Where.
    pub place: Place,
    /// Which entry of a field that holds several.
    pub item: Option<String>,
    /// The way out, in words.
    pub remedy: String,
    /// A value that mends the field, where one is certain enough to offer.
    pub fix: Option<String>,
}

/// Collects findings in one language.
pub struct Findings {
    text: &'static Text,
    list: Vec<Finding>,
}

impl Findings {
    /// An empty list.
    pub const fn new(text: &'static Text) -> Self {
        Self { text, list: Vec::new() }
    }

    /// What stands between the items of a list.
    pub const fn list_separator(&self) -> &'static str {
        self.text.joints.list
    }

    /// Adds a finding about a field.
    pub fn add(&mut self, code: Code, severity: Severity, field: Field, values: &[(&str, &str)]) {
        self.push(code, severity, Place::Field(field), values, None);
    }

    /// Adds a finding with a value that mends the field.
    pub fn add_with_fix(
        &mut self,
        code: Code,
        severity: Severity,
        field: Field,
        values: &[(&str, &str)],
        fix: Option<String>,
    ) {
        self.push(code, severity, Place::Field(field), values, fix);
    }

    /// Adds a finding about the token.
    pub fn add_token(&mut self, code: Code, severity: Severity) {
        self.push(code, severity, Place::GatewayToken, &[], None);
    }

    fn push(&mut self, code: Code, severity: Severity, place: Place, values: &[(&str, &str)], fix: Option<String>) {
        let words = code.text(&self.text.rules);
        let (message, remedy) = match words.doubt {
            Some(doubt) if severity != Severity::Error => doubt,
            _ => (words.message, words.remedy),
        };
        let item = match place {
            Place::Field(field) if matches!(field.kind(), Kind::List | Kind::Lines) => {
                values.iter().find(|(name, _)| *name == "value").map(|(_, value)| (*value).to_owned())
            }
            _ => None,
        };
        let (message, remedy) = (fill(message, values), fill(remedy, values));
        let finding = Finding { code, severity, message, place, item, remedy, fix };
        if !self.list.contains(&finding) {
            self.list.push(finding);
        }
    }

    /// The findings, worst first and otherwise in the order of the form.
    pub fn finish(self) -> Vec<Finding> {
        // They are few, and the library's sort would be 5 kB of the form's program.
        let rank = |finding: &Finding| (finding.severity, finding.place, finding.code);
        let mut sorted: Vec<Finding> = Vec::with_capacity(self.list.len());
        for finding in self.list {
            let place = sorted.partition_point(|before| rank(before) <= rank(&finding));
            sorted.insert(place, finding);
        }
        sorted
    }
}
