//! What an action changes, and what the browser is to do about it.

use std::sync::Arc;

use super::action::{Action, Appearance, CopyOf, Effect, Explanations, Input, Kept, Loading, Spoken};
use super::ids;
use super::model::{Model, Notice, first_draft};
use super::shortcuts;
use companion_core::archive::archive;
use companion_core::bundle::Bundle;
use companion_core::files::GeneratedFile;
use companion_core::i18n::{Comments, fill};
use companion_core::plan::choices::is_chosen;
use companion_core::plan::saved_plans::Shelved;
use companion_core::plan::{Draft, Field, GatewayToken, Origin, link, plan_file};
use companion_core::shell::{Dialect, Layout};
use companion_core::steps::Document;

/// How long a copied block says so, in milliseconds.
const COPIED_FOR: u32 = 2_000;

/// Applies an action.
pub fn update(model: &mut Model, action: Action, input: &Input) -> Vec<Effect> {
    if action == Action::Key {
        let Some(action) = shortcuts::action_of(model, input) else { return Vec::new() };
        let mut effects = update(model, action, input);
        effects.push(Effect::PreventDefault);
        return effects;
    }
    let (bundle, draft) = (model.bundle.clone(), model.draft.clone());
    let typed = match action {
        Action::Type(field) | Action::Tick(field) => Some(field),
        _ => None,
    };
    let is_typed = match action {
        Action::Type(field) => !is_chosen(field),
        Action::TypeToken => true,
        _ => false,
    };
    let is_step_of_history = matches!(action, Action::Undo | Action::Redo);
    let mut effects = apply(model, action, input);
    if model.draft != draft {
        if !is_step_of_history {
            model.history.record(&draft, &model.draft, typed, input.now);
        }
        effects.push(Effect::Pause);
    }
    if !is_typed {
        model.seen = model.bundle.clone();
    }
    if model.verify == Loading::Ready && !Arc::ptr_eq(&bundle, &model.bundle) {
        effects.push(Effect::TellDeployment);
    }
    effects
}

