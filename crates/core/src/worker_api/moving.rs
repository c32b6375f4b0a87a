//! A deployment on the newest release, as it is sent.

use super::wire::{Block, Moved, MovedFile, MovedStep, Unmoved};
use crate::catalog;
use crate::i18n::Speech;
use crate::lint::{Content, Deployed, File, Project, mask};
use crate::migrate::{Migration, Old, existing};
use crate::plan::{Blocked, Secrets};
use crate::read::Source;
use crate::rules::Severity;
use crate::steps::{Need, Step};

/// The document with the steps.
const GUIDE: &str = "MIGRATION.md";
/// What stands in place of a secret.
const COVER: &str = "••••••••••••••••";

/// Makes everything about the move.
pub(super) fn moved(old: Old<'_>, fresh: Secrets, speech: Speech) -> Result<Moved, Unmoved> {
    // A Dockerfile is made anew, so what is wrong with the old one stands in nobody's way.
    let is_refused = |file: &File| !matches!(file.content, Content::Dockerfile(_)) && file.is_refused();
    if old.deployed == Deployed::Nothing {
        return Err(Unmoved::Nothing);
    }
    if old.project.files.iter().any(is_refused) {
        return Err(Unmoved::Unreadable);
    }
    let existing = existing::from(old.project, old.observation, old.deployed);
    let migration = Migration::of(old, &existing, catalog::newest(), fresh, speech).map_err(|_| Unmoved::Newest)?;
    let solve = migration.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let warnings = solve
        .map(|finding| format!("{}{}{}", finding.message, speech.text.joints.sentences, finding.remedy))
        .chain(migration.warnings.iter().cloned())
        .collect();
    let mut files: Vec<MovedFile> = migration
        .files
        .made
        .iter()
        .map(|file| MovedFile {
            path: file.path.clone(),
            mode: file.mode,
            is_secret: file.secret,
            text: file.text.clone(),
        })
        .collect();
    files.push(MovedFile { path: GUIDE.to_owned(), mode: 0o644, is_secret: false, text: migration.guide() });
    // The new files hold the secrets of the old ones, and those that are new.
    let new = Project::new(files.iter().map(|file| Source::new(file.path.as_str(), file.text.as_str())));
    let mut secrets = mask::texts(&new);
    secrets.extend(mask::texts(old.project));
    secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
    Ok(Moved {
        from: migration.from.title(),
        to: migration.to.title(),
        warnings,
        kept: migration.kept.iter().map(|kept| (kept.what.to_owned(), kept.shown())).collect(),
        changed: migration
            .changed
            .iter()
            .map(|changed| (changed.what.to_owned(), changed.old.clone(), changed.new.clone()))
            .collect(),
        settings: migration.setting_lines(),
        left_over: migration.left_behind.clone(),
        waiting: migration
            .files
            .blocked
            .iter()
            .map(|blocked| (blocked.path.clone(), blocked.by.0.path().to_owned()))
            .collect(),
        steps: migration.steps.iter().map(|own| step(own, &secrets)).collect(),
        rollback: migration.rollback.iter().map(|own| step(own, &secrets)).collect(),
        files,
    })
}

fn step(step: &Step, secrets: &[String]) -> MovedStep {
    let blocks = step.block().map_or_else(|| step.blocks(), |block| vec![block]);
    let block = |text: String| {
        let covered = secrets.iter().fold(text.clone(), |text, secret| text.replace(secret.as_str(), COVER));
        Block { covered: (covered != text).then_some(covered), text }
    };
    MovedStep {
        id: step.id.to_owned(),
        title: step.title.clone(),
        place: step.place.id().to_owned(),
        is_optional: step.need == Need::Optional,
        why: step.why.clone(),
        waits_for: step.blocked.map(|Blocked(field)| field.path().to_owned()),
        blocks: blocks.into_iter().map(block).collect(),
        placeholders: step.placeholders().into_iter().map(str::to_owned).collect(),
        check: step.check_block(),
        expect: step.expect.clone(),
        undo: step.undo.clone(),
    }
}
