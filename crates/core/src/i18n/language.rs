//! The languages, and which one is meant.

/// The languages the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Simplified Chinese.
    Chinese,
    /// Danish.
    Danish,
}

impl Language {
    /// Every language, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::English, Self::Chinese, Self::Danish];

    /// Its tag, BCP 47.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-CN",
            Self::Danish => "da",
        }
    }

    /// Its name in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Chinese => "简体中文",
            Self::Danish => "Dansk",
        }
    }

    /// The language with this very tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language for a locale (`da_DK.UTF-8`) or tag (`zh-Hans-SG`): by its first part. Nobody is given the language of
    /// their neighbours, so Norwegian and Swedish lead to English as every other one does.
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
    use crate::i18n::lint::InspectionTexts;
    use crate::i18n::logs::LogTexts;
    use crate::i18n::migration::MigrationTexts;
    use crate::i18n::wire_format::{Words as _, to_file};
    use crate::i18n::{CheckerTexts, CommandLineTexts, Comments, ExistingTexts, Speech, Text, VerificationTexts};
    use crate::i18n::{chinese, danish, english};

    /// What native programs hold of each language.
    impl Language {
        /// What it says about a new deployment.
        pub const fn text(self) -> &'static Text {
            match self {
                Self::English => &english::ENGLISH,
                Self::Chinese => &chinese::CHINESE,
                Self::Danish => &danish::DANISH,
            }
        }

        /// What only the command line says.
        pub const fn command_line(self) -> &'static CommandLineTexts {
            match self {
                Self::English => &english::COMMAND_LINE,
                Self::Chinese => &chinese::COMMAND_LINE,
                Self::Danish => &danish::COMMAND_LINE,
            }
        }

        /// What it says about a verification.
        pub const fn verification(self) -> &'static VerificationTexts {
            match self {
                Self::English => &english::VERIFICATION,
                Self::Chinese => &chinese::VERIFICATION,
                Self::Danish => &danish::VERIFICATION,
            }
        }

        /// What it says about moving a deployment to another release.
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

        /// What it says about existing files.
        pub const fn inspection(self) -> &'static InspectionTexts {
            match self {
                Self::English => &english::INSPECTION,
                Self::Chinese => &chinese::INSPECTION,
                Self::Danish => &danish::INSPECTION,
            }
        }

        /// What it says about the lines of the generated files.
        pub const fn lines(self) -> &'static LineTexts {
            match self {
                Self::English => &english::LINES,
                Self::Chinese => &chinese::LINES,
                Self::Danish => &danish::LINES,
            }
        }

        /// What it says about logs.
        pub const fn logs(self) -> &'static LogTexts {
            match self {
                Self::English => &english::LOGS,
                Self::Chinese => &chinese::LOGS,
                Self::Danish => &danish::LOGS,
            }
        }

        /// The files that programs for the browser fetch, each with the name of its part.
        pub fn word_files(self) -> [(&'static str, String); 4] {
            let (mut text, mut lines, mut verification, mut checker) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
            self.text().write(&mut text);
            self.lines().write(&mut lines);
            self.verification().write(&mut verification);
            // The parts of `CheckerTexts`, in its order.
            self.existing().write(&mut checker);
            self.inspection().write(&mut checker);
            self.logs().write(&mut checker);
            self.migration().write(&mut checker);
            [
                ("words", to_file(Text::SHAPE, &text, self.tag())),
                ("line-words", to_file(LineTexts::SHAPE, &lines, self.tag())),
                ("verification-words", to_file(VerificationTexts::SHAPE, &verification, self.tag())),
                ("checker-words", to_file(CheckerTexts::SHAPE, &checker, self.tag())),
            ]
        }

        /// What it says about files and logs that exist already, with English comments in the files it makes.
        pub const fn speech(self) -> Speech {
            Speech {
                text: self.text(),
                verification: self.verification(),
                inspection: self.inspection(),
                logs: self.logs(),
                migration: self.migration(),
                comments: Comments::English,
            }
        }
    }

    impl Text {
        /// What only the command line says, in the same language.
        pub fn command_line(&self) -> &'static CommandLineTexts {
            Language::from_tag(self.tag).unwrap_or_default().command_line()
        }
    }
}