fn apply(model: &mut Model, action: Action, input: &Input) -> Vec<Effect> {
    match action {
        Action::Type(field) => model.type_into(field, input.value.clone()),
        Action::Tick(field) => model.type_into(field, input.is_on.to_string()),
        Action::Put(field, text) => {
            model.type_into(field, text);
            return vec![Effect::Focus(ids::control(field))];
        }
        Action::Reset(field) => {
            model.draft.reset(field);
            model.refresh();
            return vec![Effect::Focus(ids::control(field))];
        }
        Action::SendNothing => return vec![Effect::PreventDefault],
        Action::TypeToken => model.take_token(input.value.clone()),
        Action::NewToken => return vec![Effect::NewToken],
        Action::TokenMade(token) => model.take_token(token),
        Action::RevealToken => model.is_token_shown = !model.is_token_shown,
        Action::StartOver => {
            let first = first_draft(model.origin.as_ref());
            model.replace_draft(first, Notice::StartedOver);
        }
        Action::Undo => {
            // The notice that offers it goes, and the focus must not go with it.
            let is_offered = model.notice == Notice::StartedOver;
            model.step_back();
            if is_offered {
                return vec![Effect::Focus(ids::REDO.to_owned())];
            }
        }
        Action::Redo => model.step_forth(),
        Action::Apply(preset) => {
            let mut draft = preset.apply(&model.draft);
            let_page_in(&mut draft, model.origin.as_ref());
            model.replace_draft(draft, Notice::None);
        }
        Action::SavePlan => {
            let text = plan_file::write(&model.draft);
            return vec![Effect::Download("companion-plan.json".to_owned(), "application/json", text.into_bytes())];
        }
        Action::OpenPlan => return vec![Effect::ReadPlan(ids::OPEN_PLAN)],
        Action::PlanRead(name, text) => model.open_plan(&name, &text),
        Action::OpenLink(link) => {
            model.open_link(&link);
            // Also where nothing changed: what could not be read, or must not be kept, leaves the address.
            return vec![Effect::Pause];
        }
        Action::GoTo(id) => return vec![Effect::PreventDefault, Effect::Focus(id)],
        Action::SelectFile(path) => model.selected_file = path,
        Action::FileKey => return model.file_key(&input.key),
        Action::RevealFiles => model.are_files_revealed = !model.are_files_revealed,
        Action::Download(path) => return model.download(&path),
        Action::DownloadAll => return model.download_all(),
        Action::Copy(what) => {
            if what == CopyOf::Link {
                model.say_of_link();
            }
            if let Some(text) = model.text_of(&what) {
                return vec![Effect::Copy(what, text)];
            }
        }
        Action::Copied(what, is_copied) => return model.copied(what, is_copied),
        Action::CopyForgotten(what) => {
            if model.copied.as_ref().is_some_and(|(copied, is_copied)| *copied == what && *is_copied) {
                model.copied = None;
            }
        }
        Action::RevealBlock(what) => {
            if model.revealed.contains(&what) {
                model.revealed.retain(|shown| *shown != what);
            } else {
                model.revealed.push(what);
            }
        }
        Action::OpenStep(id) => model.unfold(id, input.is_on),
        Action::OpenAllSteps(are_open) => {
            model.open_steps.clear();
            if are_open {
                let all: Vec<&'static str> = model.bundle.steps.iter().map(|step| step.id).collect();
                model.open_steps.extend(all);
            }
        }
        Action::TickStep(id) => return model.tick_step(id, input.is_on),
        Action::ClearTicks => {
            let key = model.deployment();
            model.progress.clear(&key);
            model.open_steps.clear();
            model.open_next_step();
            let mut effects = vec![Effect::Keep(Kept::Progress, model.progress.write())];
            effects.extend(model.next_step().map(|step| Effect::Focus(ids::summary(step.id))));
            return effects;
        }
        Action::ChooseShell => {
            model.shell = Dialect::of_id(&input.value).unwrap_or_default();
            return vec![Effect::Keep(Kept::Shell, model.shell_words())];
        }
        Action::SingleLine => {
            model.layout = if input.is_on { Layout::SingleLine } else { Layout::Wrapped };
            return vec![Effect::Keep(Kept::Shell, model.shell_words())];
        }
        Action::SaveGuide => {
            let document = model.document();
            return vec![Effect::Download("GUIDE.md".to_owned(), "text/markdown", document.into_bytes())];
        }
        Action::Print => {
            let open: Vec<&'static str> = model.required_steps().map(|step| step.id).collect();
            for id in open {
                model.open_step(id);
            }
            return vec![Effect::Print];
        }
        Action::ShowExisting(is_shown) => {
            model.is_existing_shown = is_shown;
            if is_shown && model.existing == Loading::Closed {
                model.existing = Loading::Loading;
                return vec![Effect::LoadExisting];
            }
        }
        Action::Paused => {
            if !model.is_existing_shown {
                return vec![Effect::Link(model.link())];
            }
        }
        Action::LeaveExisting => {
            model.is_existing_shown = false;
            let focus = Effect::Focus(ids::SETTINGS.to_owned());
            return vec![Effect::PreventDefault, Effect::Fragment(model.link()), focus];
        }
        Action::LoadExisting => {
            model.existing = Loading::Loading;
            return vec![Effect::LoadExisting];
        }
        Action::ExistingIs(loading) => model.existing = loading,
        Action::ChooseLanguage => return vec![Effect::SwitchLanguage(input.value.clone())],
        Action::Speak(Spoken(text)) => {
            model.text = text;
            model.lines = None;
            model.announcement.clear();
            model.refresh();
            if model.are_lines_explained {
                return vec![Effect::FetchLines];
            }
        }
        Action::ChooseComments => {
            model.comments = if input.is_on { Comments::Own } else { Comments::English };
            model.refresh();
        }
        Action::ChooseAppearance => {
            model.appearance = Appearance::of_id(&input.value);
            let kept = Effect::Keep(Kept::Appearance, model.appearance.id().to_owned());
            return vec![Effect::Appear(model.appearance), kept];
        }
        Action::ShowHelp(is_open) => {
            model.is_help_open = is_open;
            let focus = if is_open { ids::HELP } else { ids::HELP_BUTTON };
            return vec![Effect::Focus(focus.to_owned())];
        }
        // What the key asks for was found before; no shortcut asks for another one.
        Action::Key => {}
        Action::NamePlan => model.plan_name.clone_from(&input.value),
        Action::KeepPlan => return model.keep_plan(input.now),
        Action::OpenKept(name) => model.open_kept(&name),
        Action::RemoveKept(name) => return model.remove_kept(&name),
        Action::Compare(name) => {
            let is_shown = name.is_some();
            model.compared = name;
            let focus = if is_shown { ids::COMPARISON } else { ids::SHELF };
            return vec![Effect::Focus(focus.to_owned())];
        }
        Action::ExportShelf => {
            let text = model.shelf.write();
            return vec![Effect::Download("companion-plans.json".to_owned(), "application/json", text.into_bytes())];
        }
        Action::ImportShelf => return vec![Effect::ReadShelf(ids::IMPORT_SHELF)],
        Action::ShelfRead(text) => return model.import_shelf(&text),
        Action::KeptElsewhere(kept, text) => model.take_kept(kept, text.as_deref().unwrap_or_default()),
        Action::NotKept => model.notice = Notice::Said(model.text.page.shelf_refused.to_owned()),
        Action::ExplainLines => {
            model.are_lines_explained = !model.are_lines_explained;
            if model.are_lines_explained && model.lines.is_none() {
                return vec![Effect::FetchLines];
            }
        }
        Action::LinesAre(Some(Explanations(lines))) => model.lines = Some(lines),
        Action::LinesAre(None) => model.are_lines_explained = false,
        Action::Draw(variant) => model.drawing = Some(variant),
        Action::UpdateReady => model.is_update_ready = true,
        Action::ApplyUpdate => return vec![Effect::ApplyUpdate],
        Action::LoadVerify => {
            if model.verify != Loading::Loading {
                return vec![Effect::LoadVerify];
            }
        }
        Action::VerifyIs(loading, has_focus) => {
            model.verify = loading;
            if loading == Loading::Ready && has_focus {
                return vec![Effect::Focus(ids::VERIFY_FIRST.to_owned())];
            }
        }
        Action::Take(taken) => {
            let mut draft = taken.draft;
            // The files list the pages that are let in; this one is let in as with a new plan.
            if let Some(origin) = &model.origin {
                draft.set(Field::AccessPageOrigin, Origin::as_str(origin));
                draft.set(Field::AccessAllowPage, "true");
            }
            taken.secrets.gateway_token.expose().clone_into(&mut model.token_text);
            model.secrets = taken.secrets;
            model.is_existing_shown = false;
            model.replace_draft(draft, Notice::Filled);
            return vec![Effect::Fragment(model.link()), Effect::Focus(ids::SETTINGS.to_owned())];
        }
    }
    Vec::new()
}

