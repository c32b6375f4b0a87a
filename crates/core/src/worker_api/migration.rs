//! Builds the answer to a migration request.

use super::wire::{Block, MigratedFile, MigrationRefusal, MigrationResult, MigrationStep};
use crate::catalog;
use crate::i18n::Catalogs;
use crate::lint::{Content, Deployed, File, Project};
use crate::migrate::{Migration, MigrationSource, existing};
use crate::plan::{BlockedBy, Secrets};
use crate::read::Source;
use crate::redact::{COVER, hide};
use crate::rules::Severity;
use crate::steps::{Need, Step};

/// File name of the migration guide.
const GUIDE: &str = "MIGRATION.md";

pub(super) fn migrate(
    old: MigrationSource<'_>,
    fresh: Secrets,
    catalogs: Catalogs,
) -> Result<MigrationResult, MigrationRefusal> {
    // The Dockerfile is generated anew, so errors in the old one do not block the migration.
    let is_refused = |file: &File| !matches!(file.content, Content::Dockerfile(_)) && file.is_refused();
    if old.deployed == Deployed::Nothing {
        return Err(MigrationRefusal::Nothing);
    }
    if old.project.files.iter().any(is_refused) {
        return Err(MigrationRefusal::Unreadable);
    }
    let existing = existing::from(old.project, old.observation, old.deployed);
    let migration =
        Migration::of(old, &existing, catalog::newest(), fresh, catalogs).map_err(|_| MigrationRefusal::Newest)?;
    let solve = migration.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let warnings = solve
        .map(|finding| format!("{}{}{}", finding.message, catalogs.text.list_format.sentences, finding.remedy))
        .chain(migration.warnings.iter().cloned())
        .collect();
    let mut files: Vec<MigratedFile> = migration
        .files
        .made
        .iter()
        .map(|file| MigratedFile {
            path: file.path.clone(),
            mode: file.mode,
            is_secret: file.secret,
            text: file.text.clone(),
        })
        .collect();
    files.push(MigratedFile { path: GUIDE.to_owned(), mode: 0o644, is_secret: false, text: migration.guide() });
    // The new files contain the old secrets and newly generated ones.
    let new = Project::new(files.iter().map(|file| Source::new(file.path.as_str(), file.text.as_str())));
    let mut secrets = new.secret_texts();
    secrets.extend(old.project.secret_texts());
    secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
    Ok(MigrationResult {
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

fn step(step: &Step, secrets: &[String]) -> MigrationStep {
    let blocks = step.block().map_or_else(|| step.blocks(), |block| vec![block]);
    let block = |text: String| {
        let covered = hide(&text, secrets, COVER);
        Block { covered: (covered != text).then_some(covered), text }
    };
    MigrationStep {
        id: step.id.to_owned(),
        title: step.title.clone(),
        place: step.place.id().to_owned(),
        is_optional: step.need == Need::Optional,
        why: step.why.clone(),
        waits_for: step.blocked.map(|BlockedBy(field)| field.path().to_owned()),
        blocks: blocks.into_iter().map(block).collect(),
        placeholders: step.placeholders().into_iter().map(str::to_owned).collect(),
        check: step.check_block(),
        expect: step.expect.clone(),
        undo: step.undo.clone(),
    }
}
