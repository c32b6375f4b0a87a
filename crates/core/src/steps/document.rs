//! The guide as a Markdown document to work through, to print or to keep beside the files. No secret is in it.

use super::{Note, Phase, Place, Step};
use crate::files::Files;
use crate::i18n::{DocumentTexts, Text, fill};
use crate::markdown::{Markdown, code_span};
use crate::plan::{Blocked, Plan, Target};
use crate::shell::{Dialect, Layout, Piece, Placed, quote};

/// What a document is made from.
#[derive(Debug)]
pub struct Document<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its files: those with a secret are named, never shown.
    pub files: &'a Files,
    /// Its steps.
    pub steps: &'a [Step],
    /// The shell of the laptop.
    pub dialect: Dialect,
    /// How long lines may be.
    pub layout: Layout,
    /// The identifiers of steps that are done.
    pub done: &'a [String],
    /// The catalogue of its language.
    pub text: &'static Text,
    /// Its own words.
    pub words: &'static DocumentTexts,
}

impl Document<'_> {
    /// The document. Deterministic.
    pub fn write(&self) -> String {
        let (words, interface) = (self.words, &self.text.interface);
        let mut page = Markdown::new();
        let target = match self.plan.target {
            Target::Gcp => interface.target_gcp,
            Target::Fly => interface.target_fly,
            Target::FlyPrivate => interface.target_fly_private,
        };
        page.heading(1, &fill(words.title, &[("release", &self.plan.release.title()), ("target", target)]));
        page.paragraph(words.introduction);
        page.paragraph(&fill(words.shell, &[("shell", self.dialect.name())]));
        if self.dialect != Dialect::Posix {
            page.paragraph(words.windows_private);
        }
        let mut number = 0;
        for phase in Phase::ALL {
            let steps: Vec<&Step> = self.steps.iter().filter(|step| step.phase == phase).collect();
            if steps.is_empty() {
                continue;
            }
            page.heading(
                2,
                match phase {
                    Phase::Prepare => interface.phase_prepare,
                    Phase::Machine => interface.phase_machine,
                    Phase::Deploy => interface.phase_deploy,
                    Phase::Connect => interface.phase_connect,
                    Phase::Operate => interface.phase_operate,
                },
            );
            for step in steps {
                number += 1;
                self.step(&mut page, number, step);
            }
        }
        page.finish()
    }

    fn step(&self, page: &mut Markdown, number: usize, step: &Step) {
        let interface = &self.text.interface;
        page.heading(3, &format!("{number}. {}", step.title));
        let mut facts = vec![match step.place {
            Place::Laptop => interface.place_laptop,
            Place::Vm => interface.place_vm,
            Place::FlyMachine => interface.place_fly_machine,
            Place::Browser => interface.place_browser,
        }];
        if step.need == super::Need::Optional {
            facts.push(interface.guide_optional);
        }
        if !step.repeatable {
            facts.push(interface.step_once);
        }
        let is_done = self.done.iter().any(|id| id == step.id);
        page.tick(is_done, &format!("{} ({})", self.words.done, facts.join(" · ")));
        if let Some(Blocked(field)) = step.blocked {
            let label = field.text(&self.text.fields).label;
            page.paragraph(&fill(interface.guide_blocked, &[("field", label)]));
            return;
        }
        for why in &step.why {
            page.paragraph(why);
        }
        for placeholder in step.placeholders() {
            page.paragraph(&fill(interface.step_placeholder, &[("placeholder", &code_span(placeholder))]));
        }
        if step.one_at_a_time {
            page.paragraph(interface.step_one_at_a_time);
        }
        self.commands(page, step);
        if !step.expect.is_empty() {
            page.labelled(interface.step_expect, &step.expect);
        }
        if !step.undo.is_empty() {
            page.labelled(interface.step_undo, &step.undo);
        }
        if !step.console.is_empty() {
            page.heading(4, interface.step_console);
            for line in &step.console {
                page.item(line);
            }
        }
        for note in &step.notes {
            self::note(page, note);
        }
        for link in &step.links {
            page.link(link);
        }
    }

    /// What is run, and what shows that it worked.
    fn commands(&self, page: &mut Markdown, step: &Step) {
        let is_secret = |name: &str| self.is_secret(name);
        for piece in step.blocks_beside(self.dialect, self.layout, &is_secret) {
            self.piece(page, step, piece);
        }
        let check = step.check_blocks_in(self.dialect, self.layout);
        if !check.is_empty() {
            page.heading(4, self.text.interface.step_check);
            for piece in check {
                self.piece(page, step, piece);
            }
        }
    }

    fn piece(&self, page: &mut Markdown, step: &Step, piece: Piece) {
        let (words, dialect) = (self.words, step.dialect(self.dialect));
        match piece {
            Piece::Text(text) => page.code(dialect.language(), &text),
            Piece::PosixOnly(text) => {
                page.paragraph(&fill(words.posix_only, &[("shell", dialect.name())]));
                page.code(Dialect::Posix.language(), &text);
            }
            Piece::Place(files) => {
                page.paragraph(if step.place == Place::Laptop { words.place } else { words.place_elsewhere });
                for file in &files {
                    page.item(&self.placed(file, dialect));
                }
            }
        }
    }

    fn placed(&self, file: &Placed, dialect: Dialect) -> String {
        let mut sentence = code_span(&file.path);
        if self.is_secret(&file.file) {
            let template =
                if dialect == Dialect::Posix { self.words.place_secret_mode } else { self.words.place_secret };
            sentence.push(' ');
            // A path below home is written with a tilde, which quotes would take the meaning from.
            let path = if file.path.starts_with("~/") { file.path.clone() } else { quote(&file.path) };
            sentence.push_str(&fill(template, &[("path", &path)]));
        }
        if file.once {
            sentence.push(' ');
            sentence.push_str(self.words.place_once);
        }
        sentence
    }

    fn is_secret(&self, name: &str) -> bool {
        self.files.made.iter().any(|file| file.path == name && file.secret)
    }
}

fn note(page: &mut Markdown, note: &Note) {
    match note {
        Note::Text { title, lines } => {
            page.heading(4, title);
            for line in lines {
                page.paragraph(line);
            }
        }
        Note::Table { title, head, rows } => {
            page.heading(4, title);
            let head: Vec<&str> = head.iter().map(String::as_str).collect();
            page.table(&head, rows.iter().map(|row| row.iter().map(String::as_str).collect()));
        }
    }
}
