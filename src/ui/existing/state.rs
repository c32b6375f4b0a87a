//! State of the checker: the uploaded files and the result of the last check.

use std::sync::Arc;
use std::time::Duration;

use super::texts;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::web::checker::{CheckerClient, CheckerGone, Reply};
use crate::web::chunk_bus::request_plan;
use companion_core::plan::Secrets;
use companion_core::worker_api::wire::{Answer, CheckResult, FileRef, FixedFile, Request};

/// Debounce interval before files are checked, in milliseconds.
pub(super) const DEBOUNCE: u64 = 120;

#[derive(Clone)]
pub(super) struct UploadedFile {
    /// Unique and stable, because the order of files can change.
    pub(super) id: u32,
    /// Name or path.
    pub(super) name: ArcRwSignal<String>,
    /// The kind chosen by the user; `None` means detection.
    pub(super) kind: ArcRwSignal<Option<String>>,
    pub(super) content: ArcRwSignal<Vec<u8>>,
    /// Counts changes from elsewhere than the file's editor.
    pub(super) revision: ArcRwSignal<u32>,
    /// The content as uploaded.
    pub(super) original: Arc<Vec<u8>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    /// There are no files.
    Idle,
    /// A check is running or scheduled.
    Checking,
    /// The findings are up to date.
    Done,
    /// The worker could not be loaded, or has stopped.
    Failed,
}

/// The result of a check.
#[derive(Clone)]
pub(super) struct Outcome {
    /// IDs of the files, in the order of the report.
    pub(super) ids: Vec<u32>,
    pub(super) checked: Arc<CheckResult>,
}

/// Contents before a change, by file ID.
type PreviousContents = Vec<(u32, Vec<u8>)>;

#[derive(Clone, Copy)]
pub(super) struct ExistingState {
    pub(super) files: RwSignal<Vec<UploadedFile>>,
    /// ID of the release to check for; `None` means detection.
    pub(super) release: RwSignal<Option<String>>,
    /// ID of the target to check for; `None` means detection.
    pub(super) target: RwSignal<Option<String>>,
    pub(super) progress: RwSignal<Progress>,
    pub(super) outcome: RwSignal<Option<Outcome>>,
    /// Description of the last change and the previous contents, for undoing it.
    pub(super) changed: RwSignal<Option<(String, PreviousContents)>>,
    /// Errors of adding files, one line each.
    pub(super) problems: RwSignal<Vec<String>>,
    /// Used where the files contain no secrets.
    pub(super) secrets: StoredValue<Secrets>,
    client: StoredValue<CheckerClient, LocalStorage>,
    generation: StoredValue<u32>,
    next: StoredValue<u32>,
}

impl ExistingState {
    pub(super) fn new(secrets: Secrets) -> Self {
        let state = Self {
            files: RwSignal::new(Vec::new()),
            release: RwSignal::new(None),
            target: RwSignal::new(None),
            progress: RwSignal::new(Progress::Idle),
            outcome: RwSignal::new(None),
            changed: RwSignal::new(None),
            problems: RwSignal::new(Vec::new()),
            secrets: StoredValue::new(secrets),
            client: StoredValue::new_local(CheckerClient::default()),
            generation: StoredValue::new(0),
            next: StoredValue::new(0),
        };
        Effect::new(move |_| {
            state.release.track();
            state.target.track();
            for file in state.files.get() {
                file.name.track();
                file.kind.track();
                file.content.track();
            }
            state.check_soon();
        });
        state
    }

    /// Reads the state from the Leptos context.
    pub(super) fn expect() -> Self {
        expect_context()
    }

    /// Adds a file, or replaces the one with the same name.
    pub(super) fn add(self, name: &str, content: Vec<u8>) {
        let known = self.files.with_untracked(|files| {
            files.iter().find(|file| !name.is_empty() && file.name.get_untracked() == name).cloned()
        });
        if let Some(known) = known {
            known.content.set(content);
            known.revision.update(|revision| *revision += 1);
            return;
        }
        let id = self.next.with_value(|next| *next);
        self.next.set_value(id + 1);
        let file = UploadedFile {
            id,
            name: ArcRwSignal::new(name.to_owned()),
            kind: ArcRwSignal::new(None),
            original: Arc::new(content.clone()),
            content: ArcRwSignal::new(content),
            revision: ArcRwSignal::new(0),
        };
        self.files.update(|files| files.push(file));
    }

    /// Sends a request to the checker.
    pub(super) async fn ask(self, request: Request, contents: Vec<Vec<u8>>) -> Result<Reply, CheckerGone> {
        let client = self.client.get_value();
        client.ask(&request, &contents).await
    }

    /// Sends the current language to the worker and checks the files again.
    pub(super) fn reload_language(self) {
        self.client.with_value(CheckerClient::set_language);
        self.changed.set(None);
        self.check_soon();
    }

    /// Schedules a check after the debounce interval.
    pub(super) fn check_soon(self) {
        self.generation.update_value(|generation| *generation = generation.wrapping_add(1));
        let generation = self.generation.get_value();
        if self.files.with_untracked(Vec::is_empty) {
            self.outcome.set(None);
            self.progress.set(Progress::Idle);
            return;
        }
        self.progress.set(Progress::Checking);
        set_timeout(
            move || {
                if self.generation.get_value() == generation {
                    spawn_local(self.check(generation));
                }
            },
            Duration::from_millis(DEBOUNCE),
        );
    }

