//! `MIGRATION.md`: the same as the steps, as a document to work through. No file and no secret is in it.

use super::{Change, Fate, Migration};
use crate::i18n::migration::{MigrationGuideTexts, MigrationTexts};
use crate::i18n::{Text, fill};
use crate::markdown::{Markdown, code_span};
use crate::plan::Blocked;
use crate::rules::Severity;
use crate::shell::Dialect;
use crate::steps::{Need, Place, Step};

/// The language of its blocks: all commands are those of a POSIX shell.
const SHELL: &str = Dialect::Posix.language();

/// Writes the document.
pub(super) fn guide(migration: &Migration, texts: &'static MigrationTexts, text: &'static Text) -> String {
    let words = &texts.guide;
    let (from, to) = (migration.from.title(), migration.to.title());
    let mut document = Document { page: Markdown::new(), words, catalogue: text, migration };
    document.page.heading(1, &fill(words.title, &[("from", &from), ("to", &to)]));
    document.page.paragraph(words.introduction);
    document.first(migration);
    document.tables(migration);
    document.page.heading(2, words.steps);
    document.steps(&migration.steps);
    document.page.heading(2, words.rollback);
    document.page.paragraph(words.rollback_why);
    document.steps(&migration.rollback);
    document.page.finish()
}

/// What became of each setting of the configuration, in one line each.
pub(super) fn settings(migration: &Migration, words: &MigrationGuideTexts) -> Vec<String> {
    let line = |change: &Change| {
        let template = match change.fate {
            Fate::Moved(_) => words.setting_moved,
            Fate::Dropped => words.setting_dropped,
            Fate::Set => words.setting_set,
            Fate::Variable => words.setting_variable,
            Fate::TokenReplaced => words.setting_token,
        };
        fill(template, &[("path", change.path.as_str()), ("to", change.fate.place().unwrap_or_default())])
    };
    migration.settings.iter().map(line).collect()
}

struct Document<'a> {
    page: Markdown,
    words: &'static MigrationGuideTexts,
    catalogue: &'static Text,
    migration: &'a Migration,
}

impl Document<'_> {
    /// What must be solved, and what to know.
    fn first(&mut self, migration: &Migration) {
        let (solve, know): (Vec<_>, Vec<_>) =
            migration.findings.iter().partition(|finding| finding.severity == Severity::Error);
        if !solve.is_empty() {
            self.page.heading(2, self.words.solve);
            for finding in solve {
                self.page.item(&format!("{}{}{}", finding.message, self.catalogue.joints.sentences, finding.remedy));
            }
        }
        self.page.heading(2, self.words.warnings);
        for warning in &migration.warnings {
            self.page.item(warning);
        }
        for finding in know.iter().filter(|finding| finding.severity == Severity::Warning) {
            self.page.item(&format!("{}{}{}", finding.message, self.catalogue.joints.sentences, finding.remedy));
        }
    }

    fn tables(&mut self, migration: &Migration) {
        let (words, page) = (self.words, &mut self.page);
        let colon = self.catalogue.joints.colon;
        page.heading(2, words.kept);
        for kept in &migration.kept {
            page.item(&format!("{}{colon}{}", kept.what, kept.shown()));
        }
        page.heading(2, words.changed);
        let rows: Vec<[String; 3]> = migration
            .changed
            .iter()
            .map(|changed| {
                let (old, new) = changed.shown();
                [changed.what.to_owned(), old, new]
            })
            .collect();
        page.table(
            &[words.what, words.old, words.new],
            rows.iter().map(|row| row.iter().map(String::as_str).collect()),
        );
        if !migration.settings.is_empty() {
            page.heading(2, words.settings);
            for setting in settings(migration, words) {
                page.item(&setting);
            }
        }
        if !migration.left_behind.is_empty() {
            page.heading(2, words.left_behind);
            page.paragraph(words.left_behind_why);
            for (file, what) in &migration.left_behind {
                page.item(&format!("{file}{colon}{}", code_span(&what.replace('`', "'"))));
            }
        }
    }

    fn steps(&mut self, steps: &[Step]) {
        let mut number = 0;
        for step in steps {
            // Files lie beside this document; their texts, with secrets in them, do not belong into it.
            let writes = step.commands.iter().any(|command| command.written().is_some());
            if writes && !self.migration.target.is_fly() {
                continue;
            }
            number += 1;
            self.step(number, step, writes);
        }
    }

    fn step(&mut self, number: usize, step: &Step, writes: bool) {
        let (words, page) = (self.words, &mut self.page);
        let place = match step.place {
            Place::Laptop => words.place_laptop,
            Place::Vm => words.place_vm,
            Place::FlyMachine => words.place_fly_machine,
            Place::Browser => words.place_browser,
        };
        let is_copy = step.id == "migrate.copy-files";
        let template =
            if step.need == Need::Optional && !is_copy { words.step_title_optional } else { words.step_title };
        let number = number.to_string();
        let values = [("number", number.as_str()), ("title", step.title.as_str()), ("place", place)];
        page.heading(3, &fill(template, &values));
        if let Some(Blocked(field)) = step.blocked {
            let label = field.text(&self.catalogue.fields).label;
            page.paragraph(&fill(words.blocked, &[("field", label)]));
            return;
        }
        for why in &step.why {
            page.paragraph(why);
        }
        if writes {
            let names: Vec<String> = self.migration.files.made.iter().map(|file| code_span(&file.path)).collect();
            let directory = self.migration.plan.directory.as_ref().map(ToString::to_string).unwrap_or_default();
            page.paragraph(&fill(
                words.copy_laptop,
                &[("directory", &directory), ("files", &names.join(self.catalogue.joints.list))],
            ));
        } else {
            for block in step.blocks() {
                page.code(SHELL, &block);
            }
        }
        if let Some(check) = step.check_block() {
            page.paragraph(words.check);
            page.code(SHELL, &check);
        }
        if !step.expect.is_empty() {
            page.paragraph(&fill(words.expect, &[("text", step.expect.as_str())]));
        }
        if !step.undo.is_empty() {
            page.paragraph(&fill(words.undo, &[("text", step.undo.as_str())]));
        }
        for link in &step.links {
            page.link(link);
        }
    }
}
