//! Explains the logs among the uploaded files.

use super::wire::{CommandGroup, LogFinding};
use crate::i18n::Catalogs;
use crate::lint::{CheckOptions, Project};
use crate::logs::{self, LogMatch};
use crate::plan::Draft;
use crate::read::kind::FileKind;
use crate::steps::RunLocation;

/// Explains every log. Remedies use the names of `plan`.
pub(super) fn logs(
    project: &Project,
    asked: CheckOptions,
    plan: Option<&Draft>,
    catalogs: Catalogs,
) -> Vec<LogFinding> {
    let mut found = Vec::new();
    for (index, file) in project.files.iter().enumerate().filter(|(_, file)| file.kind == FileKind::Log) {
        let options =
            logs::ExplainOptions { plan, release: asked.release, product: None, version: None, target: asked.target };
        let explanation = logs::explain(file.source.text(), &options, catalogs);
        found.extend(explanation.matches.into_iter().map(|matched| finding(index, matched)));
    }
    found
}

fn finding(file: usize, matched: LogMatch) -> LogFinding {
    LogFinding {
        file,
        code: matched.code.as_str().to_owned(),
        severity: matched.impact.severity().id().to_owned(),
        message: matched.message,
        why: matched.why,
        remedy: matched.remedy,
        notes: matched.note.into_iter().chain(matched.resolved).collect(),
        count: matched.count,
        line: matched.first.number,
        text: matched.first.text,
        cures: matched
            .remedies
            .into_iter()
            .map(|remedy| CommandGroup {
                place: remedy.place.map_or(logs::GATEWAY_HOST, RunLocation::id).to_owned(),
                purpose: remedy.purpose,
                blocks: remedy.blocks,
                hint: remedy.hint,
            })
            .collect(),
        source: matched.source.to_owned(),
    }
}
