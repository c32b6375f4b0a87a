//! Migration of a deployment to another release: changes, new files, steps and rollback.
//!
//! [`ExistingDeployment`] describes the old deployment. [`Migration`] is derived from it.

mod carry_over;
mod config;
pub mod existing;
mod fly;
mod gcp;
mod guide;
mod home_path;
mod keys;
mod summary;
mod warnings;

pub use carry_over::carry_over;
pub use config::{MigratedConfig, SettingChange, SettingOutcome};
pub use existing::{ExistingDeployment, TokenState};
pub use home_path::{HomePath, HomePathError};
pub use summary::{Renamed, Unchanged};

use serde_json::{Value, json};

use super::bundle::{blocked_json, finding_json, made_json, step_json};
use super::catalog::{Product, Release};
use super::files::compose::KEYS_FILE;
use super::files::{Files, files, gateway_config};
use super::plan::{FieldResult, Plan, Secrets, Section, Target};
use super::rules::{Deployment, Finding, Severity, check};
use super::steps::{Context, Step, finish};
use crate::i18n::Catalogs;
use crate::lint::{Deployed, InferredDeployment, Project, import_plan};

/// Why a migration is not possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    SameRelease,
    NotNewer,
    /// The configuration cannot be migrated to this release, because its command line cannot repair one.
    NoDestination,
}

/// A migration with texts in one language.
#[derive(Debug, Clone)]
pub struct Migration {
    pub from: &'static Release,
    pub to: &'static Release,
    pub target: Target,
    /// The plan of the new deployment.
    pub plan: Plan,
    /// Sorted by severity. Errors must be solved before the migration.
    pub findings: Vec<Finding>,
    pub files: Files,
    pub kept: Vec<Unchanged>,
    /// Names and paths that change.
    pub changed: Vec<Renamed>,
    pub settings: Vec<SettingChange>,
    /// Settings that the old files have and the new ones lack: file name and setting.
    pub left_behind: Vec<(String, String)>,
    pub warnings: Vec<String>,
    /// In order.
    pub steps: Vec<Step>,
    /// In order.
    pub rollback: Vec<Step>,
    catalogs: Catalogs,
}

/// A deployment in a project of files.
#[derive(Debug, Clone, Copy)]
pub struct MigrationSource<'a> {
    pub project: &'a Project,
    pub deployed: Deployed,
    /// What the files state about it.
    pub observation: &'a InferredDeployment,
}

/// Returns why one release cannot be migrated to another, or `None` if it can.
pub fn refusal(from: &Release, to: &Release) -> Option<Refusal> {
    if from.id == to.id {
        Some(Refusal::SameRelease)
    } else if to.product != Product::OpenClaw || !to.has_config_validate {
        Some(Refusal::NoDestination)
    } else if from.date >= to.date {
        Some(Refusal::NotNewer)
    } else {
        None
    }
}

impl Migration {
    /// Creates a migration from files. `fresh` provides the secrets that the files lack.
    pub fn of(
        old: MigrationSource<'_>,
        existing: &ExistingDeployment,
        to: &'static Release,
        fresh: Secrets,
        catalogs: Catalogs,
    ) -> Result<Self, Refusal> {
        let secrets = import_plan::secrets(old.observation, fresh);
        let mut migration = Self::new(existing, &old.observation.draft, to, &secrets, catalogs)?;
        let left = import_plan::left_behind(old.project, old.deployed, &migration.files);
        let config = old.observation.config.as_ref().map(|(file, _)| *file);
        // Changes of the configuration are reported in `settings`.
        for left in left.into_iter().filter(|left| Some(left.location.file) != config) {
            let name = old.project.files.get(left.location.file).map_or("", |file| file.source.name());
            let entry = (name.to_owned(), left.what);
            if !migration.left_behind.contains(&entry) && !summary::is_expected(&entry.1, existing) {
                migration.left_behind.push(entry);
            }
        }
        Ok(migration)
    }

