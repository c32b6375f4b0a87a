//! The files that were given, and what the checker says of them.

use std::sync::Arc;
use std::time::Duration;

use super::words;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::web::checker::{CheckerClient, CheckerGone, Reply};
use crate::web::parts::ask_plan;
use companion_core::plan::Secrets;
use companion_core::worker_api::wire::{Answer, Checked, Replaced, Request, Sent};

/// How long nothing must have changed before the files are checked, in milliseconds: no check for each letter.
pub(super) const PAUSE: u64 = 120;

/// A file that was given.
#[derive(Clone)]
pub(super) struct Given {
    /// Its own number; the order can change.
    pub(super) id: u32,
    /// Its name or path.
    pub(super) name: ArcRwSignal<String>,
    /// What a person says it is.
    pub(super) kind: ArcRwSignal<Option<String>>,
    /// What it holds now.
    pub(super) content: ArcRwSignal<Vec<u8>>,
    /// Counts the changes that were not typed.
    pub(super) revision: ArcRwSignal<u32>,
    /// What it held when it came.
    pub(super) original: Arc<Vec<u8>>,
}

/// How the last check stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    /// Nothing to check.
    Idle,
    /// A check is under way or about to be.
    Checking,
    /// The findings are those of the files as they are.
    Done,
    /// The checker is gone.
    Failed,
}

/// What was checked: the files by their numbers, in the order of the report.
#[derive(Clone)]
pub(super) struct Outcome {
    /// The numbers.
    pub(super) ids: Vec<u32>,
    /// The findings.
    pub(super) checked: Arc<Checked>,
}

/// The contents before a change, by the number of the file.
type Former = Vec<(u32, Vec<u8>)>;

/// The state of this part of the page.
#[derive(Clone, Copy)]
pub(super) struct ExistingState {
    /// The files.
    pub(super) files: RwSignal<Vec<Given>>,
    /// Identifier of the release that a person says they are for.
    pub(super) release: RwSignal<Option<String>>,
    /// Identifier of the target that is meant.
    pub(super) target: RwSignal<Option<String>>,
    /// How the check stands.
    pub(super) progress: RwSignal<Progress>,
    /// What it found.
    pub(super) outcome: RwSignal<Option<Outcome>>,
    /// What the last change was, in words, and what it changed.
    pub(super) changed: RwSignal<Option<(String, Former)>>,
    /// What could not be taken in, one line each.
    pub(super) problems: RwSignal<Vec<String>>,
    /// For what the files do not hold.
    pub(super) secrets: StoredValue<Secrets>,
    client: StoredValue<CheckerClient, LocalStorage>,
    generation: StoredValue<u32>,
    next: StoredValue<u32>,
}

impl ExistingState {
    /// No files.
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

    /// From the context of the view.
    pub(super) fn expect() -> Self {
        expect_context()
    }