/// A plan from elsewhere names no page; the one that may be let in is this one.
fn let_page_in(draft: &mut Draft, origin: Option<&Origin>) {
    if draft.value(Field::AccessPageOrigin).trim().is_empty()
        && let Some(origin) = origin
    {
        draft.set(Field::AccessPageOrigin, Origin::as_str(origin));
    }
}

impl Model {
    fn type_into(&mut self, field: Field, text: String) {
        let next = self.next_step().map(|step| step.id);
        self.draft.set(field, text);
        if field == Field::AccessAllowPage {
            let_page_in(&mut self.draft, self.origin.as_ref());
        }
        self.refresh();
        // Another target, or a deployment of which other steps are done, goes on elsewhere.
        if self.next_step().map(|step| step.id) != next {
            self.open_next_step();
        }
    }

    fn take_token(&mut self, text: String) {
        self.token_text = text;
        self.refresh();
    }

    fn replace_draft(&mut self, draft: Draft, notice: Notice) {
        self.draft = draft;
        self.notice = notice;
        self.refresh();
        self.open_next_step();
    }

    /// The labels of fields, for a sentence.
    pub fn labels(&self, fields: &[Field]) -> String {
        let labels: Vec<&str> = fields.iter().map(|field| field.text(&self.text.fields).label).collect();
        labels.join(self.text.joints.list)
    }

    fn step_back(&mut self) {
        let fields = self.history.undoes().map(|fields| self.labels(fields)).unwrap_or_default();
        if let Some(draft) = self.history.undo(&self.draft) {
            self.announcement = fill(self.text.page.undone, &[("fields", &fields)]);
            self.replace_draft(draft, Notice::None);
        }
    }

