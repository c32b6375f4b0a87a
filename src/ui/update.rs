//! What an action changes, and what the browser is to do about it.

use std::sync::Arc;

use super::action::{Action, CopyOf, Effect, Input, Loading, Spoken};
use super::ids;
use super::model::{Model, Notice, first_draft};
use crate::core::archive::archive;
use crate::core::files::GeneratedFile;
use crate::core::plan::{Draft, Field, GatewayToken, Origin, plan_file};
use crate::core::text::{Comments, fill};

/// How long a copied block says so, in milliseconds.
const COPIED_FOR: u32 = 2_000;

/// Applies an action.
pub fn update(model: &mut Model, action: Action, input: &Input) -> Vec<Effect> {
    let before = model.bundle.clone();
    let mut effects = apply(model, action, input);
    if model.verify == Loading::Ready && !Arc::ptr_eq(&before, &model.bundle) {
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
        Action::TypeToken => model.take_token(input.value.clone()),
        Action::NewToken => return vec![Effect::NewToken],
        Action::TokenMade(token) => model.take_token(token),
        Action::RevealToken => model.is_token_shown = !model.is_token_shown,
        Action::StartOver => {
            let first = first_draft(model.origin.as_ref());
            model.replace_draft(first, Notice::StartedOver);
        }
        Action::Undo => {
            if let Some(former) = model.former_draft.take() {
                model.draft = former;
                model.notice = Notice::None;
                model.refresh();
            }
        }
        Action::SavePlan => {
            let text = plan_file::write(&model.draft);
            return vec![Effect::Download("companion-plan.json".to_owned(), "application/json", text.into_bytes())];
        }
        Action::OpenPlan => return vec![Effect::ReadPlan(ids::OPEN_PLAN)],
        Action::PlanRead(name, text) => model.open_plan(&name, &text),
        Action::GoTo(id) => return vec![Effect::Focus(id)],
        Action::SelectFile(path) => model.selected_file = path,
        Action::FileKey => return model.file_key(&input.key),
        Action::RevealFiles => model.are_files_revealed = !model.are_files_revealed,
        Action::Download(path) => return model.download(&path),
        Action::DownloadAll => return model.download_all(),
        Action::Copy(what) => {
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
        Action::OpenStep(id) => {
            if input.is_on {
                model.open_steps.insert(id);
            } else {
                model.open_steps.remove(id);
            }
        }
        Action::ShowExisting(is_shown) => {
            model.is_existing_shown = is_shown;
            if is_shown && model.existing == Loading::Closed {
                model.existing = Loading::Loading;
                return vec![Effect::LoadExisting];
            }
        }
        Action::LoadExisting => {
            model.existing = Loading::Loading;
            return vec![Effect::LoadExisting];
        }
        Action::ExistingIs(loading) => model.existing = loading,
        Action::ChooseLanguage => return vec![Effect::SwitchLanguage(input.value.clone())],
        Action::Speak(Spoken(text)) => {
            model.text = text;
            model.announcement.clear();
            model.refresh();
        }
        Action::ChooseComments => {
            model.comments = if input.is_on { Comments::Own } else { Comments::English };
            model.refresh();
        }
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
            return vec![Effect::Fragment(ids::SETTINGS.to_owned()), Effect::Focus(ids::SETTINGS.to_owned())];
        }
    }
    Vec::new()
}

impl Model {
    fn type_into(&mut self, field: Field, text: String) {
        // A plan from elsewhere names no page; the one that is let in is this one.
        if field == Field::AccessAllowPage
            && text == "true"
            && self.draft.value(Field::AccessPageOrigin).trim().is_empty()
            && let Some(origin) = &self.origin
        {
            self.draft.set(Field::AccessPageOrigin, Origin::as_str(origin));
        }
        self.draft.set(field, text);
        self.refresh();
    }

    fn take_token(&mut self, text: String) {
        self.token_text = text;
        self.refresh();
    }

    fn replace_draft(&mut self, draft: Draft, notice: Notice) {
        self.former_draft = Some(std::mem::replace(&mut self.draft, draft));
        self.notice = notice;
        self.refresh();
    }

    fn open_plan(&mut self, name: &str, text: &str) {
        match plan_file::read(text) {
            Ok(draft) => {
                let words = fill(self.text.interface.plan_opened, &[("file", name)]);
                self.replace_draft(draft, Notice::Opened(words));
            }
            Err(errors) => {
                let problems = &self.text.problems;
                self.notice = Notice::Problems(errors.iter().map(|error| error.describe(name, problems)).collect());
            }
        }
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
        let effect = if is_copied {
            Effect::Later(COPIED_FOR, Action::CopyForgotten(what.clone()))
        } else {
            // What is to be copied by hand must be there in full.
            match &what {
                CopyOf::File(_) => self.are_files_revealed = true,
                block if !self.revealed.contains(block) => self.revealed.push(block.clone()),
                _ => {}
            }
            Effect::Select(ids::text(&what))
        };
        self.copied = Some((what, is_copied));
        vec![effect]
    }
}

/// A fresh token, from random bytes.
pub fn token_made(bytes: [u8; 32]) -> Action {
    Action::TokenMade(GatewayToken::from_random(bytes).expose().to_owned())
}
