//! Moving a deployment to another release: what stays, what changes, the new files, the steps in their order, and the way
//! back.
//!
//! [`Existing`] is what the files say about the old deployment. [`Migration`] is everything that follows from it.

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
pub use config::{Change, Fate, Migrated};
pub use existing::{Existing, TokenState};
pub use home_path::{HomePath, HomePathError};
pub use summary::{Changed, Kept};

use serde_json::{Value, json};

use super::bundle::{blocked_json, finding_json, made_json, step_json};
use super::catalog::{Product, Release};
use super::files::compose::KEYS_FILE;
use super::files::{Files, files, gateway_config};
use super::plan::{Checked, Plan, Secrets, Section, Target};
use super::rules::{Deployment, Finding, Severity, check};
use super::steps::{Context, Step, finish};
use crate::i18n::Speech;
use crate::lint::{Deployed, Observation, Project, carry};

/// Why there is nothing to migrate to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It runs already.
    SameRelease,
    /// It is older than what runs.
    NotNewer,
    /// No configuration can be carried to it: its command line cannot mend one.
    NoDestination,
}

/// Everything about one migration, in one language.
#[derive(Debug, Clone)]
pub struct Migration {
    /// What runs there.
    pub from: &'static Release,
    /// What is to run there.
    pub to: &'static Release,
    /// Where.
    pub target: Target,
    /// The new deployment.
    pub plan: Plan,
    /// What must or should be solved first, worst first.
    pub findings: Vec<Finding>,
    /// The new files.
    pub files: Files,
    /// What stays.
    pub kept: Vec<Kept>,
    /// What gets another name or place.
    pub changed: Vec<Changed>,
    /// What became of single settings of the configuration.
    pub settings: Vec<Change>,
    /// What the old files have and the new ones do not: the file and what it is.
    pub left_behind: Vec<(String, String)>,
    /// What to know before the start.
    pub warnings: Vec<String>,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// The way back, in order.
    pub rollback: Vec<Step>,
    speech: Speech,
}

/// A deployment that its files describe.
#[derive(Debug, Clone, Copy)]
pub struct Old<'a> {
    /// The files.
    pub project: &'a Project,
    /// Which of the deployments they describe.
    pub deployed: Deployed,
    /// What they say about it.
    pub observation: &'a Observation,
}

/// Why one release cannot be moved to another; nothing when it can.
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
    /// Makes everything from files.
    pub fn of(
        old: Old<'_>,
        existing: &Existing,
        to: &'static Release,
        fresh: Secrets,
        speech: Speech,
    ) -> Result<Self, Refusal> {
        let secrets = carry::secrets(old.observation, fresh);
        let mut migration = Self::new(existing, &old.observation.draft, to, &secrets, speech)?;
        let left = carry::left_behind(old.project, old.deployed, &migration.files);
        let config = old.observation.config.as_ref().map(|(file, _)| *file);
        // What became of the configuration is told setting by setting.
        for left in left.into_iter().filter(|left| Some(left.place.file) != config) {
            let name = old.project.files.get(left.place.file).map_or("", |file| file.source.name());
            let entry = (name.to_owned(), left.what);
            if !migration.left_behind.contains(&entry) && !summary::is_expected(&entry.1, existing) {
                migration.left_behind.push(entry);
            }
        }
        Ok(migration)
    }

    /// Makes everything that does not need the files themselves. `draft` is the old deployment's; names that stay are
    /// taken from it.
    pub fn new(
        existing: &Existing,
        draft: &super::plan::Draft,
        to: &'static Release,
        secrets: &Secrets,
        speech: Speech,
    ) -> Result<Self, Refusal> {
        let Speech { text, migration: texts, comments, .. } = speech;
        if let Some(refusal) = refusal(existing.release, to) {
            return Err(refusal);
        }
        let old_plan = Plan::read(draft);
        let mut draft = carry_over(existing, draft, to);
        if existing.config.is_some() {
            // The configuration is carried over as it is; what a form could not take of it stands in nobody's way.
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
            speech,
        })
    }

    /// Whether something must be solved first.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error) || !self.files.blocked.is_empty()
    }

    /// The steps and the way back as a document, without any secret.
    pub fn guide(&self) -> String {
        guide::guide(self, self.speech.migration, self.speech.text)
    }

    /// What became of each setting of the configuration, in one line each.
    pub fn setting_lines(&self) -> Vec<String> {
        guide::settings(self, &self.speech.migration.guide)
    }

    /// Everything for programs.
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
                "fate": change.fate.id(),
                "to": change.fate.place(),
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

/// Puts the person's own configuration and keys in place of the generated ones.
fn carry_files(files: &mut Files, existing: &Existing, plan: &Plan) -> Vec<Change> {
    if let Some(keys) = files.made.iter_mut().find(|file| file.path == KEYS_FILE) {
        keys::fill(keys, existing);
    }
    let Some((old, _)) = &existing.config else { return Vec::new() };
    let Ok(migrated) = config::migrate(existing, old, plan) else { return Vec::new() };
    if let Some(file) = files.made.iter_mut().find(|file| file.path == plan.release.config_file) {
        file.text = gateway_config::write(&migrated.value);
        // A configuration may hold keys of channels.
        file.secret = true;
    }
    migrated.changes
}

/// What is said to the product's own command line: where the configuration was given, it is migrated already.
fn config_calls(context: &Context<'_>, existing: &Existing) -> Checked<Vec<Vec<String>>> {
    let mut calls = config::calls(existing, context.plan)?;
    if existing.config.is_some() {
        calls.retain(|call| !call.iter().any(|word| word == "set"));
    }
    Ok(calls)
}
