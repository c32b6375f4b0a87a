//! Access to the languages that are compiled into native programs.

use super::Language;
use super::lines::LineTexts;
use super::lint::LintTexts;
use super::logs::LogTexts;
use super::migration::MigrationTexts;
use super::wire_format::{Messages as _, to_file};
use super::{Catalogs, CheckerTexts, CommandLineTexts, Comments, ExistingTexts, Text, VerificationTexts};
use super::{chinese, danish, english};

impl Language {
    /// The messages for a new deployment.
    pub const fn text(self) -> &'static Text {
        match self {
            Self::English => &english::ENGLISH,
            Self::Chinese => &chinese::CHINESE,
            Self::Danish => &danish::DANISH,
        }
    }

    /// The texts that only the command line uses.
    pub const fn command_line(self) -> &'static CommandLineTexts {
        match self {
            Self::English => &english::COMMAND_LINE,
            Self::Chinese => &chinese::COMMAND_LINE,
            Self::Danish => &danish::COMMAND_LINE,
        }
    }

    pub const fn verification(self) -> &'static VerificationTexts {
        match self {
            Self::English => &english::VERIFICATION,
            Self::Chinese => &chinese::VERIFICATION,
            Self::Danish => &danish::VERIFICATION,
        }
    }

    pub const fn migration(self) -> &'static MigrationTexts {
        match self {
            Self::English => &english::MIGRATION,
            Self::Chinese => &chinese::MIGRATION,
            Self::Danish => &danish::MIGRATION,
        }
    }

    /// The part of the page that checks existing files.
    pub const fn existing(self) -> &'static ExistingTexts {
        match self {
            Self::English => &english::EXISTING,
            Self::Chinese => &chinese::EXISTING,
            Self::Danish => &danish::EXISTING,
        }
    }

    /// Findings in existing files.
    pub const fn lint(self) -> &'static LintTexts {
        match self {
            Self::English => &english::LINT,
            Self::Chinese => &chinese::LINT,
            Self::Danish => &danish::LINT,
        }
    }

    /// Explanations of the generated files' lines.
    pub const fn lines(self) -> &'static LineTexts {
        match self {
            Self::English => &english::LINES,
            Self::Chinese => &chinese::LINES,
            Self::Danish => &danish::LINES,
        }
    }

    /// Explanations of log messages.
    pub const fn logs(self) -> &'static LogTexts {
        match self {
            Self::English => &english::LOGS,
            Self::Chinese => &chinese::LOGS,
            Self::Danish => &danish::LOGS,
        }
    }

    /// The message files that WebAssembly programs load, each with its name.
    pub fn message_files(self) -> [(&'static str, String); 4] {
        let (mut text, mut lines, mut verification, mut checker) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        self.text().write(&mut text);
        self.lines().write(&mut lines);
        self.verification().write(&mut verification);
        // The fields of `CheckerTexts`, in its order.
        self.existing().write(&mut checker);
        self.lint().write(&mut checker);
        self.logs().write(&mut checker);
        self.migration().write(&mut checker);
        [
            ("words", to_file(Text::SHAPE, &text, self.tag())),
            ("line-words", to_file(LineTexts::SHAPE, &lines, self.tag())),
            ("verification-words", to_file(VerificationTexts::SHAPE, &verification, self.tag())),
            ("checker-words", to_file(CheckerTexts::SHAPE, &checker, self.tag())),
        ]
    }

    /// The messages for handling existing files, with English comments in generated files.
    pub const fn catalogs(self) -> Catalogs {
        Catalogs {
            text: self.text(),
            verification: self.verification(),
            lint: self.lint(),
            logs: self.logs(),
            migration: self.migration(),
            comments: Comments::English,
        }
    }
}

impl Text {
    /// The texts that only the command line uses, in the same language.
    pub fn command_line(&self) -> &'static CommandLineTexts {
        Language::from_tag(self.tag).unwrap_or_default().command_line()
    }
}
