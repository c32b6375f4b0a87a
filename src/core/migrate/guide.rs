//! `MIGRATION.md`: the same as the steps, as a document to work through. No file and no secret is in it.

use super::{Change, Fate, Migration};
use crate::core::plan::Blocked;
use crate::core::rules::Severity;
use crate::core::shell::render;
use crate::core::steps::{Need, Place, Step};
use crate::core::text::migration::{MigrationGuideTexts, MigrationTexts};
use crate::core::text::{Text, fill};

/// Writes the document.
pub(super) fn guide(migration: &Migration, texts: &'static MigrationTexts, text: &'static Text) -> String {
    let words = &texts.guide;
    let (from, to) = (migration.from.title(), migration.to.title());
    let mut document = Document { text: String::new(), words, catalogue: text, migration };
    document.heading("#", &fill(words.title, &[("from", &from), ("to", &to)]));
    document.paragraph(words.introduction);
    document.first(migration);
    document.tables(migration);
    document.heading("##", words.steps);
    document.steps(&migration.steps);
    document.heading("##", words.rollback);
    document.paragraph(words.rollback_why);
    document.steps(&migration.rollback);
    document.text
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
    text: String,
    words: &'static MigrationGuideTexts,
    catalogue: &'static Text,
    migration: &'a Migration,
}

impl Document<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn heading(&mut self, mark: &str, title: &str) {
        if !self.text.is_empty() {
            self.line("");
        }
        self.line(&format!("{mark} {title}"));
    }

    fn paragraph(&mut self, text: &str) {
        self.line("");
        self.line(text);
    }

    /// What must be solved, and what to know.
    fn first(&mut self, migration: &Migration) {
        let (solve, know): (Vec<_>, Vec<_>) =
            migration.findings.iter().partition(|finding| finding.severity == Severity::Error);
        if !solve.is_empty() {
            self.heading("##", self.words.solve);
            self.line("");
            for finding in solve {
                self.line(&format!("- {}{}{}", finding.message, self.catalogue.joints.sentences, finding.remedy));
            }
        }
        self.heading("##", self.words.warnings);
        self.line("");
        for warning in &migration.warnings {
            self.line(&format!("- {warning}"));
        }
        for finding in know.iter().filter(|finding| finding.severity == Severity::Warning) {
            self.line(&format!("- {}{}{}", finding.message, self.catalogue.joints.sentences, finding.remedy));
        }
    }

    fn tables(&mut self, migration: &Migration) {
        let words = self.words;
        let colon = self.catalogue.joints.colon;
        self.heading("##", words.kept);
        self.line("");
        for kept in &migration.kept {
            self.line(&format!("- {}{colon}{}", kept.what, kept.shown()));
        }
        self.heading("##", words.changed);
        self.line("");
        self.line(&format!("| {} | {} | {} |", words.what, words.old, words.new));
        self.line("| --- | --- | --- |");
        for changed in &migration.changed {
            let (old, new) = changed.shown();
            self.line(&format!("| {} | {old} | {new} |", changed.what));
        }
        if !migration.settings.is_empty() {
            self.heading("##", words.settings);
            self.line("");
            for setting in settings(migration, words) {
                self.line(&format!("- {setting}"));
            }
        }
        if !migration.left_behind.is_empty() {
            self.heading("##", words.left_behind);
            self.paragraph(words.left_behind_why);
            self.line("");
            for (file, what) in &migration.left_behind {
                self.line(&format!("- {file}{colon}`{}`", what.replace('`', "'")));
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
        let words = self.words;
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
        self.heading("###", &fill(template, &values));
        if let Some(Blocked(field)) = step.blocked {
            let label = field.text(&self.catalogue.fields).label;
            self.paragraph(&fill(words.blocked, &[("field", label)]));
            return;
        }
        for why in &step.why {
            self.paragraph(why);
        }
        if writes {
            let names: Vec<String> = self.migration.files.made.iter().map(|file| format!("`{}`", file.path)).collect();
            let directory = self.migration.plan.directory.as_ref().map(ToString::to_string).unwrap_or_default();
            self.paragraph(&fill(
                words.copy_laptop,
                &[("directory", &directory), ("files", &names.join(self.catalogue.joints.list))],
            ));
        } else {
            for block in step.blocks() {
                self.code(&block);
            }
        }
        if !step.check.is_empty() {
            self.paragraph(words.check);
            self.code(&step.check.iter().map(render).collect::<Vec<_>>().join("\n"));
        }
        if !step.expect.is_empty() {
            self.paragraph(&fill(words.expect, &[("text", step.expect.as_str())]));
        }
        if !step.undo.is_empty() {
            self.paragraph(&fill(words.undo, &[("text", step.undo.as_str())]));
        }
        for link in &step.links {
            self.paragraph(&format!("<{link}>"));
        }
    }

    fn code(&mut self, block: &str) {
        self.line("");
        self.line("```sh");
        self.line(block);
        self.line("```");
    }
}