    /// The part that does not need the files. `draft` is the old deployment's; names that must not change are taken
    /// from it.
    pub fn new(
        existing: &ExistingDeployment,
        draft: &super::plan::Draft,
        to: &'static Release,
        secrets: &Secrets,
        catalogs: Catalogs,
    ) -> Result<Self, Refusal> {
        let Catalogs { text, migration: texts, comments, .. } = catalogs;
        if let Some(refusal) = refusal(existing.release, to) {
            return Err(refusal);
        }
        let old_plan = Plan::read(draft);
        let mut draft = carry_over(existing, draft, to);
        if existing.config.is_some() {
            // The configuration is migrated as a document, so fields that the form cannot represent do not block the
            // migration.
            for field in Plan::read(&draft).unreadable_fields() {
                if field.section() == Section::Gateway {
                    draft.reset(field);
                }
            }
        }
        let plan = Plan::read(&draft);
        let findings = check(&Deployment::of(&draft, &plan, Ok(&secrets.gateway_token)), text);
        let mut files = files(&plan, secrets, text.comments(comments));
        let settings = carry_files(&mut files, existing, &plan);
        let context = Context { plan: &plan, files: &files, text };
        let (steps, rollback) = if plan.target.is_fly() {
            (fly::recipes(&context, existing, texts), fly::rollback(&context, existing, texts))
        } else {
            (gcp::recipes(&context, existing, texts), gcp::rollback(&context, existing, texts))
        };
        let (steps, rollback) = (finish(steps, &context), finish(rollback, &context));
        let (kept, changed) = summary::summary(existing, &old_plan, &plan, &texts.names);
        let warnings = warnings::warnings(existing, &plan, &settings, &texts.warnings);
        let (from, target) = (existing.release, plan.target);
        let left_behind = Vec::new();
        Ok(Self {
            from,
            to,
            target,
            plan,
            findings,
            files,
            kept,
            changed,
            settings,
            left_behind,
            warnings,
            steps,
            rollback,
            catalogs,
        })
    }

    /// Whether something must be solved before the migration.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error) || !self.files.blocked.is_empty()
    }

    /// The steps and the rollback as a Markdown document without secrets.
    pub fn guide(&self) -> String {
        guide::guide(self, self.catalogs.migration, self.catalogs.text)
    }

    /// One line per changed setting of the configuration.
    pub fn setting_lines(&self) -> Vec<String> {
        guide::settings(self, &self.catalogs.migration.guide)
    }

    /// The JSON output of the command line.
    pub fn to_json(&self) -> Value {
        json!({
            "from": self.from.id,
            "to": self.to.id,
            "target": self.target.id(),
            "findings": self.findings.iter().map(finding_json).collect::<Vec<_>>(),
            "warnings": self.warnings,
            "kept": self.kept.iter().map(|kept| json!({ "what": kept.what, "value": kept.value })).collect::<Vec<_>>(),
            "changed": self.changed.iter().map(|changed| json!({
                "what": changed.what,
                "old": changed.old,
                "new": changed.new,
            })).collect::<Vec<_>>(),
            "settings": self.settings.iter().map(|change| json!({
                "path": change.path,
                "fate": change.outcome.id(),
                "to": change.outcome.place(),
            })).collect::<Vec<_>>(),
            "left_behind": self.left_behind.iter().map(|(file, what)| json!({ "file": file, "what": what }))
                .collect::<Vec<_>>(),
            "files": made_json(&self.files),
            "blocked": blocked_json(&self.files),
            "steps": self.steps.iter().map(step_json).collect::<Vec<_>>(),
            "rollback": self.rollback.iter().map(step_json).collect::<Vec<_>>(),
        })
    }
}

/// Replaces the generated configuration and keys with the user's own.
fn carry_files(files: &mut Files, existing: &ExistingDeployment, plan: &Plan) -> Vec<SettingChange> {
    if let Some(keys) = files.made.iter_mut().find(|file| file.path == KEYS_FILE) {
        keys::insert_keys(keys, existing);
    }
    let Some((old, _)) = &existing.config else { return Vec::new() };
    let Ok(migrated) = config::migrate(existing, old, plan) else { return Vec::new() };
    if let Some(file) = files.made.iter_mut().find(|file| file.path == plan.release.config_file) {
        file.text = gateway_config::write(&migrated.value);
        // A configuration can contain keys of channels.
        file.secret = true;
    }
    migrated.changes
}

/// The gateway commands that repair the configuration. A configuration that was provided is already migrated and needs
/// no `config set`.
fn config_calls(context: &Context<'_>, existing: &ExistingDeployment) -> FieldResult<Vec<Vec<String>>> {
    let mut calls = config::calls(existing, context.plan)?;
    if existing.config.is_some() {
        calls.retain(|call| !call.iter().any(|word| word == "set"));
    }
    Ok(calls)
}
