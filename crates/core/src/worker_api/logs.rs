//! What the logs among the files say.

use super::wire::{Commands, LogFinding};
use crate::i18n::Speech;
use crate::lint::{Asked, Project};
use crate::logs::{self, LogMatch};
use crate::plan::Draft;
use crate::read::kind::FileKind;

/// Explains every log, with remedies in the names of a plan.
pub(super) fn logs(project: &Project, asked: Asked, plan: Option<&Draft>, speech: Speech) -> Vec<LogFinding> {
    let mut found = Vec::new();
    for (index, file) in project.files.iter().enumerate().filter(|(_, file)| file.kind == FileKind::Log) {
        let asked = logs::Asked { plan, release: asked.release, product: None, version: None, target: asked.target };
        let explanation = logs::explain(file.source.text(), &asked, speech);
        found.extend(explanation.matches.into_iter().map(|matched| finding(index, matched)));
    }
    found
}

fn finding(file: usize, matched: LogMatch) -> LogFinding {
    LogFinding {
        file,
        code: matched.code.as_str().to_owned(),
        severity: matched.weight.severity().id().to_owned(),
        message: matched.message,
        why: matched.why,
        remedy: matched.remedy,
        notes: matched.note.into_iter().chain(matched.over).collect(),
        count: matched.count,
        line: matched.first.number,
        text: matched.first.text,
        cures: matched
            .remedies
            .into_iter()
            .map(|remedy| Commands {
                place: remedy.place.id().to_owned(),
                purpose: remedy.purpose,
                blocks: remedy.blocks,
                hint: remedy.hint,
            })
            .collect(),
        source: matched.source.to_owned(),
    }
}
