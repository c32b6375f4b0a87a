//! What the page knows, and everything that follows from it.

use std::sync::Arc;

use super::action::{Appearance, CopyOf, Kept, Loading};
use companion_core::bundle::Bundle;
use companion_core::diagram::layout::Variant;
use companion_core::files::GeneratedFile;
use companion_core::gateway::PageSource;
use companion_core::i18n::lines::LineTexts;
use companion_core::i18n::{Comments, Text};
use companion_core::plan::history::History;
use companion_core::plan::link;
use companion_core::plan::preset::Preset;
use companion_core::plan::saved_plans::SavedPlans;
use companion_core::plan::{Draft, GatewayToken, GatewayTokenError, Origin, Secrets};
use companion_core::redact;
use companion_core::rules::{Finding, Severity, Subject};
use companion_core::shell::{Dialect, Layout, Snippet};
use companion_core::steps::progress::{GuideProgress, deployment_key, next_step};
use companion_core::steps::{Need, Step};

/// The word for commands on one line, where it is kept.
const SINGLE_LINE: &str = "single-line";

/// What the last thing done with plans led to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Notice {
    /// Nothing to say.
    #[default]
    None,
    /// One sentence.
    Said(String),
    /// What of a link or of kept plans could not be read, after a sentence that says so.
    NotAll(String, Vec<String>),
    /// Why a plan could not be opened.
    Problems(Vec<String>),
    /// Everything went back to the defaults.
    StartedOver,
    /// The form was filled from existing files.
    Filled,
}

/// A generated file as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownFile {
    /// The file.
    pub file: GeneratedFile,
    /// For each line, whether it is new since the last change.
    pub changed_lines: Vec<bool>,
    /// Whether anything in it is new.
    pub is_changed: bool,
}

/// Everything the page knows.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Model {
    /// The words.
    pub text: &'static Text,
    /// The language of comments in the files.
    pub comments: Comments,
    /// Where the page comes from; a file has no origin.
    pub origin: Option<Origin>,
    /// What was typed.
    pub draft: Draft,
    /// The steps back and forth.
    pub history: History,
    /// The appearance.
    pub appearance: Appearance,
    /// Whether the help sheet is open.
    pub is_help_open: bool,
    /// Plans kept on the device.
    pub shelf: SavedPlans,
    /// The name for the next one.
    pub plan_name: String,
    /// The kept plan that is compared with the form.
    pub compared: Option<String>,
    /// What was ticked off.
    pub progress: GuideProgress,
    /// The shell of the laptop.
    pub shell: Dialect,
    /// How long lines of commands may be.
    pub layout: Layout,
    /// Whether lines of files are explained.
    pub are_lines_explained: bool,
    /// What explains them, once it is there.
    pub lines: Option<&'static LineTexts>,
    /// Whether a newer version of the page waits.
    pub is_update_ready: bool,
    /// The page's address without what stands behind `#`.
    pub address: String,
    /// The secrets the page made or was given.
    pub secrets: Secrets,
    /// The token as it stands in its field.
    pub token_text: String,
    /// Whether the token is shown.
    pub is_token_shown: bool,
    /// What follows from draft and secrets.
    pub bundle: Arc<Bundle>,
    /// The same as it was when the typing paused last: what the drawing and the cost show.
    pub seen: Arc<Bundle>,
    /// The files as shown.
    pub files: Vec<ShownFile>,
    /// The last text of every file, also of one that a wrong field has taken away for now.
    former_texts: Vec<(String, String)>,
    /// The file that is looked at, if somebody chose one.
    pub selected_file: String,
    /// Whether secrets in files are shown.
    pub are_files_revealed: bool,
    /// Blocks of the guide whose secrets are shown.
    pub revealed: Vec<CopyOf>,
    /// What was copied last, and whether the browser let it.
    pub copied: Option<(CopyOf, bool)>,
    /// Steps that are open.
    pub open_steps: Vec<&'static str>,
    /// What the last thing done with plans led to.
    pub notice: Notice,
    /// Whether the part that checks existing files is shown.
    pub is_existing_shown: bool,
    /// How far loading it has come.
    pub existing: Loading,
    /// How far loading the verification has come.
    pub verify: Loading,
    /// Where the page was served from.
    pub source: PageSource,
    /// Which drawing of the deployment the window has room for; both are made before that is known, and styles choose.
    pub drawing: Option<Variant>,
    /// What is read out.
    pub announcement: String,
}

