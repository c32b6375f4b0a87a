//! Everything that follows from a draft: findings, files and steps.

use serde_json::{Value, json};

use super::files::{BlockedFile, Files, GeneratedFile, files};
use super::plan::{Blocked, Draft, GatewayTokenError, Plan, Secrets};
use super::rules::{Deployment, Finding, Severity, check};
use super::shell::{Command, Word, render};
use super::steps::{Context, Need, Note, Step, steps};
use crate::i18n::{Comments, Text};

/// What a draft means, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// The typed plan.
    pub plan: Plan,
    /// What is wrong or worth knowing, worst first.
    pub findings: Vec<Finding>,
    /// The files.
    pub files: Files,
    /// The guide.
    pub steps: Vec<Step>,
}

impl Bundle {
    /// Makes everything. Deterministic: the same draft and secrets give the same bytes.
    ///
    /// `token_problem` says that the token the person typed cannot be used; files then carry the token of `secrets`. The
    /// comments in files are English.
    pub fn new(
        draft: &Draft,
        secrets: &Secrets,
        token_problem: Option<GatewayTokenError>,
        text: &'static Text,
    ) -> Self {
        Self::with_comments(draft, secrets, token_problem, text, Comments::default())
    }

    /// The same with the comments of files in a language to choose.
    pub fn with_comments(
        draft: &Draft,
        secrets: &Secrets,
        token_problem: Option<GatewayTokenError>,
        text: &'static Text,
        comments: Comments,
    ) -> Self {
        let plan = Plan::read(draft);
        let token = match token_problem {
            Some(problem) => Err(problem),
            None => Ok(&secrets.gateway_token),
        };
        let findings = check(&Deployment::of(draft, &plan, token), text);
        let files = files(&plan, secrets, text.comments(comments));
        let steps = steps(&Context { plan: &plan, files: &files, text });
        Self { plan, findings, files, steps }
    }

    /// Whether a finding is an error.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    /// The bundle as JSON, in the form the command line documents.
    pub fn to_json(&self) -> Value {
        json!({
            "findings": self.findings.iter().map(finding_json).collect::<Vec<_>>(),
            "files": made_json(&self.files),
            "blocked": blocked_json(&self.files),
            "steps": self.steps.iter().map(step_json).collect::<Vec<_>>(),
        })
    }
}

/// The files for programs.
pub(crate) fn made_json(files: &Files) -> Vec<Value> {
    let file = |file: &GeneratedFile| {
        json!({
            "path": file.path,
            "mode": format!("{:04o}", file.mode),
            "secret": file.secret,
            "text": file.text,
        })
    };
    files.made.iter().map(file).collect()
}

/// The files that wait for a field, for programs.
pub(crate) fn blocked_json(files: &Files) -> Vec<Value> {
    let blocked = |blocked: &BlockedFile| json!({ "path": blocked.path, "field": blocked.by.0.path() });
    files.blocked.iter().map(blocked).collect()
}

/// A finding for programs.
pub(crate) fn finding_json(finding: &Finding) -> Value {
    json!({
        "code": finding.code.as_str(),
        "severity": finding.severity.id(),
        "message": finding.message,
        "field": finding.place.path(),
        "remedy": finding.remedy,
        "fix": finding.fix,
    })
}

/// A command for programs: `argv` where the shell has nothing to do, the text for a shell, and the file it writes.
pub fn command_json(command: &Command) -> Value {
    let mut entry = json!({ "argv": command.argv(), "shell": render(command) });
    if let (Some(written), Value::Object(entry)) = (command.written(), &mut entry) {
        let path = match &written.path {
            Word::Plain(path) => path.to_string(),
            Word::Home(path) => format!("$HOME/{path}"),
            Word::LoginName => "$USER".to_owned(),
        };
        entry.insert("writes".to_owned(), json!({ "path": path, "file": written.file }));
    }
    entry
}

/// A step for programs.
pub(crate) fn step_json(step: &Step) -> Value {
    let commands = |list: &[Command]| list.iter().map(command_json).collect::<Vec<_>>();
    json!({
        "id": step.id,
        "phase": step.phase.id(),
        "place": step.place.id(),
        "title": step.title,
        "optional": step.need == Need::Optional,
        "repeatable": step.repeatable,
        "why": step.why,
        "block": step.block(),
        "blocks": step.blocks(),
        "commands": commands(&step.commands),
        "check": commands(&step.check),
        "check_block": step.check_block(),
        "one_at_a_time": step.one_at_a_time,
        "placeholders": step.placeholders(),
        "expect": step.expect,
        "undo": step.undo,
        "console": step.console,
        "notes": step.notes.iter().map(note_json).collect::<Vec<_>>(),
        "links": step.links,
        "blocked": step.blocked.map(|Blocked(field)| field.path()),
    })
}

fn note_json(note: &Note) -> Value {
    match note {
        Note::Text { title, lines } => json!({ "title": title, "lines": lines }),
        Note::Table { title, head, rows } => json!({ "title": title, "head": head, "rows": rows }),
    }
}
