//! An explanation for programs and for people at a terminal.

use serde_json::{Value, json};

use super::cure::LogRemedy;
use super::explanation::{Explanation, KnownBy, LogMatch};
use crate::bundle::command_json;
use crate::i18n::lint::InspectionTexts;
use crate::i18n::logs::{LogReportTexts, LogTexts};
use crate::i18n::{InterfaceTexts, Joints, Text, fill};
use crate::steps::Place;

impl Explanation {
    /// In the form the command line documents.
    pub fn to_json(&self) -> Value {
        json!({
            "release": { "id": self.release.id, "version": self.version, "known_by": self.release_known_by.id() },
            "target": { "id": self.target.id(), "known_by": self.target_known_by.id() },
            "lines": self.lines,
            "skipped_bytes": self.skipped_bytes,
            "findings": self.matches.iter().map(found_json).collect::<Vec<_>>(),
        })
    }

    /// For people; commands are indented by four blanks. `common` is where the words for severities and targets stand.
    pub fn to_text(&self, words: &LogTexts, common: &InspectionTexts, text: &Text) -> String {
        let report = &words.report;
        let known_by = match self.release_known_by {
            KnownBy::Plan => report.known_by_plan,
            KnownBy::Argument => report.known_by_argument,
            KnownBy::Log => report.known_by_log,
            KnownBy::Default => report.known_by_default,
        };
        let release = self.release.title();
        let values =
            [("release", release.as_str()), ("target", common.report.target(self.target)), ("known_by", known_by)];
        let mut lines = vec![fill(report.release, &values)];
        if let Some(version) = &self.version {
            lines.push(fill(report.seen_version, &[("version", version)]));
        }
        if self.skipped_bytes > 0 {
            let megabytes = self.skipped_bytes.div_ceil(1_000_000).to_string();
            lines.push(fill(report.skipped, &[("megabytes", &megabytes)]));
        }
        if self.matches.is_empty() {
            lines.push(fill(report.nothing, &[("lines", &self.lines.to_string())]));
        }
        for found in &self.matches {
            lines.push(String::new());
            found.push_text(report, common, text, &mut lines);
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

impl LogMatch {
    fn push_text(&self, report: &LogReportTexts, common: &InspectionTexts, text: &Text, lines: &mut Vec<String>) {
        let Joints { list, colon, .. } = common.joints;
        let (severity, code) = (common.report.severity(self.weight.severity().id()), self.code.as_str());
        lines.push(format!("{severity}[{code}] {}", self.message));
        let (count, line) = (self.count.to_string(), self.first.number.to_string());
        let template = if self.count == 1 { report.count_once } else { report.count };
        lines.push(format!("  {}{colon}{}", fill(template, &[("count", &count), ("line", &line)]), self.first.text));
        lines.extend(self.note.iter().chain(&self.over).map(|note| format!("  {note}")));
        lines.push(format!("  {}{colon}{}", report.why, self.why));
        lines.push(format!("  {}{colon}{}", report.remedy, self.remedy));
        if !self.fields.is_empty() {
            let fields: Vec<&str> = self.fields.iter().map(|advice| advice.field.path()).collect();
            lines.push(format!("  {}{colon}{}", report.field, fields.join(list)));
        }
        for remedy in &self.remedies {
            let step = remedy.step.map(|step| format!(" ({step})")).unwrap_or_default();
            lines.push(format!("  - {}{step} [{}]", remedy.purpose, place(remedy.place, &text.interface)));
            lines.extend(remedy.hint.iter().map(|hint| format!("    {hint}")));
            lines.extend(remedy.blocks.iter().flat_map(|block| block.lines()).map(|line| format!("    {line}")));
        }
    }
}

/// Where a remedy is run, in words.
const fn place(place: Place, words: &InterfaceTexts) -> &'static str {
    match place {
        Place::Laptop => words.place_laptop,
        Place::Vm => words.place_vm,
        Place::FlyMachine => words.place_fly_machine,
        Place::Browser => words.place_browser,
    }
}

fn found_json(found: &LogMatch) -> Value {
    json!({
        "code": found.code.as_str(),
        "weight": found.weight.id(),
        "severity": found.weight.severity().id(),
        "origin": found.origin.id(),
        "message": found.message,
        "why": found.why,
        "remedy": found.remedy,
        "note": found.note,
        "over": found.over,
        "count": found.count,
        "first": { "line": found.first.number, "text": found.first.text },
        "last_line": found.last_line,
        "fields": found.fields.iter().map(|advice| advice.field.path()).collect::<Vec<_>>(),
        "remedies": found.remedies.iter().map(remedy_json).collect::<Vec<_>>(),
        "source": found.source,
    })
}

fn remedy_json(remedy: &LogRemedy) -> Value {
    json!({
        "place": remedy.place.id(),
        "purpose": remedy.purpose,
        "step": remedy.step,
        "commands": remedy.commands.iter().map(command_json).collect::<Vec<_>>(),
        "blocks": remedy.blocks,
        "hint": remedy.hint,
    })
}