impl Model {
    /// A new plan with these secrets, into which the page puts its own address.
    pub fn new(text: &'static Text, secrets: Secrets, origin: Option<Origin>, source: PageSource) -> Self {
        let draft = first_draft(origin.as_ref());
        let comments = Comments::default();
        let bundle = Arc::new(Bundle::with_comments(&draft, &secrets, None, text, comments));
        let token_text = secrets.gateway_token.expose().to_owned();
        let mut model = Self {
            text,
            comments,
            origin,
            draft,
            history: History::default(),
            appearance: Appearance::default(),
            is_help_open: false,
            shelf: SavedPlans::default(),
            plan_name: String::new(),
            compared: None,
            progress: GuideProgress::default(),
            shell: Dialect::default(),
            layout: Layout::default(),
            are_lines_explained: false,
            lines: None,
            is_update_ready: false,
            address: String::new(),
            secrets,
            token_text,
            is_token_shown: false,
            seen: bundle.clone(),
            bundle,
            files: Vec::new(),
            former_texts: Vec::new(),
            selected_file: String::new(),
            are_files_revealed: false,
            revealed: Vec::new(),
            copied: None,
            open_steps: Vec::new(),
            notice: Notice::None,
            is_existing_shown: false,
            existing: Loading::Closed,
            verify: Loading::Closed,
            source,
            drawing: None,
            announcement: String::new(),
        };
        model.show_files();
        model.open_next_step();
        model
    }

    /// Takes what was kept on the device. What cannot be read is as if it were not there.
    pub fn take_kept(&mut self, kept: Kept, text: &str) {
        match kept {
            Kept::Shelf => self.shelf = SavedPlans::read(text).0,
            Kept::Progress => {
                self.progress = GuideProgress::read(text);
                self.open_steps.clear();
                self.open_next_step();
            }
            Kept::Appearance => self.appearance = Appearance::of_id(text),
            Kept::Shell => {
                let (shell, layout) = text.split_once(' ').unwrap_or((text, ""));
                self.shell = Dialect::of_id(shell).unwrap_or_default();
                self.layout = if layout == SINGLE_LINE { Layout::SingleLine } else { Layout::Wrapped };
            }
        }
    }

    /// The deployment whose steps are ticked off.
    pub fn deployment(&self) -> String {
        deployment_key(&self.draft)
    }

    /// The step to do next.
    pub fn next_step(&self) -> Option<&Step> {
        next_step(&self.bundle.steps, &self.progress, &self.deployment())
    }

    /// Opens the step to do next.
    pub fn open_next_step(&mut self) {
        if let Some(id) = self.next_step().map(|step| step.id) {
            self.open_step(id);
        }
    }

    /// Opens a step.
    pub fn open_step(&mut self, id: &'static str) {
        if !self.open_steps.contains(&id) {
            self.open_steps.push(id);
        }
    }

    /// What is kept about the shell.
    pub fn shell_words(&self) -> String {
        let layout = if self.layout == Layout::SingleLine { SINGLE_LINE } else { "" };
        format!("{} {layout}", self.shell.id())
    }

    /// Every step that everybody does.
    pub fn required_steps(&self) -> impl Iterator<Item = &Step> {
        self.bundle.steps.iter().filter(|step| step.need == Need::Required)
    }

    /// What stands behind `#` in the address of this plan; nothing for one that nobody changed, or that is too long.
    pub fn link(&self) -> String {
        let written = link::write(&self.draft);
        let is_first = self.draft == first_draft(self.origin.as_ref());
        if is_first || !link::fits(&written) { String::new() } else { written }
    }