    /// Marks the findings as out of date.
    pub(super) fn is_being_typed(self) {
        if self.progress.get_untracked() == Progress::Done {
            self.progress.set(Progress::Checking);
        }
    }

    async fn check(self, generation: u32) {
        let files = self.files.get_untracked();
        let sent = files
            .iter()
            .map(|file| FileRef { name: file.name.get_untracked(), kind: file.kind.get_untracked() })
            .collect();
        let contents = files.iter().map(|file| file.content.get_untracked()).collect();
        let request = Request::Check {
            files: sent,
            release: self.release.get_untracked(),
            target: self.target.get_untracked(),
            plan: request_plan(),
        };
        let reply = self.ask(request, contents).await;
        // The files have changed during the check, and a newer check is running.
        if self.generation.get_value() != generation {
            return;
        }
        match reply {
            Ok((Answer::Checked(checked), _)) => {
                let ids = files.iter().map(|file| file.id).collect();
                self.outcome.set(Some(Outcome { ids, checked: Arc::from(checked) }));
                self.progress.set(Progress::Done);
            }
            _ => self.progress.set(Progress::Failed),
        }
    }

    /// Applies the given fixes, or every safe one, to the files as they were checked.
    pub(super) async fn apply_fixes(self, findings: Option<Vec<usize>>) {
        let ids = self.outcome.with_untracked(|outcome| outcome.as_ref().map(|outcome| outcome.ids.clone()));
        let (Some(ids), Progress::Done) = (ids, self.progress.get_untracked()) else { return };
        match self.ask(Request::ApplyFixes { findings }, Vec::new()).await {
            Ok((Answer::Fixed { files }, _)) => self.replace(&ids, files),
            _ => self.progress.set(Progress::Failed),
        }
    }

    fn replace(self, ids: &[u32], replaced: Vec<FixedFile>) {
        let mut former = PreviousContents::new();
        let mut names = Vec::new();
        for change in replaced {
            let Some(file) = ids.get(change.file).and_then(|id| self.file(*id)) else { continue };
            names.push(self.shown_name(&file));
            former.push((file.id, file.content.get_untracked()));
            file.content.set(change.text.into_bytes());
            file.revision.update(|revision| *revision += 1);
        }
        if !former.is_empty() {
            let texts = texts();
            let labeled_paragraph = companion_core::i18n::format_message(
                texts.applied,
                &[("files", &names.join(super::super::components::catalogue().list_format.list))],
            );
            self.changed.set(Some((labeled_paragraph, former)));
        }
    }

    /// Undoes the last change.
    pub(super) fn undo(self) {
        if let Some((_, former)) = self.changed.get_untracked() {
            for (id, content) in former {
                if let Some(file) = self.file(id) {
                    file.content.set(content);
                    file.revision.update(|revision| *revision += 1);
                }
            }
        }
        self.changed.set(None);
    }

    /// IDs of the targets, in the order of the deployments.
    pub(super) fn targets(self) -> Vec<String> {
        self.outcome
            .with(|outcome| outcome.as_ref().map(|outcome| outcome.checked.report.targets.clone()).unwrap_or_default())
    }

    /// Whether the files contain a deployment.
    pub(super) fn has_deployment(self) -> bool {
        self.outcome.with(|outcome| {
            outcome.as_ref().is_some_and(|outcome| {
                let is_own =
                    |kind: &str| matches!(kind, "compose" | "compose-override" | "fly" | "gateway-config" | "dotenv");
                outcome.checked.report.files.iter().any(|file| is_own(&file.kind))
            })
        })
    }

    pub(super) fn file(self, id: u32) -> Option<UploadedFile> {
        self.files.with_untracked(|files| files.iter().find(|file| file.id == id).cloned())
    }

    /// The file's name, or the name of its kind.
    pub(super) fn shown_name(self, file: &UploadedFile) -> String {
        let name = file.name.get();
        if !name.is_empty() {
            return name;
        }
        kind_name(&self.kind_of(file.id)).to_owned()
    }

    /// The ID of the kind that the checker used.
    pub(super) fn kind_of(self, id: u32) -> String {
        self.outcome.with(|outcome| {
            let found = outcome.as_ref().and_then(|outcome| {
                let index = outcome.ids.iter().position(|known| *known == id)?;
                Some(outcome.checked.report.files.get(index)?.kind.clone())
            });
            found.unwrap_or_else(|| "unknown".to_owned())
        })
    }
}

/// IDs of the kinds that the user can choose.
pub(super) const KINDS: [&str; 7] =
    ["dotenv", "compose", "compose-override", "dockerfile", "fly", "gateway-config", "log"];

pub(super) fn kind_name(id: &str) -> &'static str {
    let texts = texts();
    match id {
        "dotenv" => texts.kind_dotenv,
        "compose" => texts.kind_compose,
        "compose-override" => texts.kind_override,
        "dockerfile" => texts.kind_dockerfile,
        "dockerignore" => texts.kind_ignore,
        "fly" => texts.kind_fly,
        "gateway-config" => texts.kind_config,
        "plan" => texts.kind_plan,
        "log" => texts.kind_log,
        _ => texts.kind_unknown,
    }
}
