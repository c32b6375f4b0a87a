//! An explanation as JSON and as text.

use serde_json::{Value, json};

use super::explanation::{KnownBy, LogExplanation, LogMatch};
use super::platform::Platform;
use super::remedy::LogRemedy;
use crate::bundle::command_json;
use crate::i18n::lint::LintTexts;
use crate::i18n::logs::{LogReportTexts, LogTexts};
use crate::i18n::{InterfaceTexts, ListFormat, Text, format_message};
use crate::steps::RunLocation;

/// In JSON output, the place of a remedy whose platform is unknown: wherever the gateway runs.
pub(crate) const GATEWAY_HOST: &str = "gateway-host";

impl LogExplanation {
    /// The JSON format that `companion explain --help` documents.
    pub fn to_json(&self) -> Value {
        json!({
            "release": { "id": self.release.id, "version": self.version, "known_by": self.release_known_by.id() },
            "target": {
                "id": self.target.id(),
                "platform": self.platform.id(),
                "known_by": self.target_known_by.id(),
            },
            "lines": self.lines,
            "skipped_bytes": self.skipped_bytes,
            "findings": self.matches.iter().map(found_json).collect::<Vec<_>>(),
        })
    }

    /// Text for a terminal; commands are indented by four spaces. `common` has the words for severities and targets.
    pub fn to_text(&self, words: &LogTexts, common: &LintTexts, text: &Text) -> String {
        let report = &words.report;
        let release = self.release.title();
        let known_by = |known_by| match known_by {
            KnownBy::Plan => report.known_by_plan,
            KnownBy::Argument => report.known_by_argument,
            KnownBy::Log | KnownBy::Default => report.known_by_log,
        };
        let mut lines = vec![match self.release_known_by {
            KnownBy::Default => format_message(report.release_unknown, &[("release", &release)]),
            by => format_message(report.release, &[("release", &release), ("known_by", known_by(by))]),
        }];
        lines.push(match self.platform {
            Platform::Unknown => report.platform_unknown.to_owned(),
            platform => {
                let name = match platform {
                    Platform::Docker => report.platform_docker,
                    Platform::Service => report.platform_service,
                    _ => common.report.target(self.target),
                };
                let values = [("platform", name), ("known_by", known_by(self.target_known_by))];
                format_message(report.platform, &values)
            }
        });
        if let Some(version) = &self.version {
            lines.push(format_message(report.seen_version, &[("version", version)]));
        }
        if self.skipped_bytes > 0 {
            let megabytes = self.skipped_bytes.div_ceil(1_000_000).to_string();
            lines.push(format_message(report.skipped, &[("megabytes", &megabytes)]));
        }
        if self.matches.is_empty() {
            lines.push(format_message(report.nothing, &[("lines", &self.lines.to_string())]));
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
    fn push_text(&self, report: &LogReportTexts, common: &LintTexts, text: &Text, lines: &mut Vec<String>) {
        let ListFormat { list, colon, .. } = common.list_format;
        let (severity, code) = (common.report.severity(self.impact.severity().id()), self.code.as_str());
        lines.push(format!("{severity}[{code}] {}", self.message));
        let (count, line) = (self.count.to_string(), self.first.number.to_string());
        let template = if self.count == 1 { report.count_once } else { report.count };
        lines.push(format!(
            "  {}{colon}{}",
            format_message(template, &[("count", &count), ("line", &line)]),
            self.first.text
        ));
        lines.extend(self.note.iter().chain(&self.resolved).map(|note| format!("  {note}")));
        lines.push(format!("  {}{colon}{}", report.why, self.why));
        lines.push(format!("  {}{colon}{}", report.remedy, self.remedy));
        if !self.fields.is_empty() {
            let fields: Vec<&str> = self.fields.iter().map(|advice| advice.field.path()).collect();
            lines.push(format!("  {}{colon}{}", report.field, fields.join(list)));
        }
        for remedy in &self.remedies {
            let step = remedy.step.map(|step| format!(" ({step})")).unwrap_or_default();
            let place = remedy.place.map_or(report.place_gateway, |known| place(known, &text.interface));
            lines.push(format!("  - {}{step} [{place}]", remedy.purpose));
            lines.extend(remedy.hint.iter().map(|hint| format!("    {hint}")));
            lines.extend(remedy.blocks.iter().flat_map(|block| block.lines()).map(|line| format!("    {line}")));
        }
    }
}

const fn place(place: RunLocation, words: &InterfaceTexts) -> &'static str {
    match place {
        RunLocation::Laptop => words.place_laptop,
        RunLocation::Vm => words.place_vm,
        RunLocation::FlyMachine => words.place_fly_machine,
        RunLocation::Browser => words.place_browser,
    }
}

fn found_json(found: &LogMatch) -> Value {
    json!({
        "code": found.code.as_str(),
        "weight": found.impact.id(),
        "severity": found.impact.severity().id(),
        "origin": found.log_source.id(),
        "message": found.message,
        "why": found.why,
        "remedy": found.remedy,
        "note": found.note,
        "over": found.resolved,
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
        "place": remedy.place.map_or(GATEWAY_HOST, RunLocation::id),
        "purpose": remedy.purpose,
        "step": remedy.step,
        "commands": remedy.commands.iter().map(command_json).collect::<Vec<_>>(),
        "blocks": remedy.blocks,
        "hint": remedy.hint,
    })
}