    /// Makes everything that follows from draft and secrets.
    pub fn refresh(&mut self) {
        let (secrets, problem) = self.effective_secrets();
        self.bundle = Arc::new(Bundle::with_comments(&self.draft, &secrets, problem, self.text, self.comments));
        self.show_files();
    }

    fn show_files(&mut self) {
        let shown = |file: &GeneratedFile| {
            let former = self.former_texts.iter().find(|(path, _)| *path == file.path).map(|(_, text)| text.as_str());
            let is_changed = former.is_some_and(|former| former != file.text);
            let before: Vec<&str> = if is_changed { former.unwrap_or_default().lines().collect() } else { Vec::new() };
            let changed_lines = file.text.lines().map(|line| is_changed && !before.contains(&line)).collect();
            ShownFile { file: file.clone(), changed_lines, is_changed }
        };
        self.files = self.bundle.files.made.iter().map(shown).collect();
        for shown in &self.files {
            match self.former_texts.iter_mut().find(|(path, _)| *path == shown.file.path) {
                Some((_, text)) => text.clone_from(&shown.file.text),
                None => self.former_texts.push((shown.file.path.clone(), shown.file.text.clone())),
            }
        }
    }

    /// The typed token where it can be used; the page's own, with the problem, where it cannot.
    pub(super) fn effective_secrets(&self) -> (Secrets, Option<GatewayTokenError>) {
        match self.token_text.parse::<GatewayToken>() {
            Ok(gateway_token) => {
                (Secrets { gateway_token, keyring_password: self.secrets.keyring_password.clone() }, None)
            }
            Err(problem) => (self.secrets.clone(), Some(problem)),
        }
    }

    /// The token that the files carry.
    pub fn token(&self) -> GatewayToken {
        self.effective_secrets().0.gateway_token
    }

    /// The text with the secrets of this page replaced by dots.
    pub fn hide_secrets(&self, text: &str) -> String {
        let (secrets, _) = self.effective_secrets();
        redact::hide(text, [secrets.gateway_token.expose(), secrets.keyring_password.expose()], redact::COVER)
    }

    /// The path of the file that is looked at.
    pub fn shown_file(&self) -> &str {
        let chosen = self.files.iter().find(|shown| shown.file.path == self.selected_file);
        chosen.or(self.files.first()).map_or("", |shown| &shown.file.path)
    }

    /// Findings about a place.
    pub fn findings_at(&self, subject: Subject) -> impl Iterator<Item = &Finding> {
        self.bundle.findings.iter().filter(move |finding| finding.subject == subject)
    }

    /// How many findings are that bad.
    pub fn count(&self, severity: Severity) -> usize {
        self.bundle.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// The text that is copied.
    pub fn text_of(&self, what: &CopyOf) -> Option<String> {
        let step = |id: &str| self.bundle.steps.iter().find(|step| step.id == id);
        match what {
            CopyOf::File(path) => {
                self.files.iter().find(|shown| shown.file.path == *path).map(|shown| shown.file.text.clone())
            }
            CopyOf::Link => {
                let written = link::write(&self.draft);
                link::fits(&written).then(|| link::address(&self.address, &written))
            }
            CopyOf::Block(id, position) => said(step(id)?.blocks_in(self.shell, self.layout).get(*position)?),
            CopyOf::Check(id) => said(step(id)?.check_blocks_in(self.shell, self.layout).first()?),
        }
    }
}

/// The text of a piece; files that are put in place by hand have none.
fn said(piece: &Snippet) -> Option<String> {
    match piece {
        Snippet::Text(text) | Snippet::PosixOnly(text) => Some(text.clone()),
        Snippet::Place(_) => None,
    }
}

/// What is recommended, with the page's own address among the allowed origins: checking the token is what the page is for, and
/// the switch for it stands in plain sight.
pub fn first_draft(origin: Option<&Origin>) -> Draft {
    use companion_core::plan::Field;
    let mut draft = Draft::default();
    if let Some(origin) = origin {
        draft.set(Field::AccessPageOrigin, Origin::as_str(origin));
        draft.set(Field::AccessAllowPage, "true");
    }
    Preset::Recommended.apply(&draft)
}
