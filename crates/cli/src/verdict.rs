//! `companion verdict`.

use serde_json::{Value, json};

use super::arguments::{TextOrJson, Verdict};
use super::input;
use super::problem::Problem;
use companion_core::bundle::command_json;
use companion_core::gateway::{self, Recording, RecordingError, Scene};
use companion_core::i18n::{Speech, Text, VerificationTexts, fill};
use companion_core::plan::{Draft, Plan};

pub(super) fn run(arguments: &Verdict, speech: Speech) -> Result<bool, Problem> {
    let text = speech.text;
    let (name, session) = input::read(&arguments.session, text)?;
    let recording = Recording::read(&session).map_err(|error| problem(&name, error, text))?;
    let draft = match &arguments.plan {
        Some(path) => input::plan(path, text)?,
        None => Draft::default(),
    };
    let report = Report::new(&recording, &Plan::read(&draft), speech.verification);
    let output = match arguments.format {
        TextOrJson::Json => {
            let mut output = serde_json::to_string(&report.to_json()).unwrap_or_default();
            output.push('\n');
            output
        }
        TextOrJson::Text => report.to_text(),
    };
    super::generate::print(&output, text)?;
    Ok(true)
}

fn problem(name: &str, error: RecordingError, text: &Text) -> Problem {
    let line = match error {
        RecordingError::Line(line) => line.to_string(),
        RecordingError::Empty | RecordingError::TooLong => String::new(),
    };
    let template = match error {
        RecordingError::Empty => text.command_line().session_empty,
        RecordingError::TooLong => text.command_line().session_too_long,
        RecordingError::Line(_) => text.command_line().session_line,
    };
    Problem::one(fill(template, &[("file", name), ("line", &line)]))
}

struct Report {
    verdict: gateway::Verdict,
    remedies: Vec<gateway::Remedy>,
    causes: Vec<gateway::Cause>,
    address: String,
    origin: Option<String>,
    text: &'static VerificationTexts,
}

impl Report {
    fn new(recording: &Recording, plan: &Plan, text: &'static VerificationTexts) -> Self {
        let (address, origin, surroundings) = recording.scene();
        let verdict = gateway::replay(recording);
        let request = verdict.request_id.as_deref();
        let scene = Scene { plan, address: &address, surroundings, origin: origin.as_ref() };
        Self {
            remedies: gateway::remedies(plan, verdict.kind, origin.as_ref(), request, &text.verdicts),
            causes: gateway::causes(&scene, &verdict, text),
            address: address.socket_url(),
            origin: origin.map(|origin| origin.as_str().to_owned()),
            verdict,
            text,
        }
    }

    fn to_json(&self) -> Value {
        let remedy = |remedy: &gateway::Remedy| {
            let commands = remedy.commands.iter().map(command_json).collect::<Vec<_>>();
            json!({ "place": remedy.place.id(), "purpose": remedy.purpose, "commands": commands })
        };
        let cause = |cause: &gateway::Cause| {
            json!({
                "id": cause.kind.id(),
                "title": cause.title,
                "evidence": cause.evidence,
                "check": cause.check.as_ref().map(remedy),
                "reading": cause.reading,
                "remedies": cause.remedies.iter().map(remedy).collect::<Vec<_>>(),
            })
        };
        json!({
            "verdict": self.verdict.kind.id(),
            "token": self.verdict.token.id(),
            "retry_after_ms": self.verdict.retry_after_ms,
            "request_id": self.verdict.request_id,
            "words": self.verdict.words,
            "version": self.verdict.server.as_ref().and_then(|server| server.version.clone()),
            "remedies": self.remedies.iter().map(remedy).collect::<Vec<_>>(),
            "causes": self.causes.iter().map(cause).collect::<Vec<_>>(),
        })
    }

    fn to_text(&self) -> String {
        let words = gateway::explain(&self.verdict, &self.address, self.origin.as_deref(), self.text);
        let mut lines = vec![format!("{} ({})", words.title, self.verdict.kind.id())];
        lines.extend(words.paragraphs);
        if let Some(said) = &self.verdict.words {
            lines.push(format!("{}: {said}", self.text.panel.verify_words));
        }
        let command = |remedy: &gateway::Remedy, indent: &str| {
            let head = format!("{indent}{} [{}]", remedy.purpose, remedy.place.id());
            std::iter::once(head).chain(remedy.block().lines().map(|line| format!("    {line}"))).collect::<Vec<_>>()
        };
        for remedy in &self.remedies {
            lines.push(String::new());
            lines.extend(command(remedy, ""));
        }
        for (number, cause) in self.causes.iter().enumerate() {
            lines.push(String::new());
            lines.push(format!("{}. {}", number + 1, cause.title));
            lines.extend(cause.evidence.iter().map(|evidence| format!("   {evidence}")));
            lines.extend(cause.check.iter().flat_map(|check| command(check, "   ")));
            lines.push(format!("   {}", cause.reading));
            lines.extend(cause.remedies.iter().flat_map(|remedy| command(remedy, "   ")));
        }
        lines.push(String::new());
        lines.join("\n")
    }
}