    /// Takes a file in. One of the same name takes the place of the former.
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
        let file = Given {
            id,
            name: ArcRwSignal::new(name.to_owned()),
            kind: ArcRwSignal::new(None),
            original: Arc::new(content.clone()),
            content: ArcRwSignal::new(content),
            revision: ArcRwSignal::new(0),
        };
        self.files.update(|files| files.push(file));
    }

    /// Asks the checker.
    pub(super) async fn ask(self, request: Request, contents: Vec<Vec<u8>>) -> Result<Reply, CheckerGone> {
        let client = self.client.get_value();
        client.ask(&request, &contents).await
    }

    /// Speaks the language that was installed, and says of the files anew what there is to say.
    pub(super) fn speak(self) {
        self.client.with_value(CheckerClient::speak);
        self.changed.set(None);
        self.check_soon();
    }

    /// Checks once nothing has changed for a moment.
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
            Duration::from_millis(PAUSE),
        );
    }

    /// Says that the findings will soon be old.
    pub(super) fn is_being_typed(self) {
        if self.progress.get_untracked() == Progress::Done {
            self.progress.set(Progress::Checking);
        }
    }

    async fn check(self, generation: u32) {
        let files = self.files.get_untracked();
        let sent = files
            .iter()
            .map(|file| Sent { name: file.name.get_untracked(), kind: file.kind.get_untracked() })
            .collect();
        let contents = files.iter().map(|file| file.content.get_untracked()).collect();
        let request = Request::Check {
            files: sent,
            release: self.release.get_untracked(),
            target: self.target.get_untracked(),
            plan: ask_plan(),
        };
        let reply = self.ask(request, contents).await;
        // What was asked is old when something changed meanwhile; that has its own answer.
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

    /// Applies the fixes of some findings, or every safe one, to the files as they were checked.
    pub(super) async fn mend(self, findings: Option<Vec<usize>>) {
        let ids = self.outcome.with_untracked(|outcome| outcome.as_ref().map(|outcome| outcome.ids.clone()));
        let (Some(ids), Progress::Done) = (ids, self.progress.get_untracked()) else { return };
        match self.ask(Request::Mend { findings }, Vec::new()).await {
            Ok((Answer::Mended { files }, _)) => self.replace(&ids, files),
            _ => self.progress.set(Progress::Failed),
        }
    }

    fn replace(self, ids: &[u32], replaced: Vec<Replaced>) {
        let mut former = Former::new();
        let mut names = Vec::new();
        for change in replaced {
            let Some(file) = ids.get(change.file).and_then(|id| self.file(*id)) else { continue };
            names.push(self.shown_name(&file));
            former.push((file.id, file.content.get_untracked()));
            file.content.set(change.text.into_bytes());
            file.revision.update(|revision| *revision += 1);
        }
        if !former.is_empty() {
            let words = words();
            let said = companion_core::i18n::fill(
                words.applied,
                &[("files", &names.join(super::super::parts::catalogue().joints.list))],
            );
            self.changed.set(Some((said, former)));
        }
    }

    /// Takes the last change back.
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

    /// Identifiers of the targets that the files deploy to, in the order of the deployments.
    pub(super) fn targets(self) -> Vec<String> {
        self.outcome
            .with(|outcome| outcome.as_ref().map(|outcome| outcome.checked.report.targets.clone()).unwrap_or_default())
    }

    /// Whether there is a deployment in the files.
    pub(super) fn has_deployment(self) -> bool {
        self.outcome.with(|outcome| {
            outcome.as_ref().is_some_and(|outcome| {
                let is_own =
                    |kind: &str| matches!(kind, "compose" | "compose-override" | "fly" | "gateway-config" | "dotenv");
                outcome.checked.report.files.iter().any(|file| is_own(&file.kind))
            })
        })
    }

    /// A file by its number.
    pub(super) fn file(self, id: u32) -> Option<Given> {
        self.files.with_untracked(|files| files.iter().find(|file| file.id == id).cloned())
    }

    /// The name people know a file by: its own, or what it was taken for.
    pub(super) fn shown_name(self, file: &Given) -> String {
        let name = file.name.get();
        if !name.is_empty() {
            return name;
        }
        kind_name(&self.kind_of(file.id)).to_owned()
    }

    /// What a file was taken for, as its identifier.
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

/// The kinds that a person can choose, as their identifiers.
pub(super) const KINDS: [&str; 7] =
    ["dotenv", "compose", "compose-override", "dockerfile", "fly", "gateway-config", "log"];

/// The name of a kind.
pub(super) fn kind_name(id: &str) -> &'static str {
    let words = words();
    match id {
        "dotenv" => words.kind_dotenv,
        "compose" => words.kind_compose,
        "compose-override" => words.kind_override,
        "dockerfile" => words.kind_dockerfile,
        "dockerignore" => words.kind_ignore,
        "fly" => words.kind_fly,
        "gateway-config" => words.kind_config,
        "plan" => words.kind_plan,
        "log" => words.kind_log,
        _ => words.kind_unknown,
    }
}
