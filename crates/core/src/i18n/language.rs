//! The supported languages and language selection.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    #[default]
    English,
    /// Simplified Chinese.
    Chinese,
    Danish,
}

impl Language {
    /// In the order they are offered.
    pub const ALL: [Self; 3] = [Self::English, Self::Chinese, Self::Danish];

    /// BCP 47 language tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-CN",
            Self::Danish => "da",
        }
    }

    /// The language's name in the language itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Chinese => "简体中文",
            Self::Danish => "Dansk",
        }
    }

    /// Exact match only.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language for a locale (`da_DK.UTF-8`) or tag (`zh-Hans-SG`), by its primary language subtag. Similar
    /// languages are not substituted: Norwegian and Swedish select English like all others.
    pub fn of_locale(locale: &str) -> Self {
        let first = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        let own = |language: &Self| language.tag().split('-').next().is_some_and(|tag| tag.eq_ignore_ascii_case(first));
        Self::ALL.into_iter().find(own).unwrap_or_default()
    }
}

#[cfg(feature = "catalogs")]
mod native {
    use super::Language;
    use crate::i18n::lines::LineTexts;
    use crate::i18n::lint::LintTexts;
    use crate::i18n::logs::LogTexts;
    use crate::i18n::migration::MigrationTexts;
    use crate::i18n::wire_format::{Messages as _, to_file};
    use crate::i18n::{Catalogs, CheckerTexts, CommandLineTexts, Comments, ExistingTexts, Text, VerificationTexts};
    use crate::i18n::{chinese, danish, english};

    /// Native programs contain the messages of every language.
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
}