    fn step_forth(&mut self) {
        let fields = self.history.redoes().map(|fields| self.labels(fields)).unwrap_or_default();
        if let Some(draft) = self.history.redo(&self.draft) {
            self.announcement = fill(self.text.page.redone, &[("fields", &fields)]);
            self.replace_draft(draft, Notice::None);
        }
    }

    fn open_plan(&mut self, name: &str, text: &str) {
        match plan_file::read(text) {
            Ok(draft) => {
                let words = fill(self.text.interface.plan_opened, &[("file", name)]);
                self.replace_draft(draft, Notice::Said(words));
            }
            Err(errors) => {
                let problems = &self.text.problems;
                self.notice = Notice::Problems(errors.iter().map(|error| error.describe(name, problems)).collect());
            }
        }
    }

    fn open_link(&mut self, written: &str) {
        let opened = link::read(written);
        let words = &self.text.page;
        let problems: Vec<String> = opened.problems.iter().map(|problem| problem.describe(&self.text.links)).collect();
        let mut draft = opened.draft;
        let_page_in(&mut draft, self.origin.as_ref());
        if problems.is_empty() {
            self.replace_draft(draft, Notice::Said(words.link_opened.to_owned()));
        } else {
            self.replace_draft(draft, Notice::NotAll(words.link_problems.to_owned(), problems));
        }
    }

    /// What there is to say of a link before it is copied: that there is none, or what stays out of it.
    fn say_of_link(&mut self) {
        let lines: Vec<String> = if self.text_of(&CopyOf::Link).is_none() {
            vec![self.text.page.link_too_long.to_owned()]
        } else {
            let about = |field: Field| fill(self.text.links.left_out, &[("field", field.path())]);
            link::left_out(&self.draft).into_iter().map(about).collect()
        };
        if !lines.is_empty() {
            self.notice = Notice::Said(lines.join(self.text.joints.sentences));
        }
    }

    fn keep_plan(&mut self, now: u64) -> Vec<Effect> {
        let name = self.plan_name.trim().to_owned();
        let kept = if self.shelf.find(&name).is_some() {
            self.shelf.replace(&name, &self.draft, now)
        } else {
            self.shelf.add(&name, &self.draft, now)
        };
        match kept {
            Ok(left_out) => {
                let kept = fill(self.text.page.shelf_kept, &[("name", &name)]);
                let about = |field: &Field| fill(self.text.shelf.secret, &[("name", &name), ("field", field.path())]);
                let lines: Vec<String> = left_out.iter().map(about).collect();
                self.notice = if lines.is_empty() { Notice::Said(kept) } else { Notice::NotAll(kept, lines) };
                self.plan_name.clear();
                vec![Effect::Keep(Kept::Shelf, self.shelf.write())]
            }
            Err(error) => {
                self.notice = Notice::Problems(vec![error.describe(&name, &self.text.shelf)]);
                vec![Effect::Focus(ids::PLAN_NAME.to_owned())]
            }
        }
    }

    fn open_kept(&mut self, name: &str) {
        let Some(read) = self.shelf.find(name).map(Shelved::draft) else { return };
        match read {
            Ok(mut draft) => {
                let_page_in(&mut draft, self.origin.as_ref());
                let words = fill(self.text.page.shelf_opened, &[("name", name)]);
                self.replace_draft(draft, Notice::Said(words));
            }
            Err(errors) => {
                let problems = &self.text.problems;
                self.notice = Notice::Problems(errors.iter().map(|error| error.describe(name, problems)).collect());
            }
        }
    }

    fn remove_kept(&mut self, name: &str) -> Vec<Effect> {
        if self.shelf.remove(name).is_err() {
            return Vec::new();
        }
        if self.compared.as_deref() == Some(name) {
            self.compared = None;
        }
        self.notice = Notice::Said(fill(self.text.page.shelf_removed, &[("name", name)]));
        vec![Effect::Keep(Kept::Shelf, self.shelf.write()), Effect::Focus(ids::SHELF.to_owned())]
    }

    fn import_shelf(&mut self, text: &str) -> Vec<Effect> {
        let (names, problems) = self.shelf.import(text);
        self.notice = if problems.is_empty() {
            Notice::Said(fill(self.text.page.shelf_imported, &[("names", &names.join(self.text.joints.list))]))
        } else {
            let lines = problems.iter().flat_map(|problem| problem.describe(&self.text.shelf, &self.text.problems));
            Notice::NotAll(self.text.page.shelf_problems.to_owned(), lines.collect())
        };
        vec![Effect::Keep(Kept::Shelf, self.shelf.write())]
    }

    /// The guide as a document, with its ticks.
    fn document(&self) -> String {
        let Bundle { plan, files, steps, .. } = &*self.bundle;
        let done = self.progress.ticked(&self.deployment());
        let (dialect, layout, text) = (self.shell, self.layout, self.text);
        Document { plan, files, steps, dialect, layout, done, text, words: &text.document }.write()
    }

    fn unfold(&mut self, id: &'static str, is_open: bool) {
        self.open_steps.retain(|open| *open != id);
        if is_open {
            self.open_steps.push(id);
        }
    }

    fn tick_step(&mut self, id: &'static str, is_done: bool) -> Vec<Effect> {
        let key = self.deployment();
        self.progress.set(&key, id, is_done);
        self.unfold(id, !is_done);
        let mut effects = vec![Effect::Keep(Kept::Progress, self.progress.write())];
        if is_done && let Some(next) = self.next_step().map(|step| step.id) {
            self.open_step(next);
            effects.push(Effect::Focus(ids::summary(next)));
        }
        effects
    }

    fn file_key(&mut self, key: &str) -> Vec<Effect> {
        let paths: Vec<&str> = self.files.iter().map(|shown| shown.file.path.as_str()).collect();
        let position = paths.iter().position(|path| *path == self.shown_file()).unwrap_or_default();
        let last = paths.len().saturating_sub(1);
        let next = match key {
            "ArrowRight" if position == last => 0,
            "ArrowRight" => position + 1,
            "ArrowLeft" => position.checked_sub(1).unwrap_or(last),
            "Home" => 0,
            "End" => last,
            _ => return Vec::new(),
        };
        let Some(path) = paths.get(next).map(|path| (*path).to_owned()) else { return Vec::new() };
        let focus = Effect::Focus(ids::tab(&path));
        self.selected_file = path;
        vec![Effect::PreventDefault, focus]
    }

    fn download(&self, path: &str) -> Vec<Effect> {
        let file = self.files.iter().find(|shown| shown.file.path == path);
        file.map(|shown| Effect::Download(path.to_owned(), "text/plain", shown.file.text.clone().into_bytes()))
            .into_iter()
            .collect()
    }

    fn download_all(&self) -> Vec<Effect> {
        let folder = self.draft.value(Field::Directory);
        let made: Vec<GeneratedFile> = self.files.iter().map(|shown| shown.file.clone()).collect();
        let bytes = archive(&folder, &made);
        bytes.map(|bytes| Effect::Download(format!("{folder}.zip"), "application/zip", bytes)).into_iter().collect()
    }

    fn copied(&mut self, what: CopyOf, is_copied: bool) -> Vec<Effect> {
        let words = &self.text.interface;
        let said = if is_copied { words.copied } else { words.copy_failed };
        said.clone_into(&mut self.announcement);
        let mut effects = Vec::new();
        if is_copied {
            effects.extend(self.after_copy(&what).map(Effect::Focus));
            effects.push(Effect::Later(COPIED_FOR, Action::CopyForgotten(what.clone())));
        } else {
            // What is to be copied by hand must be there in full.
            match &what {
                CopyOf::File(_) => self.are_files_revealed = true,
                block if !self.revealed.contains(block) => self.revealed.push(block.clone()),
                _ => {}
            }
            self.are_lines_explained = false;
            effects.push(Effect::Select(ids::text(&what)));
        }
        self.copied = Some((what, is_copied));
        effects
    }

    /// Where the hands go on after a block of the guide was copied: to the next block of the step, or to its tick.
    fn after_copy(&self, what: &CopyOf) -> Option<String> {
        let CopyOf::Block(id, position) = what else { return None };
        let next = CopyOf::Block(id, position + 1);
        Some(if self.text_of(&next).is_some() { ids::copy(&next) } else { ids::tick(id) })
    }
}

/// A fresh token, from random bytes.
pub fn token_made(bytes: [u8; 32]) -> Action {
    Action::TokenMade(GatewayToken::from_random(bytes).expose().to_owned())
}
